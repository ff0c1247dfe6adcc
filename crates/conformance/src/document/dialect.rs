//! OpenAPI 3.0's schemas read as what they say in JSON Schema 2020-12.
//!
//! 3.0 has a dialect of its own (OAS 3.0.3, section 4.7.24): `nullable`, and bounds that are
//! exclusive by a flag. The engine knows 2020-12 alone, so a document is put into it before
//! anything else is read. This is the oracle's own reading, and shares nothing with a generator.
//!
//! A 3.1 document with such keywords was written for 3.0 and renamed. By the letter `nullable` is
//! unknown to it, and says nothing; `exclusiveMinimum: true` makes a schema none at all (JSON
//! Schema 2020-12, Validation, section 6.2.5). Nobody writes a word in order to say nothing, so
//! they are read as what they say in 3.0. The same goes for `$recursiveRef` of JSON Schema 2019-09,
//! which refers to the schema around it that says `$recursiveAnchor`.

use serde_json::{Map, Value, json};

use crate::pointer::{child, to_fragment};

/// Members that hold data, and are left alone whatever they look like.
const DATA: [&str; 5] = ["const", "default", "enum", "example", "examples"];

/// Members whose own members have free names.
const NAMED: [&str; 17] = [
    "$defs",
    "callbacks",
    "content",
    "dependentSchemas",
    "encoding",
    "headers",
    "links",
    "parameters",
    "pathItems",
    "paths",
    "patternProperties",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "securitySchemes",
    "webhooks",
];

/// Members that are no constraints, and that a reader looks for at the schema itself.
const OUTSIDE: [&str; 6] = [
    "default",
    "deprecated",
    "description",
    "readOnly",
    "title",
    "writeOnly",
];

/// Puts a whole document of 3.0 into 3.1, and what is of 3.0 in one of 3.1.
pub(super) fn modernise(root: &mut Value) {
    let version = root["openapi"].as_str().unwrap_or_default();
    let is_3_0 = version.starts_with("3.0.");
    if is_3_0 || version.starts_with("3.1") {
        walk(root);
        recursive(root, "", None, false);
    }
    if is_3_0 {
        root["openapi"] = json!("3.1.0");
    }
}

fn walk(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(walk),
        Value::Object(object) => {
            for (name, member) in object.iter_mut() {
                match member {
                    Value::Object(named) if NAMED.contains(&name.as_str()) => {
                        named.values_mut().for_each(walk);
                    }
                    _ if DATA.contains(&name.as_str()) || name.starts_with("x-") => {}
                    member => walk(member),
                }
            }
            exclusive(object, "minimum", "exclusiveMinimum");
            exclusive(object, "maximum", "exclusiveMaximum");
            if object.get("nullable").is_some_and(Value::is_boolean) {
                let nullable = object.remove("nullable") == Some(Value::Bool(true));
                if nullable {
                    let schema = std::mem::take(object);
                    *object = with_null(schema);
                }
            }
        }
        _ => {}
    }
}

/// Makes references to the schema around them, `anchor`, such as 2020-12 has. Where names are free,
/// none of them says that data follows.
fn recursive(value: &mut Value, pointer: &str, anchor: Option<&str>, are_free: bool) {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                recursive(item, &child(pointer, &index.to_string()), anchor, false);
            }
        }
        Value::Object(object) => {
            let is_anchor = object.get("$recursiveAnchor") == Some(&Value::Bool(true));
            let anchor = if is_anchor {
                object.remove("$recursiveAnchor");
                Some(pointer)
            } else {
                anchor
            };
            if let Some(anchor) = anchor
                && object.get("$recursiveRef") == Some(&json!("#"))
            {
                object.remove("$recursiveRef");
                object.insert(
                    "$ref".to_owned(),
                    json!(format!("#{}", to_fragment(anchor))),
                );
            }
            for (name, member) in object.iter_mut() {
                let is_passed_over = DATA.contains(&name.as_str()) || name.starts_with("x-");
                if are_free || !is_passed_over {
                    let are_free = !are_free && NAMED.contains(&name.as_str());
                    recursive(member, &child(pointer, name), anchor, are_free);
                }
            }
        }
        _ => {}
    }
}

fn exclusive(object: &mut Map<String, Value>, bound: &str, flag: &str) {
    match object.get(flag) {
        Some(Value::Bool(true)) => {
            if let Some(limit) = object.remove(bound) {
                object.insert(flag.to_owned(), limit);
            } else {
                object.remove(flag);
            }
        }
        Some(Value::Bool(false)) => {
            object.remove(flag);
        }
        _ => {}
    }
}

/// A schema that allows null beside what it allows. What is no constraint stays outside, where
/// a reader looks for it.
fn with_null(mut schema: Map<String, Value>) -> Map<String, Value> {
    // What says nothing of its values allows null already.
    if schema
        .keys()
        .all(|keyword| OUTSIDE.contains(&keyword.as_str()))
    {
        return schema;
    }
    if let Some(Value::String(ty)) = schema.get("type") {
        let types = json!([ty, "null"]);
        schema.insert("type".to_owned(), types);
        if let Some(Value::Array(values)) = schema.get_mut("enum")
            && !values.contains(&Value::Null)
        {
            values.push(Value::Null);
        }
        return schema;
    }
    let mut outer = Map::new();
    for name in OUTSIDE {
        if let Some(value) = schema.remove(name) {
            outer.insert(name.to_owned(), value);
        }
    }
    outer.insert("anyOf".to_owned(), json!([schema, { "type": "null" }]));
    outer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dialect_of_3_0_is_read_as_what_it_says() {
        for version in ["3.0.3", "3.1.0"] {
            let mut root = json!({
                "openapi": version,
                "components": { "schemas": {
                    "A": { "type": "integer", "nullable": true, "minimum": 1, "exclusiveMinimum": true },
                    "B": { "$ref": "#/a", "nullable": true },
                    "C": { "properties": { "nullable": { "type": "boolean" } }, "example": { "nullable": true } },
                    "D": { "exclusiveMinimum": 1, "$defs": { "nullable": true } },
                    "E": { "description": "anything", "nullable": true },
                    "F": { "$recursiveAnchor": true, "items": { "$recursiveRef": "#" } },
                    "default": { "$recursiveAnchor": true, "properties": { "default": { "$recursiveRef": "#" } } },
                } },
            });
            modernise(&mut root);
            assert_eq!(
                root,
                json!({
                    "openapi": "3.1.0",
                    "components": { "schemas": {
                        "A": { "type": ["integer", "null"], "exclusiveMinimum": 1 },
                        "B": { "anyOf": [{ "$ref": "#/a" }, { "type": "null" }] },
                        "C": { "properties": { "nullable": { "type": "boolean" } }, "example": { "nullable": true } },
                        "D": { "exclusiveMinimum": 1, "$defs": { "nullable": true } },
                        "E": { "description": "anything" },
                        "F": { "items": { "$ref": "#/components/schemas/F" } },
                        "default": { "properties": { "default": { "$ref": "#/components/schemas/default" } } },
                    } },
                })
            );
        }
    }
}
