//! Responses.

mod events;
mod written;

#[cfg(test)]
mod tests;

use axum::body::Body;
use axum::response::Response;
use http::header::CONTENT_TYPE;
use http::{HeaderName, HeaderValue, StatusCode};
use serde::Serialize;

use crate::{Guard, Reason, Report, Stream, Style};

pub use events::{EventStream, events_response, text_events_response};

/// What a handler answers.
pub trait Answer {
    /// The response, or the reason for which the service words one.
    ///
    /// # Errors
    ///
    /// If the handler could not answer, or would not.
    fn into_answer(self) -> Result<Response, Reason>;

    /// Adds each constraint of the document that the answer breaks.
    fn check(&self, _report: &mut Report) {}

    /// Has a stream of events looked at while it is sent.
    fn guard(&mut self, _guard: Guard) {}
}

impl Answer for Response {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(self)
    }
}

impl<R: Answer> Answer for Result<R, Reason> {
    fn into_answer(self) -> Result<Response, Reason> {
        self?.into_answer()
    }

    fn check(&self, report: &mut Report) {
        if let Ok(answer) = self {
            answer.check(report);
        }
    }

    fn guard(&mut self, guard: Guard) {
        if let Ok(answer) = self {
            answer.guard(guard);
        }
    }
}

/// A response with a JSON body.
pub fn json_response<T: Serialize>(status: u16, media_type: &'static str, body: &T) -> Response {
    match serde_json::to_vec(body) {
        Ok(bytes) => whole(status, content_type(media_type), bytes),
        // Generated types serialise; a map with keys that are no text could not.
        Err(_) => empty(500),
    }
}

/// A response with a scalar as text.
pub fn text_response<T: Serialize>(status: u16, media_type: &'static str, body: &T) -> Response {
    match serde_json::to_value(body) {
        Ok(value) => {
            let text = written::scalar(&value);
            whole(status, text_content_type(media_type), text.into_bytes())
        }
        Err(_) => empty(500),
    }
}

/// A response with an object as a form (`application/x-www-form-urlencoded`).
pub fn form_response<T: Serialize>(status: u16, media_type: &'static str, body: &T) -> Response {
    match serde_json::to_value(body) {
        Ok(value) => {
            let form = written::form(&value);
            whole(status, content_type(media_type), form.into_bytes())
        }
        Err(_) => empty(500),
    }
}

/// A response whose body is sent while it is made. Where the document declares a range of media
/// types (`image/*`), the stream says which one it is.
pub fn stream_response(status: u16, media_type: &'static str, body: Stream) -> Response {
    let own = body.content_type().filter(|_| is_range(media_type));
    let content_type = match own.and_then(|own| HeaderValue::from_str(own).ok()) {
        Some(own) => own,
        None if is_range(media_type) => OCTETS.clone(),
        None => content_type(media_type),
    };
    let mut response = Response::new(body.into_body());
    *response.status_mut() = status_code(status);
    response.headers_mut().insert(CONTENT_TYPE, content_type);
    response
}

/// A status that the document declares as one of a hundred: 500 where it is none of them, since
/// an undeclared answer is the server's fault.
pub fn within(status: StatusCode, hundred: u16) -> u16 {
    let code = status.as_u16();
    if code / 100 == hundred { code } else { 500 }
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
    // Beyond ASCII a header carries bytes (RFC 9110, section 5.5), here those of UTF-8.
    let value = HeaderValue::from_bytes(value.as_bytes());
    if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), value) {
        response.headers_mut().append(name, value);
    }
}

/// Adds a header of any type to a response, in the style `simple` or as JSON. Null is no
/// header.
pub fn header_value<T: Serialize>(
    response: &mut Response,
    name: &'static str,
    value: &T,
    style: Style,
) {
    let value = serde_json::to_value(value).ok();
    if let Some(text) = value.and_then(|value| written::simple(&value, style)) {
        header(response, name, &text);
    }
}

fn whole(status: u16, content_type: HeaderValue, bytes: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status_code(status);
    response.headers_mut().insert(CONTENT_TYPE, content_type);
    response
}

static JSON: HeaderValue = HeaderValue::from_static("application/json");
static OCTETS: HeaderValue = HeaderValue::from_static("application/octet-stream");

/// The value of `Content-Type`. Making one checks each of its characters, so the one that
/// nearly every response has is made once.
fn content_type(media_type: &'static str) -> HeaderValue {
    // A range of media types is none; what is written without knowing one is JSON.
    if media_type == "application/json" || is_range(media_type) {
        JSON.clone()
    } else {
        HeaderValue::from_str(media_type).unwrap_or_else(|_| OCTETS.clone())
    }
}

/// The media type of a text. One of `text/*` says how it is encoded (RFC 2046, section 4.1.2),
/// unless the document says so.
fn text_content_type(media_type: &'static str) -> HeaderValue {
    let media_type = if is_range(media_type) {
        "text/plain"
    } else {
        media_type
    };
    if media_type.starts_with("text/") && !media_type.contains(';') {
        let with_charset = HeaderValue::from_str(&format!("{media_type}; charset=utf-8"));
        return with_charset.unwrap_or_else(|_| OCTETS.clone());
    }
    content_type(media_type)
}

fn is_range(media_type: &str) -> bool {
    media_type.contains('*')
}

/// A status that the document declares. One that HTTP does not have (below 100) is no answer
/// that could be sent.
fn status_code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
