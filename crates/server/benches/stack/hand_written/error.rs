//! The error of the contract.

use axum::response::{IntoResponse, Response};
use http::header::{ALLOW, WWW_AUTHENTICATE};
use http::{HeaderName, HeaderValue, StatusCode};
use serde::Serialize;

use super::respond::Json;

/// One place in a request that is wrong.
#[derive(Serialize)]
pub(super) struct Violation {
    #[serde(rename = "in")]
    pub(super) location: &'static str,
    pub(super) place: &'static str,
    pub(super) rule: &'static str,
    pub(super) message: String,
}

/// Every place in a request that is wrong.
pub(super) type Violations = Vec<Violation>;

/// Why a request is refused.
pub(super) struct ApiError {
    status: StatusCode,
    code: &'static str,
    message: &'static str,
    details: Option<Violations>,
    header: Option<(HeaderName, &'static str)>,
}

impl ApiError {
    pub(super) fn invalid(violations: Violations) -> Self {
        Self {
            details: Some(violations),
            ..Self::new(
                StatusCode::BAD_REQUEST,
                "invalid_request",
                "the request is wrong",
            )
        }
    }

    pub(super) fn malformed() -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            "malformed_request",
            "the request cannot be read",
        )
    }

    pub(super) fn unauthenticated() -> Self {
        Self {
            header: Some((WWW_AUTHENTICATE, "Bearer")),
            ..Self::new(
                StatusCode::UNAUTHORIZED,
                "unauthenticated",
                "there is no valid credential",
            )
        }
    }

    pub(super) fn not_found() -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "not_found",
            "there is nothing at this path",
        )
    }

    pub(super) fn method_not_allowed(allow: &'static str) -> Self {
        Self {
            header: Some((ALLOW, allow)),
            ..Self::new(
                StatusCode::METHOD_NOT_ALLOWED,
                "method_not_allowed",
                "not a method here",
            )
        }
    }

    pub(super) fn timeout() -> Self {
        Self::new(
            StatusCode::REQUEST_TIMEOUT,
            "request_timeout",
            "the body is too slow",
        )
    }

    pub(super) fn too_large() -> Self {
        Self::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "content_too_large",
            "the body is too large",
        )
    }

    pub(super) fn unsupported_media_type() -> Self {
        Self::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupported_media_type",
            "not JSON",
        )
    }

    fn new(status: StatusCode, code: &'static str, message: &'static str) -> Self {
        Self {
            status,
            code,
            message,
            details: None,
            header: None,
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ErrorBody {
    status_code: u16,
    message: &'static str,
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    details: Option<Violations>,
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let body = ErrorBody {
            status_code: self.status.as_u16(),
            message: self.message,
            code: self.code,
            details: self.details,
        };
        let mut response = Json(self.status, body).into_response();
        if let Some((name, value)) = self.header {
            let value = HeaderValue::from_static(value);
            response.headers_mut().insert(name, value);
        }
        response
    }
}
