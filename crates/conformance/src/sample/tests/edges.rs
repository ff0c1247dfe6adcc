//! Edge values.

use super::*;

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
    let values = valid(json!({"$ref": "#/$defs/Tree"}));
    assert!(
        values
            .iter()
            .any(|value| value.pointer("/below/0/name").is_some()),
        "{values:?}"
    );
    assert!(!broken(json!({"$ref": "#/$defs/Tree"})).is_empty());
    assert_eq!(
        valid(json!({"$ref": "#/$defs/Endless"})),
        Vec::<Value>::new()
    );
    assert_eq!(
        valid(json!({"$ref": "#/$defs/Circle"})),
        Vec::<Value>::new()
    );
}

#[test]
fn values_keep_to_the_format_of_a_number() {
    let bounds = [
        ("int32", json!(i32::MIN), json!(i32::MAX)),
        ("int64", json!(i64::MIN), json!(i64::MAX)),
        ("uint16", json!(0), json!(65_535)),
    ];
    for (format, low, high) in bounds {
        let values = valid(json!({"type": "integer", "format": format}));
        assert!(
            values.contains(&low) && values.contains(&high),
            "{values:?}"
        );
        let number = |value: &Value| value.as_f64().unwrap();
        let (least, most) = (number(&low), number(&high));
        assert!(
            values
                .iter()
                .all(|value| (least..=most).contains(&number(value)))
        );
    }
}

#[test]
fn names_that_no_schema_names_are_made_as_the_schemas_say() {
    let values = valid(
        json!({"type": "object", "patternProperties": {"^x-": {"type": "integer"}}, "additionalProperties": {"type": "boolean"}}),
    );
    let members = || values.iter().flat_map(|value| value.as_object().unwrap());
    assert!(members().any(|(name, value)| name.starts_with("x-") && value.is_i64()));
    assert!(members().any(|(name, value)| !name.starts_with("x-") && value.is_boolean()));
    let values = valid(
        json!({"type": "object", "propertyNames": {"enum": ["a", "b"]}, "additionalProperties": {"type": "integer"}}),
    );
    assert!(values.iter().any(|value| value.get("a").is_some()));
}

#[test]
fn what_a_member_needs_is_there_with_it() {
    let values = valid(
        json!({"type": "object", "properties": {"a": {"const": 1}, "b": {"const": 2}}, "dependentRequired": {"a": ["b"]}}),
    );
    assert!(values.contains(&json!({"a": 1, "b": 2})) && values.contains(&json!({"b": 2})));
    let values = valid(
        json!({"type": "object", "properties": {"card": {"type": "integer"}},
        "dependentSchemas": {"card": {"required": ["address"]}}}),
    );
    assert!(values.iter().any(|value| value.get("card").is_some()));
    assert!(values.contains(&json!({})));
}

#[test]
fn both_branches_of_a_condition_are_taken() {
    let values = valid(json!({
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string"}, "size": {"type": "integer"}},
        "if": {"properties": {"kind": {"const": "sized"}}},
        "then": {"required": ["size"]},
        "else": {"properties": {"size": false}},
    }));
    assert!(
        values
            .iter()
            .any(|value| value["kind"] == "sized" && value["size"].is_i64())
    );
    assert!(values.iter().any(|value| value["kind"] != "sized"));
}

#[test]
fn items_are_those_that_their_place_asks_for() {
    let values = valid(
        json!({"prefixItems": [{"type": "string"}, {"enum": [1, 2]}], "items": {"type": "boolean"}}),
    );
    let second = |wanted: i64| {
        values
            .iter()
            .any(|value| value.get(1) == Some(&json!(wanted)))
    };
    assert!(second(1) && second(2));
    assert!(
        values
            .iter()
            .any(|value| value.get(2) == Some(&json!(true)))
    );
    assert!(values.contains(&json!([])));
}

#[test]
fn every_character_that_a_pattern_names_occurs() {
    let schema = json!({"type": "string", "pattern": "^[a-z][a-z0-9_-]*$", "maxLength": 20});
    let values = valid(schema);
    for named in ['a', 'z', '0', '9', '_', '-'] {
        let has = |value: &Value| value.as_str().is_some_and(|text| text.contains(named));
        assert!(values.iter().any(has), "{named} in {values:?}");
    }
}

#[test]
fn items_that_may_be_equal_are() {
    let item =
        json!({"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}});
    let is_twice = |value: &Value| match value.as_array().map(Vec::as_slice) {
        Some([one, other, ..]) => one == other,
        _ => false,
    };
    let list = json!({"type": "array", "items": item});
    assert!(valid(list).iter().any(is_twice));
    let unique = json!({"type": "array", "items": item, "uniqueItems": true});
    assert!(!valid(unique).iter().any(is_twice));
}
