//! The service: an implementation of the traits that `{{document}}` gives rise to.
//!
//! This crate is yours. It was written once, and is not touched by `cargo xtask generate`.

pub mod api;
pub mod service;

use std::sync::Arc;

use axum::Router;

use crate::service::Service;

/// Every operation, served.
pub fn router() -> Router {
    {{crate}}_server::router::router(Arc::new(Service))
}
