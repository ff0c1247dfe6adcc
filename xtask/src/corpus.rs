//! `cargo xtask corpus`: every document of a folder, generated and given to the compiler.

mod compile;
mod conform;
mod documents;
mod halves;
mod outcome;
mod table;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, bail};
use clap::Args;
use symbolon_codegen::diagnostics::{Diagnostic, Severity};
use symbolon_codegen::source::Sources;
use symbolon_codegen::{Generated, Run};
use symbolon_tasks::Workspace;
use symbolon_tasks::report::counted;

pub(crate) use self::compile::{check, dependencies, executable};
pub(crate) use self::conform::build;
pub(crate) use self::documents::Document;
pub(crate) use self::halves::{Extent, Halves};
use self::outcome::Outcome;
use crate::workspace;

/// Where documents are looked for, if not otherwise said; relative to the workspace's root.
const DOCUMENTS: &str = "../shared/specs";

#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The folder that has the documents; a document of several files is a folder in it, and
    /// begins in `openapi.yaml` or `openapi.json` [default: ../shared/specs, where there is one].
    dir: Option<PathBuf>,
    /// Only the document of this name, or if there is none, those whose names begin with it.
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// Generate, and have nothing checked by the compiler.
    #[arg(long)]
    no_check: bool,
    /// Have the compiler check the stub service and the conformance drivers as well.
    #[arg(long)]
    whole: bool,
    /// Build the halves and their drivers, and hold each document's against it.
    #[arg(long, conflicts_with_all = ["no_check", "whole"])]
    conform: bool,
    /// Write the table to a file too, as JSON.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

pub(crate) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let documents = documents(options.dir.clone(), &options.only)?;
    if options.conform {
        return conform::run(&documents, options.json.as_deref(), options.only.is_empty());
    }
    let extent = if options.whole {
        Extent::Whole
    } else {
        Extent::Halves
    };
    if !options.no_check {
        eprintln!("checking the dependencies");
        dependencies(extent)?;
    }
    let mut outcomes = Vec::new();
    for (index, document) in documents.iter().enumerate() {
        eprint!("[{}/{}] {}:", index + 1, documents.len(), document.name);
        let outcome = try_one(document, extent, options)?;
        eprintln!(" {}", counted(outcome.failures.len(), "failure"));
        for failure in &outcome.failures {
            eprintln!("    {failure}");
        }
        outcomes.push(outcome);
    }
    println!("{}", table::markdown(&outcomes));
    if let Some(path) = &options.json {
        fs::write(path, outcome::json(&outcomes)?)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    let failed = outcomes.iter().any(|outcome| !outcome.failures.is_empty());
    Ok(if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// The documents of a folder, at least one; those that are named, or all.
pub(crate) fn documents(folder: Option<PathBuf>, only: &[String]) -> anyhow::Result<Vec<Document>> {
    let folder = self::folder(folder)?;
    let documents = documents::find(&folder, only)?;
    if documents.is_empty() {
        bail!("no documents in {}", folder.display());
    }
    Ok(documents)
}

fn folder(asked: Option<PathBuf>) -> anyhow::Result<PathBuf> {
    if let Some(folder) = asked {
        if !folder.is_dir() {
            bail!("there is no folder {}", folder.display());
        }
        return Ok(folder);
    }
    let default = workspace::root().join(DOCUMENTS);
    if !default.is_dir() {
        bail!(
            "there is no {DOCUMENTS}: name the folder that has the documents, \
             `cargo xtask corpus DIR`"
        );
    }
    Ok(default)
}

/// One document, from its text to what the compiler says. What goes wrong with it is its
/// outcome; an error is what goes wrong with the run.
fn try_one(document: &Document, extent: Extent, options: &Options) -> anyhow::Result<Outcome> {
    let mut outcome = Outcome::new(document);
    let sources = match symbolon_tasks::read::document(&document.folder, &document.file) {
        Ok(sources) => sources,
        Err(error) => {
            outcome.failures.push(format!("{error:#}"));
            return Ok(outcome);
        }
    };
    let start = Instant::now();
    let run = generate(&sources);
    outcome.generate_seconds = outcome::rounded(start.elapsed());
    eprint!(" generated in {} s,", outcome.generate_seconds);
    let run = match run {
        Ok(run) => run,
        Err(panic) => {
            outcome.failures.push(panic);
            return Ok(outcome);
        }
    };
    let count = |kept: fn(&Diagnostic) -> bool| run.findings.iter().filter(|one| kept(one)).count();
    outcome.warnings = count(|one| one.severity == Severity::Warning);
    outcome.untyped = count(|one| one.code == "untyped");
    let Some(generated) = run.generated else {
        outcome.failures.push(refused(&sources, &run.findings));
        return Ok(outcome);
    };
    outcome.count(&generated);
    let halves = Halves::write(document.name.as_str(), &sources, generated, extent)?;
    if !options.no_check {
        let checked = check(&halves)?;
        outcome.check_seconds = Some(outcome::rounded(checked.time));
        eprint!(" checked in {} s,", outcome::rounded(checked.time));
        outcome.failures.extend(checked.failures);
    }
    Ok(outcome)
}

/// Generates; a panic is told and not passed on, for the sake of the documents that follow.
pub(crate) fn generate(sources: &Sources) -> Result<Run, String> {
    let run = AssertUnwindSafe(|| symbolon_codegen::generate(sources, Workspace::COMMAND));
    catch_unwind(run).map_err(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
        format!("a panic: {}", text.unwrap_or("without a message"))
    })
}

/// Why nothing was generated, in a line.
pub(crate) fn refused(sources: &Sources, findings: &[Diagnostic]) -> String {
    let mut errors = findings
        .iter()
        .filter(|found| found.severity == Severity::Error);
    let Some(first) = errors.next() else {
        return "nothing was generated, and no finding says why".to_owned();
    };
    let file = sources.file(first.span).map_or("", |file| &file.name);
    let (line, column) = sources.line_and_column(first.span);
    let first = format!("{}: {} ({file}:{line}:{column})", first.code, first.message);
    match errors.count() {
        0 => format!("refused: {first}"),
        more => format!("refused: {first}; and {more} more"),
    }
}

impl Outcome {
    /// Takes over what was generated. What is in the document, and not in a half, is a failure.
    fn count(&mut self, generated: &Generated) {
        self.client_operations = generated.client_operations;
        self.server_operations = generated.server_operations;
        let lines = |files: &symbolon_codegen::files::Files| {
            files.values().map(|text| text.lines().count()).sum()
        };
        self.client_lines = lines(&generated.client);
        self.server_lines = lines(&generated.server);
        for (half, operations) in [
            ("client", self.client_operations),
            ("server", self.server_operations),
        ] {
            if operations != self.operations {
                self.failures.push(format!(
                    "{operations} of {} are in the {half}",
                    counted(self.operations, "operation")
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use symbolon_codegen::source::Span;

    use super::*;

    #[test]
    fn a_refusal_is_told_by_its_first_error_and_place() {
        let sources = Sources::single("a.yaml", "x: 1\ny: 2\n");
        let at = |start| Span {
            file: 0,
            start,
            end: start + 1,
        };
        let findings = [
            Diagnostic::warning("w", at(0), "a warning"),
            Diagnostic::error("e", at(5), "no good"),
            Diagnostic::error("f", at(8), "no better"),
        ];
        assert_eq!(
            refused(&sources, &findings),
            "refused: e: no good (a.yaml:2:1); and 1 more"
        );
    }

    #[test]
    fn an_operation_that_a_half_leaves_out_is_a_failure() {
        let mut outcome = Outcome {
            operations: 3,
            ..Outcome::default()
        };
        outcome.count(&Generated {
            client_operations: 3,
            server_operations: 2,
            ..Generated::default()
        });
        assert_eq!(outcome.failures, ["2 of 3 operations are in the server"]);
    }
}
