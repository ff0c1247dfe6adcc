//! Document, client and server agree.
//!
//! `SYMBOLON_SPEC` names another document to hold the compiled halves against, `SYMBOLON_CASES`
//! how many cases each declared response gets, `SYMBOLON_SEED` another choice of them.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a set-up that fails has nothing to test"
)]

use std::sync::{Arc, LazyLock};

use symbolon_conformance::document::Document;
use symbolon_conformance::suite::{Halves, Options, Report, run};
use symbolon_conformance::verdict::Kind;
use symbolon_tests::{SERVER, client, client_statement, document, server_statement};

/// The suite runs once; each test reads its part of the report.
static REPORT: LazyLock<Report> = LazyLock::new(|| {
    let document =
        document().and_then(|text| Document::load(&text).map_err(|error| error.to_string()));
    let halves = Halves {
        document: Arc::new(document.unwrap()),
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
    let differences: Vec<String> = REPORT
        .differences
        .iter()
        .filter(|difference| difference.kind == kind)
        .map(ToString::to_string)
        .collect();
    println!("{} cases of {kind} agreement", REPORT.cases(kind));
    assert!(REPORT.cases(kind) > 0, "nothing was tried");
    assert!(
        differences.is_empty(),
        "{} differences\n\n{}",
        differences.len(),
        differences.join("\n\n")
    );
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
