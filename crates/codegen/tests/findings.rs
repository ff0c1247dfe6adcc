//! Each document in `tests/findings`, be it a file or a folder of several, stands beside the
//! report that a user gets for it.
//!
//! `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test findings` writes the reports
//! anew; read the difference before you commit it.

use std::fs;
use std::path::{Path, PathBuf};

use symbolon_codegen::diagnostics::{Color, render};
use symbolon_codegen::source::Sources;
use symbolon_codegen::{Run, generate};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings")
}

fn run(name: &str, text: &str) -> (Run, String) {
    report(&Sources::single(name, text))
}

fn report(sources: &Sources) -> (Run, String) {
    let run = generate(sources, "a test");
    let report = render(sources, &run.findings, Color::Never);
    (run, report)
}

/// The document of a file, or of a folder that begins in its `openapi.yaml`.
fn sources(path: &Path) -> Option<Sources> {
    let (folder, root) = if path.is_dir() {
        (path, "openapi.yaml")
    } else {
        (path.parent()?, path.file_name()?.to_str()?)
    };
    let read = |name: &str| {
        let text = fs::read_to_string(folder.join(name));
        text.map_err(|_| "there is no such file".to_owned())
    };
    Sources::gather(root, read).ok()
}

#[test]
fn every_report_is_as_expected() {
    let mut documents: Vec<_> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_none_or(|extension| extension != "txt"))
        .collect();
    documents.sort();
    assert!(!documents.is_empty());
    for path in documents {
        let (_, report) = report(&sources(&path).unwrap());
        let expected = path.with_extension("txt");
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&expected, &report).unwrap();
        }
        let expected = fs::read_to_string(&expected).unwrap_or_default();
        assert_eq!(
            report,
            expected,
            "the report for {} is another",
            path.display()
        );
    }
}

#[test]
fn errors_generate_nothing_and_warnings_do() {
    let text = |name: &str| fs::read_to_string(folder().join(name)).unwrap();
    assert!(
        run("a", &text("everything-at-once.yaml"))
            .0
            .generated
            .is_none()
    );
    assert!(run("a", &text("given-up.yaml")).0.generated.is_some());
}

#[test]
fn a_document_cut_anywhere_is_reported_and_never_a_panic() {
    let whole = include_str!("../../../openapi.yaml");
    let cuts = (0..whole.len())
        .step_by(97)
        .filter(|cut| whole.is_char_boundary(*cut));
    let mut refused = 0;
    for cut in cuts {
        let (run, report) = run("cut.yaml", &whole[..cut]);
        assert_eq!(
            run.generated.is_none(),
            report.contains("error"),
            "cut at {cut}:\n{report}"
        );
        refused += usize::from(run.generated.is_none());
    }
    assert!(refused > 10);
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let text = include_str!("../../../openapi.yaml");
    let first = run("openapi.yaml", text).0.generated.unwrap();
    let second = run("openapi.yaml", text).0.generated.unwrap();
    assert_eq!(first.client, second.client);
    assert_eq!(first.server, second.server);
    assert_eq!(first.conformance, second.conformance);
}
