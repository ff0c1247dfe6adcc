//! `cargo xtask ci`: what has to pass before a change lands.

use std::process::{Command, ExitCode};

use anyhow::{Context, bail};

use crate::Workspace;

/// Each step and the cargo command that it is. The last is the README's.
const STEPS: [(&str, &[&str]); 4] = [
    // Without `--all`, which would format crates of other workspaces that are depended on too.
    ("formatting", &["fmt", "--check"]),
    (
        "lints",
        &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "--deny",
            "warnings",
        ],
    ),
    ("generated files", &["xtask", "generate", "--check"]),
    ("tests", &["test", "--workspace"]),
];

/// Takes one step after the other, until one fails.
///
/// # Errors
///
/// Which step failed, or that cargo cannot be run.
pub fn run(workspace: &Workspace) -> anyhow::Result<ExitCode> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    for (name, arguments) in STEPS {
        println!("== {name}: cargo {}", arguments.join(" "));
        let status = Command::new(&cargo)
            .args(arguments)
            .current_dir(&workspace.root)
            .status()
            .with_context(|| format!("cannot run cargo {}", arguments.join(" ")))?;
        if !status.success() {
            bail!("{name}: `cargo {}` failed", arguments.join(" "));
        }
    }
    Ok(ExitCode::SUCCESS)
}
