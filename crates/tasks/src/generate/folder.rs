//! A folder that belongs to the generator: what is in it, and what should be.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use symbolon_codegen::files::Files;
use tempfile::NamedTempFile;

use super::difference;

/// A folder of generated files, relative to the workspace's root.
#[derive(Debug)]
pub(super) struct Folder {
    pub(super) path: PathBuf,
    pub(super) files: Files,
}

/// What has to happen to one file.
#[derive(Debug)]
pub(super) struct Change {
    path: PathBuf,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Unchanged,
    Written {
        text: String,
        added: usize,
        removed: usize,
    },
    Removed {
        lines: usize,
    },
}

impl Folder {
    /// What has to happen for the folder to hold exactly the files that it should.
    pub(super) fn changes(&self, root: &Path) -> anyhow::Result<Vec<Change>> {
        let mut changes = Vec::new();
        for (name, text) in &self.files {
            let path = self.path.join(name);
            let old = read(&root.join(&path))?;
            let kind = if old.as_ref() == Some(text) {
                Kind::Unchanged
            } else {
                let (added, removed) = difference::lines(old.as_deref().unwrap_or_default(), text);
                Kind::Written {
                    text: text.clone(),
                    added,
                    removed,
                }
            };
            changes.push(Change { path, kind });
        }
        for path in present(&root.join(&self.path))? {
            let relative = path.strip_prefix(root).unwrap_or(&path).to_owned();
            if !changes.iter().any(|change| change.path == relative) {
                let lines = read(&path)?.map_or(0, |text| text.lines().count());
                changes.push(Change {
                    path: relative,
                    kind: Kind::Removed { lines },
                });
            }
        }
        Ok(changes)
    }
}

impl Change {
    pub(super) fn is_unchanged(&self) -> bool {
        matches!(self.kind, Kind::Unchanged)
    }

    pub(super) fn is_written(&self) -> bool {
        matches!(self.kind, Kind::Written { .. })
    }

    pub(super) fn is_removed(&self) -> bool {
        matches!(self.kind, Kind::Removed { .. })
    }

    /// Makes the change. A file is replaced as a whole or not at all.
    pub(super) fn apply(&self, root: &Path) -> anyhow::Result<()> {
        let path = root.join(&self.path);
        match &self.kind {
            Kind::Unchanged => Ok(()),
            Kind::Written { text, .. } => replace(&path, text)
                .with_context(|| format!("cannot write {}", self.path.display())),
            Kind::Removed { .. } => fs::remove_file(&path)
                .with_context(|| format!("cannot remove {}", self.path.display())),
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.kind {
            Kind::Unchanged => write!(f, "{path} (unchanged)"),
            Kind::Written { added, removed, .. } => write!(f, "{path} (+{added} -{removed})"),
            Kind::Removed { lines } => write!(f, "{path} (no longer generated, -{lines})"),
        }
    }
}

fn replace(path: &Path, text: &str) -> anyhow::Result<()> {
    let folder = path.parent().context("a file is in a folder")?;
    fs::create_dir_all(folder)?;
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    set_mode(file.as_file())?;
    file.persist(path)?;
    Ok(())
}

/// A temporary file is its owner's alone; source code is everybody's to read.
#[cfg(unix)]
fn set_mode(file: &fs::File) -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(file.set_permissions(fs::Permissions::from_mode(0o644))?)
}

#[cfg(not(unix))]
fn set_mode(_: &fs::File) -> anyhow::Result<()> {
    Ok(())
}

/// A file's text. Bytes that are no text are shown as such: whatever they are, they are not
/// what the generator wrote.
fn read(path: &Path) -> anyhow::Result<Option<String>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
}

/// Every file below a folder; none if there is no such folder.
fn present(folder: &Path) -> anyhow::Result<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(found),
        Err(error) => {
            return Err(error).with_context(|| format!("cannot read {}", folder.display()));
        }
    };
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(present(&path)?);
        } else {
            found.insert(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_written_and_what_is_left_over_removed() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder {
            path: PathBuf::from("generated"),
            files: Files::from([
                ("a.rs".to_owned(), "a\n".to_owned()),
                ("b/c.rs".to_owned(), "c\n".to_owned()),
            ]),
        };
        fs::create_dir_all(root.path().join("generated")).unwrap();
        fs::write(root.path().join("generated/a.rs"), "a\n").unwrap();
        fs::write(root.path().join("generated/old.rs"), "1\n2\n").unwrap();
        let changes = folder.changes(root.path()).unwrap();
        let told: Vec<_> = changes.iter().map(Change::to_string).collect();
        assert_eq!(
            told,
            [
                "generated/a.rs (unchanged)",
                "generated/b/c.rs (+1 -0)",
                "generated/old.rs (no longer generated, -2)",
            ]
        );
        changes
            .iter()
            .for_each(|change| change.apply(root.path()).unwrap());
        assert!(
            folder
                .changes(root.path())
                .unwrap()
                .iter()
                .all(Change::is_unchanged)
        );
        assert!(!root.path().join("generated/old.rs").exists());
    }
}
