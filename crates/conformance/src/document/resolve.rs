//! Local references (OAS 3.1, section 4.8.23; RFC 6901).

use serde_json::Value;

use super::DocumentError;
use crate::pointer;

/// A value and where it stands, references followed.
#[derive(Debug, Clone)]
pub struct Node<'a> {
    /// A pointer into the document.
    pub pointer: String,
    /// What is there.
    pub value: &'a Value,
}

/// What a pointer points at, with references followed to where something else stands.
pub(super) fn resolve<'a>(root: &'a Value, at: &str) -> Result<Node<'a>, DocumentError> {
    let mut pointer = at.to_owned();
    let mut been = Vec::new();
    loop {
        let value = root
            .pointer(&pointer)
            .ok_or_else(|| DocumentError::at(at, format!("there is nothing at `{pointer}`")))?;
        let Some(reference) = value.get("$ref").and_then(Value::as_str) else {
            return Ok(Node { pointer, value });
        };
        let Some(next) = pointer::of_reference(reference) else {
            return Err(DocumentError::at(
                &pointer,
                format!("`{reference}` is not a reference within the document"),
            ));
        };
        been.push(pointer);
        if been.contains(&next) {
            return Err(DocumentError::at(
                at,
                format!("`{reference}` leads back to itself"),
            ));
        }
        pointer = next;
    }
}
