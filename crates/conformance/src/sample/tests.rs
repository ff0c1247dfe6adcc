use serde_json::json;

use super::*;

fn sampler(schema: &Value) -> Sampler {
    let root = json!({ "schema": schema, "defs": {
        "Tree": {"type": "object", "required": ["name"], "properties": {
            "name": {"type": "string", "minLength": 1},
            "below": {"type": "array", "items": {"$ref": "#/defs/Tree"}},
            "beside": {"anyOf": [{"$ref": "#/defs/Tree"}, {"type": "null"}]},
        }},
        "Endless": {"type": "object", "required": ["next"], "properties": {"next": {"$ref": "#/defs/Endless"}}},
        "Circle": {"anyOf": [{"$ref": "#/defs/Circle"}, {"$ref": "#/defs/Circle"}]},
    }});
    Sampler::new(Arc::new(Schemas::new(&root).unwrap()), 1)
}

fn valid(schema: Value) -> Vec<Value> {
    sampler(&schema).valid("/schema", 0)
}

fn broken(schema: Value) -> Vec<(String, String)> {
    sampler(&schema)
        .broken("/schema")
        .into_iter()
        .map(|one| (one.pointer, one.rule))
        .collect()
}

#[test]
fn the_same_seed_gives_the_same_values() {
    let schema = json!({"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}});
    let one = sampler(&schema).valid("/schema", 100);
    assert_eq!(one, sampler(&schema).valid("/schema", 100));
    assert_eq!(one.len(), 100);
}

#[test]
fn bounds_are_met_exactly() {
    let values = valid(json!({"type": "integer", "minimum": 3, "exclusiveMaximum": 10}));
    assert!(
        values.contains(&json!(3)) && values.contains(&json!(9)) && !values.contains(&json!(10)),
        "{values:?}"
    );
    let values = valid(
        json!({"type": "string", "minLength": 3, "maxLength": 36, "pattern": "^[a-z][a-z0-9-]*[a-z0-9]$"}),
    );
    let lengths: Vec<usize> = values
        .iter()
        .map(|value| value.as_str().unwrap().len())
        .collect();
    assert!(lengths.contains(&3) && lengths.contains(&36), "{lengths:?}");
    let values =
        valid(json!({"type": "array", "items": {"type": "boolean"}, "minItems": 1, "maxItems": 4}));
    let lengths: Vec<usize> = values
        .iter()
        .map(|value| value.as_array().unwrap().len())
        .collect();
    assert!(lengths.contains(&1) && lengths.contains(&4), "{lengths:?}");
}

#[test]
fn unbounded_integers_stay_within_what_rust_carries() {
    let values = valid(json!({"type": "integer"}));
    assert!(
        values.contains(&json!(i64::MAX))
            && values.contains(&json!(-1))
            && values.contains(&json!(0)),
        "{values:?}"
    );
    assert!(values.iter().all(|value| value.as_i64().is_some()));
    assert!(valid(json!({"type": "integer", "format": "uint64"})).contains(&json!(u64::MAX)));
    assert!(
        valid(json!({"type": "integer", "multipleOf": 7, "minimum": 8}))
            .iter()
            .all(|value| value.as_i64().unwrap() % 7 == 0)
    );
}

#[test]
fn every_enum_value_and_union_variant_and_null_is_there() {
    assert_eq!(
        valid(json!({"enum": ["a", "b", 1, null]})),
        [json!("a"), json!("b"), json!(1), json!(null)]
    );
    let values = valid(
        json!({"oneOf": [{"type": "integer"}, {"type": "string"}, {"type": "object", "required": ["k"], "properties": {"k": {"const": "x"}}}]}),
    );
    assert!(
        values.iter().any(Value::is_i64)
            && values.iter().any(Value::is_string)
            && values.contains(&json!({"k": "x"}))
    );
    assert!(valid(json!({"type": ["string", "null"]})).contains(&Value::Null));
}

#[test]
fn optional_members_are_absent_present_and_alone() {
    let values = valid(
        json!({"type": "object", "required": ["a"], "properties": {"a": {"const": 1}, "b": {"const": 2}, "c": {"const": 3}}}),
    );
    assert_eq!(
        values,
        [
            json!({"a": 1}),
            json!({"a": 1, "b": 2, "c": 3}),
            json!({"a": 1, "b": 2}),
            json!({"a": 1, "c": 3})
        ]
    );
}

#[test]
fn parts_of_all_of_are_met_together() {
    let values = valid(json!({"allOf": [
        {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer", "minimum": 5}}},
        {"properties": {"a": {"maximum": 6}, "b": {"type": "boolean"}}},
    ]}));
    assert!(
        values.contains(&json!({"a": 5})) && values.iter().any(|value| value.get("b").is_some()),
        "{values:?}"
    );
}

#[test]
fn formats_and_unicode_are_among_the_edges() {
    assert!(
        valid(json!({"type": "string", "format": "date-time"}))
            .contains(&json!("2026-07-08T09:10:11.125+05:30"))
    );
    assert_eq!(valid(json!({"type": "string", "format": "uuid"})).len(), 3);
    let values = valid(json!({"type": "string"}));
    assert!(
        values.contains(&json!(""))
            && values
                .iter()
                .any(|value| value.as_str().unwrap().contains('世'))
    );
}

#[test]
fn recursive_schemas_come_to_an_end() {
    let values = valid(json!({"$ref": "#/defs/Tree"}));
    assert!(
        values
            .iter()
            .any(|value| value.pointer("/below/0/name").is_some()),
        "{values:?}"
    );
    assert!(!broken(json!({"$ref": "#/defs/Tree"})).is_empty());
    assert_eq!(
        valid(json!({"$ref": "#/defs/Endless"})),
        Vec::<Value>::new()
    );
    assert_eq!(valid(json!({"$ref": "#/defs/Circle"})), Vec::<Value>::new());
}

#[test]
fn each_constraint_is_broken_alone() {
    let schema = json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["name"],
        "properties": {
            "name": {"type": "string", "minLength": 3, "maxLength": 36, "pattern": "^[a-z][a-z0-9-]*[a-z0-9]$"},
            "age": {"type": "integer", "minimum": 0, "exclusiveMaximum": 200, "multipleOf": 2},
            "kind": {"type": "string", "enum": ["a", "b"]},
            "at": {"type": ["string", "null"], "format": "date-time"},
            "tags": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 3, "uniqueItems": true},
            "maybe": {"anyOf": [{"type": "integer", "maximum": 9}, {"type": "null"}]},
        },
    });
    let found = broken(schema);
    let expected = [
        ("", "type"),
        ("/name", "required"),
        ("/unexpectedMember", "additionalProperties"),
        ("/name", "type"),
        ("/name", "minLength"),
        ("/name", "maxLength"),
        ("/name", "pattern"),
        ("/age", "type"),
        ("/age", "minimum"),
        ("/age", "exclusiveMaximum"),
        ("/age", "multipleOf"),
        ("/kind", "type"),
        ("/kind", "enum"),
        ("/at", "type"),
        ("/at", "format"),
        ("/tags", "type"),
        ("/tags", "minItems"),
        ("/tags", "maxItems"),
        ("/tags", "uniqueItems"),
        ("/tags/0", "type"),
        ("/maybe", "type"),
        ("/maybe", "maximum"),
    ];
    for (pointer, rule) in expected {
        assert!(
            found.contains(&(pointer.to_owned(), rule.to_owned())),
            "{pointer} {rule} is missing in {found:?}"
        );
    }
    assert_eq!(
        found
            .iter()
            .filter(|(pointer, rule)| pointer == "/name" && rule == "type")
            .count(),
        4
    );
}

#[test]
fn null_breaks_what_is_not_nullable_and_nothing_else() {
    let breakages = |schema| {
        sampler(&schema)
            .broken("/schema")
            .into_iter()
            .map(|one| one.value)
            .collect::<Vec<_>>()
    };
    assert!(breakages(json!({"type": "string"})).contains(&Value::Null));
    assert!(!breakages(json!({"type": ["string", "null"]})).contains(&Value::Null));
}

#[test]
fn objects_are_too_small_and_too_large() {
    let schema = json!({"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 2, "maxProperties": 3});
    let found = broken(schema.clone());
    assert!(
        found.contains(&(String::new(), "minProperties".to_owned()))
            && found.contains(&(String::new(), "maxProperties".to_owned())),
        "{found:?}"
    );
    assert!(
        valid(schema)
            .iter()
            .all(|value| (2..=3).contains(&value.as_object().unwrap().len()))
    );
}
