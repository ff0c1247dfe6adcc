// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The operations as an axum router.
use axum::Router;
use axum::extract::{Request, State};
use axum::response::Response;
use crate::{api, request};
use std::sync::Arc;
use symbolon_runtime::{Options, Reason, Server};

/// The operations, with the default [`Options`].
///
/// What is not an operation is answered too, in the words of [`symbolon_runtime::Reject`]:
/// merge other routes in before you set a fallback of your own.
pub fn router<S>(service: Arc<S>) -> Router
where
    S: api::Clocks,
{
    router_with(service, Options::default())
}

/// The operations, with options of your own.
///
/// They say how much of a request is taken, and what becomes of a response that breaks the
/// document ([`symbolon_runtime::Enforcement`]).
pub fn router_with<S>(service: Arc<S>, options: Options) -> Router
where
    S: api::Clocks,
{
    Router::new()
        .route(
            "/clocks",
            axum::routing::get(list_clocks::<S>)
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
        path = "/clocks",
        operation_id = "listClocks",
        tag = "clocks",
        description = "Use the tower's.",
        params(crate::request::ListClocksQuery),
        responses(
            (
                status = 200,
                description = "The clocks.",
                body = Vec<crate::types::Clock>,
                content_type = "application/json",
                headers(("X-Old" = String))
            )
        ),
    )
)]
async fn list_clocks<S: api::Clocks>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, _) = request.into_parts();
        let request = request::ListClocksRequest::decode(&parts)?;
        let service = &*server.service;
        Ok(service.list_clocks(request).await)
    }
        .await;
    let route = "GET /clocks";
    server.settle("listClocks", route, answer)
}
