//! The model written down: an emitter per half, each a folder of small files, one per thing
//! that it writes.

pub mod client;
pub mod conformance;
pub mod server;
pub mod stub;

mod docs;
mod format;
mod module;
mod surface;
mod types;

pub(crate) use docs::doc;
pub(crate) use format::{Header, render};
pub(crate) use surface::{Surface, SurfaceKind};

use crate::Generated;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::files::Files;
use crate::model::Api;
use crate::source::Span;

/// Writes both halves and their drivers. The halves know nothing of each other, and so are
/// written at the same time.
pub fn emit(api: &Api, header: &Header, diagnostics: &mut Diagnostics) -> Generated {
    let (client, server) = std::thread::scope(|scope| {
        let client = scope.spawn(|| collected(|found| client::emit(api, header, found)));
        let server = collected(|found| server::emit(api, header, found));
        (client.join(), server)
    });
    let (server, of_server) = server;
    let (client, of_client) = client.unwrap_or_else(|_| {
        collected(|found| {
            report_broken("the client", &"the emitter stopped", found);
            Files::new()
        })
    });
    diagnostics.append(of_client);
    diagnostics.append(of_server);
    Generated {
        client_operations: occurrences(&client, "pub async fn send("),
        server_operations: occurrences(&server, ".settle("),
        client,
        server,
        conformance: conformance::emit(api, header, diagnostics),
        operations: api.operations.len(),
        schemas: api.types.len(),
    }
}

fn collected<T>(emit: impl FnOnce(&mut Diagnostics) -> T) -> (T, Diagnostics) {
    let mut found = Diagnostics::default();
    let files = emit(&mut found);
    (files, found)
}

/// How often the files have a text, webhooks aside.
fn occurrences(files: &Files, text: &str) -> usize {
    files
        .iter()
        .filter(|(path, _)| !path.starts_with("webhooks"))
        .map(|(_, file)| file.matches(text).count())
        .sum()
}

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
