//! Bounds: how they are moved, and those of numbers (JSON Schema Validation, section 6.2).

use serde_json::{Number, Value, json};
use symbolon_conformance::pointer::child;

use super::super::collect::Mutants;
use super::super::edit::Edit;
use super::is_of;

/// Moves and drops the bounds of a pair. Neither is moved past the other.
pub(super) fn move_pair(
    mutants: &mut Mutants<'_>,
    place: &str,
    schema: &Value,
    (low, high): (&'static str, &'static str),
) {
    let bound = |keyword: &str| schema.get(keyword).and_then(Value::as_f64);
    let is_count = !low.ends_with("inimum");
    for keyword in [low, high] {
        let Some(limit) = bound(keyword) else {
            continue;
        };
        let at = child(place, keyword);
        let is_free = |moved: f64| match keyword == low {
            true => bound(high).is_none_or(|high| moved <= high),
            false => bound(low).is_none_or(|low| moved >= low),
        };
        for (kind, moved) in [
            ("bound raised", limit + 1.0),
            ("bound lowered", limit - 1.0),
        ] {
            let is_sane = is_free(moved) && (!is_count || moved >= 0.0);
            // Next to a number that large is nothing that a double could name.
            if is_sane
                && moved != limit
                && let Some(moved) = number(moved)
            {
                mutants.set(kind, &at, Value::Number(moved));
            }
        }
        mutants.remove("bound dropped", &at);
    }
}

fn number(value: f64) -> Option<Number> {
    let is_whole = value.fract() == 0.0 && value.abs() < 9.0e15;
    match is_whole {
        true => Some(Number::from(value as i64)),
        false => Number::from_f64(value),
    }
}

/// The bounds of numbers.
pub(super) fn of_numbers(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    if !is_of(schema, "integer") && !is_of(schema, "number") {
        return;
    }
    move_pair(mutants, place, schema, ("minimum", "maximum"));
    if mutants.is_3_0() {
        flags(mutants, place, schema);
    } else {
        move_pair(
            mutants,
            place,
            schema,
            ("exclusiveMinimum", "exclusiveMaximum"),
        );
        exclusive(mutants, place, schema);
    }
    let is_listed = schema.get("enum").is_some() || schema.get("const").is_some();
    let has = |word: &str| schema.get(word).is_some();
    if !is_listed && !has("maximum") && !has("exclusiveMaximum") {
        let low = schema.get("minimum").and_then(Value::as_i64).unwrap_or(0);
        let default = schema.get("default").and_then(Value::as_i64).unwrap_or(0);
        let high = 1_000.max(low.saturating_add(1)).max(default);
        mutants.set("bound added", &child(place, "maximum"), json!(high));
    }
    let at = child(place, "multipleOf");
    match schema.get("multipleOf").and_then(Value::as_f64) {
        Some(step) => {
            mutants.remove("multipleOf dropped", &at);
            if let Some(double) = number(step * 2.0) {
                mutants.set("multipleOf changed", &at, Value::Number(double));
            }
        }
        None if !is_listed => mutants.set("multipleOf added", &at, json!(2)),
        None => {}
    }
}

/// Whether a bound itself is allowed: a flag in OAS 3.0.
fn flags(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    for (bound, flag) in [
        ("minimum", "exclusiveMinimum"),
        ("maximum", "exclusiveMaximum"),
    ] {
        if schema.get(bound).is_some() {
            let kind = match schema[flag] == true {
                true => "bound made inclusive",
                false => "bound made exclusive",
            };
            mutants.set(kind, &child(place, flag), json!(schema[flag] != true));
        }
    }
}

/// Whether a bound itself is allowed: another keyword since OAS 3.1.
fn exclusive(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    for (kind, from, to) in [
        ("bound made exclusive", "minimum", "exclusiveMinimum"),
        ("bound made exclusive", "maximum", "exclusiveMaximum"),
        ("bound made inclusive", "exclusiveMinimum", "minimum"),
        ("bound made inclusive", "exclusiveMaximum", "maximum"),
    ] {
        let Some(bound) = schema.get(from).filter(|_| schema.get(to).is_none()) else {
            continue;
        };
        let edits = vec![
            Edit::Remove(child(place, from)),
            Edit::Set(child(place, to), bound.clone()),
        ];
        mutants.edit(kind, &child(place, from), edits);
    }
}
