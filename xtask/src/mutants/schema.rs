//! The ways to change a schema in one place.

use serde_json::{Value, json};

use super::change::{Mutants, child};

/// Adds every mutant of the schema at `place`, and of the schemas in it.
pub(super) fn mutate(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    if schema.get("$ref").is_some() {
        mutants.change("type changed", place, |schema| {
            *schema = json!({ "type": "boolean" })
        });
        mutants.change("made nullable", place, |schema| {
            let reference = schema.take();
            *schema = json!({ "anyOf": [reference, { "type": "null" }] });
        });
        return;
    }
    types(mutants, place, schema);
    bounds(mutants, place, schema);
    texts(mutants, place, schema);
    values(mutants, place, schema);
    object(mutants, place, schema);
    if let Some(items) = schema.get("items") {
        mutants.change("bound added", place, |schema| schema["maxItems"] = json!(1));
        mutate(mutants, &child(place, "items"), items);
    }
}

fn types(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    match &schema["type"] {
        Value::String(ty) => {
            let other = if ty == "string" { "boolean" } else { "string" };
            // What the keywords beside it are about goes with the type.
            mutants.change("type changed", place, |schema| {
                *schema = json!({ "type": other })
            });
            mutants.change("made nullable", place, |schema| {
                schema["type"] = json!([ty, "null"]);
                if let Some(values) = schema.get_mut("enum").and_then(Value::as_array_mut) {
                    values.push(Value::Null);
                }
                if let Some(constant) = schema
                    .as_object_mut()
                    .and_then(|object| object.remove("const"))
                {
                    schema["enum"] = json!([constant, null]);
                }
            });
            if ty == "integer" {
                mutants.change("type widened", place, |schema| {
                    schema["type"] = json!("number")
                });
            }
        }
        Value::Array(types) => {
            for index in 0..types.len() {
                mutants.change("type dropped from union", &child(place, "type"), |types| {
                    if let Some(types) = types.as_array_mut() {
                        types.remove(index);
                    }
                });
            }
            mutants.change("type added to union", &child(place, "type"), |types| {
                if let Some(types) = types.as_array_mut() {
                    types.push(json!("boolean"));
                }
            });
        }
        _ => {}
    }
}

fn bounds(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    for keyword in [
        "minimum",
        "maximum",
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
    ] {
        let Some(bound) = schema.get(keyword).and_then(Value::as_i64) else {
            continue;
        };
        let at = child(place, keyword);
        mutants.change("bound raised", &at, |value| *value = json!(bound + 1));
        if bound > 0 {
            mutants.change("bound lowered", &at, |value| *value = json!(bound - 1));
        }
        mutants.remove("bound dropped", place, keyword);
    }
    match schema["type"].as_str() {
        Some("integer") if schema.get("maximum").is_none() => {
            mutants.change("bound added", place, |schema| {
                schema["maximum"] = json!(1_000)
            });
        }
        Some("integer") => {
            mutants.change("bound added", place, |schema| {
                schema["multipleOf"] = json!(2)
            });
        }
        _ => {}
    }
}

fn texts(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    if schema["type"] != "string" {
        return;
    }
    if schema.get("pattern").is_some() {
        mutants.remove("pattern dropped", place, "pattern");
        mutants.change("pattern changed", &child(place, "pattern"), |pattern| {
            *pattern = json!("^[a-z][a-z0-9_-]*[a-z0-9]$")
        });
    }
    match schema.get("format").and_then(Value::as_str) {
        Some(format) => {
            let other = if format == "date" {
                "date-time"
            } else {
                "date"
            };
            mutants.remove("format dropped", place, "format");
            mutants.change("format changed", &child(place, "format"), |value| {
                *value = json!(other)
            });
        }
        None if schema.get("enum").is_none() && schema.get("const").is_none() => {
            mutants.change("format added", place, |schema| {
                schema["format"] = json!("uuid")
            });
            if schema.get("maxLength").is_none() {
                mutants.change("bound added", place, |schema| {
                    schema["maxLength"] = json!(20)
                });
            }
            if schema.get("pattern").is_none() {
                mutants.change("pattern added", place, |schema| {
                    schema["pattern"] = json!("^[a-z]*$")
                });
            }
        }
        None => {}
    }
}

fn values(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    for (index, _) in schema
        .get("enum")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .enumerate()
    {
        let at = child(place, "enum");
        mutants.change("enum value dropped", &at, |values| {
            if let Some(values) = values.as_array_mut() {
                values.remove(index);
            }
        });
        mutants.change(
            "enum value renamed",
            &child(&at, &index.to_string()),
            |value| *value = json!("renamed"),
        );
    }
    if schema.get("enum").is_some() {
        mutants.change("enum value added", &child(place, "enum"), |values| {
            if let Some(values) = values.as_array_mut() {
                values.push(json!("added"));
            }
        });
        mutants.remove("enum dropped", place, "enum");
    }
    if schema.get("const").is_some() {
        mutants.change("const changed", &child(place, "const"), |value| {
            *value = json!("changed")
        });
        mutants.remove("const dropped", place, "const");
    }
    if let Some(default) = schema.get("default").and_then(Value::as_i64) {
        mutants.change("default changed", &child(place, "default"), |value| {
            *value = json!(default + 1)
        });
        mutants.remove("default dropped", place, "default");
    }
}

fn object(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        if schema["type"] == "object" {
            mutants.change("additional properties typed", place, |schema| {
                schema["additionalProperties"] = json!({ "type": "integer" });
            });
        }
        return;
    };
    let required: Vec<&str> = schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    mutants.change("additional properties forbidden", place, |schema| {
        schema["additionalProperties"] = json!(false)
    });
    mutants.change("property added", place, |schema| {
        schema["properties"]["added"] = json!({ "type": "string" })
    });
    for (name, property) in properties {
        let at = child(place, "properties");
        mutants.change("property renamed", place, |schema| rename(schema, name));
        mutants.change("property dropped", place, |schema| {
            drop_property(schema, name)
        });
        if required.contains(&name.as_str()) {
            mutants.change("required dropped", place, |schema| {
                set_required(schema, name, false)
            });
        } else {
            mutants.change("required added", place, |schema| {
                set_required(schema, name, true)
            });
        }
        mutate(mutants, &child(&at, name), property);
    }
}

fn rename(schema: &mut Value, name: &str) {
    let renamed = format!("{name}Renamed");
    if let Some(properties) = schema["properties"].as_object_mut()
        && let Some(property) = properties.remove(name)
    {
        properties.insert(renamed.clone(), property);
    }
    for entry in schema
        .get_mut("required")
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
    {
        if entry == name {
            *entry = json!(renamed);
        }
    }
}

fn drop_property(schema: &mut Value, name: &str) {
    if let Some(properties) = schema["properties"].as_object_mut() {
        properties.remove(name);
    }
    set_required(schema, name, false);
}

fn set_required(schema: &mut Value, name: &str, required: bool) {
    match schema.get_mut("required").and_then(Value::as_array_mut) {
        Some(names) if required => names.push(json!(name)),
        Some(names) => names.retain(|entry| entry != name),
        None if required => schema["required"] = json!([name]),
        None => {}
    }
}
