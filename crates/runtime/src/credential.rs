//! Finding credentials, one function per kind of security scheme (OAS 3.1, section 4.8.27).

use axum::http::request::Parts;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::HeaderMap;
use http::header::AUTHORIZATION;

use crate::parameter::{cookies, query_pairs};
use crate::Reason;

/// The token of `Authorization: Bearer` (RFC 6750, section 2.1).
///
/// # Errors
///
/// [`Reason::NoCredential`] if there is none.
pub fn bearer(parts: &Parts) -> Result<&str, Reason> {
    authorization(&parts.headers, "Bearer")
}

/// A user and a password of HTTP basic authentication.
#[derive(Clone, PartialEq, Eq)]
pub struct Basic {
    /// The user's name.
    pub user: String,
    /// The password.
    pub password: String,
}

/// The credentials of `Authorization: Basic` (RFC 7617).
///
/// # Errors
///
/// [`Reason::NoCredential`] if there are none, [`Reason::Unauthenticated`] if they cannot be
/// read.
pub fn basic(parts: &Parts) -> Result<Basic, Reason> {
    let text = authorization(&parts.headers, "Basic")?;
    let decoded = STANDARD.decode(text).ok();
    decoded
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .and_then(|pair| {
            let (user, password) = pair.split_once(':')?;
            Some(Basic {
                user: user.to_owned(),
                password: password.to_owned(),
            })
        })
        .ok_or_else(|| Reason::Unauthenticated("the Basic credentials cannot be read".to_owned()))
}

/// An API key in a header.
///
/// # Errors
///
/// [`Reason::NoCredential`] if there is none.
pub fn api_key_header<'p>(parts: &'p Parts, name: &str) -> Result<&'p str, Reason> {
    parts
        .headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .ok_or_else(|| missing(format!("there is no {name} header")))
}

/// An API key in the query.
///
/// # Errors
///
/// [`Reason::NoCredential`] if there is none, [`Reason::Malformed`] if the query cannot be
/// read.
pub fn api_key_query(parts: &Parts, name: &str) -> Result<String, Reason> {
    query_pairs(parts.uri.query())?
        .into_iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
        .ok_or_else(|| missing(format!("there is no {name} in the query")))
}

/// An API key in a cookie.
///
/// # Errors
///
/// [`Reason::NoCredential`] if there is none.
pub fn api_key_cookie(parts: &Parts, name: &str) -> Result<String, Reason> {
    cookies(&parts.headers)
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
        .ok_or_else(|| missing(format!("there is no {name} cookie")))
}

/// Of two reasons why two alternatives of a security requirement failed, the one to tell: a
/// credential that was looked at and refused says more than one that is not there.
pub fn strongest(first: Reason, second: Reason) -> Reason {
    let weight = |reason: &Reason| match reason {
        Reason::Unavailable(_) => 3,
        Reason::Forbidden(_) => 2,
        Reason::NoCredential(_) => 0,
        _ => 1,
    };
    if weight(&second) > weight(&first) {
        second
    } else {
        first
    }
}

/// The credentials of an `Authorization` header of the given scheme, whose name is compared
/// without regard to case (RFC 9110, section 11.1).
fn authorization<'h>(headers: &'h HeaderMap, scheme: &str) -> Result<&'h str, Reason> {
    let Some(header) = headers.get(AUTHORIZATION) else {
        return Err(missing("there is no Authorization header".to_owned()));
    };
    header
        .to_str()
        .ok()
        .and_then(|text| text.split_once(' '))
        .filter(|(name, _)| name.eq_ignore_ascii_case(scheme))
        .map(|(_, credentials)| credentials.trim())
        .filter(|credentials| !credentials.is_empty())
        .ok_or_else(|| missing(format!("the Authorization header has no {scheme} credentials")))
}

fn missing(why: String) -> Reason {
    Reason::NoCredential(why)
}

/// Where a security requirement is optional (OAS 3.1, section 4.8.30: an empty requirement),
/// the absence of a credential is nobody, and a wrong one is still refused.
///
/// # Errors
///
/// Every reason but that there is no credential.
pub fn optional_caller<C>(caller: Result<C, Reason>) -> Result<Option<C>, Reason> {
    match caller {
        Ok(caller) => Ok(Some(caller)),
        Err(Reason::NoCredential(_)) => Ok(None),
        Err(reason) => Err(reason),
    }
}
