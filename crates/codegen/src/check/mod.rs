//! Finding everything that is wrong with a document, or beyond what can be generated.
//!
//! Each part walks the whole document and never stops at the first finding; none changes it.

mod grammar;
mod operations;
mod parameters;
mod schemas;
mod security;
mod structure;
mod values;

use crate::diagnostics::Diagnostics;
use crate::document::Document;

/// Checks a document. What is found is added to the diagnostics.
pub fn check(document: &Document, diagnostics: &mut Diagnostics) {
    let visited = structure::check(document, diagnostics);
    for schema in visited.schemas {
        schemas::check(schema, diagnostics);
    }
    operations::check(document, diagnostics);
    parameters::check(document, diagnostics);
    security::check(document, diagnostics);
}
