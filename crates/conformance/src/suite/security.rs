//! Rejection agreement: credentials (OAS 3.1, section 4.8.30; RFC 9110, section 11.6.1).

use super::bench::Bench;
use super::probe::{Probe, refused};
use super::{Report, calls, credential, encode};
use crate::document::{Requirement, SchemeKind};
use crate::drive::{Call, Location, RawRequest};

pub(super) async fn run(bench: &Bench<'_>, report: &mut Report) {
    let security = &bench.operation.security;
    // What anyone may do needs no credential.
    if security.is_empty() || security.iter().any(Requirement::is_empty) {
        return;
    }
    let Ok(call) = calls::full(bench.context, bench.operation) else {
        return;
    };
    for requirement in security {
        let good = credential::good(&bench.context.halves.document, requirement);
        for probe in probes(bench, &call, &good) {
            refused(bench, &probe, &good, report).await;
        }
    }
}

/// Each scheme of a requirement without its credential, with a wrong and with a malformed one;
/// the others' are good.
fn probes(bench: &Bench<'_>, call: &Call, good: &[(String, String)]) -> Vec<Probe> {
    let document = &bench.context.halves.document;
    let with = |credentials: Vec<(String, String)>| {
        let call = Call {
            credentials,
            ..call.clone()
        };
        encode::request(bench.context, bench.operation, &call).ok()
    };
    let mut probes = Vec::new();
    for (scheme, secret) in good {
        let Some(known) = document.schemes().get(scheme) else {
            continue;
        };
        let others = good
            .iter()
            .filter(|(other, _)| other != scheme)
            .cloned()
            .collect();
        let Some(without) = with(others) else {
            continue;
        };
        let probe = |what: &str, change: &dyn Fn(&mut RawRequest)| {
            probe(what, &without, scheme, &known.pointer, change)
        };
        probes.push(probe("no credential for it", &|_| {}));
        for wrong in ["not-the-right-one", &format!("{secret}x")] {
            probes.push(probe("a credential that is not good", &|request| {
                credential::show(document, scheme, wrong, request)
            }));
        }
        for value in malformed(&known.kind, secret) {
            probes.push(probe("a malformed credential", &|request| {
                put(&known.kind, &value, request)
            }));
        }
    }
    if let (Some((scheme, _)), Some(nothing)) =
        (good.first().filter(|_| good.len() > 1), with(Vec::new()))
    {
        let pointer = document
            .schemes()
            .get(scheme)
            .map_or("", |known| &known.pointer);
        probes.push(probe(
            "no credential at all",
            &nothing,
            scheme,
            pointer,
            &|_| {},
        ));
    }
    probes
}

fn probe(
    what: &str,
    base: &RawRequest,
    scheme: &str,
    pointer: &str,
    change: &dyn Fn(&mut RawRequest),
) -> Probe {
    let mut request = base.clone();
    change(&mut request);
    Probe {
        document: format!("`{scheme}` is required; this has {what} ({pointer})"),
        pointer: Some(pointer.to_owned()),
        request,
        place: "credential".to_owned(),
        statuses: &[401],
        named: Vec::new(),
        header: Some("www-authenticate"),
    }
}

/// Values of the header field or the key that no credential looks like.
fn malformed(kind: &SchemeKind, secret: &str) -> Vec<String> {
    match kind {
        SchemeKind::Bearer => vec![
            "Bearer".to_owned(),
            secret.to_owned(),
            format!("Digest {secret}"),
            format!("Bearer {secret} {secret}"),
        ],
        SchemeKind::Basic => vec![
            "Basic".to_owned(),
            "Basic !".to_owned(),
            "Basic bm9jb2xvbg==".to_owned(),
            "Bearer something".to_owned(),
        ],
        SchemeKind::OtherHttp(name) => vec![name.clone(), format!("Bearer {secret}")],
        SchemeKind::ApiKey { .. } => vec![String::new()],
        SchemeKind::MutualTls => Vec::new(),
    }
}

fn put(kind: &SchemeKind, value: &str, request: &mut RawRequest) {
    match kind {
        SchemeKind::ApiKey {
            location: Location::Header,
            name,
        } => request.set_header(name, Some(value)),
        SchemeKind::ApiKey {
            location: Location::Cookie,
            name,
        } => credential::add_cookie(request, &format!("{name}={value}")),
        SchemeKind::ApiKey { name, .. } => {
            let separator = if request.target.contains('?') {
                '&'
            } else {
                '?'
            };
            request.target = format!("{}{separator}{name}={value}", request.target);
        }
        _ => request.set_header("authorization", Some(value)),
    }
}
