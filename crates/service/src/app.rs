//! Everything that the service answers, in one router.

use std::sync::Arc;

use axum::{Router, middleware};
use tower_http::catch_panic::CatchPanicLayer;

use crate::api::{Api, rejection};
use crate::token_service::TokenService;
use crate::{health, logging};

/// The API, its documentation, and the health probes.
pub fn router(tokens: TokenService) -> Router {
    let health = health::router(tokens.store().clone());
    let api = symbolon_server::router::router(Arc::new(Api::new(tokens)));
    api.merge(symbolon_server::docs::router())
        .merge(health)
        .layer(CatchPanicLayer::custom(rejection::panicked))
        // Outermost, so that it sees what a panic was turned into.
        .layer(middleware::from_fn(logging::request))
}
