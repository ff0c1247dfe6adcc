//! The API with a caller who is asked who he is, or is not.

use std::sync::Arc;

use axum::Router;
use axum::http::request::Parts;
use axum::response::Response;
use symbolon::api::Api;
use symbolon::domain::Caller;
use symbolon_runtime::{AuthenticationError, Reject, Rejection};
use symbolon_server::api::{PersonalAccessTokens, Users, Verification, VirtualAccounts};
use symbolon_server::request::*;
use symbolon_server::response::*;
use symbolon_server::security::Authenticate;
use symbolon_server::types;

use super::stage::Stage;

struct Open {
    api: Api,
    /// Who everybody is, where nobody is asked.
    caller: Option<Caller>,
    /// Whether the list is made of nothing.
    idle: bool,
}

/// The API's routes. `authenticated` says whether a caller is asked who he is, and `idle` whether
/// his list is made of nothing.
pub(crate) fn router(stage: &Stage, authenticated: bool, idle: bool) -> Router {
    let service = Open {
        api: Api::new(stage.service()),
        caller: (!authenticated).then(|| stage.caller.clone()),
        idle,
    };
    symbolon_server::router::router(Arc::new(service))
}

impl Reject for Open {
    fn reject(&self, rejection: Rejection) -> Response {
        self.api.reject(rejection)
    }
}

impl Authenticate for Open {
    type Caller = Caller;

    async fn bearer(
        &self,
        token: &str,
        scopes: &[&str],
        request: &Parts,
    ) -> Result<Caller, AuthenticationError> {
        match &self.caller {
            Some(caller) => Ok(caller.clone()),
            None => self.api.bearer(token, scopes, request).await,
        }
    }
}

macro_rules! delegated {
    ($tag:ident: $($name:ident $request:ident $response:ident;)*) => {
        impl $tag for Open {
            $(async fn $name(&self, caller: Caller, request: $request) -> $response {
                self.api.$name(caller, request).await
            })*
        }
    };
}

impl PersonalAccessTokens for Open {
    async fn list_personal_access_tokens(
        &self,
        caller: Caller,
        request: ListPersonalAccessTokensRequest,
    ) -> ListPersonalAccessTokensResponse {
        if !self.idle {
            return self.api.list_personal_access_tokens(caller, request).await;
        }
        ListPersonalAccessTokensResponse::Ok(types::PersonalAccessTokenList {
            data: Vec::new(),
            pagination: types::Pagination {
                total: 0,
                offset: None,
                limit: None,
            },
        })
    }

    async fn create_personal_access_token(
        &self,
        caller: Caller,
        request: CreatePersonalAccessTokenRequest,
    ) -> CreatePersonalAccessTokenResponse {
        self.api.create_personal_access_token(caller, request).await
    }

    async fn create_personal_access_token_for_user(
        &self,
        caller: Caller,
        request: CreatePersonalAccessTokenForUserRequest,
    ) -> CreatePersonalAccessTokenForUserResponse {
        self.api
            .create_personal_access_token_for_user(caller, request)
            .await
    }

    async fn revoke_all_personal_access_tokens(
        &self,
        caller: Caller,
        request: RevokeAllPersonalAccessTokensRequest,
    ) -> RevokeAllPersonalAccessTokensResponse {
        self.api
            .revoke_all_personal_access_tokens(caller, request)
            .await
    }

    async fn delete_personal_access_token(
        &self,
        caller: Caller,
        request: DeletePersonalAccessTokenRequest,
    ) -> DeletePersonalAccessTokenResponse {
        self.api.delete_personal_access_token(caller, request).await
    }

    async fn retrieve_personal_access_token(
        &self,
        caller: Caller,
        request: RetrievePersonalAccessTokenRequest,
    ) -> RetrievePersonalAccessTokenResponse {
        self.api
            .retrieve_personal_access_token(caller, request)
            .await
    }
}

delegated! { VirtualAccounts:
    list_virtual_accounts ListVirtualAccountsRequest ListVirtualAccountsResponse;
    apply_virtual_account ApplyVirtualAccountRequest ApplyVirtualAccountResponse;
    virtual_account_exists VirtualAccountExistsRequest VirtualAccountExistsResponse;
    get_virtual_account GetVirtualAccountRequest GetVirtualAccountResponse;
    delete_virtual_account DeleteVirtualAccountRequest DeleteVirtualAccountResponse;
    retrieve_virtual_account_token RetrieveVirtualAccountTokenRequest RetrieveVirtualAccountTokenResponse;
    regenerate_virtual_account_token RegenerateVirtualAccountTokenRequest RegenerateVirtualAccountTokenResponse;
    revoke_virtual_account_token RevokeVirtualAccountTokenRequest RevokeVirtualAccountTokenResponse;
}

delegated! { Users:
    list_users ListUsersRequest ListUsersResponse;
    get_user GetUserRequest GetUserResponse;
    invite_user InviteUserRequest InviteUserResponse;
    activate_user ActivateUserRequest ActivateUserResponse;
    deactivate_user DeactivateUserRequest DeactivateUserResponse;
    set_user_roles SetUserRolesRequest SetUserRolesResponse;
    delete_user DeleteUserRequest DeleteUserResponse;
}

impl Verification for Open {
    async fn introspect_token(
        &self,
        caller: Caller,
        request: IntrospectTokenRequest,
    ) -> IntrospectTokenResponse {
        self.api.introspect_token(caller, request).await
    }

    async fn get_json_web_key_set(&self) -> GetJsonWebKeySetResponse {
        self.api.get_json_web_key_set().await
    }
}
