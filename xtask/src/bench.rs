//! `cargo xtask bench`: what users wait for every day, measured.
//!
//! What is told is the median of several runs: the first one warms caches, and the machine may
//! have had something else to do in any of them.

mod check;
mod generate;
mod median;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::corpus::{self, Document};

#[derive(Debug, Args)]
pub(crate) struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Seconds and peak memory to read a document and generate both halves of it.
    Generate(Choice),
    /// Seconds that `cargo check` takes for both halves, their dependencies being ready.
    Check(Choice),
    /// One run, in a process of its own: what `generate` starts.
    #[command(hide = true)]
    One {
        /// The document.
        file: PathBuf,
    },
}

/// What is measured, and how often.
#[derive(Debug, Args)]
struct Choice {
    /// The documents, by name.
    names: Vec<String>,
    /// The folder that they are in [default: that of `cargo xtask corpus`].
    #[arg(long)]
    dir: Option<PathBuf>,
    /// How many times each is measured.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
}

impl Choice {
    /// The documents that were named, or else those of `default`.
    fn documents(&self, default: &[&str]) -> anyhow::Result<Vec<Document>> {
        let names = if self.names.is_empty() {
            default.iter().map(|name| (*name).to_owned()).collect()
        } else {
            self.names.clone()
        };
        corpus::documents(self.dir.clone(), &names)
    }
}

pub(crate) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    match &options.what {
        What::Generate(choice) => generate::run(choice),
        What::Check(choice) => check::run(choice),
        What::One { file } => generate::one(file),
    }
}
