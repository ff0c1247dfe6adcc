//! The workspace's own tasks. `cargo xtask --help` lists them.

mod ci;
mod generate;
mod mutants;
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
    /// Write both halves and their conformance drivers anew from openapi.yaml.
    Generate(generate::Options),
    /// Change the document in one place at a time and see that the conformance tests notice.
    Mutants(mutants::Options),
    /// Formatting, lints, generated files and tests: what has to pass before a change lands.
    Ci,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::Generate(options) => generate::run(&options),
        Task::Mutants(options) => mutants::run(&options),
        Task::Ci => ci::run(),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
