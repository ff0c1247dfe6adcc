//! The workspace's own tasks. `cargo xtask --help` lists them.

mod generate;
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
}

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::Generate(options) => generate::run(&options),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
