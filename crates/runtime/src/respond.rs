//! Responses.

use std::future::Future;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::header::CONTENT_TYPE;
use http::{HeaderName, HeaderValue, StatusCode};
use serde::Serialize;

use crate::{Reason, Reject};

/// Runs a handler, and turns what it was refused for into the contract's words.
pub async fn settle<S, R>(
    service: &S,
    operation: &'static str,
    handling: impl Future<Output = Result<R, Reason>>,
) -> Response
where
    S: Reject,
    R: IntoResponse,
{
    match handling.await {
        Ok(response) => response.into_response(),
        Err(reason) => service.reject(reason.at(operation)),
    }
}

/// A response with a JSON body.
pub fn json_response<T: Serialize>(
    status: StatusCode,
    media_type: &'static str,
    body: &T,
) -> Response {
    match serde_json::to_vec(body) {
        Ok(bytes) => {
            let mut response = Response::new(Body::from(bytes));
            *response.status_mut() = status;
            response
                .headers_mut()
                .insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
            response
        }
        // Generated types serialise; a map with keys that are no text could not.
        Err(_) => empty(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

/// A response without a body.
pub fn empty(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

/// Adds a header to a response. A value that no header can carry (a line break, say) is left
/// out rather than sent in another form.
pub fn header(response: &mut Response, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response
            .headers_mut()
            .append(HeaderName::from_static(name), value);
    }
}
