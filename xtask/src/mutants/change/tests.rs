use std::collections::BTreeSet;

use serde_json::{Value, json};
use symbolon_conformance::document::Document;

use super::*;

/// Of each object of the specification that travels, one.
fn document() -> Value {
    json!({
        "openapi": "3.1.0",
        "servers": [{ "url": "/api" }],
        "security": [{ "key": [] }],
        "paths": {
            "/empty": {},
            "/pets/{id}": { "put": {
                "parameters": [
                    { "name": "id", "in": "path", "required": true, "schema": { "type": "integer", "minimum": 1 } },
                    { "name": "tags", "in": "query", "schema": { "type": "array", "items": { "type": "string" }, "uniqueItems": true } },
                ],
                "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } },
                "responses": {
                    "200": {
                        "description": "",
                        "headers": { "X-Count": { "required": true, "schema": { "type": "integer" } } },
                        "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } },
                    },
                    "422": { "description": "" },
                },
                "callbacks": { "done": { "{$request.body#/url}": { "post": { "responses": { "204": { "description": "" } } } } } },
            } },
        },
        "webhooks": { "born": { "post": { "responses": { "204": { "description": "" } } } } },
        "components": {
            "securitySchemes": {
                "key": { "type": "apiKey", "in": "header", "name": "X-Key" },
                "token": { "type": "http", "scheme": "bearer" },
            },
            "schemas": { "Pet": {
                "type": "object",
                "required": ["name", "born"],
                "properties": {
                    "name": { "type": "string", "minLength": 1, "pattern": "^a" },
                    "mood": { "type": ["string", "null"], "enum": ["calm", "cross", null] },
                    "weight": { "type": "number", "multipleOf": 0.5, "exclusiveMaximum": 9 },
                    "pair": { "type": "array", "prefixItems": [{ "type": "string" }, { "type": "integer" }], "items": false },
                    "either": { "oneOf": [{ "type": "string" }, { "type": "integer" }] },
                    "born": { "type": "string", "format": "date", "readOnly": true },
                },
            } },
        },
    })
}

fn kinds(document: &Value) -> BTreeSet<&'static str> {
    all(document).into_iter().map(|one| one.kind).collect()
}

/// What stands at a place of the document that a mutant makes.
fn made(document: &Value, kind: &str, place: &str) -> Option<Value> {
    let all = all(document);
    let mutant = all
        .iter()
        .find(|one| one.kind == kind && one.place == place)?;
    mutant.apply(document)
}

#[test]
fn every_mutant_changes_the_document_and_leaves_one_that_can_be_read() {
    let document = document();
    let mutants = all(&document);
    for mutant in &mutants {
        let changed = mutant.apply(&document);
        let changed = changed.unwrap_or_else(|| panic!("{mutant} changes nothing"));
        let read = Document::load(&changed.to_string());
        assert!(read.is_ok(), "{mutant}: {read:?}");
    }
    let places: BTreeSet<_> = mutants.iter().map(|one| (one.kind, &one.place)).collect();
    assert!(places.len() > 100, "{}", places.len());
}

#[test]
fn all_objects_that_travel_are_changed() {
    let found = kinds(&document());
    for kind in [
        "path renamed",
        "method changed",
        "operation dropped",
        "parameter dropped",
        "parameter moved",
        "parameter's type changed",
        "style changed",
        "request body made optional",
        "request media type changed",
        "status made a range",
        "response body dropped",
        "response header renamed",
        "webhook dropped",
        "callback dropped",
        "security dropped",
        "security scheme replaced",
        "document's security dropped",
        "server's path changed",
        "property dropped",
        "required dropped",
        "readOnly dropped",
        "enum value dropped",
        "made not nullable",
        "uniqueItems dropped",
        "tuple opened",
        "variant dropped",
        "pattern changed",
        "format changed",
        "bound raised",
    ] {
        assert!(found.contains(kind), "no {kind} in {found:?}");
    }
    assert!(found.len() >= 70, "{} kinds: {found:?}", found.len());
}

#[test]
fn what_says_nothing_is_not_changed() {
    let mut document = document();
    assert_eq!(made(&document, "path renamed", "/paths/~1empty"), None);
    let put = "/paths/~1pets~1{id}/put";
    let added = format!("{put}/responses/409");
    let changed = made(&document, "response added", &added).unwrap();
    assert_eq!(
        changed.pointer(&added),
        Some(&json!({ "description": "Added." }))
    );
    // Nothing is inherited by operations that say it themselves.
    document["paths"]["/pets/{id}"]["put"]["security"] = json!([]);
    assert!(!kinds(&document).contains("document's security dropped"));
}

#[test]
fn null_and_exclusive_bounds_are_said_in_the_dialect_of_the_version() {
    let text = json!({ "type": "string" });
    let schemas = |version: &str| {
        json!({ "openapi": version, "paths": {}, "components": { "schemas": {
            "Text": text, "Number": { "type": "number", "minimum": 1 },
        } } })
    };
    let place = "/components/schemas/Text";
    let old = made(&schemas("3.0.3"), "made nullable", place).unwrap();
    assert_eq!(
        old.pointer(place),
        Some(&json!({ "type": "string", "nullable": true }))
    );
    let new = made(&schemas("3.1.0"), "made nullable", place).unwrap();
    assert_eq!(
        new.pointer(place),
        Some(&json!({ "type": ["string", "null"] }))
    );
    let number = "/components/schemas/Number";
    let exclusive = |version: &str| {
        let document = schemas(version);
        let made = all(&document)
            .into_iter()
            .filter_map(|one| one.apply(&document));
        let mut found =
            made.filter_map(|changed| changed.pointer(number)?.get("exclusiveMinimum").cloned());
        found.next()
    };
    assert_eq!(exclusive("3.0.3"), Some(json!(true)));
    assert_eq!(exclusive("3.1.0"), Some(json!(1)));
}
