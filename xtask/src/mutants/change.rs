//! The ways to change a document in one place.

mod body;
mod collect;
mod components;
mod edit;
mod operation;
mod parameter;
mod path;
mod response;
mod schema;
mod security;

use serde_json::{Value, json};

use symbolon_conformance::pointer::child;

pub(super) use self::collect::Mutant;
use self::collect::Mutants;
pub(super) use self::path::METHODS;

/// Every mutant of a document, in the order of its parts.
pub(super) fn all(document: &Value) -> Vec<Mutant> {
    let mut mutants = Mutants::new(document);
    for (path, _) in mutants.members("/paths") {
        if path.starts_with('/') {
            path::of_path(&mut mutants, path);
        }
    }
    mutants.set(
        "operation added",
        "/paths/~1added",
        json!({ "get": { "operationId": "added", "responses": { "200": { "description": "Added." } } } }),
    );
    path::of_webhooks(&mut mutants);
    components::of_components(&mut mutants);
    security::of_document(&mut mutants);
    of_servers(&mut mutants);
    for (status, _) in mutants.members("/x-unmatched") {
        mutants.remove("unmatched answer dropped", &child("/x-unmatched", status));
    }
    mutants.into_made()
}

/// The path of a server's URL is a part of every target (OAS 3.1, section 4.8.5).
fn of_servers(mutants: &mut Mutants<'_>) {
    let first = mutants.get("/servers/0/url").and_then(Value::as_str);
    if let Some(url) = first {
        let url = format!("{}/added", url.trim_end_matches('/'));
        mutants.set("server's path changed", "/servers/0/url", json!(url));
    }
}

#[cfg(test)]
mod tests;
