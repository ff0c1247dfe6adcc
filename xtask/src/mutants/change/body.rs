//! Request bodies and media types (OAS 3.1, sections 4.8.13 to 4.8.15).

use serde_json::{Value, json};
use symbolon_conformance::pointer::child;

use super::collect::Mutants;
use super::parameter::{self, Form};
use super::schema::{self, Role};

const FORM: &str = "application/x-www-form-urlencoded";

/// A request body.
pub(super) fn of_request(mutants: &mut Mutants<'_>, place: &str) {
    let required = child(place, "required");
    match mutants.get(&required) == Some(&json!(true)) {
        true => mutants.set("request body made optional", &required, json!(false)),
        false => mutants.set("request body made required", &required, json!(true)),
    }
    let kinds = Kinds {
        changed: "request media type changed",
        added: "request media type added",
        dropped: "request media type dropped",
    };
    of_content(mutants, &child(place, "content"), &kinds);
}

/// What the changes of a message's media types are called.
pub(super) struct Kinds {
    pub(super) changed: &'static str,
    pub(super) added: &'static str,
    pub(super) dropped: &'static str,
}

/// The media types of a message.
pub(super) fn of_content(mutants: &mut Mutants<'_>, content: &str, kinds: &Kinds) {
    let count = mutants.members(content).count();
    for (media_type, media) in mutants.members(content) {
        let at = child(content, media_type);
        let other = match media_type.as_str() {
            FORM => "application/json",
            "application/json" => "application/problem+json",
            _ => "application/octet-stream",
        };
        mutants.rename(kinds.changed, &at, other);
        if count > 1 {
            mutants.remove(kinds.dropped, &at);
        }
        if let Some(media) = media.as_object() {
            if media.contains_key("schema") {
                schema::of_schema(mutants, &child(&at, "schema"), Role::Value);
            }
            if media_type == FORM || media_type.starts_with("multipart/") {
                of_encodings(mutants, &at, media_type == FORM);
            }
        }
    }
    if count > 0 {
        let free = ["text/plain", "application/json"];
        let free = free
            .into_iter()
            .find(|one| mutants.get(&child(content, one)).is_none());
        if let Some(free) = free {
            let added = json!({ "schema": { "type": "string" } });
            mutants.set(kinds.added, &child(content, free), added);
        }
    }
}

/// How the properties of a form are written.
fn of_encodings(mutants: &mut Mutants<'_>, media: &str, is_form: bool) {
    let schema = child(media, "schema");
    let properties = mutants
        .resolved(&schema)
        .and_then(|schema| schema.get("properties"));
    for (name, property) in properties.and_then(Value::as_object).into_iter().flatten() {
        let place = child(&child(media, "encoding"), name);
        let encoding = mutants.get(&place).cloned().unwrap_or_else(|| json!({}));
        if encoding
            .as_object()
            .is_some_and(|members| !members.is_empty())
        {
            removed(mutants, media, &place);
        }
        let with = |word: &str, value: Value| {
            let mut encoding = encoding.clone();
            encoding[word] = value;
            encoding
        };
        let changed = |mutants: &mut Mutants<'_>, kind: &'static str, value: Value| {
            set(mutants, kind, media, name, value);
        };
        let form = form_of(mutants, property);
        if is_form && form != Form::Single {
            let is_json = encoding.get("contentType").is_some();
            let explodes = encoding["explode"].as_bool().unwrap_or(true);
            if !is_json {
                changed(
                    mutants,
                    "encoding's explode flipped",
                    with("explode", json!(!explodes)),
                );
                let style = match (form, encoding["style"].as_str().unwrap_or("form")) {
                    (Form::List, "form") => "pipeDelimited",
                    (Form::Object, "form") => "deepObject",
                    _ => "form",
                };
                changed(
                    mutants,
                    "encoding's style changed",
                    with("style", json!(style)),
                );
            }
            let media_type = json!("application/json");
            changed(
                mutants,
                "encoding's media type set",
                json!({ "contentType": media_type }),
            );
        }
        if !is_form {
            let other = match encoding["contentType"].as_str() {
                Some("text/plain") => "application/json",
                _ => "text/plain",
            };
            changed(
                mutants,
                "encoding's media type set",
                with("contentType", json!(other)),
            );
            for (header, _) in mutants.members(&child(&place, "headers")) {
                let at = child(&child(&place, "headers"), header);
                mutants.remove("part's header dropped", &at);
            }
        }
    }
}

fn form_of(mutants: &Mutants<'_>, property: &Value) -> Form {
    let reference = property.get("$ref").and_then(Value::as_str);
    let target = reference.and_then(symbolon_conformance::pointer::of_reference);
    match target {
        Some(target) => parameter::form_of(mutants, &target),
        None if property["type"] == "array" => Form::List,
        None if property["type"] == "object" || property.get("properties").is_some() => {
            Form::Object
        }
        None => Form::Single,
    }
}

/// Sets the encoding of a property, with the object that holds all of them, if it is missing.
fn set(mutants: &mut Mutants<'_>, kind: &'static str, media: &str, name: &str, value: Value) {
    let all = child(media, "encoding");
    match mutants.get(&all) {
        Some(_) => mutants.set(kind, &child(&all, name), value),
        None => mutants.set(kind, &all, json!({ name: value })),
    }
}

fn removed(mutants: &mut Mutants<'_>, media: &str, place: &str) {
    let is_only = mutants.members(&child(media, "encoding")).count() == 1;
    match is_only {
        true => mutants.remove("encoding dropped", &child(media, "encoding")),
        false => mutants.remove("encoding dropped", place),
    }
}
