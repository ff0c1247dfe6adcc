//! Operations: their ids, their paths, their responses.

use std::collections::{HashMap, HashSet};

use super::parameters::header_name;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::Document;
use crate::http::is_media_type;
use crate::node::{Member, Node};
use crate::routes::{METHODS, Route, Segment, segments};
use crate::source::Span;

pub(super) fn check(
    document: &Document,
    served: &[Route<'_>],
    sent: &[Route<'_>],
    diagnostics: &mut Diagnostics,
) {
    let mut ids = HashMap::new();
    // Responses and bodies are shared by reference.
    let mut seen = HashSet::new();
    let mut once = |node: &Node| seen.insert(std::ptr::from_ref(node));
    for route in served.iter().chain(sent) {
        unique_id(route, &mut ids, diagnostics);
        let responses = route.operation.members("responses");
        for response in responses.filter_map(|(_, member)| document.target(&member.node)) {
            if once(response) {
                headers(response, diagnostics);
                media_types(response, diagnostics);
            }
        }
        let body = route.operation.get("requestBody");
        if let Some(body) = body.and_then(|body| document.target(body))
            && once(body)
        {
            media_types(body, diagnostics);
            empty_content(body, diagnostics);
        }
        given_up(route, diagnostics);
    }
}

fn unique_id<'d>(
    route: &Route<'d>,
    seen: &mut HashMap<&'d str, Span>,
    diagnostics: &mut Diagnostics,
) {
    let Some(id) = route.operation.get("operationId") else {
        return;
    };
    let Some(text) = id.as_str() else {
        return;
    };
    // One Path Item Object may stand under several paths, by reference.
    match seen.get(text) {
        Some(first) if *first != id.span => diagnostics.add(
            Diagnostic::warning(
                "duplicate-operation-id",
                id.span,
                format!("the operationId `{text}` is there twice"),
            )
            .label("the second, which is given another name")
            .related(*first, "the first")
            .help("an operationId is unique in its document (OAS 3.1, section 4.8.10): rename one"),
        ),
        Some(_) => {}
        None => {
            seen.insert(text, id.span);
        }
    }
}

/// Paths that differ only in the names of their parameters are the same path (OAS 3.1,
/// section 4.8.8.1).
pub(super) fn paths(document: &Document, diagnostics: &mut Diagnostics) {
    let mut seen: HashMap<String, Vec<(&Member, &Node)>> = HashMap::new();
    for (path, member) in document.root().members("paths") {
        if !path.starts_with('/') {
            continue;
        }
        let Some(segments) = segments(path) else {
            diagnostics.add(
                Diagnostic::warning(
                    "bad-path",
                    member.key,
                    "the braces of this path do not match",
                )
                .label("this path is ignored")
                .help("a parameter is written as `{name}`"),
            );
            continue;
        };
        let shape = segments
            .iter()
            .map(|segment| match segment {
                Segment::Literal(text) => text.as_str(),
                Segment::Parameter(_) => "{}",
            })
            .collect();
        let Some(item) = document.target(&member.node) else {
            continue;
        };
        let same = seen.entry(shape).or_default();
        same_path(same, member, item, diagnostics);
        same.push((member, item));
    }
}

fn same_path(
    earlier: &[(&Member, &Node)],
    member: &Member,
    item: &Node,
    diagnostics: &mut Diagnostics,
) {
    let Some((first, _)) = earlier.first() else {
        return;
    };
    // Each method is looked for in a few paths: nobody writes the same one more often.
    let taken = METHODS.iter().find(|method| {
        let has = |item: &Node| item.get(method).is_some();
        has(item) && earlier.iter().take(16).any(|(_, item)| has(item))
    });
    let label = match taken {
        Some(method) => format!("the second: no request reaches its `{method}`"),
        None => "the second".to_owned(),
    };
    diagnostics.add(
        Diagnostic::warning(
            "duplicate-path",
            member.key,
            "this path is there twice but for the names of its parameters",
        )
        .label(label)
        .related(first.key, "the first")
        .help("no request can tell the two apart: bring their operations under one path"),
    );
}

fn headers(response: &Node, diagnostics: &mut Diagnostics) {
    for (name, member) in response.members("headers") {
        header_name(name, member.key, diagnostics);
    }
}

fn media_types(holder: &Node, diagnostics: &mut Diagnostics) {
    for (media_type, member) in holder.members("content") {
        if !is_media_type(media_type) {
            diagnostics.add(
                Diagnostic::warning(
                    "bad-media-type",
                    member.key,
                    format!("`{media_type}` is no media type"),
                )
                .label("this key is ignored, and what it holds")
                .help("write it as `application/json` (RFC 9110, section 8.3.1)"),
            );
        }
    }
}

fn empty_content(body: &Node, diagnostics: &mut Diagnostics) {
    if let Some(content) = body.get("content")
        && content.as_object().is_some_and(|object| object.is_empty())
    {
        diagnostics.add(
            Diagnostic::warning("empty-content", content.span, "the body has no media type")
                .label("the operation takes no body then")
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
}
