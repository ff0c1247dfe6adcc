//! Components: each schema of the document has its like in the server's statement.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::{Comparers, Comparison, tolerance};
use crate::document::Document;
use crate::pointer::{child, of_reference, to_fragment};
use crate::verdict::Direction;

pub(super) fn compare(
    document: &Document,
    stated: &Document,
    comparer: &mut Comparers<'_>,
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
        // A name in Rust has no hyphens.
        let same = theirs.get_key_value(name).or_else(|| {
            let plain = plain(name);
            theirs.iter().find(|(one, _)| self::plain(one) == plain)
        });
        match same {
            Some((name, _)) => {
                for unlike in comparer.at(&pointer, &reference(name)) {
                    if unlike.place == pointer
                        && tolerance::is_null_of_component(&unlike.document, &unlike.observed)
                    {
                        continue;
                    }
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
    let of_mine: HashSet<String> = mine.keys().map(|name| plain(name)).collect();
    for name in theirs.keys().filter(|name| !of_mine.contains(&plain(name))) {
        // A schema without a name in the document gets one in Rust. It is compared where it is
        // referred to; one that nothing refers to belongs to nothing in the document.
        let pointer = child("/components/schemas", name);
        // What webhooks carry is no part of the statement's paths.
        if document.of_webhooks().is_some() {
            break;
        }
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

fn has_like(comparer: &mut Comparers<'_>, mine: &Map<String, Value>, theirs: &str) -> bool {
    let mut pointers = mine.keys().map(|name| child("/components/schemas", name));
    pointers.any(|pointer| comparer.at(&pointer, &reference(theirs)).is_empty())
}

fn plain(name: &str) -> String {
    let letters = name.chars().filter(|one| one.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
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
