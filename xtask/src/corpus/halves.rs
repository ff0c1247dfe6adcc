//! The halves of a document as packages that cargo can check: a workspace of their own below
//! the target folder, with the manifests that `cargo xtask new` writes and this workspace's
//! versions of all dependencies.

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
        let halves = Self::prepare(name, document, extent)?;
        for (path, files) in parts {
            for (file, text) in files {
                write(&halves.folder.join(path).join(file), &text)?;
            }
        }
        Ok(halves)
    }

    /// Packages that have the same dependencies, and nothing in them.
    pub(crate) fn empty(extent: Extent) -> anyhow::Result<Self> {
        let halves = Self::prepare("nothing", "no document", extent)?;
        for (path, _) in extent.packages().iter().flat_map(|package| package.iter()) {
            if path.ends_with(".rs") {
                let text = if path.ends_with("main.rs") {
                    "fn main() {}\n"
                } else {
                    ""
                };
                write(&halves.folder.join(placed(path)), text)?;
            }
        }
        Ok(halves)
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

    /// All that is not generated.
    fn prepare(name: &str, document: &str, extent: Extent) -> anyhow::Result<Self> {
        let folder = folder().join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder)
                .with_context(|| format!("cannot remove {}", folder.display()))?;
        }
        let symbolon = Location::Path(workspace::root());
        let package = name::sanitised(name);
        let values = Values::new(&package, document, name, extent.packages(), &symbolon)?
            .with("members", extent.members().to_owned());
        let packages = extent.packages().iter().copied();
        for templates in packages.chain([template::CORPUS]) {
            for (path, text) in values.fill(templates) {
                write(&folder.join(placed(&path)), &text)?;
            }
        }
        // What is not in it is not there: nothing is brought up to date behind anybody's back.
        let lock = workspace::root().join("Cargo.lock");
        fs::copy(&lock, folder.join("Cargo.lock"))
            .with_context(|| format!("cannot copy {}", lock.display()))?;
        Ok(Self { folder, extent })
    }
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
