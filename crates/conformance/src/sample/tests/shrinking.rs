//! Smaller values, down to the smallest that still shows something.

use super::*;

/// The smallest value for which something holds, from a value.
fn least(schema: &Value, value: Value, holds: impl Fn(&Value) -> bool) -> Value {
    let sampler = sampler(schema);
    smallest(
        value,
        |value| sampler.shrink("/schema", value),
        |value| holds(value),
        10_000,
    )
}

#[test]
fn whatever_is_shrunk_is_valid_and_comes_to_an_end() {
    for schema in schemas::all() {
        let sampler = sampler(&schema);
        for value in sampler.valid("/schema", 10).into_iter().take(6) {
            for one in sampler.shrink("/schema", &value) {
                assert!(sampler.schemas.accepts("/schema", &one), "{schema} {one}");
                assert_ne!(one, value, "{schema}");
            }
            let shrink = |value: &Value| sampler.shrink("/schema", value);
            let end = smallest(value, shrink, |_| true, 1000);
            assert_eq!(shrink(&end), [] as [Value; 0], "{schema}");
        }
    }
}

#[test]
fn a_difference_of_one_member_shrinks_to_that_member() {
    let member = json!({"type": "object", "properties": {
        "name": {"type": "string"}, "size": {"type": "integer"}, "tags": {"type": "array", "items": {"type": "string"}},
    }});
    let schema = json!({"type": "object", "required": ["id"], "properties": {
        "id": {"type": "integer"}, "a": member, "b": member, "c": member,
    }});
    let full = sampler(&schema).full("/schema").unwrap();
    let found = least(&schema, full, |value| value.pointer("/b/size").is_some());
    assert_eq!(found, json!({"id": 0, "b": {"size": 0}}));
}

#[test]
fn texts_become_short_and_plain_and_numbers_small() {
    let schema =
        json!({"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "integer"}]}});
    let value = json!(["Grüße, 世界 🜚", "x".repeat(200), 123_456_789, -77]);
    let found = least(&schema, value.clone(), |value| {
        let items = value.as_array().unwrap();
        items
            .iter()
            .any(|item| item.as_str().is_some_and(|text| text.contains('世')))
    });
    assert_eq!(found, json!(["世"]));
    let found = least(&schema, value, |value| {
        let items = value.as_array().unwrap();
        items
            .iter()
            .any(|item| item.as_i64().is_some_and(|number| number > 1000))
    });
    assert_eq!(found, json!([1001]));
}

#[test]
fn bounds_patterns_and_formats_are_kept() {
    let schema = json!({"type": "object", "required": ["n", "p", "at"], "properties": {
        "n": {"type": "integer", "minimum": 5},
        "p": {"type": "string", "pattern": "^[a-z]{2,9}-\\d+$"},
        "at": {"type": "string", "format": "date"},
    }});
    let value = json!({"n": 987, "p": "abcdefg-12345", "at": "2099-12-31"});
    let found = least(&schema, value, |_| true);
    assert_eq!(found["n"], json!(5));
    assert_eq!(found["p"].as_str().unwrap().len(), 4);
}

#[test]
fn a_union_keeps_its_variant() {
    let schema = json!({"oneOf": [
        {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}, "additionalProperties": false},
        {"type": "object", "properties": {"b": {"type": "string"}, "c": {"type": "string"}}, "additionalProperties": false},
    ]});
    let found = least(&schema, json!({"a": "long text"}), |_| true);
    assert_eq!(found, json!({"a": ""}));
    let found = least(&schema, json!({"b": "long text", "c": "x"}), |value| {
        value.get("c").is_some()
    });
    assert_eq!(found, json!({"c": ""}));
}
