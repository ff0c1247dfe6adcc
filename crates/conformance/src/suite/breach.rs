//! Rejection agreement of answers: a handler that breaks the document does not get through.
//!
//! The server under test refuses an answer that breaks a constraint. What its types cannot
//! express no handler can give.

use super::bench::{Bench, show_response};
use super::{Report, calls, replies};
use crate::body::Syntax;
use crate::document::Response;
use crate::drive::Answer;
use crate::oracle::{NOT_JUDGED, UNDECLARED};
use crate::style::write_header;
use crate::verdict::{Difference, Direction, Kind};

pub(super) async fn run(bench: &Bench<'_>, report: &mut Report) {
    let Ok(call) = calls::full(bench.context, bench.operation) else {
        return;
    };
    for response in &bench.operation.responses {
        let Ok(answers) = replies::all(bench.context, bench.operation, response) else {
            continue;
        };
        for media in response
            .media
            .iter()
            .filter(|media| matches!(media.syntax, Syntax::Json | Syntax::Text))
        {
            let mut answers = answers.iter();
            let base = answers.find(|one| one.declared.as_ref() == Some(&media.media_type));
            let (Some(base), Some(schema)) = (base, &media.schema) else {
                continue;
            };
            for breakage in bench.context.responses.broken(schema) {
                let answer = Answer {
                    body: Some(breakage.value.clone()),
                    ..base.clone()
                };
                let server = bench.context.halves.server;
                if server.expressible(&bench.operation.key, &answer).is_err() {
                    continue;
                }
                let Some(id) = bench.next_case(Kind::Rejection, report) else {
                    continue;
                };
                if let Some(difference) = answered(bench, &call, &answer, &breakage.rule).await {
                    let document = format!(
                        "`{}` at {} in the {} response ({})",
                        breakage.rule, breakage.pointer, response.key, media.pointer
                    );
                    let mut difference = difference.about(&media.pointer).of_case(&id);
                    difference.place.clone_from(&breakage.pointer);
                    difference.document = document;
                    report.add(difference);
                }
            }
        }
        headers(bench, &call, response, &answers, report).await;
    }
}

/// Answers whose header fields break the document: a value, or a required one that is not there.
async fn headers(
    bench: &Bench<'_>,
    call: &crate::drive::Call,
    response: &Response,
    answers: &[Answer],
    report: &mut Report,
) {
    for header in &response.headers {
        let is_there =
            |answer: &&Answer| answer.headers.iter().any(|(name, _)| *name == header.name);
        let Some(base) = answers.iter().find(is_there) else {
            continue;
        };
        let mut broken = Vec::new();
        if header.required {
            broken.push(("required".to_owned(), None));
        }
        let schema = header.schema.iter();
        broken.extend(
            schema
                .flat_map(|schema| bench.context.responses.broken(schema))
                .filter(|breakage| write_header(header, &breakage.value).is_ok())
                .map(|breakage| (breakage.rule, Some(breakage.value))),
        );
        for (rule, value) in broken {
            let mut answer = base.clone();
            answer.headers.retain(|(name, _)| *name != header.name);
            answer
                .headers
                .extend(value.map(|value| (header.name.clone(), value)));
            let server = bench.context.halves.server;
            if server.expressible(&bench.operation.key, &answer).is_err() {
                continue;
            }
            let Some(id) = bench.next_case(Kind::Rejection, report) else {
                continue;
            };
            if let Some(difference) = answered(bench, call, &answer, &rule).await {
                let document = format!(
                    "`{rule}` of the header field {} in the {} response ({})",
                    header.name, response.key, header.pointer
                );
                let mut difference = difference.about(&header.pointer).of_case(&id);
                difference.place.clone_from(&header.name);
                difference.document = document;
                report.add(difference);
            }
        }
    }
}

/// What is wrong if a handler gives a broken answer: it went out.
async fn answered(
    bench: &Bench<'_>,
    call: &crate::drive::Call,
    answer: &Answer,
    rule: &str,
) -> Option<Difference> {
    bench
        .stage
        .script(Some(answer.clone()), call.credentials.clone());
    // What was sent before is not what is tried here, and neither is what the client makes of it.
    bench.host.take_exchanges();
    let _ = bench.call(call).await;
    let exchanges = bench.host.take_exchanges();
    let exchange = exchanges
        .first()
        .filter(|_| !bench.stage.take_seen().is_empty())?;
    let findings = bench.judge_response(&exchange.request, &exchange.response);
    let is_broken = findings
        .iter()
        .any(|finding| ![UNDECLARED, NOT_JUDGED].contains(&finding.rule.as_str()));
    let went_out = exchange.response.status().as_u16() == answer.status && is_broken;
    went_out.then(|| {
        let observed = format!("the server sent an answer that breaks `{rule}`");
        let difference = bench.difference(Kind::Rejection, Direction::Response, "", "", observed);
        difference.with(vec![
            (
                "the handler gave",
                crate::drive::shorten(&answer.to_string(), 600),
            ),
            ("what came back", show_response(&exchange.response)),
        ])
    })
}
