// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! What each operation may answer.
use axum::response::Response;
use crate::types;
use symbolon_runtime::{Answer, Place, Reason, Report, Style};
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
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
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
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
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
    /// What is there already, or has to stay, is in the way.
    ///
    /// 409.
    Conflict(types::Error),
    /// The request's body is larger than the service takes.
    ///
    /// 413.
    ContentTooLarge(types::Error),
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// The request's body is not declared as a media type of this operation.
    ///
    /// 415.
    UnsupportedMediaType(types::Error),
    /// The request keeps to this document, and cannot be carried out here and now; `details`
    /// names every place.
    ///
    /// 422.
    UnprocessableContent(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
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
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::UnsupportedMediaType(body) => {
                    runtime::json_response(415, "application/json", &body)
                }
                Self::UnprocessableContent(body) => {
                    runtime::json_response(422, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `createPersonalAccessTokenForUser` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum CreatePersonalAccessTokenForUserResponse {
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
    /// There is no such thing, or it is somebody else's.
    ///
    /// 404.
    NotFound(types::Error),
    /// The request's body did not arrive in time.
    ///
    /// 408.
    RequestTimeout(types::Error),
    /// What is there already, or has to stay, is in the way.
    ///
    /// 409.
    Conflict(types::Error),
    /// The request's body is larger than the service takes.
    ///
    /// 413.
    ContentTooLarge(types::Error),
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// The request's body is not declared as a media type of this operation.
    ///
    /// 415.
    UnsupportedMediaType(types::Error),
    /// The request keeps to this document, and cannot be carried out here and now; `details`
    /// names every place.
    ///
    /// 422.
    UnprocessableContent(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for CreatePersonalAccessTokenForUserResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for CreatePersonalAccessTokenForUserResponse {
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
                Self::NotFound(body) => {
                    runtime::json_response(404, "application/json", &body)
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
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::UnsupportedMediaType(body) => {
                    runtime::json_response(415, "application/json", &body)
                }
                Self::UnprocessableContent(body) => {
                    runtime::json_response(422, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `revokeAllPersonalAccessTokens` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum RevokeAllPersonalAccessTokensResponse {
    /// The tokens are gone.
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
    /// The credential is valid, and does not allow this.
    ///
    /// 403.
    Forbidden(types::Error),
    /// There is no such thing, or it is somebody else's.
    ///
    /// 404.
    NotFound(types::Error),
    /// The request's body did not arrive in time.
    ///
    /// 408.
    RequestTimeout(types::Error),
    /// The request's body is larger than the service takes.
    ///
    /// 413.
    ContentTooLarge(types::Error),
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// The request's body is not declared as a media type of this operation.
    ///
    /// 415.
    UnsupportedMediaType(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for RevokeAllPersonalAccessTokensResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for RevokeAllPersonalAccessTokensResponse {
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
                Self::Forbidden(body) => {
                    runtime::json_response(403, "application/json", &body)
                }
                Self::NotFound(body) => {
                    runtime::json_response(404, "application/json", &body)
                }
                Self::RequestTimeout(body) => {
                    runtime::json_response(408, "application/json", &body)
                }
                Self::ContentTooLarge(body) => {
                    runtime::json_response(413, "application/json", &body)
                }
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::UnsupportedMediaType(body) => {
                    runtime::json_response(415, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
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
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
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
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `retrievePersonalAccessToken` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum RetrievePersonalAccessTokenResponse {
    /// The token's secret.
    ///
    /// 200.
    Ok(types::CreatedToken),
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
    /// There is no such thing, or it is somebody else's.
    ///
    /// 404.
    NotFound(types::Error),
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for RetrievePersonalAccessTokenResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for RetrievePersonalAccessTokenResponse {
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
                Self::Forbidden(body) => {
                    runtime::json_response(403, "application/json", &body)
                }
                Self::NotFound(body) => {
                    runtime::json_response(404, "application/json", &body)
                }
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `listVirtualAccounts` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum ListVirtualAccountsResponse {
    /// One page of the tenant's virtual accounts.
    ///
    /// 200.
    Ok(types::VirtualAccountList),
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
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for ListVirtualAccountsResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for ListVirtualAccountsResponse {
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
                Self::Forbidden(body) => {
                    runtime::json_response(403, "application/json", &body)
                }
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }

    fn check(&self, report: &mut Report) {
        let at = &Place::Body;
        if let Self::Ok(value) = self {
            runtime::Decode::check(value, at, report);
        }
    }
}

/// What `applyVirtualAccount` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum ApplyVirtualAccountResponse {
    /// The account as it is now, or with `dryRun` as it would be.
    ///
    /// 200.
    Ok(types::AppliedVirtualAccount),
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
    /// What is there already, or has to stay, is in the way.
    ///
    /// 409.
    Conflict(types::Error),
    /// The request's body is larger than the service takes.
    ///
    /// 413.
    ContentTooLarge(types::Error),
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// The request's body is not declared as a media type of this operation.
    ///
    /// 415.
    UnsupportedMediaType(types::Error),
    /// The request keeps to this document, and cannot be carried out here and now; `details`
    /// names every place.
    ///
    /// 422.
    UnprocessableContent(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for ApplyVirtualAccountResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for ApplyVirtualAccountResponse {
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
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::UnsupportedMediaType(body) => {
                    runtime::json_response(415, "application/json", &body)
                }
                Self::UnprocessableContent(body) => {
                    runtime::json_response(422, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }

    fn check(&self, report: &mut Report) {
        let at = &Place::Body;
        if let Self::Ok(value) = self {
            runtime::Decode::check(value, at, report);
        }
    }
}

/// What `virtualAccountExists` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum VirtualAccountExistsResponse {
    /// Whether there is one.
    ///
    /// 200.
    Ok(types::Existence),
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
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for VirtualAccountExistsResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for VirtualAccountExistsResponse {
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
                Self::Forbidden(body) => {
                    runtime::json_response(403, "application/json", &body)
                }
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `getVirtualAccount` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum GetVirtualAccountResponse {
    /// The account.
    ///
    /// 200.
    Ok(types::AppliedVirtualAccount),
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
    /// There is no such thing, or it is somebody else's.
    ///
    /// 404.
    NotFound(types::Error),
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for GetVirtualAccountResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for GetVirtualAccountResponse {
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
                Self::Forbidden(body) => {
                    runtime::json_response(403, "application/json", &body)
                }
                Self::NotFound(body) => {
                    runtime::json_response(404, "application/json", &body)
                }
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }

    fn check(&self, report: &mut Report) {
        let at = &Place::Body;
        if let Self::Ok(value) = self {
            runtime::Decode::check(value, at, report);
        }
    }
}

/// What `deleteVirtualAccount` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum DeleteVirtualAccountResponse {
    /// The account is gone.
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
    /// The credential is valid, and does not allow this.
    ///
    /// 403.
    Forbidden(types::Error),
    /// There is no such thing, or it is somebody else's.
    ///
    /// 404.
    NotFound(types::Error),
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for DeleteVirtualAccountResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for DeleteVirtualAccountResponse {
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
                Self::Forbidden(body) => {
                    runtime::json_response(403, "application/json", &body)
                }
                Self::NotFound(body) => {
                    runtime::json_response(404, "application/json", &body)
                }
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `retrieveVirtualAccountToken` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum RetrieveVirtualAccountTokenResponse {
    /// The token's secret.
    ///
    /// 200.
    Ok(types::CreatedToken),
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
    /// There is no such thing, or it is somebody else's.
    ///
    /// 404.
    NotFound(types::Error),
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for RetrieveVirtualAccountTokenResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for RetrieveVirtualAccountTokenResponse {
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
                Self::Forbidden(body) => {
                    runtime::json_response(403, "application/json", &body)
                }
                Self::NotFound(body) => {
                    runtime::json_response(404, "application/json", &body)
                }
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `regenerateVirtualAccountToken` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum RegenerateVirtualAccountTokenResponse {
    /// The account, and its new token, which is shown this once.
    ///
    /// 200.
    Ok(types::RegeneratedToken),
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
    /// There is no such thing, or it is somebody else's.
    ///
    /// 404.
    NotFound(types::Error),
    /// The request's body did not arrive in time.
    ///
    /// 408.
    RequestTimeout(types::Error),
    /// The request's body is larger than the service takes.
    ///
    /// 413.
    ContentTooLarge(types::Error),
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// The request's body is not declared as a media type of this operation.
    ///
    /// 415.
    UnsupportedMediaType(types::Error),
    /// The request keeps to this document, and cannot be carried out here and now; `details`
    /// names every place.
    ///
    /// 422.
    UnprocessableContent(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for RegenerateVirtualAccountTokenResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for RegenerateVirtualAccountTokenResponse {
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
                Self::Forbidden(body) => {
                    runtime::json_response(403, "application/json", &body)
                }
                Self::NotFound(body) => {
                    runtime::json_response(404, "application/json", &body)
                }
                Self::RequestTimeout(body) => {
                    runtime::json_response(408, "application/json", &body)
                }
                Self::ContentTooLarge(body) => {
                    runtime::json_response(413, "application/json", &body)
                }
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::UnsupportedMediaType(body) => {
                    runtime::json_response(415, "application/json", &body)
                }
                Self::UnprocessableContent(body) => {
                    runtime::json_response(422, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }

    fn check(&self, report: &mut Report) {
        let at = &Place::Body;
        if let Self::Ok(value) = self {
            runtime::Decode::check(value, at, report);
        }
    }
}

/// What `revokeVirtualAccountToken` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum RevokeVirtualAccountTokenResponse {
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
    /// The credential is valid, and does not allow this.
    ///
    /// 403.
    Forbidden(types::Error),
    /// There is no such thing, or it is somebody else's.
    ///
    /// 404.
    NotFound(types::Error),
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for RevokeVirtualAccountTokenResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for RevokeVirtualAccountTokenResponse {
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
                Self::Forbidden(body) => {
                    runtime::json_response(403, "application/json", &body)
                }
                Self::NotFound(body) => {
                    runtime::json_response(404, "application/json", &body)
                }
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `listUsers` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum ListUsersResponse {
    /// One page of the tenant's users.
    ///
    /// 200.
    Ok(types::UserList),
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
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for ListUsersResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for ListUsersResponse {
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
                Self::Forbidden(body) => {
                    runtime::json_response(403, "application/json", &body)
                }
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `inviteUser` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum InviteUserResponse {
    /// The user exists.
    ///
    /// 200.
    Ok(types::Invitation),
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
    /// What is there already, or has to stay, is in the way.
    ///
    /// 409.
    Conflict(types::Error),
    /// The request's body is larger than the service takes.
    ///
    /// 413.
    ContentTooLarge(types::Error),
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// The request's body is not declared as a media type of this operation.
    ///
    /// 415.
    UnsupportedMediaType(types::Error),
    /// The request keeps to this document, and cannot be carried out here and now; `details`
    /// names every place.
    ///
    /// 422.
    UnprocessableContent(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for InviteUserResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for InviteUserResponse {
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
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::UnsupportedMediaType(body) => {
                    runtime::json_response(415, "application/json", &body)
                }
                Self::UnprocessableContent(body) => {
                    runtime::json_response(422, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `activateUser` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum ActivateUserResponse {
    /// The user is active.
    ///
    /// 200.
    Ok(types::Done),
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
    /// There is no such thing, or it is somebody else's.
    ///
    /// 404.
    NotFound(types::Error),
    /// The request's body did not arrive in time.
    ///
    /// 408.
    RequestTimeout(types::Error),
    /// The request's body is larger than the service takes.
    ///
    /// 413.
    ContentTooLarge(types::Error),
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// The request's body is not declared as a media type of this operation.
    ///
    /// 415.
    UnsupportedMediaType(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for ActivateUserResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for ActivateUserResponse {
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
                Self::Forbidden(body) => {
                    runtime::json_response(403, "application/json", &body)
                }
                Self::NotFound(body) => {
                    runtime::json_response(404, "application/json", &body)
                }
                Self::RequestTimeout(body) => {
                    runtime::json_response(408, "application/json", &body)
                }
                Self::ContentTooLarge(body) => {
                    runtime::json_response(413, "application/json", &body)
                }
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::UnsupportedMediaType(body) => {
                    runtime::json_response(415, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `deactivateUser` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum DeactivateUserResponse {
    /// The user is deactivated.
    ///
    /// 200.
    Ok(types::Done),
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
    /// There is no such thing, or it is somebody else's.
    ///
    /// 404.
    NotFound(types::Error),
    /// The request's body did not arrive in time.
    ///
    /// 408.
    RequestTimeout(types::Error),
    /// What is there already, or has to stay, is in the way.
    ///
    /// 409.
    Conflict(types::Error),
    /// The request's body is larger than the service takes.
    ///
    /// 413.
    ContentTooLarge(types::Error),
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// The request's body is not declared as a media type of this operation.
    ///
    /// 415.
    UnsupportedMediaType(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for DeactivateUserResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for DeactivateUserResponse {
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
                Self::Forbidden(body) => {
                    runtime::json_response(403, "application/json", &body)
                }
                Self::NotFound(body) => {
                    runtime::json_response(404, "application/json", &body)
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
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::UnsupportedMediaType(body) => {
                    runtime::json_response(415, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `setUserRoles` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum SetUserRolesResponse {
    /// The user has the roles.
    ///
    /// 200.
    Ok(types::Done),
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
    /// There is no such thing, or it is somebody else's.
    ///
    /// 404.
    NotFound(types::Error),
    /// The request's body did not arrive in time.
    ///
    /// 408.
    RequestTimeout(types::Error),
    /// What is there already, or has to stay, is in the way.
    ///
    /// 409.
    Conflict(types::Error),
    /// The request's body is larger than the service takes.
    ///
    /// 413.
    ContentTooLarge(types::Error),
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// The request's body is not declared as a media type of this operation.
    ///
    /// 415.
    UnsupportedMediaType(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for SetUserRolesResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for SetUserRolesResponse {
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
                Self::Forbidden(body) => {
                    runtime::json_response(403, "application/json", &body)
                }
                Self::NotFound(body) => {
                    runtime::json_response(404, "application/json", &body)
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
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::UnsupportedMediaType(body) => {
                    runtime::json_response(415, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `getUser` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum GetUserResponse {
    /// The user.
    ///
    /// 200.
    Ok(types::UserAnswer),
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
    /// There is no such thing, or it is somebody else's.
    ///
    /// 404.
    NotFound(types::Error),
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for GetUserResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for GetUserResponse {
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
                Self::Forbidden(body) => {
                    runtime::json_response(403, "application/json", &body)
                }
                Self::NotFound(body) => {
                    runtime::json_response(404, "application/json", &body)
                }
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `deleteUser` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum DeleteUserResponse {
    /// The user is gone.
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
    /// The credential is valid, and does not allow this.
    ///
    /// 403.
    Forbidden(types::Error),
    /// There is no such thing, or it is somebody else's.
    ///
    /// 404.
    NotFound(types::Error),
    /// What is there already, or has to stay, is in the way.
    ///
    /// 409.
    Conflict(types::Error),
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for DeleteUserResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for DeleteUserResponse {
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
                Self::Forbidden(body) => {
                    runtime::json_response(403, "application/json", &body)
                }
                Self::NotFound(body) => {
                    runtime::json_response(404, "application/json", &body)
                }
                Self::Conflict(body) => {
                    runtime::json_response(409, "application/json", &body)
                }
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `introspectToken` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum IntrospectTokenResponse {
    /// What the token is.
    ///
    /// 200.
    Ok(types::Introspection),
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
    /// The request's body is larger than the service takes.
    ///
    /// 413.
    ContentTooLarge(types::Error),
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// The request's body is not declared as a media type of this operation.
    ///
    /// 415.
    UnsupportedMediaType(types::Error),
    /// Too many credentials that are not valid came from this source.
    ///
    /// 429.
    TooManyRequests {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for IntrospectTokenResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for IntrospectTokenResponse {
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
                Self::Forbidden(body) => {
                    runtime::json_response(403, "application/json", &body)
                }
                Self::RequestTimeout(body) => {
                    runtime::json_response(408, "application/json", &body)
                }
                Self::ContentTooLarge(body) => {
                    runtime::json_response(413, "application/json", &body)
                }
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::UnsupportedMediaType(body) => {
                    runtime::json_response(415, "application/json", &body)
                }
                Self::TooManyRequests { retry_after, body } => {
                    let mut response = runtime::json_response(
                        429,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `getJsonWebKeySet` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum GetJsonWebKeySetResponse {
    /// The keys.
    ///
    /// 200.
    Ok {
        /// How long the keys may be kept (RFC 9111, section 5.2).
        ///
        /// `Cache-Control`
        cache_control: String,
        /// The body.
        body: types::JsonWebKeySet,
    },
    /// The request's target is longer than the service takes.
    ///
    /// 414.
    UriTooLong(types::Error),
    /// The request's header is larger than the service takes.
    ///
    /// 431.
    RequestHeaderFieldsTooLarge(types::Error),
    /// The service failed; the request may be tried again.
    ///
    /// 500.
    InternalServerError(types::Error),
    /// The service is overloaded, or cannot reach its store. What was asked for may or may not
    /// have been done; the request may be tried again.
    ///
    /// 503.
    ServiceUnavailable {
        /// After how many seconds to try again (RFC 9110, section 10.2.3).
        ///
        /// `Retry-After`
        retry_after: u64,
        /// The body.
        body: types::Error,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for GetJsonWebKeySetResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for GetJsonWebKeySetResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::Ok { cache_control, body } => {
                    let mut response = runtime::json_response(
                        200,
                        "application/json",
                        &body,
                    );
                    runtime::header(&mut response, "cache-control", &cache_control);
                    response
                }
                Self::UriTooLong(body) => {
                    runtime::json_response(414, "application/json", &body)
                }
                Self::RequestHeaderFieldsTooLarge(body) => {
                    runtime::json_response(431, "application/json", &body)
                }
                Self::InternalServerError(body) => {
                    runtime::json_response(500, "application/json", &body)
                }
                Self::ServiceUnavailable { retry_after, body } => {
                    let mut response = runtime::json_response(
                        503,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "retry-after",
                        &retry_after,
                        Style::Simple { explode: false },
                    );
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}
