//! Credentials of a request (OAS 3.1, section 4.8.27).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{COOKIE, HeaderName};
use http::{HeaderMap, HeaderValue};
use reqwest::Request;

use super::escape::Escape;
use super::field::header_value;

/// Adds a header, hidden from logs.
///
/// # Errors
///
/// No header can carry the text or have the name.
pub fn set_header(request: &mut Request, name: &'static str, value: &str) -> Result<(), String> {
    let refused = |reason| format!("the credential for the header `{name}`: {reason}");
    let key = HeaderName::from_bytes(name.as_bytes())
        .map_err(|_| refused("no header can have this name".to_owned()))?;
    let mut value = header_value(value).map_err(refused)?;
    value.set_sensitive(true);
    request.headers_mut().append(key, value);
    Ok(())
}

/// Adds a user and a password (HTTP basic authentication, RFC 7617).
///
/// # Errors
///
/// The user has a colon, which would end it.
pub fn set_basic(request: &mut Request, user: &str, password: &str) -> Result<(), String> {
    if user.contains(':') {
        return Err("a user of basic authentication cannot have a colon".to_owned());
    }
    let credentials = STANDARD.encode(format!("{user}:{password}"));
    set_header(request, "authorization", &format!("Basic {credentials}"))
}

/// Adds a pair to the query.
pub fn add_query(request: &mut Request, name: &str, value: &str) {
    let pair = format!("{}={}", Escape::Url.name(name), Escape::Url.value(value));
    let url = request.url_mut();
    let query = match url.query() {
        Some(query) if !query.is_empty() => format!("{query}&{pair}"),
        _ => pair,
    };
    url.set_query(Some(&query));
}

/// Adds a cookie to those of the request, as it is, and hides them all from logs.
///
/// # Errors
///
/// No cookie can carry the name or the value (RFC 6265, section 4.1.1).
pub fn add_cookie(request: &mut Request, name: &str, value: &str) -> Result<(), String> {
    let refused = || format!("no cookie can carry the credential `{name}`");
    let outside = |byte: u8| !matches!(byte, b'!'..=b'~') || b"\",;\\".contains(&byte);
    if name.is_empty() || name.contains('=') || name.bytes().chain(value.bytes()).any(outside) {
        return Err(refused());
    }
    join_cookie(request.headers_mut(), &format!("{name}={value}")).map_err(|_| refused())?;
    if let Some(cookies) = request.headers_mut().get_mut(COOKIE) {
        cookies.set_sensitive(true);
    }
    Ok(())
}

/// Adds pairs to the one `Cookie` header (RFC 6265, section 5.4).
pub(super) fn join_cookie(headers: &mut HeaderMap, pairs: &str) -> Result<(), String> {
    let mut all = Vec::new();
    for cookies in headers.get_all(COOKIE) {
        all.extend_from_slice(cookies.as_bytes());
        all.extend_from_slice(b"; ");
    }
    all.extend_from_slice(pairs.as_bytes());
    let value = HeaderValue::from_bytes(&all)
        .map_err(|_| "it has characters that no header can carry".to_owned())?;
    headers.insert(COOKIE, value);
    Ok(())
}
