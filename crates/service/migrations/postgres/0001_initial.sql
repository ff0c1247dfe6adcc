-- Times are microseconds since 1970-01-01T00:00:00Z.

-- What SQLite calls by these names, so that one statement serves both.
CREATE FUNCTION instr(haystack text, needle text) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN strpos(haystack, needle);

CREATE FUNCTION json_each(list text) RETURNS TABLE (value text)
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT jsonb_array_elements_text(list::jsonb) $$;

CREATE TABLE accounts (
    id         TEXT    NOT NULL PRIMARY KEY,
    name       TEXT    NOT NULL UNIQUE,
    created_at BIGINT  NOT NULL
);

CREATE TABLE tenants (
    id         TEXT    NOT NULL PRIMARY KEY,
    account_id TEXT    NOT NULL REFERENCES accounts (id),
    name       TEXT    NOT NULL UNIQUE,
    created_at BIGINT  NOT NULL
);

CREATE TABLE users (
    id               TEXT    NOT NULL PRIMARY KEY,
    tenant_id        TEXT    NOT NULL REFERENCES tenants (id),
    -- In lower case.
    email            TEXT    NOT NULL,
    display_name     TEXT,
    is_admin         BOOLEAN NOT NULL,
    active           BOOLEAN NOT NULL,
    -- When the user signed in through an identity provider for the first time.
    signed_in_at     BIGINT,
    created_at       BIGINT  NOT NULL,
    updated_at       BIGINT  NOT NULL,
    last_accessed_at BIGINT,
    UNIQUE (tenant_id, email),
    -- What a token refers to, so that no token can join a user to a tenant not his own.
    UNIQUE (tenant_id, id)
);

CREATE INDEX users_newest_first ON users (tenant_id, created_at DESC, id);

CREATE TABLE virtual_accounts (
    id                      TEXT    NOT NULL PRIMARY KEY,
    tenant_id               TEXT    NOT NULL REFERENCES tenants (id),
    name                    TEXT    NOT NULL,
    -- JSON: an array of resource_fqn, resource_type, role_id.
    permissions             TEXT    NOT NULL,
    -- JSON: an object of texts; null if there are none.
    tags                    TEXT,
    owned_by_team           TEXT,
    owned_by_account        TEXT,
    -- jwt or opaque; null for the deployment's default.
    form                    TEXT    CHECK (form IN ('jwt', 'opaque')),
    expires_at              BIGINT,
    -- Who created it, as he was then.
    created_by_kind         TEXT    NOT NULL,
    created_by_id           TEXT    NOT NULL,
    created_by_slug         TEXT    NOT NULL,
    created_by_display_name TEXT,
    created_at              BIGINT  NOT NULL,
    updated_at              BIGINT  NOT NULL,
    UNIQUE (tenant_id, name),
    UNIQUE (tenant_id, id)
);

CREATE INDEX virtual_accounts_newest_first
    ON virtual_accounts (tenant_id, created_at DESC, id);

CREATE TABLE tokens (
    id                 TEXT    NOT NULL PRIMARY KEY,
    tenant_id          TEXT    NOT NULL,
    -- One of the two: whose token it is.
    user_id            TEXT,
    virtual_account_id TEXT,
    -- A user's tokens have names; those of a virtual account have none.
    name               TEXT,
    form               TEXT    NOT NULL CHECK (form IN ('jwt', 'opaque')),
    -- The key that a token of the form jwt is signed with.
    key_id             TEXT,
    -- By what the token is found: the public part of an opaque one, the id of a jwt.
    lookup             TEXT    NOT NULL UNIQUE,
    -- A keyed digest of the whole token, which itself is kept nowhere.
    secret_digest      BYTEA   NOT NULL CHECK (octet_length(secret_digest) = 32),
    expires_at         BIGINT,
    created_at         BIGINT  NOT NULL,
    updated_at         BIGINT  NOT NULL,
    last_accessed_at   BIGINT,
    CHECK ((user_id IS NULL) <> (virtual_account_id IS NULL)),
    CHECK ((user_id IS NULL) = (name IS NULL)),
    CHECK ((form = 'jwt') = (key_id IS NOT NULL)),
    UNIQUE (tenant_id, user_id, name),
    FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, virtual_account_id)
        REFERENCES virtual_accounts (tenant_id, id) ON DELETE CASCADE
);

-- The order of a user's list, and of an account's tokens.
CREATE INDEX tokens_of_user ON tokens (tenant_id, user_id, created_at DESC, id);
CREATE INDEX tokens_of_virtual_account ON tokens (tenant_id, virtual_account_id, created_at DESC, id)
    WHERE virtual_account_id IS NOT NULL;
CREATE INDEX tokens_by_key ON tokens (key_id) WHERE key_id IS NOT NULL;
CREATE INDEX tokens_by_expiry ON tokens (expires_at) WHERE expires_at IS NOT NULL;

-- What tokens of the form jwt are signed with.
CREATE TABLE signing_keys (
    id          TEXT    NOT NULL PRIMARY KEY,
    -- The public key of Ed25519 (RFC 8032), 32 bytes.
    public_key  BYTEA   NOT NULL CHECK (octet_length(public_key) = 32),
    -- The private key, sealed with a key that is not in this database.
    sealed      BYTEA   NOT NULL,
    created_at  BIGINT  NOT NULL,
    -- Since when no more tokens are signed with it.
    retired_at  BIGINT
);

-- At most one key signs.
CREATE UNIQUE INDEX signing_keys_active ON signing_keys ((1)) WHERE retired_at IS NULL;

CREATE TABLE audit_events (
    id           TEXT    NOT NULL PRIMARY KEY,
    at           BIGINT  NOT NULL,
    -- Null for what is done without HTTP, and for all tenants.
    tenant_id    TEXT,
    actor_kind   TEXT    NOT NULL,
    actor_id     TEXT    NOT NULL,
    actor_slug   TEXT    NOT NULL,
    -- The token that the actor proved himself by, if it was one.
    actor_token  TEXT,
    action       TEXT    NOT NULL,
    outcome      TEXT    NOT NULL,
    target_kind  TEXT    NOT NULL,
    target_id    TEXT,
    target_name  TEXT,
    source       TEXT,
    request_id   TEXT
);

CREATE INDEX audit_events_newest_first ON audit_events (tenant_id, at DESC, id);
CREATE INDEX audit_events_by_time ON audit_events (at);

CREATE TABLE settings (
    name  TEXT NOT NULL PRIMARY KEY,
    value BYTEA NOT NULL
);

-- The credential that the first start makes; never more than one.
CREATE TABLE first_credential (
    only_row      BIGINT  NOT NULL PRIMARY KEY CHECK (only_row = 1),
    user_id       TEXT    NOT NULL REFERENCES users (id),
    -- Null if it was given by the operator and is not of this service's own form.
    lookup        TEXT    UNIQUE,
    secret_digest BYTEA   NOT NULL CHECK (octet_length(secret_digest) = 32),
    created_at    BIGINT  NOT NULL
);
