//! Whether the service lives, and whether it can work: for supervisors and load balancers,
//! outside the contract.

use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{MethodRouter, get};
use symbolon_runtime::Reason;
use tracing::error;

use crate::api::rejection::reject;
use crate::store::Store;

const LIVE: &str = "/healthz";
const READY: &str = "/readyz";

/// A store that takes longer does not answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// The routes of the two probes.
pub(crate) fn router(store: Store) -> Router {
    Router::new()
        .route(LIVE, probe(get(async || "live\n")))
        .route(READY, probe(get(ready)))
        .with_state(store)
}

/// Whether a path is one of a probe.
pub(crate) fn is_probe(path: &str) -> bool {
    path == LIVE || path == READY
}

async fn ready(State(store): State<Store>) -> (StatusCode, &'static str) {
    match tokio::time::timeout(PATIENCE, store.answer()).await {
        Ok(Ok(())) => (StatusCode::OK, "ready\n"),
        Ok(Err(error)) => {
            error!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the store fails\n")
        }
        Err(_) => {
            error!("not ready: the store does not answer");
            (
                StatusCode::SERVICE_UNAVAILABLE,
                "the store does not answer\n",
            )
        }
    }
}

/// Any other method is refused as it is everywhere else.
fn probe(routes: MethodRouter<Store>) -> MethodRouter<Store> {
    routes.fallback(async || {
        reject(symbolon_runtime::Rejection {
            operation: None,
            reason: Reason::MethodNotAllowed { allow: "GET, HEAD" },
        })
    })
}
