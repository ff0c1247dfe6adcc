//! A document read raw: what is in it is counted here without the generator, so that the two
//! can be compared.

mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use percent_encoding::percent_decode_str;
use serde_json::Value;

/// The fields of a Path Item Object that are operations (OAS 3.1, section 4.8.9).
const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// How many path items may refer to the next.
const DEEPEST: usize = 16;

/// What a document says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Raw {
    /// `openapi`.
    pub(crate) version: String,
    /// `info.title`.
    pub(crate) title: String,
    /// How many operations its paths have.
    pub(crate) operations: usize,
}

/// Reads a document; `None` if the file is something else.
///
/// # Errors
///
/// If the file cannot be read, or says that it is an OpenAPI document and cannot be parsed.
pub(crate) fn read(path: &Path) -> anyhow::Result<Option<Raw>> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let value = match parse(&text) {
        Ok(value) => value,
        Err(error) if text.contains("openapi") => {
            return Err(error.context(format!("cannot parse {}", path.display())));
        }
        Err(_) => return Ok(None),
    };
    let Some(version) = value.get("openapi") else {
        return Ok(None);
    };
    let title = value.pointer("/info/title").and_then(Value::as_str);
    Ok(Some(Raw {
        version: yaml::plain(version),
        title: title.unwrap_or_default().to_owned(),
        operations: operations(path, value),
    }))
}

/// Parses JSON or YAML.
///
/// # Errors
///
/// If the text is neither.
pub(crate) fn parse(text: &str) -> anyhow::Result<Value> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('{')
        && let Ok(value) = serde_json::from_str(text)
    {
        return Ok(value);
    }
    yaml::parse(text)
}

fn operations(path: &Path, value: Value) -> usize {
    let items: Vec<Value> = value
        .get("paths")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .filter(|(path, _)| !path.starts_with("x-"))
        .map(|(_, item)| item.clone())
        .collect();
    let mut files = Files(BTreeMap::from([(path.to_owned(), Some(value))]));
    items
        .into_iter()
        .map(|item| {
            let mut methods = BTreeSet::new();
            files.methods(path, &item, DEEPEST, &mut methods);
            methods.len()
        })
        .sum()
}

/// The files of a document that were looked into; nothing for one that cannot be read.
struct Files(BTreeMap<PathBuf, Option<Value>>);

impl Files {
    /// The methods of a path item, its own and those of the one that it refers to.
    fn methods(
        &mut self,
        file: &Path,
        item: &Value,
        depth: usize,
        found: &mut BTreeSet<&'static str>,
    ) {
        found.extend(
            METHODS
                .into_iter()
                .filter(|method| item.get(method).is_some_and(Value::is_object)),
        );
        let Some(reference) = item
            .get("$ref")
            .and_then(Value::as_str)
            .filter(|_| depth > 0)
        else {
            return;
        };
        if let Some((file, item)) = self.resolve(file, reference) {
            self.methods(&file, &item, depth - 1, found);
        }
    }

    /// Where a reference leads to, and the file that is in.
    fn resolve(&mut self, file: &Path, reference: &str) -> Option<(PathBuf, Value)> {
        let (name, pointer) = reference.split_once('#').unwrap_or((reference, ""));
        let file = if name.is_empty() {
            file.to_owned()
        } else {
            file.parent()?.join(&*decoded(name)?)
        };
        let value = self.0.entry(file.clone()).or_insert_with_key(|file| {
            let text = fs::read_to_string(file).ok()?;
            parse(&text).ok()
        });
        let found = value.as_ref()?.pointer(&decoded(pointer)?)?.clone();
        Some((file, found))
    }
}

fn decoded(text: &str) -> Option<String> {
    let decoded = percent_decode_str(text).decode_utf8().ok()?;
    Some(decoded.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(name: &str, text: &str) -> anyhow::Result<Option<Raw>> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join(name);
        fs::write(&path, text)?;
        read(&path)
    }

    #[test]
    fn operations_are_what_paths_have_and_nothing_else() {
        let text = "openapi: 3.1.0\ninfo: {title: Pets}\npaths:\n  /a:\n    summary: x\n    \
            get: {responses: {200: {description: ok}}}\n    post: {}\n    parameters: []\n  \
            x-note: {get: {}}\nwebhooks:\n  new: {post: {}}\n";
        assert_eq!(
            read_text("a.yaml", text).unwrap().unwrap(),
            Raw {
                version: "3.1.0".to_owned(),
                title: "Pets".to_owned(),
                operations: 2,
            }
        );
    }

    #[test]
    fn path_items_are_followed_into_other_files_and_no_further_than_round() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write(
            "openapi.yaml",
            "openapi: 3.0.3\npaths:\n  /a:\n    put: {}\n    $ref: 'paths.yaml#/a~1b%20c'\n  \
             /loop: {$ref: '#/paths/~1loop'}\n  /gone: {$ref: 'gone.yaml'}\n",
        );
        write("paths.yaml", "a/b c: {get: {}, put: {}}\n");
        let raw = read(&folder.path().join("openapi.yaml")).unwrap().unwrap();
        assert_eq!(raw.operations, 2);
    }

    #[test]
    fn other_files_are_passed_over_and_broken_documents_are_not() {
        assert!(
            read_text("package.json", r#"{"name": "a"}"#)
                .unwrap()
                .is_none()
        );
        assert!(read_text("notes.yaml", "a: [").unwrap().is_none());
        assert!(read_text("api.yaml", "openapi: [").is_err());
        let number = read_text("n.yaml", "openapi: 3.1\npaths: {}\n");
        assert_eq!(number.unwrap().unwrap().version, "3.1");
    }
}
