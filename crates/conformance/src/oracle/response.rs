//! Responses.

use bytes::Bytes;
use http::{Method, Request};

use super::{Finding, NO_CONTENT, NOT_JUDGED, Oracle, Part, Route, UNDECLARED, body};
use crate::body::Message;
use crate::document::{Header, Operation, Response};
use crate::style::{Unreadable, read_header};

pub(super) fn judge(
    oracle: &Oracle,
    request: &Request<Bytes>,
    response: &http::Response<Bytes>,
) -> Vec<Finding> {
    let declared = match declared(oracle, request, response.status().as_u16()) {
        Ok(Some(declared)) => declared,
        Ok(None) => return Vec::new(),
        Err(finding) => return vec![finding],
    };
    of_declared(oracle, declared, request, response)
}

/// All that is wrong with a response of a known operation.
pub(super) fn judge_as(
    oracle: &Oracle,
    operation: &Operation,
    request: &Request<Bytes>,
    response: &http::Response<Bytes>,
) -> Vec<Finding> {
    match of_operation(operation, response.status().as_u16()) {
        Ok(declared) => of_declared(oracle, declared, request, response),
        Err(finding) => vec![finding],
    }
}

fn of_declared(
    oracle: &Oracle,
    declared: &Response,
    request: &Request<Bytes>,
    response: &http::Response<Bytes>,
) -> Vec<Finding> {
    let headers = declared.headers.iter();
    let mut findings: Vec<Finding> = headers
        .flat_map(|one| header(oracle, one, response))
        .collect();
    // RFC 9110, sections 9.3.2, 15.2, 15.3.5, 15.3.6 and 15.4.5: what answers HEAD, and some
    // statuses, have no body whatever is declared.
    let status = response.status().as_u16();
    let is_bare = !may_have_body(status);
    let is_head = request.method() == Method::HEAD;
    if !is_head && (!is_bare || !response.body().is_empty()) {
        findings.extend(payload(oracle, declared, response));
    }
    findings
}

/// Whether a response of this status can have a body (RFC 9110, sections 15.2, 15.3.5, 15.3.6
/// and 15.4.5).
pub(crate) fn may_have_body(status: u16) -> bool {
    status >= 200 && ![204, 205, 304].contains(&status)
}

/// The response that is declared for a status; nothing, where the document has no word on it.
fn declared<'a>(
    oracle: &'a Oracle,
    request: &Request<Bytes>,
    status: u16,
) -> Result<Option<&'a Response>, Finding> {
    let expected = match oracle.route(request.method().as_str(), request.uri().path()) {
        Route::Operation(operation, _) => return of_operation(operation, status).map(Some),
        Route::NoMethod { .. } => 405,
        Route::NoPath => 404,
    };
    if status != expected {
        let message = format!("the status is {status}, not {expected}");
        return Err(undeclared(status, "/x-unmatched".to_owned(), message));
    }
    Ok(oracle.document.unmatched(expected))
}

fn of_operation(operation: &Operation, status: u16) -> Result<&Response, Finding> {
    operation.response(status).ok_or_else(|| {
        let document = format!("{}/responses", operation.pointer);
        undeclared(
            status,
            document,
            format!("the status {status} is not declared"),
        )
    })
}

fn undeclared(status: u16, document: String, message: String) -> Finding {
    Finding {
        document,
        place: status.to_string(),
        part: Part::Status,
        rule: UNDECLARED.to_owned(),
        message,
    }
}

fn header(oracle: &Oracle, header: &Header, response: &http::Response<Bytes>) -> Vec<Finding> {
    let finding = |rule: &str, message: String| Finding {
        document: header.pointer.clone(),
        place: header.name.clone(),
        part: Part::Header,
        rule: rule.to_owned(),
        message,
    };
    match read_header(oracle.root(), header, response.headers()) {
        Ok(Some(value)) => {
            let schema = header.schema.as_deref();
            oracle.against(Message::Response, schema, &value, Part::Header, |pointer| {
                format!("{}{pointer}", header.name)
            })
        }
        Ok(None) if header.required => vec![finding("required", "the header is absent".to_owned())],
        Ok(None) => Vec::new(),
        Err(Unreadable::Malformed(message)) => vec![finding("style", message)],
        Err(Unreadable::NotJudged(message)) => vec![finding(NOT_JUDGED, message)],
    }
}

fn payload(oracle: &Oracle, declared: &Response, response: &http::Response<Bytes>) -> Vec<Finding> {
    let finding = |rule: &str, message: &str| Finding {
        document: declared.pointer.clone(),
        place: String::new(),
        part: Part::Body,
        rule: rule.to_owned(),
        message: message.to_owned(),
    };
    let is_empty = response.body().is_empty();
    match declared.media.is_empty() {
        true if is_empty => Vec::new(),
        true => vec![finding(NO_CONTENT, "there is a body, and none is declared")],
        // An empty text is a body too, if its type says that there is one.
        false if is_empty && response.headers().get(http::header::CONTENT_TYPE).is_none() => {
            vec![finding("content", "there is no body, and one is declared")]
        }
        false => body::judge(
            oracle,
            Message::Response,
            &declared.media,
            &declared.pointer,
            response.headers(),
            response.body(),
        ),
    }
}
