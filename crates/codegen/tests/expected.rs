//! Each folder in `tests/expected` is named for one behaviour, and holds a document beside
//! what is generated from it: the halves, and the findings where there are any.
//! `crates/expected` compiles the halves.
//!
//! `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected` writes the outputs
//! anew; read the difference before you commit it.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a set-up that fails has nothing to test"
)]

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use symbolon_codegen::diagnostics::{Color, render};
use symbolon_codegen::files::Files;
use symbolon_codegen::generate;
use symbolon_codegen::source::Sources;

const COMMAND: &str = "UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected";

/// The halves, each a folder and the crate's root beside it.
const HALVES: [&str; 2] = ["client", "server"];

/// What the manifest's targets stand below.
const TARGETS: &str = "# A target per half of each behaviour, by the test that writes them.\n";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected")
}

fn update() -> bool {
    std::env::var_os("UPDATE_EXPECTED").is_some()
}

/// The names of all behaviours, in order.
fn behaviours() -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert!(!names.is_empty());
    names
}

/// Everything that belongs beside a document, by its path in the document's folder.
fn outputs(folder: &Path) -> Files {
    let read = |name: &str| {
        let text = fs::read_to_string(folder.join(name));
        text.map_err(|_| "there is no such file".to_owned())
    };
    let sources = Sources::gather("document.yaml", read).unwrap();
    let run = generate(&sources, COMMAND);
    let report = render(&sources, &run.findings, Color::Never);
    let generated = run.generated.unwrap_or_else(|| panic!("{report}"));
    let mut outputs = Files::new();
    for (half, files) in HALVES.into_iter().zip([generated.client, generated.server]) {
        outputs.insert(format!("{half}.rs"), shell(half));
        for (path, text) in files {
            outputs.insert(format!("{half}/{path}"), text);
        }
    }
    if !report.is_empty() {
        outputs.insert("findings.txt".to_owned(), report);
    }
    outputs
}

/// A crate of a half, as small as such a crate can be.
fn shell(half: &str) -> String {
    format!(
        "//! The {half} of `document.yaml`.\n\n\
         #[rustfmt::skip]\n\
         #[path = \"{half}/mod.rs\"]\n\
         mod generated;\n\n\
         pub use generated::*;\n"
    )
}

/// The outputs that are there.
fn present(folder: &Path) -> Files {
    let mut files = Files::new();
    for half in HALVES {
        collect(folder, half, &mut files);
    }
    for name in ["client.rs", "server.rs", "findings.txt"] {
        if let Ok(text) = fs::read_to_string(folder.join(name)) {
            files.insert(name.to_owned(), text);
        }
    }
    files
}

fn collect(folder: &Path, below: &str, files: &mut Files) {
    let Ok(entries) = fs::read_dir(folder.join(below)) else {
        return;
    };
    for entry in entries {
        let entry = entry.unwrap();
        let path = format!("{below}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            collect(folder, &path, files);
        } else {
            let text = fs::read_to_string(entry.path()).unwrap();
            files.insert(path, text);
        }
    }
}

/// Makes the folder hold these outputs and no others.
fn write(folder: &Path, outputs: &Files) {
    for path in present(folder).keys() {
        if !outputs.contains_key(path) {
            fs::remove_file(folder.join(path)).unwrap();
        }
    }
    for (path, text) in outputs {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// The first line in which two texts differ, and what each has there.
fn difference(path: &str, expected: &str, found: &str) -> String {
    let mut lines = expected.lines().zip(found.lines()).enumerate();
    let differing = lines.find(|(_, (expected, found))| expected != found);
    match differing {
        Some((line, (expected, found))) => format!(
            "{path}:{}\n  expected: {expected}\n  generated: {found}\n",
            line + 1
        ),
        None => format!("{path}: one goes on where the other ends\n"),
    }
}

#[test]
fn every_output_is_as_expected() {
    let mut differences = String::new();
    for behaviour in behaviours() {
        let folder = folder().join(&behaviour);
        let outputs = outputs(&folder);
        if update() {
            write(&folder, &outputs);
        }
        let expected = present(&folder);
        let all: BTreeMap<_, _> = expected.iter().chain(&outputs).collect();
        for path in all.keys() {
            let shown = format!("{behaviour}/{path}");
            differences += &match (expected.get(*path), outputs.get(*path)) {
                (Some(expected), Some(found)) if expected == found => continue,
                (Some(expected), Some(found)) => difference(&shown, expected, found),
                (Some(_), None) => format!("{shown} is not generated\n"),
                (None, _) => format!("{shown} is generated and not expected\n"),
            };
        }
    }
    assert!(
        differences.is_empty(),
        "\n{differences}\n`{COMMAND}` writes them anew"
    );
}

#[test]
fn every_output_is_compiled() {
    let manifest = folder().join("../../../expected/Cargo.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    let (head, _) = text.split_once(TARGETS).unwrap();
    let mut expected = format!("{head}{TARGETS}");
    for behaviour in behaviours() {
        for half in HALVES {
            write!(
                expected,
                "\n[[example]]\n\
                 name = \"{behaviour}-{half}\"\n\
                 path = \"../codegen/tests/expected/{behaviour}/{half}.rs\"\n\
                 crate-type = [\"lib\"]\n"
            )
            .unwrap();
        }
    }
    if update() {
        fs::write(&manifest, &expected).unwrap();
    }
    assert_eq!(
        fs::read_to_string(&manifest).unwrap(),
        expected,
        "`{COMMAND}` writes the targets anew"
    );
}
