//! The answer of an operation.

use bytes::Bytes;
use http::header::HeaderName;
use http::{HeaderValue, Request, Response, StatusCode};

use super::accept::{self, Offer};
use super::content::{self, Made, Way};
use super::prefer::{PREFERENCE_APPLIED, Preferences};
use super::problem::problem;
use super::respond::{Reply, respond};
use super::select::{self, Selected};
use super::{Findings, Mock, example, refusal};
use crate::document::{Document, Operation};
use crate::oracle::Finding;

pub(super) fn answer(
    mock: &Mock,
    operation: &Operation,
    request: &Request<Bytes>,
) -> Response<Bytes> {
    let findings = mock.oracle.request(request);
    let mut response = refusal::refused(mock, operation, request, &findings)
        .unwrap_or_else(|| good(mock, operation, request));
    response.extensions_mut().insert(Findings(findings));
    response
}

/// The answer to a request that keeps to the document.
fn good(mock: &Mock, operation: &Operation, request: &Request<Bytes>) -> Response<Bytes> {
    let preferences = Preferences::read(request.headers());
    let document = mock.oracle.document();
    let selected = match &preferences.code {
        Some(code) => match code
            .parse()
            .ok()
            .and_then(|status| select::of_status(operation, status))
        {
            Some(selected) => selected,
            None => return not_declared(document, operation, code),
        },
        None => match select::success(document, operation) {
            Some(selected) => selected,
            None => {
                let detail = format!("{} declares no response", operation.key);
                return nothing(&detail);
            }
        },
    };
    let mut offers = accept::offers(document, selected.response);
    if let Some(name) = &preferences.example {
        let has = |offer: &Offer<'_>| content::named(mock, offer.media, name).is_some();
        if !offers.iter().any(has) {
            return no_example(document, &offers, name);
        }
        offers.retain(has);
    }
    let offer = match accept::choose(&offers, request.headers()) {
        Some(offer) => Some(offer),
        None => match refusal::not_acceptable(mock, operation, request, &offers) {
            Some(refused) => return refused,
            None => offers.first(),
        },
    };
    let body = match offer {
        Some(offer) => match wanted(mock, offer, &preferences, request) {
            Ok(content) => Some((offer, content)),
            Err(problem) => return nothing(&problem),
        },
        None => None,
    };
    let own: Vec<(HeaderName, HeaderValue)> = preferences
        .applied()
        .map(|applied| (PREFERENCE_APPLIED, applied))
        .into_iter()
        .collect();
    let reply = Reply {
        selected,
        body,
        own: &own,
    };
    respond(mock, reply).unwrap_or_else(|problem| nothing(&problem))
}

fn wanted(
    mock: &Mock,
    offer: &Offer<'_>,
    preferences: &Preferences,
    request: &Request<Bytes>,
) -> Made {
    if let Some(name) = &preferences.example
        && let Some(content) = content::named(mock, offer.media, name)
    {
        return Ok(content);
    }
    if preferences.dynamic {
        let body = String::from_utf8_lossy(request.body());
        let purpose = format!("{} {} {body}", request.method(), request.uri());
        return content::random(mock, offer.media, &purpose);
    }
    content::usual(mock, Way::out(mock), offer.media)
}

/// The document leaves nothing to answer with (RFC 9110, section 15.6.2).
fn nothing(detail: &str) -> Response<Bytes> {
    problem(StatusCode::NOT_IMPLEMENTED, detail, &[])
}

fn not_declared(document: &Document, operation: &Operation, code: &str) -> Response<Bytes> {
    let declared = document.names(&format!("{}/responses", operation.pointer));
    nothing(&format!(
        "{} declares no response for the status `{code}`; it declares {}",
        operation.key,
        listed(&declared)
    ))
}

fn no_example(document: &Document, offers: &[Offer<'_>], name: &str) -> Response<Bytes> {
    let known: Vec<&str> = offers
        .iter()
        .flat_map(|offer| example::of_media(document, offer.media))
        .filter_map(|example| example.name)
        .collect();
    nothing(&format!(
        "the response has no example `{name}`; it has {}",
        listed(&known)
    ))
}

fn listed(names: &[&str]) -> String {
    match names {
        [] => "none".to_owned(),
        names => names.join(", "),
    }
}

/// What a declared error says, of a status that the mock chose.
pub(super) fn error(
    mock: &Mock,
    selected: Option<Selected<'_>>,
    status: StatusCode,
    request: &Request<Bytes>,
    findings: &[Finding],
    own: &[(HeaderName, HeaderValue)],
) -> Response<Bytes> {
    let words = super::problem::words(findings);
    let undeclared = || {
        let mut response = problem(status, &words, findings);
        response.headers_mut().extend(own.iter().cloned());
        response
    };
    let Some(selected) = selected else {
        return undeclared();
    };
    let offers = accept::offers(mock.oracle.document(), selected.response);
    // An error that the one who asked may not accept is better than none (RFC 9110, section
    // 12.5.1).
    let offer = accept::choose(&offers, request.headers()).or(offers.first());
    let body = offer.map(|offer| {
        let content = content::usual(mock, Way::out(mock), offer.media)?;
        let told = super::message::put(
            mock.oracle.response_schemas(),
            offer.media.schema.as_deref(),
            &offer.media_type,
            content.value,
            StatusCode::from_u16(selected.status).unwrap_or(status),
            &words,
        );
        let content = content::Content {
            value: told,
            is_example: content.is_example,
        };
        Ok::<_, String>((offer, content))
    });
    let Ok(body) = body.transpose() else {
        return undeclared();
    };
    let reply = Reply {
        selected,
        body,
        own,
    };
    respond(mock, reply).unwrap_or_else(|_| undeclared())
}
