//! The service: an implementation of the traits that `{{document}}` gives rise to.
//!
//! This crate is yours. It was written once, and is not touched by `cargo xtask generate`.

pub mod api;
pub mod service;

use std::sync::Arc;

use axum::Router;

use {{crate}}_server::runtime::{Enforcement, Options};

use crate::service::Service;

/// Every operation, served. `responses` says what becomes of a response that breaks the document.
pub fn router(responses: Enforcement) -> Router {
    let options = Options {
        responses,
        ..Options::default()
    };
    {{crate}}_server::router::router_with(Arc::new(Service), options)
}
