//! Finding credentials, one function per kind of security scheme (OAS 3.1, section 4.8.27).

use axum::http::request::Parts;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::HeaderMap;
use http::header::AUTHORIZATION;

use crate::Reason;
use crate::parameter::{cookies, query_pairs};

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

/// The credentials of `Authorization` with any scheme of HTTP: all that stands behind its name
/// (RFC 9110, section 11.6.2).
///
/// # Errors
///
/// [`Reason::NoCredential`] if there are none of this scheme.
pub fn http_scheme<'p>(parts: &'p Parts, scheme: &'static str) -> Result<&'p str, Reason> {
    authorization(&parts.headers, scheme)
}

/// The certificate that a client showed (RFC 8705). Whoever ends TLS puts it into the
/// extensions of the request, after having verified it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientCertificate {
    /// The certificate itself, in DER (RFC 5280).
    pub der: Bytes,
}

/// The certificate that the client showed.
///
/// # Errors
///
/// [`Reason::NoCredential`] if there is none.
pub fn client_certificate(parts: &Parts) -> Result<&ClientCertificate, Reason> {
    let certificate = parts.extensions.get();
    certificate.ok_or_else(|| missing("there is no client certificate".to_owned()))
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
        .find(|pair| pair.name == name)
        .map(|pair| pair.value.into_owned())
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
        Reason::Unavailable(_) | Reason::TooManyRequests { .. } => 3,
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
    let mut all = headers.get_all(AUTHORIZATION).iter();
    let Some(header) = all.next() else {
        return Err(missing("there is no Authorization header".to_owned()));
    };
    if all.next().is_some() {
        // Taking either would let a proxy in front see another caller.
        return Err(Reason::Unauthenticated(
            "there are several Authorization headers".to_owned(),
        ));
    }
    header
        .to_str()
        .ok()
        .and_then(|text| text.split_once(' '))
        .filter(|(name, _)| name.eq_ignore_ascii_case(scheme))
        .map(|(_, credentials)| credentials.trim())
        .filter(|credentials| !credentials.is_empty())
        .ok_or_else(|| {
            missing(format!(
                "the Authorization header has no {scheme} credentials"
            ))
        })
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

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(headers: &[(&str, &str)], uri: &str) -> Parts {
        let mut request = axum::http::Request::builder().uri(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(()).unwrap().into_parts().0
    }

    #[test]
    fn the_scheme_of_an_authorization_header_has_no_case() {
        assert_eq!(
            bearer(&parts(&[("authorization", "bEARER abc")], "/")),
            Ok("abc")
        );
    }

    #[test]
    fn a_missing_credential_is_told_from_an_unreadable_one() {
        for headers in [
            &[][..],
            &[("authorization", "Basic x")],
            &[("authorization", "Bearer ")],
        ] {
            assert!(matches!(
                bearer(&parts(headers, "/")),
                Err(Reason::NoCredential(_))
            ));
        }
        let unreadable = parts(&[("authorization", "Basic !!")], "/");
        assert!(matches!(
            basic(&unreadable),
            Err(Reason::Unauthenticated(_))
        ));
    }

    #[test]
    fn two_callers_in_one_request_are_none() {
        let twice = [("authorization", "Bearer a"), ("authorization", "Bearer b")];
        assert!(matches!(
            bearer(&parts(&twice, "/")),
            Err(Reason::Unauthenticated(_))
        ));
    }

    #[test]
    fn basic_credentials_split_at_the_first_colon() {
        let Ok(found) = basic(&parts(&[("authorization", "Basic dXNlcjphOmI=")], "/")) else {
            panic!("not read");
        };
        assert_eq!(
            (found.user.as_str(), found.password.as_str()),
            ("user", "a:b")
        );
    }

    #[test]
    fn keys_are_found_in_each_of_their_places() {
        let parts = parts(&[("x-key", "h"), ("cookie", "a=1; key=c")], "/?key=q%20q");
        assert_eq!(api_key_header(&parts, "X-Key"), Ok("h"));
        assert_eq!(api_key_query(&parts, "key"), Ok("q q".to_owned()));
        assert_eq!(api_key_cookie(&parts, "key"), Ok("c".to_owned()));
        assert!(matches!(
            api_key_cookie(&parts, "other"),
            Err(Reason::NoCredential(_))
        ));
    }

    #[test]
    fn where_credentials_are_optional_a_wrong_one_is_still_refused() {
        let none = Err::<(), _>(missing("there is no header".to_owned()));
        assert_eq!(optional_caller(none), Ok(None));
        let wrong = Err::<(), _>(Reason::Unauthenticated("revoked".to_owned()));
        assert!(optional_caller(wrong).is_err());
    }

    #[test]
    fn of_two_failures_the_one_that_says_more_is_told() {
        let missing = || Reason::NoCredential(String::new());
        let forbidden = || Reason::Forbidden(String::new());
        assert_eq!(strongest(missing(), forbidden()), forbidden());
        assert_eq!(strongest(forbidden(), missing()), forbidden());
    }

    #[test]
    fn any_scheme_and_a_certificate_are_credentials() {
        let digest = [("authorization", "digest username=\"a\", nonce=\"b\"")];
        let mut parts = parts(&digest, "/");
        assert_eq!(
            http_scheme(&parts, "Digest"),
            Ok("username=\"a\", nonce=\"b\"")
        );
        assert!(matches!(
            http_scheme(&parts, "Hawk"),
            Err(Reason::NoCredential(_))
        ));
        assert!(matches!(
            client_certificate(&parts),
            Err(Reason::NoCredential(_))
        ));
        let certificate = ClientCertificate {
            der: Bytes::from_static(b"der"),
        };
        parts.extensions.insert(certificate.clone());
        assert_eq!(client_certificate(&parts), Ok(&certificate));
    }
}
