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
            OperationKey::new("DELETE", "/api/svc/v1/personal-access-tokens/{id}")
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
            ("DELETE", "/api/svc/v1/personal-access-tokens/{id}") => {
                delete_personal_access_token_answer(answer).map(drop)
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
            500 => {
                response::ListPersonalAccessTokensResponse::InternalServerError(
                    answer.decoded()?,
                )
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
            500 => {
                response::CreatePersonalAccessTokenResponse::InternalServerError(
                    answer.decoded()?,
                )
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
            500 => {
                response::DeletePersonalAccessTokenResponse::InternalServerError(
                    answer.decoded()?,
                )
            }
            other => return Err(format!("the server has no response of status {other}")),
        },
    )
}
