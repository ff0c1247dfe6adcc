//! Rejection agreement: parameters and bodies.

mod bodies;
mod withheld;

use serde_json::Value;

use super::bench::Bench;
use super::fault::{self, Fault};
use super::probe::{INVALID, Probe, refused};
use super::{Report, calls, encode};
use crate::body::{self, Syntax};
use crate::document::Media;
use crate::drive::{Call, Payload, RawRequest};
use crate::oracle::{Finding, NOT_JUDGED};
use crate::pointer;
use crate::verdict::{Direction, Kind};

pub(super) async fn run(bench: &Bench<'_>, report: &mut Report) {
    let media: Vec<Option<&Media>> = match &bench.operation.body {
        Some(body) if !body.media.is_empty() => body.media.iter().map(Some).collect(),
        _ => vec![None],
    };
    for (index, media) in media.into_iter().enumerate() {
        let base = calls::full_with(bench.context, bench.operation, media).and_then(|call| {
            encode::request(bench.context, bench.operation, &call).map(|request| (call, request))
        });
        let (call, request) = match base {
            Ok(base) => base,
            Err(problem) => {
                report.add(bench.difference(
                    Kind::Rejection,
                    Direction::Request,
                    "",
                    "a request that can be made",
                    problem,
                ));
                continue;
            }
        };
        of_call(bench, &call, &request, index == 0, report).await;
    }
}

/// All that can be wrong with a call; what can be wrong with its parameters once for all media
/// types.
async fn of_call(
    bench: &Bench<'_>,
    call: &Call,
    request: &RawRequest,
    is_first: bool,
    report: &mut Report,
) {
    let judged = request
        .to_http()
        .map(|request| bench.judge_request(&request))
        .unwrap_or_default();
    if let Some(finding) = judged.iter().find(|finding| finding.rule != NOT_JUDGED) {
        report.add(
            bench
                .difference(
                    Kind::Rejection,
                    Direction::Suite,
                    &finding.place,
                    "a valid request to begin with",
                    format!("the oracle refuses it: {finding}"),
                )
                .about(&finding.document)
                .shown_by(request.to_string()),
        );
    }
    let faults = constraints(bench, call, is_first, report).await;
    pairs(bench, call, &faults, report).await;
    for probe in bodies::all(bench.operation, call, request) {
        refused(bench, &probe, &call.credentials, report).await;
    }
    if bench
        .operation
        .body
        .as_ref()
        .is_some_and(|body| body.required)
    {
        let bodiless = Call {
            body: None,
            ..call.clone()
        };
        withheld::run(bench, &bodiless, report).await;
    }
}

/// One request for each constraint. Gives the faults that could be told from valid values.
async fn constraints(
    bench: &Bench<'_>,
    call: &Call,
    of_parameters: bool,
    report: &mut Report,
) -> Vec<Fault> {
    let mut told = Vec::new();
    let faults = fault::all(bench.context, bench.operation, call).into_iter();
    for fault in faults.filter(|fault| of_parameters || matches!(fault, Fault::Body(_))) {
        let Some((request, findings)) = broken(bench, call, &[&fault]) else {
            continue;
        };
        let Some(first) = findings.first() else {
            continue;
        };
        let probe = Probe {
            document: format!(
                "{} (`{}` at {})",
                first.message,
                fault.rule(),
                first.document
            ),
            pointer: Some(first.document.clone()),
            request,
            place: fault.place().to_owned(),
            statuses: INVALID,
            named: vec![fault.place().to_owned()],
            header: None,
        };
        refused(bench, &probe, &call.credentials, report).await;
        let mut call = call.clone();
        if fault.apply(&mut call) {
            withheld::run(bench, &call, report).await;
        }
        told.push(fault);
    }
    told
}

/// With so many others a fault is tried: they may be in its variant, and undo it.
const PARTNERS: usize = 8;

/// Two constraints broken in one request: both have to be named.
async fn pairs(bench: &Bench<'_>, call: &Call, faults: &[Fault], report: &mut Report) {
    for (index, one) in faults.iter().enumerate() {
        let others = faults[index + 1..].iter().chain(&faults[..index]);
        let others = others.filter(|other| one.is_apart_from(other));
        let pair = others.take(PARTNERS).find_map(|other| {
            let (request, findings) = broken(bench, call, &[one, other])?;
            (findings.len() >= 2).then_some((other, request, findings))
        });
        let Some((other, request, findings)) = pair else {
            continue;
        };
        let probe = Probe {
            document: format!(
                "`{}` at {} and `{}` at {}",
                one.rule(),
                one.place(),
                other.rule(),
                other.place()
            ),
            pointer: findings.first().map(|finding| finding.document.clone()),
            request,
            place: format!("{} and {}", one.place(), other.place()),
            statuses: INVALID,
            named: vec![one.place().to_owned(), other.place().to_owned()],
            header: None,
        };
        refused(bench, &probe, &call.credentials, report).await;
    }
}

/// The call with its faults as a request, and what the oracle finds wrong with it. None, if
/// there is no such request: a header field cannot hold a line break, say.
fn broken(bench: &Bench<'_>, call: &Call, faults: &[&Fault]) -> Option<(RawRequest, Vec<Finding>)> {
    let mut call = call.clone();
    let applied = faults.iter().all(|fault| fault.apply(&mut call));
    if !applied || !faults.iter().all(|fault| fault.is_in(&call)) {
        return None;
    }
    if !is_written(bench, &call, faults) {
        return None;
    }
    let request = encode::request(bench.context, bench.operation, &call).ok()?;
    let mut findings = bench.judge_request(&request.to_http().ok()?);
    findings.retain(|finding| finding.rule != NOT_JUDGED);
    // A fault must break its own constraint and not make another request of it.
    let is_meant = |finding: &Finding| {
        finding.part == crate::oracle::Part::Body
            || faults
                .iter()
                .any(|fault| crate::pointer::is_within(&finding.place, fault.place()))
    };
    findings.iter().all(is_meant).then_some((request, findings))
}

/// Whether a form, or what else is not JSON, says of the body what was meant: nothing but the
/// faults, and these. It has no text for null, nor for what is empty.
fn is_written(bench: &Bench<'_>, call: &Call, faults: &[&Fault]) -> bool {
    let Some((media, body)) = media_of(bench, call) else {
        return true;
    };
    let is_of_body = |fault: &&Fault| matches!(fault, Fault::Body(_));
    if media.syntax == Syntax::Json || !faults.iter().any(is_of_body) {
        return true;
    }
    let root = bench.context.halves.document.root();
    let Ok(written) = body::write(root, media, &body.value) else {
        return false;
    };
    let Ok(mut read) = body::read(root, media, &written.content_type, &written.bytes) else {
        return true;
    };
    let mut meant = body.value.clone();
    for fault in faults {
        let Fault::Body(breakage) = fault else {
            continue;
        };
        let place = meant.pointer(&breakage.pointer);
        let is_there = read.pointer(&breakage.pointer).is_some();
        if place.is_some_and(Value::is_null) || place.is_some() != is_there {
            return false;
        }
        for value in [&mut meant, &mut read] {
            pointer::set(value, &breakage.pointer, Value::Null);
        }
    }
    read == meant
}

/// The body of a call, and what the document says of its media type.
fn media_of<'a>(bench: &'a Bench<'_>, call: &'a Call) -> Option<(&'a Media, &'a Payload)> {
    let (declared, body) = (bench.operation.body.as_ref()?, call.body.as_ref()?);
    let mut media = declared.media.iter();
    let media = media.find(|media| media.media_type == body.declared)?;
    Some((media, body))
}
