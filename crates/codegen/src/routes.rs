//! The operations of a document, as it writes them.

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

/// The operations of a document, in its order. Path items are followed through `$ref`.
pub fn routes(document: &Document) -> Vec<Route<'_>> {
    let paths = document.root().members("paths");
    paths
        .filter(|(path, _)| path.starts_with('/'))
        .filter_map(|(path, member)| Some((path, member, document.target(&member.node)?)))
        .flat_map(|(path, member, item)| of_item(path, member, item))
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
    /// node that was written in the list, be it a reference or the parameter itself.
    pub fn parameters(&self, document: &'d Document) -> Vec<(&'d Node, &'d Node)> {
        let of = |node: &'d Node| {
            node.items("parameters")
                .filter_map(|written| Some((written, document.target(written)?)))
        };
        let mut own: Vec<_> = of(self.operation).collect();
        let inherited: Vec<_> = of(self.item)
            .filter(|(_, parameter)| {
                !own.iter()
                    .any(|(_, other)| same_parameter(parameter, other))
            })
            .collect();
        own.splice(0..0, inherited);
        own
    }
}

/// Whether two Parameter Objects are of one name and location.
pub fn same_parameter(one: &Node, other: &Node) -> bool {
    one.get_str("name") == other.get_str("name") && one.get_str("in") == other.get_str("in")
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
