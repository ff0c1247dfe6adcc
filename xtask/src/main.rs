//! The workspace's own tasks. `cargo xtask --help` lists them.

mod bench;
mod corpus;
mod manifest;
mod mock;
mod mutants;
mod name;
mod new;
mod raw;
mod schemathesis;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Tasks of this workspace.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    #[command(flatten)]
    Shared(symbolon_tasks::Task),
    /// Change the document in one place at a time and see that the conformance tests notice.
    Mutants(mutants::Options),
    /// Generate both halves of every document in a folder, and have the compiler check them.
    Corpus(corpus::Options),
    /// Make a workspace of this shape for another document.
    New(new::Options),
    /// Serve answers that a document allows, without anything having been written for it.
    Mock(mock::Options),
    /// Measure what users wait for: generating, and checking what was generated.
    Bench(bench::Options),
    /// Have schemathesis, which shares nothing with this workspace, judge the running service.
    Schemathesis(schemathesis::Options),
}

fn main() -> ExitCode {
    symbolon_tasks::exit(match Arguments::parse().task {
        Task::Shared(task) => task.run(&workspace::own()),
        Task::Mutants(options) => mutants::run(&options),
        Task::Corpus(options) => corpus::run(&options),
        Task::New(options) => new::run(&options),
        Task::Mock(options) => mock::run(&options),
        Task::Bench(options) => bench::run(&options),
        Task::Schemathesis(options) => schemathesis::run(&options),
    })
}
