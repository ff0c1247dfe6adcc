//! Axum server stubs of the personal-access-token API, generated from `openapi.yaml`.
//!
//! A service implements [`security::Authenticate`] and a trait of [`api`] per tag, says in
//! [`runtime::Reject`] how a refused request is worded, and is served by [`router::router`], or by
//! [`router::router_with`], which is told what becomes of a response that breaks the document.
//! A handler cannot answer with a status that the document does not declare, and an operation
//! that is missing does not compile.

#[rustfmt::skip]
#[allow(clippy::large_enum_variant, reason = "a response is moved once, on its way out")]
mod generated;

#[cfg(feature = "docs")]
pub mod docs;

pub use generated::*;
pub use symbolon_runtime as runtime;
