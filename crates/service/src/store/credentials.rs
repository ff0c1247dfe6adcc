//! From a credential to the caller.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::FromRow;

use super::{Store, StoreError, optional_time, stored_digest};
use crate::domain::{Account, Caller, Credential, Lookup, SecretDigest, Tenant, User};

/// A credential as it is kept, and whose it is.
pub struct StoredCredential {
    /// Whom it stands for, once the secret is proven.
    pub caller: Caller,
    /// What is kept of the secret.
    pub digest: SecretDigest,
    /// What else is kept of it.
    pub kept: Kept,
}

/// What is kept of a credential, by its kind.
pub enum Kept {
    /// The first credential: it does not expire.
    First,
    /// A personal access token.
    Token {
        /// Identifies the token.
        id: String,
        /// When it stops working.
        expires_at: Option<DateTime<Utc>>,
        /// When it was last used, to within a minute.
        last_accessed_at: Option<DateTime<Utc>>,
    },
}

#[derive(FromRow)]
struct HolderRow {
    secret_digest: Vec<u8>,
    user_id: String,
    email: String,
    display_name: Option<String>,
    tenant_id: String,
    tenant_name: String,
    account_id: String,
    account_name: String,
}

#[derive(FromRow)]
struct TokenRow {
    #[sqlx(flatten)]
    holder: HolderRow,
    id: String,
    expires_at: Option<i64>,
    last_accessed_at: Option<i64>,
}

impl Store {
    /// The credential with this public part.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn credential(
        &self,
        lookup: &Lookup,
    ) -> Result<Option<StoredCredential>, StoreError> {
        let token: Option<TokenRow> = sqlx::query_as(
            "SELECT token.secret_digest, token.id, token.expires_at, token.last_accessed_at, \
                    holder.id AS user_id, holder.email, holder.display_name, \
                    tenant.id AS tenant_id, tenant.name AS tenant_name, \
                    account.id AS account_id, account.name AS account_name \
             FROM personal_access_tokens AS token \
             JOIN users AS holder ON holder.id = token.owner_id AND holder.tenant_id = token.tenant_id \
             JOIN tenants AS tenant ON tenant.id = token.tenant_id \
             JOIN accounts AS account ON account.id = tenant.account_id \
             WHERE token.lookup = ?",
        )
        .bind(lookup.as_str())
        .fetch_optional(&self.pool)
        .await?;
        match token {
            Some(row) => row.into_credential().map(Some),
            None => self.first_credential(Some(lookup)).await,
        }
    }

    /// The first credential, if its public part is this one: `None` asks for one that the
    /// operator gave in a form of his own, which has no public part.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn first_credential(
        &self,
        lookup: Option<&Lookup>,
    ) -> Result<Option<StoredCredential>, StoreError> {
        let row: Option<HolderRow> = sqlx::query_as(
            "SELECT first.secret_digest, \
                    holder.id AS user_id, holder.email, holder.display_name, \
                    tenant.id AS tenant_id, tenant.name AS tenant_name, \
                    account.id AS account_id, account.name AS account_name \
             FROM first_credential AS first \
             JOIN users AS holder ON holder.id = first.user_id \
             JOIN tenants AS tenant ON tenant.id = holder.tenant_id \
             JOIN accounts AS account ON account.id = tenant.account_id \
             WHERE first.lookup IS ?",
        )
        .bind(lookup.map(Lookup::as_str))
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| row.into_credential(Credential::First, Kept::First))
            .transpose()
    }

    /// Notes that a token was used, unless that was noted within `interval` before: of any
    /// number of uses at once, one writes.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn note_access(
        &self,
        id: &str,
        now: DateTime<Utc>,
        interval: TimeDelta,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE personal_access_tokens SET last_accessed_at = ?1 \
             WHERE id = ?2 AND (last_accessed_at IS NULL OR last_accessed_at <= ?1 - ?3)",
        )
        .bind(now.timestamp_micros())
        .bind(id)
        .bind(interval.num_microseconds().unwrap_or(i64::MAX))
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}

impl TokenRow {
    fn into_credential(self) -> Result<StoredCredential, StoreError> {
        let kept = Kept::Token {
            id: self.id,
            expires_at: optional_time(self.expires_at)?,
            last_accessed_at: optional_time(self.last_accessed_at)?,
        };
        self.holder
            .into_credential(Credential::PersonalAccessToken, kept)
    }
}

impl HolderRow {
    fn into_credential(
        self,
        credential: Credential,
        kept: Kept,
    ) -> Result<StoredCredential, StoreError> {
        Ok(StoredCredential {
            digest: stored_digest(&self.secret_digest)?,
            caller: Caller {
                account: Account {
                    id: self.account_id,
                    name: self.account_name,
                },
                tenant: Tenant {
                    id: self.tenant_id,
                    name: self.tenant_name,
                },
                user: User {
                    id: self.user_id,
                    email: self.email,
                    display_name: self.display_name,
                },
                credential,
            },
            kept,
        })
    }
}
