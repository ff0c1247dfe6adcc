//! The operations of a document, as it writes them.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::document::Document;
use crate::node::{Member, Node};
use crate::source::Span;

/// The methods that a Path Item Object has fields for (OAS 3.1, section 4.8.9).
pub const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// An operation in its place.
#[derive(Debug, Clone, Copy)]
pub struct Route<'d> {
    /// The path template.
    pub path: &'d str,
    /// Where the path was written.
    pub path_span: Span,
    /// The method, as the document writes it: in lower case.
    pub method: &'d str,
    /// Where the method was written.
    pub method_span: Span,
    /// The Path Item Object.
    pub item: &'d Node,
    /// The Operation Object.
    pub operation: &'d Node,
}

/// A part of a path template: text, or an expression in braces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Segment {
    /// Text as it is.
    Literal(String),
    /// The name of a path parameter.
    Parameter(String),
}

/// The operations of a document, in its order. Path items are followed through `$ref`. What
/// cannot be a path is left out; [`check`](crate::check) reports it.
pub fn routes(document: &Document) -> Vec<Route<'_>> {
    let paths = document.root().members("paths");
    paths
        .filter(|(path, _)| path.starts_with('/') && segments(path).is_some())
        .filter_map(|(path, member)| Some((path, member, document.target(&member.node)?)))
        .flat_map(|(path, member, item)| of_item(path, member, item))
        .collect()
}

/// The webhooks of a document, and then the callbacks of its operations (OAS 3.1, sections
/// 4.8.1 and 4.8.18), in its order. The path of a webhook is its name, that of a callback the
/// expression that gives its URL.
pub fn sent(document: &Document) -> Vec<Route<'_>> {
    let webhooks = document.root().members("webhooks");
    let webhooks: Vec<_> = webhooks
        .filter(|(name, _)| !name.starts_with("x-"))
        .filter_map(|(name, member)| Some((name, member, document.target(&member.node)?)))
        .flat_map(|(name, member, item)| of_item(name, member, item))
        .collect();
    let mut callers = webhooks.clone();
    callers.extend(routes(document));
    // An operation of a callback may have callbacks, its own among them.
    let operations = callers
        .iter()
        .map(|route| std::ptr::from_ref(route.operation));
    let mut seen: HashSet<_> = operations.collect();
    let mut sent = webhooks;
    while !callers.is_empty() {
        callers = callers
            .iter()
            .flat_map(|caller| callbacks(document, caller.operation))
            .filter(|route| seen.insert(std::ptr::from_ref(route.operation)))
            .collect();
        sent.extend(callers.iter().copied());
    }
    sent
}

fn callbacks<'d>(document: &'d Document, operation: &'d Node) -> Vec<Route<'d>> {
    let callbacks = operation.members("callbacks");
    callbacks
        .filter_map(|(_, member)| document.target(&member.node)?.as_object())
        .flatten()
        .filter(|(expression, _)| !expression.starts_with("x-"))
        .filter_map(|(expression, member)| {
            Some((expression, member, document.target(&member.node)?))
        })
        .flat_map(|(expression, member, item)| of_item(expression, member, item))
        .collect()
}

fn of_item<'d>(
    path: &'d str,
    member: &'d Member,
    item: &'d Node,
) -> impl Iterator<Item = Route<'d>> {
    let fields = item.as_object().into_iter().flatten();
    fields
        .filter(|(method, field)| {
            METHODS.contains(&method.as_str()) && field.node.as_object().is_some()
        })
        .map(move |(method, field)| Route {
            path,
            path_span: member.key,
            method,
            method_span: field.key,
            item,
            operation: &field.node,
        })
}

impl<'d> Route<'d> {
    /// The parameters that hold here: the operation's, and those of the path item that it
    /// does not override (OAS 3.1, section 4.8.9: by name and location). Each comes with the
    /// node that was written in the list, be it a reference or the parameter itself. Of two
    /// in one list the first counts.
    pub fn parameters(&self, document: &'d Document) -> Vec<(&'d Node, &'d Node)> {
        let mut seen = HashSet::new();
        let mut of = |node: &'d Node| -> Vec<_> {
            node.items("parameters")
                .filter_map(|written| Some((written, document.target(written)?)))
                .filter(|(_, parameter)| seen.insert(identity(parameter)))
                .collect()
        };
        let own = of(self.operation);
        let mut all = of(self.item);
        all.extend(own);
        all
    }
}

/// What tells a Parameter Object from others: its location and its name. Those of headers are
/// the same in any case (RFC 9110, section 5.1).
pub fn identity(parameter: &Node) -> (Option<&str>, Cow<'_, str>) {
    let location = parameter.get_str("in");
    let name = parameter.get_str("name").unwrap_or_default();
    let name = match location {
        Some("header") => Cow::Owned(name.to_ascii_lowercase()),
        _ => Cow::Borrowed(name),
    };
    (location, name)
}

/// The parts of a path template (OAS 3.1, section 4.8.8.2). `None` if its braces do not match.
pub fn segments(path: &str) -> Option<Vec<Segment>> {
    let mut segments = Vec::new();
    let mut rest = path;
    while let Some(open) = rest.find(['{', '}']) {
        let (literal, expression) = rest.split_at(open);
        let expression = expression.strip_prefix('{')?;
        let (name, behind) = expression.split_once('}')?;
        if name.is_empty() || name.contains('{') {
            return None;
        }
        if !literal.is_empty() {
            segments.push(Segment::Literal(literal.to_owned()));
        }
        segments.push(Segment::Parameter(name.to_owned()));
        rest = behind;
    }
    if !rest.is_empty() {
        segments.push(Segment::Literal(rest.to_owned()));
    }
    Some(segments)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(text: &str) -> Document {
        let sources = crate::source::Sources::single("a.yaml", text);
        crate::load::load(&sources, &mut Default::default()).unwrap()
    }

    #[test]
    fn an_operation_overrides_what_its_path_declares() {
        let document = document(
            "openapi: 3.1.0
paths:
  /a:
    parameters:
      - { name: X-A, in: header, description: of the path }
      - { name: b, in: query }
    get:
      parameters:
        - { name: x-a, in: header, description: of the operation }
        - { name: x-a, in: header, description: once more }
        - { name: b, in: cookie }",
        );
        let routes = routes(&document);
        let parameters = routes[0].parameters(&document);
        let shown: Vec<_> = parameters
            .iter()
            .map(|(_, parameter)| (parameter.get_str("in"), parameter.get_str("description")))
            .collect();
        assert_eq!(
            shown,
            [
                (Some("query"), None),
                (Some("header"), Some("of the operation")),
                (Some("cookie"), None)
            ]
        );
    }

    #[test]
    fn webhooks_and_callbacks_of_callbacks_are_sent_once() {
        let document = document(
            "openapi: 3.1.0
webhooks:
  changed: { post: {} }
paths:
  /a:
    post:
      callbacks:
        done: { $ref: '#/components/callbacks/Done' }
components:
  callbacks:
    Done:
      '{$request.body#/url}':
        put:
          callbacks:
            done: { $ref: '#/components/callbacks/Done' }
            more: { '{$url}': { get: {} } }",
        );
        let shown: Vec<_> = sent(&document)
            .iter()
            .map(|route| (route.path, route.method))
            .collect();
        assert_eq!(
            shown,
            [
                ("changed", "post"),
                ("{$request.body#/url}", "put"),
                ("{$url}", "get")
            ]
        );
    }

    #[test]
    fn templates_come_apart() {
        let literal = |text: &str| Segment::Literal(text.to_owned());
        let parameter = |text: &str| Segment::Parameter(text.to_owned());
        assert_eq!(
            segments("/a/{b}...{c}/d"),
            Some(vec![
                literal("/a/"),
                parameter("b"),
                literal("..."),
                parameter("c"),
                literal("/d")
            ])
        );
        for broken in ["/{a", "/a}", "/{}", "/{a{b}}"] {
            assert_eq!(segments(broken), None, "{broken}");
        }
    }
}
