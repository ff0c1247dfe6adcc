//! The client of `document.yaml`.

#[rustfmt::skip]
#[path = "client/mod.rs"]
mod generated;

pub use generated::*;
