//! `cargo xtask generate`: the only writer of generated files.

mod difference;
mod folder;

use std::process::ExitCode;

use clap::Args;
use symbolon_codegen::Generated;

use self::folder::{Change, Folder};
use crate::report::{counted, errors, findings};
use crate::{Workspace, read};

/// What is to be done with what was generated.
#[derive(Debug, Default, Args)]
pub struct Options {
    /// Write nothing; exit with 1 if anything would be written.
    #[arg(long)]
    pub check: bool,
}

/// Generates, and writes what differs or says that it does.
///
/// # Errors
///
/// If a file cannot be read or written.
pub fn run(workspace: &Workspace, options: &Options) -> anyhow::Result<ExitCode> {
    let sources = read::document(&workspace.root, &workspace.document)?;
    let run = symbolon_codegen::generate(&sources, Workspace::COMMAND);
    findings(&sources, &run.findings);
    let Some(generated) = run.generated else {
        eprintln!(
            "error: {} in {}; nothing was written",
            errors(&run.findings),
            workspace.document
        );
        return Ok(ExitCode::FAILURE);
    };
    let read = format!(
        "{} and {} read",
        counted(generated.operations, "operation"),
        counted(generated.schemas, "schema")
    );
    let changes = changes(workspace, generated)?;
    if options.check {
        Ok(check(&changes, &read))
    } else {
        write(workspace, &changes, &read)
    }
}

/// Writes what was generated to where it belongs in a workspace, and says nothing of it.
///
/// # Errors
///
/// If a file cannot be read or written.
pub fn place(workspace: &Workspace, generated: Generated) -> anyhow::Result<()> {
    for change in changes(workspace, generated)? {
        change.apply(&workspace.root)?;
    }
    Ok(())
}

fn changes(workspace: &Workspace, generated: Generated) -> anyhow::Result<Vec<Change>> {
    let mut changes = Vec::new();
    for (path, files) in [
        (&workspace.client, generated.client),
        (&workspace.server, generated.server),
        (&workspace.conformance, generated.conformance),
    ] {
        let path = path.clone();
        changes.extend(Folder { path, files }.changes(&workspace.root)?);
    }
    Ok(changes)
}

fn write(workspace: &Workspace, changes: &[Change], read: &str) -> anyhow::Result<ExitCode> {
    for change in changes {
        change.apply(&workspace.root)?;
    }
    let count = |kind: fn(&Change) -> bool| changes.iter().filter(|change| kind(change)).count();
    for change in changes.iter().filter(|change| !change.is_unchanged()) {
        println!("{change}");
    }
    println!(
        "{read}; {} written, {} unchanged, {} removed",
        counted(count(Change::is_written), "file"),
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
        "error: {} of {} generated files are stale; `{}` mends them",
        stale.len(),
        changes.len(),
        Workspace::COMMAND
    );
    ExitCode::FAILURE
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn generated() -> Generated {
        Generated {
            client: [("mod.rs".to_owned(), "// client\n".to_owned())].into(),
            server: [("mod.rs".to_owned(), "// server\n".to_owned())].into(),
            conformance: [("mod.rs".to_owned(), "// drivers\n".to_owned())].into(),
            ..Generated::default()
        }
    }

    #[test]
    fn each_part_goes_to_its_folder_and_what_was_there_goes() {
        let root = tempfile::tempdir().unwrap();
        let workspace = Workspace::new(root.path(), "openapi.yaml");
        let old = root.path().join("crates/server/src/generated/api.rs");
        fs::create_dir_all(old.parent().unwrap()).unwrap();
        fs::write(&old, "").unwrap();
        place(&workspace, generated()).unwrap();
        for (path, text) in [
            ("crates/client/src/generated/mod.rs", "// client\n"),
            ("crates/server/src/generated/mod.rs", "// server\n"),
            ("tests/src/generated/mod.rs", "// drivers\n"),
        ] {
            assert_eq!(fs::read_to_string(root.path().join(path)).unwrap(), text);
        }
        assert!(!old.exists());
        let again = changes(&workspace, generated()).unwrap();
        assert!(again.iter().all(Change::is_unchanged));
    }
}
