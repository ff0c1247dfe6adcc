//! An OpenAPI 3.1 or 3.0 document, read raw.
//!
//! [`Document`] holds the text's own tree, unchanged, beside what OAS 3.1 makes of it:
//! operations with their merged parameters, effective security, bodies and responses. Schemas
//! stay where they are and are named by their JSON pointer; [`crate::schema`] validates
//! against them.

mod dialect;
mod direction;
mod files;
mod lines;
mod load;
mod media;
mod operation;
mod order;
mod parameter;
mod read;
mod resolve;
mod response;
mod security;
mod tagged;

use std::collections::BTreeMap;

use serde_json::Value;
use thiserror::Error;

pub(crate) use direction::without_required;
pub use media::{Encoding, Media};
pub use operation::Operation;
pub use parameter::{Parameter, Style};
pub use resolve::Node;
pub use response::{Body, Header, Response};
pub use security::{Requirement, Scheme, SchemeKind};
pub(crate) use tagged::with_names;

use crate::drive::OperationKey;
use lines::{Lines, Text};
use order::Order;
use read::Reader;

/// Why a document cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DocumentError {
    /// It is neither YAML nor JSON, or says one thing twice.
    #[error("the document cannot be parsed: {0}")]
    Syntax(String),
    /// It is of another version than 3.0 and 3.1.
    #[error("the document says `openapi: {0}`; only 3.0 and 3.1 are understood")]
    Version(String),
    /// It breaks OAS 3.1 where the engine has to understand it.
    #[error("{pointer}: {message}")]
    Structure {
        /// A pointer into the document.
        pointer: String,
        /// What is wrong there.
        message: String,
    },
}

impl DocumentError {
    fn at(pointer: &str, message: impl Into<String>) -> Self {
        let pointer = if pointer.is_empty() {
            "the root"
        } else {
            pointer
        };
        Self::Structure {
            pointer: pointer.to_owned(),
            message: message.into(),
        }
    }
}

/// An OpenAPI 3.1 document.
#[derive(Debug, Clone)]
pub struct Document {
    root: Value,
    order: Order,
    operations: Vec<Operation>,
    schemes: BTreeMap<String, Scheme>,
    unmatched: BTreeMap<u16, Response>,
    webhooks: Vec<Operation>,
    is_webhooks: bool,
    lines: Lines,
}

impl Document {
    /// Reads a document from YAML or JSON text.
    ///
    /// # Errors
    ///
    /// That the text cannot be parsed (a key given twice is such an error), is not OpenAPI
    /// 3.1, or refers to what is not there.
    pub fn load(text: &str) -> Result<Self, DocumentError> {
        let (mut root, order) = load::parse(text)?;
        dialect::modernise(&mut root);
        let text = Text::new(String::new(), String::new(), text.to_owned());
        Ok(Self {
            lines: Lines::new(vec![text]),
            order,
            ..Self::from_value(root)?
        })
    }

    /// Reads a document from its file, and from the other files that it refers to.
    ///
    /// # Errors
    ///
    /// Those of [`Document::load`], and that a file cannot be read.
    pub fn load_file(path: &std::path::Path) -> Result<Self, DocumentError> {
        let (mut root, lines, order) = files::read(path)?;
        dialect::modernise(&mut root);
        Ok(Self {
            lines,
            order,
            ..Self::from_value(root)?
        })
    }

    /// Takes a document that is parsed already.
    ///
    /// # Errors
    ///
    /// That it is not OpenAPI 3.1, or refers to what is not there.
    pub fn from_value(root: Value) -> Result<Self, DocumentError> {
        let version = root.get("openapi").map(|version| {
            version
                .as_str()
                .map_or_else(|| version.to_string(), str::to_owned)
        });
        match version {
            Some(version) if version == "3.1" || version.starts_with("3.1.") => {}
            Some(version) => return Err(DocumentError::Version(version)),
            None => return Err(DocumentError::at("", "there is no `openapi`")),
        }
        let reader = Reader { root: &root };
        let operations = reader.operations()?;
        let webhooks = reader.webhooks(&operations)?;
        let schemes = reader.schemes()?;
        let unmatched = reader.unmatched()?;
        Ok(Self {
            root,
            order: Order::default(),
            operations,
            schemes,
            unmatched,
            webhooks,
            is_webhooks: false,
            lines: Lines::default(),
        })
    }

    /// The same document with the webhooks and callbacks for its operations: what the API sends
    /// by itself, and its users receive. `None` if it sends nothing.
    pub fn of_webhooks(&self) -> Option<Self> {
        (!self.webhooks.is_empty()).then(|| Self {
            operations: self.webhooks.clone(),
            webhooks: Vec::new(),
            unmatched: BTreeMap::new(),
            is_webhooks: true,
            ..self.clone()
        })
    }

    /// Whether its operations are webhooks and callbacks, whose paths are their senders' to know.
    pub fn is_webhooks(&self) -> bool {
        self.is_webhooks
    }

    /// The whole document as it stands.
    pub fn root(&self) -> &Value {
        &self.root
    }

    /// The names in the object at a pointer. In a `content`, `examples` or `responses` they have
    /// the order of the text, if there was one; elsewhere that of the alphabet.
    pub fn names(&self, pointer: &str) -> Vec<&str> {
        if let Some(names) = self.order.names(pointer) {
            return names.iter().map(String::as_str).collect();
        }
        let members = self.root.pointer(pointer).and_then(Value::as_object);
        members
            .into_iter()
            .flatten()
            .map(|(name, _)| name.as_str())
            .collect()
    }

    /// All operations, in the order of path and method.
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// The operation of this key.
    pub fn operation(&self, key: &OperationKey) -> Option<&Operation> {
        self.operations
            .iter()
            .find(|operation| operation.key == *key)
    }

    /// The security schemes by name (OAS 3.1, section 4.8.27).
    pub fn schemes(&self) -> &BTreeMap<String, Scheme> {
        &self.schemes
    }

    /// What is answered where no operation is: the root extension `x-unmatched`, by status
    /// (404: no such path; 405: no such method on the path).
    pub fn unmatched(&self, status: u16) -> Option<&Response> {
        self.unmatched.get(&status)
    }

    /// File and line of what a pointer points at, or of what is nearest around it; `None` for a
    /// document that was read from no text.
    pub fn line(&self, pointer: &str) -> Option<String> {
        self.lines.find(pointer)
    }

    /// What a pointer points at, with local references followed.
    ///
    /// # Errors
    ///
    /// That nothing is there, or that references go in a circle.
    pub fn resolve<'a>(&'a self, pointer: &str) -> Result<Node<'a>, DocumentError> {
        resolve::resolve(&self.root, pointer)
    }
}

#[cfg(test)]
mod tests;
