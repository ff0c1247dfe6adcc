//! Whether a request shows the credentials that a requirement asks for (OAS 3.1, section
//! 4.8.30), in the form that they have. Whether they are good is not the document's business.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::Request;
use http::header::AUTHORIZATION;

use super::request::{cookies, query};
use super::{Finding, Oracle, Part};
use crate::document::{Operation, Scheme, SchemeKind};
use crate::drive::Location;

pub(super) fn judge(
    oracle: &Oracle,
    operation: &Operation,
    request: &Request<Bytes>,
) -> Vec<Finding> {
    let shown = |scheme: &str| {
        oracle
            .document
            .schemes()
            .get(scheme)
            .is_some_and(|scheme| is_shown(scheme, request))
    };
    let met = operation
        .security
        .iter()
        .any(|requirement| requirement.keys().all(|scheme| shown(scheme)));
    if met || operation.security.is_empty() {
        return Vec::new();
    }
    let alternatives: Vec<_> = operation
        .security
        .iter()
        .map(|requirement| {
            requirement
                .keys()
                .cloned()
                .collect::<Vec<_>>()
                .join(" and ")
        })
        .collect();
    vec![Finding {
        document: operation.pointer.clone(),
        place: "security".to_owned(),
        part: Part::Credential,
        rule: "security".to_owned(),
        message: format!("there is no credential for {}", alternatives.join(" or ")),
    }]
}

fn is_shown(scheme: &Scheme, request: &Request<Bytes>) -> bool {
    let authorization = |wanted: &str| {
        let shown = request.headers().get(AUTHORIZATION)?.to_str().ok()?;
        let (scheme, credential) = shown.split_once(' ')?;
        let credential = credential.trim();
        (scheme.eq_ignore_ascii_case(wanted) && !credential.is_empty()).then_some(credential)
    };
    match &scheme.kind {
        SchemeKind::Bearer => authorization("bearer").is_some_and(is_token),
        SchemeKind::Basic => authorization("basic").is_some_and(is_pair),
        SchemeKind::OtherHttp(name) => authorization(name).is_some(),
        // Shown before there is HTTP; loopback has none of it.
        SchemeKind::MutualTls => true,
        SchemeKind::ApiKey { location, name } => match location {
            Location::Header => request
                .headers()
                .get(name)
                .is_some_and(|value| !value.is_empty()),
            Location::Query => query(request)
                .iter()
                .any(|(one, value)| one == name && !value.is_empty()),
            Location::Cookie => cookies(request)
                .iter()
                .any(|(one, value)| one == name && !value.is_empty()),
            Location::Path => false,
        },
    }
}

/// RFC 6750, section 2.1.
fn is_token(credential: &str) -> bool {
    let is_allowed = |one: char| one.is_ascii_alphanumeric() || "-._~+/".contains(one);
    let token = credential.trim_end_matches('=');
    !token.is_empty() && token.chars().all(is_allowed)
}

/// A user and a password (RFC 7617, section 2).
fn is_pair(credential: &str) -> bool {
    STANDARD
        .decode(credential)
        .is_ok_and(|decoded| decoded.contains(&b':'))
}
