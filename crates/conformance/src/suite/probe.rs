//! A request that must not pass, and what is expected of its refusal.

use bytes::Bytes;
use serde_json::Value;

use super::bench::{Bench, show_response};
use super::{Context, Report};
use crate::drive::{Host, RawRequest, Sender, Stage};
use crate::oracle::Oracle;
use crate::verdict::{Difference, Direction, Kind};

/// A request that must not pass.
pub(super) struct Probe {
    /// What is wrong with it, as the document sees it.
    pub(super) document: String,
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
    bench
        .stage
        .script(bench.any_answer.clone(), credentials.to_vec());
    report.count(Kind::Rejection, &bench.operation.key, 1);
    let found = send(
        &bench.context.sender,
        &bench.context.oracle,
        &bench.host,
        &bench.stage,
        probe,
    )
    .await;
    for (place, document, observed) in found {
        report.add(
            bench
                .difference(
                    Kind::Rejection,
                    Direction::Request,
                    &place,
                    document,
                    observed,
                )
                .shown_by(probe.request.to_string()),
        );
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
    for (place, document, observed) in
        send(&context.sender, &context.oracle, host, stage, probe).await
    {
        let difference = Difference::new(
            Kind::Rejection,
            Direction::Request,
            place,
            document,
            observed,
        );
        report.add(difference.shown_by(probe.request.to_string()));
    }
    host.take_exchanges()
        .pop()
        .map(|exchange| exchange.response)
}

/// Place, what the document says, and what was seen instead.
type Found = Vec<(String, String, String)>;

async fn send(
    sender: &Sender,
    oracle: &Oracle,
    host: &Host,
    stage: &Stage,
    probe: &Probe,
) -> Found {
    host.take_exchanges();
    let found = |observed: String| vec![(probe.place.clone(), probe.document.clone(), observed)];
    let response = match sender.send(&host.base_url(), &probe.request).await {
        Ok(response) => response,
        Err(problem) => return found(format!("no answer: {problem}")),
    };
    if !stage.take_seen().is_empty() {
        return found(format!(
            "the handler was reached: {}",
            show_response(&response)
        ));
    }
    let mut all = Found::new();
    if !probe.statuses.contains(&response.status().as_u16()) {
        let expected: Vec<String> = probe.statuses.iter().map(u16::to_string).collect();
        let expected = expected.join(" or ");
        all.extend(found(format!(
            "not refused with {expected}: {}",
            show_response(&response)
        )));
    }
    all.extend(judged(oracle, probe, &response));
    for place in probe.named.iter().filter(|place| !place.is_empty()) {
        if !names(response.body(), place) {
            let observed = format!(
                "the error does not name {place}: {}",
                show_response(&response)
            );
            all.push((place.clone(), probe.document.clone(), observed));
        }
    }
    if let Some(name) = probe
        .header
        .filter(|name| !response.headers().contains_key(*name))
    {
        all.extend(found(format!(
            "there is no {name} in the refusal: {}",
            show_response(&response)
        )));
    }
    all
}

/// What the oracle says of the refusal.
fn judged(oracle: &Oracle, probe: &Probe, response: &http::Response<Bytes>) -> Found {
    let status = response.status().as_u16();
    let request = match probe.request.to_http() {
        Ok(request) => request,
        Err(problem) => {
            return vec![(
                probe.place.clone(),
                "a request that HTTP has a place for".to_owned(),
                problem,
            )];
        }
    };
    let findings = oracle.response(&request, response).into_iter();
    let found = findings.map(|finding| {
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
        (probe.place.clone(), document, observed)
    });
    found.collect()
}

/// Whether some text in a body names a place: as a whole, or as a whole word.
fn names(body: &[u8], place: &str) -> bool {
    match serde_json::from_slice::<Value>(body) {
        Ok(value) => some_text(&value, &mut |text| mentions(text, place)),
        Err(_) => mentions(&String::from_utf8_lossy(body), place),
    }
}

fn some_text(value: &Value, test: &mut dyn FnMut(&str) -> bool) -> bool {
    match value {
        Value::String(text) => test(text),
        Value::Array(items) => items.iter().any(|item| some_text(item, test)),
        Value::Object(members) => members.values().any(|member| some_text(member, test)),
        _ => false,
    }
}

fn mentions(text: &str, place: &str) -> bool {
    let is_word = |one: char| one.is_alphanumeric() || "_-/~".contains(one);
    let free = |around: Option<char>| !around.is_some_and(is_word);
    text.match_indices(place).any(|(start, _)| {
        let after = text[start + place.len()..].chars().next();
        // A pointer may follow the name of a structured parameter.
        free(text[..start].chars().next_back()) && free(after.filter(|one| *one != '/'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_named_as_a_whole() {
        assert!(names(br#"{"details": [{"place": "/name"}]}"#, "/name"));
        assert!(names(
            br#"{"message": "wrong: `limit` is too large"}"#,
            "limit"
        ));
        assert!(names(b"query parameter limit: too large", "limit"));
        assert!(!names(br#"{"place": "/names"}"#, "/name"));
        assert!(!names(br#"{"place": "/a/name"}"#, "/name"));
        assert!(!names(br#"{"limit": 1}"#, "limit"));
    }
}
