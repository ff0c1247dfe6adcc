//! The documents of a folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use crate::raw::{self, Raw};

/// The names of the file that a document of several files begins in.
const FIRST: [&str; 3] = ["openapi.yaml", "openapi.yml", "openapi.json"];

/// A document to be tried.
#[derive(Debug)]
pub(crate) struct Document {
    /// Its name: that of its file or folder.
    pub(crate) name: String,
    /// The folder that its files are in.
    pub(crate) folder: PathBuf,
    /// The file that it begins in.
    pub(crate) file: String,
    /// What it says of itself, or why nobody knows.
    pub(super) raw: Result<Raw, String>,
}

/// Finds the documents of a folder, in the order of their names. With `only`, those that are
/// named.
pub(super) fn find(folder: &Path, only: &[String]) -> anyhow::Result<Vec<Document>> {
    let mut found: BTreeMap<String, (PathBuf, String)> = BTreeMap::new();
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry?.path());
    }
    paths.sort();
    for path in paths {
        let Some((stem, folder, file)) = candidate(&path) else {
            continue;
        };
        // Two files may differ in their extension alone.
        let name = if found.contains_key(&stem) {
            file.clone()
        } else {
            stem
        };
        found.insert(name, (folder, file));
    }
    let names = wanted(found.keys().cloned().collect(), only)?;
    let mut documents = Vec::new();
    for name in names {
        let Some((folder, file)) = found.remove(&name) else {
            continue;
        };
        let raw = match raw::read(&folder.join(&file)) {
            Ok(Some(raw)) => Ok(raw),
            Ok(None) => continue,
            Err(error) => Err(format!("{error:#}")),
        };
        documents.push(Document {
            name,
            folder,
            file,
            raw,
        });
    }
    Ok(documents)
}

/// A name, a folder and a file in it, if the path may be a document's.
fn candidate(path: &Path) -> Option<(String, PathBuf, String)> {
    if path.is_dir() {
        let name = path.file_name()?.to_str()?;
        let first = FIRST.iter().find(|first| path.join(first).is_file())?;
        return Some((name.to_owned(), path.to_owned(), (*first).to_owned()));
    }
    let extension = path.extension()?.to_str()?;
    let stem = path.file_stem()?.to_str()?;
    let file = path.file_name()?.to_str()?;
    ["json", "yaml", "yml"]
        .contains(&extension)
        .then(|| (stem.to_owned(), path.parent().map(Path::to_owned), file))
        .and_then(|(stem, folder, file)| Some((stem, folder?, file.to_owned())))
}

/// The names that are asked for. One that is there is meant alone, whatever else begins with it.
fn wanted(names: Vec<String>, only: &[String]) -> anyhow::Result<Vec<String>> {
    if only.is_empty() {
        return Ok(names);
    }
    let mut wanted: Vec<String> = Vec::new();
    for asked in only {
        let exact = names.contains(asked);
        let matching = names.iter().filter(|name| {
            if exact {
                *name == asked
            } else {
                name.starts_with(asked.as_str())
            }
        });
        let before = wanted.len();
        wanted.extend(matching.cloned());
        if wanted.len() == before {
            bail!("no document's name is `{asked}` or begins with it");
        }
    }
    wanted.sort();
    wanted.dedup();
    Ok(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_of_one_file_and_of_several_are_found_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("INDEX.tsv", "name\n");
        write("Pet Store.yaml", "openapi: 3.0.0\npaths: {}\n");
        write("package.json", "{}");
        write("broken.json", "{\"openapi\": ");
        fs::create_dir(folder.path().join("several")).unwrap();
        write(
            "several/openapi.yml",
            "openapi: 3.1.0\npaths: {/a: {get: {}}}\n",
        );
        write("several/other.yaml", "openapi: 3.1.0\n");
        let found = find(folder.path(), &[]).unwrap();
        let told: Vec<_> = found
            .iter()
            .map(|one| (one.name.as_str(), one.file.as_str(), one.raw.is_ok()))
            .collect();
        assert_eq!(
            told,
            [
                ("Pet Store", "Pet Store.yaml", true),
                ("broken", "broken.json", false),
                ("several", "openapi.yml", true),
            ]
        );
    }

    #[test]
    fn a_name_is_meant_alone_and_a_beginning_for_all() {
        let names = || ["pet", "pet-b", "pet-c"].map(str::to_owned).to_vec();
        let wanted = |only: &[&str]| {
            let only: Vec<_> = only.iter().map(|one| (*one).to_owned()).collect();
            super::wanted(names(), &only)
        };
        assert_eq!(wanted(&["pet"]).unwrap(), ["pet"]);
        assert_eq!(wanted(&["pet-", "pet-c"]).unwrap(), ["pet-b", "pet-c"]);
        assert!(wanted(&["dog"]).is_err());
    }
}
