//! The contract's operations on virtual accounts.

use chrono::{DateTime, TimeDelta, Utc};
use symbolon_server::api::VirtualAccounts;
use symbolon_server::request::{
    ApplyVirtualAccountRequest, DeleteVirtualAccountRequest, GetVirtualAccountRequest,
    ListVirtualAccountsRequest, RegenerateVirtualAccountTokenRequest,
    RetrieveVirtualAccountTokenRequest, RevokeVirtualAccountTokenRequest,
    VirtualAccountExistsRequest,
};
use symbolon_server::response::{
    ApplyVirtualAccountResponse, DeleteVirtualAccountResponse, GetVirtualAccountResponse,
    ListVirtualAccountsResponse, RegenerateVirtualAccountTokenResponse,
    RetrieveVirtualAccountTokenResponse, RevokeVirtualAccountTokenResponse,
    VirtualAccountExistsResponse,
};
use symbolon_server::types;

use super::Api;
use super::personal_tokens::shown;
use super::shared::{pagination, permission, subject, token_form, token_type};
use crate::domain::{
    AccountListing, AccountOrder, Caller, IssuedToken, Manifest, Owner, Permission, VirtualAccount,
};

/// What the contract calls the kind of these accounts.
const KIND: &str = "virtual-account";

impl VirtualAccounts for Api {
    async fn list_virtual_accounts(
        &self,
        caller: Caller,
        request: ListVirtualAccountsRequest,
    ) -> ListVirtualAccountsResponse {
        let query = request.query;
        let listing = AccountListing {
            limit: query.limit,
            offset: query.offset,
            name_contains: query.name_search_query,
            teams: query.owned_by_teams.unwrap_or_default(),
            is_expired: query.is_expired,
        };
        match self.tokens.list_accounts(&caller, &listing).await {
            Ok(page) => {
                let now = self.tokens.now();
                let items = page.items.into_iter();
                ListVirtualAccountsResponse::Ok(types::VirtualAccountList {
                    data: items.map(|account| item(account, &caller, now)).collect(),
                    pagination: pagination(page.total, listing.offset, listing.limit),
                })
            }
            Err(refusal) => refusal.into(),
        }
    }

    async fn apply_virtual_account(
        &self,
        caller: Caller,
        request: ApplyVirtualAccountRequest,
    ) -> ApplyVirtualAccountResponse {
        let dry_run = request.body.dry_run;
        let order = order(request.body.manifest);
        match self.tokens.apply_account(&caller, &order, dry_run).await {
            Ok(applied) => ApplyVirtualAccountResponse::Ok(types::AppliedVirtualAccount {
                data: item(applied.account, &caller, self.tokens.now()),
                token: applied.secret.map(|secret| secret.expose().to_owned()),
            }),
            Err(refusal) => refusal.into(),
        }
    }

    async fn virtual_account_exists(
        &self,
        caller: Caller,
        request: VirtualAccountExistsRequest,
    ) -> VirtualAccountExistsResponse {
        match self
            .tokens
            .account_exists(&caller, &request.query.name)
            .await
        {
            Ok(exists) => VirtualAccountExistsResponse::Ok(types::Existence { exists }),
            Err(refusal) => refusal.into(),
        }
    }

    async fn get_virtual_account(
        &self,
        caller: Caller,
        request: GetVirtualAccountRequest,
    ) -> GetVirtualAccountResponse {
        match self.tokens.account(&caller, &request.path.id).await {
            Ok(account) => GetVirtualAccountResponse::Ok(types::AppliedVirtualAccount {
                data: item(account, &caller, self.tokens.now()),
                token: None,
            }),
            Err(refusal) => refusal.into(),
        }
    }

    async fn delete_virtual_account(
        &self,
        caller: Caller,
        request: DeleteVirtualAccountRequest,
    ) -> DeleteVirtualAccountResponse {
        match self.tokens.delete_account(&caller, &request.path.id).await {
            Ok(()) => DeleteVirtualAccountResponse::Ok(types::Deleted::default()),
            Err(refusal) => refusal.into(),
        }
    }

    async fn retrieve_virtual_account_token(
        &self,
        caller: Caller,
        request: RetrieveVirtualAccountTokenRequest,
    ) -> RetrieveVirtualAccountTokenResponse {
        match self
            .tokens
            .retrieve_account_token(&caller, &request.path.id)
            .await
        {
            Ok(secret) => RetrieveVirtualAccountTokenResponse::Ok(shown(&secret)),
            Err(refusal) => refusal.into(),
        }
    }

    async fn regenerate_virtual_account_token(
        &self,
        caller: Caller,
        request: RegenerateVirtualAccountTokenRequest,
    ) -> RegenerateVirtualAccountTokenResponse {
        let minutes = request.body.grace_period_in_minutes;
        let grace = TimeDelta::minutes(i64::try_from(minutes).unwrap_or(i64::from(u32::MAX)));
        match self
            .tokens
            .regenerate_token(&caller, &request.path.id, grace)
            .await
        {
            Ok(regenerated) => RegenerateVirtualAccountTokenResponse::Ok(types::RegeneratedToken {
                data: item(regenerated.account, &caller, self.tokens.now()),
                token: regenerated.secret.expose().to_owned(),
            }),
            Err(refusal) => refusal.into(),
        }
    }

    async fn revoke_virtual_account_token(
        &self,
        caller: Caller,
        request: RevokeVirtualAccountTokenRequest,
    ) -> RevokeVirtualAccountTokenResponse {
        let path = request.path;
        match self
            .tokens
            .revoke_account_token(&caller, &path.id, &path.jwt_id)
            .await
        {
            Ok(()) => RevokeVirtualAccountTokenResponse::Ok(types::Deleted::default()),
            Err(refusal) => refusal.into(),
        }
    }
}

fn item(account: VirtualAccount, caller: &Caller, now: DateTime<Utc>) -> types::VirtualAccount {
    let valid: Vec<_> = account
        .tokens
        .iter()
        .filter(|token| account.expiry_of(token).is_none_or(|expiry| expiry > now))
        .map(|token| issued(token, &account))
        .collect();
    types::VirtualAccount {
        is_expired: Some(account.is_expired(now)),
        last_accessed_at: account.last_accessed_at(),
        jwt_id: valid.first().map(|newest| newest.id.clone()),
        jwts: Some(valid),
        id: account.id,
        name: account.manifest.name.clone(),
        type_: KIND.to_owned(),
        account_id: caller.account.id.clone(),
        tenant_name: caller.tenant.name.clone(),
        manifest: manifest(account.manifest),
        created_by: Some(account.created_by.slug.clone()),
        created_by_subject: subject(&account.created_by),
        created_at: account.created_at,
        updated_at: account.updated_at,
    }
}

fn issued(token: &IssuedToken, account: &VirtualAccount) -> types::IssuedToken {
    types::IssuedToken {
        id: token.id.clone(),
        subject_type: types::IssuedTokenSubjectType::Serviceaccount,
        subject_id: account.id.clone(),
        expiry: account.expiry_of(token).unwrap_or_else(never),
        token_type: token_type(token.form),
        created_at: token.created_at,
        updated_at: token.updated_at,
        last_accessed_at: token.last_accessed_at,
    }
}

/// The last second that RFC 3339 can write: clients require a time.
fn never() -> DateTime<Utc> {
    DateTime::from_timestamp(253_402_300_799, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

fn manifest(manifest: Manifest) -> types::VirtualAccountManifest {
    types::VirtualAccountManifest {
        name: manifest.name,
        type_: types::VirtualAccountManifestType::VirtualAccount,
        expiration_date: manifest.expires_on,
        permissions: manifest.permissions.into_iter().map(permission).collect(),
        owned_by: manifest.owner.map(|owner| types::Owner {
            account: owner.account,
            team: owner.team,
        }),
        tags: manifest.tags.map(types::Tags),
        token_type: manifest.form.map(token_type),
    }
}

fn order(body: types::VirtualAccountOrder) -> AccountOrder {
    let permissions = body.permissions.map(|permissions| {
        permissions
            .into_iter()
            .map(|permission| Permission {
                resource_fqn: permission.resource_fqn,
                resource_type: permission.resource_type,
                role_id: permission.role_id,
            })
            .collect()
    });
    AccountOrder {
        name: body.name,
        permissions,
        expires_on: body.expiration_date,
        auto_rotate: body.auto_rotate.is_some(),
        owner: body.owned_by.map(|owner| Owner {
            account: owner.account,
            team: owner.team,
        }),
        tags: body.tags.map(|tags| tags.0),
        form: body.token_type.as_ref().map(token_form),
    }
}
