//! Where things are.

use std::path::PathBuf;

/// A workspace of a document and its two halves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    /// The folder that everything else is relative to.
    pub root: PathBuf,
    /// The file that the document begins in, with `/` between the parts of its path.
    pub document: String,
    /// Where the client's generated files go. The folder belongs to the generator.
    pub client: PathBuf,
    /// Where the server's generated files go.
    pub server: PathBuf,
    /// Where the conformance drivers go.
    pub conformance: PathBuf,
}

impl Workspace {
    /// What the header of each generated file tells its reader to run.
    pub const COMMAND: &str = "cargo xtask generate";

    /// A workspace whose folders have the names that they have everywhere.
    pub fn new(root: impl Into<PathBuf>, document: impl Into<String>) -> Self {
        Self {
            root: root.into(),
            document: document.into(),
            client: PathBuf::from("crates/client/src/generated"),
            server: PathBuf::from("crates/server/src/generated"),
            conformance: PathBuf::from("tests/src/generated"),
        }
    }
}
