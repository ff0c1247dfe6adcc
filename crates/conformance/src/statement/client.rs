//! The client's statement, component by component.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Comparison, Readings, tolerance};
use crate::document::Document;
use crate::pointer::child;
use crate::verdict::Direction;

pub(super) fn compare(
    document: &Document,
    statement: &BTreeMap<String, Value>,
    comparison: &mut Comparison,
) {
    let schemas = document
        .root()
        .pointer("/components/schemas")
        .and_then(Value::as_object);
    let names: Vec<&String> = schemas
        .into_iter()
        .flatten()
        .map(|(name, _)| name)
        .collect();
    let readings = Readings::of(document);
    for name in &names {
        let pointer = child("/components/schemas", name);
        let Some(schema) = statement.get(*name) else {
            comparison.add(
                Direction::Client,
                pointer,
                format!("a component `{name}`"),
                "the client has no such type",
            );
            continue;
        };
        // Each schema comes with its own `$defs`, and its references are into itself.
        let mut comparer = readings.comparers(schema, Direction::Client);
        for unlike in comparer.at(&pointer, schema) {
            if unlike.place == pointer
                && tolerance::is_null_of_component(&unlike.document, &unlike.observed)
            {
                continue;
            }
            comparison.add(
                Direction::Client,
                unlike.place,
                unlike.document,
                unlike.observed,
            );
        }
        comparison.compared += comparer.compared();
    }
    for name in statement.keys().filter(|name| !names.contains(name)) {
        comparison.add(
            Direction::Client,
            "/components/schemas",
            format!("no component `{name}`"),
            "the client has such a type",
        );
    }
}
