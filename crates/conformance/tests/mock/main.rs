//! A mock of a small document, asked as a person would ask it.

#![allow(
    clippy::unwrap_used,
    reason = "what asks the mock on behalf of the tests"
)]

mod answers;
mod ask;
mod preferences;
mod refusals;
mod served;
