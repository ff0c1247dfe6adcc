//! Parameters: those of the path are in the path, none is there twice, and each says what it
//! is.

use std::collections::{HashMap, HashSet};

use indexmap::IndexSet;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::Document;
use crate::http::is_token;
use crate::node::Node;
use crate::routes::{Route, Segment, identity, segments};
use crate::source::Span;

pub(super) fn check(
    document: &Document,
    served: &[Route<'_>],
    sent: &[Route<'_>],
    diagnostics: &mut Diagnostics,
) {
    let mut lists = HashSet::new();
    for route in served.iter().chain(sent) {
        for holder in [route.item, route.operation] {
            if lists.insert(std::ptr::from_ref(holder)) {
                list(document, holder, diagnostics);
            }
        }
    }
    for route in served {
        let segments = segments(route.path).unwrap_or_default();
        path(route, &segments, &route.parameters(document), diagnostics);
    }
    // What is sent goes to a URL that another gives.
    for route in sent {
        path(route, &[], &route.parameters(document), diagnostics);
    }
}

fn name(parameter: &Node) -> &str {
    parameter.get_str("name").unwrap_or_default()
}

/// The parameters of a path item, or of an operation.
fn list(document: &Document, holder: &Node, diagnostics: &mut Diagnostics) {
    let mut seen: HashMap<_, Span> = HashMap::new();
    for written in holder.items("parameters") {
        // One that has no name is told of already.
        let Some(parameter) = document
            .target(written)
            .filter(|one| one.get_str("name").is_some())
        else {
            continue;
        };
        if let Some(first) = seen.get(&identity(parameter)) {
            let message = format!("the parameter `{}` is there twice", name(parameter));
            diagnostics.add(
                Diagnostic::warning("duplicate-parameter", written.span, message)
                    .label("the second, which is ignored")
                    .related(*first, "the first")
                    .help("a parameter is unique by its `name` and its `in` (OAS 3.1, section 4.8.10)"),
            );
        } else {
            seen.insert(identity(parameter), written.span);
        }
        one(parameter, diagnostics);
    }
}

fn path(
    route: &Route<'_>,
    segments: &[Segment],
    parameters: &[(&Node, &Node)],
    diagnostics: &mut Diagnostics,
) {
    let in_template: IndexSet<&str> = segments
        .iter()
        .filter_map(|segment| match segment {
            Segment::Parameter(name) => Some(name.as_str()),
            Segment::Literal(_) => None,
        })
        .collect();
    let mut declared = HashSet::new();
    for (written, parameter) in parameters {
        if parameter.get_str("in") != Some("path") || parameter.get_str("name").is_none() {
            continue;
        }
        declared.insert(name(parameter));
        if !in_template.contains(name(parameter)) {
            let span = parameter.get("name").map_or(written.span, |node| node.span);
            let nearest = diagnostics.nearest(name(parameter), in_template.iter().copied());
            let help = match nearest {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!(
                    "write `{{{}}}` into the path, or remove the parameter",
                    name(parameter)
                ),
            };
            let message = format!("the path has no `{{{}}}`", name(parameter));
            diagnostics.add(
                Diagnostic::warning("parameter-not-in-path", span, message)
                    .label("this path parameter is ignored")
                    .related(route.path_span, "this path")
                    .help(help),
            );
        }
    }
    for in_path in in_template {
        if !declared.contains(in_path) {
            let message = format!("`{{{in_path}}}` is not declared");
            diagnostics.add(
                Diagnostic::warning("undeclared-path-parameter", route.path_span, message)
                    .label("taken for a text in this path")
                    .related(route.method_span, "by this operation")
                    .help(format!(
                        "add a parameter with `name: {in_path}`, `in: path` and `required: true`"
                    )),
            );
        }
    }
}

fn one(parameter: &Node, diagnostics: &mut Diagnostics) {
    if let (Some("header"), Some(name)) = (parameter.get_str("in"), parameter.get("name"))
        && let Some(text) = name.as_str()
    {
        header_name(text, name.span, diagnostics);
    }
    if parameter.get_str("in") == Some("path") && !parameter.is_true("required") {
        let message = format!("the path parameter `{}` is not required", name(parameter));
        diagnostics.add(
            Diagnostic::warning("optional-path-parameter", parameter.span, message)
                .label("taken for required")
                .help("a path parameter is always there: add `required: true` (OAS 3.1, section 4.8.12.1)"),
        );
    }
    match (parameter.get("schema"), parameter.get("content")) {
        (None, None) => {
            let message = format!(
                "the parameter `{}` does not say what it is",
                name(parameter)
            );
            diagnostics.add(
                Diagnostic::warning("missing-field", parameter.span, message)
                    .label("neither `schema` nor `content`: taken for a text")
                    .help("add a `schema` (OAS 3.1, section 4.8.12)"),
            );
        }
        (Some(_), Some(content)) => diagnostics.add(
            Diagnostic::warning(
                "two-descriptions",
                content.span,
                "a parameter has a `schema` or a `content`, not both",
            )
            .label("one too many: ignored")
            .help("remove one (OAS 3.1, section 4.8.12)"),
        ),
        _ => {}
    }
}

/// A header's name is a token (RFC 9110, section 5.1).
pub(super) fn header_name(name: &str, span: Span, diagnostics: &mut Diagnostics) {
    if !is_token(name) {
        let message = format!("no header can be named `{name}`");
        diagnostics.add(
            Diagnostic::warning("bad-header-name", span, message)
                .label("not a token: the header is ignored")
                .help("RFC 9110, section 5.6.2: letters, digits and !#$%&'*+-.^_`|~"),
        );
    }
}
