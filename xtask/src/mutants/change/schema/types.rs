//! Other types, null, and other references.

use serde_json::{Value, json};
use symbolon_conformance::pointer::{child, split};

use super::super::collect::Mutants;
use super::super::edit::Edit;
use super::Role;

/// A schema that is another's.
pub(super) fn of_reference(mutants: &mut Mutants<'_>, place: &str, schema: &Value, role: Role) {
    mutants.set(kind(role), place, json!({ "type": "boolean" }));
    if mutants.is_3_0() {
        let nullable = json!({ "allOf": [schema], "nullable": true });
        mutants.set("made nullable", place, nullable);
    } else {
        let nullable = json!({ "anyOf": [schema, { "type": "null" }] });
        mutants.set("made nullable", place, nullable);
    }
    let reference = schema["$ref"].as_str().unwrap_or_default();
    if let Some(name) = reference.strip_prefix("#/components/schemas/")
        && let Some(other) = other_component(mutants, name)
    {
        let other = format!("#/components/schemas/{other}");
        mutants.set("reference changed", &child(place, "$ref"), json!(other));
    }
}

/// The next component that differs; after the last comes the first.
fn other_component(mutants: &Mutants<'_>, name: &str) -> Option<String> {
    let all: Vec<_> = mutants.members("/components/schemas").collect();
    let own = all.iter().position(|(one, _)| *one == name)?;
    let (after, before) = (&all[own + 1..], &all[..own]);
    let mut others = after.iter().chain(before);
    let is_plain = |name: &str| !name.contains(['~', '/', '%']);
    others
        .find(|(other, schema)| *schema != all[own].1 && is_plain(other))
        .map(|(other, _)| (*other).clone())
}

fn kind(role: Role) -> &'static str {
    match role {
        Role::Value => "type changed",
        Role::Parameter => "parameter's type changed",
        Role::Header => "header's type changed",
        Role::Items => "type of items changed",
        Role::TupleItem => "type of a tuple's item changed",
        Role::MapValue => "type of map's values changed",
        Role::Variant => "type of variant changed",
    }
}

pub(super) fn of_types(mutants: &mut Mutants<'_>, place: &str, schema: &Value, role: Role) {
    let at = child(place, "type");
    let is_untyped = schema.get("type").is_none();
    if is_untyped
        && ["properties", "allOf", "anyOf", "oneOf"]
            .iter()
            .all(|one| schema.get(one).is_none())
    {
        return;
    }
    let other = match schema["type"].as_str() {
        Some("string") => "boolean",
        _ => "string",
    };
    // What the keywords beside it are about goes with the type.
    mutants.set(kind(role), place, json!({ "type": other }));
    match &schema["type"] {
        Value::String(ty) => {
            if !is_implied(schema) {
                mutants.remove("type dropped", &at);
            }
            if ty == "integer" {
                let mut wide = schema.clone();
                wide["type"] = json!("number");
                // A number of a format of integers is one still.
                if let Some(members) = wide.as_object_mut() {
                    members.retain(|keyword, value| {
                        keyword != "format"
                            || !["int32", "int64"].contains(&value.as_str().unwrap_or_default())
                    });
                }
                mutants.set("type widened", place, wide);
            }
            if ty == "number" {
                narrowed(mutants, place, schema);
            }
        }
        Value::Array(types) => {
            for (index, ty) in types.iter().enumerate() {
                let kind = match ty == "null" {
                    true => "made not nullable",
                    false if types.len() > 1 => "type dropped from several",
                    false => continue,
                };
                mutants.remove(kind, &child(&at, &index.to_string()));
            }
            let free = ["boolean", "string"]
                .into_iter()
                .find(|one| !super::is_of(schema, one));
            if let Some(free) = free {
                let last = child(&at, &types.len().to_string());
                mutants.set("type added to several", &last, json!(free));
            }
        }
        _ => {}
    }
    null(mutants, place, schema);
}

/// Whether a keyword beside the type is about values of that type alone: a document that leaves
/// the type out there means it nevertheless, to all who read it.
fn is_implied(schema: &Value) -> bool {
    const TELLING: [&str; 16] = [
        "additionalProperties",
        "const",
        "enum",
        "format",
        "items",
        "maxItems",
        "maxLength",
        "maximum",
        "minItems",
        "minLength",
        "minimum",
        "multipleOf",
        "pattern",
        "prefixItems",
        "properties",
        "uniqueItems",
    ];
    TELLING.iter().any(|word| schema.get(word).is_some())
}

/// Integers only, for a number whose keywords are about integers too.
fn narrowed(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    let is_fraction = |value: &Value| value.as_f64().is_some_and(|value| value.fract() != 0.0);
    let values = schema["enum"].as_array().into_iter().flatten();
    if values.chain([&schema["default"]]).any(is_fraction) {
        return;
    }
    let mut edits = vec![Edit::Set(child(place, "type"), json!("integer"))];
    if schema.get("format").is_some() {
        edits.push(Edit::Remove(child(place, "format")));
    }
    mutants.edit("type narrowed", place, edits);
}

fn null(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    if schema["nullable"] == true {
        mutants.remove("made not nullable", &child(place, "nullable"));
        return;
    }
    // No parameter and no header field can say null.
    let is_styled = split(place).is_some_and(|(holder, token)| {
        token == "schema" && (holder.contains("/parameters/") || holder.contains("/headers/"))
    });
    let Some(ty) = schema["type"].as_str().filter(|_| !is_styled) else {
        return;
    };
    let mut edits = Vec::new();
    match mutants.is_3_0() {
        true => edits.push(Edit::Set(child(place, "nullable"), json!(true))),
        false => edits.push(Edit::Set(child(place, "type"), json!([ty, "null"]))),
    }
    if let Some(values) = schema["enum"].as_array() {
        let last = child(&child(place, "enum"), &values.len().to_string());
        edits.push(Edit::Set(last, Value::Null));
    }
    if let Some(constant) = schema.get("const") {
        edits.push(Edit::Remove(child(place, "const")));
        edits.push(Edit::Set(child(place, "enum"), json!([constant, null])));
    }
    mutants.edit("made nullable", place, edits);
}
