//! An OpenAPI 3.1 or 3.0 document, read raw.
//!
//! [`Document`] holds the text's own tree, unchanged, beside what OAS 3.1 makes of it:
//! operations with their merged parameters, effective security, bodies and responses. Schemas
//! stay where they are and are named by their JSON pointer; [`crate::schema`] validates
//! against them.

mod dialect;
mod files;
mod load;
mod operation;
mod parameter;
mod read;
mod resolve;
mod response;
mod security;

use std::collections::BTreeMap;

use serde_json::Value;
use thiserror::Error;

pub use operation::Operation;
pub use parameter::{Parameter, Style};
pub use resolve::Node;
pub use response::{Body, Header, Media, Response};
pub use security::{Requirement, Scheme, SchemeKind};

use crate::drive::OperationKey;
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
    operations: Vec<Operation>,
    schemes: BTreeMap<String, Scheme>,
    unmatched: BTreeMap<u16, Response>,
}

impl Document {
    /// Reads a document from YAML or JSON text.
    ///
    /// # Errors
    ///
    /// That the text cannot be parsed (a key given twice is such an error), is not OpenAPI
    /// 3.1, or refers to what is not there.
    pub fn load(text: &str) -> Result<Self, DocumentError> {
        let mut root = load::parse(text)?;
        dialect::modernise(&mut root);
        Self::from_value(root)
    }

    /// Reads a document from its file, and from the other files that it refers to.
    ///
    /// # Errors
    ///
    /// Those of [`Document::load`], and that a file cannot be read.
    pub fn load_file(path: &std::path::Path) -> Result<Self, DocumentError> {
        let mut root = files::read(path)?;
        dialect::modernise(&mut root);
        Self::from_value(root)
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
        let schemes = reader.schemes()?;
        let unmatched = reader.unmatched()?;
        Ok(Self {
            root,
            operations,
            schemes,
            unmatched,
        })
    }

    /// The whole document as it stands.
    pub fn root(&self) -> &Value {
        &self.root
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

    /// Whether the document says anything of what is answered where no operation is.
    pub fn declares_unmatched(&self) -> bool {
        !self.unmatched.is_empty()
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
