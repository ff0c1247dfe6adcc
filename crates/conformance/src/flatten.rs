//! A schema with its references and its `allOf` folded into one list of keywords (JSON Schema
//! 2020-12, Core, sections 8.2.3.1 and 10.2.1.1).
//!
//! What two parts say and one keyword cannot is kept in an `allOf` beside it.

use serde_json::{Map, Value, json};

use crate::pointer::of_reference;

/// Deeper than any chain of references that people write; an end for circles.
const DEPTH: usize = 32;

/// The keywords that hold for a schema.
pub(crate) type View = Map<String, Value>;

pub(crate) fn flatten(root: &Value, schema: &Value) -> View {
    fold(root, schema, DEPTH)
}

fn fold(root: &Value, schema: &Value, depth: usize) -> View {
    let members = match schema {
        Value::Object(members) => members,
        Value::Bool(false) => return Map::from_iter([("not".to_owned(), json!({}))]),
        _ => return Map::new(),
    };
    if depth == 0 {
        return Map::new();
    }
    let mut view: View = members
        .iter()
        .filter(|(keyword, _)| *keyword != "$ref" && *keyword != "allOf")
        .map(|(keyword, value)| (keyword.clone(), value.clone()))
        .collect();
    let target = members
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(of_reference)
        .and_then(|pointer| root.pointer(&pointer));
    let all = members
        .get("allOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    for part in target.into_iter().chain(all) {
        view = merge(view, fold(root, part, depth - 1));
    }
    view
}

/// Both at once.
pub(crate) fn merge(mut left: View, right: View) -> View {
    for (keyword, value) in right {
        let Some(other) = left.remove(&keyword) else {
            left.insert(keyword, value);
            continue;
        };
        match both(&keyword, other, value) {
            Ok(merged) => {
                left.insert(keyword, merged);
            }
            Err((one, other)) => {
                set_aside(&mut left, json!({ keyword.clone(): other }));
                left.insert(keyword, one);
            }
        }
    }
    left
}

/// One keyword that says what two say; the two again, if there is none.
fn both(keyword: &str, left: Value, right: Value) -> Result<Value, (Value, Value)> {
    Ok(match (keyword, left, right) {
        (_, left, right) if left == right => left,
        ("properties", Value::Object(left), Value::Object(right)) => {
            Value::Object(join_members(left, right))
        }
        ("required" | "allOf", Value::Array(mut left), Value::Array(right)) => {
            left.extend(right);
            Value::Array(left)
        }
        ("type", left, right) => shared_types(names(left), names(right)),
        ("enum", Value::Array(left), Value::Array(right)) => left
            .into_iter()
            .filter(|value| right.contains(value))
            .collect(),
        (
            "minimum" | "exclusiveMinimum" | "minLength" | "minItems" | "minProperties",
            left,
            right,
        ) => larger(left, right),
        (
            "maximum" | "exclusiveMaximum" | "maxLength" | "maxItems" | "maxProperties",
            left,
            right,
        ) => {
            if larger(left.clone(), right.clone()) == left {
                right
            } else {
                left
            }
        }
        ("items" | "additionalProperties" | "propertyNames", left, right) => {
            json!({ "allOf": [left, right] })
        }
        // Words about the schema, not about values: the outer ones hold.
        (
            "title" | "description" | "default" | "example" | "examples" | "deprecated"
            | "readOnly" | "writeOnly" | "$comment",
            left,
            _,
        ) => left,
        (extension, left, _) if extension.starts_with("x-") => left,
        (_, left, right) => return Err((left, right)),
    })
}

/// The types that both lists allow. Each integer is a number.
fn shared_types(left: Vec<String>, right: Vec<String>) -> Value {
    let allows = |names: &[String], name: &String| {
        names.contains(name) || name == "integer" && names.iter().any(|one| one == "number")
    };
    let mut shared: Vec<&String> = left.iter().filter(|name| allows(&right, name)).collect();
    shared.extend(
        right
            .iter()
            .filter(|name| allows(&left, name) && !left.contains(name)),
    );
    json!(shared)
}

fn set_aside(view: &mut View, schema: Value) {
    match view.get_mut("allOf") {
        Some(Value::Array(aside)) => aside.push(schema),
        _ => {
            view.insert("allOf".to_owned(), Value::Array(vec![schema]));
        }
    }
}

fn join_members(mut left: View, right: View) -> View {
    for (name, schema) in right {
        let joined = match left.remove(&name) {
            None => schema,
            Some(other) if other == schema => schema,
            Some(other) => json!({ "allOf": [other, schema] }),
        };
        left.insert(name, joined);
    }
    left
}

fn names(types: Value) -> Vec<String> {
    match types {
        Value::String(name) => vec![name],
        Value::Array(names) => names
            .into_iter()
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect(),
        _ => Vec::new(),
    }
}

fn larger(left: Value, right: Value) -> Value {
    if left.as_f64() < right.as_f64() {
        right
    } else {
        left
    }
}

/// The types that a view allows, by name; those that its keywords are about, if it names none.
pub(crate) fn types(view: &View) -> Vec<String> {
    if let Some(types) = view.get("type") {
        return names(types.clone());
    }
    let about = |keywords: &[&str]| keywords.iter().any(|keyword| view.contains_key(*keyword));
    let guesses = [
        (
            "object",
            about(&[
                "properties",
                "additionalProperties",
                "required",
                "minProperties",
                "maxProperties",
                "patternProperties",
            ]),
        ),
        (
            "array",
            about(&[
                "items",
                "prefixItems",
                "minItems",
                "maxItems",
                "uniqueItems",
                "contains",
            ]),
        ),
        (
            "string",
            about(&["minLength", "maxLength", "pattern", "format"]),
        ),
        (
            "number",
            about(&[
                "minimum",
                "maximum",
                "exclusiveMinimum",
                "exclusiveMaximum",
                "multipleOf",
            ]),
        ),
    ];
    let guessed: Vec<String> = guesses
        .into_iter()
        .filter(|(_, is_about)| *is_about)
        .map(|(name, _)| name.to_owned())
        .collect();
    match guessed.is_empty() {
        true => ["string", "integer", "boolean", "object", "array", "null"]
            .map(str::to_owned)
            .to_vec(),
        false => guessed,
    }
}
