//! `cargo xtask ci`: what has to pass before a change lands.

use std::process::{Command, ExitCode};

use anyhow::{Context, bail};

use crate::workspace;

/// Each step and the cargo command that it is. The last is the README's.
const STEPS: [(&str, &[&str]); 4] = [
    ("formatting", &["fmt", "--all", "--check"]),
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

pub(crate) fn run() -> anyhow::Result<ExitCode> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    for (name, arguments) in STEPS {
        println!("== {name}: cargo {}", arguments.join(" "));
        let status = Command::new(&cargo)
            .args(arguments)
            .current_dir(workspace::root())
            .status()
            .with_context(|| format!("cannot run cargo {}", arguments.join(" ")))?;
        if !status.success() {
            bail!("{name}: `cargo {}` failed", arguments.join(" "));
        }
    }
    Ok(ExitCode::SUCCESS)
}
