// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! What each operation may answer.
use axum::response::Response;
use crate::types;
use symbolon_runtime::{Answer, Reason};
use symbolon_runtime as runtime;

/// What `listPersonalAccessTokens` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum ListPersonalAccessTokensResponse {
    /// One page of the caller's tokens.
    ///
    /// 200.
    Ok(types::PersonalAccessTokenList),
    /// The request does not keep to this document; `details` names every place.
    ///
    /// 400.
    BadRequest(types::Error),
    /// No credential, or none that is valid (any more).
    ///
    /// 401.
    Unauthorized {
        /// The challenge of RFC 9110, section 11.6.1.
        ///
        /// `WWW-Authenticate`
        www_authenticate: String,
        /// The body.
        body: types::Error,
    },
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for ListPersonalAccessTokensResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for ListPersonalAccessTokensResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::Ok(body) => runtime::json_response(200, "application/json", &body),
                Self::BadRequest(body) => {
                    runtime::json_response(400, "application/json", &body)
                }
                Self::Unauthorized { www_authenticate, body } => {
                    let mut response = runtime::json_response(
                        401,
                        "application/json",
                        &body,
                    );
                    runtime::header(
                        &mut response,
                        "www-authenticate",
                        &www_authenticate,
                    );
                    response
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `createPersonalAccessToken` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum CreatePersonalAccessTokenResponse {
    /// The token exists, and this is its secret.
    ///
    /// 201.
    Created(types::CreatedToken),
    /// The request does not keep to this document; `details` names every place.
    ///
    /// 400.
    BadRequest(types::Error),
    /// No credential, or none that is valid (any more).
    ///
    /// 401.
    Unauthorized {
        /// The challenge of RFC 9110, section 11.6.1.
        ///
        /// `WWW-Authenticate`
        www_authenticate: String,
        /// The body.
        body: types::Error,
    },
    /// The credential is valid, and does not allow this.
    ///
    /// 403.
    Forbidden(types::Error),
    /// The request's body did not arrive in time.
    ///
    /// 408.
    RequestTimeout(types::Error),
    /// The caller already has a token of this name.
    ///
    /// 409.
    Conflict(types::Error),
    /// The request's body is larger than the service takes.
    ///
    /// 413.
    ContentTooLarge(types::Error),
    /// The request's body is not declared as a media type of this operation.
    ///
    /// 415.
    UnsupportedMediaType(types::Error),
    /// The request keeps to this document, and cannot be carried out here and now; `details`
    /// names every place.
    ///
    /// 422.
    UnprocessableContent(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for CreatePersonalAccessTokenResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for CreatePersonalAccessTokenResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::Created(body) => {
                    runtime::json_response(201, "application/json", &body)
                }
                Self::BadRequest(body) => {
                    runtime::json_response(400, "application/json", &body)
                }
                Self::Unauthorized { www_authenticate, body } => {
                    let mut response = runtime::json_response(
                        401,
                        "application/json",
                        &body,
                    );
                    runtime::header(
                        &mut response,
                        "www-authenticate",
                        &www_authenticate,
                    );
                    response
                }
                Self::Forbidden(body) => {
                    runtime::json_response(403, "application/json", &body)
                }
                Self::RequestTimeout(body) => {
                    runtime::json_response(408, "application/json", &body)
                }
                Self::Conflict(body) => {
                    runtime::json_response(409, "application/json", &body)
                }
                Self::ContentTooLarge(body) => {
                    runtime::json_response(413, "application/json", &body)
                }
                Self::UnsupportedMediaType(body) => {
                    runtime::json_response(415, "application/json", &body)
                }
                Self::UnprocessableContent(body) => {
                    runtime::json_response(422, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `deletePersonalAccessToken` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum DeletePersonalAccessTokenResponse {
    /// The token is gone.
    ///
    /// 200.
    Ok(types::Deleted),
    /// The request does not keep to this document; `details` names every place.
    ///
    /// 400.
    BadRequest(types::Error),
    /// No credential, or none that is valid (any more).
    ///
    /// 401.
    Unauthorized {
        /// The challenge of RFC 9110, section 11.6.1.
        ///
        /// `WWW-Authenticate`
        www_authenticate: String,
        /// The body.
        body: types::Error,
    },
    /// There is no such thing, or it is somebody else's.
    ///
    /// 404.
    NotFound(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for DeletePersonalAccessTokenResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for DeletePersonalAccessTokenResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::Ok(body) => runtime::json_response(200, "application/json", &body),
                Self::BadRequest(body) => {
                    runtime::json_response(400, "application/json", &body)
                }
                Self::Unauthorized { www_authenticate, body } => {
                    let mut response = runtime::json_response(
                        401,
                        "application/json",
                        &body,
                    );
                    runtime::header(
                        &mut response,
                        "www-authenticate",
                        &www_authenticate,
                    );
                    response
                }
                Self::NotFound(body) => {
                    runtime::json_response(404, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}
