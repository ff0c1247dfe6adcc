//! Rejection agreement: credentials (OAS 3.1, section 4.8.30; RFC 9110, section 11.6.1).

use super::bench::Bench;
use super::probe::{Probe, refused};
use super::{Report, calls, credential, encode};
use crate::document::{Requirement, SchemeKind};
use crate::drive::{Call, Location, RawRequest};
use crate::oracle::Part;

pub(super) async fn run(bench: &Bench<'_>, report: &mut Report) {
    let document = &bench.context.halves.document;
    let security = &bench.operation.security;
    // What anyone may do needs no credential.
    if security.is_empty() || security.iter().any(Requirement::is_empty) {
        return;
    }
    let Ok(mut call) = calls::full(bench.context, bench.operation) else { return };
    let mut probes: Vec<(Probe, Vec<(String, String)>)> = Vec::new();
    for requirement in security {
        let good = credential::good(document, requirement);
        for (index, (scheme, secret)) in good.iter().enumerate() {
            let Some(known) = document.schemes().get(scheme) else { continue };
            call.credentials = good.iter().filter(|(other, _)| other != scheme).cloned().collect();
            let Ok(without) = encode::request(document, bench.operation, &call) else { continue };
            let probe = |what: &str, change: &dyn Fn(&mut RawRequest)| (probe(what, &without, scheme, &known.pointer, change), good.clone());
            let elsewhere = Call {
                credentials: Vec::new(),
                ..call.clone()
            };
            if index == 0 {
                if let Ok(nothing) = encode::request(document, bench.operation, &elsewhere) {
                    probes.push(probe("no credential at all", &|request| *request = nothing.clone()));
                }
            }
            if good.len() > 1 {
                probes.push(probe("no credential", &|_| {}));
            }
            probes.push(probe("a credential that is not good", &|request| credential::show(document, scheme, "not-the-right-one", request)));
            probes.push(probe("a credential with something behind it", &|request| credential::show(document, scheme, &format!("{secret}x"), request)));
            for value in malformed(&known.kind, secret) {
                probes.push(probe("a malformed credential", &|request| put(&known.kind, &value, request)));
            }
        }
    }
    for (probe, good) in probes {
        // Two schemes may share a header field: what is malformed for one can be shown for the
        // other, and so meet another alternative. It is no such, for its credential is not good.
        refused(bench, &probe, &good, report).await;
    }
}

fn probe(what: &str, base: &RawRequest, scheme: &str, pointer: &str, change: &dyn Fn(&mut RawRequest)) -> Probe {
    let mut request = base.clone();
    change(&mut request);
    Probe {
        document: format!("`{scheme}` is required; this has {what} ({pointer})"),
        request,
        place: format!("{:?}", Part::Credential).to_lowercase(),
        statuses: &[401],
        named: Vec::new(),
        header: Some("www-authenticate"),
    }
}

/// Values of the header field or the key that no credential looks like.
fn malformed(kind: &SchemeKind, secret: &str) -> Vec<String> {
    match kind {
        SchemeKind::Bearer => vec!["Bearer".to_owned(), secret.to_owned(), format!("Digest {secret}"), format!("Bearer {secret} {secret}")],
        SchemeKind::Basic => vec!["Basic".to_owned(), "Basic !".to_owned(), "Basic bm9jb2xvbg==".to_owned(), "Bearer something".to_owned()],
        SchemeKind::OtherHttp(name) => vec![name.clone(), format!("Bearer {secret}")],
        SchemeKind::ApiKey { .. } => vec![String::new()],
        SchemeKind::MutualTls => Vec::new(),
    }
}

fn put(kind: &SchemeKind, value: &str, request: &mut RawRequest) {
    match kind {
        SchemeKind::ApiKey { location: Location::Header, name } => request.set_header(name, Some(value)),
        SchemeKind::ApiKey { location: Location::Cookie, name } => credential::add_cookie(request, &format!("{name}={value}")),
        SchemeKind::ApiKey { name, .. } => {
            let separator = if request.target.contains('?') { '&' } else { '?' };
            request.target = format!("{}{separator}{name}={value}", request.target);
        }
        _ => request.set_header("authorization", Some(value)),
    }
}
