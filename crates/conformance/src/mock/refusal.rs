//! Requests that are not answered as they ask to be.

use bytes::Bytes;
use http::header::{ALLOW, CONTENT_TYPE, HeaderName, WWW_AUTHENTICATE};
use http::{HeaderValue, Request, Response, StatusCode};

use super::accept::Offer;
use super::answer::error;
use super::select::{self, Selected};
use super::{Findings, Mock};
use crate::document::{Operation, SchemeKind};
use crate::oracle::{Finding, NOT_JUDGED, Part, choose};

/// The answer to a request that the operation does not take; `None` if it takes it.
pub(super) fn refused(
    mock: &Mock,
    operation: &Operation,
    request: &Request<Bytes>,
    findings: &[Finding],
) -> Option<Response<Bytes>> {
    let (credentials, others): (Vec<Finding>, Vec<Finding>) = findings
        .iter()
        .filter(|finding| refuses(finding))
        .cloned()
        .partition(|finding| finding.part == Part::Credential);
    if !credentials.is_empty() {
        let status = StatusCode::UNAUTHORIZED;
        let selected = select::of_status(operation, status.as_u16());
        let own = challenges(mock, operation);
        return Some(error(mock, selected, status, request, &credentials, &own));
    }
    if others.is_empty() {
        return None;
    }
    let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
    let unsupported = select::by_name(operation, status.as_u16())
        .filter(|_| is_of_another_type(operation, request));
    let (selected, status) = match unsupported {
        Some(selected) => (Some(selected), status),
        None => (select::invalid(operation), StatusCode::BAD_REQUEST),
    };
    Some(error(mock, selected, status, request, &others, &[]))
}

/// Whether a server would refuse a request for this. What an operation does not declare it does
/// not look at, and what was not judged may be good.
pub(super) fn refuses(finding: &Finding) -> bool {
    let is_ignored = match finding.part {
        Part::Parameter => finding.rule == "parameters",
        Part::Body => finding.rule == "requestBody",
        _ => false,
    };
    finding.rule != NOT_JUDGED && !is_ignored
}

/// Whether there is a body of a media type that the operation does not declare.
fn is_of_another_type(operation: &Operation, request: &Request<Bytes>) -> bool {
    let content_type = request.headers().get(CONTENT_TYPE);
    let content_type = content_type.and_then(|value| value.to_str().ok());
    let is_declared = |media_type: &str| {
        let body = operation.body.as_ref();
        body.is_some_and(|body| choose(&body.media, media_type).is_some())
    };
    !request.body().is_empty() && !content_type.is_some_and(is_declared)
}

/// How to show a credential (RFC 9110, section 11.6.1), once for each scheme. API keys are no
/// scheme of HTTP, but a 401 has to say something.
fn challenges(mock: &Mock, operation: &Operation) -> Vec<(HeaderName, HeaderValue)> {
    let schemes = mock.oracle.document().schemes();
    let mut challenges: Vec<String> = Vec::new();
    for scheme in operation
        .security
        .iter()
        .flat_map(|requirement| requirement.keys())
        .filter_map(|name| schemes.get(name))
    {
        let challenge = match &scheme.kind {
            SchemeKind::Bearer => "Bearer".to_owned(),
            SchemeKind::Basic => "Basic realm=\"mock\", charset=\"UTF-8\"".to_owned(),
            SchemeKind::OtherHttp(name) => format!("{name} realm=\"mock\""),
            SchemeKind::ApiKey { location, name } => {
                let name = name.replace('\\', "\\\\").replace('"', "\\\"");
                format!("ApiKey in=\"{location}\", name=\"{name}\"")
            }
            SchemeKind::MutualTls => continue,
        };
        if !challenges.contains(&challenge) {
            challenges.push(challenge);
        }
    }
    challenges
        .iter()
        .filter_map(|challenge| HeaderValue::from_str(challenge).ok())
        .map(|challenge| (WWW_AUTHENTICATE, challenge))
        .collect()
}

/// The answer where nothing that is offered is accepted, if the document declares one.
pub(super) fn not_acceptable(
    mock: &Mock,
    operation: &Operation,
    request: &Request<Bytes>,
    offers: &[Offer<'_>],
) -> Option<Response<Bytes>> {
    let first = offers.first()?;
    let status = StatusCode::NOT_ACCEPTABLE;
    let selected = select::by_name(operation, status.as_u16())?;
    let names: Vec<&str> = offers
        .iter()
        .map(|offer| offer.media_type.as_str())
        .collect();
    let finding = Finding {
        document: first.media.pointer.clone(),
        place: "Accept".to_owned(),
        part: Part::Parameter,
        rule: "content".to_owned(),
        message: format!("there is {} only", names.join(" or ")),
    };
    Some(error(
        mock,
        Some(selected),
        status,
        request,
        &[finding],
        &[],
    ))
}

/// There is no such path (RFC 9110, section 15.5.5).
pub(super) fn no_path(mock: &Mock, request: &Request<Bytes>) -> Response<Bytes> {
    unmatched(mock, StatusCode::NOT_FOUND, request, &[])
}

/// The path has other methods (RFC 9110, section 15.5.6).
pub(super) fn no_method(
    mock: &Mock,
    methods: &[&str],
    request: &Request<Bytes>,
) -> Response<Bytes> {
    let mut allowed = methods.to_vec();
    // Answered wherever GET is.
    if allowed.contains(&"GET") && !allowed.contains(&"HEAD") {
        allowed.push("HEAD");
    }
    allowed.sort_unstable();
    let own: Vec<(HeaderName, HeaderValue)> = HeaderValue::from_str(&allowed.join(", "))
        .map(|allow| (ALLOW, allow))
        .into_iter()
        .collect();
    unmatched(mock, StatusCode::METHOD_NOT_ALLOWED, request, &own)
}

fn unmatched(
    mock: &Mock,
    status: StatusCode,
    request: &Request<Bytes>,
    own: &[(HeaderName, HeaderValue)],
) -> Response<Bytes> {
    let findings = mock.oracle.request(request);
    let declared = mock.oracle.document().unmatched(status.as_u16());
    let selected = declared.map(|response| Selected {
        status: status.as_u16(),
        response,
    });
    let mut response = error(mock, selected, status, request, &findings, own);
    response.extensions_mut().insert(Findings(findings));
    response
}
