//! A request that must not pass, and what is expected of its refusal.

use bytes::Bytes;

use super::bench::{Bench, show_response};
use super::naming::{holds_text, names};
use super::{Context, Report};
use crate::document::Operation;
use crate::drive::{Host, RawRequest, Stage};
use crate::oracle::{Finding, NO_CONTENT, NOT_JUDGED, UNDECLARED};
use crate::verdict::{Difference, Direction, Kind};

/// A request that must not pass.
pub(super) struct Probe {
    /// What is wrong with it, as the document sees it.
    pub(super) document: String,
    /// Where the document says so.
    pub(super) pointer: Option<String>,
    /// The request.
    pub(super) request: RawRequest,
    /// Where it is wrong.
    pub(super) place: String,
    /// The statuses that say so.
    pub(super) statuses: &'static [u16],
    /// The places that the error has to name.
    pub(super) named: Vec<String>,
    /// A header field that the error has to have.
    pub(super) header: Option<&'static str>,
}

/// How a body is refused that can be read and is not valid, or cannot be read.
pub(super) const INVALID: &[u16] = &[400, 422];

/// Sends a probe to an operation, with the handler ready to answer if it is reached.
pub(super) async fn refused(
    bench: &Bench<'_>,
    probe: &Probe,
    credentials: &[(String, String)],
    report: &mut Report,
) {
    let Some(id) = bench.next_case(Kind::Rejection, report) else {
        return;
    };
    bench
        .stage
        .script(bench.any_answer.clone(), credentials.to_vec());
    let judge = |request: &http::Request<Bytes>, response: &http::Response<Bytes>| {
        bench.judge_response(request, response)
    };
    let target = Target {
        context: bench.context,
        host: &bench.host,
        stage: &bench.stage,
        operation: Some(bench.operation),
        judge: &judge,
    };
    for difference in target.send(probe, report).await {
        let difference = difference.at(&bench.operation.key).of_case(&id);
        report.add(difference);
    }
}

/// Sends a probe to where no operation is.
pub(super) async fn unmatched(
    context: &Context<'_>,
    host: &Host,
    stage: &Stage,
    probe: &Probe,
    report: &mut Report,
) -> Option<http::Response<Bytes>> {
    report.count(Kind::Rejection, &"where no operation is", 1);
    let judge = |request: &http::Request<Bytes>, response: &http::Response<Bytes>| {
        context.oracle.response(request, response)
    };
    let target = Target {
        context,
        host,
        stage,
        operation: None,
        judge: &judge,
    };
    for difference in target.send(probe, report).await {
        report.add(difference);
    }
    host.take_exchanges()
        .pop()
        .map(|exchange| exchange.response)
}

/// What judges a response to a request.
type Judge<'a> = dyn Fn(&http::Request<Bytes>, &http::Response<Bytes>) -> Vec<Finding> + 'a;

/// Where probes go.
struct Target<'a> {
    context: &'a Context<'a>,
    host: &'a Host,
    stage: &'a Stage,
    operation: Option<&'a Operation>,
    judge: &'a Judge<'a>,
}

impl Target<'_> {
    async fn send(&self, probe: &Probe, report: &mut Report) -> Vec<Difference> {
        self.host.take_exchanges();
        let sent = self
            .context
            .sender
            .send(&self.host.base_url(), &probe.request)
            .await;
        let response = match sent {
            Ok(response) => response,
            Err(problem) => return vec![probe.difference(format!("no answer: {problem}"), None)],
        };
        if !self.stage.take_seen().is_empty() {
            return vec![probe.difference("the handler was reached".to_owned(), Some(&response))];
        }
        let status = response.status().as_u16();
        let mut all = Vec::new();
        if !probe.statuses.contains(&status) {
            let expected: Vec<String> = probe.statuses.iter().map(u16::to_string).collect();
            let observed = format!("not refused with {}: but {status}", expected.join(" or "));
            all.push(probe.difference(observed, Some(&response)));
        }
        all.extend(self.judged(probe, &response, report));
        // What answers HEAD has no body (RFC 9110, section 9.3.2).
        let has_words = probe.request.method != "HEAD";
        let named = probe
            .named
            .iter()
            .filter(|place| !place.is_empty() && has_words);
        for place in named {
            if names(response.body(), place) {
                continue;
            }
            if self.can_name(status) {
                let mut difference = probe.difference(
                    format!("the error does not name it: {place}"),
                    Some(&response),
                );
                difference.place.clone_from(place);
                all.push(difference);
            } else {
                report.note(format!(
                    "the declared error of {status} has no text that could name a place"
                ));
            }
        }
        if let Some(name) = probe
            .header
            .filter(|name| !response.headers().contains_key(*name))
        {
            let observed = format!("there is no {name} in the refusal");
            all.push(probe.difference(observed, Some(&response)));
        }
        all
    }

    /// What the oracle says of the refusal. That a status is not declared says nothing: a
    /// document need not cover all of them (OAS 3.1, section 4.8.16). But of two that would do, the
    /// one that is declared is meant.
    fn judged(
        &self,
        probe: &Probe,
        response: &http::Response<Bytes>,
        report: &mut Report,
    ) -> Vec<Difference> {
        let status = response.status().as_u16();
        let request = match probe.request.to_http() {
            Ok(request) => request,
            Err(problem) => {
                let observed = format!("a request that HTTP has no place for: {problem}");
                return vec![probe.difference(observed, None)];
            }
        };
        let mut found = Vec::new();
        for finding in (self.judge)(&request, response) {
            // What breaks no constraint cannot be read, which is a bad request whatever else is
            // declared (RFC 9110, section 15.5.1).
            let is_other_declared = probe.statuses == INVALID
                && !probe.named.is_empty()
                && self.operation.is_some_and(|operation| {
                    let mut statuses = INVALID.iter();
                    statuses.any(|status| operation.response(*status).is_some())
                });
            if finding.rule == UNDECLARED && self.operation.is_some() && !is_other_declared {
                report.note(format!("refused with {status}, which is not declared"));
                continue;
            }
            // A response that is declared without a body may have one, as it may have header
            // fields; only the halves' own answers have to be all that is declared.
            if finding.rule == NO_CONTENT && self.operation.is_some() {
                report.note(format!(
                    "refused with a {status} that is declared without a body"
                ));
                continue;
            }
            if finding.rule == NOT_JUDGED {
                report.note(format!("a refusal with {status}: {finding}"));
                continue;
            }
            let place = if finding.place.is_empty() {
                "the root"
            } else {
                &finding.place
            };
            let document = format!("`{}` at {}", finding.rule, finding.document);
            let observed = format!(
                "an error that breaks it, at {place} of the {status} response: {}",
                finding.message
            );
            let mut difference = probe.difference(observed, Some(response));
            difference.document = document;
            found.push(difference.about(&finding.document));
        }
        found
    }

    /// Whether the declared error has a place for words.
    fn can_name(&self, status: u16) -> bool {
        let declared = self.operation.and_then(|one| one.response(status));
        let Some(declared) = declared else {
            return true;
        };
        let root = self.context.halves.document.root();
        declared.media.iter().any(|media| {
            let schema = media.schema.as_deref().and_then(|at| root.pointer(at));
            schema.is_none_or(|schema| holds_text(root, schema, 6))
        })
    }
}

impl Probe {
    fn difference(&self, observed: String, response: Option<&http::Response<Bytes>>) -> Difference {
        let mut witnesses = vec![("sent", self.request.to_string())];
        if let Some(response) = response {
            witnesses.push(("what came back", show_response(response)));
        }
        let difference = Difference::new(
            Kind::Rejection,
            Direction::Request,
            &self.place,
            self.document.clone(),
            observed,
        );
        let difference = difference.with(witnesses);
        match &self.pointer {
            Some(pointer) => difference.about(pointer),
            None => difference,
        }
    }
}
