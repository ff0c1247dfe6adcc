//! The server of `document.yaml`.

#[rustfmt::skip]
#[path = "server/mod.rs"]
mod generated;

pub use generated::*;
