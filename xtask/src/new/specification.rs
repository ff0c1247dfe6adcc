//! The document that a workspace is made for, with the names that its files are to have.

use std::path::{Component, Path, PathBuf};

use anyhow::{Context, bail};
use symbolon_codegen::source::Sources;
use symbolon_tasks::read;

use crate::raw;

/// A document, ready to be taken along.
#[derive(Debug)]
pub(super) struct Specification {
    /// The file that it begins in, relative to the workspace that is to be made.
    pub(super) name: String,
    /// `info.title`.
    pub(super) title: String,
    /// All its files, by the names that they are to have.
    pub(super) sources: Sources,
}

impl Specification {
    /// Reads a document. One file is renamed to what it is called everywhere, several keep their
    /// names and their places relative to each other.
    pub(super) fn read(path: &Path) -> anyhow::Result<Self> {
        let path = std::path::absolute(path)?;
        let (Some(folder), Some(file)) = (path.parent(), path.file_name()) else {
            bail!("{} is no file", path.display());
        };
        let file = file.to_str().context("the document's name is no Unicode")?;
        let sources = read::document(folder, file)?;
        let title = raw::read(&path).ok().flatten().map(|raw| raw.title);
        let (name, sources) = match sources.files() {
            [one] => {
                let name = usual_name(&path, &one.text);
                (name.to_owned(), Sources::single(name, one.text.as_str()))
            }
            files => {
                let names = files.iter().map(|file| file.name.as_str());
                let (root, name) = rooted(folder, file, names)?;
                let sources = read::document(&root, &name)?;
                (name, sources)
            }
        };
        let specification = Self {
            name,
            title: title.unwrap_or_default(),
            sources,
        };
        specification.check_names()?;
        Ok(specification)
    }

    /// The title, or what stands for it.
    pub(super) fn title_or<'a>(&'a self, name: &'a str) -> &'a str {
        if self.title.trim().is_empty() {
            name
        } else {
            self.title.trim()
        }
    }

    /// The files by their names.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        let files = self.sources.files().iter();
        files.map(|file| (file.name.as_str(), file.text.as_str()))
    }

    /// Nothing is written outside of the workspace, and none of its own files is overwritten.
    fn check_names(&self) -> anyhow::Result<()> {
        for (name, _) in self.files() {
            let path = Path::new(name);
            let inside = path
                .components()
                .all(|component| matches!(component, Component::Normal(_)));
            if !inside {
                bail!("the document refers to {name}, which cannot be taken along");
            }
            let first = path.components().next().map(Component::as_os_str);
            let own = ["crates", "tests", "xtask", "target", ".cargo"];
            if first.is_some_and(|first| own.iter().any(|one| first == *one)) {
                bail!("the document's file {name} would lie in a folder of the workspace's own");
            }
        }
        Ok(())
    }
}

/// What a document of one file is called in every workspace.
fn usual_name(path: &Path, text: &str) -> &'static str {
    let json = match path.extension().and_then(|extension| extension.to_str()) {
        Some("json") => true,
        Some("yaml" | "yml") => false,
        _ => text.trim_start().starts_with('{'),
    };
    if json { "openapi.json" } else { "openapi.yaml" }
}

/// The folder that all files of a document are in, and the way from there to the first. A
/// document may refer to what is beside its own folder: `../common/error.yaml`.
fn rooted<'a>(
    folder: &Path,
    file: &str,
    names: impl Iterator<Item = &'a str>,
) -> anyhow::Result<(PathBuf, String)> {
    let up = |name: &str| name.split('/').take_while(|part| *part == "..").count();
    let depth = names.map(up).max().unwrap_or_default();
    let mut root = folder.to_owned();
    let mut name = file.to_owned();
    for _ in 0..depth {
        let above = root.file_name().and_then(|above| above.to_str());
        let above = above.context("the document refers to a file above all folders")?;
        name = format!("{above}/{name}");
        root.pop();
    }
    Ok((root, name))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn one_file_gets_the_usual_name() {
        let folder = tempfile::tempdir().unwrap();
        for (file, text, name) in [
            ("nexus.json", "{\"openapi\": \"3.0.3\"}", "openapi.json"),
            ("a.yml", "openapi: 3.0.3\n", "openapi.yaml"),
            ("b", "  {\"openapi\": \"3.0.3\"}", "openapi.json"),
        ] {
            fs::write(folder.path().join(file), text).unwrap();
            let read = Specification::read(&folder.path().join(file)).unwrap();
            assert_eq!(read.name, name);
            assert_eq!(read.files().collect::<Vec<_>>(), [(name, text)]);
        }
    }

    #[test]
    fn files_beside_the_folder_are_reached_from_above() {
        let folder = Path::new("/work/api/v1");
        let names = ["openapi.yaml", "a/b.yaml", "../common.yaml"];
        let (root, name) = rooted(folder, "openapi.yaml", names.into_iter()).unwrap();
        assert_eq!(root, Path::new("/work/api"));
        assert_eq!(name, "v1/openapi.yaml");
        let names = ["openapi.yaml", "a/b.yaml"];
        let (root, name) = rooted(folder, "openapi.yaml", names.into_iter()).unwrap();
        assert_eq!((root.as_path(), name.as_str()), (folder, "openapi.yaml"));
    }

    #[test]
    fn a_file_that_would_lie_among_the_workspaces_own_is_refused() {
        for (name, inside) in [
            ("openapi.yaml", true),
            ("schemas/a.yaml", true),
            ("xtask/a.yaml", false),
            ("https://example.org/a.yaml", true),
            ("/etc/a.yaml", false),
            ("a/../../b.yaml", false),
        ] {
            let specification = Specification {
                name: name.to_owned(),
                title: String::new(),
                sources: Sources::single(name, ""),
            };
            assert_eq!(specification.check_names().is_ok(), inside, "{name}");
        }
    }
}
