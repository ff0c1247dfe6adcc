//! What there must be before anybody can ask for anything: an account, a tenant, a user, and
//! that user's credential.

use chrono::{DateTime, Utc};

use super::database::Change;
use super::revocations::Revocation;
use super::{Event, Store, StoreError, stored_digest};
use crate::domain::{Account, Lookup, SecretDigest, Tenant};

/// What keeps two processes from founding one database at once: any number of one's own.
const LOCK: i64 = 0x7379_6d62_6f6c_6f6e;

/// The setting that a master key is recognized by.
const KEY_CHECK: &str = "key_check";

/// A database that is being founded; nothing counts until it is committed.
///
/// It holds a lock, so that of two processes that start on one new database only one founds it.
pub struct Founding {
    change: Change,
}

/// What a founded database begins with.
pub struct Foundation<'f> {
    /// The first account.
    pub account: &'f Account,
    /// Its tenant.
    pub tenant: &'f Tenant,
    /// Identifies the tenant's first user, an administrator, whom the credential belongs to.
    pub user_id: &'f str,
    /// His e-mail address.
    pub email: &'f str,
    /// How he is called.
    pub display_name: &'f str,
    /// The credential.
    pub credential: &'f FirstCredential,
    /// When all this was made.
    pub created_at: DateTime<Utc>,
}

/// What is kept of the first credential.
#[derive(Clone)]
pub struct FirstCredential {
    /// The public part, if the credential is of the service's own form.
    pub lookup: Option<Lookup>,
    /// What is kept of the secret.
    pub digest: SecretDigest,
}

/// Whether there is a tenant more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddTenant {
    /// There is.
    Added,
    /// There was one of this name.
    NameInUse,
}

impl Store {
    /// Makes a tenant in the first account, with a user who administers it.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn add_tenant(
        &self,
        id: &str,
        name: &str,
        user_id: &str,
        email: &str,
        event: &Event,
    ) -> Result<AddTenant, StoreError> {
        let now = event.at.timestamp_micros();
        let mut change = self.change().await?;
        let added: Vec<(String,)> = change
            .fetch_all(
                "INSERT INTO tenants (id, account_id, name, created_at) \
                 SELECT $1, id, $2, $3 FROM accounts WHERE TRUE ORDER BY created_at, id LIMIT 1 \
                 ON CONFLICT (name) DO NOTHING RETURNING id",
                &[id.into(), name.into(), now.into()],
            )
            .await?;
        if added.is_empty() {
            return Ok(AddTenant::NameInUse);
        }
        change
            .execute(
                "INSERT INTO users \
                     (id, tenant_id, email, is_admin, active, created_at, updated_at) \
                 VALUES ($1, $2, $3, TRUE, TRUE, $4, $4)",
                &[user_id.into(), id.into(), email.into(), now.into()],
            )
            .await?;
        change.record(event).await?;
        change.commit().await?;
        Ok(AddTenant::Added)
    }

    /// Begins to found the database, which may be founded already.
    ///
    /// # Errors
    ///
    /// The database failed, or cannot be written.
    pub async fn found(&self) -> Result<Founding, StoreError> {
        let mut change = self.change().await?;
        change.lock(LOCK).await?;
        Ok(Founding { change })
    }
}

impl Founding {
    /// Whether the database is founded.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn is_founded(&mut self) -> Result<bool, StoreError> {
        let account: Option<(String,)> = self
            .change
            .fetch_optional("SELECT id FROM accounts LIMIT 1", &[])
            .await?;
        Ok(account.is_some())
    }

    /// What is kept of the first credential, if there is one.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn first_credential(&mut self) -> Result<Option<FirstCredential>, StoreError> {
        let row: Option<(Option<String>, Vec<u8>)> = self
            .change
            .fetch_optional("SELECT lookup, secret_digest FROM first_credential", &[])
            .await?;
        let Some((lookup, digest)) = row else {
            return Ok(None);
        };
        Ok(Some(FirstCredential {
            lookup: lookup.map(Lookup::stored),
            digest: stored_digest(&digest)?,
        }))
    }

    /// By what the master key is recognized; `None` in a database that has known none.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn key_check(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        let row: Option<(Vec<u8>,)> = self
            .change
            .fetch_optional(
                "SELECT value FROM settings WHERE name = $1",
                &[KEY_CHECK.into()],
            )
            .await?;
        Ok(row.map(|(value,)| value))
    }

    /// Notes by what the master key is recognized.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn note_key_check(&mut self, check: &[u8]) -> Result<(), StoreError> {
        self.change
            .execute(
                "INSERT INTO settings (name, value) VALUES ($1, $2)",
                &[KEY_CHECK.into(), check.into()],
            )
            .await
    }

    /// Replaces every digest by what `key` makes of it: those of a database that was made before
    /// there were keys.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn key_digests(
        &mut self,
        key: impl Fn(&[u8]) -> SecretDigest,
    ) -> Result<(), StoreError> {
        let tokens: Vec<(String, Vec<u8>)> = self
            .change
            .fetch_all("SELECT id, secret_digest FROM tokens", &[])
            .await?;
        for (id, plain) in tokens {
            self.change
                .execute(
                    "UPDATE tokens SET secret_digest = $1 WHERE id = $2",
                    &[key(&plain).as_bytes().into(), (&id).into()],
                )
                .await?;
        }
        if let Some(first) = self.first_credential().await? {
            let keyed = key(first.digest.as_bytes());
            self.change
                .execute(
                    "UPDATE first_credential SET secret_digest = $1",
                    &[keyed.as_bytes().into()],
                )
                .await?;
        }
        Ok(())
    }

    /// Writes the foundation.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn lay(&mut self, foundation: &Foundation<'_>) -> Result<(), StoreError> {
        let created_at = foundation.created_at.timestamp_micros();
        let Foundation {
            account, tenant, ..
        } = foundation;
        self.change
            .execute(
                "INSERT INTO accounts (id, name, created_at) VALUES ($1, $2, $3)",
                &[
                    (&account.id).into(),
                    (&account.name).into(),
                    created_at.into(),
                ],
            )
            .await?;
        self.change
            .execute(
                "INSERT INTO tenants (id, account_id, name, created_at) VALUES ($1, $2, $3, $4)",
                &[
                    (&tenant.id).into(),
                    (&account.id).into(),
                    (&tenant.name).into(),
                    created_at.into(),
                ],
            )
            .await?;
        self.change
            .execute(
                "INSERT INTO users \
                     (id, tenant_id, email, display_name, is_admin, active, created_at, updated_at) \
                 VALUES ($1, $2, $3, $4, TRUE, TRUE, $5, $5)",
                &[
                    foundation.user_id.into(),
                    (&tenant.id).into(),
                    foundation.email.into(),
                    foundation.display_name.into(),
                    created_at.into(),
                ],
            )
            .await?;
        self.set_first_credential(
            foundation.user_id,
            foundation.credential,
            foundation.created_at,
        )
        .await
    }

    /// The user of the first tenant who has this address, made if he is not there, and an active
    /// administrator from now on.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn first_administrator(
        &mut self,
        id: &str,
        email: &str,
        now: DateTime<Utc>,
    ) -> Result<String, StoreError> {
        let row: Option<(String,)> = self
            .change
            .fetch_optional(
                "INSERT INTO users \
                     (id, tenant_id, email, is_admin, active, created_at, updated_at) \
                 SELECT $1, tenants.id, $2, TRUE, TRUE, $3, $3 \
                 FROM tenants WHERE tenants.created_at = (SELECT min(created_at) FROM tenants) \
                 ORDER BY tenants.id LIMIT 1 \
                 ON CONFLICT (tenant_id, email) \
                 DO UPDATE SET is_admin = TRUE, active = TRUE, updated_at = $3 \
                 RETURNING id",
                &[id.into(), email.into(), now.timestamp_micros().into()],
            )
            .await?;
        self.change.revoke(Revocation::Any);
        row.map(|(id,)| id).ok_or(StoreError::Corrupt("no tenant"))
    }

    /// Makes this the first credential, in the place of any other.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn set_first_credential(
        &mut self,
        user_id: &str,
        credential: &FirstCredential,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        self.change
            .execute("DELETE FROM first_credential", &[])
            .await?;
        self.change
            .execute(
                "INSERT INTO first_credential (only_row, user_id, lookup, secret_digest, created_at) \
                 VALUES (1, $1, $2, $3, $4)",
                &[
                    user_id.into(),
                    credential.lookup.as_ref().map(Lookup::as_str).into(),
                    credential.digest.as_bytes().into(),
                    now.timestamp_micros().into(),
                ],
            )
            .await
    }

    /// Writes an event that counts with all this.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn record(&mut self, event: &Event) -> Result<(), StoreError> {
        self.change.record(event).await
    }

    /// Makes what was done count.
    ///
    /// # Errors
    ///
    /// The database failed; it is as it was.
    pub async fn commit(self) -> Result<(), StoreError> {
        self.change.commit().await
    }
}
