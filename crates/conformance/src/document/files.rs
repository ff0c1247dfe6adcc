//! A document of several files, brought under one root.
//!
//! The engine follows pointers within one tree. Each file that a `$ref` names (RFC 3986, section
//! 5: relative to the file that names it) is put under a root extension, and references to it
//! become pointers from the root. This is the oracle's own reading.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use serde_json::{Map, Value};

use super::lines::{Lines, Text};
use super::order::Order;
use super::{DocumentError, load};
use crate::pointer::child;

/// The root extension that holds the other files.
const FILES: &str = "x-files";

/// Reads a document from its file, and the files that it refers to.
pub(super) fn read(path: &Path) -> Result<(Value, Lines, Order), DocumentError> {
    let mut waiting = Vec::new();
    let text = text(path)?;
    let (mut root, mut order) = parse(path, &text)?;
    let mut texts = vec![Text::new(name(path), String::new(), text)];
    join(&mut root, path, None, &mut waiting);
    let mut files: BTreeMap<PathBuf, Value> = BTreeMap::new();
    while let Some(path) = waiting.pop() {
        if files.contains_key(&path) {
            continue;
        }
        let text = self::text(&path)?;
        let (mut tree, inner) = parse(&path, &text)?;
        texts.push(Text::new(name(&path), home(&path), text));
        join(&mut tree, &path, Some(&path), &mut waiting);
        order.join(inner, &home(&path));
        files.insert(path, tree);
    }
    if !files.is_empty() {
        let files: Map<String, Value> = files
            .into_iter()
            .map(|(path, tree)| (name(&path), tree))
            .collect();
        root[FILES] = Value::Object(files);
    }
    Ok((root, Lines::new(texts), order))
}

fn text(path: &Path) -> Result<String, DocumentError> {
    std::fs::read_to_string(path)
        .map_err(|error| DocumentError::Syntax(format!("{}: {error}", path.display())))
}

fn parse(path: &Path, text: &str) -> Result<(Value, Order), DocumentError> {
    load::parse(text).map_err(|error| match error {
        DocumentError::Syntax(message) => {
            DocumentError::Syntax(format!("{}: {message}", path.display()))
        }
        other => other,
    })
}

/// The pointer to a file that is not the root.
fn home(path: &Path) -> String {
    child(&format!("/{FILES}"), &name(path))
}

/// Rewrites the references of a file; `home` is the file's own name, if it is not the root.
fn join(value: &mut Value, here: &Path, home: Option<&Path>, waiting: &mut Vec<PathBuf>) {
    match value {
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| join(item, here, home, waiting)),
        Value::Object(object) => {
            for (name, member) in object.iter_mut() {
                match member {
                    // An extension says what it likes, and refers to what it likes.
                    _ if name.starts_with("x-") => {}
                    Value::String(text) if name == "$ref" => refer(text, here, home, waiting),
                    member => join(member, here, home, waiting),
                }
            }
        }
        _ => {}
    }
}

fn refer(text: &mut String, here: &Path, home: Option<&Path>, waiting: &mut Vec<PathBuf>) {
    let (file, pointer) = text.split_once('#').unwrap_or((text, ""));
    let target = if file.is_empty() {
        home.map(Path::to_owned)
    } else if file.contains("://") {
        return;
    } else {
        let target = beside(here, file);
        waiting.push(target.clone());
        Some(target)
    };
    if let Some(target) = target {
        *text = format!("#{}{pointer}", self::home(&target));
    }
}

/// The file that another names, without steps up and down again.
fn beside(here: &Path, file: &str) -> PathBuf {
    let mut path = here.parent().map(Path::to_owned).unwrap_or_default();
    for part in Path::new(file).components() {
        match part {
            Component::ParentDir => {
                path.pop();
            }
            Component::Normal(part) => path.push(part),
            _ => {}
        }
    }
    path
}

fn name(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_between_files_become_pointers_from_the_root() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("openapi.yaml");
        std::fs::create_dir(folder.path().join("schemas")).unwrap();
        std::fs::write(
            &root,
            "a: {$ref: 'schemas/pet.yaml#/Pet'}\nb: {$ref: '#/a'}\n",
        )
        .unwrap();
        let pet = "Pet: {$ref: '#/Cat'}\nCat: {$ref: '../openapi.yaml#/b'}\n";
        std::fs::write(folder.path().join("schemas/pet.yaml"), pet).unwrap();
        let (tree, _, _) = read(&root).unwrap();
        let follow = |reference: &Value| {
            let pointer = reference["$ref"].as_str().unwrap().trim_start_matches('#');
            tree.pointer(pointer).cloned().unwrap()
        };
        let cat = follow(&follow(&tree["a"]));
        assert!(follow(&cat)["$ref"].as_str().unwrap().ends_with("/a"));
        assert_eq!(tree["b"]["$ref"], "#/a");
    }
}
