//! A document's files, off the file system.

use std::fs;
use std::path::Path;

use anyhow::{anyhow, bail};
use symbolon_codegen::source::Sources;

/// Reads a document: the file that it begins in, and those that its references lead to. `name`
/// is relative to `root`, and so are the names of the others.
///
/// # Errors
///
/// If the first file cannot be read. Where another cannot, that is a finding in the document.
pub fn document(root: &Path, name: &str) -> anyhow::Result<Sources> {
    Sources::gather(name, |name| {
        text(&root.join(name)).map_err(|error| format!("{error:#}"))
    })
    .map_err(|reason| anyhow!("cannot read {name}: {reason}"))
}

/// The text of a file, which has to be UTF-8 (RFC 8259, section 8.1). A byte order mark is no
/// part of it.
fn text(path: &Path) -> anyhow::Result<String> {
    let bytes = fs::read(path)?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        }),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            bail!("byte {valid} is no UTF-8")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_named_as_its_workspace_names_it() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("openapi.yaml"), "\u{feff}openapi: 3.1.0\n").unwrap();
        let sources = document(root.path(), "openapi.yaml").unwrap();
        let first = sources.root().unwrap();
        assert_eq!(first.name, "openapi.yaml");
        assert_eq!(first.text, "openapi: 3.1.0\n");
    }

    #[test]
    fn a_document_that_cannot_be_read_says_why() {
        let root = tempfile::tempdir().unwrap();
        let missing = format!("{:#}", document(root.path(), "a.yaml").unwrap_err());
        assert!(missing.starts_with("cannot read a.yaml: "), "{missing}");
        fs::write(root.path().join("b.yaml"), b"title: \xff").unwrap();
        let broken = format!("{:#}", document(root.path(), "b.yaml").unwrap_err());
        assert_eq!(broken, "cannot read b.yaml: byte 7 is no UTF-8");
    }
}
