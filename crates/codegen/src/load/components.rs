//! Components and paths that the root keeps in other files.
//!
//! Documents of several files are mostly written so that the root lists its components by
//! name, each a reference to a file, or has one reference in place of a whole section. Here
//! such a list is brought into the root, and what a component refers to takes its place, so
//! that it is known by the component's name and by no other.

use std::collections::HashMap;

use super::references;
use crate::document::{Document, FILES, escape};
use crate::node::{Member, Node, Object, Value};

/// The sections of `components` (OAS 3.1, section 4.8.7).
const SECTIONS: [&str; 10] = [
    "schemas",
    "responses",
    "parameters",
    "examples",
    "requestBodies",
    "headers",
    "securitySchemes",
    "links",
    "callbacks",
    "pathItems",
];

/// More than any chain of references that people write.
const CHAIN: usize = 16;

/// Brings the parts of other files into the root, where the root names them.
pub(super) fn bring(mut document: Document) -> Document {
    if document.root().get(FILES).is_none() {
        return document;
    }
    for place in ["paths", "webhooks", "components"] {
        list(&mut document, &[place]);
    }
    for section in SECTIONS {
        list(&mut document, &["components", section]);
    }
    let mut moved = HashMap::new();
    for section in SECTIONS {
        let components = document.root().get("components");
        let names: Vec<String> = components
            .into_iter()
            .flat_map(|components| components.members(section))
            .filter(|(_, member)| bare(&member.node).is_some_and(|text| text.contains(FILES)))
            .map(|(name, _)| name.to_owned())
            .collect();
        for name in names {
            take(&mut document, section, &name, &mut moved);
        }
    }
    references::each(document.root_mut(), &mut |reference| {
        if let Some(new) = moved.get(reference.text) {
            reference.text.clone_from(new);
        }
    });
    document
}

/// Replaces a reference in place of a list by references in place of its members.
fn list(document: &mut Document, place: &[&str]) {
    let node = place
        .iter()
        .try_fold(document.root(), |node, name| node.get(name));
    let Some((pointer, target)) = node.and_then(|node| end(document, node)) else {
        return;
    };
    let Some(target) = target.as_object() else {
        return;
    };
    let members: Vec<_> = target
        .iter()
        .map(|(name, member)| {
            let node = reference(&format!("{pointer}/{}", escape(name)), &member.node);
            let key = member.key;
            (name.clone(), Member { key, node })
        })
        .collect();
    let node = place
        .iter()
        .try_fold(document.root_mut(), |node, name| node.get_mut(name));
    if let Some(Value::Object(object)) = node.map(|node| &mut node.value) {
        object.shift_remove("$ref");
        for (name, member) in members {
            object.entry(name).or_insert(member);
        }
    }
}

/// Puts what a component refers to into the component's place, and a reference to the
/// component where it was.
fn take(document: &mut Document, section: &str, name: &str, moved: &mut HashMap<String, String>) {
    let own = format!("#/components/{section}/{}", escape(name));
    let mut pointer = own.clone();
    let mut passed = Vec::new();
    for _ in 0..CHAIN {
        match document.resolve(&pointer).ok().and_then(bare) {
            Some(next) => pointer = next.to_owned(),
            None => break,
        }
        passed.push(pointer.clone());
    }
    let inside_files = pointer
        .strip_prefix("#/")
        .is_some_and(|rest| rest.starts_with(FILES));
    if !inside_files
        || document
            .resolve(&pointer)
            .is_ok_and(|end| bare(end).is_some())
    {
        return;
    }
    let Some(there) = document.resolve_mut(&pointer) else {
        return;
    };
    let left = reference(&own, there);
    let taken = std::mem::replace(there, left);
    if let Some(component) = document.resolve_mut(&own) {
        *component = taken;
    }
    for pointer in passed {
        moved.insert(pointer, own.clone());
    }
}

/// Where the references from a node end: the last of them, and what it leads to.
fn end<'d>(document: &'d Document, node: &'d Node) -> Option<(&'d str, &'d Node)> {
    let mut pointer = node.get_str("$ref")?;
    for _ in 0..CHAIN {
        let target = document.resolve(pointer).ok()?;
        match target.get_str("$ref") {
            Some(next) => pointer = next,
            None => return Some((pointer, target)),
        }
    }
    None
}

/// The reference that a node is, and nothing else.
fn bare(node: &Node) -> Option<&str> {
    let object = node.as_object()?;
    let text = node.get_str("$ref")?;
    (object.len() == 1).then_some(text)
}

fn reference(pointer: &str, at: &Node) -> Node {
    let span = at.span;
    let node = Node {
        span,
        value: Value::String(pointer.to_owned()),
    };
    let key = crate::source::Span {
        end: span.start,
        ..span
    };
    let object = Object::from_iter([("$ref".to_owned(), Member { key, node })]);
    Node {
        span,
        value: Value::Object(object),
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Diagnostics;
    use crate::document::Document;
    use crate::source::Sources;

    fn joined(files: &[(&str, &str)]) -> Document {
        let mut sources = Sources::default();
        for (name, text) in files {
            sources.add(*name, *text);
        }
        let mut diagnostics = Diagnostics::default();
        let document = crate::load::load(&sources, &mut diagnostics).unwrap();
        crate::check::check(&document, &mut diagnostics);
        assert!(!diagnostics.has_errors(), "{:?}", diagnostics.sorted());
        document
    }

    fn reference<'d>(document: &'d Document, pointer: &str) -> Option<&'d str> {
        document.resolve(pointer).unwrap().get_str("$ref")
    }

    #[test]
    fn a_component_is_known_by_its_own_name_in_every_file() {
        let document = joined(&[
            (
                "openapi.yaml",
                "openapi: 3.1.0
components:
  schemas:
    Pet: { $ref: schemas/pet.yaml }
    Owner: { $ref: schemas/owner.yaml#/Owner }
    Also: { $ref: schemas/pet.yaml }
    Near: { $ref: '#/components/schemas/Owner' }
",
            ),
            (
                "schemas/pet.yaml",
                "{title: pet, properties: {owner: {$ref: 'owner.yaml#/Owner'}, next: {$ref: '#'}, \
                 name: {$ref: 'owner.yaml#/Owner/properties/name'}}}",
            ),
            (
                "schemas/owner.yaml",
                "Owner: {title: owner, properties: {name: {title: name}}}",
            ),
        ]);
        let schemas = "#/components/schemas";
        let pet = document.resolve("#/components/schemas/Pet").unwrap();
        assert_eq!(pet.get_str("title"), Some("pet"));
        for (place, to) in [
            ("Pet/properties/owner", "Owner"),
            ("Pet/properties/next", "Pet"),
            ("Also", "Pet"),
            ("Near", "Owner"),
        ] {
            let to = format!("{schemas}/{to}");
            assert_eq!(
                reference(&document, &format!("{schemas}/{place}")),
                Some(&*to)
            );
        }
        // What lies inside of it is still found by its old pointer.
        let name = document.follow(pet.get("properties").unwrap().get("name").unwrap());
        assert_eq!(name.unwrap().get_str("title"), Some("name"));
    }

    #[test]
    fn a_list_in_another_file_is_a_list_of_the_root() {
        let document = joined(&[
            (
                "openapi.yaml",
                "openapi: 3.1.0
paths: { $ref: paths.yaml }
components:
  schemas: { $ref: schemas/index.yaml }
",
            ),
            (
                "paths.yaml",
                "/pets: { get: { responses: { '204': { description: none } } } }",
            ),
            (
                "schemas/index.yaml",
                "Pet: { $ref: pet.yaml }\nTag: { title: tag }",
            ),
            (
                "schemas/pet.yaml",
                "{title: pet, items: {$ref: 'index.yaml#/Pet'}}",
            ),
        ]);
        assert_eq!(crate::routes::routes(&document).len(), 1);
        for (place, title) in [("Pet", "pet"), ("Tag", "tag")] {
            let node = document.resolve(&format!("#/components/schemas/{place}"));
            assert_eq!(node.unwrap().get_str("title"), Some(title));
        }
        let items = reference(&document, "#/components/schemas/Pet/items");
        assert_eq!(items, Some("#/components/schemas/Pet"));
    }

    #[test]
    fn components_that_refer_to_each_other_in_a_circle_end() {
        let mut sources = Sources::single(
            "openapi.yaml",
            "openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: b.yaml}, B: {$ref: b.yaml}}}",
        );
        sources.add("b.yaml", "{$ref: 'openapi.yaml#/components/schemas/A'}");
        let mut diagnostics = Diagnostics::default();
        let document = crate::load::load(&sources, &mut diagnostics).unwrap();
        crate::check::check(&document, &mut diagnostics);
        assert!(diagnostics.has_errors());
    }
}
