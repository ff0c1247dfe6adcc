//! The ways to change a document in one place.

use std::fmt;

use serde_json::{Map, Value, json};

use super::schema;

/// A document that differs from the original in one place.
#[derive(Debug, Clone)]
pub(super) struct Mutant {
    /// What was done.
    pub(super) kind: &'static str,
    /// Where: a JSON pointer into the document.
    pub(super) place: String,
    /// The changed document.
    pub(super) document: Value,
}

impl fmt::Display for Mutant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.kind, self.place)
    }
}

/// Collects the mutants of one document.
pub(super) struct Mutants<'d> {
    document: &'d Value,
    made: Vec<Mutant>,
}

impl Mutants<'_> {
    /// Adds the document in which the value at `place` was changed so, if that changes it.
    pub(super) fn change(
        &mut self,
        kind: &'static str,
        place: &str,
        change: impl FnOnce(&mut Value),
    ) {
        let mut document = self.document.clone();
        let Some(value) = document.pointer_mut(place) else {
            return;
        };
        change(value);
        if document != *self.document {
            self.made.push(Mutant {
                kind,
                place: place.to_owned(),
                document,
            });
        }
    }

    /// Adds the document in which a member of the object at `place` is gone.
    pub(super) fn remove(&mut self, kind: &'static str, place: &str, member: &str) {
        let mut document = self.document.clone();
        if let Some(object) = document.pointer_mut(place).and_then(Value::as_object_mut) {
            object.remove(member);
            self.made.push(Mutant {
                kind,
                place: child(place, member),
                document,
            });
        }
    }

    /// Adds the document in which a member of the object at `place` has another name.
    pub(super) fn rename(&mut self, kind: &'static str, place: &str, member: &str, name: &str) {
        let (member_place, renamed) = (child(place, member), name.to_owned());
        let mut document = self.document.clone();
        if let Some(object) = document.pointer_mut(place).and_then(Value::as_object_mut) {
            // In its old place, so that nothing else changes.
            *object = std::mem::take(object)
                .into_iter()
                .map(|(key, value)| (if key == member { renamed.clone() } else { key }, value))
                .collect::<Map<_, _>>();
            self.made.push(Mutant {
                kind,
                place: member_place,
                document,
            });
        }
    }
}

/// The pointer to a member of what is at a place.
pub(super) fn child(place: &str, member: &str) -> String {
    format!("{place}/{}", member.replace('~', "~0").replace('/', "~1"))
}

/// Every mutant of a document.
pub(super) fn all(document: &Value) -> Vec<Mutant> {
    let mut mutants = Mutants {
        document,
        made: Vec::new(),
    };
    for (path, item) in members(document, "/paths") {
        let place = child("/paths", &path);
        mutants.rename(
            "path renamed",
            "/paths",
            &path,
            &path
                .replacen("/personal", "/impersonal", 1)
                .replace("/v1/", "/v2/"),
        );
        for (method, operation) in item.as_object().into_iter().flatten() {
            if operation.get("responses").is_some() {
                of_operation(&mut mutants, &place, method, operation);
            }
        }
    }
    mutants.change("operation added", "/paths", |paths| {
        paths["/added"] = json!({ "get": { "operationId": "added", "responses": { "200": { "description": "Added." } } } });
    });
    of_components(&mut mutants, document);
    for (status, _) in members(document, "/x-unmatched") {
        mutants.remove("unmatched answer dropped", "/x-unmatched", &status);
    }
    mutants.made
}

fn members(document: &Value, place: &str) -> Vec<(String, Value)> {
    let object = document.pointer(place).and_then(Value::as_object);
    object
        .into_iter()
        .flatten()
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

fn of_operation(mutants: &mut Mutants<'_>, path: &str, method: &str, operation: &Value) {
    let place = child(path, method);
    let other = if method == "put" { "patch" } else { "put" };
    mutants.rename("method changed", path, method, other);
    mutants.remove("operation dropped", path, method);
    mutants.change("security dropped", &place, |operation| {
        operation["security"] = json!([])
    });
    mutants.change("security made optional", &place, |operation| {
        operation["security"] = json!([{ "bearer": [] }, {}])
    });
    of_parameters(mutants, &place, operation);
    mutants.change("parameter added", &place, |operation| {
        let added = json!({ "name": "added", "in": "query", "required": true, "schema": { "type": "string" } });
        match operation.get_mut("parameters").and_then(Value::as_array_mut) {
            Some(parameters) => parameters.push(added),
            None => operation["parameters"] = json!([added]),
        }
    });
    if let Some(body) = operation.get("requestBody") {
        let body_place = child(&place, "requestBody");
        mutants.change("body made optional", &body_place, |body| {
            body["required"] = json!(false)
        });
        mutants.remove("body dropped", &place, "requestBody");
        of_content(mutants, &body_place, body);
    }
    of_responses(
        mutants,
        &child(&place, "responses"),
        &operation["responses"],
    );
}

fn of_responses(mutants: &mut Mutants<'_>, place: &str, responses: &Value) {
    for (status, response) in responses.as_object().into_iter().flatten() {
        let other = if status.starts_with('2') {
            "203"
        } else {
            "418"
        };
        mutants.rename("status changed", place, status, other);
        mutants.remove("response dropped", place, status);
        of_content(mutants, &child(place, status), response);
    }
    mutants.change("response added", place, |responses| {
        responses["422"] = json!({ "description": "Added." })
    });
}

fn of_content(mutants: &mut Mutants<'_>, place: &str, holder: &Value) {
    for (media_type, content) in holder
        .get("content")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        let content_place = child(place, "content");
        mutants.rename(
            "media type changed",
            &content_place,
            media_type,
            "application/problem+json",
        );
        mutants.remove("body dropped", place, "content");
        if let Some(inner) = content.get("schema") {
            schema::mutate(
                mutants,
                &child(&child(&content_place, media_type), "schema"),
                inner,
            );
        }
    }
    for (name, header) in holder
        .get("headers")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        let headers = child(place, "headers");
        mutants.rename("header renamed", &headers, name, &format!("X-{name}"));
        mutants.remove("header dropped", &headers, name);
        mutants.change("header made optional", &child(&headers, name), |header| {
            header["required"] = json!(false)
        });
        if let Some(inner) = header.get("schema") {
            schema::mutate(mutants, &child(&child(&headers, name), "schema"), inner);
        }
    }
    if place.starts_with("/components/responses") {
        mutants.change("header added", place, |response| {
            response["headers"]["X-Added"] =
                json!({ "required": true, "schema": { "type": "string" } });
        });
    }
}

fn of_parameters(mutants: &mut Mutants<'_>, operation: &str, holder: &Value) {
    for (index, parameter) in holder
        .get("parameters")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .enumerate()
    {
        let list = child(operation, "parameters");
        mutants.change("parameter dropped", &list, |list| {
            if let Some(list) = list.as_array_mut() {
                list.remove(index);
            }
        });
        if parameter.get("$ref").is_none() {
            of_parameter(mutants, &child(&list, &index.to_string()), parameter);
        }
    }
}

fn of_parameter(mutants: &mut Mutants<'_>, place: &str, parameter: &Value) {
    let in_path = parameter["in"] == "path";
    if !in_path {
        mutants.change("parameter renamed", place, |parameter| {
            parameter["name"] = json!(format!(
                "{}Renamed",
                parameter["name"].as_str().unwrap_or_default()
            ));
        });
        let required = parameter["required"] == json!(true);
        let kind = if required {
            "parameter made optional"
        } else {
            "parameter made required"
        };
        mutants.change(kind, place, |parameter| {
            parameter["required"] = json!(!required)
        });
        let other = if parameter["in"] == "query" {
            "header"
        } else {
            "query"
        };
        mutants.change("parameter moved", place, |parameter| {
            parameter["in"] = json!(other)
        });
    }
    if let Some(inner) = parameter.get("schema") {
        schema::mutate(mutants, &child(place, "schema"), inner);
    }
}

fn of_components(mutants: &mut Mutants<'_>, document: &Value) {
    for (name, schema) in members(document, "/components/schemas") {
        schema::mutate(mutants, &child("/components/schemas", &name), &schema);
    }
    for (name, parameter) in members(document, "/components/parameters") {
        of_parameter(mutants, &child("/components/parameters", &name), &parameter);
    }
    for (name, response) in members(document, "/components/responses") {
        of_content(mutants, &child("/components/responses", &name), &response);
    }
    for (name, scheme) in members(document, "/components/securitySchemes") {
        let place = child("/components/securitySchemes", &name);
        mutants.change("security scheme changed", &place, |scheme| {
            *scheme = json!({ "type": "apiKey", "in": "header", "name": "X-Key" });
        });
        if scheme["scheme"] == "bearer" {
            mutants.change(
                "security scheme changed",
                &child(&place, "scheme"),
                |scheme| *scheme = json!("basic"),
            );
        }
    }
}
