//! What the document forbids does not leave the client.

use crate::drive::{Call, CallError};
use crate::oracle::NOT_JUDGED;
use crate::suite::bench::{Bench, show};
use crate::suite::{Report, payloads};
use crate::verdict::{Direction, Kind};

/// Tells the client to send what breaks the document. Its types may not be able to say it, and it
/// may refuse to send it; what it sends has to be valid. A body that its media type cannot carry
/// is another one when it is sent: a form has no place for null.
pub(super) async fn run(bench: &Bench<'_>, call: &Call, report: &mut Report) {
    let body = super::media_of(bench, call);
    if body.is_some_and(|(media, body)| !payloads::is_carried(bench.context, media, body)) {
        return;
    }
    let Some(id) = bench.next_case(Kind::Rejection, report) else {
        return;
    };
    bench
        .stage
        .script(bench.any_answer.clone(), call.credentials.clone());
    // What was sent before is somebody else's, and what matters now is what is sent.
    bench.host.take_exchanges();
    let made = bench.call(call).await;
    bench.stage.take_seen();
    let exchanges = bench.host.take_exchanges();
    if let (Err(CallError::Transport(problem)), true) = (&made, exchanges.is_empty()) {
        let document = "a request that is sent or refused";
        let observed = format!("the client did neither: {problem}");
        let (kind, direction) = (Kind::Rejection, Direction::Client);
        let difference = bench.difference(kind, direction, "", document, observed);
        let witnesses = vec![("the client", format!("was told {call}"))];
        report.add(difference.with(witnesses).of_case(&id));
    }
    for exchange in exchanges {
        let mut findings = bench.judge_request(&exchange.request);
        findings.retain(|finding| finding.rule != NOT_JUDGED);
        let Some(finding) = findings.first() else {
            continue;
        };
        let difference = bench.difference(
            Kind::Rejection,
            Direction::Client,
            &finding.place,
            format!("`{}` at {}", finding.rule, finding.document),
            format!("the client sent what breaks it: {}", finding.message),
        );
        let witnesses = vec![
            ("the client", format!("was told {call}")),
            ("sent", show(&exchange.request)),
        ];
        let difference = difference.about(&finding.document).with(witnesses);
        report.add(difference.of_case(&id));
    }
}
