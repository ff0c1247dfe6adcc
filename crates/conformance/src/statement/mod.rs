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
mod pairing;
mod schemes;
mod server;
pub mod tolerance;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::document::{Document, without_required};
use crate::verdict::{Difference, Direction, Kind};
use compare::{Comparer, Unlike};

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
    match Document::from_value(normal::with_null(statement)) {
        Ok(stated) => {
            let readings = Readings::of(document);
            let mut comparer = readings.comparers(stated.root(), Direction::Server);
            server::compare(document, &stated, &mut comparer, &mut comparison);
            schemes::compare(document, &stated, &mut comparison);
            components::compare(document, &stated, &mut comparer, &mut comparison);
            comparison.compared += comparer.compared();
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

/// The document as it holds for any message, for requests and for responses: a half has types
/// for each direction, and states what it asks of that one.
struct Readings(Vec<Value>);

impl Readings {
    fn of(document: &Document) -> Self {
        let root = document.root();
        let directed = ["readOnly", "writeOnly"]
            .into_iter()
            .filter_map(|marked| without_required(root, marked));
        Self(std::iter::once(root.clone()).chain(directed).collect())
    }

    fn comparers<'a>(&'a self, stated: &'a Value, half: Direction) -> Comparers<'a> {
        let each = self.0.iter().map(|root| Comparer::new(root, stated, half));
        Comparers(each.collect())
    }
}

/// A comparer for each reading of the document.
struct Comparers<'a>(Vec<Comparer<'a>>);

impl Comparers<'_> {
    /// Compares the schema at a pointer into the document with one of the statement: what it
    /// breaks of the first reading, unless it keeps to another.
    fn at(&mut self, pointer: &str, stated: &Value) -> Vec<Unlike> {
        let mut first = None;
        for comparer in &mut self.0 {
            let found = comparer.at(pointer, stated);
            if found.is_empty() {
                return found;
            }
            first.get_or_insert(found);
        }
        first.unwrap_or_default()
    }

    fn compared(&self) -> usize {
        self.0.first().map_or(0, |comparer| comparer.compared)
    }
}

#[cfg(test)]
mod tests;
