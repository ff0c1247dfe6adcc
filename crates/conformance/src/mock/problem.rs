//! Problem details (RFC 9457), for what the document declares no answer to.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response, StatusCode};
use serde_json::{Value, json};

use crate::drive::shorten;
use crate::oracle::{Finding, Part};

/// The media type of problem details.
pub(super) const PROBLEM: &str = "application/problem+json";

/// How much of a message stands in a line of several.
const LONGEST: usize = 300;

/// A response of problem details. All that was found stands in `errors`, if there is anything.
pub(super) fn problem(status: StatusCode, detail: &str, findings: &[Finding]) -> Response<Bytes> {
    let mut body = json!({
        "type": "about:blank",
        "title": status.canonical_reason(),
        "status": status.as_u16(),
        "detail": detail,
    });
    if !findings.is_empty() {
        body["errors"] = findings.iter().map(error).collect();
    }
    let mut response = Response::new(Bytes::from(body.to_string()));
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(PROBLEM));
    response
}

fn error(finding: &Finding) -> Value {
    json!({
        "in": part(finding.part),
        "place": finding.place,
        "rule": finding.rule,
        "message": finding.message,
        "document": finding.document,
    })
}

fn part(part: Part) -> &'static str {
    match part {
        Part::Route => "path",
        Part::Parameter => "parameter",
        Part::Credential => "credential",
        Part::Body => "body",
        Part::Status => "status",
        Part::Header => "header",
    }
}

/// What was found, in one line.
pub(super) fn words(findings: &[Finding]) -> String {
    let each: Vec<String> = findings.iter().map(word).collect();
    each.join("; ")
}

fn word(finding: &Finding) -> String {
    // A message may quote the whole body.
    let (place, message) = (&finding.place, shorten(&finding.message, LONGEST));
    match finding.part {
        Part::Body if place.is_empty() => format!("body: {message}"),
        Part::Body => format!("body {place}: {message}"),
        Part::Parameter => format!("{place}: {message}"),
        Part::Route | Part::Credential | Part::Status | Part::Header => message,
    }
}
