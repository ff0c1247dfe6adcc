//! A document that has been read: its tree, and the way along its references.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::HashMap;

use percent_encoding::percent_decode_str;

use crate::node::{Node, Value};
use crate::source::Span;

/// The member of the root that holds the trees of the document's other files, by their names:
/// their parts are `#/x-symbolon-files/schemas~1pet.yaml/Pet`.
pub const FILES: &str = "x-symbolon-files";

/// More than any chain of references that people write.
const CHAIN: usize = 64;

/// A read document: one tree, be it written in one file or in several.
#[derive(Debug, Clone)]
pub struct Document {
    root: Node,
    /// By the place of the reference.
    unread: HashMap<Span, Unread>,
}

/// Why a reference leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unresolved {
    /// It names another file, which was not read: [`Document::why_unread`].
    OtherFile,
    /// It is no JSON pointer.
    NotAPointer,
    /// The pointer leads to nothing; the part that is there, and the names that are there.
    Missing {
        /// The pointer's longest prefix that leads somewhere.
        parent: String,
        /// The first name that is not there.
        name: String,
        /// What is there instead.
        candidates: Vec<String>,
    },
    /// It leads back to itself.
    Circular,
}

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// It lies elsewhere: its URI has a scheme, a host, or a path from the root.
    Remote,
    /// Reading it failed.
    Failed {
        /// Its name.
        name: String,
        /// Why.
        reason: String,
    },
    /// It is not among the files that were given.
    NotGiven {
        /// Its name.
        name: String,
    },
}

impl Document {
    /// A document with this tree.
    pub fn new(root: Node) -> Self {
        Self::joined(root, HashMap::new())
    }

    /// A document joined from several files, and the references that could not be.
    pub(crate) fn joined(root: Node, unread: HashMap<Span, Unread>) -> Self {
        Self { root, unread }
    }

    /// The whole tree.
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// The whole tree, to be changed.
    pub(crate) fn root_mut(&mut self) -> &mut Node {
        &mut self.root
    }

    /// Why the file that a reference names was not read, by the reference's place.
    pub fn why_unread(&self, reference: Span) -> Option<&Unread> {
        self.unread.get(&reference)
    }

    /// What a `$ref` names: a JSON pointer (RFC 6901) in a URI fragment (section 6), with
    /// its `~` and percent escapes.
    ///
    /// # Errors
    ///
    /// [`Unresolved`] if it leads nowhere.
    pub fn resolve(&self, reference: &str) -> Result<&Node, Unresolved> {
        self.resolve_within(reference, &Cell::new(CHAIN))
    }

    fn resolve_within(&self, reference: &str, left: &Cell<usize>) -> Result<&Node, Unresolved> {
        let Some(pointer) = reference.strip_prefix('#') else {
            return Err(Unresolved::OtherFile);
        };
        if pointer.is_empty() {
            return Ok(&self.root);
        }
        let Some(tokens) = pointer.strip_prefix('/') else {
            return Err(Unresolved::NotAPointer);
        };
        let mut node = &self.root;
        let mut passed = 0;
        for token in tokens.split('/') {
            let name = unescape(token).ok_or(Unresolved::NotAPointer)?;
            // What lies behind a reference is looked for there: people write so, and a part of
            // another file may have become a component.
            let behind = || {
                let reference = node.get_str("$ref")?;
                left.set(left.get().checked_sub(1)?);
                step(self.resolve_within(reference, left).ok()?, &name)
            };
            let next = step(node, &name).or_else(behind);
            node = next.ok_or_else(|| Unresolved::Missing {
                parent: format!("#{}", pointer.get(..passed).unwrap_or_default()),
                candidates: names(node),
                name: name.into_owned(),
            })?;
            passed += 1 + token.len();
        }
        Ok(node)
    }

    /// What a pointer leads to, to be changed.
    pub(crate) fn resolve_mut(&mut self, reference: &str) -> Option<&mut Node> {
        let mut node = &mut self.root;
        for token in reference.strip_prefix("#/")?.split('/') {
            let name = unescape(token)?;
            node = match &mut node.value {
                Value::Object(object) => &mut object.get_mut(name.as_ref())?.node,
                Value::Array(items) => items.get_mut(name.parse::<usize>().ok()?)?,
                _ => return None,
            };
        }
        Some(node)
    }

    /// Follows `$ref` after `$ref` from a node to what is really there.
    ///
    /// # Errors
    ///
    /// [`Unresolved`] if one leads nowhere, or they lead in a circle.
    pub fn follow<'d>(&'d self, mut node: &'d Node) -> Result<&'d Node, Unresolved> {
        for _ in 0..CHAIN {
            match node.get_str("$ref") {
                Some(reference) => node = self.resolve(reference)?,
                None => return Ok(node),
            }
        }
        Err(Unresolved::Circular)
    }

    /// Like [`Document::follow`], for a stage that comes after the references were checked.
    pub fn target<'d>(&'d self, node: &'d Node) -> Option<&'d Node> {
        self.follow(node).ok()
    }
}

/// The name of a component: the last token of a reference, or, where that is a whole file,
/// the file's name without its folder and its ending.
pub fn component_name(reference: &str) -> Option<String> {
    let (parent, token) = reference.rsplit_once('/').unwrap_or(("", reference));
    let name = unescape(token)?;
    if parent.strip_prefix("#/") != Some(FILES) {
        return Some(name.into_owned());
    }
    let file = name.rsplit('/').next()?;
    let stem = file.split('.').next().filter(|stem| !stem.is_empty());
    Some(stem.unwrap_or(file).to_owned())
}

/// A reference as a person would write it from the root: those into other files name the file.
pub fn shown(reference: &str) -> String {
    let inside = reference
        .strip_prefix("#/")
        .and_then(|rest| rest.strip_prefix(FILES)?.strip_prefix('/'));
    let Some(inside) = inside else {
        return reference.to_owned();
    };
    let (file, pointer) = match inside.find('/') {
        Some(at) => inside.split_at(at),
        None => (inside, ""),
    };
    match unescape(file) {
        Some(file) => format!("{file}#{pointer}"),
        None => reference.to_owned(),
    }
}

/// A name as a token of a pointer in a URI fragment (RFC 6901, sections 3 and 6).
pub(crate) fn escape(name: &str) -> String {
    name.replace('~', "~0")
        .replace('/', "~1")
        .replace('%', "%25")
}

/// The name that a token of such a pointer stands for.
fn unescape(token: &str) -> Option<Cow<'_, str>> {
    let decoded = percent_decode_str(token).decode_utf8().ok()?;
    Some(if decoded.contains('~') {
        Cow::Owned(decoded.replace("~1", "/").replace("~0", "~"))
    } else {
        decoded
    })
}

/// One token of a pointer. It follows the text as it was written: where the reading of OpenAPI
/// 3.0 moved something, it goes the way that this took.
fn step<'d>(node: &'d Node, name: &str) -> Option<&'d Node> {
    match &node.value {
        Value::Object(object) => {
            let written = object.get(name).map(|member| &member.node);
            if written.is_some() && name != "anyOf" {
                return written;
            }
            let moved = wrapped(node).and_then(|inner| inner.get(name));
            let tuple = || node.get("prefixItems").filter(|_| name == "items");
            moved.or(written).or_else(tuple)
        }
        Value::Array(items) => name.parse().ok().and_then(|index: usize| items.get(index)),
        _ => None,
    }
}

/// The schema that became the first alternative, beside null, of the one in its place. It is
/// all of that one's text, which no part of a schema that was written so can be.
fn wrapped(node: &Node) -> Option<&Node> {
    let alternatives = node.get("anyOf")?.as_array()?;
    alternatives.first().filter(|first| first.span == node.span)
}

fn names(node: &Node) -> Vec<String> {
    node.as_object()
        .map(|object| object.keys().cloned().collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Diagnostics;
    use crate::load::load;
    use crate::source::Sources;

    fn document(text: &str) -> Document {
        let sources = Sources::single("a.yaml", text);
        load(&sources, &mut Diagnostics::default()).unwrap()
    }

    #[test]
    fn pointers_are_unescaped_and_end_in_what_is_missing() {
        let document = document("openapi: 3.1.0\npaths: {'/a~b/{c d}': {get: [{x: 7}]}}");
        for pointer in [
            "#/paths/~1a~0b~1{c d}/get/0/x",
            "#/paths/~1a~0b~1%7Bc%20d%7D/get/0/x",
        ] {
            let node = document.resolve(pointer).unwrap();
            assert_eq!(node.as_integer(), Some(7), "{pointer}");
        }
        let missing = Unresolved::Missing {
            parent: "#/paths".to_owned(),
            name: "/b".to_owned(),
            candidates: vec!["/a~b/{c d}".to_owned()],
        };
        assert_eq!(document.resolve("#/paths/~1b/get"), Err(missing));
        assert_eq!(document.resolve("#paths"), Err(Unresolved::NotAPointer));
        assert_eq!(document.resolve("#/%FF"), Err(Unresolved::NotAPointer));
        assert_eq!(document.resolve("b.yaml#/x"), Err(Unresolved::OtherFile));
    }

    #[test]
    fn pointers_follow_the_text_where_reading_moved_it() {
        let document = document(
            "openapi: 3.0.3
a: { nullable: true, allOf: [{ title: all }] }
b: { nullable: true, anyOf: [{ title: any }] }
c: { type: array, items: [{ title: first }] }",
        );
        for (pointer, title) in [
            ("#/a/allOf/0", "all"),
            ("#/b/anyOf/0", "any"),
            ("#/c/items/0", "first"),
        ] {
            let node = document.resolve(pointer).unwrap();
            assert_eq!(node.get_str("title"), Some(title), "{pointer}");
        }
    }

    #[test]
    fn a_whole_file_gives_its_stem_for_a_name() {
        for (reference, name) in [
            ("#/components/schemas/Pet", "Pet"),
            ("#/x-symbolon-files/schemas~1pet.v2.yaml", "pet"),
            ("#/x-symbolon-files/schemas~1pet.yaml/Tag", "Tag"),
            ("Dog", "Dog"),
        ] {
            assert_eq!(component_name(reference).as_deref(), Some(name));
        }
    }

    #[test]
    fn a_reference_into_another_file_is_shown_with_its_name() {
        for (reference, text) in [
            ("#/components/schemas/Pet", "#/components/schemas/Pet"),
            ("#/x-symbolon-files/a~1b.yaml/Pet/x", "a/b.yaml#/Pet/x"),
            ("#/x-symbolon-files/a~1b.yaml", "a/b.yaml#"),
        ] {
            assert_eq!(shown(reference), text);
        }
    }
}
