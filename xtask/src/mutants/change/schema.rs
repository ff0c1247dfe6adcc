//! The ways to change a schema in one place (JSON Schema 2020-12, and the dialect of OAS 3.0).

mod bounds;
mod lists;
mod objects;
mod texts;
mod types;
mod unions;
mod values;

use serde_json::Value;
use symbolon_conformance::pointer::child;

use super::collect::Mutants;

/// What a schema describes, for the name of a change of its type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A body, or a member of an object.
    Value,
    /// A parameter.
    Parameter,
    /// A header field of a response.
    Header,
    /// The items of a list.
    Items,
    /// An item of a tuple.
    TupleItem,
    /// The values of a map.
    MapValue,
    /// A part of a union.
    Variant,
}

/// Adds every mutant of the schema at a place, and of the schemas in it.
pub(super) fn of_schema(mutants: &mut Mutants<'_>, place: &str, role: Role) {
    let Some(schema) = mutants.get(place).filter(|schema| schema.is_object()) else {
        return;
    };
    if schema.get("$ref").is_some() {
        types::of_reference(mutants, place, schema, role);
        return;
    }
    types::of_types(mutants, place, schema, role);
    bounds::of_numbers(mutants, place, schema);
    texts::of_texts(mutants, place, schema);
    values::of_values(mutants, place, schema);
    objects::of_objects(mutants, place, schema);
    lists::of_lists(mutants, place, schema);
    unions::of_unions(mutants, place, schema);
    inner(mutants, place, schema);
}

/// The schemas in a schema.
fn inner(mutants: &mut Mutants<'_>, place: &str, schema: &Value) {
    for (keyword, role) in [
        ("properties", Role::Value),
        ("patternProperties", Role::MapValue),
        ("$defs", Role::Value),
    ] {
        let at = child(place, keyword);
        for (name, _) in mutants.members(&at) {
            of_schema(mutants, &child(&at, name), role);
        }
    }
    for (keyword, role) in [
        ("allOf", Role::Value),
        ("anyOf", Role::Variant),
        ("oneOf", Role::Variant),
        ("prefixItems", Role::TupleItem),
    ] {
        let at = child(place, keyword);
        for index in 0..mutants.items(&at).len() {
            of_schema(mutants, &child(&at, &index.to_string()), role);
        }
    }
    for (keyword, role) in [
        ("items", Role::Items),
        ("additionalProperties", Role::MapValue),
    ] {
        if schema.get(keyword).is_some() {
            of_schema(mutants, &child(place, keyword), role);
        }
    }
}

/// Whether a schema says that its values may be of this type.
fn is_of(schema: &Value, ty: &str) -> bool {
    match &schema["type"] {
        Value::Array(types) => types.iter().any(|one| one == ty),
        one => one == ty,
    }
}
