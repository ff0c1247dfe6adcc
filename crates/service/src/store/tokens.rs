//! A user's tokens.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::{Store, StoreError, optional_time, time};
use crate::domain::{Caller, Listing, Lookup, Page, SecretDigest, Token};

/// Whose tokens: a user in a tenant. No statement about tokens goes without both.
#[derive(Debug, Clone, Copy)]
pub struct Owner<'o> {
    /// Identifies the tenant.
    pub tenant_id: &'o str,
    /// Identifies the user.
    pub user_id: &'o str,
}

impl<'o> From<&'o Caller> for Owner<'o> {
    fn from(caller: &'o Caller) -> Self {
        Self {
            tenant_id: &caller.tenant.id,
            user_id: &caller.user.id,
        }
    }
}

/// A token to be kept.
pub struct NewToken<'t> {
    /// Identifies the token.
    pub id: String,
    /// Its name.
    pub name: &'t str,
    /// The public part of its secret.
    pub lookup: &'t Lookup,
    /// What is kept of its secret.
    pub digest: &'t SecretDigest,
    /// When it stops working.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// Whether a token has its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taking {
    /// The token is kept.
    Taken,
    /// The owner has another token of this name; nothing was changed.
    NameInUse,
}

/// Whether there was anything to delete.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removal {
    /// The token is gone.
    Removed,
    /// The owner has no such token.
    NotFound,
}

#[derive(FromRow)]
struct TokenRow {
    id: String,
    name: String,
    expires_at: Option<i64>,
    created_at: i64,
    updated_at: i64,
    last_accessed_at: Option<i64>,
}

impl Store {
    /// Keeps a new token. The table's own constraint decides whether the name is free, so
    /// that of any number of racing creations one succeeds.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn add_token(
        &self,
        owner: Owner<'_>,
        token: &NewToken<'_>,
    ) -> Result<Taking, StoreError> {
        let created_at = token.created_at.timestamp_micros();
        let done = sqlx::query(
            "INSERT INTO personal_access_tokens \
                 (id, tenant_id, owner_id, name, lookup, secret_digest, expires_at, created_at, updated_at) \
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) \
             ON CONFLICT (tenant_id, owner_id, name) DO NOTHING",
        )
        .bind(&token.id)
        .bind(owner.tenant_id)
        .bind(owner.user_id)
        .bind(token.name)
        .bind(token.lookup.as_str())
        .bind(token.digest.as_bytes())
        .bind(token.expires_at.map(|expiry| expiry.timestamp_micros()))
        .bind(created_at)
        .bind(created_at)
        .execute(&self.pool)
        .await?;
        Ok(match done.rows_affected() {
            0 => Taking::NameInUse,
            _ => Taking::Taken,
        })
    }

    /// One page of the owner's tokens, newest first and then by `id`, and how many the whole
    /// list has. Both come from one transaction, which sees one state of the database.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn list_tokens(
        &self,
        owner: Owner<'_>,
        listing: &Listing,
    ) -> Result<Page, StoreError> {
        // An empty text is in every name. `instr` takes `%` and `_` for themselves; names
        // have no letters beyond ASCII.
        let part = listing
            .name_contains
            .as_deref()
            .unwrap_or_default()
            .to_ascii_lowercase();
        let mut transaction = self.pool.begin().await?;
        let total: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM personal_access_tokens \
             WHERE tenant_id = ?1 AND owner_id = ?2 AND instr(lower(name), ?3) > 0",
        )
        .bind(owner.tenant_id)
        .bind(owner.user_id)
        .bind(&part)
        .fetch_one(&mut *transaction)
        .await?;
        let rows: Vec<TokenRow> = sqlx::query_as(
            "SELECT id, name, expires_at, created_at, updated_at, last_accessed_at \
             FROM personal_access_tokens \
             WHERE tenant_id = ?1 AND owner_id = ?2 AND instr(lower(name), ?3) > 0 \
             ORDER BY created_at DESC, id LIMIT ?4 OFFSET ?5",
        )
        .bind(owner.tenant_id)
        .bind(owner.user_id)
        .bind(&part)
        .bind(capped(listing.limit))
        .bind(capped(listing.offset))
        .fetch_all(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(Page {
            tokens: rows
                .into_iter()
                .map(TokenRow::into_token)
                .collect::<Result<_, _>>()?,
            total: u64::try_from(total).unwrap_or_default(),
        })
    }

    /// Deletes one of the owner's tokens for good.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn delete_token(&self, owner: Owner<'_>, id: &str) -> Result<Removal, StoreError> {
        let done = sqlx::query(
            "DELETE FROM personal_access_tokens WHERE id = ? AND tenant_id = ? AND owner_id = ?",
        )
        .bind(id)
        .bind(owner.tenant_id)
        .bind(owner.user_id)
        .execute(&self.pool)
        .await?;
        Ok(match done.rows_affected() {
            0 => Removal::NotFound,
            _ => Removal::Removed,
        })
    }
}

/// SQLite counts to 2^63 - 1; no list is longer.
fn capped(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

impl TokenRow {
    fn into_token(self) -> Result<Token, StoreError> {
        Ok(Token {
            id: self.id,
            name: self.name,
            expires_at: optional_time(self.expires_at)?,
            created_at: time(self.created_at)?,
            updated_at: time(self.updated_at)?,
            last_accessed_at: optional_time(self.last_accessed_at)?,
        })
    }
}
