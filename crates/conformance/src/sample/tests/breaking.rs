//! Each constraint is broken, wherever it stands.

use super::*;

fn is_among(found: &[(String, String)], pointer: &str, rule: &str) -> bool {
    found
        .iter()
        .any(|(place, broken)| place == pointer && broken == rule)
}

fn assert_broken(schema: Value, expected: &[(&str, &str)]) {
    let found = broken(schema.clone());
    for (pointer, rule) in expected {
        assert!(
            is_among(&found, pointer, rule),
            "{pointer} {rule} of {schema} is missing in {found:?}"
        );
    }
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
            "only": {"const": 5},
        },
    });
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
        ("/only", "const"),
    ];
    assert_broken(schema.clone(), &expected);
    let types = broken(schema).into_iter();
    let types = types.filter(|(pointer, rule)| pointer == "/name" && rule == "type");
    assert_eq!(types.count(), 4);
}

#[test]
fn constraints_of_lists_and_objects_are_broken() {
    assert_broken(
        json!({"type": "array", "items": {"type": "integer"}, "contains": {"const": 1}, "minContains": 2, "maxContains": 3}),
        &[("", "minContains"), ("", "maxContains"), ("/2", "type")],
    );
    assert_broken(
        json!({"type": "array", "contains": {"const": 1}}),
        &[("", "contains")],
    );
    assert_broken(
        json!({"prefixItems": [{"type": "integer"}, {"type": "string", "maxLength": 2}], "unevaluatedItems": false}),
        &[
            ("/0", "type"),
            ("/1", "maxLength"),
            ("/2", "unevaluatedItems"),
        ],
    );
    assert_broken(
        json!({"type": "object", "additionalProperties": {"type": "integer", "maximum": 3}, "minProperties": 2, "maxProperties": 3}),
        &[
            ("", "minProperties"),
            ("", "maxProperties"),
            ("/key", "maximum"),
        ],
    );
    assert_broken(
        json!({"patternProperties": {"^x-[a-z]$": {"type": "integer"}}, "unevaluatedProperties": false}),
        &[("/unexpectedMember", "unevaluatedProperties")],
    );
    assert_broken(
        json!({"type": "object", "properties": {"a": true, "b": true}, "dependentRequired": {"a": ["b"]}}),
        &[("/b", "dependentRequired")],
    );
    assert_broken(
        json!({"type": "object", "propertyNames": {"pattern": "^[a-z]+$"}, "additionalProperties": true}),
        &[("/unexpectedMember", "propertyNames")],
    );
    assert_broken(
        json!({"type": "integer", "minimum": 5, "maximum": 25, "multipleOf": 10}),
        &[("", "minimum"), ("", "maximum"), ("", "multipleOf")],
    );
    let long = broken(json!({"type": "object", "propertyNames": {"maxLength": 64}}));
    assert!(
        long.iter()
            .any(|(place, rule)| place.len() == 66 && rule == "propertyNames"),
        "{long:?}"
    );
    let inside =
        broken(json!({"patternProperties": {"^x-[a-z]$": {"type": "integer", "minimum": 1}}}));
    assert!(
        inside
            .iter()
            .any(|(place, rule)| place.starts_with("/x-") && rule == "minimum")
    );
}

#[test]
fn what_nothing_fits_is_there() {
    assert_broken(
        json!({"prefixItems": [true, false], "items": false}),
        &[("/1", "prefixItems")],
    );
    assert_broken(
        json!({"prefixItems": [true], "items": false}),
        &[("/1", "items")],
    );
    assert_broken(json!({"properties": {"a": false}}), &[("/a", "properties")]);
    assert_broken(
        json!({"type": "object", "dependentSchemas": {"a": false}}),
        &[("/a", "dependentSchemas")],
    );
    assert_broken(
        json!({"type": "object", "propertyNames": false}),
        &[("/unexpectedMember", "propertyNames")],
    );
    assert_broken(
        json!({"type": "array", "unevaluatedItems": {"type": "string"}}),
        &[("/0", "unevaluatedItems")],
    );
}

#[test]
fn what_must_not_be_is_there() {
    assert_broken(
        json!({"type": "integer", "not": {"const": 5}}),
        &[("", "not")],
    );
    assert_broken(
        json!({"type": "object", "properties": {"a": {"type": "string"}}, "not": {"required": ["a", "b"]}}),
        &[("", "not")],
    );
    assert_broken(
        json!({"oneOf": [{"required": ["a"]}, {"required": ["b"]}], "type": "object"}),
        &[("", "oneOf"), ("/a", "required"), ("/b", "required")],
    );
    assert_broken(
        json!({"type": "string", "oneOf": [{"minLength": 2}, {"maxLength": 4}]}),
        &[("", "oneOf")],
    );
    assert_broken(
        json!({"anyOf": [{"type": "integer"}, {"type": "number", "minimum": 2}]}),
        &[("", "minimum")],
    );
}

#[test]
fn what_is_wrong_in_a_variant_fits_no_variant() {
    let schema = json!({"type": "object", "properties": {"at": {"oneOf": [
        {"type": "object", "required": ["a"], "properties": {"a": {"type": "string", "maxLength": 2}}},
        {"type": "object", "required": ["b"], "properties": {"b": {"type": "array", "items": {"type": "integer", "minimum": 0}}}},
    ]}}});
    assert_broken(
        schema.clone(),
        &[
            ("/at/a", "maxLength"),
            ("/at/b/0", "minimum"),
            ("/at/a", "required"),
            ("/at", "type"),
        ],
    );
    let sampler = sampler(&schema);
    let all = sampler.broken("/schema");
    let one = all
        .iter()
        .find(|one| one.pointer == "/at/b/0" && one.rule == "minimum")
        .unwrap();
    assert_eq!(one.union.as_deref(), Some("/at"));
}

#[test]
fn every_format_that_is_judged_is_broken() {
    for format in schemas::FORMATS {
        assert_broken(
            json!({"type": "string", "format": format}),
            &[("", "format")],
        );
    }
    let values = |schema| {
        let broken = sampler(&schema).broken("/schema").into_iter();
        let broken = broken.filter(|one| one.rule == "format");
        broken.map(|one| one.value).collect::<Vec<_>>()
    };
    let int32 = values(json!({"type": "integer", "format": "int32"}));
    assert_eq!(int32, [json!(2_147_483_648_i64), json!(-2_147_483_649_i64)]);
    let int64 = values(json!({"type": "integer", "format": "int64"}));
    assert_eq!(int64, [json!(9_223_372_036_854_775_808_u64), json!(-1e19)]);
    assert_eq!(
        values(json!({"type": "string", "format": "nobody knows"})),
        [] as [Value; 0]
    );
}

#[test]
fn null_breaks_what_is_not_nullable_and_nothing_else() {
    let values = |schema| {
        let broken = sampler(&schema).broken("/schema").into_iter();
        broken.map(|one| one.value).collect::<Vec<_>>()
    };
    assert!(values(json!({"type": "string"})).contains(&Value::Null));
    assert!(!values(json!({"type": ["string", "null"]})).contains(&Value::Null));
}

#[test]
fn another_value_is_broken_in_the_same_way() {
    let schema = json!({"type": "object", "required": ["id"], "properties": {
        "id": {"type": "integer"},
        "at": {"type": "object", "properties": {"x": {"type": "string", "maxLength": 2}}},
        "of": {"oneOf": [
            {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
            {"type": "object", "required": ["b"], "properties": {"b": {"type": "integer"}}},
        ]},
    }});
    let sampler = sampler(&schema);
    let others = [
        json!({"id": 1}),
        json!({"id": 1, "at": {}}),
        json!({"id": 1, "at": {"x": "a"}, "of": {"a": "b"}}),
        json!({"id": 1, "of": {"b": 2}}),
    ];
    for breakage in sampler.broken("/schema") {
        for other in &others {
            let mut value = other.clone();
            assert!(breakage.apply(&mut value), "{breakage:?} {other}");
            let found = sampler.schemas.violations("/schema", &value).unwrap();
            let is_there = |one: &crate::schema::Violation| {
                crate::pointer::is_within(&breakage.pointer, &one.pointer)
            };
            assert!(
                !found.is_empty() && found.iter().all(is_there),
                "{breakage:?} {value} {found:?}"
            );
        }
    }
}
