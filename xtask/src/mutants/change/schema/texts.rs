//! Texts (JSON Schema Validation, sections 6.3, 7 and 8).

use serde_json::{Value, json};
use symbolon_conformance::pointer::child;

use super::super::collect::Mutants;
use super::{bounds, is_of};

pub(super) fn of_texts(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    numbers(mutants, place, schema);
    if !is_of(schema, "string") {
        return;
    }
    bounds::move_pair(mutants, place, schema, ("minLength", "maxLength"));
    let has = |word: &str| schema.get(word).is_some();
    let (pattern, format) = (child(place, "pattern"), child(place, "format"));
    if has("pattern") {
        mutants.remove("pattern dropped", &pattern);
        mutants.set(
            "pattern changed",
            &pattern,
            json!("^[a-z][a-z0-9_-]*[a-z0-9]$"),
        );
    }
    if let Some(stated) = schema.get("format").and_then(Value::as_str) {
        let other = match stated {
            "date" => "date-time",
            _ => "date",
        };
        mutants.remove("format dropped", &format);
        mutants.set("format changed", &format, json!(other));
        return;
    }
    if has("enum") || has("const") {
        return;
    }
    let default = schema.get("default").is_some();
    if !has("pattern") && !default {
        mutants.set("format added", &format, json!("uuid"));
        mutants.set("pattern added", &pattern, json!("^[a-z]*$"));
        mutants.set("enum added", &child(place, "enum"), json!(["one", "two"]));
        if !has("maxLength") {
            let least = schema.get("minLength").and_then(Value::as_u64).unwrap_or(0);
            mutants.set(
                "bound added",
                &child(place, "maxLength"),
                json!(least.max(20)),
            );
        }
        if !has("minLength") {
            mutants.set("bound added", &child(place, "minLength"), json!(2));
        }
        if !mutants.is_3_0() && !has("contentEncoding") {
            let at = child(place, "contentEncoding");
            mutants.set("content encoding added", &at, json!("base64"));
        }
    }
    for keyword in ["contentEncoding", "contentMediaType"] {
        mutants.remove("content encoding dropped", &child(place, keyword));
    }
}

/// The formats of numbers.
fn numbers(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    let format = child(place, "format");
    let stated = schema.get("format").and_then(Value::as_str);
    let other = match (is_of(schema, "integer"), is_of(schema, "number")) {
        (true, false) if stated == Some("int32") => "int64",
        (true, false) => "int32",
        (false, true) if stated == Some("float") => "double",
        (false, true) => "float",
        _ => return,
    };
    match stated {
        Some(_) => {
            mutants.set("format of number changed", &format, json!(other));
            mutants.remove("format of number dropped", &format);
        }
        None => mutants.set("format of number added", &format, json!(other)),
    }
}
