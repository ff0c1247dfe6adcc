//! The tokens of users. Those of virtual accounts are kept beside them.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::database::Change;
use super::paging::{ListStatement, part};
use super::revocations::Revocation;
use super::{Event, Removal, Store, StoreError, micros, optional_time, stored_form, time};
use crate::domain::{
    IssuedToken, Listing, Page, SecretDigest, Subject, SubjectKind, Tenant, Token, TokenForm,
};

/// A token to be kept.
#[derive(Clone)]
pub struct NewToken {
    /// Identifies the token.
    pub id: String,
    /// Its name, which those of virtual accounts do not have.
    pub name: Option<String>,
    /// The token's form.
    pub form: TokenForm,
    /// The key that signed it, if it is a JSON Web Token.
    pub key_id: Option<String>,
    /// By what it is found.
    pub lookup: String,
    /// What is kept of its secret.
    pub digest: SecretDigest,
    /// When it stops working.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

impl From<NewToken> for IssuedToken {
    fn from(token: NewToken) -> Self {
        Self {
            id: token.id,
            form: token.form,
            key_id: token.key_id,
            expires_at: token.expires_at,
            created_at: token.created_at,
            updated_at: token.created_at,
            last_accessed_at: None,
        }
    }
}

/// Whether something new has its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taking {
    /// It is kept.
    Taken,
    /// There is another one of this name; nothing was changed.
    NameInUse,
    /// Its owner is gone; nothing was changed.
    NoOwner,
}

#[derive(FromRow)]
struct TokenRow {
    id: String,
    name: Option<String>,
    form: String,
    key_id: Option<String>,
    expires_at: Option<i64>,
    created_at: i64,
    updated_at: i64,
    last_accessed_at: Option<i64>,
}

macro_rules! list_statement {
    ($condition:literal, $limit:literal) => {
        ListStatement {
            page: concat!(
                "SELECT (SELECT count(*) FROM tokens WHERE tenant_id = $1 AND user_id = $2",
                $condition,
                ") AS total, \
                 id, name, form, key_id, expires_at, created_at, updated_at, last_accessed_at \
                 FROM tokens WHERE tenant_id = $1 AND user_id = $2",
                $condition,
                " ORDER BY created_at DESC, id ",
                $limit
            ),
            total: concat!(
                "SELECT count(*) FROM tokens WHERE tenant_id = $1 AND user_id = $2",
                $condition
            ),
        }
    };
}

/// All of them: counted and ordered by an index alone.
const ALL: ListStatement = list_statement!("", "LIMIT $3 OFFSET $4");

/// Those whose name has a part: each has to be looked at.
const NAMED: ListStatement =
    list_statement!(" AND instr(lower(name), $3) > 0", "LIMIT $4 OFFSET $5");

impl Change {
    /// Keeps a new token of a subject. The table's own constraint decides whether the name is
    /// free, so that of any number of racing creations one succeeds.
    pub(super) async fn add_token(
        &mut self,
        tenant_id: &str,
        owner: (SubjectKind, &str),
        token: &NewToken,
    ) -> Result<Taking, StoreError> {
        let (user, robot) = match owner {
            (SubjectKind::User, id) => (Some(id), None),
            (SubjectKind::ServiceAccount, id) => (None, Some(id)),
        };
        let created_at = token.created_at.timestamp_micros();
        let kept: Result<Vec<(String,)>, StoreError> = self
            .fetch_all(
                "INSERT INTO tokens \
                     (id, tenant_id, user_id, virtual_account_id, name, form, key_id, lookup, \
                      secret_digest, expires_at, created_at, updated_at) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) \
                 ON CONFLICT (tenant_id, user_id, name) DO NOTHING RETURNING id",
                &[
                    (&token.id).into(),
                    tenant_id.into(),
                    user.into(),
                    robot.into(),
                    (&token.name).into(),
                    token.form.as_str().into(),
                    (&token.key_id).into(),
                    (&token.lookup).into(),
                    token.digest.as_bytes().into(),
                    micros(token.expires_at).into(),
                    created_at.into(),
                ],
            )
            .await;
        match kept {
            Ok(rows) if rows.is_empty() => Ok(Taking::NameInUse),
            Ok(_) => Ok(Taking::Taken),
            // Its owner was deleted in the meantime.
            Err(StoreError::Database(sqlx::Error::Database(error)))
                if error.is_foreign_key_violation() =>
            {
                Ok(Taking::NoOwner)
            }
            Err(error) => Err(error),
        }
    }

    /// Has it told that these tokens have ended.
    pub(super) fn revoke_tokens(&mut self, lookups: Vec<(String,)>) {
        for (lookup,) in lookups {
            self.revoke(Revocation::Token(lookup));
        }
    }
}

impl Store {
    /// Keeps a new token of a user.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn add_user_token(
        &self,
        tenant: &Tenant,
        user_id: &str,
        token: &NewToken,
        event: &Event,
    ) -> Result<Taking, StoreError> {
        let mut change = self.change().await?;
        let taking = change
            .add_token(&tenant.id, (SubjectKind::User, user_id), token)
            .await?;
        if taking == Taking::Taken {
            change.record(event).await?;
            change.commit().await?;
        }
        Ok(taking)
    }

    /// One page of the owner's tokens, newest first and then by `id`, and how many the whole
    /// list has, both of one state of the database.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn list_tokens(
        &self,
        tenant: &Tenant,
        owner: &Subject,
        listing: &Listing,
    ) -> Result<Page<Token>, StoreError> {
        // A virtual account has no tokens of this kind, and is no user.
        if owner.kind != SubjectKind::User {
            return Ok(Page {
                items: Vec::new(),
                total: 0,
            });
        }
        let part = part(listing.name_contains.as_ref());
        let all = [(&tenant.id).into(), (&owner.id).into(), (&part).into()];
        let (statement, conditions) = match part.is_empty() {
            true => (&ALL, &all[..2]),
            false => (&NAMED, &all[..]),
        };
        let (rows, total) = statement
            .run(&self.pool, conditions, listing.limit, listing.offset)
            .await?;
        Ok(Page {
            items: rows
                .into_iter()
                .map(TokenRow::into_token)
                .collect::<Result<_, _>>()?,
            total,
        })
    }

    /// The owner's token of this name.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn token_by_name(
        &self,
        tenant: &Tenant,
        owner: &Subject,
        name: &str,
    ) -> Result<Option<(Token, SecretDigest)>, StoreError> {
        #[derive(FromRow)]
        struct WithDigest {
            #[sqlx(flatten)]
            token: TokenRow,
            secret_digest: Vec<u8>,
        }
        let row: Option<WithDigest> = self
            .pool
            .fetch_optional(
                "SELECT id, name, form, key_id, expires_at, created_at, updated_at, \
                        last_accessed_at, secret_digest \
                 FROM tokens WHERE tenant_id = $1 AND user_id = $2 AND name = $3",
                &[(&tenant.id).into(), (&owner.id).into(), name.into()],
            )
            .await?;
        row.map(|row| {
            Ok((
                row.token.into_token()?,
                super::stored_digest(&row.secret_digest)?,
            ))
        })
        .transpose()
    }

    /// Deletes one of the owner's tokens for good.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn delete_token(
        &self,
        tenant: &Tenant,
        owner: &Subject,
        id: &str,
        event: &Event,
    ) -> Result<Removal, StoreError> {
        let mut change = self.change().await?;
        let gone: Vec<(String,)> = change
            .fetch_all(
                "DELETE FROM tokens WHERE id = $1 AND tenant_id = $2 AND user_id = $3 \
                 RETURNING lookup",
                &[id.into(), (&tenant.id).into(), (&owner.id).into()],
            )
            .await?;
        if gone.is_empty() {
            return Ok(Removal::NotFound);
        }
        change.revoke_tokens(gone);
        change.record(event).await?;
        change.commit().await?;
        Ok(Removal::Removed)
    }

    /// Deletes all of a user's tokens for good.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn delete_tokens_of(
        &self,
        tenant: &Tenant,
        email: &str,
        event: &Event,
    ) -> Result<Removal, StoreError> {
        let mut change = self.change().await?;
        let user: Option<(String,)> = change
            .fetch_optional(
                "SELECT id FROM users WHERE tenant_id = $1 AND email = $2",
                &[(&tenant.id).into(), email.into()],
            )
            .await?;
        let Some((user_id,)) = user else {
            return Ok(Removal::NotFound);
        };
        let gone: Vec<(String,)> = change
            .fetch_all(
                "DELETE FROM tokens WHERE tenant_id = $1 AND user_id = $2 RETURNING lookup",
                &[(&tenant.id).into(), (&user_id).into()],
            )
            .await?;
        change.revoke_tokens(gone);
        change.record(event).await?;
        change.commit().await?;
        Ok(Removal::Removed)
    }
}

impl TokenRow {
    fn into_token(self) -> Result<Token, StoreError> {
        Ok(Token {
            id: self.id,
            name: self
                .name
                .ok_or(StoreError::Corrupt("a user's token without a name"))?,
            form: stored_form(&self.form)?,
            key_id: self.key_id,
            expires_at: optional_time(self.expires_at)?,
            created_at: time(self.created_at)?,
            updated_at: time(self.updated_at)?,
            last_accessed_at: optional_time(self.last_accessed_at)?,
        })
    }
}
