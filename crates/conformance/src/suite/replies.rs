//! What the handlers of an operation are told to answer.

use serde_json::{Value, json};

use super::payloads::payloads;
use super::{Context, calls};
use crate::document::{Header, Operation, Response};
use crate::drive::Answer;
use crate::oracle::may_have_body;
use crate::style::write_header;

/// The answers for one declared response: every media type of it, every edge value of its
/// body, its optional header fields there and not there.
pub(super) fn all(
    context: &Context<'_>,
    operation: &Operation,
    response: &Response,
) -> Result<Vec<Answer>, String> {
    let statuses = statuses(operation, response);
    let status = *statuses
        .first()
        .ok_or_else(|| format!("no status is left for the response `{}`", response.key))?;
    let mut bodies: Vec<Option<crate::drive::Payload>> = Vec::new();
    for media in response.media.iter().filter(|_| may_have_body(status)) {
        let payloads = payloads(context, &context.responses, media);
        if payloads.is_empty() {
            let what = format!("the body of {} of `{}`", media.media_type, response.key);
            return Err(calls::unmade(context, &what, media.schema.as_deref()));
        }
        bodies.extend(payloads.into_iter().map(Some));
    }
    if bodies.is_empty() {
        bodies.push(None);
    }
    let headers: Vec<(&Header, Vec<Value>)> = response
        .headers
        .iter()
        .map(|header| (header, values(context, header)))
        .collect();
    if let Some((header, _)) = headers
        .iter()
        .find(|(header, values)| header.required && values.is_empty())
    {
        let what = format!("the header field {}", header.name);
        return Err(calls::unmade(context, &what, header.schema.as_deref()));
    }
    // Without parameters, body and header fields there is one thing to say, and once is enough.
    let columns = headers
        .iter()
        .map(|(_, values)| 2 * values.len())
        .max()
        .unwrap_or(0);
    let is_constant = bodies == [None] && columns == 0;
    let count = if is_constant {
        statuses.len()
    } else {
        bodies.len().max(columns).max(context.options.cases)
    };
    let status = |index: usize| statuses[index % statuses.len()];
    Ok((0..count)
        .map(|index| answer(status(index), &bodies, &headers, index))
        .collect())
}

fn answer(
    status: u16,
    bodies: &[Option<crate::drive::Payload>],
    headers: &[(&Header, Vec<Value>)],
    index: usize,
) -> Answer {
    let body = bodies[index % bodies.len()].clone();
    let present = headers.iter().filter(|(header, values)| {
        !values.is_empty() && (header.required || index.is_multiple_of(2))
    });
    let column = |header: &Header| if header.required { index } else { index / 2 };
    let headers = present
        .map(|(header, values)| {
            (
                header.name.clone(),
                values[column(header) % values.len()].clone(),
            )
        })
        .collect();
    Answer {
        status,
        declared: body.as_ref().map(|body| body.declared.clone()),
        media_type: body.as_ref().map(|body| body.media_type.clone()),
        headers,
        body: body.map(|body| body.value),
    }
}

fn values(context: &Context<'_>, header: &Header) -> Vec<Value> {
    let mut values = match &header.schema {
        Some(schema) => context.responses.valid(schema, 4),
        None => vec![json!("text")],
    };
    values.retain(|value| write_header(header, value).is_ok());
    values
}

/// Statuses that this response is declared for, and no other: its own, or of a range the first
/// and the last.
fn statuses(operation: &Operation, response: &Response) -> Vec<u16> {
    if let Ok(status) = response.key.parse() {
        return vec![status];
    }
    let hundred: Option<u16> = response
        .key
        .chars()
        .next()
        .and_then(|digit| digit.to_digit(10))
        .and_then(|digit| u16::try_from(digit).ok());
    let candidates: Vec<u16> = match hundred {
        Some(hundred) => (hundred * 100..hundred * 100 + 100).collect(),
        // What a server most likely means by it.
        None => (500..600).chain(400..500).chain(200..300).collect(),
    };
    let is_declared = |status: &u16| {
        (may_have_body(*status) || response.media.is_empty())
            && operation
                .response(*status)
                .is_some_and(|declared| declared.key == response.key)
    };
    let mut fitting: Vec<u16> = candidates.into_iter().filter(is_declared).collect();
    if let (Some(first), Some(last)) = (fitting.first().copied(), fitting.last().copied()) {
        fitting = vec![first, last];
        fitting.dedup();
    }
    fitting
}
