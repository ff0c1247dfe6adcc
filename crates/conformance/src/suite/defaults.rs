//! Defaults (JSON Schema 2020-12, Validation, section 9.2): what an absent part means.

use serde_json::{Map, Value, json};

use crate::default;
use crate::document::{Document, Parameter};
use crate::pointer::of_reference;
use crate::schema::Schemas;
use crate::style::Types;

/// Deeper than values go; an end for schemas that refer to themselves without one.
const DEPTH: usize = 64;

/// What an absent parameter means, if the document says so.
pub(super) fn of_parameter(document: &Document, parameter: &Parameter) -> Option<Value> {
    let schema = document.root().pointer(parameter.schema.as_deref()?)?;
    of_schema(document.root(), schema, DEPTH)
}

fn of_schema(root: &Value, schema: &Value, depth: usize) -> Option<Value> {
    if depth == 0 {
        return None;
    }
    let around = parts(root, schema)
        .into_iter()
        .find_map(|part| of_schema(root, part, depth - 1));
    schema.get("default").cloned().or(around)
}

/// Whose value is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// What was sent: every absent member that has a default means it.
    Sender,
    /// What was read: the reader fills in the scalars himself, and what other defaults mean is
    /// left to who uses the value. Of a union nobody has to tell which variant it is.
    Reader,
}

/// The value with every absent member that has a default. Of a stream the schema is that of each
/// event, unless it is one of lists.
pub(super) fn filled(schemas: &Schemas, pointer: Option<&str>, value: &Value, of: Of) -> Value {
    let mut value = value.clone();
    if let Some(schema) = pointer.and_then(|pointer| schemas.root().pointer(pointer)) {
        match &mut value {
            Value::Array(events) if !Types::at(schemas.root(), pointer).array => {
                let each = events.iter_mut();
                each.for_each(|event| fill(schemas, schema, event, of, DEPTH));
            }
            value => fill(schemas, schema, value, of, DEPTH),
        }
    }
    value
}

fn fill(schemas: &Schemas, schema: &Value, value: &mut Value, of: Of, depth: usize) {
    if depth == 0 || !(value.is_object() || value.is_array()) {
        return;
    }
    let root = schemas.root();
    for part in parts(root, schema) {
        fill(schemas, part, value, of, depth - 1);
    }
    // Of a union all variants that the value is of (Core, section 7.7.1).
    for keyword in ["oneOf", "anyOf"] {
        let variants = schema.get(keyword).and_then(Value::as_array);
        let variants = variants.into_iter().flatten();
        let fitting: Vec<&Value> = variants
            .filter(|one| schemas.accepts_by(one, value))
            .collect();
        // Where there is no choice, it is known which.
        let of = if fitting.len() == 1 { of } else { Of::Sender };
        for variant in fitting {
            fill(schemas, variant, value, of, depth - 1);
        }
    }
    match value {
        Value::Object(members) => {
            for (name, schema) in schema
                .get("properties")
                .and_then(Value::as_object)
                .into_iter()
                .flatten()
            {
                if let Some(member) = members.get_mut(name) {
                    fill(schemas, schema, member, of, depth - 1);
                } else if (of == Of::Sender || !default::is_scalar(root, schema))
                    && let Some(default) = of_schema(root, schema, depth - 1)
                {
                    members.insert(name.clone(), default);
                }
            }
            if let Some(rest) = schema.get("additionalProperties") {
                let named = schema.get("properties");
                let patterns = schema.get("patternProperties").and_then(Value::as_object);
                let matches = |pattern: &String, name: &String| {
                    schemas.accepts_by(&json!({ "pattern": pattern }), &json!(name))
                };
                // What is of neither (Core, section 10.3.2.3).
                let is_named = |name: &String| {
                    let mut patterns = patterns.into_iter().flat_map(Map::keys);
                    named.is_some_and(|all| all.get(name).is_some())
                        || patterns.any(|pattern| matches(pattern, name))
                };
                for (_, member) in members.iter_mut().filter(|(name, _)| !is_named(name)) {
                    fill(schemas, rest, member, of, depth - 1);
                }
            }
        }
        Value::Array(items) => {
            if let Some(schema) = schema.get("items") {
                items
                    .iter_mut()
                    .for_each(|item| fill(schemas, schema, item, of, depth - 1));
            }
        }
        _ => {}
    }
}

/// The schemas that hold beside one: what it refers to, and all of `allOf`.
fn parts<'a>(root: &'a Value, schema: &'a Value) -> Vec<&'a Value> {
    let target = schema
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(of_reference);
    let target = target.and_then(|pointer| root.pointer(&pointer));
    target
        .into_iter()
        .chain(
            schema
                .get("allOf")
                .and_then(Value::as_array)
                .into_iter()
                .flatten(),
        )
        .collect()
}
