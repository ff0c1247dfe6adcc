//! Paths, webhooks and callbacks (OAS 3.1, sections 4.8.8, 4.8.9 and 4.8.18).

use serde_json::{Value, json};
use symbolon_conformance::pointer::child;

use super::collect::Mutants;
use super::edit::Edit;
use super::{operation, parameter};

/// The fields of a path item that are operations.
pub(in super::super) const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// A path and all that is below it.
pub(super) fn of_path(mutants: &mut Mutants<'_>, path: &str) {
    let place = child("/paths", path);
    let has = |method: &&str| {
        mutants
            .resolved(&place)
            .is_some_and(|item| item.get(*method).is_some())
    };
    // Where nothing is, nobody goes.
    if !METHODS.iter().any(has) {
        return;
    }
    mutants.rename("path renamed", &place, &renamed(path));
    if let Some((before, after)) = path.split_once("/{") {
        let moved = format!("{before}/x-{{{after}");
        mutants.rename("path template changed", &place, &moved);
    }
    for name in expressions(path) {
        let other = format!("{name}Renamed");
        let template = path.replace(&format!("{{{name}}}"), &format!("{{{other}}}"));
        if let Some(edits) = renamed_parameters(mutants, &place, name, &other) {
            mutants.rename_and("path parameter renamed", &place, &template, edits);
        }
    }
    of_item(mutants, &place);
}

/// The path with another word in it.
fn renamed(path: &str) -> String {
    let mut segments: Vec<String> = path.split('/').map(str::to_owned).collect();
    let is_word = |segment: &String| !segment.is_empty() && !segment.contains('{');
    match segments.iter().rposition(is_word) {
        Some(index) => segments[index] += "-renamed",
        None => segments.insert(1, "renamed".to_owned()),
    }
    segments.join("/")
}

/// The names of a path's expressions.
fn expressions(path: &str) -> impl Iterator<Item = &str> {
    let parts = path.split('{').skip(1);
    parts.filter_map(|part| part.split_once('}').map(|(name, _)| name))
}

/// The edits that give a path parameter another name; `None` if it is shared by reference.
fn renamed_parameters(
    mutants: &Mutants<'_>,
    item: &str,
    name: &str,
    other: &str,
) -> Option<Vec<Edit>> {
    let operations = METHODS.iter().map(|method| child(item, method));
    let mut edits = Vec::new();
    for holder in operations.chain([item.to_owned()]) {
        let list = child(&holder, "parameters");
        for (index, parameter) in mutants.items(&list).iter().enumerate() {
            let at = child(&list, &index.to_string());
            let resolved = mutants.resolved(&at)?;
            if resolved["in"] == "path" && resolved["name"] == *name {
                parameter.get("name")?;
                edits.push(Edit::Set(child(&at, "name"), json!(other)));
            }
        }
    }
    (!edits.is_empty()).then_some(edits)
}

/// The operations and the common parameters of a path item.
pub(super) fn of_item(mutants: &mut Mutants<'_>, place: &str) {
    parameter::of_list(mutants, &child(place, "parameters"));
    for method in METHODS {
        let at = child(place, method);
        if mutants.get(&at).is_some_and(Value::is_object) {
            let other = if method == "put" { "patch" } else { "put" };
            mutants.rename("method changed", &at, other);
            operation::of_operation(mutants, &at, method);
        }
    }
}

/// The webhooks: requests that the API sends by itself.
pub(super) fn of_webhooks(mutants: &mut Mutants<'_>) {
    let item = json!({ "post": { "responses": { "204": { "description": "Added." } } } });
    if mutants.members("/webhooks").next().is_some() {
        mutants.set("webhook added", "/webhooks/added", item);
    }
    for (name, _) in mutants.members("/webhooks") {
        let place = child("/webhooks", name);
        mutants.rename("webhook renamed", &place, &format!("{name}Renamed"));
        mutants.remove("webhook dropped", &place);
        of_item(mutants, &place);
    }
}

/// The callbacks of an operation, or those that several have in common.
pub(super) fn of_callbacks(mutants: &mut Mutants<'_>, place: &str) {
    for (name, callback) in mutants.members(place) {
        let at = child(place, name);
        mutants.remove("callback dropped", &at);
        if callback.get("$ref").is_some() {
            continue;
        }
        for (expression, _) in mutants
            .members(&at)
            .filter(|(name, _)| !name.starts_with("x-"))
        {
            let item = child(&at, expression);
            let other = format!("{expression}/renamed");
            mutants.rename("callback's expression changed", &item, &other);
            of_item(mutants, &item);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_gets_another_word_and_keeps_its_expressions() {
        assert_eq!(renamed("/pets/{id}"), "/pets-renamed/{id}");
        assert_eq!(renamed("/{a}/{b}"), "/renamed/{a}/{b}");
        assert_eq!(renamed("/"), "/renamed/");
        let names: Vec<_> = expressions("/a/{b}/{c}.{d}").collect();
        assert_eq!(names, ["b", "c", "d"]);
    }

    #[test]
    fn a_path_parameter_takes_its_name_with_it() {
        let document = json!({ "paths": { "/a/{id}": {
            "parameters": [{ "name": "id", "in": "path" }],
            "get": { "parameters": [{ "name": "id", "in": "query" }] },
        } } });
        let mut mutants = Mutants::new(&document);
        of_path(&mut mutants, "/a/{id}");
        let made = mutants.into_made();
        let renamed = made.iter().find(|one| one.kind == "path parameter renamed");
        assert_eq!(
            renamed.unwrap().apply(&document).unwrap(),
            json!({ "paths": { "/a/{idRenamed}": {
                "parameters": [{ "name": "idRenamed", "in": "path" }],
                "get": { "parameters": [{ "name": "id", "in": "query" }] },
            } } })
        );
    }
}
