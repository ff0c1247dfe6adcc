//! Lists and tuples (JSON Schema Core, section 10.3.1, and Validation, section 6.4).

use serde_json::{Value, json};
use symbolon_conformance::pointer::child;

use super::super::collect::Mutants;
use super::{bounds, is_of};

pub(super) fn of_lists(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    if !is_of(schema, "array") {
        return;
    }
    let has = |word: &str| schema.get(word).is_some();
    bounds::move_pair(mutants, place, schema, ("minItems", "maxItems"));
    let least = schema.get("minItems").and_then(Value::as_u64).unwrap_or(0);
    if !has("maxItems") {
        mutants.set(
            "bound added",
            &child(place, "maxItems"),
            json!(least.max(1)),
        );
    }
    if !has("minItems") {
        mutants.set("bound added", &child(place, "minItems"), json!(1));
    }
    let unique = child(place, "uniqueItems");
    match schema["uniqueItems"] == true {
        true => mutants.remove("uniqueItems dropped", &unique),
        false => mutants.set("uniqueItems added", &unique, json!(true)),
    }
    let items = child(place, "items");
    if schema.get("items").is_some_and(Value::is_object) {
        mutants.set("type of items dropped", &items, json!({}));
    }
    if mutants.is_3_0() {
        return;
    }
    if let Some(tuple) = schema.get("prefixItems").and_then(Value::as_array) {
        let at = child(place, "prefixItems");
        let last = tuple.len().saturating_sub(1);
        if last > 0 {
            mutants.remove("tuple's item dropped", &child(&at, &last.to_string()));
        }
        let next = child(&at, &tuple.len().to_string());
        mutants.set("tuple's item added", &next, json!({ "type": "boolean" }));
        match schema.get("items") == Some(&json!(false)) {
            true => mutants.set("tuple opened", &items, json!(true)),
            false => mutants.set("tuple closed", &items, json!(false)),
        }
    } else if has("items") {
        let first = json!([{ "type": "boolean" }]);
        mutants.set("made a tuple", &child(place, "prefixItems"), first);
    }
    if !has("contains") {
        mutants.set("contains added", &child(place, "contains"), json!({}));
    }
}
