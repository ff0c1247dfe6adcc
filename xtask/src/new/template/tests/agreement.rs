//! Document, client and server agree.
//!
//! A difference that is known is listed in `known.yaml` with its reason: what is not listed fails
//! the test, and so does an entry whose difference is gone.
//!
//! `SYMBOLON_SPEC` names another document to hold the compiled halves against, `SYMBOLON_CASES`
//! how many cases each declared response gets, `SYMBOLON_SEED` another choice of them, and
//! `SYMBOLON_CASE` a case, or the cases whose names begin so: `wire`, `wire GET /pets`.

use std::sync::LazyLock;

use symbolon_conformance::expected::Expected;
use symbolon_conformance::suite::{Options, Report, prove};
use symbolon_conformance::verdict::Kind;

/// The suite runs once; each test reads its part of the report.
static REPORT: LazyLock<Report> = LazyLock::new(|| {
    let contract = {{crate}}_tests::contract().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(prove(&contract, &options()))
});

fn options() -> Options {
    let command = concat!("cargo test --package ", env!("CARGO_PKG_NAME"));
    Options::from_environment(command).unwrap()
}

fn agrees(kind: Kind) {
    let known = Expected::read(include_str!("../known.yaml")).unwrap();
    let mut unexpected = known.judge(&REPORT, kind);
    println!("{} cases of {kind} agreement", REPORT.cases(kind));
    if options().only.is_some() {
        // What did not run cannot be told from what is gone.
        unexpected.gone.clear();
    } else {
        assert!(REPORT.cases(kind) > 0, "nothing was tried");
    }
    assert!(unexpected.is_empty(), "{unexpected}");
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
