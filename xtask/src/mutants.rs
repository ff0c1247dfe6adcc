//! `cargo xtask mutants`: the proof that the conformance crate can fail.
//!
//! The document is changed in one place at a time, and the compiled halves, which know the
//! document as it was, are held against it. A change that no test notices survives, and a
//! survivor is a hole in the proof or a change that nobody on the wire can notice.

mod change;
mod runner;
mod schema;
mod survivors;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;

use self::change::Mutant;
use self::runner::{Runner, Verdict};
use self::survivors::Survivors;
use crate::workspace::{self, DOCUMENT};

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
    let text = fs::read_to_string(root.join(DOCUMENT))
        .with_context(|| format!("cannot read {DOCUMENT}"))?;
    let document =
        yaml_serde::from_str(&text).with_context(|| format!("cannot read {DOCUMENT}"))?;
    let mut mutants = change::all(&document);
    if let Some(text) = &options.only {
        mutants.retain(|mutant| {
            mutant.kind.contains(text.as_str()) || mutant.place.contains(text.as_str())
        });
    }
    if mutants.is_empty() {
        bail!("no mutants: there is nothing to prove");
    }
    if options.list {
        mutants.iter().for_each(|mutant| println!("{mutant}"));
        return Ok(ExitCode::SUCCESS);
    }
    let runner = Runner::build(&root)?;
    if let Verdict::Killed { said, .. } = runner.run(&document)? {
        eprintln!("{said}");
        bail!(
            "the halves do not agree with {DOCUMENT} as it is: nothing can be learnt from changing it"
        );
    }
    let verdicts = runner.run_all(&mutants)?;
    let survived: Vec<&Mutant> = mutants
        .iter()
        .zip(&verdicts)
        .filter(|(_, verdict)| matches!(verdict, Verdict::Survived))
        .map(|(mutant, _)| mutant)
        .collect();
    report(&mutants, &verdicts);
    let complete = options.only.is_none();
    Survivors::read(&root)?.judge(&mutants, &survived, complete)
}

/// Prints how many mutants of each kind there were, how many were killed, and by which tests.
fn report(mutants: &[Mutant], verdicts: &[Verdict]) {
    let mut tests: BTreeSet<&str> = BTreeSet::new();
    let mut kinds: BTreeMap<&str, Vec<&[String]>> = BTreeMap::new();
    for (mutant, verdict) in mutants.iter().zip(verdicts) {
        let by = match verdict {
            Verdict::Killed { by, .. } => by.as_slice(),
            Verdict::Survived => &[],
        };
        tests.extend(by.iter().map(String::as_str));
        kinds.entry(mutant.kind).or_default().push(by);
    }
    let headings: String = tests.iter().map(|test| format!(" {test:>20}")).collect();
    println!("{:<32} {:>8} {:>7}{headings}", "kind", "mutants", "killed");
    let all: Vec<_> = kinds.values().flatten().copied().collect();
    for (kind, killers) in kinds
        .iter()
        .map(|(kind, killers)| (*kind, killers))
        .chain([("all", &all)])
    {
        let killed = killers.iter().filter(|by| !by.is_empty()).count();
        let columns: String = tests
            .iter()
            .map(|test| {
                killers
                    .iter()
                    .filter(|by| by.iter().any(|name| name == test))
                    .count()
            })
            .map(|count| format!(" {count:>20}"))
            .collect();
        println!("{kind:<32} {:>8} {killed:>7}{columns}", killers.len());
    }
}
