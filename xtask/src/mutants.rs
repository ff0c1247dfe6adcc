//! `cargo xtask mutants`: the proof that the conformance crate can fail.
//!
//! The document is changed in one place at a time, and the compiled halves, which know the
//! document as it was, are held against it. A change that no test notices survives, and a
//! survivor is a hole in the proof or a change that nobody on the wire can notice.

mod change;
mod runner;
mod schema;
mod survivors;

use std::collections::BTreeMap;
use std::fs;
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;

use self::change::Mutant;
use self::runner::{Runner, Verdict};
use self::survivors::Survivors;
use crate::workspace;

/// The document, relative to the workspace's root.
const DOCUMENT: &str = "openapi.yaml";

#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Only the mutants whose kind or place contains this text.
    #[arg(long)]
    only: Option<String>,
    /// List the mutants and run none.
    #[arg(long)]
    list: bool,
}

pub(crate) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let root = workspace::root();
    let text = fs::read_to_string(root.join(DOCUMENT)).with_context(|| format!("cannot read {DOCUMENT}"))?;
    let document = yaml_serde::from_str(&text).with_context(|| format!("cannot read {DOCUMENT}"))?;
    let mut mutants = change::all(&document);
    if let Some(text) = &options.only {
        mutants.retain(|mutant| mutant.kind.contains(text.as_str()) || mutant.place.contains(text.as_str()));
    }
    if mutants.is_empty() {
        bail!("no mutants: there is nothing to prove");
    }
    if options.list {
        mutants.iter().for_each(|mutant| println!("{mutant}"));
        return Ok(ExitCode::SUCCESS);
    }
    let runner = Runner::build(&root)?;
    if let Verdict::Killed(output) = runner.run(&document)? {
        eprintln!("{output}");
        bail!("the halves do not agree with {DOCUMENT} as it is: nothing can be learnt from changing it");
    }
    let verdicts = runner.run_all(&mutants)?;
    let survived: Vec<&Mutant> = mutants
        .iter()
        .zip(&verdicts)
        .filter(|(_, verdict)| matches!(verdict, Verdict::Survived))
        .map(|(mutant, _)| mutant)
        .collect();
    report(&mutants, &survived);
    let complete = options.only.is_none();
    Survivors::read(&root)?.judge(&mutants, &survived, complete)
}

fn report(mutants: &[Mutant], survived: &[&Mutant]) {
    let mut kinds: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for mutant in mutants {
        kinds.entry(mutant.kind).or_default().1 += 1;
    }
    for mutant in survived {
        kinds.entry(mutant.kind).or_default().0 += 1;
    }
    println!("{:<32} {:>6} {:>8}", "kind", "killed", "mutants");
    for (kind, (survived, all)) in &kinds {
        println!("{kind:<32} {:>6} {all:>8}", all - survived);
    }
    println!("{:<32} {:>6} {:>8}", "all", mutants.len() - survived.len(), mutants.len());
}
