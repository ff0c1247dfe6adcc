//! `cargo xtask generate`: the only writer of generated files.

mod difference;
mod folder;

use std::fs;
use std::io::{IsTerminal, stderr};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::Args;
use symbolon_codegen::Generated;
use symbolon_codegen::diagnostics::{Color, Severity, render};
use symbolon_codegen::source::Sources;

use self::folder::{Change, Folder};
use crate::workspace;

/// What the header of each generated file tells its reader to run.
const COMMAND: &str = "cargo xtask generate";

/// The document, relative to the workspace's root.
const DOCUMENT: &str = "openapi.yaml";

#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Write nothing; exit with 1 if anything would be written.
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let root = workspace::root();
    let text = fs::read_to_string(root.join(DOCUMENT))
        .with_context(|| format!("cannot read {DOCUMENT}"))?;
    let sources = Sources::single(DOCUMENT, text);
    let run = symbolon_codegen::generate(&sources, COMMAND);
    let color = if stderr().is_terminal() {
        Color::Always
    } else {
        Color::Never
    };
    eprint!("{}", render(&sources, &run.findings, color));
    let Some(generated) = run.generated else {
        let errors = run
            .findings
            .iter()
            .filter(|found| found.severity == Severity::Error)
            .count();
        let errors = if errors == 1 {
            "1 error".to_owned()
        } else {
            format!("{errors} errors")
        };
        eprintln!("error: {errors} in {DOCUMENT}; nothing was written");
        return Ok(ExitCode::FAILURE);
    };
    let read = format!(
        "{} operations and {} schemas read",
        generated.operations, generated.schemas
    );
    let folders = folders(generated);
    let mut changes = Vec::new();
    for folder in &folders {
        changes.extend(folder.changes(&root)?);
    }
    if options.check {
        Ok(check(&changes, &read))
    } else {
        write(&changes, &read)
    }
}

fn folders(generated: Generated) -> Vec<Folder> {
    [
        ("crates/client/src/generated", generated.client),
        ("crates/server/src/generated", generated.server),
        ("tests/src/generated", generated.conformance),
    ]
    .into_iter()
    .map(|(path, files)| Folder {
        path: PathBuf::from(path),
        files,
    })
    .collect()
}

fn write(changes: &[Change], read: &str) -> anyhow::Result<ExitCode> {
    let root = workspace::root();
    for change in changes {
        change.apply(&root)?;
    }
    let count = |kind: fn(&Change) -> bool| changes.iter().filter(|change| kind(change)).count();
    for change in changes.iter().filter(|change| !change.is_unchanged()) {
        println!("{change}");
    }
    println!(
        "{read}; {} files written, {} unchanged, {} removed",
        count(Change::is_written),
        count(Change::is_unchanged),
        count(Change::is_removed),
    );
    Ok(ExitCode::SUCCESS)
}

fn check(changes: &[Change], read: &str) -> ExitCode {
    let stale: Vec<_> = changes
        .iter()
        .filter(|change| !change.is_unchanged())
        .collect();
    if stale.is_empty() {
        println!("{read}; {} files are fresh", changes.len());
        return ExitCode::SUCCESS;
    }
    for change in &stale {
        eprintln!("stale: {change}");
    }
    eprintln!(
        "error: {} of {} generated files are stale; `{COMMAND}` mends them",
        stale.len(),
        changes.len()
    );
    ExitCode::FAILURE
}
