//! Responses.

use axum::body::Body;
use axum::response::Response;
use http::header::CONTENT_TYPE;
use http::{HeaderName, HeaderValue, StatusCode};
use serde::Serialize;

/// A response with a JSON body.
pub fn json_response<T: Serialize>(status: u16, media_type: &'static str, body: &T) -> Response {
    match serde_json::to_vec(body) {
        Ok(bytes) => {
            let mut response = Response::new(Body::from(bytes));
            *response.status_mut() = status_code(status);
            response
                .headers_mut()
                .insert(CONTENT_TYPE, content_type(media_type));
            response
        }
        // Generated types serialise; a map with keys that are no text could not.
        Err(_) => empty(500),
    }
}

/// The value of `Content-Type`. Making one checks each of its characters, so the one that
/// nearly every response has is made once.
fn content_type(media_type: &'static str) -> HeaderValue {
    static JSON: HeaderValue = HeaderValue::from_static("application/json");
    if media_type == "application/json" {
        JSON.clone()
    } else {
        HeaderValue::from_static(media_type)
    }
}

/// A response without a body.
pub fn empty(status: u16) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status_code(status);
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

/// A status that the document declares. One that HTTP does not have (below 100) is no answer
/// that could be sent.
fn status_code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
