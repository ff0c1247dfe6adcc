//! Responses and what they carry.

use std::collections::BTreeSet;

use super::bodies::{alike, declared, label, payload};
use super::names::{Namespace, pascal, snake};
use super::parameters::{owner, value, without_null};
use super::reasons::reason;
use super::schemas::Types;
use crate::diagnostics::Diagnostic;
use crate::http::is_token;
use crate::model::{Content, Header, Location, Method, Response, Status};
use crate::node::Node;
use crate::routes::Route;

/// The responses of an operation, at least one.
pub(super) fn responses<'d>(
    route: &Route<'d>,
    method: Method,
    type_name: &str,
    types: &mut Types<'d, '_>,
) -> Vec<Response> {
    let mut names = Namespace::default();
    let mut seen = BTreeSet::new();
    let mut responses = Vec::new();
    for (key, member) in route.operation.members("responses") {
        let Some(status) = status(key) else { continue };
        let Some(node) = types.document.target(&member.node) else {
            continue;
        };
        if !seen.insert(status) {
            continue;
        }
        let variant = names.claim(variant(status));
        let suggested = owner(
            &member.node,
            node,
            format!("{type_name}{variant}"),
            "Response",
        );
        responses.push(Response {
            status,
            description: node.get_str("description").unwrap_or_default().to_owned(),
            headers: headers(node, &suggested, types),
            contents: contents(node, status, method, &variant, &suggested, types),
            variant,
        });
    }
    if responses.is_empty() {
        // Where there are others, the check told that they are none.
        if route
            .operation
            .members("responses")
            .all(|(key, _)| key.starts_with("x-"))
        {
            types.report(
                Diagnostic::warning(
                    "no-responses",
                    route.method_span,
                    "the operation declares no response",
                )
                .label("200 without a body is taken for one")
                .help("add `responses` with at least the one that tells of success"),
            );
        }
        responses.push(Response {
            status: Status::Code(200),
            variant: names.claim(variant(Status::Code(200))),
            description: String::new(),
            headers: Vec::new(),
            contents: Vec::new(),
        });
    }
    responses.sort_by_key(|response| response.status);
    distinct(&mut responses);
    responses
}

/// Gives the variants of all responses names of their own.
fn distinct(responses: &mut [Response]) {
    let mut names = Namespace::default();
    for response in responses.iter_mut() {
        if response.contents.len() < 2 {
            names.claim(response.variant.clone());
        }
    }
    for response in responses
        .iter_mut()
        .filter(|response| response.contents.len() > 1)
    {
        for content in &mut response.contents {
            content.variant = names.claim(content.variant.clone());
        }
    }
}

fn contents<'d>(
    node: &'d Node,
    status: Status,
    method: Method,
    variant: &str,
    suggested: &str,
    types: &mut Types<'d, '_>,
) -> Vec<Content> {
    // RFC 9110, section 9.3.2: a response to HEAD has no content.
    if method == Method::Head {
        return Vec::new();
    }
    let declared = declared(node);
    // RFC 9110, section 6.4.1: neither have these.
    if matches!(
        status,
        Status::Code(100..=199 | 204 | 304) | Status::Range(1)
    ) {
        if let Some(content) = node.get("content").filter(|_| !declared.is_empty()) {
            types.report(
                Diagnostic::warning(
                    "ignored-content",
                    content.span,
                    "a response of this status has no content",
                )
                .label("RFC 9110, section 6.4.1"),
            );
        }
        return Vec::new();
    }
    let several = declared.len() > 1;
    let alike = alike(&declared);
    let mut contents = Vec::new();
    for (index, (media_type, member)) in declared.into_iter().enumerate() {
        let kind = label(media_type, alike.get(index) == Some(&true));
        let (variant, inner) = if several {
            (format!("{variant}{kind}"), format!("{suggested}{kind}"))
        } else {
            (variant.to_owned(), suggested.to_owned())
        };
        contents.push(Content {
            media_type: media_type.trim().to_owned(),
            variant,
            payload: payload(media_type, member, &inner, types),
        });
    }
    contents
}

fn headers<'d>(response: &'d Node, owner_name: &str, types: &mut Types<'d, '_>) -> Vec<Header> {
    // The body's field stands beside the headers'.
    let mut names = Namespace::without(&["body", "status", "response"]);
    let mut headers = Vec::new();
    for (wire, member) in response.members("headers") {
        // Said by the media type (OAS 3.1, section 4.8.17), or of how the message is framed, which
        // HTTP itself writes (RFC 9112, section 6).
        let elsewhere = ["content-type", "content-length", "transfer-encoding"];
        if elsewhere.iter().any(|name| wire.eq_ignore_ascii_case(name)) || !is_token(wire) {
            continue;
        }
        let Some(node) = types.document.target(&member.node) else {
            continue;
        };
        let inner = format!("{owner_name}{}", pascal(wire));
        let inner = owner(&member.node, node, inner, "Header");
        let value = value(node, Location::Header, &inner, types);
        headers.push(Header {
            wire: wire.to_owned(),
            name: names.claim(snake(wire)),
            required: node.is_true("required"),
            style: value.style,
            ty: without_null(value.ty),
            description: node.get_str("description").map(str::to_owned),
        });
    }
    headers
}

fn status(key: &str) -> Option<Status> {
    if key == "default" {
        return Some(Status::Default);
    }
    match key.strip_suffix("XX").or_else(|| key.strip_suffix("xx")) {
        Some(hundred) => hundred
            .parse()
            .ok()
            .filter(|hundred| (1..=5).contains(hundred))
            .map(Status::Range),
        None => key
            .parse()
            .ok()
            .filter(|code| (100..=599).contains(code))
            .map(Status::Code),
    }
}

/// The name of a response's variant: the reason phrase of its status (RFC 9110, section 15).
fn variant(status: Status) -> String {
    match status {
        Status::Code(code) => reason(code).map_or_else(|| format!("Status{code}"), pascal),
        Status::Range(hundred) => match hundred {
            1 => "Informational".to_owned(),
            2 => "Success".to_owned(),
            3 => "Redirection".to_owned(),
            4 => "ClientError".to_owned(),
            _ => "ServerError".to_owned(),
        },
        Status::Default => "Default".to_owned(),
    }
}
