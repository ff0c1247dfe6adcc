//! Parameters: those of the path are in the path, none is there twice, and each says what it
//! is.

use crate::diagnostics::{Diagnostic, Diagnostics, nearest};
use crate::document::Document;
use crate::node::Node;
use crate::routes::{Route, Segment, routes, same_parameter, segments};
use crate::source::Span;

pub(super) fn check(document: &Document, diagnostics: &mut Diagnostics) {
    for route in routes(document) {
        let parameters = route.parameters(document);
        for (index, (written, parameter)) in parameters.iter().enumerate() {
            if let Some((first, _)) = parameters[..index]
                .iter()
                .find(|(_, other)| same_parameter(parameter, other))
            {
                diagnostics.add(
                    Diagnostic::error("duplicate-parameter", written.span, format!("the parameter `{}` is there twice", name(parameter)))
                        .label("the second")
                        .related(first.span, "the first")
                        .help("a parameter is unique by its `name` and its `in` (OAS 3.1, section 4.8.10)"),
                );
            }
            one(parameter, diagnostics);
        }
        path(&route, &parameters, diagnostics);
    }
}

fn name(parameter: &Node) -> &str {
    parameter.get_str("name").unwrap_or_default()
}

fn path(route: &Route<'_>, parameters: &[(&Node, &Node)], diagnostics: &mut Diagnostics) {
    let Some(segments) = segments(route.path) else {
        return;
    };
    let in_template: Vec<&str> = segments
        .iter()
        .filter_map(|segment| match segment {
            Segment::Parameter(name) => Some(name.as_str()),
            Segment::Literal(_) => None,
        })
        .collect();
    let declared: Vec<_> = parameters
        .iter()
        .filter(|(_, parameter)| parameter.get_str("in") == Some("path"))
        .collect();
    for (written, parameter) in &declared {
        if !in_template.contains(&name(parameter)) {
            let span = parameter.get("name").map_or(written.span, |node| node.span);
            let help = match nearest(name(parameter), in_template.iter().copied()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!(
                    "write `{{{}}}` into the path, or remove the parameter",
                    name(parameter)
                ),
            };
            diagnostics.add(
                Diagnostic::error(
                    "parameter-not-in-path",
                    span,
                    format!("the path has no `{{{}}}`", name(parameter)),
                )
                .label("this path parameter")
                .related(route.path_span, "this path")
                .help(help),
            );
        }
    }
    for in_path in in_template {
        if !declared
            .iter()
            .any(|(_, parameter)| name(parameter) == in_path)
        {
            diagnostics.add(
                Diagnostic::error(
                    "undeclared-path-parameter",
                    route.path_span,
                    format!("`{{{in_path}}}` is not declared"),
                )
                .label("in this path")
                .related(route.method_span, "by this operation")
                .help(format!(
                    "add a parameter with `name: {in_path}`, `in: path` and `required: true`"
                )),
            );
        }
    }
}

fn one(parameter: &Node, diagnostics: &mut Diagnostics) {
    if let (Some("header"), Some(name)) = (parameter.get_str("in"), parameter.get("name")) {
        header_name(name.as_str().unwrap_or_default(), name.span, diagnostics);
    }
    if parameter.get_str("in") == Some("path") && !parameter.is_true("required") {
        diagnostics.add(
            Diagnostic::error("optional-path-parameter", parameter.span, format!("the path parameter `{}` is not required", name(parameter)))
                .label("this parameter")
                .help("a path parameter is always there: add `required: true` (OAS 3.1, section 4.8.12.1)"),
        );
    }
    match (parameter.get("schema"), parameter.get("content")) {
        (None, None) => diagnostics.add(
            Diagnostic::error(
                "missing-field",
                parameter.span,
                format!(
                    "the parameter `{}` does not say what it is",
                    name(parameter)
                ),
            )
            .label("neither `schema` nor `content`")
            .help("add a `schema` (OAS 3.1, section 4.8.12)"),
        ),
        (Some(_), Some(content)) => diagnostics.add(
            Diagnostic::error(
                "two-descriptions",
                content.span,
                "a parameter has a `schema` or a `content`, not both",
            )
            .label("one too many")
            .help("remove one (OAS 3.1, section 4.8.12)"),
        ),
        _ => {}
    }
}

/// A header's name is a token (RFC 9110, section 5.1).
pub(super) fn header_name(name: &str, span: Span, diagnostics: &mut Diagnostics) {
    if name.is_empty() || !name.bytes().all(is_token) {
        diagnostics.add(
            Diagnostic::error(
                "bad-header-name",
                span,
                format!("no header can be named `{name}`"),
            )
            .label("not a token")
            .help("RFC 9110, section 5.6.2: letters, digits and !#$%&'*+-.^_`|~"),
        );
    }
}

fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}
