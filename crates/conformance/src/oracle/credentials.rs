//! Whether a request shows the credentials that a requirement asks for (OAS 3.1, section
//! 4.8.30). Whether they are good is not the document's business.

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
        let shown = request
            .headers()
            .get(AUTHORIZATION)
            .and_then(|value| value.to_str().ok());
        let parts = shown.and_then(|value| value.split_once(' '));
        parts.is_some_and(|(scheme, credential)| {
            scheme.eq_ignore_ascii_case(wanted) && !credential.trim().is_empty()
        })
    };
    match &scheme.kind {
        SchemeKind::Bearer => authorization("bearer"),
        SchemeKind::Basic => authorization("basic"),
        SchemeKind::OtherHttp(name) => authorization(name),
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
