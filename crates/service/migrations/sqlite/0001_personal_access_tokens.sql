-- Times are microseconds since 1970-01-01T00:00:00Z.

CREATE TABLE accounts (
    id         TEXT    NOT NULL PRIMARY KEY,
    name       TEXT    NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE tenants (
    id         TEXT    NOT NULL PRIMARY KEY,
    account_id TEXT    NOT NULL REFERENCES accounts (id),
    name       TEXT    NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE users (
    id           TEXT    NOT NULL PRIMARY KEY,
    tenant_id    TEXT    NOT NULL REFERENCES tenants (id),
    email        TEXT    NOT NULL,
    display_name TEXT,
    created_at   INTEGER NOT NULL,
    UNIQUE (tenant_id, email),
    -- What a token refers to, so that no token can join a user to a tenant not his own.
    UNIQUE (tenant_id, id)
) STRICT;

CREATE TABLE personal_access_tokens (
    id               TEXT    NOT NULL PRIMARY KEY,
    tenant_id        TEXT    NOT NULL,
    owner_id         TEXT    NOT NULL,
    name             TEXT    NOT NULL,
    -- The public part of the token, by which it is found.
    lookup           TEXT    NOT NULL UNIQUE,
    -- SHA-256 of the whole token, which itself is kept nowhere.
    secret_digest    BLOB    NOT NULL CHECK (length(secret_digest) = 32),
    expires_at       INTEGER,
    created_at       INTEGER NOT NULL,
    updated_at       INTEGER NOT NULL,
    last_accessed_at INTEGER,
    UNIQUE (tenant_id, owner_id, name),
    FOREIGN KEY (tenant_id, owner_id) REFERENCES users (tenant_id, id)
) STRICT;

-- The order of the list.
CREATE INDEX personal_access_tokens_newest_first
    ON personal_access_tokens (tenant_id, owner_id, created_at DESC, id);

-- The credential that the first start makes; never more than one.
CREATE TABLE first_credential (
    only_row      INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    user_id       TEXT    NOT NULL REFERENCES users (id),
    -- Null if it was given by the operator and is not of this service's own form.
    lookup        TEXT    UNIQUE,
    secret_digest BLOB    NOT NULL CHECK (length(secret_digest) = 32),
    created_at    INTEGER NOT NULL
) STRICT;
