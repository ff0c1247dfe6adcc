//! `cargo xtask corpus --conform`: the halves of each document, compiled and held against it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Context, bail};
use serde::Serialize;
use symbolon_conformance::expected::Entry;
use symbolon_conformance::program;
use symbolon_conformance::suite::{Summary, Told};
use symbolon_tasks::report::counted;

use super::compile::executable;
use super::documents::Document;
use super::halves::{Extent, Halves};
use super::outcome::rounded;
use crate::workspace;

/// The differences that are known, by document; relative to the workspace's root.
const KNOWN: &str = "docs/corpus-known.yaml";

/// What came of a document.
#[derive(Debug, Clone, Default, Serialize)]
struct Outcome {
    document: String,
    /// How many operations were tried.
    operations: usize,
    /// With how many of them nothing is wrong, or nothing that is not known.
    agreeing: usize,
    /// How many differences there are beside the operations: of components, say.
    elsewhere: usize,
    cases: usize,
    build_seconds: f64,
    run_seconds: f64,
    /// How often each class of difference was found and is not known.
    classes: BTreeMap<String, usize>,
    /// How many differences are known.
    known: usize,
    /// What went wrong: the build, the run, an entry of the list whose difference is gone.
    failures: Vec<String>,
}

/// Holds the halves of every document against it.
pub(super) fn run(
    documents: &[Document],
    json: Option<&Path>,
    complete: bool,
) -> anyhow::Result<ExitCode> {
    let known = known()?;
    let mut outcomes = Vec::new();
    for (index, document) in documents.iter().enumerate() {
        eprint!("[{}/{}] {}:", index + 1, documents.len(), document.name);
        let empty = Vec::new();
        let entries = known.get(&document.name).unwrap_or(&empty);
        let outcome = try_one(document, entries)?;
        eprintln!(
            " {} of {} operations agree, {} elsewhere, {} cases, built in {} s, run in {} s",
            outcome.agreeing,
            outcome.operations,
            counted(outcome.elsewhere, "difference"),
            outcome.cases,
            outcome.build_seconds,
            outcome.run_seconds
        );
        for failure in &outcome.failures {
            eprintln!("    {failure}");
        }
        outcomes.push(outcome);
    }
    println!("{}", table(&outcomes));
    if let Some(path) = json {
        fs::write(path, serde_json::to_string_pretty(&outcomes)? + "\n")
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    for name in known.keys().filter(|_| complete) {
        if !outcomes.iter().any(|one| one.document == **name) {
            println!("{KNOWN} has entries of {name}, which was not tried");
        }
    }
    let differs = |one: &Outcome| one.agreeing < one.operations || !one.classes.is_empty();
    let failed = outcomes
        .iter()
        .any(|one| differs(one) || !one.failures.is_empty());
    Ok(if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn known() -> anyhow::Result<BTreeMap<String, Vec<Entry>>> {
    let path = workspace::root().join(KNOWN);
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {KNOWN}"))?;
    let known: BTreeMap<String, Vec<Entry>> =
        yaml_serde::from_str(&text).with_context(|| format!("cannot read {KNOWN}"))?;
    let mut all = known.values().flatten();
    match all.find(|entry| entry.reason.trim().is_empty()) {
        Some(entry) => bail!("{KNOWN} has no reason for `{}`", entry.difference),
        None => Ok(known),
    }
}

/// One document. What goes wrong with it is its outcome; an error is what goes wrong with the
/// run.
fn try_one(document: &Document, known: &[Entry]) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome {
        document: document.name.clone(),
        ..Outcome::default()
    };
    let start = Instant::now();
    let program = match build(document)? {
        Ok(program) => program,
        Err(failures) => {
            outcome.failures = failures;
            return Ok(outcome);
        }
    };
    outcome.build_seconds = rounded(start.elapsed());
    let start = Instant::now();
    let path = document.folder.join(&document.file);
    let output = Command::new(&program)
        .env("SYMBOLON_SPEC", &path)
        .env(
            program::COMMAND,
            format!("cargo xtask corpus --conform --only {}", document.name),
        )
        .stderr(Stdio::piped())
        .output()
        .with_context(|| format!("cannot run {}", program.display()))?;
    outcome.run_seconds = rounded(start.elapsed());
    let text = String::from_utf8_lossy(&output.stdout);
    let Ok(summary) = serde_json::from_str::<Summary>(&text) else {
        let said = String::from_utf8_lossy(&output.stderr);
        let last = said.trim().lines().next_back().unwrap_or_default();
        outcome
            .failures
            .push(format!("the suite said nothing: {last}"));
        return Ok(outcome);
    };
    report(&document.name, &summary)?;
    outcome.take(&summary, known);
    Ok(outcome)
}

/// The halves and their drivers as a program, or what is wrong with them.
pub(crate) fn build(document: &Document) -> anyhow::Result<Result<PathBuf, Vec<String>>> {
    let sources = match symbolon_tasks::read::document(&document.folder, &document.file) {
        Ok(sources) => sources,
        Err(error) => return Ok(Err(vec![format!("{error:#}")])),
    };
    let run = match super::generate(&sources) {
        Ok(run) => run,
        Err(panic) => return Ok(Err(vec![panic])),
    };
    let Some(generated) = run.generated else {
        return Ok(Err(vec![super::refused(&sources, &run.findings)]));
    };
    let halves = Halves::write(&document.name, &sources, generated, Extent::Whole)?;
    executable(&halves, "conform")
}

/// Everything that was told, for who wants to read it.
fn report(name: &str, summary: &Summary) -> anyhow::Result<()> {
    let folder = super::halves::folder().join("reports");
    let mut text = String::new();
    for difference in &summary.differences {
        text += &format!("{}\n\n", difference.text);
    }
    for (words, count) in &summary.notes {
        text += &format!("note: {words} ({count} times)\n");
    }
    fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{name}.txt"));
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
}

impl Outcome {
    fn take(&mut self, summary: &Summary, known: &[Entry]) {
        let is_known = |told: &Told| known.iter().any(|entry| entry.is_about(&told.headline));
        let unknown = |told: &&Told| !is_known(told);
        let differing: std::collections::BTreeSet<&str> = summary
            .differences
            .iter()
            .filter(unknown)
            .filter_map(|told| told.operation.as_deref())
            .collect();
        self.operations = summary.operations;
        self.agreeing = summary.operations.saturating_sub(differing.len());
        self.elsewhere = summary
            .differences
            .iter()
            .filter(unknown)
            .filter(|told| told.operation.is_none())
            .count();
        self.cases = summary.cases.values().sum();
        for told in summary.differences.iter().filter(unknown) {
            *self.classes.entry(told.class.clone()).or_default() += 1;
        }
        self.known = summary
            .differences
            .iter()
            .filter(|told| is_known(told))
            .count();
        // What did not run cannot be told from what is gone.
        let is_whole = std::env::var_os("SYMBOLON_CASE").is_none();
        let gone = known.iter().filter(|entry| {
            is_whole
                && !summary
                    .differences
                    .iter()
                    .any(|told| entry.is_about(&told.headline))
        });
        self.failures.extend(
            gone.map(|entry| format!("listed in {KNOWN}, and agrees now: {}", entry.difference)),
        );
    }
}

fn table(outcomes: &[Outcome]) -> String {
    let mut text = "| document | agree | operations | elsewhere | known | cases | build s | run s |\n\
                    | -------- | ----: | ---------: | --------: | ----: | ----: | ------: | ----: |\n"
        .to_owned();
    let sum = |of: fn(&Outcome) -> usize| outcomes.iter().map(of).sum::<usize>();
    let seconds = |of: fn(&Outcome) -> f64| outcomes.iter().map(of).sum::<f64>();
    for one in outcomes {
        text += &format!(
            "| {} | {} | {} | {} | {} | {} | {:.0} | {:.1} |\n",
            one.document,
            one.agreeing,
            one.operations,
            one.elsewhere,
            one.known,
            one.cases,
            one.build_seconds,
            one.run_seconds
        );
    }
    text += &format!(
        "| all {} | {} | {} | {} | {} | {} | {:.0} | {:.1} |\n",
        outcomes.len(),
        sum(|one| one.agreeing),
        sum(|one| one.operations),
        sum(|one| one.elsewhere),
        sum(|one| one.known),
        sum(|one| one.cases),
        seconds(|one| one.build_seconds),
        seconds(|one| one.run_seconds)
    );
    let mut classes: BTreeMap<&str, usize> = BTreeMap::new();
    for (class, count) in outcomes.iter().flat_map(|one| &one.classes) {
        *classes.entry(class).or_default() += count;
    }
    let mut classes: Vec<_> = classes.into_iter().collect();
    classes.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    for (class, count) in classes {
        text += &format!("\n- {count} times: {class}");
    }
    text
}
