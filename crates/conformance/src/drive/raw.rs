//! Requests that no typed client would send.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Method};

/// How long an answer may take. Long enough for a debug build on a busy machine; an answer
/// that takes longer is none.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// A request, byte for byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawRequest {
    /// The method.
    pub method: String,
    /// Path and query, percent escapes in place.
    pub target: String,
    /// The header fields.
    pub headers: Vec<(String, String)>,
    /// The body, if there is one.
    pub body: Option<Bytes>,
}

impl RawRequest {
    /// Puts a header field in place of those of the same name; `None` takes them away.
    pub fn set_header(&mut self, name: &str, value: Option<&str>) {
        self.headers
            .retain(|(one, _)| !one.eq_ignore_ascii_case(name));
        if let Some(value) = value {
            self.headers.push((name.to_owned(), value.to_owned()));
        }
    }

    /// The same as an [`http::Request`], as the oracle reads it.
    ///
    /// # Errors
    ///
    /// What HTTP has no place for: a line break in a header field, say.
    pub fn to_http(&self) -> Result<http::Request<Bytes>, String> {
        let mut builder = http::Request::builder()
            .method(self.method.as_str())
            .uri(self.target.as_str());
        for (name, value) in &self.headers {
            let value =
                HeaderValue::from_bytes(value.as_bytes()).map_err(|error| error.to_string())?;
            builder = builder.header(name, value);
        }
        builder
            .body(self.body.clone().unwrap_or_default())
            .map_err(|error| error.to_string())
    }
}

impl fmt::Display for RawRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.target)?;
        for (name, value) in &self.headers {
            write!(f, " | {name}: {value}")?;
        }
        if let Some(body) = &self.body {
            write!(f, " | {}", shorten(&String::from_utf8_lossy(body), 400))?;
        }
        Ok(())
    }
}

/// The beginning of a text, with a word of how much was cut off.
pub(crate) fn shorten(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}... ({} bytes in all)", &text[..end], text.len()),
    }
}

/// The connections of a client under test. It follows no redirect, whose response the document
/// may declare, and asks no proxy.
pub fn client() -> reqwest::Client {
    reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap_or_default()
}

/// Sends raw requests.
#[derive(Debug, Clone)]
pub struct Sender {
    client: reqwest::Client,
}

impl Sender {
    /// A sender that follows no redirect and asks no proxy.
    ///
    /// # Errors
    ///
    /// What `reqwest` says.
    pub fn new() -> Result<Self, String> {
        let client = reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE)
            .build()
            .map_err(|error| error.to_string())?;
        Ok(Self { client })
    }

    /// Sends a request to the server at `base_url`, and waits for all of its answer.
    ///
    /// # Errors
    ///
    /// That there was no answer, or that HTTP has no place for the request.
    pub async fn send(
        &self,
        base_url: &str,
        request: &RawRequest,
    ) -> Result<http::Response<Bytes>, String> {
        let method =
            Method::from_bytes(request.method.as_bytes()).map_err(|error| error.to_string())?;
        let mut builder = self
            .client
            .request(method, format!("{base_url}{}", request.target));
        for (name, value) in &request.headers {
            let name =
                HeaderName::from_bytes(name.as_bytes()).map_err(|error| error.to_string())?;
            let value =
                HeaderValue::from_bytes(value.as_bytes()).map_err(|error| error.to_string())?;
            builder = builder.header(name, value);
        }
        if let Some(body) = &request.body {
            builder = builder.body(body.clone());
        }
        let answered = builder
            .send()
            .await
            .map_err(|error| super::progenitor::chain(&error))?;
        let (status, headers) = (answered.status(), answered.headers().clone());
        let body = answered
            .bytes()
            .await
            .map_err(|error| super::progenitor::chain(&error))?;
        let mut response = http::Response::new(body);
        *response.status_mut() = status;
        *response.headers_mut() = headers;
        Ok(response)
    }
}
