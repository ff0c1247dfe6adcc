//! Schema agreement: what the two halves say of themselves, held against the document.
//!
//! The server's statement is an OpenAPI 3.1 document that utoipa writes from its Rust types;
//! the client's is a JSON Schema per component that schemars writes from its own. Both are
//! compared after normalisation: two schemas agree if they say the same in other words, and
//! names of components do not matter, only what is in them. Everything else counts. What is
//! let pass although it is said differently stands in [`tolerance`], each with its reason, and
//! nowhere else.

mod client;
mod compare;
mod components;
mod normal;
mod schemes;
mod server;
pub mod tolerance;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::document::Document;
use crate::verdict::{Difference, Direction, Kind};
use compare::Comparer;

/// What a comparison found.
#[derive(Debug, Clone, Default)]
pub struct Comparison {
    /// Every difference.
    pub differences: Vec<Difference>,
    /// How many statements of the document were held against their counterparts.
    pub compared: usize,
}

impl Comparison {
    fn add(
        &mut self,
        half: Direction,
        place: impl Into<String>,
        document: impl Into<String>,
        observed: impl Into<String>,
    ) {
        self.differences.push(Difference::new(
            Kind::Schema,
            half,
            place,
            document,
            observed,
        ));
    }
}

/// Compares the document with what the server says of itself: paths, methods, parameters,
/// bodies, responses, header fields, security requirements and schemes, and every component.
pub fn server(document: &Document, statement: &Value) -> Comparison {
    let mut comparison = Comparison::default();
    match Document::from_value(statement.clone()) {
        Ok(stated) => {
            let mut comparer = Comparer::new(document.root(), stated.root(), Direction::Server);
            server::compare(document, &stated, &mut comparer, &mut comparison);
            schemes::compare(document, &stated, &mut comparison);
            components::compare(document, &stated, &mut comparer, &mut comparison);
            comparison.compared += comparer.compared;
        }
        Err(error) => comparison.add(
            Direction::Server,
            "",
            "an OpenAPI 3.1 document",
            format!("the server's statement is none: {error}"),
        ),
    }
    comparison
}

/// Compares the document's components with what the client says of them: names, types,
/// required lists, enum values, nullability and those formats that have a Rust type.
pub fn client(document: &Document, statement: &BTreeMap<String, Value>) -> Comparison {
    let mut comparison = Comparison::default();
    client::compare(document, statement, &mut comparison);
    comparison
}

#[cfg(test)]
mod tests;
