//! What holds for any schema.

use jsonschema::Validator;

use super::*;

/// A validator that has nothing to do with how the sampler judges.
fn judge(schema: &Value) -> Validator {
    let root = json!({ "$defs": schemas::definitions(), "allOf": [schema] });
    jsonschema::options()
        .with_draft(jsonschema::Draft::Draft202012)
        .should_validate_formats(true)
        .build(&root)
        .unwrap()
}

#[test]
fn every_schema_with_a_value_has_valid_ones() {
    for schema in schemas::all() {
        let (sampler, judge) = (sampler(&schema), judge(&schema));
        let values = sampler.valid("/schema", 20);
        assert!(!values.is_empty(), "{schema}");
        for (index, value) in values.iter().enumerate() {
            assert!(judge.is_valid(value), "{schema} {value}");
            assert!(!values[..index].contains(value), "{schema} twice {value}");
        }
        let full = sampler.full("/schema").unwrap();
        assert!(judge.is_valid(&full), "{schema} {full}");
    }
}

#[test]
fn every_broken_value_is_refused_for_its_rule_alone() {
    for schema in schemas::all() {
        let sampler = sampler(&schema);
        for broken in sampler.broken("/schema") {
            let found = sampler
                .schemas
                .violations("/schema", &broken.value)
                .unwrap();
            let is_union = |rule: &str| ["anyOf", "oneOf"].contains(&rule);
            let is_meant = |one: &crate::schema::Violation| {
                let place = crate::pointer::is_within(&broken.pointer, &one.pointer);
                place && (one.rule == broken.rule || broken.rule == "type" || is_union(&one.rule))
            };
            assert!(!found.is_empty(), "{schema} {broken:?}");
            assert!(found.iter().all(is_meant), "{schema} {broken:?} {found:?}");
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_values_and_another_one_others() {
    for schema in schemas::all() {
        let one = sampler(&schema);
        let again = sampler(&schema);
        assert_eq!(
            one.valid("/schema", 80),
            again.valid("/schema", 80),
            "{schema}"
        );
        assert_eq!(one.broken("/schema"), again.broken("/schema"), "{schema}");
    }
    let schema = json!({"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}});
    let one = sampler(&schema);
    let other = Sampler::new(Arc::clone(&one.schemas), 2);
    let (one, other) = (one.valid("/schema", 100), other.valid("/schema", 100));
    assert_eq!((one.len(), other.len()), (100, 100));
    let edges = one
        .iter()
        .zip(&other)
        .take_while(|(one, other)| one == other);
    assert!((10..90).contains(&edges.count()));
}

#[test]
fn what_was_asked_before_changes_nothing() {
    let root = json!({"components": {"schemas": {
        "A": {"type": "object", "properties": {"b": {"$ref": "#/components/schemas/B"}}},
        "B": {"oneOf": [{"type": "integer"}, {"$ref": "#/components/schemas/A"}]},
    }}});
    let schemas = Arc::new(Schemas::new(&root).unwrap());
    let fresh = Sampler::new(Arc::clone(&schemas), 1);
    let used = Sampler::new(schemas, 1);
    used.broken("/components/schemas/B");
    used.full("/components/schemas/B");
    let pointer = "/components/schemas/A";
    assert_eq!(fresh.valid(pointer, 50), used.valid(pointer, 50));
}

#[test]
fn values_stay_small() {
    let member = json!({"type": "object", "properties": {
        "a": {"type": "string", "maxLength": 5000},
        "b": {"type": "array", "items": {"$ref": "#/$defs/Tree"}},
    }});
    let members: Vec<(String, Value)> = (0..60)
        .map(|index| (format!("m{index}"), member.clone()))
        .collect();
    let members: serde_json::Map<String, Value> = members.into_iter().collect();
    let values = valid(json!({"type": "object", "properties": members}));
    let large = values.iter().filter(|value| value.to_string().len() > 8192);
    assert!(large.count() <= 1);
    let length: usize = values.iter().map(|value| value.to_string().len()).sum();
    assert!(length / values.len() < 2048, "{}", length / values.len());
}

#[test]
fn no_schema_is_too_strange() {
    let huge = u64::MAX;
    let strange = [
        json!({"type": "string", "minLength": huge}),
        json!({"type": "string", "minLength": 5, "maxLength": huge, "pattern": "^(a{60000}){60000}$"}),
        json!({"type": "string", "pattern": "^[", "maxLength": -1}),
        json!({"type": "array", "minItems": huge, "items": {}}),
        json!({"type": "array", "maxItems": huge, "contains": {}, "minContains": huge, "prefixItems": [{}]}),
        json!({"type": "object", "minProperties": huge, "maxProperties": 0}),
        json!({"type": "integer", "minimum": 1e300, "exclusiveMaximum": 1e308}),
        json!({"type": "integer", "exclusiveMinimum": -1e300, "exclusiveMaximum": 1e300, "multipleOf": 1e300}),
        json!({"type": "number", "multipleOf": 1e-300, "maximum": 1e-308}),
        json!({"type": "number", "multipleOf": 0}),
        json!({"type": 5, "enum": {}, "required": "a", "properties": [], "items": 3, "oneOf": {}}),
        json!({"oneOf": [], "anyOf": [], "allOf": []}),
        json!({"$ref": "#/nowhere", "discriminator": {"propertyName": "a", "mapping": {"b": "nowhere"}}}),
        json!({"not": {"not": {"not": {"$ref": "#/schema"}}}}),
        json!({"if": {"$ref": "#/schema"}, "then": {"$ref": "#/schema"}, "else": {"not": {"$ref": "#/schema"}}}),
        json!({"type": "object", "minProperties": 1, "patternProperties": {"^b": {"$ref": "#/schema"}}}),
        json!([1]),
    ];
    for schema in strange {
        let sampler = sampler(&schema);
        for value in sampler.valid("/schema", 5) {
            assert!(
                sampler.schemas.accepts("/schema", &value),
                "{schema} {value}"
            );
            sampler.shrink("/schema", &value);
        }
        sampler.full("/schema");
        sampler.broken("/schema");
        sampler.shrink("/schema", &json!({"a": [1, "b"]}));
    }
}

#[test]
fn what_has_no_value_is_given_none() {
    let none = [
        json!(false),
        json!({"$ref": "#/$defs/Endless"}),
        json!({"$ref": "#/$defs/Circle"}),
        json!({"allOf": [{"type": "string"}, {"type": "integer"}]}),
        json!({"type": "string", "enum": [1]}),
        json!({"type": "integer", "minimum": 2, "maximum": 1}),
        json!({"type": "array", "items": {"const": 1}, "uniqueItems": true, "minItems": 2}),
        json!({"type": "object", "required": ["a"], "properties": {"a": false}}),
        json!({"oneOf": [{"type": "string"}, {"type": "string"}]}),
        json!({"pattern": "(", "type": "string"}),
    ];
    for schema in none {
        assert_eq!(valid(schema.clone()), Vec::<Value>::new(), "{schema}");
        assert_eq!(broken(schema.clone()), [], "{schema}");
        assert_eq!(sampler(&schema).full("/schema"), None, "{schema}");
    }
}
