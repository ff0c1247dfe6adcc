//! `cargo xtask schemathesis`: an outside judge of the running service.
//!
//! Schemathesis shares nothing with this workspace but the document. It reads that by itself,
//! sends what keeps to it and what does not, follows its links, and says where the service's
//! answers are not those that the document promises.

mod environment;
mod judge;
mod report;
mod service;

use std::path::Path;
use std::process::ExitCode;

use clap::Args;
use tempfile::TempDir;

use self::judge::Judge;
use self::service::Service;

#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The most cases that a run makes up for an operation, and the most scenarios.
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..))]
    examples: u32,
    /// The seed of the first run; each one after it has the next.
    #[arg(long, default_value_t = 1)]
    seed: u32,
    /// How many runs there are. The judge follows no more scenarios once the same steps have led
    /// elsewhere, as they do where there is state; several runs follow more than a longer one.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
}

pub(crate) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let judge = Judge::ready()?;
    let program = service::build()?;
    for run in 0..options.runs {
        let seed = options.seed.wrapping_add(run);
        println!("== run {} of {}, seed {seed}", run + 1, options.runs);
        let code = judge_one(&judge, &program, options.examples, seed)?;
        if code != 0 {
            return Ok(ExitCode::from(code));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// One run, against a service with a database of its own: the judge's exit code.
fn judge_one(judge: &Judge, program: &Path, examples: u32, seed: u32) -> anyhow::Result<u8> {
    let folder = TempDir::new()?;
    let service = Service::start(program, folder.path())?;
    let verdict = judge.run(&service, folder.path(), examples, seed);
    let stopped = service.stop();
    if !matches!(verdict, Ok(0)) || stopped.is_err() {
        let log = service::log(folder.path());
        eprintln!("== the service's log, without most of the requests\n{log}");
    }
    let code = verdict?;
    stopped?;
    Ok(code)
}
