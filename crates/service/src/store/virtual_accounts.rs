//! The virtual accounts of a tenant.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::audit::stored_kind;
use super::database::without_nul;
use super::paging::{ListStatement, part};
use super::revocations::Revocation;
use super::tokens::NewToken;
use super::{Event, Removal, Store, StoreError, micros, optional_time, stored_form, time};
use crate::domain::{
    AccountListing, IssuedToken, Manifest, Owner, Page, Permission, Subject, SubjectKind, Tenant,
    VirtualAccount,
};

/// A virtual account to be kept.
pub struct NewAccount<'a> {
    /// Identifies the account.
    pub id: &'a str,
    /// What it is.
    pub manifest: &'a Manifest,
    /// Who creates it.
    pub created_by: &'a Subject,
    /// Its token.
    pub token: &'a NewToken,
}

/// Whether an account was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Upsert {
    /// It is as ordered.
    Done,
    /// Another process made or deleted an account of this name in the meantime; nothing was
    /// changed, and the order has to be looked at again.
    Overtaken,
}

#[derive(FromRow)]
struct AccountRow {
    id: String,
    name: String,
    permissions: String,
    tags: Option<String>,
    owned_by_team: Option<String>,
    owned_by_account: Option<String>,
    form: Option<String>,
    expires_at: Option<i64>,
    created_by_kind: String,
    created_by_id: String,
    created_by_slug: String,
    created_by_display_name: Option<String>,
    created_at: i64,
    updated_at: i64,
}

#[derive(FromRow)]
struct IssuedRow {
    virtual_account_id: String,
    id: String,
    form: String,
    key_id: Option<String>,
    expires_at: Option<i64>,
    created_at: i64,
    updated_at: i64,
    last_accessed_at: Option<i64>,
}

/// What a manifest is in columns.
struct Columns {
    permissions: String,
    tags: Option<String>,
}

impl Columns {
    fn of(manifest: &Manifest) -> Result<Self, StoreError> {
        Ok(Self {
            permissions: serde_json::to_string(&manifest.permissions).map_err(unwritable)?,
            tags: manifest
                .tags
                .as_ref()
                .map(serde_json::to_string)
                .transpose()
                .map_err(unwritable)?,
        })
    }
}

/// The permissions that were kept as JSON.
pub(super) fn read_permissions(json: &str) -> Result<Vec<Permission>, StoreError> {
    serde_json::from_str(json).map_err(|_| StoreError::Corrupt("permissions that are none"))
}

/// A tenant's virtual accounts.
const LIST: ListStatement = ListStatement {
    page: "SELECT (SELECT count(*) FROM virtual_accounts \
                         WHERE tenant_id = $1 AND instr(lower(name), $2) > 0 \
                           AND ($3 IS NULL OR owned_by_team IN (SELECT value FROM json_each($3))) \
                           AND ($4 IS NULL OR $4 = (coalesce(expires_at, $5 + 1) <= $5))) AS total, \
                        id, name, permissions, tags, owned_by_team, owned_by_account, form, \
                        expires_at, created_by_kind, created_by_id, created_by_slug, \
                        created_by_display_name, created_at, updated_at \
                 FROM virtual_accounts \
                 WHERE tenant_id = $1 AND instr(lower(name), $2) > 0 \
                   AND ($3 IS NULL OR owned_by_team IN (SELECT value FROM json_each($3))) \
                   AND ($4 IS NULL OR $4 = (coalesce(expires_at, $5 + 1) <= $5)) \
                 ORDER BY created_at DESC, id LIMIT $6 OFFSET $7",
    total: "SELECT count(*) FROM virtual_accounts \
                     WHERE tenant_id = $1 AND instr(lower(name), $2) > 0 \
                       AND ($3 IS NULL OR owned_by_team IN (SELECT value FROM json_each($3))) \
                       AND ($4 IS NULL OR $4 = (coalesce(expires_at, $5 + 1) <= $5))",
};

impl Store {
    /// Keeps a new virtual account with its first token.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn add_account(
        &self,
        tenant: &Tenant,
        account: &NewAccount<'_>,
        event: &Event,
    ) -> Result<Upsert, StoreError> {
        let manifest = account.manifest;
        let columns = Columns::of(manifest)?;
        let owner = manifest.owner.as_ref();
        let created_by = account.created_by;
        let mut change = self.change().await?;
        let kept: Vec<(String,)> = change
            .fetch_all(
                "INSERT INTO virtual_accounts \
                     (id, tenant_id, name, permissions, tags, owned_by_team, owned_by_account, \
                      form, expires_at, created_by_kind, created_by_id, created_by_slug, \
                      created_by_display_name, created_at, updated_at) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14) \
                 ON CONFLICT (tenant_id, name) DO NOTHING RETURNING id",
                &[
                    account.id.into(),
                    (&tenant.id).into(),
                    (&manifest.name).into(),
                    (&columns.permissions).into(),
                    (&columns.tags).into(),
                    owner.map(|owner| owner.team.as_str()).into(),
                    owner.and_then(|owner| owner.account.as_deref()).into(),
                    manifest.form.map(|form| form.as_str()).into(),
                    micros(manifest.expires_at()).into(),
                    created_by.kind.as_str().into(),
                    (&created_by.id).into(),
                    (&created_by.slug).into(),
                    (&created_by.display_name).into(),
                    event.at.timestamp_micros().into(),
                ],
            )
            .await?;
        if kept.is_empty() {
            return Ok(Upsert::Overtaken);
        }
        change
            .add_token(
                &tenant.id,
                (SubjectKind::ServiceAccount, account.id),
                account.token,
            )
            .await?;
        change.record(event).await?;
        change.commit().await?;
        Ok(Upsert::Done)
    }

    /// Makes the virtual account of this `id` what the manifest says, but for its permissions
    /// where they are to be `kept`: those are what they are then. Gives what they are now; `None`
    /// if the account is gone.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn update_account(
        &self,
        tenant: &Tenant,
        id: &str,
        manifest: &Manifest,
        kept: bool,
        event: &Event,
    ) -> Result<Option<Vec<Permission>>, StoreError> {
        let columns = Columns::of(manifest)?;
        let owner = manifest.owner.as_ref();
        let permissions = (!kept).then_some(columns.permissions.as_str());
        let mut change = self.change().await?;
        let row: Option<(String,)> = change
            .fetch_optional(
                "UPDATE virtual_accounts SET permissions = coalesce($1, permissions), tags = $2, \
                        owned_by_team = $3, owned_by_account = $4, form = $5, expires_at = $6, \
                        updated_at = $7 \
                 WHERE id = $8 AND tenant_id = $9 RETURNING permissions",
                &[
                    permissions.into(),
                    (&columns.tags).into(),
                    owner.map(|owner| owner.team.as_str()).into(),
                    owner.and_then(|owner| owner.account.as_deref()).into(),
                    manifest.form.map(|form| form.as_str()).into(),
                    micros(manifest.expires_at()).into(),
                    event.at.timestamp_micros().into(),
                    id.into(),
                    (&tenant.id).into(),
                ],
            )
            .await?;
        let Some((permissions,)) = row else {
            return Ok(None);
        };
        // Its tokens may do other things now, or nothing any more.
        change.revoke(Revocation::Any);
        change.record(event).await?;
        change.commit().await?;
        read_permissions(&permissions).map(Some)
    }

    /// The tenant's virtual account with this `id`.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn account(
        &self,
        tenant: &Tenant,
        id: &str,
    ) -> Result<Option<VirtualAccount>, StoreError> {
        self.one_account(tenant, Some(id), None).await
    }

    /// The tenant's virtual account of this name.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn account_named(
        &self,
        tenant: &Tenant,
        name: &str,
    ) -> Result<Option<VirtualAccount>, StoreError> {
        self.one_account(tenant, None, Some(name)).await
    }

    async fn one_account(
        &self,
        tenant: &Tenant,
        id: Option<&str>,
        name: Option<&str>,
    ) -> Result<Option<VirtualAccount>, StoreError> {
        let row: Option<AccountRow> = self
            .pool
            .fetch_optional(
                "SELECT id, name, permissions, tags, owned_by_team, owned_by_account, form, \
                        expires_at, created_by_kind, created_by_id, created_by_slug, \
                        created_by_display_name, created_at, updated_at \
                 FROM virtual_accounts WHERE tenant_id = $1 AND (id = $2 OR name = $3)",
                &[(&tenant.id).into(), id.into(), name.into()],
            )
            .await?;
        let Some(row) = row else {
            return Ok(None);
        };
        let mut accounts = self.with_tokens(tenant, vec![row]).await?;
        Ok(accounts.pop())
    }

    /// One page of the tenant's virtual accounts, newest first and then by `id`, and how many
    /// the whole list has.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn list_accounts(
        &self,
        tenant: &Tenant,
        listing: &AccountListing,
        now: DateTime<Utc>,
    ) -> Result<Page<VirtualAccount>, StoreError> {
        let part = part(listing.name_contains.as_ref());
        let teams = (!listing.teams.is_empty())
            .then(|| json_list(&listing.teams))
            .transpose()?;
        let conditions = [
            (&tenant.id).into(),
            (&part).into(),
            (&teams).into(),
            listing.is_expired.into(),
            now.timestamp_micros().into(),
        ];
        let (rows, total) = LIST
            .run(&self.pool, &conditions, listing.limit, listing.offset)
            .await?;
        Ok(Page {
            items: self.with_tokens(tenant, rows).await?,
            total,
        })
    }

    /// Reads the tokens of these accounts.
    async fn with_tokens(
        &self,
        tenant: &Tenant,
        rows: Vec<AccountRow>,
    ) -> Result<Vec<VirtualAccount>, StoreError> {
        let ids: Vec<String> = rows.iter().map(|row| row.id.clone()).collect();
        let mut tokens: HashMap<String, Vec<IssuedToken>> = HashMap::new();
        if !ids.is_empty() {
            let issued: Vec<IssuedRow> = self
                .pool
                .fetch_all(
                    "SELECT virtual_account_id, id, form, key_id, expires_at, created_at, \
                            updated_at, last_accessed_at \
                     FROM tokens \
                     WHERE tenant_id = $1 AND virtual_account_id IS NOT NULL \
                       AND virtual_account_id IN (SELECT value FROM json_each($2)) \
                     ORDER BY created_at DESC, id",
                    &[(&tenant.id).into(), (&json_list(&ids)?).into()],
                )
                .await?;
            for row in issued {
                let account = row.virtual_account_id.clone();
                tokens.entry(account).or_default().push(row.into_issued()?);
            }
        }
        rows.into_iter()
            .map(|row| {
                let tokens = tokens.remove(&row.id).unwrap_or_default();
                row.into_account(tokens)
            })
            .collect()
    }

    /// Deletes a virtual account and its tokens for good.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn delete_account(
        &self,
        tenant: &Tenant,
        id: &str,
        event: &Event,
    ) -> Result<Removal, StoreError> {
        let mut change = self.change().await?;
        let gone: Vec<(String,)> = change
            .fetch_all(
                "DELETE FROM virtual_accounts WHERE id = $1 AND tenant_id = $2 RETURNING id",
                &[id.into(), (&tenant.id).into()],
            )
            .await?;
        if gone.is_empty() {
            return Ok(Removal::NotFound);
        }
        change.revoke(Revocation::Any);
        change.record(event).await?;
        change.commit().await?;
        Ok(Removal::Removed)
    }
}

/// Texts as one parameter, which both databases read by `json_each`.
fn json_list(texts: &[String]) -> Result<String, StoreError> {
    let texts: Vec<String> = texts.iter().map(|text| without_nul(text)).collect();
    serde_json::to_string(&texts).map_err(unwritable)
}

fn unwritable(_: serde_json::Error) -> StoreError {
    StoreError::Corrupt("what is no JSON")
}

impl AccountRow {
    fn into_account(self, tokens: Vec<IssuedToken>) -> Result<VirtualAccount, StoreError> {
        let tags: Option<BTreeMap<String, String>> = self
            .tags
            .map(|json| serde_json::from_str(&json))
            .transpose()
            .map_err(|_| StoreError::Corrupt("tags that are none"))?;
        Ok(VirtualAccount {
            id: self.id,
            manifest: Manifest {
                name: self.name,
                permissions: read_permissions(&self.permissions)?,
                expires_on: optional_time(self.expires_at)?.map(|time| time.date_naive()),
                owner: self.owned_by_team.map(|team| Owner {
                    account: self.owned_by_account,
                    team,
                }),
                tags,
                form: self.form.as_deref().map(stored_form).transpose()?,
            },
            created_by: Subject {
                kind: stored_kind(&self.created_by_kind)?,
                id: self.created_by_id,
                slug: self.created_by_slug,
                display_name: self.created_by_display_name,
            },
            created_at: time(self.created_at)?,
            updated_at: time(self.updated_at)?,
            tokens,
        })
    }
}

impl IssuedRow {
    fn into_issued(self) -> Result<IssuedToken, StoreError> {
        Ok(IssuedToken {
            id: self.id,
            form: stored_form(&self.form)?,
            key_id: self.key_id,
            expires_at: optional_time(self.expires_at)?,
            created_at: time(self.created_at)?,
            updated_at: time(self.updated_at)?,
            last_accessed_at: optional_time(self.last_accessed_at)?,
        })
    }
}
