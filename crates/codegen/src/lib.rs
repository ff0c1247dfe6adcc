//! An OpenAPI document in; a client crate, a server crate and the drivers that prove the two
//! agree out.
//!
//! Data flows one way: [`load`](load::load) reads text into a [`Document`](document::Document)
//! that knows where each part of it was written, [`check`](check::check) finds everything
//! wrong with it, [`lower`](lower::lower) makes the [`model`], and each emitter writes files
//! from the model alone. Nothing here touches a file system, a clock, an environment or a
//! network, and the same input gives the same bytes.

pub mod check;
pub mod diagnostics;
pub mod document;
pub mod emit;
pub mod files;
mod http;
pub mod load;
pub mod lower;
pub mod model;
pub mod node;
pub mod routes;
pub mod source;
mod values;

use diagnostics::{Diagnostic, Diagnostics};
use files::Files;
use source::Sources;

/// What a run gives.
#[derive(Debug, Default)]
pub struct Generated {
    /// The files of the client crate's `src/generated`.
    pub client: Files,
    /// The files of the server crate's `src/generated`.
    pub server: Files,
    /// The files of the conformance tests' `src/generated`.
    pub conformance: Files,
    /// How many operations were read, webhooks and callbacks aside.
    pub operations: usize,
    /// How many of them the client sends, by its text.
    pub client_operations: usize,
    /// How many of them the server serves, by its text.
    pub server_operations: usize,
    /// How many schemas were read.
    pub schemas: usize,
}

/// What was found in the document, in the order of its text, and what was generated from it:
/// nothing if any finding is an error.
#[derive(Debug)]
pub struct Run {
    /// Every finding.
    pub findings: Vec<Diagnostic>,
    /// The files.
    pub generated: Option<Generated>,
}

/// Generates both halves and their drivers.
///
/// `command` is what the header of each file tells its reader to run.
pub fn generate(sources: &Sources, command: &str) -> Run {
    let mut diagnostics = Diagnostics::default();
    let generated = pipeline(sources, command, &mut diagnostics);
    let generated = generated.filter(|_| !diagnostics.has_errors());
    Run {
        findings: diagnostics.sorted(),
        generated,
    }
}

/// What is found in the document as such, in the order of its text, before anything is made of it.
pub fn findings(sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = Diagnostics::default();
    if let Some(document) = load::load(sources, &mut diagnostics) {
        check::check(&document, &mut diagnostics);
    }
    diagnostics.sorted()
}

fn pipeline(sources: &Sources, command: &str, diagnostics: &mut Diagnostics) -> Option<Generated> {
    let document = load::load(sources, diagnostics)?;
    // All stages that find something run before anything is given up, so that a user is told
    // of everything at once.
    check::check(&document, diagnostics);
    let api = lower::lower(&document, diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    let header = emit::Header::new(sources, command);
    Some(emit::emit(&api, &header, diagnostics))
}

/// A service that answers every operation with 501 in the document's own error form: sources
/// that are written once, and belong to their user from then on. `server` is the name of the
/// server crate in Rust. `None` if the document has errors.
pub fn stub(sources: &Sources, server: &str) -> Option<Files> {
    let mut diagnostics = Diagnostics::default();
    let document = load::load(sources, &mut diagnostics)?;
    check::check(&document, &mut diagnostics);
    let api = lower::lower(&document, &mut diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    let files = emit::stub::emit(&api, server, &mut diagnostics);
    (!diagnostics.has_errors()).then_some(files)
}
