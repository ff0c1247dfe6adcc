//! The service as its users meet it: its rules over a real database, its HTTP, its program.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

mod compatibility;
#[cfg(unix)]
mod crash;
mod http;
mod limits;
#[cfg(unix)]
mod load;
#[cfg(unix)]
mod postgres;
#[cfg(unix)]
mod process;
#[cfg(unix)]
mod program;
mod responses;
mod sessions;
mod store;
mod support;
mod tenants;
mod tokens;
mod users;
mod verification;
mod virtual_accounts;
