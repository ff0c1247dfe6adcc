//! Security schemes (OAS 3.1, section 4.8.27).

use serde_json::Value;

use super::{Comparison, tolerance};
use crate::document::Document;
use crate::verdict::Direction;

pub(super) fn compare(document: &Document, stated: &Document, comparison: &mut Comparison) {
    for (name, scheme) in document.schemes() {
        comparison.compared += 1;
        let wanted = said(document, &scheme.pointer);
        match stated.schemes().get(name) {
            None => comparison.add(
                Direction::Server,
                &scheme.pointer,
                format!("a security scheme `{name}`"),
                "the server has no such scheme",
            ),
            Some(other) => {
                let given = said(stated, &other.pointer);
                if wanted != given && !tolerance::is_bearer(&wanted, &given) {
                    comparison.add(
                        Direction::Server,
                        &scheme.pointer,
                        wanted.to_string(),
                        format!("the server says: {given}"),
                    );
                }
            }
        }
    }
    for (name, scheme) in stated
        .schemes()
        .iter()
        .filter(|(name, _)| !document.schemes().contains_key(*name))
    {
        comparison.add(
            Direction::Server,
            &scheme.pointer,
            format!("no security scheme `{name}`"),
            "the server has such a scheme",
        );
    }
}

/// What a scheme says. `bearerFormat` is a hint for people; the names of schemes of HTTP know
/// no case (RFC 9110, section 11.1); what a scope is for is a description.
fn said(document: &Document, pointer: &str) -> Value {
    let mut scheme = document
        .root()
        .pointer(pointer)
        .cloned()
        .unwrap_or_default();
    strip(&mut scheme);
    if let Some(members) = scheme.as_object_mut() {
        members.remove("bearerFormat");
        if let Some(Value::String(name)) = members.get_mut("scheme") {
            *name = name.to_ascii_lowercase();
        }
        for flow in members
            .get_mut("flows")
            .and_then(Value::as_object_mut)
            .into_iter()
            .flat_map(|flows| flows.values_mut())
        {
            if let Some(Value::Object(scopes)) = flow.get_mut("scopes") {
                scopes
                    .values_mut()
                    .for_each(|description| *description = Value::Null);
            }
        }
    }
    scheme
}

fn strip(value: &mut Value) {
    if let Value::Object(members) = value {
        members.retain(|key, _| key != "description" && !key.starts_with("x-"));
        members.values_mut().for_each(strip);
    }
}
