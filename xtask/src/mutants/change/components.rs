//! Components (OAS 3.1, section 4.8.7).

use symbolon_conformance::pointer::child;

use super::collect::Mutants;
use super::schema::{self, Role};
use super::{body, parameter, path, response, security};

/// What operations refer to.
pub(super) fn of_components(mutants: &mut Mutants<'_>) {
    each(mutants, "schemas", |mutants, place, _| {
        schema::of_schema(mutants, place, Role::Value);
    });
    each(mutants, "parameters", parameter::of_parameter);
    each(mutants, "requestBodies", |mutants, place, _| {
        body::of_request(mutants, place)
    });
    each(mutants, "responses", |mutants, place, _| {
        response::of_response(mutants, place)
    });
    each(mutants, "headers", response::of_header);
    each(mutants, "pathItems", |mutants, place, _| {
        path::of_item(mutants, place)
    });
    each(mutants, "securitySchemes", security::of_scheme);
    path::of_callbacks(mutants, "/components/callbacks");
}

fn each<'d>(
    mutants: &mut Mutants<'d>,
    section: &str,
    of_one: impl Fn(&mut Mutants<'d>, &str, &'d serde_json::Value),
) {
    let place = child("/components", section);
    for (name, component) in mutants.members(&place) {
        let is_reference = component.get("$ref").is_some() && section != "schemas";
        if !is_reference && !name.starts_with("x-") {
            of_one(mutants, &child(&place, name), component);
        }
    }
}
