//! Where a workspace is made before it is put in its place, all of it or nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;
use tempfile::TempDir;

use crate::workspace;

/// A workspace in the making. Dropped, it is gone.
#[derive(Debug)]
pub(super) struct Stage {
    /// On the same file system as the folder that is to be made, so that it can be moved there.
    beside: TempDir,
    root: PathBuf,
    folder: PathBuf,
    /// The folders above that were made for it.
    made: Option<PathBuf>,
}

impl Stage {
    /// A stage for what is to be in `folder`.
    pub(super) fn new(folder: &Path) -> anyhow::Result<Self> {
        let parent = folder.parent().unwrap_or(folder);
        let made = parent
            .ancestors()
            .take_while(|above| !above.exists())
            .last()
            .map(Path::to_owned);
        fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
        let beside = tempfile::Builder::new()
            .prefix(".new-workspace-")
            .tempdir_in(parent)
            .with_context(|| format!("cannot write in {}", parent.display()))?;
        // A temporary folder is its owner's alone; one that is made inside it is as usual.
        let root = beside.path().join("workspace");
        fs::create_dir(&root)?;
        Ok(Self {
            beside,
            root,
            folder: folder.to_owned(),
            made,
        })
    }

    /// The root of the workspace, for the time being.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Writes a file.
    pub(super) fn write(&self, name: &str, text: &str) -> anyhow::Result<()> {
        let path = self.root.join(name);
        let write = || {
            fs::create_dir_all(path.parent().unwrap_or(&path))?;
            fs::write(&path, text)
        };
        write().with_context(|| format!("cannot write {name}"))
    }

    /// Gives the workspace the versions that this one was tested with.
    pub(super) fn copy_lock(&self) -> anyhow::Result<()> {
        let lock = workspace::root().join("Cargo.lock");
        fs::copy(&lock, self.root.join("Cargo.lock"))
            .with_context(|| format!("cannot copy {}", lock.display()))?;
        Ok(())
    }

    /// Has rustfmt format what is its reader's own; where there is none, nobody will miss it.
    pub(super) fn format(&self) {
        let roots = [
            "crates/service/src/lib.rs",
            "crates/service/src/main.rs",
            "tests/src/lib.rs",
            "tests/tests/agreement.rs",
            "xtask/src/main.rs",
        ];
        let _ = Command::new("rustfmt")
            .args(["--edition", "2024"])
            .args(roots)
            .current_dir(&self.root)
            .output();
    }

    /// Puts the workspace in its place.
    pub(super) fn finish(mut self) -> anyhow::Result<()> {
        if self.folder.exists() {
            // It was empty; if it is no more, nothing is lost by stopping here.
            fs::remove_dir(&self.folder)
                .with_context(|| format!("cannot replace {}", self.folder.display()))?;
        }
        fs::rename(&self.root, &self.folder)
            .with_context(|| format!("cannot make {}", self.folder.display()))?;
        self.made = None;
        Ok(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // The folder for the time being goes first: what is empty then was made for it.
        let _ = fs::remove_dir_all(self.beside.path());
        if let Some(top) = &self.made {
            let parents = self.folder.ancestors().skip(1);
            for folder in parents.take_while(|folder| folder.starts_with(top)) {
                let _ = fs::remove_dir(folder);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_finished_leaves_nothing_behind() {
        let base = tempfile::tempdir().unwrap();
        let folder = base.path().join("a/b/c");
        let stage = Stage::new(&folder).unwrap();
        stage.write("x/y.rs", "").unwrap();
        drop(stage);
        assert_eq!(fs::read_dir(base.path()).unwrap().count(), 0);
        let stage = Stage::new(&folder).unwrap();
        stage.write("x/y.rs", "").unwrap();
        stage.finish().unwrap();
        assert!(folder.join("x/y.rs").is_file());
        assert_eq!(fs::read_dir(base.path().join("a/b")).unwrap().count(), 1);
    }
}
