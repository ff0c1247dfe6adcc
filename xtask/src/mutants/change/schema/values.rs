//! Listed values and defaults (JSON Schema Validation, sections 6.1.2, 6.1.3 and 9.2).

use serde_json::{Value, json};
use symbolon_conformance::pointer::child;

use super::super::collect::Mutants;

pub(super) fn of_values(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    let at = child(place, "enum");
    if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        for (index, value) in values.iter().enumerate() {
            let one = child(&at, &index.to_string());
            // An empty list allows nothing at all.
            if values.len() > 1 {
                mutants.remove("enum value dropped", &one);
            }
            mutants.set("enum value changed", &one, other(value));
        }
        let added = values.first().map_or_else(|| json!("added"), other);
        if !values.contains(&added) {
            let last = child(&at, &values.len().to_string());
            mutants.set("enum value added", &last, added);
        }
        mutants.remove("enum dropped", &at);
    }
    if let Some(value) = schema.get("const") {
        mutants.set("const changed", &child(place, "const"), other(value));
        mutants.remove("const dropped", &child(place, "const"));
    }
    defaults(mutants, place, schema);
}

/// Another value of the same type.
fn other(value: &Value) -> Value {
    match value {
        Value::String(text) if text.is_empty() => json!("added"),
        Value::String(text) => json!(format!("{text}-changed")),
        Value::Number(number) => match number.as_i64() {
            Some(number) => json!(number.saturating_add(1)),
            None => json!(number.as_f64().unwrap_or_default() + 1.0),
        },
        Value::Bool(flag) => json!(!flag),
        Value::Array(items) if !items.is_empty() => json!([]),
        other => other.clone(),
    }
}

fn defaults(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    let at = child(place, "default");
    let listed = schema.get("enum").and_then(Value::as_array);
    let Some(default) = schema.get("default") else {
        let ty = schema["type"].as_str();
        let added = match (listed.and_then(|values| values.first()), ty) {
            (Some(value), Some("string" | "integer" | "number")) => value.clone(),
            (None, Some("boolean")) => json!(true),
            _ => return,
        };
        mutants.set("default added", &at, added);
        return;
    };
    mutants.remove("default dropped", &at);
    let changed = match listed {
        Some(values) => values.iter().find(|value| *value != default).cloned(),
        None => Some(other(default)),
    };
    let is_high = |changed: &Value| {
        let bound = schema.get("maximum").and_then(Value::as_f64);
        changed
            .as_f64()
            .zip(bound)
            .is_some_and(|(value, bound)| value > bound)
    };
    if let Some(changed) = changed.filter(|changed| !is_high(changed)) {
        mutants.set("default changed", &at, changed);
    }
}
