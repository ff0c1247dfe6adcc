//! Operations (OAS 3.1, section 4.8.10).

use serde_json::json;
use symbolon_conformance::pointer::child;

use super::collect::Mutants;
use super::{body, parameter, path, response, security};

/// An operation and all that is in it.
pub(super) fn of_operation(mutants: &mut Mutants<'_>, place: &str, method: &str) {
    mutants.remove("operation dropped", place);
    security::of_operation(mutants, place);
    of_parameters(mutants, &child(place, "parameters"));
    let request = child(place, "requestBody");
    if let Some(there) = mutants.get(&request) {
        mutants.remove("request body dropped", &request);
        if there.get("$ref").is_none() {
            body::of_request(mutants, &request);
        }
    } else if ["post", "put", "patch"].contains(&method) {
        let schema = json!({ "type": "object", "properties": { "added": { "type": "string" } } });
        let content = json!({ "application/json": { "schema": schema } });
        mutants.set(
            "request body added",
            &request,
            json!({ "required": true, "content": content }),
        );
    }
    response::of_responses(mutants, &child(place, "responses"));
    path::of_callbacks(mutants, &child(place, "callbacks"));
}

fn of_parameters(mutants: &mut Mutants<'_>, list: &str) {
    parameter::of_list(mutants, list);
    let count = mutants.items(list).len();
    for (kind, added) in [
        (
            "required parameter added",
            json!({ "name": "added", "in": "query", "required": true, "schema": { "type": "string" } }),
        ),
        (
            "optional parameter added",
            json!({ "name": "added", "in": "query", "schema": { "type": "integer" } }),
        ),
    ] {
        match count {
            0 => mutants.set(kind, list, json!([added])),
            count => mutants.set(kind, &child(list, &count.to_string()), added),
        }
    }
}
