//! The workspace's own tasks. `cargo xtask --help` lists them.

use std::path::Path;
use std::process::ExitCode;

use symbolon_tasks::Workspace;

/// The contract, relative to the workspace's root.
const DOCUMENT: &str = "{{document}}";

fn main() -> ExitCode {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here.parent().unwrap_or(here);
    symbolon_tasks::main(&Workspace::new(root, DOCUMENT))
}
