//! The tokens of a virtual account.

use chrono::TimeDelta;

use super::database::Change;
use super::tokens::NewToken;
use super::{Event, Removal, Store, StoreError, Taking};
use crate::domain::{SecretDigest, SubjectKind, Tenant};

impl Store {
    /// Gives a virtual account a new token; its others stay valid for `grace` and no longer.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn replace_tokens(
        &self,
        tenant: &Tenant,
        id: &str,
        token: &NewToken,
        grace: TimeDelta,
        event: &Event,
    ) -> Result<Taking, StoreError> {
        let mut change = self.change().await?;
        let now = event.at.timestamp_micros();
        // First the account: whoever regenerates at the same time waits here, and then finds this
        // token among those that end.
        if !change.touch_account(tenant, id, now).await? {
            return Ok(Taking::NoOwner);
        }
        let ended: Vec<(String,)> = if grace.is_zero() {
            // Gone, and not compared with the time by the clocks of several machines.
            change
                .fetch_all(
                    "DELETE FROM tokens WHERE tenant_id = $1 AND virtual_account_id = $2 \
                     RETURNING lookup",
                    &[(&tenant.id).into(), id.into()],
                )
                .await?
        } else {
            let end = (event.at + grace).timestamp_micros();
            change
                .fetch_all(
                    "UPDATE tokens SET expires_at = $1, updated_at = $2 \
                     WHERE tenant_id = $3 AND virtual_account_id = $4 \
                       AND (expires_at IS NULL OR expires_at > $1) \
                     RETURNING lookup",
                    &[end.into(), now.into(), (&tenant.id).into(), id.into()],
                )
                .await?
        };
        change.revoke_tokens(ended);
        let taking = change
            .add_token(&tenant.id, (SubjectKind::ServiceAccount, id), token)
            .await?;
        if taking == Taking::Taken {
            change.record(event).await?;
            change.commit().await?;
        }
        Ok(taking)
    }

    /// Deletes one token of a virtual account for good.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn delete_account_token(
        &self,
        tenant: &Tenant,
        id: &str,
        token_id: &str,
        event: &Event,
    ) -> Result<Removal, StoreError> {
        let mut change = self.change().await?;
        let gone: Vec<(String,)> = change
            .fetch_all(
                "DELETE FROM tokens \
                 WHERE id = $1 AND tenant_id = $2 AND virtual_account_id = $3 RETURNING lookup",
                &[token_id.into(), (&tenant.id).into(), id.into()],
            )
            .await?;
        if gone.is_empty() {
            return Ok(Removal::NotFound);
        }
        change.revoke_tokens(gone);
        change
            .touch_account(tenant, id, event.at.timestamp_micros())
            .await?;
        change.record(event).await?;
        change.commit().await?;
        Ok(Removal::Removed)
    }

    /// What is kept of the secret of one of an account's tokens.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn account_token_digest(
        &self,
        tenant: &Tenant,
        id: &str,
        token_id: &str,
    ) -> Result<Option<SecretDigest>, StoreError> {
        let row: Option<(Vec<u8>,)> = self
            .pool
            .fetch_optional(
                "SELECT secret_digest FROM tokens \
                 WHERE id = $1 AND tenant_id = $2 AND virtual_account_id = $3",
                &[token_id.into(), (&tenant.id).into(), id.into()],
            )
            .await?;
        row.map(|(digest,)| super::stored_digest(&digest))
            .transpose()
    }
}

impl Change {
    /// Notes that an account was changed; says whether there is such an account.
    async fn touch_account(
        &mut self,
        tenant: &Tenant,
        id: &str,
        now: i64,
    ) -> Result<bool, StoreError> {
        let touched: Option<(String,)> = self
            .fetch_optional(
                "UPDATE virtual_accounts SET updated_at = $1 WHERE id = $2 AND tenant_id = $3 \
                 RETURNING id",
                &[now.into(), id.into(), (&tenant.id).into()],
            )
            .await?;
        Ok(touched.is_some())
    }
}
