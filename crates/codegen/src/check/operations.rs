//! Operations: their ids, their paths, their responses.

use std::collections::HashMap;

use super::parameters::header_name;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::Document;
use crate::routes::{Route, Segment, routes, segments};
use crate::source::Span;

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    let routes = routes(document);
    unique_ids(&routes, diagnostics);
    unique_paths(document, diagnostics);
    for route in &routes {
        responses(route, diagnostics);
        headers(document, route, diagnostics);
        body(document, route, diagnostics);
        given_up(route, diagnostics);
    }
    for (name, member) in document.root().members("webhooks") {
        diagnostics.add(
            Diagnostic::warning(
                "not-generated",
                member.key,
                format!("the webhook `{name}` is not generated"),
            )
            .label("webhooks are not supported yet"),
        );
    }
}

fn unique_ids(routes: &[Route<'_>], diagnostics: &mut Diagnostics) {
    let mut seen: HashMap<&str, Span> = HashMap::new();
    for route in routes {
        let Some(id) = route.operation.get("operationId") else {
            continue;
        };
        let Some(text) = id.as_str() else { continue };
        if let Some(first) = seen.get(text) {
            diagnostics.add(
                Diagnostic::error("duplicate-operation-id", id.span, format!("the operationId `{text}` is there twice"))
                    .label("the second")
                    .related(*first, "the first")
                    .help("an operationId is unique in its document (OAS 3.1, section 4.8.10): rename one"),
            );
        } else {
            seen.insert(text, id.span);
        }
    }
}

/// Paths that differ only in the names of their parameters are the same path (OAS 3.1,
/// section 4.8.8.1).
fn unique_paths(document: &Document, diagnostics: &mut Diagnostics) {
    let mut seen: HashMap<String, Span> = HashMap::new();
    for (path, member) in document.root().members("paths") {
        let Some(segments) = segments(path) else {
            if path.starts_with('/') {
                diagnostics.add(
                    Diagnostic::error(
                        "bad-path",
                        member.key,
                        "the braces of this path do not match",
                    )
                    .label("this path")
                    .help("a parameter is written as `{name}`"),
                );
            }
            continue;
        };
        routable(path, member.key, diagnostics);
        let shape = segments
            .iter()
            .map(|segment| match segment {
                Segment::Literal(text) => text.as_str(),
                Segment::Parameter(_) => "{}",
            })
            .collect();
        if let Some(first) = seen.insert(shape, member.key) {
            diagnostics.add(
                Diagnostic::error(
                    "duplicate-path",
                    member.key,
                    "this path is there twice but for the names of its parameters",
                )
                .label("the second")
                .related(first, "the first")
                .help("no request can tell the two apart: bring their operations under one path"),
            );
        }
    }
}

/// A router tells paths apart segment by segment: a parameter is a whole one.
fn routable(path: &str, span: Span, diagnostics: &mut Diagnostics) {
    let fits = |segment: &str| {
        let whole =
            segment.starts_with('{') && segment.ends_with('}') && segment.matches('{').count() == 1;
        let literal = !segment.contains('{') && !segment.starts_with([':', '*']);
        (whole && !segment.starts_with("{*")) || literal
    };
    if let Some(segment) = path.split('/').find(|segment| !fits(segment)) {
        diagnostics.add(
            Diagnostic::error(
                "unsupported-path",
                span,
                format!("`{segment}` cannot be routed"),
            )
            .label("this path")
            .help("a parameter is a whole segment, and no segment begins with `:` or `*`, so far"),
        );
    }
}

fn responses(route: &Route<'_>, diagnostics: &mut Diagnostics) {
    let declared = route
        .operation
        .get("responses")
        .and_then(|node| node.as_object());
    if declared.is_none_or(|object| object.keys().all(|key| key.starts_with("x-"))) {
        diagnostics.add(
            Diagnostic::error(
                "no-responses",
                route.method_span,
                "the operation declares no response",
            )
            .label("this operation")
            .help("add `responses` with at least the one that tells of success"),
        );
    }
}

fn headers(document: &Document, route: &Route<'_>, diagnostics: &mut Diagnostics) {
    let responses = route.operation.members("responses");
    for response in responses.filter_map(|(_, member)| document.target(&member.node)) {
        for (name, member) in response.members("headers") {
            header_name(name, member.key, diagnostics);
        }
        for (media_type, member) in response.members("content") {
            if !media_type.contains('/')
                || !media_type.bytes().all(|byte| (b' '..=b'~').contains(&byte))
            {
                diagnostics.add(
                    Diagnostic::error(
                        "bad-media-type",
                        member.key,
                        format!("`{media_type}` is no media type"),
                    )
                    .label("this key")
                    .help("write it as `application/json` (RFC 9110, section 8.3.1)"),
                );
            }
        }
    }
}

fn body(document: &Document, route: &Route<'_>, diagnostics: &mut Diagnostics) {
    let Some(body) = route.operation.get("requestBody") else {
        return;
    };
    if ["get", "head", "trace"].contains(&route.method) {
        diagnostics.add(
            Diagnostic::warning(
                "body-without-meaning",
                body.span,
                format!(
                    "a body on {} has no defined meaning",
                    route.method.to_uppercase()
                ),
            )
            .label("this body")
            .help("RFC 9110, section 9.3: clients and proxies may drop it"),
        );
    }
    let empty = document
        .target(body)
        .and_then(|body| body.get("content"))
        .and_then(|content| {
            content
                .as_object()
                .map(|object| (content.span, object.is_empty()))
        });
    if let Some((span, true)) = empty {
        diagnostics.add(
            Diagnostic::error("empty-content", span, "the body has no media type")
                .label("empty")
                .help("add one, `application/json` say"),
        );
    }
}

fn given_up(route: &Route<'_>, diagnostics: &mut Diagnostics) {
    for holder in [route.item, route.operation] {
        if let Some(servers) = holder.get("servers") {
            diagnostics.add(
                Diagnostic::warning(
                    "not-generated",
                    servers.span,
                    "these servers are not generated",
                )
                .label("the client is given its address once, for all operations"),
            );
        }
    }
    for (name, member) in route.operation.members("callbacks") {
        diagnostics.add(
            Diagnostic::warning(
                "not-generated",
                member.key,
                format!("the callback `{name}` is not generated"),
            )
            .label("callbacks are not supported yet"),
        );
    }
}
