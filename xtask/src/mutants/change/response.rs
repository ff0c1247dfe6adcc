//! Responses and their header fields (OAS 3.1, sections 4.8.16, 4.8.17 and 4.8.21).

use serde_json::{Value, json};
use symbolon_conformance::pointer::child;

use super::body::{self, Kinds};
use super::collect::Mutants;
use super::parameter;
use super::schema::{self, Role};

/// The responses of an operation.
pub(super) fn of_responses(mutants: &mut Mutants<'_>, place: &str) {
    let statuses = mutants
        .members(place)
        .filter(|(status, _)| !status.starts_with("x-"));
    for (status, response) in statuses {
        let at = child(place, status);
        let other = match status.starts_with('2') {
            true => "203",
            false => "418",
        };
        mutants.rename("status changed", &at, other);
        mutants.remove("response dropped", &at);
        if status.parse::<u16>().is_ok() {
            mutants.rename("status made a range", &at, &format!("{}XX", &status[..1]));
            mutants.rename("status made the default", &at, "default");
        } else if status == "default" {
            mutants.rename("default made a range", &at, "4XX");
        }
        if response.get("$ref").is_none() {
            of_response(mutants, &at);
        }
    }
    let free = ["422", "409", "418"].map(|status| child(place, status));
    if let Some(free) = free.iter().find(|at| mutants.get(at).is_none()) {
        let added = json!({ "description": "Added." });
        mutants.set("response added", free, added);
    }
    if mutants.get(&child(place, "default")).is_none() {
        mutants.set(
            "default response added",
            &child(place, "default"),
            json!({ "description": "Added." }),
        );
    }
}

/// A response, of an operation or of several.
pub(super) fn of_response(mutants: &mut Mutants<'_>, place: &str) {
    let kinds = Kinds {
        changed: "response media type changed",
        added: "response media type added",
        dropped: "response media type dropped",
    };
    let content = child(place, "content");
    match mutants.members(&content).next() {
        Some(_) => mutants.remove("response body dropped", &content),
        None => {
            let schema = json!({ "type": "object" });
            mutants.set(
                "response body added",
                &content,
                json!({ "application/json": { "schema": schema } }),
            );
        }
    }
    body::of_content(mutants, &content, &kinds);
    let headers = child(place, "headers");
    for (name, header) in mutants.members(&headers) {
        let at = child(&headers, name);
        mutants.rename("response header renamed", &at, &format!("X-{name}"));
        mutants.remove("response header dropped", &at);
        if header.get("$ref").is_none() {
            of_header(mutants, &at, header);
        }
    }
    let added = json!({ "required": true, "schema": { "type": "string" } });
    match mutants.get(&headers) {
        Some(_) => mutants.set("response header added", &child(&headers, "X-Added"), added),
        None => mutants.set(
            "response header added",
            &headers,
            json!({ "X-Added": added }),
        ),
    }
}

/// A header field.
pub(super) fn of_header(mutants: &mut Mutants<'_>, place: &str, header: &Value) {
    let required = child(place, "required");
    match header["required"] == true {
        true => mutants.set("response header made optional", &required, json!(false)),
        false => mutants.set("response header made required", &required, json!(true)),
    }
    if header.get("content").is_some() {
        parameter::of_content(mutants, place, "header's media type changed");
    }
    if header.get("schema").is_some() {
        schema::of_schema(mutants, &child(place, "schema"), Role::Header);
    }
}
