//! Holds the compiled halves against their document and prints what came of it as JSON; with
//! `--documents` against each document that comes in.

fn main() -> std::process::ExitCode {
    symbolon_conformance::program::run(symbolon_tests::contract())
}
