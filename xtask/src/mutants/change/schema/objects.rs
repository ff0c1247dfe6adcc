//! Objects (JSON Schema Core, section 10.3.2, and Validation, section 6.5).

use serde_json::{Value, json};
use symbolon_conformance::pointer::child;

use super::super::collect::Mutants;
use super::super::edit::Edit;
use super::{bounds, is_of};

pub(super) fn of_objects(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    let has = |word: &str| schema.get(word).is_some();
    if !is_of(schema, "object") && !has("properties") {
        return;
    }
    let properties = schema.get("properties").and_then(Value::as_object);
    let count = properties.map_or(0, serde_json::Map::len);
    let required = required(schema).len();
    bounds::move_pair(mutants, place, schema, ("minProperties", "maxProperties"));
    if !has("minProperties") && (count == 0 || required < count) {
        let at = child(place, "minProperties");
        mutants.set("bound on members added", &at, json!(required + 1));
    }
    if !has("maxProperties") {
        let at = child(place, "maxProperties");
        mutants.set("bound on members added", &at, json!(required.max(1)));
    }
    others(mutants, place, schema);
    if !mutants.is_3_0() {
        names(mutants, place, schema);
    }
    let added = match has("properties") {
        true => (
            child(&child(place, "properties"), "added"),
            json!({ "type": "string" }),
        ),
        false => (
            child(place, "properties"),
            json!({ "added": { "type": "string" } }),
        ),
    };
    mutants.set("property added", &added.0, added.1);
    for (name, property) in properties.into_iter().flatten() {
        of_property(mutants, place, schema, name, property);
    }
}

/// What may be there beside the properties.
fn others(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    let at = child(place, "additionalProperties");
    let stated = schema.get("additionalProperties");
    if stated != Some(&json!(false)) {
        mutants.set("additional properties forbidden", &at, json!(false));
    }
    match stated {
        Some(Value::Bool(false)) => mutants.set("additional properties allowed", &at, json!(true)),
        Some(Value::Object(_)) => mutants.set("additional properties untyped", &at, json!(true)),
        _ => mutants.set(
            "additional properties typed",
            &at,
            json!({ "type": "integer" }),
        ),
    }
}

/// Keywords of 2020-12 about the names of members.
fn names(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    let at = child(place, "patternProperties");
    for (pattern, _) in mutants.members(&at) {
        let one = child(&at, pattern);
        mutants.rename("pattern of names changed", &one, "^changed-");
        mutants.remove("pattern of names dropped", &one);
    }
    if schema.get("propertyNames").is_none() {
        let names = json!({ "maxLength": 64 });
        mutants.set(
            "bound on names added",
            &child(place, "propertyNames"),
            names,
        );
    }
    let mut optional = schema
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(|(name, _)| name)
        .filter(|name| !required(schema).contains(&name.as_str()));
    if let (Some(one), Some(other)) = (optional.next(), optional.next())
        && schema.get("dependentRequired").is_none()
    {
        let needs = json!({ one: [other] });
        mutants.set(
            "dependent required added",
            &child(place, "dependentRequired"),
            needs,
        );
    }
}

fn of_property(
    mutants: &mut Mutants<'_>,
    place: &str,
    schema: &Value,
    name: &str,
    property: &Value,
) {
    let at = child(&child(place, "properties"), name);
    let list = child(place, "required");
    let names = required(schema);
    let index = names.iter().position(|one| *one == name);
    let renamed = format!("{name}Renamed");
    let follow = index.map(|index| Edit::Set(child(&list, &index.to_string()), json!(renamed)));
    mutants.rename_and(
        "property renamed",
        &at,
        &renamed,
        follow.into_iter().collect(),
    );
    let without: Vec<&str> = names.iter().copied().filter(|one| *one != name).collect();
    // OAS 3.0 has no empty lists of required members.
    let unlisted = match without.is_empty() {
        true => Edit::Remove(list.clone()),
        false => Edit::Set(list.clone(), json!(without)),
    };
    let gone = Edit::Remove(at.clone());
    match index {
        Some(_) => {
            mutants.edit("property dropped", &at, vec![gone, unlisted.clone()]);
            mutants.edit("required dropped", &at, vec![unlisted]);
            directions(mutants, &at, property);
        }
        None => {
            mutants.edit("property dropped", &at, vec![gone]);
            let listed = names.iter().copied().chain([name]);
            let listed = Edit::Set(list, listed.collect::<Vec<_>>().into());
            mutants.edit("required added", &at, vec![listed]);
        }
    }
}

/// A required member is required in the directions alone that it travels in (OAS 3.0.3, section
/// 4.7.24.2).
fn directions(mutants: &mut Mutants<'_>, at: &str, property: &Value) {
    if property.get("$ref").is_some() && mutants.is_3_0() {
        return;
    }
    for (word, other, added, dropped) in [
        (
            "readOnly",
            "writeOnly",
            "readOnly added",
            "readOnly dropped",
        ),
        (
            "writeOnly",
            "readOnly",
            "writeOnly added",
            "writeOnly dropped",
        ),
    ] {
        let place = child(at, word);
        if property[word] == true {
            mutants.remove(dropped, &place);
        } else if property[other] != true {
            mutants.set(added, &place, json!(true));
        }
    }
}

fn required(schema: &Value) -> Vec<&str> {
    let names = schema.get("required").and_then(Value::as_array);
    names
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect()
}
