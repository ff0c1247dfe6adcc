//! A request that must not pass, and what is expected of its refusal.

use bytes::Bytes;
use serde_json::Value;

use super::bench::{Bench, show_response};
use super::Report;
use crate::drive::{Host, RawRequest, Stage};
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
pub(super) async fn refused(bench: &Bench<'_>, probe: &Probe, credentials: &[(String, String)], report: &mut Report) {
    bench.stage.script(bench.any_answer.clone(), credentials.to_vec());
    report.count(Kind::Rejection, &bench.operation.key, 1);
    let found = send(&bench.context.sender, &bench.context.oracle, &bench.host, &bench.stage, probe).await;
    for (place, document, observed) in found {
        report.add(bench.difference(Kind::Rejection, Direction::Request, &place, document, observed).shown_by(probe.request.to_string()));
    }
}

/// Sends a probe to where no operation is.
pub(super) async fn unmatched(context: &super::Context<'_>, host: &Host, stage: &Stage, probe: &Probe, report: &mut Report) -> Option<http::Response<Bytes>> {
    stage.script(None, Vec::new());
    report.count(Kind::Rejection, &"where no operation is", 1);
    for (place, document, observed) in send(&context.sender, &context.oracle, host, stage, probe).await {
        report.add(Difference::new(Kind::Rejection, Direction::Request, place, document, observed).shown_by(probe.request.to_string()));
    }
    host.take_exchanges().pop().map(|exchange| exchange.response)
}

/// Place, what the document says, and what was seen instead.
type Found = Vec<(String, String, String)>;

async fn send(sender: &crate::drive::Sender, oracle: &Oracle, host: &Host, stage: &Stage, probe: &Probe) -> Found {
    host.take_exchanges();
    let found = |observed: String| (probe.place.clone(), probe.document.clone(), observed);
    let response = match sender.send(&host.base_url(), &probe.request).await {
        Ok(response) => response,
        Err(problem) => return vec![found(format!("no answer: {problem}"))],
    };
    let mut all = Vec::new();
    if !stage.take_seen().is_empty() {
        all.push(found(format!("the handler was reached: {}", show_response(&response))));
        return all;
    }
    let status = response.status().as_u16();
    if !probe.statuses.contains(&status) {
        let expected = probe.statuses.iter().map(u16::to_string).collect::<Vec<_>>().join(" or ");
        all.push(found(format!("refused with {status}, not {expected}: {}", show_response(&response))));
    }
    match probe.request.to_http() {
        Ok(request) => all.extend(oracle.response(&request, &response).into_iter().map(|finding| {
            (probe.place.clone(), format!("`{}` at {}", finding.rule, finding.document), format!("an error that breaks it, at {} of the {status} response: {}", if finding.place.is_empty() { "the root" } else { &finding.place }, finding.message))
        })),
        Err(problem) => all.push(found(format!("a request that HTTP has no place for: {problem}"))),
    }
    for place in probe.named.iter().filter(|place| !place.is_empty() && !names(response.body(), place)) {
        all.push((place.clone(), probe.document.clone(), format!("the error does not name {place}: {}", show_response(&response))));
    }
    if let Some(name) = probe.header.filter(|name| !response.headers().contains_key(*name)) {
        all.push(found(format!("there is no {name} in the refusal: {}", show_response(&response))));
    }
    all
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
        let before = text[..start].chars().next_back();
        // A pointer may follow a parameter's name, and a parameter's name may follow anything
        // that is no word.
        let before = before.filter(|one| !(place.starts_with('/') && !is_word(*one)));
        let after = text[start + place.len()..].chars().next().filter(|one| *one != '/');
        free(before) && free(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_named_as_a_whole() {
        assert!(names(br#"{"details": [{"place": "/name"}]}"#, "/name"));
        assert!(names(br#"{"message": "wrong: `limit` is too large"}"#, "limit"));
        assert!(names(b"query parameter limit: too large", "limit"));
        assert!(!names(br#"{"place": "/names"}"#, "/name"));
        assert!(!names(br#"{"place": "/a/name"}"#, "/name"));
        assert!(!names(br#"{"limit": 1}"#, "limit"));
    }
}
