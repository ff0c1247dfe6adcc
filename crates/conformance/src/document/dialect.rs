//! OpenAPI 3.0's schemas read as what they say in JSON Schema 2020-12.
//!
//! 3.0 has a dialect of its own (OAS 3.0.3, section 4.7.24): `nullable`, and bounds that are
//! exclusive by a flag. The engine knows 2020-12 alone, so a 3.0 document is put into it before
//! anything else is read. This is the oracle's own reading, and shares nothing with a generator.

use serde_json::{Map, Value, json};

/// Members that hold data, and are left alone whatever they look like.
const DATA: [&str; 5] = ["const", "default", "enum", "example", "examples"];

/// Members whose own members have free names.
const NAMED: [&str; 12] = [
    "callbacks",
    "content",
    "encoding",
    "headers",
    "links",
    "parameters",
    "paths",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "securitySchemes",
];

/// Puts a whole document of 3.0 into 3.1. One of another version is left as it is.
pub(super) fn modernise(root: &mut Value) {
    let is_3_0 = root["openapi"]
        .as_str()
        .is_some_and(|version| version.starts_with("3.0."));
    if is_3_0 {
        walk(root);
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
    for name in [
        "default",
        "deprecated",
        "description",
        "readOnly",
        "title",
        "writeOnly",
    ] {
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
        let mut root = json!({
            "openapi": "3.0.3",
            "components": { "schemas": {
                "A": { "type": "integer", "nullable": true, "minimum": 1, "exclusiveMinimum": true },
                "B": { "$ref": "#/a", "nullable": true },
                "C": { "properties": { "nullable": { "type": "boolean" } }, "example": { "nullable": true } },
            } },
        });
        modernise(&mut root);
        assert_eq!(
            root["components"]["schemas"],
            json!({
                "A": { "type": ["integer", "null"], "exclusiveMinimum": 1 },
                "B": { "anyOf": [{ "$ref": "#/a" }, { "type": "null" }] },
                "C": { "properties": { "nullable": { "type": "boolean" } }, "example": { "nullable": true } },
            })
        );
    }
}
