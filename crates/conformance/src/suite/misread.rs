//! Rejection agreement in the other direction: a response that breaks the document is not
//! decoded as a valid one.

use bytes::Bytes;
use serde_json::Value;

use super::bench::Bench;
use super::{Report, calls, replies};
use crate::body::{self, Syntax};
use crate::document::{Media, Response};
use crate::drive::{Answer, Call, CallError, RawAnswer, Responder};
use crate::pointer;
use crate::sample::{Breakage, Edit};
use crate::style::write_header;
use crate::verdict::{Direction, Kind};

/// What any typed client finds out. Bounds and patterns are the server's to keep: a client
/// that refused a value for a bound that has been loosened since would be broken by it.
const FOUND_OUT: [&str; 4] = ["type", "required", "enum", "const"];

pub(super) async fn run(bench: &Bench<'_>, report: &mut Report) {
    let Ok(call) = calls::full(bench.context, bench.operation) else {
        return;
    };
    let responder = match Responder::start().await {
        Ok(responder) => responder,
        Err(problem) => {
            return report.add(bench.difference(
                Kind::Rejection,
                Direction::Suite,
                "",
                "a server that can be started",
                problem.to_string(),
            ));
        }
    };
    // What answers HEAD has no body (RFC 9110, section 9.3.2).
    let is_head = bench.operation.key.method == "HEAD";
    for response in &bench.operation.responses {
        let Some(answer) = replies::all(bench.context, bench.operation, response)
            .ok()
            .and_then(|answers| answers.into_iter().next())
        else {
            continue;
        };
        for media in response
            .media
            .iter()
            .filter(|media| media.syntax == Syntax::Json && !is_head)
        {
            let Some(schema) = &media.schema else {
                continue;
            };
            for breakage in bench.context.responses.broken(schema) {
                if is_found_out(&breakage) && !reads_null_as_absent(bench, schema, &breakage) {
                    broken(
                        bench,
                        &responder,
                        &call,
                        (response, media, &answer),
                        &breakage,
                        report,
                    )
                    .await;
                }
            }
        }
    }
    undeclared(bench, &responder, &call, report).await;
}

fn is_found_out(breakage: &Breakage) -> bool {
    FOUND_OUT.contains(&breakage.rule.as_str())
}

/// Rust's `Option` reads null and absent alike; for an optional member this is tolerated, as
/// [`crate::statement::tolerance::reads_null_as_absent`] tolerates it in what the client says of itself.
fn reads_null_as_absent(bench: &Bench<'_>, schema: &str, breakage: &Breakage) -> bool {
    let mut without = breakage.value.clone();
    breakage.edit == Edit::Set(Value::Null)
        && pointer::remove(&mut without, &breakage.pointer)
        && bench
            .context
            .oracle
            .response_schemas()
            .accepts(schema, &without)
}

async fn broken(
    bench: &Bench<'_>,
    responder: &Responder,
    call: &Call,
    (response, media, answer): (&Response, &Media, &Answer),
    breakage: &Breakage,
    report: &mut Report,
) {
    let root = bench.context.halves.document.root();
    let Ok(written) = body::write(root, media, &breakage.value) else {
        return;
    };
    let Some(id) = bench.next_case(Kind::Rejection, report) else {
        return;
    };
    responder.tell(raw(response, answer, &written.content_type, written.bytes));
    let made = bench.call_at(&responder.base_url(), call).await;
    if let Err(CallError::Transport(problem)) = &made {
        let document = format!("`{}` at {}", breakage.rule, breakage.pointer);
        let observed = format!("the client neither decoded nor refused it: {problem}");
        let (kind, direction) = (Kind::Rejection, Direction::Response);
        let difference = bench.difference(kind, direction, &breakage.pointer, document, observed);
        report.add(difference.about(&media.pointer).of_case(&id));
    }
    if let Ok(decoded) = made {
        let document = format!(
            "`{}` at {} in the {} response ({})",
            breakage.rule, breakage.pointer, response.key, media.pointer
        );
        let difference = bench.difference(
            Kind::Rejection,
            Direction::Response,
            &breakage.pointer,
            document,
            format!(
                "the client decoded a body that breaks it: {} from {}",
                decoded.body.clone().unwrap_or_default(),
                breakage.value
            ),
        );
        let came = format!("{} {}", answer.status, breakage.value);
        let witnesses = vec![
            ("sent", call.to_string()),
            ("what came back", came),
            ("the client made", decoded.to_string()),
        ];
        report.add(
            difference
                .about(&media.pointer)
                .with(witnesses)
                .of_case(&id),
        );
    }
}

/// Statuses that a client might know though its document does not declare them: what APIs answer
/// with, and one of each hundred that nobody does.
const STATUSES: [u16; 23] = [
    200, 201, 202, 204, 299, 400, 401, 403, 404, 405, 408, 409, 410, 412, 413, 415, 418, 422, 429,
    500, 502, 503, 599,
];

/// A status that the document does not declare must not be taken for one that it does: a client
/// that finds fault with the body alone believes in the status.
async fn undeclared(bench: &Bench<'_>, responder: &Responder, call: &Call, report: &mut Report) {
    // Where none is declared, as 3.1 lets an operation leave it (section 4.8.10), none is mistaken.
    if bench.operation.responses.is_empty() {
        return;
    }
    for status in STATUSES
        .into_iter()
        .filter(|status| bench.operation.response(*status).is_none())
    {
        let media_type = ("content-type".to_owned(), "application/json".to_owned());
        let is_bare = status == 204;
        responder.tell(RawAnswer {
            status,
            headers: Some(media_type).filter(|_| !is_bare).into_iter().collect(),
            body: Bytes::from_static(if is_bare { b"" } else { b"{}" }),
        });
        let Some(id) = bench.next_case(Kind::Rejection, report) else {
            continue;
        };
        match bench.call_at(&responder.base_url(), call).await {
            Err(CallError::UndeclaredResponse { .. }) => {}
            other => {
                let observed = match other {
                    Ok(_) => "the client decoded it as a declared one".to_owned(),
                    Err(error) => error.to_string(),
                };
                let difference = bench.difference(
                    Kind::Rejection,
                    Direction::Response,
                    "status",
                    format!("{status} is not declared"),
                    observed,
                );
                report.add(difference.shown_by(call.to_string()).of_case(&id));
            }
        }
    }
}

fn raw(response: &Response, answer: &Answer, media_type: &str, body: Bytes) -> RawAnswer {
    let written = |(name, value): &(String, Value)| {
        let header = response
            .headers
            .iter()
            .find(|header| header.name == *name)?;
        Some((name.clone(), write_header(header, value).ok()?))
    };
    let mut headers: Vec<_> = answer.headers.iter().filter_map(written).collect();
    headers.push(("content-type".to_owned(), media_type.to_owned()));
    RawAnswer {
        status: answer.status,
        headers,
        body,
    }
}
