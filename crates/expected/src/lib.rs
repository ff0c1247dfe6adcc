//! Compiles what `symbolon-codegen` is expected to generate.
//!
//! The outputs are in `crates/codegen/tests/expected`. Generated code is written for the root
//! of a crate, so each half of each behaviour is a crate here: a library among the examples,
//! which `cargo test` builds.
