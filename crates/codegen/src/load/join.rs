//! Several files made into one document: every reference becomes a pointer from the root.

use std::collections::{HashMap, HashSet};

use super::anchors::Anchors;
use super::names;
use super::references::{self, Kind};
use crate::document::{Document, FILES, Unread, escape};
use crate::node::{Member, Node, Object, Value};
use crate::source::{SourceFile, Sources, Span};

/// Joins the trees of all files. Those of the other files become members of the root's
/// `x-symbolon-files`, by their names.
pub(super) fn join(sources: &Sources, mut trees: Vec<Node>) -> Option<Document> {
    let files: HashMap<&str, usize> = sources
        .files()
        .iter()
        .enumerate()
        .map(|(index, file)| (file.name.as_str(), index))
        .rev()
        .collect();
    let joiner = Joiner {
        sources,
        files,
        anchors: Anchors::new(sources, &trees),
        schemas: schemas(trees.first()?),
    };
    let mut unread = HashMap::new();
    for (file, tree) in trees.iter_mut().enumerate() {
        references::each(tree, &mut |reference| match joiner.pointer(
            file,
            reference.text,
            reference.kind,
        ) {
            Ok(Some(pointer)) => *reference.text = pointer,
            Ok(None) => {}
            Err(reason) => {
                unread.insert(reference.span, reason);
            }
        });
    }
    let mut trees = trees.into_iter();
    let mut root = trees.next()?;
    let others: Object = sources
        .files()
        .iter()
        .skip(1)
        .zip(trees)
        .map(member)
        .collect();
    if let Value::Object(object) = &mut root.value
        && !others.is_empty()
    {
        let node = Node {
            span: root.span,
            value: Value::Object(others),
        };
        let key = start(root.span);
        object.insert(FILES.to_owned(), Member { key, node });
    }
    Some(Document::joined(root, unread))
}

fn member((file, node): (&SourceFile, Node)) -> (String, Member) {
    let key = start(node.span);
    (file.name.clone(), Member { key, node })
}

fn start(span: Span) -> Span {
    Span {
        end: span.start,
        ..span
    }
}

/// The names of the root's schemas: they come first where a mapping's value may be either.
fn schemas(root: &Node) -> HashSet<String> {
    let components = root.get("components");
    let schemas = components.and_then(|components| components.get("schemas"));
    let schemas = schemas.and_then(Node::as_object);
    schemas.map_or_else(HashSet::new, |schemas| schemas.keys().cloned().collect())
}

struct Joiner<'s> {
    sources: &'s Sources,
    files: HashMap<&'s str, usize>,
    anchors: Anchors,
    schemas: HashSet<String>,
}

impl Joiner<'_> {
    /// The pointer from the root that a reference of a file means; `None` if it is one already.
    fn pointer(&self, file: usize, text: &str, kind: Kind) -> Result<Option<String>, Unread> {
        if kind == Kind::Mapping && self.schemas.contains(text) {
            return Ok(None);
        }
        let (uri, fragment) = text.split_once('#').unwrap_or((text, ""));
        let (file, resource) = match self.anchors.resource(uri) {
            _ if uri.is_empty() => (file, ""),
            Some(resource) => resource,
            None => (self.file(file, uri)?, ""),
        };
        let inside = if fragment.is_empty() || fragment.starts_with('/') {
            fragment
        } else {
            match self.anchors.anchor(file, fragment) {
                Some(pointer) => return Ok(Some(self.rooted(file, pointer))),
                None => return Ok(None),
            }
        };
        if file == 0 && uri.is_empty() {
            return Ok(None);
        }
        Ok(Some(self.rooted(file, &format!("{resource}{inside}"))))
    }

    /// The file that a URI reference names.
    fn file(&self, from: usize, uri: &str) -> Result<usize, Unread> {
        let from = self.sources.files().get(from);
        let from = from.map_or("", |file| file.name.as_str());
        let name = names::resolve(from, uri).ok_or(Unread::Remote)?;
        match self.files.get(name.as_str()) {
            Some(file) => Ok(*file),
            None => Err(match self.sources.why_unread(&name) {
                Some(reason) => Unread::Failed {
                    name,
                    reason: reason.to_owned(),
                },
                None => Unread::NotGiven { name },
            }),
        }
    }

    fn rooted(&self, file: usize, pointer: &str) -> String {
        match self.sources.files().get(file) {
            Some(other) if file > 0 => {
                format!("#/{FILES}/{}{pointer}", escape(&other.name))
            }
            _ => format!("#{pointer}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::{Diagnostic, Diagnostics};
    use crate::document::{Document, Unread};
    use crate::source::Sources;

    /// A document of these files, the first of which is `openapi.yaml`.
    fn gathered(files: &[(&str, &str)]) -> (Sources, Document, Vec<Diagnostic>) {
        let sources = Sources::gather("openapi.yaml", |name| {
            let file = files.iter().find(|(known, _)| *known == name);
            file.map(|(_, text)| (*text).to_owned())
                .ok_or_else(|| format!("there is no {name}"))
        })
        .unwrap();
        let mut diagnostics = Diagnostics::default();
        let document = crate::load::load(&sources, &mut diagnostics).unwrap();
        (sources, document, diagnostics.sorted())
    }

    /// What a place of the root leads to.
    fn led(document: &Document, pointer: &str) -> String {
        let target = document.follow(document.resolve(pointer).unwrap());
        target.unwrap().get_str("title").unwrap().to_owned()
    }

    const ROOT: &str = "openapi: 3.1.0
paths:
  /pets: { $ref: './paths/pets.yaml' }
components:
  schemas:
    Pet: { $ref: './schemas/pet.yaml#/Pet' }
    Odd: { $ref: 'schemas/pet.yaml#/a~1b~0c%20d' }
    Whole: { $ref: whole.json }
    Own: { title: own }
    Same: { $ref: 'openapi.yaml#/components/schemas/Own' }
";

    #[test]
    fn references_lead_through_files_and_back() {
        let (sources, document, found) = gathered(&[
            ("openapi.yaml", ROOT),
            (
                "paths/pets.yaml",
                "get: { x-a: { $ref: '../schemas/pet.yaml#/Pet' } }\ntitle: item",
            ),
            (
                "schemas/pet.yaml",
                "Pet: { title: pet, properties: { tag: { $ref: '#/Tag' }, \
                 whole: { $ref: '../whole.json' }, own: { $ref: '../openapi.yaml#/components/schemas/Own' } } }\n\
                 Tag: { title: tag }\n'a/b~c d': { title: odd }",
            ),
            (
                "whole.json",
                r#"{"title": "whole", "items": {"$ref": "schemas/pet.yaml#/Pet"}}"#,
            ),
        ]);
        assert!(found.is_empty(), "{found:?}");
        for (pointer, title) in [
            ("#/paths/~1pets", "item"),
            ("#/components/schemas/Pet", "pet"),
            ("#/components/schemas/Odd", "odd"),
            ("#/components/schemas/Whole", "whole"),
            ("#/components/schemas/Same", "own"),
        ] {
            assert_eq!(led(&document, pointer), title);
        }
        let pet = "#/components/schemas/Pet";
        for (name, title) in [("tag", "tag"), ("whole", "whole"), ("own", "own")] {
            assert_eq!(led(&document, &format!("{pet}/properties/{name}")), title);
        }
        assert_eq!(led(&document, "#/components/schemas/Whole/items"), "pet");
        let item = document.resolve("#/x-symbolon-files/paths~1pets.yaml/get/x-a");
        let reference = item.unwrap().get_str("$ref");
        assert_eq!(reference, Some("#/components/schemas/Pet"));
        let tag = document
            .resolve("#/x-symbolon-files/schemas~1pet.yaml/Tag")
            .unwrap();
        assert_eq!(sources.file(tag.span).unwrap().name, "schemas/pet.yaml");
        assert_eq!(sources.text(tag.span).trim(), "{ title: tag }");
    }

    #[test]
    fn what_cannot_be_read_is_known_at_its_reference() {
        let (_, document, _) = gathered(&[(
            "openapi.yaml",
            "openapi: 3.1.0\na: {$ref: gone.yaml}\nb: {$ref: 'https://a.example/b.json#/c'}",
        )]);
        let why = |name: &str| {
            let node = document.root().get(name).and_then(|node| node.get("$ref"));
            document.why_unread(node.unwrap().span).cloned()
        };
        let Some(Unread::Failed { name, reason }) = why("a") else {
            panic!("{:?}", why("a"));
        };
        assert_eq!(
            (name.as_str(), reason.as_str()),
            ("gone.yaml", "there is no gone.yaml")
        );
        assert_eq!(why("b"), Some(Unread::Remote));
    }

    #[test]
    fn mappings_name_schemas_before_files() {
        let (_, document, _) = gathered(&[
            (
                "openapi.yaml",
                "openapi: 3.1.0\ncomponents: {schemas: {Cat: {}, Pet: {$ref: pet.yaml}}}",
            ),
            (
                "pet.yaml",
                "{oneOf: [{$ref: dog.yaml}], discriminator: {propertyName: kind, \
                 mapping: {dog: dog.yaml, cat: Cat, own: '#/x'}}}",
            ),
            ("dog.yaml", "{title: dog}"),
        ]);
        let mapping = "#/components/schemas/Pet/discriminator/mapping";
        let mapping = document.resolve(mapping).unwrap();
        assert_eq!(mapping.get_str("dog"), Some("#/x-symbolon-files/dog.yaml"));
        assert_eq!(mapping.get_str("cat"), Some("Cat"));
        assert_eq!(
            mapping.get_str("own"),
            Some("#/x-symbolon-files/pet.yaml/x")
        );
    }

    #[test]
    fn data_is_no_reference() {
        let mut asked = Vec::new();
        let root = "openapi: 3.1.0\na: {example: {$ref: x.yaml}, x-b: {$ref: y.yaml}, \
                    properties: {example: {$ref: z.yaml}}}";
        let sources = Sources::gather("openapi.yaml", |name| {
            asked.push(name.to_owned());
            Ok(if name == "openapi.yaml" { root } else { "{}" }.to_owned())
        });
        assert_eq!(sources.unwrap().files().len(), 2);
        assert_eq!(asked, ["openapi.yaml", "z.yaml"]);
    }

    #[test]
    fn anchors_and_ids_are_pointers_too() {
        let (_, document, _) = gathered(&[(
            "openapi.yaml",
            "openapi: 3.1.0
components:
  schemas:
    Pet: { $anchor: pet, title: pet }
    Tree: { $id: 'https://a.example/tree', $dynamicAnchor: node, title: tree,
            items: { $dynamicRef: '#node' }, properties: { leaf: { title: leaf } } }
    A: { $ref: '#pet' }
    B: { $ref: 'https://a.example/tree' }
    C: { $ref: 'https://a.example/tree#/properties/leaf' }
",
        )]);
        for (name, title) in [
            ("A", "pet"),
            ("B", "tree"),
            ("C", "leaf"),
            ("Tree/items", "tree"),
        ] {
            let pointer = format!("#/components/schemas/{name}");
            assert_eq!(led(&document, &pointer), title);
        }
    }

    #[test]
    fn a_broken_file_is_told_of_in_its_own_place() {
        let mut sources = Sources::single("openapi.yaml", "openapi: 3.1.0\na: {$ref: b.yaml}");
        sources.add("b.yaml", "a: [");
        let mut diagnostics = Diagnostics::default();
        assert!(crate::load::load(&sources, &mut diagnostics).is_none());
        assert_eq!(diagnostics.sorted()[0].span.file, 1);
    }
}
