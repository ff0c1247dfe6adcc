// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! What each operation may answer.
/// What `listPersonalAccessTokens` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum ListPersonalAccessTokensResponse {
    /// One page of the caller's tokens.
    ///
    /// 200.
    Ok(super::types::PersonalAccessTokenList),
    /// The request does not keep to this document; `details` names every place.
    ///
    /// 400.
    BadRequest(super::types::Error),
    /// No credential, or none that is valid (any more).
    ///
    /// 401.
    Unauthorized {
        /// The challenge of RFC 9110, section 11.6.1.
        ///
        /// `WWW-Authenticate`
        www_authenticate: String,
        /// The body.
        body: super::types::Error,
    },
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(super::types::Error),
}

impl axum::response::IntoResponse for ListPersonalAccessTokensResponse {
    fn into_response(self) -> axum::response::Response {
        match self {
            Self::Ok(body) => {
                symbolon_runtime::json_response(200, "application/json", &body)
            }
            Self::BadRequest(body) => {
                symbolon_runtime::json_response(400, "application/json", &body)
            }
            Self::Unauthorized { www_authenticate, body } => {
                let mut response = symbolon_runtime::json_response(
                    401,
                    "application/json",
                    &body,
                );
                symbolon_runtime::header(
                    &mut response,
                    "www-authenticate",
                    &www_authenticate,
                );
                response
            }
            Self::InternalServerError(body) => {
                symbolon_runtime::json_response(500, "application/json", &body)
            }
        }
    }
}

/// What `createPersonalAccessToken` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum CreatePersonalAccessTokenResponse {
    /// The token exists, and this is its secret.
    ///
    /// 201.
    Created(super::types::CreatedToken),
    /// The request does not keep to this document; `details` names every place.
    ///
    /// 400.
    BadRequest(super::types::Error),
    /// No credential, or none that is valid (any more).
    ///
    /// 401.
    Unauthorized {
        /// The challenge of RFC 9110, section 11.6.1.
        ///
        /// `WWW-Authenticate`
        www_authenticate: String,
        /// The body.
        body: super::types::Error,
    },
    /// The credential is valid, and does not allow this.
    ///
    /// 403.
    Forbidden(super::types::Error),
    /// The request's body did not arrive in time.
    ///
    /// 408.
    RequestTimeout(super::types::Error),
    /// The caller already has a token of this name.
    ///
    /// 409.
    Conflict(super::types::Error),
    /// The request's body is larger than the service takes.
    ///
    /// 413.
    ContentTooLarge(super::types::Error),
    /// The request's body is not declared as a media type of this operation.
    ///
    /// 415.
    UnsupportedMediaType(super::types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(super::types::Error),
}

impl axum::response::IntoResponse for CreatePersonalAccessTokenResponse {
    fn into_response(self) -> axum::response::Response {
        match self {
            Self::Created(body) => {
                symbolon_runtime::json_response(201, "application/json", &body)
            }
            Self::BadRequest(body) => {
                symbolon_runtime::json_response(400, "application/json", &body)
            }
            Self::Unauthorized { www_authenticate, body } => {
                let mut response = symbolon_runtime::json_response(
                    401,
                    "application/json",
                    &body,
                );
                symbolon_runtime::header(
                    &mut response,
                    "www-authenticate",
                    &www_authenticate,
                );
                response
            }
            Self::Forbidden(body) => {
                symbolon_runtime::json_response(403, "application/json", &body)
            }
            Self::RequestTimeout(body) => {
                symbolon_runtime::json_response(408, "application/json", &body)
            }
            Self::Conflict(body) => {
                symbolon_runtime::json_response(409, "application/json", &body)
            }
            Self::ContentTooLarge(body) => {
                symbolon_runtime::json_response(413, "application/json", &body)
            }
            Self::UnsupportedMediaType(body) => {
                symbolon_runtime::json_response(415, "application/json", &body)
            }
            Self::InternalServerError(body) => {
                symbolon_runtime::json_response(500, "application/json", &body)
            }
        }
    }
}

/// What `deletePersonalAccessToken` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum DeletePersonalAccessTokenResponse {
    /// The token is gone.
    ///
    /// 200.
    Ok(super::types::Deleted),
    /// The request does not keep to this document; `details` names every place.
    ///
    /// 400.
    BadRequest(super::types::Error),
    /// No credential, or none that is valid (any more).
    ///
    /// 401.
    Unauthorized {
        /// The challenge of RFC 9110, section 11.6.1.
        ///
        /// `WWW-Authenticate`
        www_authenticate: String,
        /// The body.
        body: super::types::Error,
    },
    /// There is no such thing, or it is somebody else's.
    ///
    /// 404.
    NotFound(super::types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(super::types::Error),
}

impl axum::response::IntoResponse for DeletePersonalAccessTokenResponse {
    fn into_response(self) -> axum::response::Response {
        match self {
            Self::Ok(body) => {
                symbolon_runtime::json_response(200, "application/json", &body)
            }
            Self::BadRequest(body) => {
                symbolon_runtime::json_response(400, "application/json", &body)
            }
            Self::Unauthorized { www_authenticate, body } => {
                let mut response = symbolon_runtime::json_response(
                    401,
                    "application/json",
                    &body,
                );
                symbolon_runtime::header(
                    &mut response,
                    "www-authenticate",
                    &www_authenticate,
                );
                response
            }
            Self::NotFound(body) => {
                symbolon_runtime::json_response(404, "application/json", &body)
            }
            Self::InternalServerError(body) => {
                symbolon_runtime::json_response(500, "application/json", &body)
            }
        }
    }
}
