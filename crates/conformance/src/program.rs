//! The suite as a program: what `xtask` runs to hold the compiled halves of a document against
//! it, or against many documents one after the other.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;
use std::thread;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::document::Document;
use crate::suite::{Contract, Only, Options, Summary, prove};

/// The stack of each thread, in bytes. A type of a hundred properties, some of them such types
/// themselves, takes megabytes to be read by code that is not optimized.
const STACK: usize = 64 << 20;

/// A document to hold the halves against in place of their own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// The document.
    pub document: Value,
    /// What the names of the cases begin with that are to run first, before all others.
    pub only: Vec<String>,
    /// The first lines of the differences that do not count.
    #[serde(default)]
    pub ignored: Vec<String>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The first line of the first difference that counts; `None` if all agreed.
    pub difference: Option<String>,
    /// What the document says there, and what was seen.
    pub told: String,
    /// The kind of agreement that it breaks; empty if the document could not be read.
    pub kind: String,
    /// How many cases ran.
    pub cases: usize,
}

/// The variable that says which command repeats a case.
pub const COMMAND: &str = "SYMBOLON_COMMAND";

/// Runs the suite. Without arguments it prints a [`Summary`] as JSON, and succeeds whatever that
/// says. With `--documents` it reads a line of JSON for each document, an [`Asked`], and prints
/// an [`Answered`] for each, which tells of the first difference alone; with `--without-statements`
/// what the halves say of themselves is left out of it, so that only what they do can tell.
pub fn run(contract: Result<Contract, String>) -> ExitCode {
    let thread = thread::Builder::new().stack_size(STACK);
    let done = match thread
        .spawn(|| attempt(contract))
        .map(thread::JoinHandle::join)
    {
        Ok(Ok(done)) => done,
        Ok(Err(_)) => Err("the suite itself broke down; what it said stands above".to_owned()),
        Err(error) => Err(error.to_string()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::from(2)
        }
    }
}

fn attempt(contract: Result<Contract, String>) -> Result<(), String> {
    let mut contract = contract?;
    let mut options = Options::from_environment("")?;
    options.command = std::env::var(COMMAND).unwrap_or_else(|_| "cargo test".to_owned());
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_stack_size(STACK)
        .build()
        .map_err(|error| error.to_string())?;
    let is_asked = |flag: &str| std::env::args().any(|argument| argument == flag);
    if is_asked("--without-statements") {
        contract.statements = None;
    }
    if !is_asked("--documents") {
        let report = runtime.block_on(prove(&contract, &options));
        return print(&Summary::of(&report, &contract.document));
    }
    for line in io::stdin().lock().lines() {
        let line = line.map_err(|error| error.to_string())?;
        let asked: Asked = serde_json::from_str(&line).map_err(|error| error.to_string())?;
        let answered = match Document::load(&asked.document.to_string()) {
            Ok(document) => {
                contract.document = document;
                options.ignored = asked.ignored;
                runtime.block_on(first(&contract, &options, &asked.only))
            }
            // A document that nobody can read is told from the one before.
            Err(error) => Answered {
                difference: Some(error.to_string()),
                told: String::new(),
                kind: String::new(),
                cases: 0,
            },
        };
        print(&answered)?;
    }
    Ok(())
}

/// Prints a line of JSON, at once: who reads waits for it.
fn print<T: Serialize>(value: &T) -> Result<(), String> {
    let text = serde_json::to_string(value).map_err(|error| error.to_string())?;
    let mut out = io::stdout().lock();
    writeln!(out, "{text}")
        .and_then(|()| out.flush())
        .map_err(|error| error.to_string())
}

/// The first difference, of the named cases first and then of all.
async fn first(contract: &Contract, options: &Options, only: &[String]) -> Answered {
    let wanted = only.iter().map(|words| Some(Only::new(words)));
    let mut cases = 0;
    for only in wanted.chain([None]) {
        let options = Options {
            only,
            first: true,
            ..options.clone()
        };
        let report = prove(contract, &options).await;
        cases += report
            .counts
            .values()
            .flat_map(|counts| counts.values())
            .sum::<usize>();
        if let Some(difference) = options.counted(&report).next() {
            return Answered {
                difference: Some(difference.headline()),
                told: format!("{}; seen: {}", difference.document, difference.observed),
                kind: difference.kind.to_string(),
                cases,
            };
        }
    }
    Answered {
        difference: None,
        told: String::new(),
        kind: String::new(),
        cases,
    }
}
