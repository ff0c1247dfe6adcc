//! Finding everything that is wrong with a document.
//!
//! Each part walks the whole document and never stops at the first finding; none changes it.
//!
//! Published documents break the specification in many small ways, and their meaning is plain
//! all the same. So an error is only what leaves nothing sensible to generate: a reference that
//! leads nowhere, or in a circle. Everything else is a warning that says what becomes of it.

mod grammar;
mod operations;
mod parameters;
mod references;
mod schemas;
mod security;
mod structure;
mod values;

use crate::diagnostics::Diagnostics;
use crate::document::Document;
use crate::routes::{routes, sent};

/// Checks a document. What is found is added to the diagnostics.
pub fn check(document: &Document, diagnostics: &mut Diagnostics) {
    let visited = structure::check(document, diagnostics);
    for schema in &visited.schemas {
        let part = visited.part(schema);
        schemas::check(schema, part, diagnostics);
    }
    let served = routes(document);
    let sent = sent(document);
    operations::paths(document, diagnostics);
    operations::check(document, &served, &sent, diagnostics);
    parameters::check(document, &served, &sent, diagnostics);
    security::check(document, &served, diagnostics);
}

#[cfg(test)]
mod tests;
