//! Rejection agreement in the other direction: a response that breaks the document is not
//! decoded as a valid one.

use bytes::Bytes;
use serde_json::Value;

use super::bench::Bench;
use super::{Report, calls, encode, replies};
use crate::document::{Media, Response};
use crate::drive::{Answer, Call, CallError, Payload, RawAnswer, Responder};
use crate::oracle::is_json;
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
            .filter(|media| is_json(&media.media_type))
        {
            let Some(schema) = &media.schema else {
                continue;
            };
            for breakage in bench.context.sampler.broken(schema) {
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
        && bench.context.oracle.schemas().accepts(schema, &without)
}

async fn broken(
    bench: &Bench<'_>,
    responder: &Responder,
    call: &Call,
    (response, media, answer): (&Response, &Media, &Answer),
    breakage: &Breakage,
    report: &mut Report,
) {
    let payload = Payload {
        media_type: media.media_type.clone(),
        value: breakage.value.clone(),
    };
    let Ok(body) = encode::body(&payload) else {
        return;
    };
    responder.tell(raw(response, answer, &media.media_type, body));
    report.count(Kind::Rejection, &bench.operation.key, 1);
    if let Ok(decoded) = bench.call(&responder.base_url(), call).await {
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
                decoded.body.unwrap_or_default(),
                breakage.value
            ),
        );
        report.add(difference.shown_by(call.to_string()));
    }
}

/// A status that the document does not declare must not be taken for one that it does.
async fn undeclared(bench: &Bench<'_>, responder: &Responder, call: &Call, report: &mut Report) {
    for status in [299, 418, 599]
        .into_iter()
        .filter(|status| bench.operation.response(*status).is_none())
    {
        let media_type = "application/json";
        responder.tell(RawAnswer {
            status,
            headers: vec![("content-type".to_owned(), media_type.to_owned())],
            body: Bytes::from_static(b"{}"),
        });
        report.count(Kind::Rejection, &bench.operation.key, 1);
        match bench.call(&responder.base_url(), call).await {
            Err(CallError::UndeclaredResponse { .. } | CallError::Undecodable { .. }) => {}
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
                report.add(difference.shown_by(call.to_string()));
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
