//! Parameters, and what header fields have in common with them (OAS 3.1, sections 4.8.12 and
//! 4.8.21).

use serde_json::{Value, json};
use symbolon_conformance::pointer::child;

use super::collect::Mutants;
use super::schema::{self, Role};

/// The parameters of a list, which may be references.
pub(super) fn of_list(mutants: &mut Mutants<'_>, list: &str) {
    for (index, parameter) in mutants.items(list).iter().enumerate() {
        let place = child(list, &index.to_string());
        let in_path = mutants
            .resolved(&place)
            .is_some_and(|one| one["in"] == "path");
        if !in_path {
            mutants.remove("parameter dropped", &place);
        }
        if parameter.get("$ref").is_none() {
            of_parameter(mutants, &place, parameter);
        }
    }
}

/// A parameter.
pub(super) fn of_parameter(mutants: &mut Mutants<'_>, place: &str, parameter: &Value) {
    let location = parameter["in"].as_str().unwrap_or_default();
    if location != "path" {
        let name = parameter["name"].as_str().unwrap_or_default();
        mutants.set(
            "parameter renamed",
            &child(place, "name"),
            json!(format!("{name}Renamed")),
        );
        let is_required = parameter["required"] == true;
        let kind = match is_required {
            true => "parameter made optional",
            false => "parameter made required",
        };
        mutants.set(kind, &child(place, "required"), json!(!is_required));
        let other = match location {
            "query" => "header",
            "header" => "cookie",
            _ => "query",
        };
        mutants.set("parameter moved", &child(place, "in"), json!(other));
    }
    if parameter.get("content").is_some() {
        of_content(mutants, place, "parameter's media type changed");
        return;
    }
    let schema = child(place, "schema");
    styles(
        mutants,
        place,
        location,
        parameter,
        form_of(mutants, &schema),
    );
    if let Some(described) = parameter.get("schema") {
        let content = json!({ "application/json": { "schema": described } });
        mutants.change("parameter written as JSON", place, |parameter| {
            if let Some(members) = parameter.as_object_mut() {
                for word in ["schema", "style", "explode", "allowReserved"] {
                    members.remove(word);
                }
                members.insert("content".to_owned(), content);
            }
        });
        schema::of_schema(mutants, &schema, Role::Parameter);
    }
}

/// A parameter or a header field that is written in a media type.
pub(super) fn of_content(mutants: &mut Mutants<'_>, place: &str, kind: &'static str) {
    let content = child(place, "content");
    for (media_type, media) in mutants.members(&content) {
        let at = child(&content, media_type);
        let other = match media_type.as_str() {
            "text/plain" => "application/json",
            _ => "text/plain",
        };
        mutants.rename(kind, &at, other);
        if let Some(described) = media.get("schema") {
            let described = described.clone();
            mutants.change("JSON written in a style", place, |holder| {
                if let Some(members) = holder.as_object_mut() {
                    members.remove("content");
                    members.insert("schema".to_owned(), described);
                }
            });
            schema::of_schema(mutants, &child(&at, "schema"), Role::Parameter);
        }
    }
}

/// What a value is to a style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Single,
    List,
    Object,
}

/// What the values of a schema are to a style.
pub(super) fn form_of(mutants: &Mutants<'_>, schema: &str) -> Form {
    let schema = mutants.resolved(schema);
    let says = |word: &str| {
        schema.is_some_and(|schema| match &schema["type"] {
            Value::Array(types) => types.iter().any(|ty| ty == word),
            ty => ty == word,
        })
    };
    if says("array") {
        Form::List
    } else if says("object") || schema.is_some_and(|schema| schema.get("properties").is_some()) {
        Form::Object
    } else {
        Form::Single
    }
}

/// Other ways to write the same value (OAS 3.1, section 4.8.12.3).
fn styles(mutants: &mut Mutants<'_>, place: &str, location: &str, parameter: &Value, form: Form) {
    let style = parameter["style"].as_str().unwrap_or(match location {
        "query" | "cookie" => "form",
        _ => "simple",
    });
    let other = match (location, form) {
        ("path", _) if style == "label" => Some("matrix"),
        ("path", _) => Some("label"),
        ("query", Form::List) if style == "form" => Some("pipeDelimited"),
        ("query", Form::Object) if style == "form" => Some("deepObject"),
        ("query", Form::List | Form::Object) => Some("form"),
        _ => None,
    };
    if let Some(other) = other {
        mutants.change("style changed", place, |parameter| {
            parameter["style"] = json!(other);
            if other == "pipeDelimited" {
                parameter["explode"] = json!(false);
            }
        });
    }
    // The list of a header field or a path's segment is written alike either way.
    let is_written_alike = form == Form::Single
        || form == Form::List && style == "simple"
        || ["deepObject", "spaceDelimited", "pipeDelimited"].contains(&style);
    if !is_written_alike {
        let explodes = parameter["explode"].as_bool().unwrap_or(style == "form");
        mutants.set(
            "explode flipped",
            &child(place, "explode"),
            json!(!explodes),
        );
    }
    if location == "query" {
        let allows = parameter["allowReserved"] == true;
        mutants.set(
            "allowReserved flipped",
            &child(place, "allowReserved"),
            json!(!allows),
        );
    }
}
