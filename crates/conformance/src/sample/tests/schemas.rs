//! Schemas that use every keyword, each with a value.

use serde_json::{Value, json};

/// What some of them refer to.
pub(super) fn definitions() -> Value {
    json!({
        "Tree": {"type": "object", "required": ["name"], "properties": {
            "name": {"type": "string", "minLength": 1},
            "below": {"type": "array", "items": {"$ref": "#/$defs/Tree"}},
            "beside": {"anyOf": [{"$ref": "#/$defs/Tree"}, {"type": "null"}]},
        }},
        "Endless": {"type": "object", "required": ["next"], "properties": {"next": {"$ref": "#/$defs/Endless"}}},
        "Circle": {"anyOf": [{"$ref": "#/$defs/Circle"}, {"$ref": "#/$defs/Circle"}]},
        "Chain": {"type": "object", "required": ["next"], "properties": {
            "next": {"oneOf": [{"$ref": "#/$defs/Chain"}, {"type": "integer"}]},
        }},
        "Named": {"$anchor": "named", "type": "string", "maxLength": 4},
    })
}

pub(super) fn all() -> Vec<Value> {
    [scalars(), texts(), lists(), objects(), combined()].concat()
}

fn scalars() -> Vec<Value> {
    vec![
        json!(true),
        json!({}),
        json!({"type": "null"}),
        json!({"type": "boolean"}),
        json!({"const": 7}),
        json!({"const": {"a": [1]}}),
        json!({"enum": ["a", 1, null, false, [1], {"a": 1}]}),
        json!({"type": ["string", "null"], "enum": ["a", null]}),
        json!({"type": "integer", "minimum": 3, "exclusiveMaximum": 10}),
        json!({"type": "integer", "multipleOf": 7, "minimum": 8, "maximum": 30}),
        json!({"type": "integer", "multipleOf": 2.5, "minimum": 1}),
        json!({"type": "integer", "format": "int32"}),
        json!({"type": "integer", "format": "int64", "exclusiveMinimum": 0}),
        json!({"type": "integer", "format": "uint8"}),
        json!({"type": "number"}),
        json!({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.1}),
        json!({"type": "number", "multipleOf": 0.01, "minimum": 0.05, "maximum": 0.5}),
        json!({"type": "number", "format": "float", "minimum": -5.5}),
        json!({"type": "number", "format": "double"}),
        json!({"type": "number", "format": "int32"}),
        json!({"minimum": 5}),
    ]
}

/// The formats of texts that the validator judges.
pub(super) const FORMATS: [&str; 16] = [
    "byte",
    "date",
    "date-time",
    "duration",
    "email",
    "hostname",
    "ipv4",
    "ipv6",
    "json-pointer",
    "regex",
    "relative-json-pointer",
    "time",
    "uri",
    "uri-reference",
    "uri-template",
    "uuid",
];

fn texts() -> Vec<Value> {
    let mut schemas: Vec<Value> = FORMATS
        .iter()
        .map(|format| json!({"type": "string", "format": format}))
        .collect();
    schemas.extend([
        json!({"type": "string"}),
        json!({"type": "string", "minLength": 3, "maxLength": 5}),
        json!({"type": "string", "maxLength": 5000}),
        json!({"type": "string", "format": "nobody knows", "maxLength": 3}),
        json!({"type": "string", "format": "uri", "maxLength": 64}),
        json!({"type": "string", "format": "date", "pattern": "^2024-"}),
        json!({"type": "string", "pattern": "^[a-z][a-z0-9-]*[a-z0-9]$", "minLength": 3, "maxLength": 36}),
        json!({"type": "string", "pattern": "^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8,16}$"}),
        json!({"type": "string", "pattern": "^\\p{Lu}\\d{2}(-\\w{3}){1,2}$"}),
        json!({"allOf": [{"pattern": "^a"}, {"pattern": "b$"}], "type": "string", "maxLength": 4}),
        json!({"type": "string", "contentEncoding": "base64"}),
        json!({"$ref": "#named", "minLength": 1}),
    ]);
    schemas
}

fn lists() -> Vec<Value> {
    vec![
        json!({"type": "array"}),
        json!({"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 3}),
        json!({"type": "array", "items": {"enum": [1, 2, 3]}, "uniqueItems": true, "minItems": 3}),
        json!({"type": "array", "items": {"type": "string"}, "uniqueItems": true, "maxItems": 70}),
        json!({"prefixItems": [{"type": "string"}, {"type": "integer"}], "items": false}),
        json!({"prefixItems": [{"type": "string"}], "items": {"type": "boolean"}, "minItems": 3}),
        json!({"prefixItems": [{"type": "string"}], "unevaluatedItems": false, "minItems": 1}),
        json!({"type": "array", "contains": {"type": "integer"}}),
        json!({"contains": {"const": 1}, "minContains": 2, "maxContains": 3, "items": {"type": "integer"}}),
        json!({"type": "array", "contains": {"const": "x"}, "uniqueItems": true, "minItems": 3}),
        json!({"type": "array", "contains": {"const": 1}, "minContains": 0, "maxContains": 1}),
    ]
}

fn objects() -> Vec<Value> {
    vec![
        json!({"type": "object"}),
        json!({"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 2, "maxProperties": 3}),
        json!({"required": ["a", "b"], "properties": {"a": {"type": "integer"}}}),
        json!({"properties": {"a": {"type": "integer"}}, "additionalProperties": false}),
        json!({"type": "object", "minProperties": 3}),
        json!({"patternProperties": {"^x-[a-z]{2}$": {"type": "integer"}, "^y": false}, "additionalProperties": false}),
        json!({"type": "object", "propertyNames": {"pattern": "^[a-z]+$", "maxLength": 5}, "additionalProperties": {"type": "boolean"}}),
        json!({"type": "object", "propertyNames": {"enum": ["a", "b"]}, "additionalProperties": true, "minProperties": 1}),
        json!({"properties": {"a": {"type": "integer"}, "b": {"type": "integer"}, "c": true}, "dependentRequired": {"a": ["b"], "c": ["d"]}}),
        json!({"properties": {"card": {"type": "string"}}, "dependentSchemas": {"card": {"required": ["address"], "properties": {"address": {"type": "string"}}}}}),
        json!({"allOf": [{"properties": {"a": {"type": "integer"}}}], "properties": {"b": {"type": "string"}}, "unevaluatedProperties": false}),
        json!({"allOf": [
            {"properties": {"a": {"type": "integer", "minimum": 5}}, "required": ["a"]},
            {"properties": {"a": {"maximum": 6}, "b": {"type": "boolean"}}},
        ]}),
        json!({"properties": {"open": false, "shut": {"type": "string"}}}),
        json!({"$ref": "#/$defs/Tree"}),
        json!({"$ref": "#/$defs/Chain"}),
    ]
}

fn combined() -> Vec<Value> {
    vec![
        json!({"not": {"type": "string"}}),
        json!({"type": "string", "not": {"enum": ["abcdefgh", ""]}}),
        json!({"type": "object", "properties": {"a": {}, "b": {}}, "not": {"required": ["a", "b"]}}),
        json!({"not": {"properties": {"kind": {"const": "x"}}, "required": ["kind"]}, "type": "object", "required": ["kind"]}),
        json!({"type": "integer", "not": {"anyOf": [{"minimum": 10}, {"multipleOf": 2}]}}),
        json!({"oneOf": [{"type": "integer"}, {"type": "number", "minimum": 5}]}),
        json!({"oneOf": [{"required": ["a"]}, {"required": ["b"]}], "properties": {"a": {"type": "integer"}, "b": {"type": "string"}}}),
        json!({"anyOf": [{"type": "string", "minLength": 3}, {"type": "integer", "maximum": 9}, {"type": "null"}]}),
        json!({"allOf": [{"anyOf": [{"type": "string"}, {"type": "integer"}]}, {"anyOf": [{"minimum": 3}, {"maxLength": 2}]}]}),
        json!({
            "properties": {"kind": {"enum": ["a", "b"]}, "size": {"type": "integer"}},
            "required": ["kind"],
            "if": {"properties": {"kind": {"const": "a"}}},
            "then": {"required": ["size"]},
            "else": {"properties": {"size": false}},
        }),
        json!({"type": "array", "items": {"oneOf": [
            {"type": "object", "required": ["a"], "properties": {"a": {"type": "string", "maxLength": 2}}, "additionalProperties": false},
            {"type": "array", "items": {"type": "string", "minLength": 2}},
        ]}}),
        json!({"type": ["array", "object", "string", "null"], "items": {"type": "integer"}, "minLength": 2}),
    ]
}
