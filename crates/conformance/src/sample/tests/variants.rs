//! Unions, and what tells their variants apart.

use super::*;

#[test]
fn no_variant_is_lost_however_many_there_are() {
    let variant = |index: usize| {
        json!({"type": "object", "required": ["kind"], "properties": {
            "kind": {"const": format!("k{index}")},
            "detail": {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}},
        }})
    };
    let variants: Vec<Value> = (0..79).map(variant).collect();
    let values = valid(
        json!({"type": "object", "required": ["list"], "properties": {
            "list": {"type": "array", "items": {"oneOf": variants}},
        }}),
    );
    let mut kinds: Vec<&str> = values
        .iter()
        .flat_map(|value| value["list"].as_array().unwrap())
        .map(|item| item["kind"].as_str().unwrap())
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), 79);
}

#[test]
fn no_listed_value_is_lost_however_many_there_are() {
    let codes: Vec<String> = (0..600).map(|code| format!("c{code}")).collect();
    let values = valid(json!({"type": "object", "properties": {
        "codes": {"type": "array", "items": {"enum": codes}},
        "code": {"enum": codes},
    }}));
    for code in &codes {
        assert!(
            values.iter().any(|value| value["code"] == json!(code)),
            "{code}"
        );
        let listed = |value: &Value| {
            value["codes"]
                .as_array()
                .is_some_and(|all| all.contains(&json!(code)))
        };
        assert!(values.iter().any(listed), "{code} in the list");
    }
}

#[test]
fn variants_of_nested_unions_are_all_there() {
    let values = valid(json!({"anyOf": [
        {"type": "string"},
        {"oneOf": [{"type": "integer"}, {"type": "array", "items": {"anyOf": [{"type": "boolean"}, {"type": "null"}]}}]},
    ]}));
    let items: Vec<&Value> = values
        .iter()
        .filter_map(Value::as_array)
        .flatten()
        .collect();
    assert!(
        items.contains(&&json!(true)) && items.contains(&&Value::Null),
        "{items:?}"
    );
    assert!(values.contains(&json!([])));
    assert!(values.iter().any(Value::is_string) && values.iter().any(Value::is_i64));
}

#[test]
fn unions_at_one_place_do_not_multiply() {
    let union = |place: usize| {
        let variants = (0..8).map(|index| json!({"required": [format!("m{place}-{index}")]}));
        json!({"anyOf": variants.collect::<Vec<_>>()})
    };
    let unions: Vec<Value> = (0..10).map(union).collect();
    let dependent = (0..12).map(|index| (format!("d{index}"), json!({"required": ["e"]})));
    let schema = json!({
        "type": "object",
        "properties": {"d0": true, "d1": true},
        "allOf": unions,
        "dependentSchemas": dependent.collect::<serde_json::Map<_, _>>(),
    });
    let sampler = sampler(&schema);
    let values = sampler.valid("/schema", 0);
    for name in (0..10).flat_map(|place| (0..8).map(move |index| format!("m{place}-{index}"))) {
        assert!(
            values.iter().any(|value| value.get(&name).is_some()),
            "{name}"
        );
    }
    assert!(sampler.full("/schema").is_some());
    assert!(!sampler.broken("/schema").is_empty());
}

#[test]
fn null_and_absence_are_both_there() {
    let values = valid(json!({"type": "object", "properties": {
        "a": {"type": ["string", "null"]}, "b": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
    }}));
    for name in ["a", "b"] {
        assert!(
            values
                .iter()
                .any(|value| value.get(name) == Some(&Value::Null))
        );
        assert!(values.iter().any(|value| value.get(name).is_none()));
        assert!(
            values
                .iter()
                .any(|value| value.get(name).is_some_and(|one| !one.is_null()))
        );
    }
}

/// A document with pets, told apart by `kind`.
fn pets(pet: &Value) -> Sampler {
    let root = json!({"components": {"schemas": {
        "Pet": pet,
        "Base": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}},
            "discriminator": {"propertyName": "kind"}},
        "Cat": {"type": "object", "properties": {"kind": {"type": "string"}, "lives": {"type": "integer"}}},
        "Dog": {"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["dog", "hound"]}}},
        "Any": {"oneOf": [{"$ref": "#/components/schemas/Dog"}]},
        "Cow": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"properties": {"milk": {"type": "number"}}}]},
        "Calf": {"allOf": [{"$ref": "#/components/schemas/Cow"}, {"required": ["age"], "properties": {"age": {"type": "integer"}}}]},
    }}});
    Sampler::new(Arc::new(Schemas::new(&root).unwrap()), 1)
}

fn kinds(sampler: &Sampler, pointer: &str) -> Vec<String> {
    let values = sampler.valid(pointer, 60);
    let kinds = values
        .iter()
        .map(|value| value["kind"].as_str().unwrap_or("-").to_owned());
    let mut kinds: Vec<String> = kinds.collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

#[test]
fn a_discriminator_names_the_variant_that_is_there() {
    let cat = json!({"$ref": "#/components/schemas/Cat"});
    let dog = json!({"$ref": "#/components/schemas/Dog"});
    let union = json!({"anyOf": [cat, dog], "discriminator": {"propertyName": "kind"}});
    assert_eq!(
        kinds(&pets(&union), "/components/schemas/Pet"),
        ["Cat", "dog", "hound"]
    );
    let mapping = json!({"meow": "#/components/schemas/Cat", "purr": "Cat", "hound": "Dog"});
    let union =
        json!({"anyOf": [cat, dog], "discriminator": {"propertyName": "kind", "mapping": mapping}});
    assert_eq!(
        kinds(&pets(&union), "/components/schemas/Pet"),
        ["hound", "meow", "purr"]
    );
    let nested = json!({"anyOf": [cat, {"$ref": "#/components/schemas/Any"}], "discriminator": {"propertyName": "kind"}});
    assert_eq!(
        kinds(&pets(&nested), "/components/schemas/Pet"),
        ["Cat", "dog", "hound"]
    );
}

#[test]
fn heirs_are_told_apart_by_the_discriminator_of_what_they_inherit() {
    let sampler = pets(&json!({}));
    let at = |name: &str| kinds(&sampler, &format!("/components/schemas/{name}"));
    assert_eq!(at("Base"), ["Cow"]);
    assert_eq!(at("Cow"), ["Cow"]);
    let base = sampler.valid("/components/schemas/Base", 0);
    assert!(base.iter().any(|value| value.get("milk").is_some()));
}

#[test]
fn a_name_that_no_variant_has_is_broken() {
    let union = json!({"oneOf": [{"$ref": "#/components/schemas/Dog"}, {"type": "null"}],
        "discriminator": {"propertyName": "kind"}});
    let broken = pets(&union).broken("/components/schemas/Pet");
    assert!(
        broken
            .iter()
            .any(|one| one.rule == "discriminator" && one.pointer == "/kind")
    );
}
