//! What is added to a document leaves the names of all the rest as they are.

use std::fmt::Write as _;

use symbolon_codegen::diagnostics::Diagnostics;
use symbolon_codegen::document::Document;
use symbolon_codegen::load::load;
use symbolon_codegen::lower::lower;
use symbolon_codegen::model::{Group, Operation, Shape};
use symbolon_codegen::source::Sources;

use crate::SEEDS;

/// An operation that has nothing to do with the others, but has types like theirs.
const OPERATION: &str = r#""/unrelated/{key}": {
    "put": {
      "operationId": "unrelatedThing",
      "tags": ["Unrelated"],
      "parameters": [
        { "name": "key", "in": "path", "required": true, "schema": { "type": "string" } },
        { "name": "sort", "in": "query", "schema": { "enum": ["up", "down"] } }
      ],
      "requestBody": { "content": { "application/json": {
        "schema": { "properties": { "inner": { "properties": { "kind": { "enum": ["a", "A"] } } } } }
      } } },
      "responses": { "200": { "description": "d", "content": { "application/json": {
        "schema": { "oneOf": [{ "type": "string" }, { "type": "object", "properties": { "a": {} } }] }
      } } } }
    }
  }"#;

/// A schema that has nothing to do with the others.
const SCHEMA: &str = r#""Unrelated": {
    "properties": { "inner": { "properties": { "kind": { "enum": ["a", "A"] } } } }
  }"#;

/// The text of a JSON document with something added to one of its objects, first or last.
fn added(text: &str, pointer: &str, member: &str, last: bool) -> Option<String> {
    let document = loaded(text)?;
    let range = document.resolve(pointer).ok()?.span.range();
    assert!(text[range.clone()].starts_with('{') && text[range.clone()].ends_with('}'));
    let mut text = text.to_owned();
    if last {
        text.insert_str(range.end - 1, &format!(", {member}"));
    } else {
        text.insert_str(range.start + 1, &format!("{member}, "));
    }
    Some(text)
}

fn loaded(text: &str) -> Option<Document> {
    let sources = Sources::single("a.json", text);
    load(&sources, &mut Diagnostics::default())
}

/// Every name that a user writes, and what of the document it is the name of.
fn names(text: &str) -> Option<Vec<String>> {
    let api = lower(&loaded(text)?, &mut Diagnostics::default());
    let mut names: Vec<String> = api
        .types
        .iter()
        .map(|definition| {
            let schema = &text[definition.span.range()];
            let parts = parts(&definition.shape);
            format!("{}{parts} is {schema}", definition.name)
        })
        .collect();
    for (groups, operations) in [
        (&api.groups, &api.operations),
        (&api.webhook_groups, &api.webhooks),
    ] {
        names.extend(
            operations
                .iter()
                .map(|operation| of_operation(groups, operation)),
        );
    }
    names.extend(
        api.schemes
            .iter()
            .map(|one| format!("{} is {}", one.name, one.wire)),
    );
    Some(names)
}

/// The names within a type.
fn parts(shape: &Shape) -> String {
    let mut text = String::new();
    match shape {
        Shape::Struct(object) => object
            .fields
            .iter()
            .for_each(|field| _ = write!(text, " .{}={}", field.name, field.wire)),
        Shape::Enum(values) => values
            .iter()
            .for_each(|value| _ = write!(text, " ::{}={:?}", value.name, value.wire)),
        Shape::Union(union) => union
            .variants
            .iter()
            .for_each(|variant| _ = write!(text, " ::{}", variant.name)),
        Shape::Newtype(_) => {}
    }
    text
}

fn of_operation(groups: &[Group], operation: &Operation) -> String {
    let mut text = format!(
        "{} {} ({})",
        operation.name, operation.type_name, operation.id
    );
    if let Some(group) = groups.get(operation.group) {
        let _ = write!(text, " in {}", group.tag);
    }
    for parameter in &operation.parameters {
        let _ = write!(text, " {}={}", parameter.name, parameter.wire);
    }
    let bodies = operation.body.iter().flat_map(|body| &body.contents);
    for content in bodies {
        let _ = write!(text, " {}={}", content.variant, content.media_type);
    }
    for response in &operation.responses {
        let _ = write!(text, " {}", response.variant);
        for content in &response.contents {
            let _ = write!(text, " {}={}", content.variant, content.media_type);
        }
        for header in &response.headers {
            let _ = write!(text, " {}={}", header.name, header.wire);
        }
    }
    text
}

#[test]
fn what_is_added_renames_nothing() {
    for seed in SEEDS {
        let before = names(seed).unwrap();
        assert!(before.len() > 3, "{before:?}");
        for (pointer, member) in [("#/paths", OPERATION), ("#/components/schemas", SCHEMA)] {
            for last in [false, true] {
                // Not every document has schemas of its own.
                let Some(text) = added(seed, pointer, member, last) else {
                    assert_ne!(pointer, "#/paths");
                    continue;
                };
                let mut after = names(&text).unwrap();
                assert!(after.len() > before.len());
                for name in &before {
                    let Some(index) = after.iter().position(|other| other == name) else {
                        panic!("no longer: {name}\nbut: {after:#?}");
                    };
                    after.remove(index);
                }
                assert!(
                    after.iter().all(|name| name.contains("nrelated")),
                    "{after:#?}"
                );
            }
        }
    }
}
