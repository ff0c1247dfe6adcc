// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The operations as an axum router.
use axum::Router;
use axum::extract::{Request, State};
use axum::response::Response;
use crate::api;
use std::sync::Arc;
use symbolon_runtime::{Options, Reason, Server};

/// The operations, with the default [`Options`].
///
/// What is not an operation is answered too, in the words of [`symbolon_runtime::Reject`]:
/// merge other routes in before you set a fallback of your own.
pub fn router<S>(service: Arc<S>) -> Router
where
    S: api::Tides,
{
    router_with(service, Options::default())
}

/// The operations, with options of your own.
///
/// They say how much of a request is taken, and what becomes of a response that breaks the
/// document ([`symbolon_runtime::Enforcement`]).
pub fn router_with<S>(service: Arc<S>, options: Options) -> Router
where
    S: api::Tides,
{
    Router::new()
        .route(
            "/tides",
            axum::routing::get(watch_tides::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .fallback(async |State(server): State<Server<S>>| {
            server.unmatched(Reason::NotFound)
        })
        .with_state(Server::new(service, options))
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/tides",
        operation_id = "watchTides",
        tag = "tides",
        summary = "Watch the tides",
        responses(
            (
                status = 200,
                description = "A reading every minute.",
                body = crate::types::Reading,
                content_type = "text/event-stream"
            ),
            (
                status = 503,
                description = "No gauge answers.",
                body = crate::types::Trouble
            )
        ),
    )
)]
async fn watch_tides<S: api::Tides>(
    State(server): State<Server<S>>,
    _: Request,
) -> Response {
    let answer = async {
        let service = &*server.service;
        Ok(service.watch_tides().await)
    }
        .await;
    let route = "GET /tides";
    server.settle("watchTides", route, answer)
}
