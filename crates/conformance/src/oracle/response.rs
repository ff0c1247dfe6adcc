//! Responses.

use bytes::Bytes;
use http::{Method, Request};

use super::{Finding, NOT_JUDGED, Oracle, Part, Route, body};
use crate::document::{Header, Response};
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
    let headers = declared.headers.iter();
    let mut findings: Vec<Finding> = headers
        .flat_map(|one| header(oracle, one, response))
        .collect();
    // RFC 9110, section 9.3.2: what answers HEAD has no body whatever is declared.
    if request.method() != Method::HEAD {
        findings.extend(payload(oracle, declared, response));
    }
    findings
}

/// The response that is declared for a status; nothing, where the document has no word on it.
fn declared<'a>(
    oracle: &'a Oracle,
    request: &Request<Bytes>,
    status: u16,
) -> Result<Option<&'a Response>, Finding> {
    let undeclared = |document: String, message: String| Finding {
        document,
        place: status.to_string(),
        part: Part::Status,
        rule: "status".to_owned(),
        message,
    };
    let expected = match oracle.route(request.method().as_str(), request.uri().path()) {
        Route::Operation(operation, _) => {
            let document = format!("{}/responses", operation.pointer);
            let message = format!("the status {status} is not declared");
            return operation
                .response(status)
                .map(Some)
                .ok_or_else(|| undeclared(document, message));
        }
        Route::NoMethod { .. } => 405,
        Route::NoPath => 404,
    };
    if status != expected {
        let message = format!("the status is {status}, not {expected}");
        return Err(undeclared("/x-unmatched".to_owned(), message));
    }
    Ok(oracle.document.unmatched(expected))
}

fn header(oracle: &Oracle, header: &Header, response: &http::Response<Bytes>) -> Vec<Finding> {
    let finding = |rule: &str, message: String| Finding {
        document: header.pointer.clone(),
        place: header.name.clone(),
        part: Part::Header,
        rule: rule.to_owned(),
        message,
    };
    match read_header(oracle.schemas.root(), header, response.headers()) {
        Ok(Some(value)) => {
            oracle.against(header.schema.as_deref(), &value, Part::Header, |pointer| {
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
    let finding = |message: &str| Finding {
        document: declared.pointer.clone(),
        place: String::new(),
        part: Part::Body,
        rule: "content".to_owned(),
        message: message.to_owned(),
    };
    let is_empty = response.body().is_empty();
    match declared.media.is_empty() {
        true if is_empty => Vec::new(),
        true => vec![finding("there is a body, and none is declared")],
        // An empty text is a body too, if its type says that there is one.
        false if is_empty && response.headers().get(http::header::CONTENT_TYPE).is_none() => {
            vec![finding("there is no body, and one is declared")]
        }
        false => body::judge(
            oracle,
            &declared.media,
            &declared.pointer,
            response.headers(),
            response.body(),
        ),
    }
}
