//! A request on its way to be sent.

use http::header::{ACCEPT, COOKIE, HeaderName};
use http::{HeaderMap, HeaderValue};
use progenitor_client::{ClientHooks, ClientInfo, Error, OperationInfo};
use reqwest::{Body, Method, Url};
use serde::Serialize;

use super::credential::join_cookie;
use super::escape::Escape;
use super::field::field;
use super::flat::value_of;
use super::pairs::pairs;
use super::path::Path;
use crate::{Check, Location, Place, Reason, Report, Style};

/// What a builder was given, written as the document says.
///
/// The first value that cannot be written is remembered, and told when the request is built or
/// sent; whatever comes after it is of no account.
pub struct Request {
    method: Method,
    base: String,
    path: Path,
    query: Vec<String>,
    cookies: Vec<String>,
    pub(super) headers: HeaderMap,
    pub(super) body: Option<Body>,
    failure: Option<String>,
}

impl Request {
    /// A request to a path below the base URL, which may end with a slash and may have a query
    /// of its own; that query comes first.
    pub fn new(method: Method, base_url: &str) -> Self {
        Self {
            method,
            base: base_url.to_owned(),
            path: Path::default(),
            query: Vec::new(),
            cookies: Vec::new(),
            headers: HeaderMap::new(),
            body: None,
            failure: None,
        }
    }

    /// Adds text of the path as the document writes it. What is percent-encoded there stays as
    /// it is, and what a path cannot hold is encoded.
    pub fn literal(&mut self, text: &'static str) {
        self.path.literal(text);
    }

    /// Adds a value to the path, in one of the styles `simple`, `label` and `matrix`, or as JSON
    /// (OAS 3.1, section 4.8.12.3).
    ///
    /// Refused are null, what is empty, and what would make a segment `.` or `..`.
    pub fn path<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T, style: Style) {
        let written = value_of(value).and_then(|value| self.path.value(name, &value, style));
        self.attempt(written.map_err(|reason| format!("the path parameter `{name}`: {reason}")));
    }

    /// Adds a value to the query, in one of the styles `form`, `spaceDelimited`,
    /// `pipeDelimited` and `deepObject`, or as JSON. Null and what is empty add nothing.
    pub fn query<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T, style: Style) {
        let written = value_of(value).and_then(|value| pairs(name, &value, style, Escape::Url));
        let written = written.map(|pairs| self.query.extend(pairs));
        self.attempt(written.map_err(|reason| format!("the query parameter `{name}`: {reason}")));
    }

    /// Adds a header, in the style `simple` or as JSON. Null and what is empty add nothing.
    pub fn header<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T, style: Style) {
        let written = value_of(value).and_then(|value| {
            if let Some(text) = field(&value, style)? {
                self.headers.append(header_name(name)?, text);
            }
            Ok(())
        });
        self.attempt(written.map_err(|reason| format!("the header `{name}`: {reason}")));
    }

    /// Adds a cookie, in the style `form` or as JSON. Null and what is empty add nothing; what a
    /// cookie cannot carry is percent-encoded.
    pub fn cookie<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T, style: Style) {
        let written = value_of(value).and_then(|value| match style {
            Style::Form { .. } | Style::Json => pairs(name, &value, style, Escape::Cookie),
            other => Err(format!("{other:?} is not a style of a cookie")),
        });
        let written = written.map(|pairs| self.cookies.extend(pairs));
        self.attempt(written.map_err(|reason| format!("the cookie `{name}`: {reason}")));
    }

    /// Says which media types are wanted (RFC 9110, section 12.5.1).
    pub fn accept(&mut self, media_types: &'static str) {
        let written = HeaderValue::from_str(media_types)
            .map(|value| drop(self.headers.insert(ACCEPT, value)))
            .map_err(|_| format!("`{media_types}` cannot be accepted"));
        self.attempt(written);
    }

    /// The request that is sent.
    ///
    /// # Errors
    ///
    /// What could not be written, or why the URL is none.
    pub fn build(self, client: &reqwest::Client) -> Result<reqwest::Request, String> {
        if let Some(failure) = self.failure {
            return Err(failure);
        }
        let url = url(&self.base, &self.path.finish()?, self.query)?;
        let mut headers = self.headers;
        if !self.cookies.is_empty() {
            join_cookie(&mut headers, &self.cookies.join("; "))
                .map_err(|reason| format!("the header `{COOKIE}`: {reason}"))?;
        }
        let mut request = client.request(self.method, url).headers(headers);
        if let Some(body) = self.body {
            request = request.body(body);
        }
        request.build().map_err(|error| error.to_string())
    }

    /// Sends the request through the client's hooks, with the version of the document as
    /// progenitor's clients state it.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidRequest`] if something could not be written,
    /// [`Error::CommunicationError`] if there was no answer, and what the hooks refuse.
    pub async fn send<C, I, E>(
        mut self,
        client: &C,
        operation_id: &'static str,
    ) -> Result<reqwest::Response, Error<E>>
    where
        C: ClientInfo<I> + ClientHooks<I>,
    {
        let version = HeaderName::from_static("api-version");
        if !self.headers.contains_key(&version)
            && let Ok(value) = HeaderValue::from_str(C::api_version())
        {
            self.headers.insert(version, value);
        }
        let mut request = self.build(client.client()).map_err(Error::InvalidRequest)?;
        let info = OperationInfo { operation_id };
        client.pre(&mut request, &info).await?;
        let result = client.exec(request, &info).await;
        client.post(&result, &info).await?;
        Ok(result?)
    }

    /// Refuses a parameter that breaks the document, before it is sent.
    pub fn check<T>(&mut self, location: Location, name: &'static str, value: &T, check: Check<T>) {
        self.examine(&Place::Parameter(location, name), value, check);
    }

    /// Refuses a body that breaks the document, before it is sent.
    pub fn check_body<T>(&mut self, value: &T, check: Check<T>) {
        self.examine(&Place::Body, value, check);
    }

    fn examine<T>(&mut self, at: &Place<'_>, value: &T, check: Check<T>) {
        let mut report = Report::new();
        check(value, at, &mut report);
        if let Reason::Invalid(violations) = report.into_reason()
            && let Some(first) = violations.first()
        {
            let place = format!("the {} `{}`", first.location, first.place);
            self.attempt(Err(format!("{place}: {}", first.message)));
        }
    }

    /// Remembers the first failure.
    pub(super) fn attempt(&mut self, outcome: Result<(), String>) {
        if let Err(reason) = outcome {
            self.failure.get_or_insert(reason);
        }
    }
}

fn header_name(name: &str) -> Result<HeaderName, String> {
    HeaderName::from_bytes(name.as_bytes()).map_err(|_| "no header can have this name".to_owned())
}

/// The URL is written out and then read, so that nothing is escaped twice. A fragment of the
/// base is for the reader of a document, not for a server.
fn url(base: &str, path: &str, pairs: Vec<String>) -> Result<Url, String> {
    let parsed = Url::parse(base).map_err(|error| format!("the base URL is none: {error}"))?;
    if !matches!(parsed.scheme(), "http" | "https") {
        let scheme = parsed.scheme();
        return Err(format!(
            "the base URL is of the scheme `{scheme}`, not of HTTP"
        ));
    }
    let (base, _) = base.split_once('#').unwrap_or((base, ""));
    let (base, query) = base.split_once('?').unwrap_or((base, ""));
    // Without a path the request is sent to the URL itself, as that of a webhook is.
    let base = match path {
        "" => base,
        _ => base.trim_end_matches('/'),
    };
    let slash = match path {
        "" => "",
        path if path.starts_with('/') => "",
        _ => "/",
    };
    let mut text = [base, slash, path].concat();
    let queries = std::iter::once(query.to_owned()).chain(pairs);
    let queries: Vec<_> = queries.filter(|pair| !pair.is_empty()).collect();
    if !queries.is_empty() {
        text.push('?');
        text.push_str(&queries.join("&"));
    }
    Url::parse(&text).map_err(|error| format!("the URL is none: {error}"))
}
