//! The halves of a document as packages that cargo can check: a workspace of their own below
//! the target folder, with the manifests that `cargo xtask new` writes and this workspace's
//! versions of all dependencies.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use symbolon_codegen::Generated;
use symbolon_codegen::files::Files;
use symbolon_codegen::source::Sources;

use crate::new::location::Location;
use crate::new::template::{self, Templates, Values};
use crate::{name, workspace};

/// How much of a workspace is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// The client and the server.
    Halves,
    /// Those, the stub service and the conformance drivers, with all features that they need.
    Whole,
}

impl Extent {
    fn packages(self) -> &'static [Templates] {
        match self {
            Self::Halves => &[template::CLIENT, template::SERVER],
            Self::Whole => &[
                template::CLIENT,
                template::SERVER,
                template::SERVICE,
                template::TESTS,
            ],
        }
    }

    fn members(self) -> &'static str {
        match self {
            Self::Halves => r#""client", "server""#,
            Self::Whole => r#""client", "server", "service", "tests""#,
        }
    }
}

/// The halves of a document, written down.
#[derive(Debug)]
pub(crate) struct Halves {
    /// The folder of their workspace.
    pub(crate) folder: PathBuf,
    /// How much of it is to be checked.
    pub(crate) extent: Extent,
}

/// The folder of all documents' workspaces.
pub(super) fn folder() -> PathBuf {
    workspace::root().join("target/corpus")
}

impl Halves {
    /// Writes the halves of a document, and removes what was written of it before.
    pub(crate) fn write(
        name: &str,
        sources: &Sources,
        generated: Generated,
        extent: Extent,
    ) -> anyhow::Result<Self> {
        let document = sources.root().map_or("", |file| &file.name);
        let server = format!("{}_server", name::of_crate(&name::sanitised(name)));
        let stub = match extent {
            Extent::Halves => Files::new(),
            Extent::Whole => symbolon_codegen::stub(sources, &server).unwrap_or_default(),
        };
        let parts = [
            ("client/src/generated", generated.client),
            ("server/src/generated", generated.server),
            ("tests/src/generated", generated.conformance),
            ("service/src", stub),
        ];
        let mut files = around(name, document, extent)?;
        for (path, generated) in parts {
            for (file, text) in generated {
                files.insert(format!("{path}/{file}"), text);
            }
        }
        Self::put(name, extent, &files)
    }

    /// Packages that have the same dependencies, and nothing in them.
    pub(crate) fn empty(extent: Extent) -> anyhow::Result<Self> {
        let mut files = around("nothing", "no document", extent)?;
        for (path, text) in &mut files {
            if path.ends_with("main.rs") || path.contains("/bin/") {
                *text = "fn main() {}\n".to_owned();
            } else if path.ends_with(".rs") {
                text.clear();
            }
        }
        Self::put("nothing", extent, &files)
    }

    /// Puts the files into the folder of the document, and takes away what is there of another
    /// run. What is the same is left alone, so that it need not be compiled again.
    fn put(name: &str, extent: Extent, files: &BTreeMap<String, String>) -> anyhow::Result<Self> {
        let folder = folder().join(name);
        if folder.exists() {
            remove_others(&folder, &folder, files)?;
        }
        for (path, text) in files {
            let path = folder.join(path);
            if fs::read(&path).ok().as_deref() != Some(text.as_bytes()) {
                write(&path, text)?;
            }
        }
        // What is not in it is not there: nothing is brought up to date behind anybody's back.
        let (lock, own) = (
            workspace::root().join("Cargo.lock"),
            folder.join("Cargo.lock"),
        );
        if !own.exists() {
            fs::copy(&lock, &own).with_context(|| format!("cannot copy {}", lock.display()))?;
        }
        Ok(Self { folder, extent })
    }

    /// Makes the packages look as if they had just been written.
    pub(crate) fn touch(&self) -> anyhow::Result<()> {
        for package in ["client", "server"] {
            let path = self.folder.join(package).join("src/lib.rs");
            let text = fs::read(&path);
            text.and_then(|text| fs::write(&path, text))
                .with_context(|| format!("cannot write {}", path.display()))?;
        }
        Ok(())
    }
}

/// All that is not generated.
fn around(name: &str, document: &str, extent: Extent) -> anyhow::Result<BTreeMap<String, String>> {
    let symbolon = Location::Path(workspace::root());
    let package = name::sanitised(name);
    let values = Values::new(&package, document, name, extent.packages(), &symbolon)?
        .with("members", extent.members().to_owned());
    let packages = extent.packages().iter().copied();
    let files = packages
        .chain([template::CORPUS])
        .flat_map(|templates| values.fill(templates));
    Ok(files
        .map(|(path, text)| (placed(&path).to_owned(), text))
        .collect())
}

/// Removes the files below a folder that are none of these.
fn remove_others(
    root: &Path,
    folder: &Path,
    files: &BTreeMap<String, String>,
) -> anyhow::Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path
            .strip_prefix(root)
            .unwrap_or(&path)
            .to_string_lossy()
            .replace('\\', "/");
        if path.is_dir() {
            remove_others(root, &path, files)?;
        } else if name != "Cargo.lock" && !files.contains_key(&name) {
            fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
        }
    }
    Ok(())
}

/// Where a package's file goes: the packages lie side by side.
fn placed(path: &str) -> &str {
    path.strip_prefix("crates/").unwrap_or(path)
}

fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    let write = || {
        fs::create_dir_all(path.parent().unwrap_or(path))?;
        fs::write(path, text)
    };
    write().with_context(|| format!("cannot write {}", path.display()))
}
