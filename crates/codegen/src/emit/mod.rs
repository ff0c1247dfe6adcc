//! The model written down: an emitter per half, each a folder of small files, one per thing
//! that it writes.

pub mod client;
pub mod conformance;
pub mod server;

mod docs;
mod format;

pub(crate) use docs::doc;
pub(crate) use format::{Header, render};

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::source::Span;

/// Reports that what an emitter wrote is no Rust: a mistake of ours, and never a panic.
pub(crate) fn report_broken(
    file: &str,
    error: &dyn std::fmt::Display,
    diagnostics: &mut Diagnostics,
) {
    let start = Span {
        file: 0,
        start: 0,
        end: 0,
    };
    diagnostics.add(
        Diagnostic::error(
            "broken-emitter",
            start,
            format!("what was to go into {file} is no Rust: {error}"),
        )
        .label("in something of this document")
        .help("this is a mistake of the generator: please report it with the document"),
    );
}
