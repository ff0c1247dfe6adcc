//! What a refused request looks like: the contract's `Error`, whoever refuses.

use std::any::Any;

use axum::Json;
use axum::http::header::{ALLOW, RETRY_AFTER as RETRY_AFTER_HEADER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use symbolon_runtime::{Location, Reason, Rejection, Violation};
use symbolon_server::types;
use tracing::error;

/// What is told of a failure; the cause is logged, and nobody else's business.
pub(super) const FAILED: &str = "the service failed; the request may be tried again";

/// What is told of a failure that may pass soon.
pub(super) const OVERLOADED: &str =
    "the service is overloaded, or cannot reach its store; try again soon";

/// After how many seconds it may have passed.
pub(super) const RETRY_AFTER: u64 = 1;

/// The response to a request that was refused before its handler ran.
pub fn reject(rejection: Rejection) -> Response {
    let operation = rejection.operation;
    let (status, code, message) = describe(&rejection.reason);
    if let Reason::Unavailable(cause) = &rejection.reason {
        error!(operation, cause, "cannot decide whether a request may pass");
    }
    let details = match &rejection.reason {
        Reason::Invalid(violations) => violations.iter().map(detail).collect(),
        _ => Vec::new(),
    };
    let challenge = challenge(&rejection.reason);
    let body = Json(error_body(status, code, message, details));
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    if let Some(seconds) = retry_after(status, &rejection.reason) {
        headers.insert(RETRY_AFTER_HEADER, HeaderValue::from(seconds));
    }
    if let Some(challenge) = challenge {
        headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
    }
    if let Reason::MethodNotAllowed { allow } = rejection.reason
        && let Ok(allow) = HeaderValue::from_str(allow)
    {
        headers.insert(ALLOW, allow);
    }
    response
}

/// The response to a request whose handler panicked.
pub(crate) fn panicked(panic: Box<dyn Any + Send>) -> Response {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let cause = text.or_else(|| panic.downcast_ref::<&str>().copied());
    error!(cause, "a handler panicked");
    let status = StatusCode::INTERNAL_SERVER_ERROR;
    let body = error_body(status, "internal_error", FAILED, Vec::new());
    (status, Json(body)).into_response()
}

/// The error body of the contract. `code` is for programs, and never changes its meaning.
pub(super) fn error_body(
    status: StatusCode,
    code: &str,
    message: impl Into<String>,
    details: Vec<types::ErrorDetail>,
) -> types::Error {
    types::Error {
        status_code: i64::from(status.as_u16()),
        message: message.into(),
        code: Some(types::ErrorCode::String(code.to_owned())),
        details: (!details.is_empty()).then_some(details),
    }
}

/// One place in a request that is wrong, as the contract tells it.
pub(super) fn detail(violation: &Violation) -> types::ErrorDetail {
    types::ErrorDetail {
        in_: match violation.location {
            Location::Path => types::ErrorDetailIn::Path,
            Location::Query => types::ErrorDetailIn::Query,
            Location::Header => types::ErrorDetailIn::Header,
            Location::Cookie => types::ErrorDetailIn::Cookie,
            Location::Body => types::ErrorDetailIn::Body,
        },
        place: violation.place.clone(),
        rule: violation.rule.to_owned(),
        message: violation.message.clone(),
    }
}

fn describe(reason: &Reason) -> (StatusCode, &'static str, String) {
    match reason {
        Reason::Malformed(why) => (StatusCode::BAD_REQUEST, "malformed_request", why.clone()),
        Reason::Invalid(violations) => (
            StatusCode::BAD_REQUEST,
            "invalid_request",
            count(violations.len()),
        ),
        Reason::UnsupportedMediaType { expected, received } => {
            let expected = expected.join(" or ");
            let message = match received {
                Some(received) => format!("the body must be {expected}, is {received}"),
                None => format!(
                    "the body must be {expected}, by its Content-Type header, which is missing"
                ),
            };
            (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "unsupported_media_type",
                message,
            )
        }
        Reason::TooLarge { limit } => (
            StatusCode::PAYLOAD_TOO_LARGE,
            "content_too_large",
            format!("the body must have {limit} bytes or fewer"),
        ),
        Reason::NoCredential(why) | Reason::Unauthenticated(why) => {
            (StatusCode::UNAUTHORIZED, "unauthenticated", why.clone())
        }
        Reason::Forbidden(why) => (StatusCode::FORBIDDEN, "forbidden", why.clone()),
        Reason::TooManyRequests { retry_after } => (
            StatusCode::TOO_MANY_REQUESTS,
            "too_many_requests",
            format!(
                "too many credentials that are not valid came from your address; try again in {} seconds",
                retry_after.as_secs()
            ),
        ),
        Reason::NotImplemented => (
            StatusCode::NOT_IMPLEMENTED,
            "not_implemented",
            "this operation is not implemented".to_owned(),
        ),
        Reason::NotFound => (
            StatusCode::NOT_FOUND,
            "not_found",
            "there is nothing at this path".to_owned(),
        ),
        Reason::MethodNotAllowed { allow } => (
            StatusCode::METHOD_NOT_ALLOWED,
            "method_not_allowed",
            format!("this path has only {allow}"),
        ),
        Reason::Timeout { limit } => (
            StatusCode::REQUEST_TIMEOUT,
            "request_timeout",
            format!("the body must arrive within {} seconds", limit.as_secs()),
        ),
        Reason::Unavailable(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "unavailable",
            OVERLOADED.to_owned(),
        ),
        Reason::InvalidResponse(_) => (
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal_error",
            FAILED.to_owned(),
        ),
    }
}

/// After how many seconds the request may be tried again, if that is to be told.
fn retry_after(status: StatusCode, reason: &Reason) -> Option<u64> {
    match reason {
        Reason::TooManyRequests { retry_after } => Some(retry_after.as_secs()),
        _ if status == StatusCode::SERVICE_UNAVAILABLE => Some(RETRY_AFTER),
        _ => None,
    }
}

/// The response to a request that never reached an operation, because a limit was in its way.
pub(crate) fn limited(status: StatusCode, code: &str, message: impl Into<String>) -> Response {
    let body = error_body(status, code, message, Vec::new());
    let mut response = (status, Json(body)).into_response();
    if status == StatusCode::SERVICE_UNAVAILABLE {
        let seconds = HeaderValue::from(RETRY_AFTER);
        response.headers_mut().insert(RETRY_AFTER_HEADER, seconds);
    }
    response
}

/// The response of a service that has too much to do.
pub(crate) fn overloaded() -> Response {
    limited(StatusCode::SERVICE_UNAVAILABLE, "unavailable", OVERLOADED)
}

/// The message above the details.
pub(super) fn count(places: usize) -> String {
    match places {
        1 => "the request is wrong in one place".to_owned(),
        _ => format!("the request is wrong in {places} places"),
    }
}

/// The challenge of RFC 6750, section 3: a request that carried no credential of the scheme
/// is not told that one is wrong.
fn challenge(reason: &Reason) -> Option<&'static str> {
    match reason {
        Reason::NoCredential(_) => Some(r#"Bearer realm="symbolon""#),
        Reason::Unauthenticated(_) => Some(r#"Bearer realm="symbolon", error="invalid_token""#),
        _ => None,
    }
}
