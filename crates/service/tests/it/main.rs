//! The service as its users meet it: its rules over a real database, its HTTP, its program.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod http;
#[cfg(unix)]
mod process;
#[cfg(unix)]
mod program;
mod responses;
mod store;
mod support;
mod tokens;
