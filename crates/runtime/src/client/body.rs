//! Request bodies by their media types (OAS 3.1, section 4.8.14).

use http::HeaderValue;
use http::header::CONTENT_TYPE;
use reqwest::Body;
use serde::Serialize;
use serde_json::Value;

use super::Request;
use super::flat::{scalar, value_of};
use super::form::form;
use super::multipart::Multipart;
use super::upload::Upload;
use crate::Style;

impl Request {
    /// A body of JSON. For a range of media types it is sent as `application/json`.
    pub fn json<T: Serialize + ?Sized>(&mut self, media_type: &'static str, body: &T) {
        let media_type = concrete(media_type, "application/json");
        match serde_json::to_vec(body) {
            Ok(bytes) => self.set_body(media_type, bytes),
            Err(error) => self.attempt(Err(format!("the body: {error}"))),
        }
    }

    /// A body of `application/x-www-form-urlencoded` (OAS 3.1, section 4.8.14.4).
    ///
    /// Each property is written in its style, if it has one. Otherwise a scalar is a pair, an
    /// array of scalars a pair for each item, and what is nested goes on in brackets: `a[b]=1`,
    /// `a[0][b]=1`. Properties that are null or empty are left out.
    pub fn form<T: Serialize + ?Sized>(
        &mut self,
        media_type: &'static str,
        body: &T,
        styles: &[(&str, Style)],
    ) {
        let media_type = concrete(media_type, "application/x-www-form-urlencoded");
        match value_of(body).and_then(|value| form(&value, styles)) {
            Ok(text) => self.set_body(media_type, text),
            Err(reason) => self.attempt(Err(format!("the body: {reason}"))),
        }
    }

    /// A body of one scalar, as a text. What is not a scalar is JSON.
    pub fn text<T: Serialize + ?Sized>(&mut self, media_type: &'static str, body: &T) {
        let media_type = concrete(media_type, "text/plain");
        match value_of(body) {
            Ok(Value::Null) => self.attempt(Err("the body: null is not a text".to_owned())),
            Ok(value) => self.set_body(media_type, scalar(&value)),
            Err(reason) => self.attempt(Err(format!("the body: {reason}"))),
        }
    }

    /// A body of bytes as they come. For a range of media types it is sent as
    /// `application/octet-stream`.
    pub fn stream(&mut self, media_type: &'static str, body: Body) {
        self.set_body(concrete(media_type, "application/octet-stream"), body);
    }

    /// A body of bytes whose media type is one of a range (`image/*`), and so is the caller's to
    /// say.
    pub fn upload(&mut self, range: &'static str, body: Upload) {
        match body.content_type {
            Some(media_type) => self.set_body(&media_type, body.body),
            None if range == "*/*" => self.set_body("application/octet-stream", body.body),
            None => self.attempt(Err(format!(
                "the body: it may be any `{range}`; say which by `Upload::of_type`"
            ))),
        }
    }

    /// A body of parts: `multipart/form-data` (RFC 7578), or another `multipart` type
    /// (RFC 2046, section 5.1).
    pub fn multipart(&mut self, media_type: &'static str, form: Multipart) {
        match form.finish(media_type) {
            Ok((media_type, bytes)) => self.set_body(&media_type, bytes),
            Err(reason) => self.attempt(Err(reason)),
        }
    }

    fn set_body(&mut self, media_type: &str, body: impl Into<Body>) {
        let set = HeaderValue::from_str(media_type)
            .map(|value| drop(self.headers.insert(CONTENT_TYPE, value)))
            .map_err(|_| format!("the body: `{media_type}` is not a media type"));
        self.attempt(set);
        self.body = Some(body.into());
    }
}

/// A media type to send: the given one, unless it is a range.
fn concrete<'a>(media_type: &'a str, otherwise: &'a str) -> &'a str {
    if media_type.contains('*') {
        otherwise
    } else {
        media_type
    }
}
