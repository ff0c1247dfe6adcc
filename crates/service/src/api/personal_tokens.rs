//! The contract's operations on personal access tokens.

use chrono::{DateTime, Utc};
use symbolon_server::api::PersonalAccessTokens;
use symbolon_server::request::{
    CreatePersonalAccessTokenForUserRequest, CreatePersonalAccessTokenRequest,
    DeletePersonalAccessTokenRequest, ListPersonalAccessTokensRequest,
    RetrievePersonalAccessTokenRequest, RevokeAllPersonalAccessTokensRequest,
};
use symbolon_server::response::{
    CreatePersonalAccessTokenForUserResponse, CreatePersonalAccessTokenResponse,
    DeletePersonalAccessTokenResponse, ListPersonalAccessTokensResponse,
    RetrievePersonalAccessTokenResponse, RevokeAllPersonalAccessTokensResponse,
};
use symbolon_server::types;

use super::Api;
use super::shared::{pagination, subject};
use crate::domain::{Caller, Listing, Secret, Token, TokenForm, TokenOrder};

/// What the contract calls the kind of these tokens.
const KIND: &str = "personal-access-token";

impl PersonalAccessTokens for Api {
    async fn list_personal_access_tokens(
        &self,
        caller: Caller,
        request: ListPersonalAccessTokensRequest,
    ) -> ListPersonalAccessTokensResponse {
        let query = request.query;
        let listing = Listing {
            limit: query.limit,
            offset: query.offset,
            name_contains: query.name_search_query,
        };
        match self.tokens.list(&caller, &listing).await {
            Ok(page) => {
                let now = self.tokens.now();
                let items = page.items.into_iter();
                ListPersonalAccessTokensResponse::Ok(types::PersonalAccessTokenList {
                    data: items.map(|token| item(token, &caller, now)).collect(),
                    pagination: pagination(page.total, listing.offset, listing.limit),
                })
            }
            Err(refusal) => refusal.into(),
        }
    }

    async fn create_personal_access_token(
        &self,
        caller: Caller,
        request: CreatePersonalAccessTokenRequest,
    ) -> CreatePersonalAccessTokenResponse {
        match self.tokens.issue(&caller, &order(request.body)).await {
            Ok(secret) => CreatePersonalAccessTokenResponse::Created(shown(&secret)),
            Err(refusal) => refusal.into(),
        }
    }

    async fn create_personal_access_token_for_user(
        &self,
        caller: Caller,
        request: CreatePersonalAccessTokenForUserRequest,
    ) -> CreatePersonalAccessTokenForUserResponse {
        let body = request.body;
        let order = TokenOrder {
            name: body.name,
            expires_at: body.expiration_date.map(whole_microseconds),
            team: body.team_name,
            ..TokenOrder::default()
        };
        match self
            .tokens
            .issue_for(&caller, &body.user_email.0, &order)
            .await
        {
            Ok(secret) => CreatePersonalAccessTokenForUserResponse::Created(shown(&secret)),
            Err(refusal) => refusal.into(),
        }
    }

    async fn revoke_all_personal_access_tokens(
        &self,
        caller: Caller,
        request: RevokeAllPersonalAccessTokensRequest,
    ) -> RevokeAllPersonalAccessTokensResponse {
        match self.tokens.revoke_all(&caller, &request.body.email.0).await {
            Ok(()) => RevokeAllPersonalAccessTokensResponse::Ok(types::Deleted::default()),
            Err(refusal) => refusal.into(),
        }
    }

    async fn delete_personal_access_token(
        &self,
        caller: Caller,
        request: DeletePersonalAccessTokenRequest,
    ) -> DeletePersonalAccessTokenResponse {
        match self.tokens.delete(&caller, &request.path.id).await {
            Ok(()) => DeletePersonalAccessTokenResponse::Ok(types::Deleted::default()),
            Err(refusal) => refusal.into(),
        }
    }

    async fn retrieve_personal_access_token(
        &self,
        caller: Caller,
        request: RetrievePersonalAccessTokenRequest,
    ) -> RetrievePersonalAccessTokenResponse {
        match self.tokens.retrieve(&caller, &request.path.name).await {
            Ok(secret) => RetrievePersonalAccessTokenResponse::Ok(shown(&secret)),
            Err(refusal) => refusal.into(),
        }
    }
}

/// A secret, for its caller to see.
pub(super) fn shown(secret: &Secret) -> types::CreatedToken {
    types::CreatedToken {
        token: secret.expose().to_owned(),
    }
}

/// A token as its creator sees it, who is also the only one that does.
fn item(token: Token, creator: &Caller, now: DateTime<Utc>) -> types::PersonalAccessToken {
    let manifest = types::PersonalAccessTokenManifest {
        name: token.name.clone(),
        type_: types::PersonalAccessTokenManifestType::VirtualAccount,
        expiration_date: token.expiration_day(),
        permissions: Vec::new(),
    };
    types::PersonalAccessToken {
        is_expired: Some(token.is_expired(now)),
        jwt_id: (token.form == TokenForm::Jwt).then(|| token.id.clone()),
        id: token.id,
        name: token.name,
        type_: KIND.to_owned(),
        account_id: creator.account.id.clone(),
        tenant_name: creator.tenant.name.clone(),
        manifest: Some(manifest),
        created_by_subject: subject(&creator.subject),
        created_at: token.created_at,
        updated_at: token.updated_at,
        created_by: Some(creator.subject.slug.clone()),
        last_accessed_at: token.last_accessed_at,
    }
}

fn order(body: types::CreatePersonalAccessToken) -> TokenOrder {
    TokenOrder {
        name: body.name,
        expires_at: body.expiration_date.map(whole_microseconds),
        account: body.account_name,
        team: body.team_name,
        form: body.token_type.map(|form| match form {
            types::CreatePersonalAccessTokenTokenType::Jwt => TokenForm::Jwt,
            types::CreatePersonalAccessTokenTokenType::Opaque => TokenForm::Opaque,
        }),
    }
}

/// The time as the store keeps it: in whole microseconds, and a leap second as the second
/// after it, which may be in another year.
fn whole_microseconds(time: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(time.timestamp_micros()).unwrap_or(time)
}
