//! The client, generated from `{{document}}`.

#[rustfmt::skip]
mod generated;

pub use generated::*;
