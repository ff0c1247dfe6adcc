//! What the parts of a document have in common to be read.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::resolve::{Node, resolve};
use super::{DocumentError, Response};
use crate::pointer::child;

/// Where an object stands, and its members, if there is one.
type Members<'a> = (String, Option<&'a Map<String, Value>>);

/// Reads the parts of a document. Every reading names a pointer, so that a finding can.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) root: &'a Value,
}

impl<'a> Reader<'a> {
    pub(super) fn resolve(self, pointer: &str) -> Result<Node<'a>, DocumentError> {
        resolve(self.root, pointer)
    }

    /// The members of the object at a pointer, references followed; none if nothing is there.
    pub(super) fn members(self, pointer: &str) -> Result<Members<'a>, DocumentError> {
        if self.root.pointer(pointer).is_none() {
            return Ok((pointer.to_owned(), None));
        }
        let node = self.resolve(pointer)?;
        match node.value {
            Value::Object(members) => Ok((node.pointer, Some(members))),
            _ => Err(DocumentError::at(&node.pointer, "has to be an object")),
        }
    }

    pub(super) fn text<'b>(self, node: &Node<'b>, key: &str) -> Result<&'b str, DocumentError> {
        node.value
            .get(key)
            .and_then(Value::as_str)
            .ok_or_else(|| DocumentError::at(&node.pointer, format!("`{key}` has to be a text")))
    }

    pub(super) fn flag(self, node: &Node<'_>, key: &str) -> Result<Option<bool>, DocumentError> {
        match node.value.get(key) {
            None => Ok(None),
            Some(Value::Bool(flag)) => Ok(Some(*flag)),
            Some(_) => Err(DocumentError::at(
                &child(&node.pointer, key),
                "has to be true or false",
            )),
        }
    }

    /// The root extension `x-unmatched`.
    pub(super) fn unmatched(self) -> Result<BTreeMap<u16, Response>, DocumentError> {
        let (pointer, members) = self.members("/x-unmatched")?;
        let mut read = BTreeMap::new();
        for status in members.into_iter().flatten().map(|(status, _)| status) {
            let at = child(&pointer, status);
            let code = status
                .parse()
                .map_err(|_| DocumentError::at(&at, "has to be 404 or 405"))?;
            read.insert(code, self.response(status, &at)?);
        }
        Ok(read)
    }
}
