//! Everything that the service answers, in one router.

use std::sync::Arc;

use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use axum::{Router, middleware};
use symbolon_runtime::{Enforcement, Options, Reason, Rejection};
use tower_http::catch_panic::CatchPanicLayer;

use crate::api::{Api, rejection};
use crate::edge::{Limits, TrustedProxies, limits, origin};
use crate::token_service::TokenService;
use crate::{health, logging};

/// How requests are taken and answers are given.
#[derive(Debug, Clone, Default)]
pub struct Serving {
    /// What becomes of a response that breaks the document.
    pub responses: Enforcement,
    /// What bounds the requests.
    pub limits: Limits,
    /// Who is believed about whom a request comes from.
    pub proxies: TrustedProxies,
}

/// The API, its documentation, and the health probes.
pub fn router(tokens: TokenService) -> Router {
    router_with(tokens, Serving::default())
}

/// The same, served in this way.
pub fn router_with(tokens: TokenService, serving: Serving) -> Router {
    let health = health::router(tokens.store().clone());
    let options = Options {
        responses: serving.responses,
        ..Options::default()
    };
    let api = symbolon_server::router::router_with(Arc::new(Api::new(tokens)), options)
        .layer(middleware::map_response(kept_nowhere));
    let documentation =
        symbolon_server::docs::router().layer(middleware::map_response(in_declared_form));
    api.merge(documentation)
        .merge(health)
        .layer(CatchPanicLayer::custom(rejection::panicked))
        // Outside, so that they see what a panic was turned into.
        .layer(middleware::from_fn_with_state(serving.limits, limits::keep))
        .layer(middleware::from_fn(logging::request))
        // Outermost: whatever is said of a request names it.
        .layer(middleware::from_fn_with_state(
            Arc::new(serving.proxies),
            origin::find,
        ))
}

/// Keeps caches from keeping an answer, unless it says for how long they may: it may hold a
/// secret (RFC 6750, section 5.3), and is for its caller alone.
async fn kept_nowhere(mut response: Response) -> Response {
    let kept = response.headers_mut().entry(CACHE_CONTROL);
    kept.or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Words the refusals of the documentation's routes as all others are.
async fn in_declared_form(response: Response) -> Response {
    let reason = match response.status() {
        StatusCode::NOT_FOUND => Reason::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Reason::MethodNotAllowed { allow: "GET, HEAD" },
        _ => return response,
    };
    rejection::reject(Rejection {
        operation: None,
        reason,
    })
}
