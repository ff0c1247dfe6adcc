//! The three kinds of agreement, run.
//!
//! - **schema**: what client and server say of themselves is what the document says.
//! - **wire**: for every operation and every declared response, valid values travel from the
//!   client over HTTP to the server and back; each end sees what the other sent, and the bytes
//!   keep to the document.
//! - **rejection**: what breaks just one constraint is refused with the declared error, its
//!   place named, the handler not reached; and a client does not take a response that breaks
//!   the document for a valid one.

mod bench;
mod calls;
mod compare;
mod credential;
mod defaults;
mod encode;
mod fault;
mod misread;
mod probe;
mod rejection;
mod replies;
mod report;
mod routes;
mod security;
mod statements;
mod wire;

use std::collections::BTreeMap;
use std::sync::Arc;

use futures::StreamExt as _;
use serde_json::Value;

pub use report::Report;

use crate::document::{Document, Operation};
use crate::drive::{ClientDriver, Sender, ServerDriver};
use crate::oracle::Oracle;
use crate::sample::Sampler;
use crate::verdict::{Difference, Direction, Kind};
use bench::Bench;

/// How many operations are exercised at a time. The client's work and the server's go to
/// different threads; more than a few at once gain nothing.
const AT_ONCE: usize = 4;

/// What is held against each other.
pub struct Halves<'a> {
    /// The document.
    pub document: Arc<Document>,
    /// The client under test.
    pub client: &'a dyn ClientDriver,
    /// The server under test.
    pub server: &'a dyn ServerDriver,
    /// What the server says of itself: an OpenAPI 3.1 document.
    pub server_statement: Value,
    /// What the client says of itself: a JSON Schema for each of the document's components.
    pub client_statement: BTreeMap<String, Value>,
}

/// How thorough a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How many cases each declared response gets at least. Edge values are never left out.
    pub cases: usize,
    /// The same seed gives the same cases.
    pub seed: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self { cases: 32, seed: 1 }
    }
}

/// What each part of the suite works with.
pub(crate) struct Context<'a> {
    pub(crate) halves: &'a Halves<'a>,
    pub(crate) options: Options,
    pub(crate) oracle: Oracle,
    pub(crate) sampler: Sampler,
    pub(crate) sender: Sender,
}

/// Runs the three kinds of agreement. It never panics on account of what is under test; what
/// cannot be run is a difference too.
pub async fn run(halves: &Halves<'_>, options: &Options) -> Report {
    let mut report = Report::default();
    statements::run(halves, &mut report);
    let context = match context(halves, options) {
        Ok(context) => context,
        Err(problem) => {
            report.add(Difference::new(
                Kind::Wire,
                Direction::Suite,
                "",
                "a document that can be judged by",
                problem,
            ));
            return report.finished();
        }
    };
    let operations = halves.document.operations().iter();
    let reports: Vec<Report> =
        futures::stream::iter(operations.map(|operation| exercise(&context, operation)))
            .buffered(AT_ONCE)
            .collect()
            .await;
    reports.into_iter().for_each(|one| report.merge(one));
    report.merge(routes::run(&context).await);
    report.finished()
}

fn context<'a>(halves: &'a Halves<'a>, options: &Options) -> Result<Context<'a>, String> {
    let oracle = Oracle::new(Arc::clone(&halves.document))?;
    let sampler = Sampler::new(Arc::clone(oracle.schemas()), options.seed);
    Ok(Context {
        halves,
        options: *options,
        oracle,
        sampler,
        sender: Sender::new()?,
    })
}

async fn exercise(context: &Context<'_>, operation: &Operation) -> Report {
    let mut report = Report::default();
    let bench = match Bench::start(context, operation).await {
        Ok(bench) => bench,
        Err(problem) => {
            report.add(
                Difference::new(
                    Kind::Wire,
                    Direction::Suite,
                    "",
                    "a server that can be started",
                    problem,
                )
                .at(&operation.key),
            );
            return report;
        }
    };
    wire::run(&bench, &mut report).await;
    rejection::run(&bench, &mut report).await;
    security::run(&bench, &mut report).await;
    misread::run(&bench, &mut report).await;
    report
}
