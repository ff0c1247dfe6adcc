//! `cargo xtask mutants`: the proof that the conformance crate can fail.
//!
//! A document is changed in one place at a time, and the compiled halves, which know it as it
//! was, are held against it; or one half is generated from the changed document and held, with
//! the other, against the document as it was. A change that nothing notices survives, and a
//! survivor is a hole in the proof or a change that nobody on the wire can notice.

mod change;
mod halves;
mod process;
mod reach;
mod run;
mod sample;
mod survivors;
mod table;
mod target;
mod verdict;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, bail};
use clap::Args;
use serde_json::{Value, json};

use self::change::Mutant;
use self::halves::Mixing;
use self::process::Program;
use self::reach::{Direction, References};
use self::run::Original;
use self::survivors::{Extent, Judged, Survivors};
use self::target::Target;
use self::verdict::{Trial, Verdict};
use crate::workspace;

/// How many mutants of each kind there are of a document that is not this workspace's own.
const OF_OTHERS: usize = 6;

#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Change this document in place of openapi.yaml.
    #[arg(long, value_name = "FILE", conflicts_with = "corpus")]
    spec: Option<PathBuf>,
    /// Change the documents of the corpus of these names in place of openapi.yaml.
    #[arg(long, value_name = "NAME", num_args = 1..)]
    corpus: Vec<String>,
    /// The folder of the corpus.
    #[arg(long, value_name = "DIR", requires = "corpus")]
    folder: Option<PathBuf>,
    /// Generate one half from each changed document, and hold it with the other half against the
    /// document as it is.
    #[arg(long)]
    halves: bool,
    /// How many mutants of each kind, spread over the document [default: all of openapi.yaml, 6
    /// of other documents, 1 with --halves].
    #[arg(long, value_name = "N")]
    per_kind: Option<usize>,
    /// Only the mutants whose kind or place contains this text.
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
    /// List the mutants and run none.
    #[arg(long)]
    list: bool,
    /// Leave out what the halves say of themselves: only what they do can notice a change.
    #[arg(long)]
    without_statements: bool,
    /// Write every verdict to a file, as JSON.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

pub(crate) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let targets = target::all(
        options.spec.as_deref(),
        &options.corpus,
        options.folder.clone(),
    )?;
    let survivors = Survivors::read(&workspace::root())?;
    let mut all = Vec::new();
    let mut is_good = true;
    for target in &targets {
        let tree = target.tree()?;
        let (mutants, complete) = options.mutants(target, &tree)?;
        if options.list {
            mutants.iter().for_each(|mutant| println!("{mutant}"));
            continue;
        }
        let start = Instant::now();
        let trials = options
            .trials(target, &tree, &mutants)
            .with_context(|| format!("cannot try the mutants of {}", target.name))?;
        let extent = Extent {
            complete,
            of_halves: options.halves,
        };
        let judged = survivors.judge(&target.name, &trials, extent);
        report(&target.name, &trials, &judged);
        println!("{} s\n", start.elapsed().as_secs());
        // The statements are a part of the proof: what survives without them needs no reason.
        is_good &=
            options.without_statements || judged.unexplained.is_empty() && judged.stale.is_empty();
        is_good &= !trials
            .iter()
            .any(|trial| matches!(trial.verdict, Verdict::Crashed { .. }));
        all.extend(trials.iter().map(|trial| in_json(&target.name, trial)));
    }
    if let Some(path) = &options.json {
        fs::write(path, serde_json::to_string_pretty(&all)? + "\n")
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(match is_good {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}

impl Options {
    /// The mutants to try, and whether they are all that there are.
    fn mutants(&self, target: &Target, tree: &Value) -> anyhow::Result<(Vec<Mutant>, bool)> {
        let references =
            References::of(tree).with_context(|| format!("cannot change {}", target.name))?;
        let mut mutants = change::all(tree);
        mutants.retain(|mutant| is_on_the_wire(&references, mutant));
        let count = mutants.len();
        if let Some(text) = &self.only {
            mutants.retain(|mutant| {
                mutant.kind.contains(text.as_str()) || mutant.place.contains(text.as_str())
            });
        }
        let most = self.per_kind.or(match (self.halves, target.is_own) {
            (true, _) => Some(1),
            (false, true) => None,
            (false, false) => Some(OF_OTHERS),
        });
        if let Some(most) = most {
            mutants = sample::per_kind(mutants, most);
        }
        if mutants.is_empty() {
            bail!("no mutants of {}: there is nothing to prove", target.name);
        }
        let complete = mutants.len() == count;
        Ok((mutants, complete))
    }

    fn trials<'m>(
        &self,
        target: &Target,
        tree: &Value,
        mutants: &'m [Mutant],
    ) -> anyhow::Result<Vec<Trial<'m>>> {
        let program = |path| Program {
            path,
            document: target.document.folder.join(&target.document.file),
            without_statements: self.without_statements,
        };
        eprintln!("{}: {} mutants", target.name, mutants.len());
        if self.halves {
            let mixing = Mixing::new(&target.document, tree)?;
            let program = program(mixing.program.clone());
            let original = target.original(&program, tree)?;
            mixing.all(&program, &original, mutants)
        } else {
            let program = program(target.build()?);
            let original: Original = target.original(&program, tree)?;
            run::all(&program, &original, tree, mutants)
        }
    }
}

/// Whether a mutant is about anything that travels: what leads to no operation is on no wire, and
/// a required member that is sent one way alone is required there whatever it is marked.
fn is_on_the_wire(references: &References, mutant: &Mutant) -> bool {
    let place = mutant.place.as_str();
    let is_in = |direction| references.is_in(place, direction);
    match mutant.kind {
        "readOnly added" | "readOnly dropped" => is_in(Direction::Request),
        "writeOnly added" | "writeOnly dropped" => is_in(Direction::Response),
        _ => references.reached(place).is_anything(),
    }
}

/// Prints a table of the kinds, and what is to be said of single mutants.
fn report(name: &str, trials: &[Trial<'_>], judged: &Judged) {
    println!("## {name}\n\n{}", table::markdown(trials));
    for trial in trials {
        if let Verdict::Unproven { .. } | Verdict::Crashed { .. } = trial.verdict {
            println!("- {trial}: {}", trial.verdict.words());
        }
    }
    for (trial, reason) in &judged.explained {
        println!("- survived: {trial}: {reason}");
    }
    for trial in &judged.unexplained {
        println!("- SURVIVED: {trial}");
    }
    for stale in &judged.stale {
        println!("- listed as a survivor and killed, or gone: {stale}");
    }
    println!(
        "\n{} survived with a reason, {} without",
        judged.explained.len(),
        judged.unexplained.len()
    );
}

fn in_json(document: &str, trial: &Trial<'_>) -> Value {
    let mut value = json!(trial.verdict);
    value["document"] = json!(document);
    value["kind"] = json!(trial.mutant.kind);
    value["place"] = json!(trial.mutant.place);
    if let Some(half) = trial.half {
        value["half"] = json!(half);
    }
    value
}
