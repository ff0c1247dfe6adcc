//! Unions whose variants a discriminator tells apart.
//!
//! A discriminator lets who reads a message go straight to the variant that the message names,
//! and judge it by that alone (OAS 3.0.3, section 4.7.25: it may be used to shortcut validation
//! and selection of the matching schema). Documents rely on it: they have `oneOf` variants that
//! overlap, which the letter of JSON Schema would forbid to send, and variants that leave the
//! property out of what they require. So each variant is read as saying which names are its own.

use serde_json::{Value, json};

use crate::discriminator::{Discriminator, target};

/// The document with the names of each union's variants written in them. `None` if there are
/// none.
pub(crate) fn with_names(root: &Value) -> Option<Value> {
    let mut changed = root.clone();
    let mut count = 0;
    walk(root, root, &mut changed, &mut count);
    (count > 0).then_some(changed)
}

fn walk(root: &Value, value: &Value, changed: &mut Value, count: &mut usize) {
    match (value, changed) {
        (Value::Array(items), Value::Array(changed)) => {
            for (item, changed) in items.iter().zip(changed) {
                walk(root, item, changed, count);
            }
        }
        (Value::Object(members), Value::Object(changed)) => {
            for (name, member) in members {
                if let Some(changed) = changed.get_mut(name) {
                    walk(root, member, changed, count);
                }
            }
            for keyword in ["oneOf", "anyOf"] {
                if let Some(variants) = named(root, value, keyword) {
                    changed.insert(keyword.to_owned(), variants);
                    *count += 1;
                }
            }
        }
        _ => {}
    }
}

/// The variants of a union, each with its names; none if any has none, or two have the same.
fn named(root: &Value, union: &Value, keyword: &str) -> Option<Value> {
    let discriminator = Discriminator::of(root, union)?;
    let mut taken: Vec<Value> = Vec::new();
    let mut named = Vec::new();
    for variant in union.get(keyword)?.as_array()? {
        // Null is of no variant that a property could name.
        if variant.get("type").and_then(Value::as_str) == Some("null") {
            named.push(variant.clone());
            continue;
        }
        let names = discriminator.names_of(&target(variant)?);
        if names.is_empty() || names.iter().any(|name| taken.contains(name)) {
            return None;
        }
        taken.extend(names.iter().cloned());
        let property = discriminator.property;
        let own = json!({ "required": [property], "properties": { property: { "enum": names } } });
        named.push(json!({ "allOf": [variant, own] }));
    }
    Some(Value::Array(named))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Schemas;

    #[test]
    fn a_value_is_of_the_variant_that_it_names() {
        let any = json!({ "type": "object", "properties": { "kind": { "type": "string" } } });
        let root = json!({ "components": { "schemas": {
            "Cat": any, "Dog": any,
            "Pet": {
                "oneOf": [
                    { "$ref": "#/components/schemas/Cat" },
                    { "$ref": "#/components/schemas/Dog" },
                ],
                "discriminator": {
                    "propertyName": "kind",
                    "mapping": { "hound": "#/components/schemas/Dog" },
                },
            },
        } } });
        let schemas = Schemas::new(&with_names(&root).unwrap()).unwrap();
        let pet = "/components/schemas/Pet";
        for (value, is_valid) in [
            (json!({"kind": "Cat"}), true),
            (json!({"kind": "hound"}), true),
            (json!({"kind": "Dog"}), false),
            (json!({}), false),
        ] {
            assert_eq!(schemas.accepts(pet, &value), is_valid, "{value}");
        }
    }

    #[test]
    fn null_beside_named_variants_has_no_name() {
        let root = json!({ "components": { "schemas": { "Cat": { "type": "object" } } }, "a": {
            "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "type": "null" }],
            "discriminator": { "propertyName": "kind" },
        } });
        let schemas = Schemas::new(&with_names(&root).unwrap()).unwrap();
        assert!(schemas.accepts("/a", &json!(null)));
        assert!(schemas.accepts("/a", &json!({"kind": "Cat"})));
        assert!(!schemas.accepts("/a", &json!({})));
    }

    #[test]
    fn variants_without_names_are_left_as_they_are() {
        let root = json!({ "a": {
            "oneOf": [{ "type": "object" }, { "type": "array" }],
            "discriminator": { "propertyName": "kind" },
        } });
        assert_eq!(with_names(&root), None);
    }
}
