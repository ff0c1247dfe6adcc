-- Users get a role and may be deactivated; virtual accounts, signing keys and audit events
-- come in; the tokens of users and of virtual accounts share one table.

ALTER TABLE users ADD COLUMN is_admin         INTEGER NOT NULL DEFAULT 0 CHECK (is_admin IN (0, 1));
ALTER TABLE users ADD COLUMN active           INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
-- When the user signed in through an identity provider for the first time.
ALTER TABLE users ADD COLUMN signed_in_at     INTEGER;
ALTER TABLE users ADD COLUMN updated_at       INTEGER NOT NULL DEFAULT 0;
ALTER TABLE users ADD COLUMN last_accessed_at INTEGER;

UPDATE users SET updated_at = created_at;
UPDATE users SET is_admin = 1 WHERE id IN (SELECT user_id FROM first_credential);
-- E-mail addresses are kept in lower case.
UPDATE users SET email = lower(email);

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
    expires_at              INTEGER,
    -- Who created it, as he was then.
    created_by_kind         TEXT    NOT NULL,
    created_by_id           TEXT    NOT NULL,
    created_by_slug         TEXT    NOT NULL,
    created_by_display_name TEXT,
    created_at              INTEGER NOT NULL,
    updated_at              INTEGER NOT NULL,
    UNIQUE (tenant_id, name),
    UNIQUE (tenant_id, id)
) STRICT;

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
    secret_digest      BLOB    NOT NULL CHECK (length(secret_digest) = 32),
    expires_at         INTEGER,
    created_at         INTEGER NOT NULL,
    updated_at         INTEGER NOT NULL,
    last_accessed_at   INTEGER,
    CHECK ((user_id IS NULL) <> (virtual_account_id IS NULL)),
    CHECK ((user_id IS NULL) = (name IS NULL)),
    CHECK ((form = 'jwt') = (key_id IS NOT NULL)),
    UNIQUE (tenant_id, user_id, name),
    FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, virtual_account_id)
        REFERENCES virtual_accounts (tenant_id, id) ON DELETE CASCADE
) STRICT;

INSERT INTO tokens
    (id, tenant_id, user_id, name, form, lookup, secret_digest, expires_at, created_at, updated_at, last_accessed_at)
SELECT id, tenant_id, owner_id, name, 'opaque', lookup, secret_digest, expires_at, created_at, updated_at, last_accessed_at
FROM personal_access_tokens;

DROP TABLE personal_access_tokens;

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
    public_key  BLOB    NOT NULL CHECK (length(public_key) = 32),
    -- The private key, sealed with a key that is not in this database.
    sealed      BLOB    NOT NULL,
    created_at  INTEGER NOT NULL,
    -- Since when no more tokens are signed with it.
    retired_at  INTEGER
) STRICT;

-- At most one key signs.
CREATE UNIQUE INDEX signing_keys_active ON signing_keys ((1)) WHERE retired_at IS NULL;

CREATE TABLE audit_events (
    id           TEXT    NOT NULL PRIMARY KEY,
    at           INTEGER NOT NULL,
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
) STRICT;

CREATE INDEX audit_events_newest_first ON audit_events (tenant_id, at DESC, id);
CREATE INDEX audit_events_by_time ON audit_events (at);

CREATE TABLE settings (
    name  TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;
