//! The tasks that every workspace of a document and its two halves has: writing the generated
//! files, seeing whether they are fresh, and what has to pass before a change lands.
//!
//! A workspace's `xtask` says where things are and hands over:
//!
//! ```no_run
//! fn main() -> std::process::ExitCode {
//!     symbolon_tasks::main(&symbolon_tasks::Workspace::new(".", "openapi.yaml"))
//! }
//! ```
//!
//! `codegen` touches no file system; this crate is its hands.

pub mod ci;
pub mod generate;
pub mod read;
pub mod report;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use workspace::Workspace;

/// Tasks of this workspace.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

/// A task that every workspace has.
#[derive(Debug, Subcommand)]
pub enum Task {
    /// Write both halves and their conformance drivers anew from the document.
    Generate(generate::Options),
    /// Formatting, lints, generated files and tests: what has to pass before a change lands.
    Ci,
}

impl Task {
    /// Does the task.
    ///
    /// # Errors
    ///
    /// What kept it from being done: a file that cannot be read or written, a step that failed.
    pub fn run(&self, workspace: &Workspace) -> anyhow::Result<ExitCode> {
        match self {
            Self::Generate(options) => generate::run(workspace, options),
            Self::Ci => ci::run(workspace),
        }
    }
}

/// The whole of an `xtask` that has these tasks and no others: reads the command line, and does
/// what it says.
pub fn main(workspace: &Workspace) -> ExitCode {
    exit(Arguments::parse().task.run(workspace))
}

/// How a process ends whose work gave this; an error is told first.
pub fn exit(done: anyhow::Result<ExitCode>) -> ExitCode {
    done.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}
