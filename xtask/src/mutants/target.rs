//! The documents whose mutants are tried.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use serde_json::Value;

use super::process::{self, Program};
use super::run::Original;
use crate::corpus::{self, Document};
use crate::raw;
use crate::workspace::{self, DOCUMENT};

/// A document whose mutants are tried.
#[derive(Debug)]
pub(super) struct Target {
    /// What it is called in lists.
    pub(super) name: String,
    /// Where it is.
    pub(super) document: Document,
    /// Whether it is this workspace's own.
    pub(super) is_own: bool,
}

/// The documents that are asked for: a file, some of the corpus, or this workspace's own.
///
/// # Errors
///
/// If there is none.
pub(super) fn all(
    spec: Option<&Path>,
    names: &[String],
    folder: Option<PathBuf>,
) -> anyhow::Result<Vec<Target>> {
    let other = |document: Document| Target {
        name: document.name.clone(),
        document,
        is_own: false,
    };
    if !names.is_empty() {
        let documents = corpus::documents(folder, names)?;
        return Ok(documents.into_iter().map(other).collect());
    }
    match spec {
        Some(path) => Ok(vec![other(document(path)?)]),
        None => Ok(vec![Target {
            name: DOCUMENT.to_owned(),
            document: document(&workspace::root().join(DOCUMENT))?,
            is_own: true,
        }]),
    }
}

/// The document in a file.
fn document(path: &Path) -> anyhow::Result<Document> {
    let path = fs::canonicalize(path).with_context(|| format!("cannot read {}", path.display()))?;
    let folder = path.parent().unwrap_or(&path).to_owned();
    let words = [path.file_stem(), path.file_name()];
    let words = words.map(|word| word.unwrap_or_default().to_string_lossy().into_owned());
    // Two files may differ in their extension alone.
    for word in &words {
        let mut found = corpus::documents(Some(folder.clone()), std::slice::from_ref(word))?;
        found.retain(|document| document.file == words[1]);
        if let Some(document) = found.pop() {
            return Ok(document);
        }
    }
    bail!("{} is no OpenAPI document", path.display())
}

impl Target {
    /// The document as a tree.
    pub(super) fn tree(&self) -> anyhow::Result<Value> {
        let path = self.document.folder.join(&self.document.file);
        let text =
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        raw::parse(&text).with_context(|| format!("cannot parse {}", path.display()))
    }

    /// The program that holds its halves against documents.
    pub(super) fn build(&self) -> anyhow::Result<PathBuf> {
        if self.is_own {
            return process::own(&workspace::root());
        }
        let built = corpus::build(&self.document)?;
        built.map_err(|failures| anyhow!(failures.join("; ")))
    }

    /// What its halves find against it. This workspace's own have to agree with theirs.
    pub(super) fn original(&self, program: &Program, tree: &Value) -> anyhow::Result<Original> {
        let original = Original::of(program, tree)?;
        if self.is_own && !original.known.is_empty() {
            bail!(
                "the halves do not agree with {} as it is: nothing can be learnt from changing it: {}",
                self.name,
                original.known.join("; ")
            );
        }
        if !original.known.is_empty() {
            eprintln!(
                "{} differences of the original do not count:",
                original.known.len()
            );
            for headline in &original.known {
                eprintln!("- {headline}");
            }
        }
        Ok(original)
    }
}
