//! How long the compiler takes for what was generated: what a user's build gets slower by.

use std::process::ExitCode;

use anyhow::bail;
use symbolon_codegen::files::Files;
use symbolon_tasks::Workspace;
use symbolon_tasks::report::errors;

use super::Choice;
use super::median::median;
use crate::corpus::{Extent, Halves, check, dependencies};

/// The documents that are measured, if not otherwise said.
const DOCUMENTS: [&str; 2] = ["nexus", "stripe"];

/// Measures documents, the generated packages being new to the compiler in each run.
pub(super) fn run(choice: &Choice) -> anyhow::Result<ExitCode> {
    eprintln!("checking the dependencies");
    dependencies(Extent::Halves)?;
    println!(
        "medians of {} runs; both halves in one `cargo check`\n",
        choice.runs
    );
    println!("| document | check s | client lines | server lines |");
    println!("| -------- | ------: | -----------: | -----------: |");
    for document in choice.documents(&DOCUMENTS)? {
        let sources = symbolon_tasks::read::document(&document.folder, &document.file)?;
        let run = symbolon_codegen::generate(&sources, Workspace::COMMAND);
        let Some(generated) = run.generated else {
            bail!("{} in {}", errors(&run.findings), document.name);
        };
        let lines =
            |files: &Files| -> usize { files.values().map(|text| text.lines().count()).sum() };
        let (client, server) = (lines(&generated.client), lines(&generated.server));
        let halves = Halves::write(&document.name, &sources, generated, Extent::Halves)?;
        let mut seconds = Vec::new();
        for _ in 0..choice.runs {
            halves.touch()?;
            let checked = check(&halves)?;
            if let Some(failure) = checked.failures.first() {
                bail!("{}: {failure}", document.name);
            }
            seconds.push(checked.time.as_secs_f64());
        }
        let seconds = median(&seconds).unwrap_or_default();
        println!("| {} | {seconds:.2} | {client} | {server} |", document.name);
    }
    Ok(ExitCode::SUCCESS)
}
