//! What the bytes mean by the document, compared with what was to be sent. Two halves that agree
//! with each other may write, both of them, what the document reads otherwise.

use bytes::Bytes;
use serde_json::Value;

use super::text;
use crate::body;
use crate::document::{Media, Parameter, Response};
use crate::drive::{Answer, Call};
use crate::schema::Schemas;
use crate::suite::bench::Bench;
use crate::suite::compare::{Mismatch, Reader, mismatch};
use crate::suite::defaults::{self, Of};
use crate::verdict::{Difference, Direction, Kind};

/// Every difference between a call and the request that it became.
pub(super) fn of_request(
    bench: &Bench<'_>,
    call: &Call,
    request: &http::Request<Bytes>,
) -> Vec<Difference> {
    let mut found = Vec::new();
    let document = &bench.context.halves.document;
    let add = |found: &mut Vec<_>, place: &str, told: Option<Value>, read, about: &str| {
        let observed = format!(
            "the bytes say another value: {} for {}",
            text(read),
            text(told)
        );
        let said = format!("what was to be sent ({about})");
        let difference = bench.difference(Kind::Wire, Direction::Request, place, said, observed);
        found.push(difference.about(about));
    };
    for (parameter, read) in bench.context.oracle.read(bench.operation, request) {
        let told = call.parameters.iter().find(|one| is_of(one, parameter));
        let default = defaults::of_parameter(document, parameter);
        let told = told
            .map(|one| one.value.clone())
            .or_else(|| default.clone());
        let read = read.or(default);
        let agrees = match (&told, &read) {
            (Some(told), Some(read)) => mismatch(told, read, Reader::Handler).is_none(),
            (told, read) => told.is_none() && read.is_none(),
        };
        if !agrees {
            add(&mut found, &parameter.name, told, read, &parameter.pointer);
        }
    }
    let declared = bench.operation.body.as_ref();
    let media = declared
        .zip(call.body.as_ref())
        .and_then(|(declared, told)| {
            let mut media = declared.media.iter();
            Some((
                media.find(|one| one.media_type == told.declared)?,
                &told.value,
            ))
        });
    if let Some((media, told)) = media {
        let schemas = bench.context.oracle.request_schemas();
        let unlike = of_body(schemas, media, told, request.headers(), request.body());
        if let Some(Mismatch {
            pointer,
            sent,
            seen,
        }) = unlike
        {
            add(&mut found, &pointer, sent, seen, &media.pointer);
        }
    }
    found
}

/// The difference between an answer and the body that was sent of it.
pub(super) fn of_response(
    bench: &Bench<'_>,
    response: &Response,
    answer: &Answer,
    sent: &http::Response<Bytes>,
) -> Option<Difference> {
    // What answers HEAD has no body (RFC 9110, section 9.3.2).
    if bench.operation.key.method == "HEAD" || sent.status().as_u16() != answer.status {
        return None;
    }
    let mut media = response.media.iter();
    let media = media.find(|one| Some(&one.media_type) == answer.declared.as_ref())?;
    let schemas = bench.context.oracle.response_schemas();
    let told = answer.body.as_ref()?;
    let unlike = of_body(schemas, media, told, sent.headers(), sent.body())?;
    let observed = format!(
        "the bytes say another value: {} for {}",
        text(unlike.seen),
        text(unlike.sent)
    );
    let said = format!("what the handler gave ({})", media.pointer);
    let difference = bench.difference(
        Kind::Wire,
        Direction::Response,
        &unlike.pointer,
        said,
        observed,
    );
    Some(difference.about(&media.pointer))
}

/// What a body says otherwise than its value. What cannot be read is told by the oracle.
fn of_body(
    schemas: &Schemas,
    media: &Media,
    told: &Value,
    headers: &http::HeaderMap,
    bytes: &Bytes,
) -> Option<Mismatch> {
    let content_type = headers.get(http::header::CONTENT_TYPE)?.to_str().ok()?;
    let read = body::read(schemas.root(), media, content_type, bytes).ok()?;
    let schema = media.schema.as_deref();
    let filled = |value: &Value| defaults::filled(schemas, schema, value, Of::Sender);
    mismatch(&filled(told), &filled(&read), Reader::Handler)
}

fn is_of(argument: &crate::drive::Argument, parameter: &Parameter) -> bool {
    argument.location == parameter.location
        && parameter
            .location
            .same_name(&argument.name, &parameter.name)
}
