//! Components: each schema of the document has its like in the server's statement.

use serde_json::{Map, Value, json};

use super::Comparison;
use super::compare::Comparer;
use crate::document::Document;
use crate::pointer::{child, of_reference, to_fragment};
use crate::verdict::Direction;

pub(super) fn compare(
    document: &Document,
    stated: &Document,
    comparer: &mut Comparer<'_>,
    comparison: &mut Comparison,
) {
    let schemas = |document: &Document| {
        document
            .root()
            .pointer("/components/schemas")
            .and_then(Value::as_object)
            .cloned()
            .unwrap_or_default()
    };
    let (mine, theirs) = (schemas(document), schemas(stated));
    for name in mine.keys() {
        let pointer = child("/components/schemas", name);
        match theirs.get(name) {
            Some(_) => {
                for unlike in comparer.at(&pointer, &reference(name)) {
                    comparison.add(
                        Direction::Server,
                        unlike.place,
                        unlike.document,
                        unlike.observed,
                    );
                }
            }
            // A name is no part of the wire: another of the same content will do.
            None if theirs
                .keys()
                .any(|name| comparer.at(&pointer, &reference(name)).is_empty()) => {}
            None => comparison.add(
                Direction::Server,
                pointer,
                format!("a component `{name}`"),
                "the server has none of this name or content",
            ),
        }
    }
    for name in theirs.keys().filter(|name| !mine.contains_key(*name)) {
        // A schema without a name in the document gets one in Rust. It is compared where it is
        // referred to; one that nothing refers to belongs to nothing in the document.
        let pointer = child("/components/schemas", name);
        if !is_referred_to(stated.root(), &pointer) && !has_like(comparer, &mine, name) {
            comparison.add(
                Direction::Server,
                pointer,
                format!("no component `{name}`"),
                "the server has one, and refers to it nowhere",
            );
        }
    }
}

fn has_like(comparer: &mut Comparer<'_>, mine: &Map<String, Value>, theirs: &str) -> bool {
    let mut pointers = mine.keys().map(|name| child("/components/schemas", name));
    pointers.any(|pointer| comparer.at(&pointer, &reference(theirs)).is_empty())
}

/// A component, in a way that recursive ones refer to themselves.
fn reference(name: &str) -> Value {
    let pointer = child("/components/schemas", name);
    json!({ "$ref": format!("#{}", to_fragment(&pointer)) })
}

fn is_referred_to(value: &Value, pointer: &str) -> bool {
    match value {
        Value::Object(members) => members.iter().any(|(key, value)| match value {
            Value::String(reference) if key == "$ref" => {
                of_reference(reference).as_deref() == Some(pointer)
            }
            other => is_referred_to(other, pointer),
        }),
        Value::Array(items) => items.iter().any(|item| is_referred_to(item, pointer)),
        _ => false,
    }
}
