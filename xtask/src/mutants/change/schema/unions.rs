//! Unions, their discriminators, and conjunctions (JSON Schema Core, section 10.2.1; OAS 3.1,
//! section 4.8.25).

use serde_json::{Value, json};
use symbolon_conformance::pointer::child;

use super::super::collect::Mutants;

pub(super) fn of_unions(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    let discriminator = schema.get("discriminator");
    for (word, other) in [("oneOf", "anyOf"), ("anyOf", "oneOf")] {
        let Some(variants) = schema.get(word).and_then(Value::as_array) else {
            continue;
        };
        let at = child(place, word);
        if variants.len() > 1 {
            for index in 0..variants.len() {
                mutants.remove("variant dropped", &child(&at, &index.to_string()));
            }
        }
        let is_boolean = |one: &Value| super::is_of(one, "boolean");
        if discriminator.is_none() && !variants.iter().any(is_boolean) {
            let next = child(&at, &variants.len().to_string());
            mutants.set("variant added", &next, json!({ "type": "boolean" }));
        }
        mutants.rename("kind of union changed", &at, other);
    }
    if let Some(parts) = schema.get("allOf").and_then(Value::as_array) {
        let at = child(place, "allOf");
        if parts.len() > 1 {
            for index in 0..parts.len() {
                mutants.remove("part dropped", &child(&at, &index.to_string()));
            }
        }
        let next = child(&at, &parts.len().to_string());
        let part =
            json!({ "required": ["added"], "properties": { "added": { "type": "string" } } });
        mutants.set("part added", &next, part);
    }
    if discriminator.is_some() {
        of_discriminator(mutants, &child(place, "discriminator"));
    }
}

fn of_discriminator(mutants: &mut Mutants<'_>, place: &str) {
    mutants.remove("discriminator dropped", place);
    let name = child(place, "propertyName");
    mutants.change("discriminator renamed", &name, |name| {
        *name = json!(format!("{}Renamed", name.as_str().unwrap_or_default()));
    });
    let mapping = child(place, "mapping");
    let entries: Vec<_> = mutants.members(&mapping).collect();
    for (index, (value, target)) in entries.iter().enumerate() {
        let at = child(&mapping, value);
        mutants.rename("mapping's value renamed", &at, &format!("{value}-renamed"));
        let next = (index + 1) % entries.len();
        if entries[next].1 != *target {
            mutants.set("mapping's target changed", &at, entries[next].1.clone());
        }
    }
}
