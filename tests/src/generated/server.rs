// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! Serves the generated server with handlers that record and answer as told.
use axum::Router;
use axum::response::Response;
use std::sync::Arc;
use symbolon_conformance::drive::{
    Answer, Location, OperationKey, Seen, ServerDriver, Stage,
};

use symbolon_runtime::{AuthenticationError, Enforcement, Options, Reject, Rejection};
use symbolon_server::{request, response};

/// The generated server as the harness drives it. How a refused request is worded is
/// the service's business, and so comes from it.
#[derive(Debug, Clone, Copy)]
pub struct Driver {
    /// Words a refused request.
    pub reject: fn(Rejection) -> Response,
}

impl ServerDriver for Driver {
    fn operations(&self) -> Vec<OperationKey> {
        vec![
            OperationKey::new("GET", "/api/svc/v1/personal-access-tokens"),
            OperationKey::new("POST", "/api/svc/v1/personal-access-tokens"),
            OperationKey::new("POST", "/api/svc/v1/personal-access-tokens/for-user"),
            OperationKey::new("DELETE", "/api/svc/v1/personal-access-tokens/revoke/all"),
            OperationKey::new("DELETE", "/api/svc/v1/personal-access-tokens/{id}"),
            OperationKey::new("GET", "/api/svc/v1/personal-access-tokens/{name}/token"),
            OperationKey::new("GET", "/api/svc/v1/virtual-accounts"),
            OperationKey::new("PUT", "/api/svc/v1/virtual-accounts"),
            OperationKey::new("GET", "/api/svc/v1/virtual-accounts/exists"),
            OperationKey::new("GET", "/api/svc/v1/virtual-accounts/{id}"),
            OperationKey::new("DELETE", "/api/svc/v1/virtual-accounts/{id}"),
            OperationKey::new("GET", "/api/svc/v1/virtual-accounts/{id}/token"),
            OperationKey::new("POST",
            "/api/svc/v1/virtual-accounts/{id}/regenerate-token"),
            OperationKey::new("DELETE", "/api/svc/v1/virtual-accounts/{id}/jwt/{jwtId}"),
            OperationKey::new("GET", "/api/svc/v1/users"), OperationKey::new("POST",
            "/api/svc/v1/users/invite"), OperationKey::new("PATCH",
            "/api/svc/v1/users/activate"), OperationKey::new("PATCH",
            "/api/svc/v1/users/deactivate"), OperationKey::new("PATCH",
            "/api/svc/v1/users/roles"), OperationKey::new("GET",
            "/api/svc/v1/users/{id}"), OperationKey::new("DELETE",
            "/api/svc/v1/users/{id}"), OperationKey::new("POST", "/oauth2/introspect"),
            OperationKey::new("GET", "/.well-known/jwks.json")
        ]
    }

    fn router(&self, stage: Arc<Stage>) -> Router {
        let options = Options {
            responses: Enforcement::Refuse,
            ..Options::default()
        };
        symbolon_server::router::router_with(
            Arc::new(Recorder {
                stage,
                reject: self.reject,
            }),
            options,
        )
    }

    fn expressible(
        &self,
        operation: &OperationKey,
        answer: &Answer,
    ) -> Result<(), String> {
        match (operation.method.as_str(), operation.path.as_str()) {
            ("GET", "/api/svc/v1/personal-access-tokens") => {
                list_personal_access_tokens_answer(answer).map(drop)
            }
            ("POST", "/api/svc/v1/personal-access-tokens") => {
                create_personal_access_token_answer(answer).map(drop)
            }
            ("POST", "/api/svc/v1/personal-access-tokens/for-user") => {
                create_personal_access_token_for_user_answer(answer).map(drop)
            }
            ("DELETE", "/api/svc/v1/personal-access-tokens/revoke/all") => {
                revoke_all_personal_access_tokens_answer(answer).map(drop)
            }
            ("DELETE", "/api/svc/v1/personal-access-tokens/{id}") => {
                delete_personal_access_token_answer(answer).map(drop)
            }
            ("GET", "/api/svc/v1/personal-access-tokens/{name}/token") => {
                retrieve_personal_access_token_answer(answer).map(drop)
            }
            ("GET", "/api/svc/v1/virtual-accounts") => {
                list_virtual_accounts_answer(answer).map(drop)
            }
            ("PUT", "/api/svc/v1/virtual-accounts") => {
                apply_virtual_account_answer(answer).map(drop)
            }
            ("GET", "/api/svc/v1/virtual-accounts/exists") => {
                virtual_account_exists_answer(answer).map(drop)
            }
            ("GET", "/api/svc/v1/virtual-accounts/{id}") => {
                get_virtual_account_answer(answer).map(drop)
            }
            ("DELETE", "/api/svc/v1/virtual-accounts/{id}") => {
                delete_virtual_account_answer(answer).map(drop)
            }
            ("GET", "/api/svc/v1/virtual-accounts/{id}/token") => {
                retrieve_virtual_account_token_answer(answer).map(drop)
            }
            ("POST", "/api/svc/v1/virtual-accounts/{id}/regenerate-token") => {
                regenerate_virtual_account_token_answer(answer).map(drop)
            }
            ("DELETE", "/api/svc/v1/virtual-accounts/{id}/jwt/{jwtId}") => {
                revoke_virtual_account_token_answer(answer).map(drop)
            }
            ("GET", "/api/svc/v1/users") => list_users_answer(answer).map(drop),
            ("POST", "/api/svc/v1/users/invite") => invite_user_answer(answer).map(drop),
            ("PATCH", "/api/svc/v1/users/activate") => {
                activate_user_answer(answer).map(drop)
            }
            ("PATCH", "/api/svc/v1/users/deactivate") => {
                deactivate_user_answer(answer).map(drop)
            }
            ("PATCH", "/api/svc/v1/users/roles") => {
                set_user_roles_answer(answer).map(drop)
            }
            ("GET", "/api/svc/v1/users/{id}") => get_user_answer(answer).map(drop),
            ("DELETE", "/api/svc/v1/users/{id}") => delete_user_answer(answer).map(drop),
            ("POST", "/oauth2/introspect") => introspect_token_answer(answer).map(drop),
            ("GET", "/.well-known/jwks.json") => {
                get_json_web_key_set_answer(answer).map(drop)
            }
            _ => Err("the server has no such operation".to_owned()),
        }
    }
}

struct Recorder {
    stage: Arc<Stage>,
    reject: fn(Rejection) -> Response,
}

impl Reject for Recorder {
    fn reject(&self, rejection: Rejection) -> Response {
        (self.reject)(rejection)
    }
}

impl symbolon_server::security::Authenticate for Recorder {
    /// Scheme and credential, one pair for each that was shown.
    type Caller = Vec<(String, String)>;
    async fn bearer(
        &self,
        credential: &str,
        _: &[&str],
        _: &http::request::Parts,
    ) -> Result<Self::Caller, AuthenticationError> {
        if self.stage.accepts("bearer", credential) {
            Ok(vec![("bearer".to_owned(), credential.to_owned())])
        } else {
            Err(
                AuthenticationError::Unauthenticated(
                    "not the credential of this case".to_owned(),
                ),
            )
        }
    }
}

impl symbolon_server::api::PersonalAccessTokens for Recorder {
    async fn list_personal_access_tokens(
        &self,
        caller: Self::Caller,
        request: request::ListPersonalAccessTokensRequest,
    ) -> response::ListPersonalAccessTokensResponse {
        let mut seen = Seen::new(
            OperationKey::new("GET", "/api/svc/v1/personal-access-tokens"),
            caller,
        );
        seen.argument(Location::Query, "limit", &request.query.limit);
        seen.argument(Location::Query, "offset", &request.query.offset);
        seen.optional_argument(
            Location::Query,
            "nameSearchQuery",
            &request.query.name_search_query,
        );
        match list_personal_access_tokens_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn create_personal_access_token(
        &self,
        caller: Self::Caller,
        request: request::CreatePersonalAccessTokenRequest,
    ) -> response::CreatePersonalAccessTokenResponse {
        let mut seen = Seen::new(
            OperationKey::new("POST", "/api/svc/v1/personal-access-tokens"),
            caller,
        );
        let body = request.body;
        seen.payload("application/json", &body);
        match create_personal_access_token_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn create_personal_access_token_for_user(
        &self,
        caller: Self::Caller,
        request: request::CreatePersonalAccessTokenForUserRequest,
    ) -> response::CreatePersonalAccessTokenForUserResponse {
        let mut seen = Seen::new(
            OperationKey::new("POST", "/api/svc/v1/personal-access-tokens/for-user"),
            caller,
        );
        let body = request.body;
        seen.payload("application/json", &body);
        match create_personal_access_token_for_user_answer(
            &self.stage.answer_for(seen),
        ) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn revoke_all_personal_access_tokens(
        &self,
        caller: Self::Caller,
        request: request::RevokeAllPersonalAccessTokensRequest,
    ) -> response::RevokeAllPersonalAccessTokensResponse {
        let mut seen = Seen::new(
            OperationKey::new("DELETE", "/api/svc/v1/personal-access-tokens/revoke/all"),
            caller,
        );
        let body = request.body;
        seen.payload("application/json", &body);
        match revoke_all_personal_access_tokens_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn delete_personal_access_token(
        &self,
        caller: Self::Caller,
        request: request::DeletePersonalAccessTokenRequest,
    ) -> response::DeletePersonalAccessTokenResponse {
        let mut seen = Seen::new(
            OperationKey::new("DELETE", "/api/svc/v1/personal-access-tokens/{id}"),
            caller,
        );
        seen.argument(Location::Path, "id", &request.path.id);
        match delete_personal_access_token_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn retrieve_personal_access_token(
        &self,
        caller: Self::Caller,
        request: request::RetrievePersonalAccessTokenRequest,
    ) -> response::RetrievePersonalAccessTokenResponse {
        let mut seen = Seen::new(
            OperationKey::new("GET", "/api/svc/v1/personal-access-tokens/{name}/token"),
            caller,
        );
        seen.argument(Location::Path, "name", &request.path.name);
        match retrieve_personal_access_token_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }
}

impl symbolon_server::api::VirtualAccounts for Recorder {
    async fn list_virtual_accounts(
        &self,
        caller: Self::Caller,
        request: request::ListVirtualAccountsRequest,
    ) -> response::ListVirtualAccountsResponse {
        let mut seen = Seen::new(
            OperationKey::new("GET", "/api/svc/v1/virtual-accounts"),
            caller,
        );
        seen.argument(Location::Query, "limit", &request.query.limit);
        seen.argument(Location::Query, "offset", &request.query.offset);
        seen.optional_argument(
            Location::Query,
            "nameSearchQuery",
            &request.query.name_search_query,
        );
        seen.optional_argument(
            Location::Query,
            "ownedByTeams",
            &request.query.owned_by_teams,
        );
        seen.optional_argument(Location::Query, "isExpired", &request.query.is_expired);
        match list_virtual_accounts_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn apply_virtual_account(
        &self,
        caller: Self::Caller,
        request: request::ApplyVirtualAccountRequest,
    ) -> response::ApplyVirtualAccountResponse {
        let mut seen = Seen::new(
            OperationKey::new("PUT", "/api/svc/v1/virtual-accounts"),
            caller,
        );
        let body = request.body;
        seen.payload("application/json", &body);
        match apply_virtual_account_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn virtual_account_exists(
        &self,
        caller: Self::Caller,
        request: request::VirtualAccountExistsRequest,
    ) -> response::VirtualAccountExistsResponse {
        let mut seen = Seen::new(
            OperationKey::new("GET", "/api/svc/v1/virtual-accounts/exists"),
            caller,
        );
        seen.argument(Location::Query, "name", &request.query.name);
        match virtual_account_exists_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn get_virtual_account(
        &self,
        caller: Self::Caller,
        request: request::GetVirtualAccountRequest,
    ) -> response::GetVirtualAccountResponse {
        let mut seen = Seen::new(
            OperationKey::new("GET", "/api/svc/v1/virtual-accounts/{id}"),
            caller,
        );
        seen.argument(Location::Path, "id", &request.path.id);
        match get_virtual_account_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn delete_virtual_account(
        &self,
        caller: Self::Caller,
        request: request::DeleteVirtualAccountRequest,
    ) -> response::DeleteVirtualAccountResponse {
        let mut seen = Seen::new(
            OperationKey::new("DELETE", "/api/svc/v1/virtual-accounts/{id}"),
            caller,
        );
        seen.argument(Location::Path, "id", &request.path.id);
        match delete_virtual_account_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn retrieve_virtual_account_token(
        &self,
        caller: Self::Caller,
        request: request::RetrieveVirtualAccountTokenRequest,
    ) -> response::RetrieveVirtualAccountTokenResponse {
        let mut seen = Seen::new(
            OperationKey::new("GET", "/api/svc/v1/virtual-accounts/{id}/token"),
            caller,
        );
        seen.argument(Location::Path, "id", &request.path.id);
        match retrieve_virtual_account_token_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn regenerate_virtual_account_token(
        &self,
        caller: Self::Caller,
        request: request::RegenerateVirtualAccountTokenRequest,
    ) -> response::RegenerateVirtualAccountTokenResponse {
        let mut seen = Seen::new(
            OperationKey::new(
                "POST",
                "/api/svc/v1/virtual-accounts/{id}/regenerate-token",
            ),
            caller,
        );
        seen.argument(Location::Path, "id", &request.path.id);
        let body = request.body;
        seen.payload("application/json", &body);
        match regenerate_virtual_account_token_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn revoke_virtual_account_token(
        &self,
        caller: Self::Caller,
        request: request::RevokeVirtualAccountTokenRequest,
    ) -> response::RevokeVirtualAccountTokenResponse {
        let mut seen = Seen::new(
            OperationKey::new("DELETE", "/api/svc/v1/virtual-accounts/{id}/jwt/{jwtId}"),
            caller,
        );
        seen.argument(Location::Path, "id", &request.path.id);
        seen.argument(Location::Path, "jwtId", &request.path.jwt_id);
        match revoke_virtual_account_token_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }
}

impl symbolon_server::api::Users for Recorder {
    async fn list_users(
        &self,
        caller: Self::Caller,
        request: request::ListUsersRequest,
    ) -> response::ListUsersResponse {
        let mut seen = Seen::new(OperationKey::new("GET", "/api/svc/v1/users"), caller);
        seen.argument(Location::Query, "limit", &request.query.limit);
        seen.argument(Location::Query, "offset", &request.query.offset);
        seen.optional_argument(Location::Query, "query", &request.query.query);
        seen.argument(
            Location::Query,
            "showInvalidUsers",
            &request.query.show_invalid_users,
        );
        match list_users_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn invite_user(
        &self,
        caller: Self::Caller,
        request: request::InviteUserRequest,
    ) -> response::InviteUserResponse {
        let mut seen = Seen::new(
            OperationKey::new("POST", "/api/svc/v1/users/invite"),
            caller,
        );
        let body = request.body;
        seen.payload("application/json", &body);
        match invite_user_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn activate_user(
        &self,
        caller: Self::Caller,
        request: request::ActivateUserRequest,
    ) -> response::ActivateUserResponse {
        let mut seen = Seen::new(
            OperationKey::new("PATCH", "/api/svc/v1/users/activate"),
            caller,
        );
        let body = request.body;
        seen.payload("application/json", &body);
        match activate_user_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn deactivate_user(
        &self,
        caller: Self::Caller,
        request: request::DeactivateUserRequest,
    ) -> response::DeactivateUserResponse {
        let mut seen = Seen::new(
            OperationKey::new("PATCH", "/api/svc/v1/users/deactivate"),
            caller,
        );
        let body = request.body;
        seen.payload("application/json", &body);
        match deactivate_user_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn set_user_roles(
        &self,
        caller: Self::Caller,
        request: request::SetUserRolesRequest,
    ) -> response::SetUserRolesResponse {
        let mut seen = Seen::new(
            OperationKey::new("PATCH", "/api/svc/v1/users/roles"),
            caller,
        );
        let body = request.body;
        seen.payload("application/json", &body);
        match set_user_roles_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn get_user(
        &self,
        caller: Self::Caller,
        request: request::GetUserRequest,
    ) -> response::GetUserResponse {
        let mut seen = Seen::new(
            OperationKey::new("GET", "/api/svc/v1/users/{id}"),
            caller,
        );
        seen.argument(Location::Path, "id", &request.path.id);
        match get_user_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn delete_user(
        &self,
        caller: Self::Caller,
        request: request::DeleteUserRequest,
    ) -> response::DeleteUserResponse {
        let mut seen = Seen::new(
            OperationKey::new("DELETE", "/api/svc/v1/users/{id}"),
            caller,
        );
        seen.argument(Location::Path, "id", &request.path.id);
        match delete_user_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }
}

impl symbolon_server::api::Verification for Recorder {
    async fn introspect_token(
        &self,
        caller: Self::Caller,
        request: request::IntrospectTokenRequest,
    ) -> response::IntrospectTokenResponse {
        let mut seen = Seen::new(
            OperationKey::new("POST", "/oauth2/introspect"),
            caller,
        );
        let body = request.body;
        seen.payload("application/x-www-form-urlencoded", &body);
        match introspect_token_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }

    async fn get_json_web_key_set(&self) -> response::GetJsonWebKeySetResponse {
        let seen = Seen::new(
            OperationKey::new("GET", "/.well-known/jwks.json"),
            Vec::new(),
        );
        match get_json_web_key_set_answer(&self.stage.answer_for(seen)) {
            Ok(response) => response,
            Err(problem) => panic!("{problem}"),
        }
    }
}

fn list_personal_access_tokens_answer(
    answer: &Answer,
) -> Result<response::ListPersonalAccessTokensResponse, String> {
    Ok(
        match answer.status {
            200 => response::ListPersonalAccessTokensResponse::Ok(answer.decoded()?),
            400 => {
                response::ListPersonalAccessTokensResponse::BadRequest(answer.decoded()?)
            }
            401 => {
                response::ListPersonalAccessTokensResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            414 => {
                response::ListPersonalAccessTokensResponse::UriTooLong(answer.decoded()?)
            }
            429 => {
                response::ListPersonalAccessTokensResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::ListPersonalAccessTokensResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => {
                response::ListPersonalAccessTokensResponse::InternalServerError(
                    answer.decoded()?,
                )
            }
            503 => {
                response::ListPersonalAccessTokensResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn create_personal_access_token_answer(
    answer: &Answer,
) -> Result<response::CreatePersonalAccessTokenResponse, String> {
    Ok(
        match answer.status {
            201 => {
                response::CreatePersonalAccessTokenResponse::Created(answer.decoded()?)
            }
            400 => {
                response::CreatePersonalAccessTokenResponse::BadRequest(
                    answer.decoded()?,
                )
            }
            401 => {
                response::CreatePersonalAccessTokenResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => {
                response::CreatePersonalAccessTokenResponse::Forbidden(answer.decoded()?)
            }
            408 => {
                response::CreatePersonalAccessTokenResponse::RequestTimeout(
                    answer.decoded()?,
                )
            }
            409 => {
                response::CreatePersonalAccessTokenResponse::Conflict(answer.decoded()?)
            }
            413 => {
                response::CreatePersonalAccessTokenResponse::ContentTooLarge(
                    answer.decoded()?,
                )
            }
            414 => {
                response::CreatePersonalAccessTokenResponse::UriTooLong(
                    answer.decoded()?,
                )
            }
            415 => {
                response::CreatePersonalAccessTokenResponse::UnsupportedMediaType(
                    answer.decoded()?,
                )
            }
            422 => {
                response::CreatePersonalAccessTokenResponse::UnprocessableContent(
                    answer.decoded()?,
                )
            }
            429 => {
                response::CreatePersonalAccessTokenResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::CreatePersonalAccessTokenResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => {
                response::CreatePersonalAccessTokenResponse::InternalServerError(
                    answer.decoded()?,
                )
            }
            503 => {
                response::CreatePersonalAccessTokenResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn create_personal_access_token_for_user_answer(
    answer: &Answer,
) -> Result<response::CreatePersonalAccessTokenForUserResponse, String> {
    Ok(
        match answer.status {
            201 => {
                response::CreatePersonalAccessTokenForUserResponse::Created(
                    answer.decoded()?,
                )
            }
            400 => {
                response::CreatePersonalAccessTokenForUserResponse::BadRequest(
                    answer.decoded()?,
                )
            }
            401 => {
                response::CreatePersonalAccessTokenForUserResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => {
                response::CreatePersonalAccessTokenForUserResponse::Forbidden(
                    answer.decoded()?,
                )
            }
            404 => {
                response::CreatePersonalAccessTokenForUserResponse::NotFound(
                    answer.decoded()?,
                )
            }
            408 => {
                response::CreatePersonalAccessTokenForUserResponse::RequestTimeout(
                    answer.decoded()?,
                )
            }
            409 => {
                response::CreatePersonalAccessTokenForUserResponse::Conflict(
                    answer.decoded()?,
                )
            }
            413 => {
                response::CreatePersonalAccessTokenForUserResponse::ContentTooLarge(
                    answer.decoded()?,
                )
            }
            414 => {
                response::CreatePersonalAccessTokenForUserResponse::UriTooLong(
                    answer.decoded()?,
                )
            }
            415 => {
                response::CreatePersonalAccessTokenForUserResponse::UnsupportedMediaType(
                    answer.decoded()?,
                )
            }
            422 => {
                response::CreatePersonalAccessTokenForUserResponse::UnprocessableContent(
                    answer.decoded()?,
                )
            }
            429 => {
                response::CreatePersonalAccessTokenForUserResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::CreatePersonalAccessTokenForUserResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => {
                response::CreatePersonalAccessTokenForUserResponse::InternalServerError(
                    answer.decoded()?,
                )
            }
            503 => {
                response::CreatePersonalAccessTokenForUserResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn revoke_all_personal_access_tokens_answer(
    answer: &Answer,
) -> Result<response::RevokeAllPersonalAccessTokensResponse, String> {
    Ok(
        match answer.status {
            200 => response::RevokeAllPersonalAccessTokensResponse::Ok(answer.decoded()?),
            400 => {
                response::RevokeAllPersonalAccessTokensResponse::BadRequest(
                    answer.decoded()?,
                )
            }
            401 => {
                response::RevokeAllPersonalAccessTokensResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => {
                response::RevokeAllPersonalAccessTokensResponse::Forbidden(
                    answer.decoded()?,
                )
            }
            404 => {
                response::RevokeAllPersonalAccessTokensResponse::NotFound(
                    answer.decoded()?,
                )
            }
            408 => {
                response::RevokeAllPersonalAccessTokensResponse::RequestTimeout(
                    answer.decoded()?,
                )
            }
            413 => {
                response::RevokeAllPersonalAccessTokensResponse::ContentTooLarge(
                    answer.decoded()?,
                )
            }
            414 => {
                response::RevokeAllPersonalAccessTokensResponse::UriTooLong(
                    answer.decoded()?,
                )
            }
            415 => {
                response::RevokeAllPersonalAccessTokensResponse::UnsupportedMediaType(
                    answer.decoded()?,
                )
            }
            429 => {
                response::RevokeAllPersonalAccessTokensResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::RevokeAllPersonalAccessTokensResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => {
                response::RevokeAllPersonalAccessTokensResponse::InternalServerError(
                    answer.decoded()?,
                )
            }
            503 => {
                response::RevokeAllPersonalAccessTokensResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn delete_personal_access_token_answer(
    answer: &Answer,
) -> Result<response::DeletePersonalAccessTokenResponse, String> {
    Ok(
        match answer.status {
            200 => response::DeletePersonalAccessTokenResponse::Ok(answer.decoded()?),
            400 => {
                response::DeletePersonalAccessTokenResponse::BadRequest(
                    answer.decoded()?,
                )
            }
            401 => {
                response::DeletePersonalAccessTokenResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            404 => {
                response::DeletePersonalAccessTokenResponse::NotFound(answer.decoded()?)
            }
            414 => {
                response::DeletePersonalAccessTokenResponse::UriTooLong(
                    answer.decoded()?,
                )
            }
            429 => {
                response::DeletePersonalAccessTokenResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::DeletePersonalAccessTokenResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => {
                response::DeletePersonalAccessTokenResponse::InternalServerError(
                    answer.decoded()?,
                )
            }
            503 => {
                response::DeletePersonalAccessTokenResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn retrieve_personal_access_token_answer(
    answer: &Answer,
) -> Result<response::RetrievePersonalAccessTokenResponse, String> {
    Ok(
        match answer.status {
            200 => response::RetrievePersonalAccessTokenResponse::Ok(answer.decoded()?),
            400 => {
                response::RetrievePersonalAccessTokenResponse::BadRequest(
                    answer.decoded()?,
                )
            }
            401 => {
                response::RetrievePersonalAccessTokenResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => {
                response::RetrievePersonalAccessTokenResponse::Forbidden(
                    answer.decoded()?,
                )
            }
            404 => {
                response::RetrievePersonalAccessTokenResponse::NotFound(
                    answer.decoded()?,
                )
            }
            414 => {
                response::RetrievePersonalAccessTokenResponse::UriTooLong(
                    answer.decoded()?,
                )
            }
            429 => {
                response::RetrievePersonalAccessTokenResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::RetrievePersonalAccessTokenResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => {
                response::RetrievePersonalAccessTokenResponse::InternalServerError(
                    answer.decoded()?,
                )
            }
            503 => {
                response::RetrievePersonalAccessTokenResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn list_virtual_accounts_answer(
    answer: &Answer,
) -> Result<response::ListVirtualAccountsResponse, String> {
    Ok(
        match answer.status {
            200 => response::ListVirtualAccountsResponse::Ok(answer.decoded()?),
            400 => response::ListVirtualAccountsResponse::BadRequest(answer.decoded()?),
            401 => {
                response::ListVirtualAccountsResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => response::ListVirtualAccountsResponse::Forbidden(answer.decoded()?),
            414 => response::ListVirtualAccountsResponse::UriTooLong(answer.decoded()?),
            429 => {
                response::ListVirtualAccountsResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::ListVirtualAccountsResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => {
                response::ListVirtualAccountsResponse::InternalServerError(
                    answer.decoded()?,
                )
            }
            503 => {
                response::ListVirtualAccountsResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn apply_virtual_account_answer(
    answer: &Answer,
) -> Result<response::ApplyVirtualAccountResponse, String> {
    Ok(
        match answer.status {
            200 => response::ApplyVirtualAccountResponse::Ok(answer.decoded()?),
            400 => response::ApplyVirtualAccountResponse::BadRequest(answer.decoded()?),
            401 => {
                response::ApplyVirtualAccountResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => response::ApplyVirtualAccountResponse::Forbidden(answer.decoded()?),
            408 => {
                response::ApplyVirtualAccountResponse::RequestTimeout(answer.decoded()?)
            }
            409 => response::ApplyVirtualAccountResponse::Conflict(answer.decoded()?),
            413 => {
                response::ApplyVirtualAccountResponse::ContentTooLarge(answer.decoded()?)
            }
            414 => response::ApplyVirtualAccountResponse::UriTooLong(answer.decoded()?),
            415 => {
                response::ApplyVirtualAccountResponse::UnsupportedMediaType(
                    answer.decoded()?,
                )
            }
            422 => {
                response::ApplyVirtualAccountResponse::UnprocessableContent(
                    answer.decoded()?,
                )
            }
            429 => {
                response::ApplyVirtualAccountResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::ApplyVirtualAccountResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => {
                response::ApplyVirtualAccountResponse::InternalServerError(
                    answer.decoded()?,
                )
            }
            503 => {
                response::ApplyVirtualAccountResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn virtual_account_exists_answer(
    answer: &Answer,
) -> Result<response::VirtualAccountExistsResponse, String> {
    Ok(
        match answer.status {
            200 => response::VirtualAccountExistsResponse::Ok(answer.decoded()?),
            400 => response::VirtualAccountExistsResponse::BadRequest(answer.decoded()?),
            401 => {
                response::VirtualAccountExistsResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => response::VirtualAccountExistsResponse::Forbidden(answer.decoded()?),
            414 => response::VirtualAccountExistsResponse::UriTooLong(answer.decoded()?),
            429 => {
                response::VirtualAccountExistsResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::VirtualAccountExistsResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => {
                response::VirtualAccountExistsResponse::InternalServerError(
                    answer.decoded()?,
                )
            }
            503 => {
                response::VirtualAccountExistsResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn get_virtual_account_answer(
    answer: &Answer,
) -> Result<response::GetVirtualAccountResponse, String> {
    Ok(
        match answer.status {
            200 => response::GetVirtualAccountResponse::Ok(answer.decoded()?),
            400 => response::GetVirtualAccountResponse::BadRequest(answer.decoded()?),
            401 => {
                response::GetVirtualAccountResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => response::GetVirtualAccountResponse::Forbidden(answer.decoded()?),
            404 => response::GetVirtualAccountResponse::NotFound(answer.decoded()?),
            414 => response::GetVirtualAccountResponse::UriTooLong(answer.decoded()?),
            429 => {
                response::GetVirtualAccountResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::GetVirtualAccountResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => {
                response::GetVirtualAccountResponse::InternalServerError(
                    answer.decoded()?,
                )
            }
            503 => {
                response::GetVirtualAccountResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn delete_virtual_account_answer(
    answer: &Answer,
) -> Result<response::DeleteVirtualAccountResponse, String> {
    Ok(
        match answer.status {
            200 => response::DeleteVirtualAccountResponse::Ok(answer.decoded()?),
            400 => response::DeleteVirtualAccountResponse::BadRequest(answer.decoded()?),
            401 => {
                response::DeleteVirtualAccountResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => response::DeleteVirtualAccountResponse::Forbidden(answer.decoded()?),
            404 => response::DeleteVirtualAccountResponse::NotFound(answer.decoded()?),
            414 => response::DeleteVirtualAccountResponse::UriTooLong(answer.decoded()?),
            429 => {
                response::DeleteVirtualAccountResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::DeleteVirtualAccountResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => {
                response::DeleteVirtualAccountResponse::InternalServerError(
                    answer.decoded()?,
                )
            }
            503 => {
                response::DeleteVirtualAccountResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn retrieve_virtual_account_token_answer(
    answer: &Answer,
) -> Result<response::RetrieveVirtualAccountTokenResponse, String> {
    Ok(
        match answer.status {
            200 => response::RetrieveVirtualAccountTokenResponse::Ok(answer.decoded()?),
            400 => {
                response::RetrieveVirtualAccountTokenResponse::BadRequest(
                    answer.decoded()?,
                )
            }
            401 => {
                response::RetrieveVirtualAccountTokenResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => {
                response::RetrieveVirtualAccountTokenResponse::Forbidden(
                    answer.decoded()?,
                )
            }
            404 => {
                response::RetrieveVirtualAccountTokenResponse::NotFound(
                    answer.decoded()?,
                )
            }
            414 => {
                response::RetrieveVirtualAccountTokenResponse::UriTooLong(
                    answer.decoded()?,
                )
            }
            429 => {
                response::RetrieveVirtualAccountTokenResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::RetrieveVirtualAccountTokenResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => {
                response::RetrieveVirtualAccountTokenResponse::InternalServerError(
                    answer.decoded()?,
                )
            }
            503 => {
                response::RetrieveVirtualAccountTokenResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn regenerate_virtual_account_token_answer(
    answer: &Answer,
) -> Result<response::RegenerateVirtualAccountTokenResponse, String> {
    Ok(
        match answer.status {
            200 => response::RegenerateVirtualAccountTokenResponse::Ok(answer.decoded()?),
            400 => {
                response::RegenerateVirtualAccountTokenResponse::BadRequest(
                    answer.decoded()?,
                )
            }
            401 => {
                response::RegenerateVirtualAccountTokenResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => {
                response::RegenerateVirtualAccountTokenResponse::Forbidden(
                    answer.decoded()?,
                )
            }
            404 => {
                response::RegenerateVirtualAccountTokenResponse::NotFound(
                    answer.decoded()?,
                )
            }
            408 => {
                response::RegenerateVirtualAccountTokenResponse::RequestTimeout(
                    answer.decoded()?,
                )
            }
            413 => {
                response::RegenerateVirtualAccountTokenResponse::ContentTooLarge(
                    answer.decoded()?,
                )
            }
            414 => {
                response::RegenerateVirtualAccountTokenResponse::UriTooLong(
                    answer.decoded()?,
                )
            }
            415 => {
                response::RegenerateVirtualAccountTokenResponse::UnsupportedMediaType(
                    answer.decoded()?,
                )
            }
            422 => {
                response::RegenerateVirtualAccountTokenResponse::UnprocessableContent(
                    answer.decoded()?,
                )
            }
            429 => {
                response::RegenerateVirtualAccountTokenResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::RegenerateVirtualAccountTokenResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => {
                response::RegenerateVirtualAccountTokenResponse::InternalServerError(
                    answer.decoded()?,
                )
            }
            503 => {
                response::RegenerateVirtualAccountTokenResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn revoke_virtual_account_token_answer(
    answer: &Answer,
) -> Result<response::RevokeVirtualAccountTokenResponse, String> {
    Ok(
        match answer.status {
            200 => response::RevokeVirtualAccountTokenResponse::Ok(answer.decoded()?),
            400 => {
                response::RevokeVirtualAccountTokenResponse::BadRequest(
                    answer.decoded()?,
                )
            }
            401 => {
                response::RevokeVirtualAccountTokenResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => {
                response::RevokeVirtualAccountTokenResponse::Forbidden(answer.decoded()?)
            }
            404 => {
                response::RevokeVirtualAccountTokenResponse::NotFound(answer.decoded()?)
            }
            414 => {
                response::RevokeVirtualAccountTokenResponse::UriTooLong(
                    answer.decoded()?,
                )
            }
            429 => {
                response::RevokeVirtualAccountTokenResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::RevokeVirtualAccountTokenResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => {
                response::RevokeVirtualAccountTokenResponse::InternalServerError(
                    answer.decoded()?,
                )
            }
            503 => {
                response::RevokeVirtualAccountTokenResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn list_users_answer(answer: &Answer) -> Result<response::ListUsersResponse, String> {
    Ok(
        match answer.status {
            200 => response::ListUsersResponse::Ok(answer.decoded()?),
            400 => response::ListUsersResponse::BadRequest(answer.decoded()?),
            401 => {
                response::ListUsersResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => response::ListUsersResponse::Forbidden(answer.decoded()?),
            414 => response::ListUsersResponse::UriTooLong(answer.decoded()?),
            429 => {
                response::ListUsersResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::ListUsersResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => response::ListUsersResponse::InternalServerError(answer.decoded()?),
            503 => {
                response::ListUsersResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn invite_user_answer(answer: &Answer) -> Result<response::InviteUserResponse, String> {
    Ok(
        match answer.status {
            200 => response::InviteUserResponse::Ok(answer.decoded()?),
            400 => response::InviteUserResponse::BadRequest(answer.decoded()?),
            401 => {
                response::InviteUserResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => response::InviteUserResponse::Forbidden(answer.decoded()?),
            408 => response::InviteUserResponse::RequestTimeout(answer.decoded()?),
            409 => response::InviteUserResponse::Conflict(answer.decoded()?),
            413 => response::InviteUserResponse::ContentTooLarge(answer.decoded()?),
            414 => response::InviteUserResponse::UriTooLong(answer.decoded()?),
            415 => response::InviteUserResponse::UnsupportedMediaType(answer.decoded()?),
            422 => response::InviteUserResponse::UnprocessableContent(answer.decoded()?),
            429 => {
                response::InviteUserResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::InviteUserResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => response::InviteUserResponse::InternalServerError(answer.decoded()?),
            503 => {
                response::InviteUserResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn activate_user_answer(
    answer: &Answer,
) -> Result<response::ActivateUserResponse, String> {
    Ok(
        match answer.status {
            200 => response::ActivateUserResponse::Ok(answer.decoded()?),
            400 => response::ActivateUserResponse::BadRequest(answer.decoded()?),
            401 => {
                response::ActivateUserResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => response::ActivateUserResponse::Forbidden(answer.decoded()?),
            404 => response::ActivateUserResponse::NotFound(answer.decoded()?),
            408 => response::ActivateUserResponse::RequestTimeout(answer.decoded()?),
            413 => response::ActivateUserResponse::ContentTooLarge(answer.decoded()?),
            414 => response::ActivateUserResponse::UriTooLong(answer.decoded()?),
            415 => {
                response::ActivateUserResponse::UnsupportedMediaType(answer.decoded()?)
            }
            429 => {
                response::ActivateUserResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::ActivateUserResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => response::ActivateUserResponse::InternalServerError(answer.decoded()?),
            503 => {
                response::ActivateUserResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn deactivate_user_answer(
    answer: &Answer,
) -> Result<response::DeactivateUserResponse, String> {
    Ok(
        match answer.status {
            200 => response::DeactivateUserResponse::Ok(answer.decoded()?),
            400 => response::DeactivateUserResponse::BadRequest(answer.decoded()?),
            401 => {
                response::DeactivateUserResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => response::DeactivateUserResponse::Forbidden(answer.decoded()?),
            404 => response::DeactivateUserResponse::NotFound(answer.decoded()?),
            408 => response::DeactivateUserResponse::RequestTimeout(answer.decoded()?),
            409 => response::DeactivateUserResponse::Conflict(answer.decoded()?),
            413 => response::DeactivateUserResponse::ContentTooLarge(answer.decoded()?),
            414 => response::DeactivateUserResponse::UriTooLong(answer.decoded()?),
            415 => {
                response::DeactivateUserResponse::UnsupportedMediaType(answer.decoded()?)
            }
            429 => {
                response::DeactivateUserResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::DeactivateUserResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => {
                response::DeactivateUserResponse::InternalServerError(answer.decoded()?)
            }
            503 => {
                response::DeactivateUserResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn set_user_roles_answer(
    answer: &Answer,
) -> Result<response::SetUserRolesResponse, String> {
    Ok(
        match answer.status {
            200 => response::SetUserRolesResponse::Ok(answer.decoded()?),
            400 => response::SetUserRolesResponse::BadRequest(answer.decoded()?),
            401 => {
                response::SetUserRolesResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => response::SetUserRolesResponse::Forbidden(answer.decoded()?),
            404 => response::SetUserRolesResponse::NotFound(answer.decoded()?),
            408 => response::SetUserRolesResponse::RequestTimeout(answer.decoded()?),
            409 => response::SetUserRolesResponse::Conflict(answer.decoded()?),
            413 => response::SetUserRolesResponse::ContentTooLarge(answer.decoded()?),
            414 => response::SetUserRolesResponse::UriTooLong(answer.decoded()?),
            415 => {
                response::SetUserRolesResponse::UnsupportedMediaType(answer.decoded()?)
            }
            429 => {
                response::SetUserRolesResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::SetUserRolesResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => response::SetUserRolesResponse::InternalServerError(answer.decoded()?),
            503 => {
                response::SetUserRolesResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn get_user_answer(answer: &Answer) -> Result<response::GetUserResponse, String> {
    Ok(
        match answer.status {
            200 => response::GetUserResponse::Ok(answer.decoded()?),
            400 => response::GetUserResponse::BadRequest(answer.decoded()?),
            401 => {
                response::GetUserResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => response::GetUserResponse::Forbidden(answer.decoded()?),
            404 => response::GetUserResponse::NotFound(answer.decoded()?),
            414 => response::GetUserResponse::UriTooLong(answer.decoded()?),
            429 => {
                response::GetUserResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::GetUserResponse::RequestHeaderFieldsTooLarge(answer.decoded()?)
            }
            500 => response::GetUserResponse::InternalServerError(answer.decoded()?),
            503 => {
                response::GetUserResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn delete_user_answer(answer: &Answer) -> Result<response::DeleteUserResponse, String> {
    Ok(
        match answer.status {
            200 => response::DeleteUserResponse::Ok(answer.decoded()?),
            400 => response::DeleteUserResponse::BadRequest(answer.decoded()?),
            401 => {
                response::DeleteUserResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => response::DeleteUserResponse::Forbidden(answer.decoded()?),
            404 => response::DeleteUserResponse::NotFound(answer.decoded()?),
            409 => response::DeleteUserResponse::Conflict(answer.decoded()?),
            414 => response::DeleteUserResponse::UriTooLong(answer.decoded()?),
            429 => {
                response::DeleteUserResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::DeleteUserResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => response::DeleteUserResponse::InternalServerError(answer.decoded()?),
            503 => {
                response::DeleteUserResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn introspect_token_answer(
    answer: &Answer,
) -> Result<response::IntrospectTokenResponse, String> {
    Ok(
        match answer.status {
            200 => response::IntrospectTokenResponse::Ok(answer.decoded()?),
            400 => response::IntrospectTokenResponse::BadRequest(answer.decoded()?),
            401 => {
                response::IntrospectTokenResponse::Unauthorized {
                    www_authenticate: answer.header("WWW-Authenticate")?,
                    body: answer.decoded()?,
                }
            }
            403 => response::IntrospectTokenResponse::Forbidden(answer.decoded()?),
            408 => response::IntrospectTokenResponse::RequestTimeout(answer.decoded()?),
            413 => response::IntrospectTokenResponse::ContentTooLarge(answer.decoded()?),
            414 => response::IntrospectTokenResponse::UriTooLong(answer.decoded()?),
            415 => {
                response::IntrospectTokenResponse::UnsupportedMediaType(
                    answer.decoded()?,
                )
            }
            429 => {
                response::IntrospectTokenResponse::TooManyRequests {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            431 => {
                response::IntrospectTokenResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => {
                response::IntrospectTokenResponse::InternalServerError(answer.decoded()?)
            }
            503 => {
                response::IntrospectTokenResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}

fn get_json_web_key_set_answer(
    answer: &Answer,
) -> Result<response::GetJsonWebKeySetResponse, String> {
    Ok(
        match answer.status {
            200 => {
                response::GetJsonWebKeySetResponse::Ok {
                    cache_control: answer.header("Cache-Control")?,
                    body: answer.decoded()?,
                }
            }
            414 => response::GetJsonWebKeySetResponse::UriTooLong(answer.decoded()?),
            431 => {
                response::GetJsonWebKeySetResponse::RequestHeaderFieldsTooLarge(
                    answer.decoded()?,
                )
            }
            500 => {
                response::GetJsonWebKeySetResponse::InternalServerError(
                    answer.decoded()?,
                )
            }
            503 => {
                response::GetJsonWebKeySetResponse::ServiceUnavailable {
                    retry_after: answer.header("Retry-After")?,
                    body: answer.decoded()?,
                }
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}
