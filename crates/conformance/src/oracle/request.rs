//! Requests.

use bytes::Bytes;
use http::Request;
use http::header::{CONTENT_TYPE, COOKIE};
use serde_json::Value;

use super::{Finding, NOT_JUDGED, Oracle, Part, Route, body, choose, credentials};
use crate::body::{Message, Syntax};
use crate::document::{Media, Operation, Parameter, SchemeKind};
use crate::drive::Location;
use crate::style::{Fields, Unreadable, claims, read_parameter};

pub(super) fn judge(oracle: &Oracle, request: &Request<Bytes>) -> Vec<Finding> {
    let nowhere = |rule: &str, message: String| {
        vec![Finding {
            document: "/paths".to_owned(),
            place: request.uri().path().to_owned(),
            part: Part::Route,
            rule: rule.to_owned(),
            message,
        }]
    };
    match oracle.route(request.method().as_str(), request.uri().path()) {
        Route::Operation(operation, path) => judge_as(oracle, operation, path, request),
        Route::NoMethod { path, .. } => {
            nowhere("method", format!("{path} has no {}", request.method()))
        }
        Route::NoPath => nowhere("path", "there is no such path".to_owned()),
    }
}

/// All that is wrong with a request to a known operation.
pub(super) fn judge_as(
    oracle: &Oracle,
    operation: &Operation,
    path: Vec<(String, String)>,
    request: &Request<Bytes>,
) -> Vec<Finding> {
    let fields = fields(oracle, operation, path, request);
    let mut findings: Vec<Finding> = operation
        .parameters
        .iter()
        .flat_map(|one| parameter(oracle, one, &fields))
        .collect();
    findings.extend(unknown(oracle, operation, &fields));
    findings.extend(credentials::judge(oracle, operation, request));
    findings.extend(payload(oracle, operation, request));
    findings
}

/// The parameters of a request to an operation, read. Those that cannot be are left out.
pub(super) fn read<'a>(
    oracle: &Oracle,
    operation: &'a Operation,
    request: &Request<Bytes>,
) -> Vec<(&'a Parameter, Option<Value>)> {
    let path = match oracle.route(request.method().as_str(), request.uri().path()) {
        Route::Operation(_, path) => path,
        _ => Vec::new(),
    };
    let fields = fields(oracle, operation, path, request);
    let read = operation.parameters.iter().filter_map(|parameter| {
        let read = read_parameter(oracle.root(), parameter, &fields).ok()?;
        Some((parameter, read))
    });
    read.collect()
}

fn fields(
    oracle: &Oracle,
    operation: &Operation,
    path: Vec<(String, String)>,
    request: &Request<Bytes>,
) -> Fields {
    Fields {
        path,
        query: query(request),
        headers: request
            .headers()
            .iter()
            .map(|(name, value)| {
                (
                    name.as_str().to_owned(),
                    String::from_utf8_lossy(value.as_bytes()).into_owned(),
                )
            })
            .collect(),
        cookies: cookies(request),
        taken: taken(oracle, operation),
    }
}

/// The names of the query that are single parameters or keys.
fn taken(oracle: &Oracle, operation: &Operation) -> Vec<String> {
    let schemes = operation.security.iter().flat_map(|one| one.keys());
    let keys = schemes
        .filter_map(|scheme| oracle.document.schemes().get(scheme))
        .filter_map(|scheme| match &scheme.kind {
            SchemeKind::ApiKey {
                location: Location::Query,
                name,
            } => Some(name.clone()),
            _ => None,
        });
    let parameters = operation
        .parameters
        .iter()
        .filter(|one| one.location == Location::Query)
        .map(|one| one.name.clone());
    parameters.chain(keys).collect()
}

fn parameter(oracle: &Oracle, parameter: &Parameter, fields: &Fields) -> Vec<Finding> {
    let finding = |rule: &str, message: String| Finding {
        document: parameter.pointer.clone(),
        place: parameter.name.clone(),
        part: Part::Parameter,
        rule: rule.to_owned(),
        message,
    };
    match read_parameter(oracle.root(), parameter, fields) {
        Ok(Some(value)) => oracle.against(
            Message::Request,
            parameter.schema.as_deref(),
            &value,
            Part::Parameter,
            |pointer| format!("{}{pointer}", parameter.name),
        ),
        Ok(None) if parameter.required => vec![finding(
            "required",
            format!("the {} parameter is absent", parameter.location),
        )],
        Ok(None) => Vec::new(),
        Err(Unreadable::Malformed(message)) => vec![finding("style", message)],
        Err(Unreadable::NotJudged(message)) => vec![finding(NOT_JUDGED, message)],
    }
}

/// Query parameters that the operation does not declare: nobody would know what they mean.
fn unknown(oracle: &Oracle, operation: &Operation, fields: &Fields) -> Vec<Finding> {
    let is_key = |name: &str| {
        let mut schemes = operation
            .security
            .iter()
            .flat_map(|requirement| requirement.keys())
            .filter_map(|scheme| oracle.document.schemes().get(scheme));
        schemes.any(|scheme| matches!(&scheme.kind, SchemeKind::ApiKey { location: Location::Query, name: key } if key == name))
    };
    let is_known = |name: &str| {
        operation
            .parameters
            .iter()
            .any(|parameter| claims(oracle.root(), parameter, name))
            || is_key(name)
    };
    let strangers = fields.query.iter().filter(|(name, _)| !is_known(name));
    strangers
        .map(|(name, _)| Finding {
            document: operation.pointer.clone(),
            place: name.clone(),
            part: Part::Parameter,
            rule: "parameters".to_owned(),
            message: format!("there is no query parameter `{name}`"),
        })
        .collect()
}

fn payload(oracle: &Oracle, operation: &Operation, request: &Request<Bytes>) -> Vec<Finding> {
    let finding = |pointer: &str, rule: &str, message: &str| Finding {
        document: pointer.to_owned(),
        place: String::new(),
        part: Part::Body,
        rule: rule.to_owned(),
        message: message.to_owned(),
    };
    // A form without fields is written as nothing at all, of which its media type alone tells.
    let is_form = |media: &Media| media.syntax == Syntax::Form;
    let content_type = request.headers().get(CONTENT_TYPE);
    let is_empty_form = || {
        let content_type = content_type.and_then(|value| value.to_str().ok());
        let declared = operation.body.as_ref().zip(content_type);
        declared.is_some_and(|(body, sent)| choose(&body.media, sent).is_some_and(is_form))
    };
    let is_there = !request.body().is_empty() || is_empty_form();
    match &operation.body {
        None if is_there => vec![finding(
            &operation.pointer,
            "requestBody",
            "there is a body",
        )],
        Some(declared) if is_there => body::judge(
            oracle,
            Message::Request,
            &declared.media,
            &declared.pointer,
            request.headers(),
            request.body(),
        ),
        Some(declared) if declared.required => {
            vec![finding(&declared.pointer, "required", "there is no body")]
        }
        _ => Vec::new(),
    }
}

pub(super) fn query(request: &Request<Bytes>) -> Vec<(String, String)> {
    Fields::query_pairs(request.uri().query().unwrap_or_default())
}

/// RFC 6265, section 4.2.1.
pub(super) fn cookies(request: &Request<Bytes>) -> Vec<(String, String)> {
    let lines = request
        .headers()
        .get_all(COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok());
    let pairs = lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    pairs
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}
