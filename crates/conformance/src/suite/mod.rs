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
mod breach;
mod calls;
mod case;
mod compare;
mod contract;
pub(crate) mod credential;
mod defaults;
pub(crate) mod encode;
mod fault;
mod misread;
mod naming;
mod payloads;
mod probe;
mod rejection;
mod replies;
mod report;
mod routes;
mod security;
mod statements;
mod summary;
mod wire;

use std::collections::BTreeMap;
use std::sync::Arc;

use futures::StreamExt as _;
use serde_json::Value;

pub use case::{CaseId, Only};
pub use contract::{Contract, Surface, prove};
pub use report::Report;
pub use summary::{Summary, Told};

use crate::document::{Document, Operation};
use crate::drive::{ClientDriver, OperationKey, Sender, ServerDriver};
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
    /// What they say of themselves, if they say anything.
    pub statements: Option<Statements>,
}

/// What the halves say of themselves.
#[derive(Debug, Clone)]
pub struct Statements {
    /// The server: an OpenAPI 3.1 document.
    pub server: Value,
    /// The client: a JSON Schema for each of the document's components.
    pub client: BTreeMap<String, Value>,
}

/// How thorough a run is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// How many cases each declared response gets at least. Edge values are never left out.
    pub cases: usize,
    /// The same seed gives the same cases.
    pub seed: u64,
    /// The cases to run; `None` runs all.
    pub only: Option<Only>,
    /// Whether the run may end with the first difference that counts.
    pub first: bool,
    /// The first lines of the differences that do not count for that.
    pub ignored: Vec<String>,
    /// The command that runs the suite, for the lines that say how a case is repeated.
    pub command: String,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            cases: 32,
            seed: 1,
            only: None,
            first: false,
            ignored: Vec::new(),
            command: "cargo test".to_owned(),
        }
    }
}

impl Options {
    /// The options that the environment states, for a suite that a command runs:
    /// `SYMBOLON_CASES`, `SYMBOLON_SEED` and `SYMBOLON_CASE`.
    ///
    /// # Errors
    ///
    /// Which of them is no number.
    pub fn from_environment(command: &str) -> Result<Self, String> {
        fn number<T: std::str::FromStr>(variable: &str, default: T) -> Result<T, String> {
            match std::env::var(variable) {
                Ok(text) => text
                    .parse()
                    .map_err(|_| format!("{variable} has to be a number, and is `{text}`")),
                Err(_) => Ok(default),
            }
        }
        let default = Self::default();
        // What a case depends on beside its name has to be told with it.
        let told = ["SYMBOLON_SPEC", "SYMBOLON_SEED", "SYMBOLON_CASES"]
            .into_iter()
            .filter_map(|variable| Some((variable, std::env::var(variable).ok()?)))
            .map(|(variable, value)| format!("{variable}={} ", report::quoted(&value)));
        Ok(Self {
            cases: number("SYMBOLON_CASES", default.cases)?,
            seed: number("SYMBOLON_SEED", default.seed)?,
            only: std::env::var("SYMBOLON_CASE")
                .ok()
                .filter(|words| !words.trim().is_empty())
                .map(|words| Only::new(&words)),
            first: default.first,
            ignored: default.ignored,
            command: told.chain([command.to_owned()]).collect(),
        })
    }

    /// The differences of a report that count.
    pub(crate) fn counted<'a>(
        &'a self,
        report: &'a Report,
    ) -> impl Iterator<Item = &'a Difference> {
        let differences = report.differences.iter();
        differences.filter(|one| !self.ignored.contains(&one.headline()))
    }

    /// Whether the run may end here.
    pub(crate) fn is_over(&self, report: &Report) -> bool {
        self.first && self.counted(report).next().is_some()
    }
}

/// What each part of the suite works with.
pub(crate) struct Context<'a> {
    pub(crate) halves: &'a Halves<'a>,
    pub(crate) options: Options,
    pub(crate) oracle: Oracle,
    /// Makes data for requests.
    pub(crate) requests: Sampler,
    /// Makes data for responses.
    pub(crate) responses: Sampler,
    pub(crate) sender: Sender,
}

/// Runs the three kinds of agreement. It never panics on account of what is under test; what
/// cannot be run is a difference too.
pub async fn run(halves: &Halves<'_>, options: &Options) -> Report {
    let mut report = Report::default();
    let is_wanted = |kind, operation: Option<&OperationKey>| {
        let only = options.only.as_ref();
        only.is_none_or(|only| only.may_have(kind, operation))
    };
    if is_wanted(Kind::Schema, None) {
        statements::run(halves, &mut report);
    }
    if options.is_over(&report) {
        return report;
    }
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
            return report.finished(&halves.document, options);
        }
    };
    let operations = halves.document.operations().iter().filter(|operation| {
        [Kind::Wire, Kind::Rejection]
            .into_iter()
            .any(|kind| is_wanted(kind, Some(&operation.key)))
    });
    let mut reports =
        futures::stream::iter(operations.map(|operation| exercise(&context, operation)))
            .buffered(AT_ONCE);
    while let Some(one) = reports.next().await {
        report.merge(one);
        if options.is_over(&report) {
            return report;
        }
    }
    // Where a webhook is received is its receiver's to say, and so is what else is there.
    if !halves.document.is_webhooks() && is_wanted(Kind::Rejection, None) {
        report.merge(routes::run(&context).await);
    }
    report.finished(&halves.document, options)
}

fn context<'a>(halves: &'a Halves<'a>, options: &Options) -> Result<Context<'a>, String> {
    let oracle = Oracle::new(Arc::clone(&halves.document))?;
    let requests = Sampler::new(Arc::clone(oracle.request_schemas()), options.seed);
    let responses = Sampler::new(Arc::clone(oracle.response_schemas()), options.seed);
    // A case is the same whether all are run or it alone.
    requests.prepare();
    responses.prepare();
    Ok(Context {
        halves,
        options: options.clone(),
        oracle,
        requests,
        responses,
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
    breach::run(&bench, &mut report).await;
    report
}
