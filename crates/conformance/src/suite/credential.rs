//! Credentials that the suite makes up, and how they stand in a request.

use crate::document::{Document, Requirement, SchemeKind};
use crate::drive::{Location, RawRequest};
use crate::style::percent_encode;

/// A good credential for each scheme of a requirement.
pub(crate) fn good(document: &Document, requirement: &Requirement) -> Vec<(String, String)> {
    let known = requirement
        .keys()
        .filter_map(|name| Some((name, &document.schemes().get(name)?.kind)));
    known
        .filter(|(_, kind)| **kind != SchemeKind::MutualTls)
        .map(|(name, kind)| match kind {
            SchemeKind::Basic => (name.clone(), "somebody:a good pass:word".to_owned()),
            _ => (
                name.clone(),
                format!("good-{}-credential.0~+/", plain(name)),
            ),
        })
        .map(|(name, credential)| match &document.schemes()[&name].kind {
            // A key in a query or a cookie takes no such characters unharmed.
            SchemeKind::ApiKey { .. } => (name, credential.replace(['~', '+', '/'], "-")),
            _ => (name, credential),
        })
        .collect()
}

/// RFC 6750, section 2.1, allows a token these characters and few others.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// Puts a credential where its scheme has it.
pub(super) fn show(document: &Document, scheme: &str, credential: &str, request: &mut RawRequest) {
    let Some(scheme) = document.schemes().get(scheme) else {
        return;
    };
    match &scheme.kind {
        SchemeKind::Bearer => authorization(request, &format!("Bearer {credential}")),
        SchemeKind::Basic => {
            authorization(request, &format!("Basic {}", base64(credential.as_bytes())))
        }
        SchemeKind::OtherHttp(name) => authorization(request, &format!("{name} {credential}")),
        SchemeKind::MutualTls => {}
        SchemeKind::ApiKey { location, name } => match location {
            Location::Query => {
                let separator = if request.target.contains('?') {
                    '&'
                } else {
                    '?'
                };
                request.target = format!(
                    "{}{separator}{}={}",
                    request.target,
                    percent_encode(name),
                    percent_encode(credential)
                );
            }
            Location::Cookie => add_cookie(request, &format!("{name}={credential}")),
            Location::Header | Location::Path => request.set_header(name, Some(credential)),
        },
    }
}

fn authorization(request: &mut RawRequest, value: &str) {
    request.set_header("authorization", Some(value));
}

/// RFC 6265, section 5.4: all cookies stand in one field.
pub(super) fn add_cookie(request: &mut RawRequest, pair: &str) {
    let others = request
        .headers
        .iter()
        .find(|(name, _)| name == "cookie")
        .map(|(_, value)| format!("{value}; "));
    request.set_header(
        "cookie",
        Some(&format!("{}{pair}", others.unwrap_or_default())),
    );
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let bits = chunk
            .iter()
            .fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte))
            << (8 * (3 - chunk.len()));
        for index in 0..4 {
            let letter = ALPHABET
                .get((bits >> (18 - 6 * index)) as usize & 63)
                .copied()
                .unwrap_or_default();
            text.push(if index <= chunk.len() {
                char::from(letter)
            } else {
                '='
            });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_rfc() {
        assert_eq!(
            ["", "f", "fo", "foo", "foobar"].map(|text| base64(text.as_bytes())),
            ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYmFy"]
        );
    }
}
