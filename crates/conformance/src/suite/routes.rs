//! Rejection agreement: paths and methods that no operation has (RFC 9110, sections 15.5.5
//! and 15.5.6), as the root extension `x-unmatched` declares their answers.

use std::collections::BTreeMap;
use std::sync::Arc;

use bytes::Bytes;

use super::bench::host;
use super::probe::{Probe, unmatched};
use super::{Context, Report, calls, encode};
use crate::document::Operation;
use crate::drive::{Host, Location, RawRequest, Stage};
use crate::oracle::Route;
use crate::verdict::{Difference, Direction, Kind};

/// Not HEAD: a server may answer it wherever it answers GET (RFC 9110, section 9.3.2). Not
/// CONNECT, which has no path.
const METHODS: [&str; 7] = ["GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "TRACE"];

pub(super) async fn run(context: &Context<'_>) -> Report {
    let mut report = Report::default();
    let (host, stage) = match host(context.halves.server).await {
        Ok(host) => host,
        Err(problem) => {
            let document = "a server that can be started";
            report.add(Difference::new(
                Kind::Rejection,
                Direction::Suite,
                "",
                document,
                problem,
            ));
            return report;
        }
    };
    let mut paths: BTreeMap<&str, &Operation> = BTreeMap::new();
    for operation in context.halves.document.operations() {
        paths.entry(&operation.key.path).or_insert(operation);
    }
    let field = Field {
        context,
        host,
        stage,
    };
    for operation in paths.values() {
        let Some((known, credentials)) = request(context, operation) else {
            continue;
        };
        field.stage.script(None, credentials);
        field.methods(operation, &known, &mut report).await;
        for target in [
            format!("{}/no/such/path", known.target),
            format!("/no-such-path{}", known.target),
        ] {
            field
                .not_found(
                    RawRequest {
                        target,
                        ..known.clone()
                    },
                    &mut report,
                )
                .await;
        }
    }
    let nowhere = RawRequest {
        method: "GET".to_owned(),
        target: "/no-such-path".to_owned(),
        headers: Vec::new(),
        body: None,
    };
    field.not_found(nowhere, &mut report).await;
    report
}

/// A server to go astray on.
struct Field<'a> {
    context: &'a Context<'a>,
    host: Host,
    stage: Arc<Stage>,
}

impl Field<'_> {
    async fn methods(&self, operation: &Operation, known: &RawRequest, report: &mut Report) {
        // The other path may have the method.
        if self.context.oracle.is_ambiguous(&known.target) {
            return;
        }
        for method in METHODS {
            let Route::NoMethod { methods, .. } = self.context.oracle.route(method, &known.target)
            else {
                continue;
            };
            let request = RawRequest {
                method: method.to_owned(),
                ..known.clone()
            };
            let probe = wrong_method(request, operation, &methods);
            let response = unmatched(self.context, &self.host, &self.stage, &probe, report).await;
            if let Some(response) = response {
                allow(&methods, &response, operation, &probe, report);
            }
        }
    }

    async fn not_found(&self, request: RawRequest, report: &mut Report) {
        if !matches!(
            self.context.oracle.route(&request.method, &request.target),
            Route::NoPath
        ) {
            return;
        }
        let probe = Probe {
            document: "there is no such path".to_owned(),
            pointer: None,
            place: request.target.clone(),
            statuses: &[404],
            named: Vec::new(),
            header: None,
            request,
        };
        unmatched(self.context, &self.host, &self.stage, &probe, report).await;
    }
}

/// A request to an operation with path and credentials only, and the credentials: what could
/// be refused for its parameters is not what is tried here.
fn request(
    context: &Context<'_>,
    operation: &Operation,
) -> Option<(RawRequest, Vec<(String, String)>)> {
    let mut call = calls::full(context, operation).ok()?;
    call.parameters
        .retain(|argument| argument.location == Location::Path);
    call.body = None;
    let mut request = encode::request(context, operation, &call).ok()?;
    request.target = request
        .target
        .split('?')
        .next()
        .unwrap_or_default()
        .to_owned();
    Some((request, call.credentials))
}

fn wrong_method(request: RawRequest, operation: &Operation, methods: &[&str]) -> Probe {
    Probe {
        document: format!("{} has {} only", operation.key.path, methods.join(", ")),
        pointer: None,
        place: operation.key.path.clone(),
        statuses: &[405],
        named: Vec::new(),
        header: Some("allow"),
        request,
    }
}

/// `Allow` has to name what the path has (RFC 9110, section 10.2.1). HEAD and OPTIONS, which a
/// server may answer of itself, may stand there too.
fn allow(
    methods: &[&str],
    response: &http::Response<Bytes>,
    operation: &Operation,
    probe: &Probe,
    report: &mut Report,
) {
    let values = response
        .headers()
        .get_all("allow")
        .iter()
        .filter_map(|value| value.to_str().ok());
    let allowed: Vec<String> = values
        .flat_map(|value| value.split(','))
        .map(|method| method.trim().to_owned())
        .filter(|method| !method.is_empty())
        .collect();
    let is_missing = methods
        .iter()
        .any(|method| !allowed.iter().any(|one| one == method));
    let is_too_much = allowed.iter().any(|method| {
        !methods.contains(&method.as_str()) && !["HEAD", "OPTIONS"].contains(&method.as_str())
    });
    if !allowed.is_empty() && (is_missing || is_too_much) {
        let difference = Difference::new(
            Kind::Rejection,
            Direction::Response,
            &operation.key.path,
            probe.document.clone(),
            format!("Allow names others: {}", allowed.join(", ")),
        );
        report.add(difference.shown_by(probe.request.to_string()));
    }
}
