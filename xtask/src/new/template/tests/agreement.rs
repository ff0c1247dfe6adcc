//! Document, client and server agree.
//!
//! A difference that is known is listed in `known/`, a line each: what is not listed fails the
//! test, and so does a line whose difference is gone. Where there is no list yet, the first run
//! writes it down: read it, and mend what you can. Of most documents some of it is the document's
//! own: a refusal that it does not declare, say.
//!
//! `SYMBOLON_SPEC` names another document to hold the compiled halves against, `SYMBOLON_CASES`
//! how many cases each declared response gets, `SYMBOLON_SEED` another choice of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use symbolon_conformance::suite::{Halves, Options, Report, run};
use symbolon_conformance::verdict::Kind;
use {{crate}}_tests::{SERVER, client, client_statement, document, server_statement};

/// The suite runs once; each test reads its part of the report.
static REPORT: LazyLock<Report> = LazyLock::new(|| {
    let halves = Halves {
        document: Arc::new(document().unwrap()),
        client: &client(),
        server: &SERVER,
        server_statement: server_statement().unwrap(),
        client_statement: client_statement(),
    };
    let default = Options::default();
    let options = Options {
        cases: number("SYMBOLON_CASES").unwrap_or(default.cases),
        seed: number("SYMBOLON_SEED").unwrap_or(default.seed),
    };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(run(&halves, &options))
});

fn number<T: std::str::FromStr>(variable: &str) -> Option<T>
where
    T::Err: std::fmt::Debug,
{
    let text = std::env::var(variable).ok()?;
    Some(text.parse().expect("a number"))
}

fn agrees(kind: Kind) {
    let differences: BTreeMap<String, String> = REPORT
        .differences
        .iter()
        .filter(|difference| difference.kind == kind)
        .map(|difference| {
            let text = difference.to_string();
            (text.lines().next().unwrap_or_default().to_owned(), text)
        })
        .collect();
    println!("{} cases of {kind} agreement", REPORT.cases(kind));
    assert!(REPORT.cases(kind) > 0, "nothing was tried");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("known/{kind}.txt"));
    let Ok(known) = fs::read_to_string(&path) else {
        return note(&path, &differences);
    };
    let known: BTreeSet<&str> = known.lines().filter(|line| !line.is_empty()).collect();
    let new: Vec<&str> = differences
        .iter()
        .filter(|(place, _)| !known.contains(place.as_str()))
        .map(|(_, text)| text.as_str())
        .collect();
    let gone: Vec<&str> = known.into_iter().filter(|place| !differences.contains_key(*place)).collect();
    assert!(
        new.is_empty(),
        "{} differences\n\n{}",
        new.len(),
        new.join("\n\n")
    );
    assert!(
        gone.is_empty(),
        "no difference any more; take it out of {}:\n{}",
        path.display(),
        gone.join("\n")
    );
}

/// Writes down what differs today.
fn note(path: &Path, differences: &BTreeMap<String, String>) {
    if differences.is_empty() {
        return;
    }
    let lines: String = differences.keys().map(|place| format!("{place}\n")).collect();
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, lines).unwrap();
    println!("{} known differences written to {}", differences.len(), path.display());
}

#[test]
fn schema_agreement() {
    agrees(Kind::Schema);
}

#[test]
fn wire_agreement() {
    agrees(Kind::Wire);
}

#[test]
fn rejection_agreement() {
    agrees(Kind::Rejection);
}
