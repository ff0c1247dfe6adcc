//! Security requirements and schemes (OAS 3.1, sections 4.8.27 and 4.8.30).

use serde_json::{Map, Value, json};
use symbolon_conformance::pointer::child;

use super::collect::Mutants;
use super::path::METHODS;

/// The requirements of an operation: its own, or else the document's.
pub(super) fn of_operation(mutants: &mut Mutants<'_>, operation: &str) {
    let place = child(operation, "security");
    let own = mutants.get(&place);
    // What the API sends is not bound by what holds for requests to it.
    let inherited = mutants
        .get("/security")
        .filter(|_| operation.starts_with("/paths/"));
    let requirements = own.or(inherited).and_then(Value::as_array);
    of_requirements(mutants, &place, requirements.map_or(&[], Vec::as_slice));
}

/// The requirements of the document.
pub(super) fn of_document(mutants: &mut Mutants<'_>) {
    let requirements = mutants.items("/security");
    let inherits = |place: &str| {
        let there = mutants.get(place);
        there.is_some_and(|operation| operation.get("security").is_none())
    };
    let is_inherited = mutants.members("/paths").any(|(path, _)| {
        let item = child("/paths", path);
        METHODS.iter().any(|method| inherits(&child(&item, method)))
    });
    if !requirements.is_empty() && is_inherited {
        mutants.set("document's security dropped", "/security", json!([]));
    }
}

fn of_requirements(mutants: &mut Mutants<'_>, place: &str, requirements: &[Value]) {
    let schemes: Vec<&String> = mutants
        .members("/components/securitySchemes")
        .map(|(name, _)| name)
        .collect();
    if requirements.is_empty() {
        if let Some(scheme) = schemes.first() {
            mutants.set("security added", place, json!([{ *scheme: [] }]));
        }
        return;
    }
    mutants.set("security dropped", place, json!([]));
    let is_open = |one: &Value| one.as_object().is_some_and(Map::is_empty);
    let with = |added: Value| {
        let all = requirements.iter().cloned().chain([added]);
        Value::Array(all.collect())
    };
    if !requirements.iter().any(is_open) {
        mutants.set("security made optional", place, with(json!({})));
    }
    let is_asked = |scheme: &str| requirements.iter().any(|one| one.get(scheme).is_some());
    if let Some(other) = schemes.iter().find(|scheme| !is_asked(scheme)) {
        mutants.set(
            "security alternative added",
            place,
            with(json!({ *other: [] })),
        );
        mutants.set("security scheme replaced", place, json!([{ *other: [] }]));
        let both = requirements.iter().cloned().map(|mut one| {
            one[other.as_str()] = json!([]);
            one
        });
        mutants.set("security scheme added to all", place, both.collect());
    }
    for (index, requirement) in requirements.iter().enumerate() {
        let without = |changed: Option<Value>| {
            let before = requirements[..index].iter().cloned();
            let after = requirements[index + 1..].iter().cloned();
            Value::Array(before.chain(changed).chain(after).collect())
        };
        if requirements.len() > 1 {
            mutants.set("security alternative dropped", place, without(None));
        }
        let names = requirement.as_object().into_iter().flatten();
        let count = names.clone().count();
        for (scheme, _) in names.filter(|_| count > 1) {
            let mut fewer = requirement.clone();
            if let Some(members) = fewer.as_object_mut() {
                members.remove(scheme);
            }
            mutants.set("security scheme dropped", place, without(Some(fewer)));
        }
        if count > 1 {
            let apart = requirement.as_object().into_iter().flatten();
            let apart = apart.map(|(scheme, scopes)| json!({ scheme: scopes }));
            mutants.set("security AND made OR", place, apart.collect());
        }
    }
    let merged = requirements.iter().filter_map(Value::as_object).flatten();
    let merged: Map<String, Value> = merged
        .map(|(name, scopes)| (name.clone(), scopes.clone()))
        .collect();
    if requirements.len() > 1 && merged.len() > 1 {
        mutants.set("security OR made AND", place, json!([merged]));
    }
    scopes(mutants, place, requirements);
}

/// Other scopes, where a scheme has some.
fn scopes(mutants: &mut Mutants<'_>, place: &str, requirements: &[Value]) {
    let mut changed = requirements.to_vec();
    let scopes = changed
        .iter_mut()
        .filter_map(Value::as_object_mut)
        .flatten();
    let first = scopes
        .map(|(_, scopes)| scopes)
        .find(|scopes| scopes.as_array().is_some_and(|scopes| !scopes.is_empty()));
    if let Some(Value::Array(scopes)) = first {
        scopes.push(json!("added"));
        mutants.set("scope added", place, Value::Array(changed));
    }
}

/// A security scheme.
pub(super) fn of_scheme(mutants: &mut Mutants<'_>, place: &str, scheme: &Value) {
    match scheme["type"].as_str() {
        Some("apiKey") => {
            let name = scheme["name"].as_str().unwrap_or_default();
            mutants.set(
                "key renamed",
                &child(place, "name"),
                json!(format!("{name}-renamed")),
            );
            let other = match scheme["in"].as_str() {
                Some("header") => "query",
                _ => "header",
            };
            mutants.set("key moved", &child(place, "in"), json!(other));
            let bearer = json!({ "type": "http", "scheme": "bearer" });
            mutants.set("security scheme changed", place, bearer);
        }
        Some("http") => {
            let other = match scheme["scheme"].as_str() {
                Some(one) if one.eq_ignore_ascii_case("bearer") => "basic",
                _ => "bearer",
            };
            mutants.set("HTTP scheme changed", &child(place, "scheme"), json!(other));
            key(mutants, place);
        }
        _ => {
            let basic = json!({ "type": "http", "scheme": "basic" });
            mutants.set("HTTP scheme changed", place, basic);
            key(mutants, place);
        }
    }
}

fn key(mutants: &mut Mutants<'_>, place: &str) {
    let key = json!({ "type": "apiKey", "in": "header", "name": "X-Key" });
    mutants.set("security scheme changed", place, key);
}
