//! The server stubs, generated from `{{document}}`.
//!
//! A service implements a trait of `api` per tag, says in [`runtime::Reject`] how a refused
//! request is worded, and is served by `router::router`. A handler cannot answer with a status
//! that the document does not declare, and an operation that is missing does not compile.

#[rustfmt::skip]
mod generated;

pub use generated::*;
pub use symbolon_runtime as runtime;
