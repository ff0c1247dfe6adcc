//! From a credential to whom it stands for.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::FromRow;

use super::database::Bind;
use super::virtual_accounts::read_permissions;
use super::{Store, StoreError, optional_time, stored_digest, stored_form, time};
use crate::domain::{
    Account, Credential, Identity, Permission, Role, SecretDigest, Subject, SubjectKind, Tenant,
    TokenForm, earlier, role_by,
};

/// A token as it is kept, and whose it is; or the first credential, which may look like one.
#[derive(Clone)]
pub struct HeldToken {
    /// Whether it is the first credential, and no token.
    pub is_first: bool,
    /// What is kept of the secret.
    pub digest: SecretDigest,
    /// Whom it stands for, once the secret is proven.
    pub identity: Identity,
    /// Whether its owner is let in.
    pub active: bool,
    /// Identifies the token.
    pub id: String,
    /// Its name, which those of virtual accounts do not have.
    pub name: Option<String>,
    /// Its form.
    pub form: TokenForm,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it stops working, by itself or with its account.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was last used, to within a minute.
    pub last_accessed_at: Option<DateTime<Utc>>,
}

/// The first credential as it is kept, and whose it is.
pub struct FirstHolder {
    /// What is kept of the secret.
    pub digest: SecretDigest,
    /// Whom it stands for, once the secret is proven.
    pub identity: Identity,
    /// Whether its owner is let in.
    pub active: bool,
    /// When he or one of his tokens was last let in, to within a minute.
    pub last_accessed_at: Option<DateTime<Utc>>,
}

/// A user who signs in through an identity provider.
pub struct SessionUser {
    /// Who he is.
    pub identity: Identity,
    /// Whether he is let in.
    pub active: bool,
    /// When he or one of his tokens was last let in, to within a minute.
    pub last_accessed_at: Option<DateTime<Utc>>,
    /// Whether he signed in before.
    pub has_signed_in: bool,
}

#[derive(FromRow)]
struct PlaceRow {
    tenant_id: String,
    tenant_name: String,
    account_id: String,
    account_name: String,
}

#[derive(FromRow)]
struct UserRow {
    #[sqlx(flatten)]
    place: PlaceRow,
    user_id: String,
    email: String,
    display_name: Option<String>,
    is_admin: bool,
    active: bool,
}

#[derive(FromRow)]
struct FirstRow {
    #[sqlx(flatten)]
    user: UserRow,
    secret_digest: Vec<u8>,
    last_accessed_at: Option<i64>,
}

#[derive(FromRow)]
struct SessionRow {
    #[sqlx(flatten)]
    user: UserRow,
    last_accessed_at: Option<i64>,
    signed_in_at: Option<i64>,
}

#[derive(FromRow)]
struct TokenRow {
    #[sqlx(flatten)]
    place: PlaceRow,
    secret_digest: Vec<u8>,
    id: String,
    name: Option<String>,
    form: String,
    created_at: i64,
    expires_at: Option<i64>,
    last_accessed_at: Option<i64>,
    user_id: Option<String>,
    email: Option<String>,
    display_name: Option<String>,
    is_admin: Option<bool>,
    active: Option<bool>,
    virtual_account_id: Option<String>,
    virtual_account_name: Option<String>,
    permissions: Option<String>,
    account_expires_at: Option<i64>,
    is_first: bool,
}

impl Store {
    /// The token with this public part, or the first credential, if that has it. One statement
    /// looks for both: the time that an answer takes does not tell which there is.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn held_token(&self, lookup: &str) -> Result<Option<HeldToken>, StoreError> {
        let row: Option<TokenRow> = self
            .pool
            .fetch_optional(
                "SELECT token.secret_digest, token.id, token.name, token.form, token.created_at, \
                        token.expires_at, token.last_accessed_at, \
                        holder.id AS user_id, holder.email, holder.display_name, \
                        holder.is_admin, holder.active, \
                        robot.id AS virtual_account_id, robot.name AS virtual_account_name, \
                        robot.permissions, robot.expires_at AS account_expires_at, \
                        tenant.id AS tenant_id, tenant.name AS tenant_name, \
                        account.id AS account_id, account.name AS account_name, \
                        FALSE AS is_first \
                 FROM tokens AS token \
                 JOIN tenants AS tenant ON tenant.id = token.tenant_id \
                 JOIN accounts AS account ON account.id = tenant.account_id \
                 LEFT JOIN users AS holder \
                      ON holder.id = token.user_id AND holder.tenant_id = token.tenant_id \
                 LEFT JOIN virtual_accounts AS robot \
                      ON robot.id = token.virtual_account_id AND robot.tenant_id = token.tenant_id \
                 WHERE token.lookup = $1 \
                 UNION ALL \
                 SELECT first.secret_digest, '', NULL, 'opaque', first.created_at, NULL, holder.last_accessed_at, \
                        holder.id, holder.email, holder.display_name, \
                        holder.is_admin, holder.active, NULL, NULL, NULL, NULL, \
                        tenant.id, tenant.name, account.id, account.name, TRUE \
                 FROM first_credential AS first \
                 JOIN users AS holder ON holder.id = first.user_id \
                 JOIN tenants AS tenant ON tenant.id = holder.tenant_id \
                 JOIN accounts AS account ON account.id = tenant.account_id \
                 WHERE first.lookup = $1",
                &[lookup.into()],
            )
            .await?;
        row.map(TokenRow::into_held).transpose()
    }

    /// The first credential, if the operator gave it in a form of his own, which has no public
    /// part.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn given_first(&self) -> Result<Option<FirstHolder>, StoreError> {
        let row: Option<FirstRow> = self
            .pool
            .fetch_optional(
                "SELECT first.secret_digest, \
                        holder.id AS user_id, holder.email, holder.display_name, \
                        holder.is_admin, holder.active, holder.last_accessed_at, \
                        tenant.id AS tenant_id, tenant.name AS tenant_name, \
                        account.id AS account_id, account.name AS account_name \
                 FROM first_credential AS first \
                 JOIN users AS holder ON holder.id = first.user_id \
                 JOIN tenants AS tenant ON tenant.id = holder.tenant_id \
                 JOIN accounts AS account ON account.id = tenant.account_id \
                 WHERE first.lookup IS NULL",
                &[],
            )
            .await?;
        row.map(|row| {
            Ok(FirstHolder {
                digest: stored_digest(&row.secret_digest)?,
                active: row.user.active,
                last_accessed_at: optional_time(row.last_accessed_at)?,
                identity: row.user.into_identity(Credential::First),
            })
        })
        .transpose()
    }

    /// The user of the tenant of this name who has this e-mail address.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn session_user(
        &self,
        tenant: &str,
        email: &str,
    ) -> Result<Option<SessionUser>, StoreError> {
        let row: Option<SessionRow> = self
            .pool
            .fetch_optional(
                "SELECT holder.id AS user_id, holder.email, holder.display_name, \
                        holder.is_admin, holder.active, \
                        holder.last_accessed_at, holder.signed_in_at, \
                        tenant.id AS tenant_id, tenant.name AS tenant_name, \
                        account.id AS account_id, account.name AS account_name \
                 FROM users AS holder \
                 JOIN tenants AS tenant ON tenant.id = holder.tenant_id \
                 JOIN accounts AS account ON account.id = tenant.account_id \
                 WHERE tenant.name = $1 AND holder.email = $2",
                &[tenant.into(), email.into()],
            )
            .await?;
        row.map(|row| {
            Ok(SessionUser {
                active: row.user.active,
                last_accessed_at: optional_time(row.last_accessed_at)?,
                has_signed_in: row.signed_in_at.is_some(),
                identity: row.user.into_identity(Credential::Session),
            })
        })
        .transpose()
    }

    /// The tenant of this name, and its account.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn tenant(&self, name: &str) -> Result<Option<(Account, Tenant)>, StoreError> {
        let row: Option<PlaceRow> = self
            .pool
            .fetch_optional(
                "SELECT tenant.id AS tenant_id, tenant.name AS tenant_name, \
                        account.id AS account_id, account.name AS account_name \
                 FROM tenants AS tenant \
                 JOIN accounts AS account ON account.id = tenant.account_id \
                 WHERE tenant.name = $1",
                &[name.into()],
            )
            .await?;
        Ok(row.map(PlaceRow::into_place))
    }

    /// Notes that a subject was let in, and by which token, unless that was noted within
    /// `interval` before: of any number of uses at once, one writes.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn note_access(
        &self,
        identity: &Identity,
        now: DateTime<Utc>,
        interval: TimeDelta,
    ) -> Result<(), StoreError> {
        let now = now.timestamp_micros();
        let latest = now - interval.num_microseconds().unwrap_or_default();
        let tenant: Bind<'_> = (&identity.tenant.id).into();
        let mut change = self.change().await?;
        // In the order in which a user is deleted: the other would be a deadlock.
        if identity.subject.kind == SubjectKind::User {
            change
                .execute(
                    "UPDATE users SET last_accessed_at = $1 \
                     WHERE id = $2 AND tenant_id = $3 \
                       AND (last_accessed_at IS NULL OR last_accessed_at <= $4)",
                    &[
                        now.into(),
                        (&identity.subject.id).into(),
                        tenant,
                        latest.into(),
                    ],
                )
                .await?;
        }
        if let Credential::Token { id } = &identity.credential {
            change
                .execute(
                    "UPDATE tokens SET last_accessed_at = $1 \
                     WHERE id = $2 AND tenant_id = $3 \
                       AND (last_accessed_at IS NULL OR last_accessed_at <= $4)",
                    &[now.into(), id.into(), tenant, latest.into()],
                )
                .await?;
        }
        change.commit().await
    }
}

impl PlaceRow {
    fn into_place(self) -> (Account, Tenant) {
        (
            Account {
                id: self.account_id,
                name: self.account_name,
            },
            Tenant {
                id: self.tenant_id,
                name: self.tenant_name,
            },
        )
    }
}

impl UserRow {
    fn into_identity(self, credential: Credential) -> Identity {
        let (account, tenant) = self.place.into_place();
        Identity {
            account,
            tenant,
            subject: Subject {
                kind: SubjectKind::User,
                id: self.user_id,
                slug: self.email,
                display_name: self.display_name,
            },
            role: Role::of(self.is_admin),
            permissions: Vec::new(),
            credential,
        }
    }
}

impl TokenRow {
    fn into_held(self) -> Result<HeldToken, StoreError> {
        let own_expiry = optional_time(self.expires_at)?;
        let account_expiry = optional_time(self.account_expires_at)?;
        let (account, tenant) = self.place.into_place();
        let (subject, role, permissions, active) = match (
            self.user_id,
            self.email,
            self.virtual_account_id,
            self.virtual_account_name,
        ) {
            (Some(id), Some(email), None, None) => (
                Subject {
                    kind: SubjectKind::User,
                    id,
                    slug: email,
                    display_name: self.display_name,
                },
                Role::of(self.is_admin.unwrap_or_default()),
                Vec::new(),
                self.active.unwrap_or_default(),
            ),
            (None, None, Some(id), Some(name)) => {
                let permissions: Vec<Permission> =
                    read_permissions(self.permissions.as_deref().unwrap_or_default())?;
                (
                    Subject {
                        kind: SubjectKind::ServiceAccount,
                        id,
                        slug: name,
                        display_name: None,
                    },
                    role_by(&permissions, &tenant),
                    permissions,
                    true,
                )
            }
            _ => return Err(StoreError::Corrupt("a token that is nobody's")),
        };
        Ok(HeldToken {
            digest: stored_digest(&self.secret_digest)?,
            identity: Identity {
                account,
                tenant,
                subject,
                role,
                permissions,
                credential: match self.is_first {
                    true => Credential::First,
                    false => Credential::Token {
                        id: self.id.clone(),
                    },
                },
            },
            active,
            is_first: self.is_first,
            id: self.id,
            name: self.name,
            form: stored_form(&self.form)?,
            created_at: time(self.created_at)?,
            expires_at: earlier(own_expiry, account_expiry),
            last_accessed_at: optional_time(self.last_accessed_at)?,
        })
    }
}
