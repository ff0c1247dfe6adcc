//! A document that has been read: its tree, and the way along its references.

use percent_encoding::percent_decode_str;

use crate::node::{Node, Value};

/// A read document.
#[derive(Debug, Clone)]
pub struct Document {
    root: Node,
}

/// Why a reference leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unresolved {
    /// It names another file.
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

impl Document {
    /// A document with this tree.
    pub fn new(root: Node) -> Self {
        Self { root }
    }

    /// The whole tree.
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// What a `$ref` names: a JSON pointer (RFC 6901) in a URI fragment (section 6), with
    /// its `~` and percent escapes.
    ///
    /// # Errors
    ///
    /// [`Unresolved`] if it leads nowhere.
    pub fn resolve(&self, reference: &str) -> Result<&Node, Unresolved> {
        let Some(pointer) = reference.strip_prefix('#') else {
            return Err(Unresolved::OtherFile);
        };
        if pointer.is_empty() {
            return Ok(&self.root);
        }
        let Some(pointer) = pointer.strip_prefix('/') else {
            return Err(Unresolved::NotAPointer);
        };
        let mut node = &self.root;
        let mut parent = String::from("#");
        for token in pointer.split('/') {
            let decoded = percent_decode_str(token)
                .decode_utf8()
                .map_err(|_| Unresolved::NotAPointer)?;
            let name = decoded.replace("~1", "/").replace("~0", "~");
            let next = match &node.value {
                Value::Object(object) => object.get(&name).map(|member| &member.node),
                Value::Array(items) => name.parse().ok().and_then(|index: usize| items.get(index)),
                _ => None,
            };
            node = next.ok_or_else(|| Unresolved::Missing {
                parent: parent.clone(),
                candidates: names(node),
                name: name.clone(),
            })?;
            parent.push('/');
            parent.push_str(token);
        }
        Ok(node)
    }

    /// Follows `$ref` after `$ref` from a node to what is really there.
    ///
    /// # Errors
    ///
    /// [`Unresolved`] if one leads nowhere, or they lead in a circle.
    pub fn follow<'d>(&'d self, mut node: &'d Node) -> Result<&'d Node, Unresolved> {
        for _ in 0..64 {
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

/// The last token of a reference: the name of a component.
pub fn component_name(reference: &str) -> Option<String> {
    let token = reference.rsplit('/').next()?;
    let decoded = percent_decode_str(token).decode_utf8().ok()?;
    Some(decoded.replace("~1", "/").replace("~0", "~"))
}

fn names(node: &Node) -> Vec<String> {
    node.as_object()
        .map(|object| object.keys().cloned().collect())
        .unwrap_or_default()
}
