//! The users of a tenant.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::database::Change;
use super::paging::{ListStatement, part};
use super::revocations::Revocation;
use super::{Event, Store, StoreError, Taking, micros, optional_time, time};
use crate::domain::{
    Account, Credential, Identity, Page, Role, Subject, SubjectKind, Tenant, User, UserListing,
};

/// A user to be kept.
pub struct NewUser<'u> {
    /// Identifies the user.
    pub id: &'u str,
    /// The e-mail address, in lower case.
    pub email: &'u str,
    /// How the user is called, if that is known.
    pub display_name: Option<&'u str>,
    /// What the user is in the tenant.
    pub role: Role,
    /// When he signed in, if that is why he is made.
    pub signed_in_at: Option<DateTime<Utc>>,
    /// When he is made.
    pub created_at: DateTime<Utc>,
}

impl NewUser<'_> {
    /// Who he is, once he has signed in.
    pub fn identity(&self, account: Account, tenant: Tenant) -> Identity {
        Identity {
            account,
            tenant,
            subject: Subject {
                kind: SubjectKind::User,
                id: self.id.to_owned(),
                slug: self.email.to_owned(),
                display_name: self.display_name.map(ToOwned::to_owned),
            },
            role: self.role,
            permissions: Vec::new(),
            credential: Credential::Session,
        }
    }
}

/// What came of a change to a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UserChange {
    /// He is as he was to be.
    Changed,
    /// There is no such user in the tenant.
    NotFound,
    /// He is the tenant's last active administrator, or holds the service's first credential, and
    /// stays as he is.
    Protected,
}

#[derive(FromRow)]
struct UserRow {
    id: String,
    email: String,
    display_name: Option<String>,
    is_admin: bool,
    active: bool,
    signed_in_at: Option<i64>,
    created_at: i64,
    updated_at: i64,
    last_accessed_at: Option<i64>,
    admins: i64,
    is_first: bool,
}

/// A tenant's users.
const LIST: ListStatement = ListStatement {
    page: "SELECT (SELECT count(*) FROM users \
                         WHERE tenant_id = $1 AND instr(email, $2) > 0 AND (active OR $3)) AS total, \
                        (SELECT count(*) FROM users \
                         WHERE tenant_id = $1 AND is_admin AND active) AS admins, \
                        EXISTS (SELECT 1 FROM first_credential \
                                WHERE first_credential.user_id = users.id) AS is_first, \
                        id, email, display_name, is_admin, active, signed_in_at, \
                        created_at, updated_at, last_accessed_at \
                 FROM users \
                 WHERE tenant_id = $1 AND instr(email, $2) > 0 AND (active OR $3) \
                 ORDER BY created_at DESC, id LIMIT $4 OFFSET $5",
    total: "SELECT count(*) FROM users \
                     WHERE tenant_id = $1 AND instr(email, $2) > 0 AND (active OR $3)",
};

impl Store {
    /// Keeps a new user. The table's own constraint decides whether the address is free.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn add_user(
        &self,
        tenant: &Tenant,
        user: &NewUser<'_>,
        event: &Event,
    ) -> Result<Taking, StoreError> {
        let mut change = self.change().await?;
        let kept: Vec<(String,)> = change
            .fetch_all(
                "INSERT INTO users \
                     (id, tenant_id, email, display_name, is_admin, active, signed_in_at, \
                      created_at, updated_at) \
                 VALUES ($1, $2, $3, $4, $5, TRUE, $6, $7, $7) \
                 ON CONFLICT (tenant_id, email) DO NOTHING RETURNING id",
                &[
                    user.id.into(),
                    (&tenant.id).into(),
                    user.email.into(),
                    user.display_name.into(),
                    (user.role == Role::Admin).into(),
                    micros(user.signed_in_at).into(),
                    user.created_at.timestamp_micros().into(),
                ],
            )
            .await?;
        if kept.is_empty() {
            return Ok(Taking::NameInUse);
        }
        change.record(event).await?;
        change.commit().await?;
        Ok(Taking::Taken)
    }

    /// Notes that a user signed in for the first time.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn note_sign_in(
        &self,
        tenant: &Tenant,
        id: &str,
        display_name: Option<&str>,
        event: &Event,
    ) -> Result<(), StoreError> {
        let mut change = self.change().await?;
        let noted: Option<(String,)> = change
            .fetch_optional(
                "UPDATE users SET signed_in_at = $1, display_name = coalesce(display_name, $2), \
                                  updated_at = $1 \
                 WHERE id = $3 AND tenant_id = $4 AND signed_in_at IS NULL RETURNING id",
                &[
                    event.at.timestamp_micros().into(),
                    display_name.into(),
                    id.into(),
                    (&tenant.id).into(),
                ],
            )
            .await?;
        if noted.is_some() {
            change.record(event).await?;
            change.commit().await?;
        }
        Ok(())
    }

    /// One page of the tenant's users, newest first and then by `id`, and how many the whole
    /// list has.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn list_users(
        &self,
        tenant: &Tenant,
        listing: &UserListing,
    ) -> Result<Page<User>, StoreError> {
        let part = part(listing.email_contains.as_ref());
        let conditions = [
            (&tenant.id).into(),
            (&part).into(),
            listing.with_inactive.into(),
        ];
        let (rows, total) = LIST
            .run(&self.pool, &conditions, listing.limit, listing.offset)
            .await?;
        Ok(Page {
            items: rows
                .into_iter()
                .map(UserRow::into_user)
                .collect::<Result<_, _>>()?,
            total,
        })
    }

    /// The tenant's user with this `id`.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn user(&self, tenant: &Tenant, id: &str) -> Result<Option<User>, StoreError> {
        let row: Option<UserRow> = self
            .pool
            .fetch_optional(
                "SELECT (SELECT count(*) FROM users \
                         WHERE tenant_id = $1 AND is_admin AND active) AS admins, \
                        EXISTS (SELECT 1 FROM first_credential \
                                WHERE first_credential.user_id = users.id) AS is_first, \
                        id, email, display_name, is_admin, active, signed_in_at, \
                        created_at, updated_at, last_accessed_at \
                 FROM users WHERE tenant_id = $1 AND id = $2",
                &[(&tenant.id).into(), id.into()],
            )
            .await?;
        row.map(UserRow::into_user).transpose()
    }

    /// The `id` of the tenant's active user with this e-mail address.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn active_user_id(
        &self,
        tenant: &Tenant,
        email: &str,
    ) -> Result<Option<String>, StoreError> {
        let row: Option<(String,)> = self
            .pool
            .fetch_optional(
                "SELECT id FROM users WHERE tenant_id = $1 AND email = $2 AND active",
                &[(&tenant.id).into(), email.into()],
            )
            .await?;
        Ok(row.map(|(id,)| id))
    }

    /// Lets a user in again, or keeps him out.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn set_active(
        &self,
        tenant: &Tenant,
        email: &str,
        active: bool,
        event: &Event,
    ) -> Result<UserChange, StoreError> {
        let statement =
            "UPDATE users SET active = $1, updated_at = $2 WHERE id = $3 AND tenant_id = $4";
        self.set_flag(tenant, email, statement, active, event).await
    }

    /// Gives a user a role.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn set_role(
        &self,
        tenant: &Tenant,
        email: &str,
        role: Role,
        event: &Event,
    ) -> Result<UserChange, StoreError> {
        let statement =
            "UPDATE users SET is_admin = $1, updated_at = $2 WHERE id = $3 AND tenant_id = $4";
        self.set_flag(tenant, email, statement, role == Role::Admin, event)
            .await
    }

    /// Sets what makes an active administrator, or takes it away.
    async fn set_flag(
        &self,
        tenant: &Tenant,
        email: &str,
        statement: &'static str,
        flag: bool,
        event: &Event,
    ) -> Result<UserChange, StoreError> {
        let mut change = self.change().await?;
        let id = match change.editable(tenant, Selector::Email(email)).await? {
            Editable::Nobody => return Ok(UserChange::NotFound),
            Editable::Protected(_) if !flag => return Ok(UserChange::Protected),
            Editable::Protected(id) | Editable::Somebody(id) => id,
        };
        change
            .execute(
                statement,
                &[
                    flag.into(),
                    event.at.timestamp_micros().into(),
                    (&id).into(),
                    (&tenant.id).into(),
                ],
            )
            .await?;
        change.end(event).await
    }

    /// Deletes a user for good, and all that proves him.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn delete_user(
        &self,
        tenant: &Tenant,
        id: &str,
        event: &Event,
    ) -> Result<UserChange, StoreError> {
        let mut change = self.change().await?;
        match change.editable(tenant, Selector::Id(id)).await? {
            Editable::Nobody => return Ok(UserChange::NotFound),
            Editable::Protected(_) => return Ok(UserChange::Protected),
            Editable::Somebody(_) => {}
        }
        change
            .execute(
                "DELETE FROM users WHERE id = $1 AND tenant_id = $2",
                &[id.into(), (&tenant.id).into()],
            )
            .await?;
        change.end(event).await
    }
}

/// Which user.
enum Selector<'s> {
    Id(&'s str),
    Email(&'s str),
}

/// What may be changed of a user.
enum Editable {
    Nobody,
    Somebody(String),
    Protected(String),
}

impl Change {
    /// Finds a user, and whether he has to stay an active administrator, which no other change
    /// makes him or another in the meantime.
    async fn editable(
        &mut self,
        tenant: &Tenant,
        which: Selector<'_>,
    ) -> Result<Editable, StoreError> {
        self.lock_tenant(&tenant.id).await?;
        let (id, email) = match which {
            Selector::Id(id) => (Some(id), None),
            Selector::Email(email) => (None, Some(email)),
        };
        let row: Option<(String, bool)> = self
            .fetch_optional(
                "SELECT id, \
                        (is_admin AND active AND \
                         (SELECT count(*) FROM users \
                          WHERE tenant_id = $1 AND is_admin AND active) = 1) \
                        OR EXISTS (SELECT 1 FROM first_credential \
                                   WHERE first_credential.user_id = users.id) AS is_protected \
                 FROM users WHERE tenant_id = $1 AND (id = $2 OR email = $3)",
                &[(&tenant.id).into(), id.into(), email.into()],
            )
            .await?;
        Ok(match row {
            None => Editable::Nobody,
            Some((id, true)) => Editable::Protected(id),
            Some((id, false)) => Editable::Somebody(id),
        })
    }

    /// Ends a change of a user, by which any credential of his may have ended.
    async fn end(mut self, event: &Event) -> Result<UserChange, StoreError> {
        self.revoke(Revocation::Any);
        self.record(event).await?;
        self.commit().await?;
        Ok(UserChange::Changed)
    }
}

impl UserRow {
    fn into_user(self) -> Result<User, StoreError> {
        Ok(User {
            id: self.id,
            email: self.email,
            display_name: self.display_name,
            role: Role::of(self.is_admin),
            active: self.active,
            is_protected: self.is_first || (self.is_admin && self.active && self.admins == 1),
            has_signed_in: self.signed_in_at.is_some(),
            created_at: time(self.created_at)?,
            updated_at: time(self.updated_at)?,
            last_accessed_at: optional_time(self.last_accessed_at)?,
        })
    }
}
