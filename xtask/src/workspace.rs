//! Where things are.

use std::path::{Path, PathBuf};

use symbolon_tasks::Workspace;

/// The document, relative to the workspace's root.
pub(crate) const DOCUMENT: &str = "openapi.yaml";

/// The workspace's root: the folder above this crate's.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// This workspace.
pub(crate) fn own() -> Workspace {
    Workspace::new(root(), DOCUMENT)
}
