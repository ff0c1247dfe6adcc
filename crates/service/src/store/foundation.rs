//! What there must be before anybody can ask for anything: an account, a tenant, a user, and
//! that user's credential.

use chrono::{DateTime, Utc};
use sqlx::{Sqlite, Transaction};

use super::{Store, StoreError, stored_digest};
use crate::domain::{Account, Lookup, SecretDigest, Tenant, User};

/// A database that is being founded; nothing counts until it is committed.
///
/// It holds the database's write lock, so that of two processes that start on one new
/// database only one founds it.
pub struct Founding {
    transaction: Transaction<'static, Sqlite>,
}

/// What a founded database begins with.
pub struct Foundation<'f> {
    /// The first account.
    pub account: &'f Account,
    /// Its tenant.
    pub tenant: &'f Tenant,
    /// The tenant's first user, whom the credential belongs to.
    pub user: &'f User,
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

impl Store {
    /// Begins to found the database, which may be founded already.
    ///
    /// # Errors
    ///
    /// The database failed, or cannot be written.
    pub async fn found(&self) -> Result<Founding, StoreError> {
        let transaction = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        Ok(Founding { transaction })
    }
}

impl Founding {
    /// What is kept of the first credential, if the database is founded.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn first_credential(&mut self) -> Result<Option<FirstCredential>, StoreError> {
        let row: Option<(Option<String>, Vec<u8>)> =
            sqlx::query_as("SELECT lookup, secret_digest FROM first_credential")
                .fetch_optional(&mut *self.transaction)
                .await?;
        let Some((lookup, digest)) = row else {
            return Ok(None);
        };
        Ok(Some(FirstCredential {
            lookup: lookup.map(Lookup::stored),
            digest: stored_digest(&digest)?,
        }))
    }

    /// Writes the foundation.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn lay(&mut self, foundation: &Foundation<'_>) -> Result<(), StoreError> {
        let created_at = foundation.created_at.timestamp_micros();
        let Foundation {
            account,
            tenant,
            user,
            credential,
            ..
        } = foundation;
        sqlx::query("INSERT INTO accounts (id, name, created_at) VALUES (?, ?, ?)")
            .bind(&account.id)
            .bind(&account.name)
            .bind(created_at)
            .execute(&mut *self.transaction)
            .await?;
        sqlx::query("INSERT INTO tenants (id, account_id, name, created_at) VALUES (?, ?, ?, ?)")
            .bind(&tenant.id)
            .bind(&account.id)
            .bind(&tenant.name)
            .bind(created_at)
            .execute(&mut *self.transaction)
            .await?;
        sqlx::query(
            "INSERT INTO users (id, tenant_id, email, display_name, created_at) \
             VALUES (?, ?, ?, ?, ?)",
        )
        .bind(&user.id)
        .bind(&tenant.id)
        .bind(&user.email)
        .bind(&user.display_name)
        .bind(created_at)
        .execute(&mut *self.transaction)
        .await?;
        sqlx::query(
            "INSERT INTO first_credential (only_row, user_id, lookup, secret_digest, created_at) \
             VALUES (1, ?, ?, ?, ?)",
        )
        .bind(&user.id)
        .bind(credential.lookup.as_ref().map(Lookup::as_str))
        .bind(credential.digest.as_bytes())
        .bind(created_at)
        .execute(&mut *self.transaction)
        .await?;
        Ok(())
    }

    /// Makes what was laid count.
    ///
    /// # Errors
    ///
    /// The database failed; it is as it was.
    pub async fn commit(self) -> Result<(), StoreError> {
        self.transaction.commit().await?;
        Ok(())
    }
}
