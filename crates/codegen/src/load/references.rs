//! Where a document refers to something: `$ref`, and the mappings of discriminators.

use crate::node::{Node, Value};
use crate::source::Span;

/// Members whose values are data, not parts of the document.
const DATA: [&str; 5] = ["example", "examples", "default", "enum", "const"];

/// Members whose values are objects with free names: a property may be named `default`.
pub(super) const NAMED: [&str; 19] = [
    "properties",
    "patternProperties",
    "$defs",
    "definitions",
    "dependentSchemas",
    "responses",
    "headers",
    "schemas",
    "parameters",
    "requestBodies",
    "securitySchemes",
    "callbacks",
    "links",
    "paths",
    "pathItems",
    "webhooks",
    "content",
    "encoding",
    "variables",
];

/// The one extension that is a part of the document.
const UNMATCHED: &str = "x-unmatched";

/// How a reference is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `$ref`: a URI reference.
    Reference,
    /// `$ref` in an extension, of which nobody knows what it is.
    InExtension,
    /// A value of a discriminator's `mapping`: the name of a schema, or a URI reference
    /// (OAS 3.1, section 4.8.25).
    Mapping,
}

/// A reference in its place.
pub(super) struct Reference<'t> {
    pub(super) text: &'t mut String,
    pub(super) span: Span,
    pub(super) kind: Kind,
}

/// Whether the value of a member is data.
pub(super) fn is_data(name: &str) -> bool {
    DATA.contains(&name)
}

/// Whether the value of a member is of an extension, and so nobody knows what.
pub(super) fn is_extension(name: &str) -> bool {
    name.starts_with("x-") && name != UNMATCHED
}

/// Visits every reference of a tree.
pub(super) fn each(node: &mut Node, visit: &mut dyn FnMut(Reference<'_>)) {
    walk(node, Kind::Reference, visit);
}

fn walk(node: &mut Node, kind: Kind, visit: &mut dyn FnMut(Reference<'_>)) {
    let object = match &mut node.value {
        Value::Array(items) => return items.iter_mut().for_each(|item| walk(item, kind, visit)),
        Value::Object(object) => object,
        _ => return,
    };
    for (name, member) in object {
        let node = &mut member.node;
        let span = node.span;
        match (name.as_str(), &mut node.value) {
            ("$ref", Value::String(text)) => visit(Reference { text, span, kind }),
            ("discriminator", Value::Object(_)) => mapping(node, visit),
            (name, _) if is_data(name) => {}
            (name, Value::Object(named)) if NAMED.contains(&name) => {
                for (name, member) in named {
                    let span = member.node.span;
                    match (name.as_str(), &mut member.node.value) {
                        // Not a thing of that name, but a reference in place of all of them.
                        ("$ref", Value::String(text)) => visit(Reference { text, span, kind }),
                        _ => walk(&mut member.node, kind, visit),
                    }
                }
            }
            (name, _) if is_extension(name) => {
                walk(node, Kind::InExtension, visit);
            }
            _ => walk(node, kind, visit),
        }
    }
}

fn mapping(discriminator: &mut Node, visit: &mut dyn FnMut(Reference<'_>)) {
    let mapping = discriminator.get_mut("mapping").map(|node| &mut node.value);
    if let Some(Value::Object(mapping)) = mapping {
        for member in mapping.values_mut() {
            let span = member.node.span;
            if let Value::String(text) = &mut member.node.value {
                let kind = Kind::Mapping;
                visit(Reference { text, span, kind });
            }
        }
    }
}
