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
    S: api::Tokens + api::Uses,
{
    router_with(service, Options::default())
}

/// The operations, with options of your own.
///
/// They say how much of a request is taken, and what becomes of a response that breaks the
/// document ([`symbolon_runtime::Enforcement`]).
pub fn router_with<S>(service: Arc<S>, options: Options) -> Router
where
    S: api::Tokens + api::Uses,
{
    Router::new()
        .route(
            "/tokens",
            axum::routing::get(list_tokens::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/tokens/{p1}/name",
            axum::routing::get(get_name::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/uses",
            axum::routing::get(watch_uses::<S>)
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
        path = "/tokens",
        operation_id = "listTokens",
        tag = "tokens",
        responses(
            (
                status = 200,
                description = "All of them.",
                body = crate::types::Tokens,
                headers(("X-Total" = i64), ("X-Next" = String))
            ),
            (
                status = 404,
                description = "Something is wrong.",
                body = crate::types::TroubleResponse
            ),
            (
                status = 503,
                description = "Something is wrong.",
                body = crate::types::TroubleResponse
            ),
            (
                status = "default",
                description = "Something is wrong.",
                body = crate::types::TroubleResponse
            )
        ),
    )
)]
async fn list_tokens<S: api::Tokens>(
    State(server): State<Server<S>>,
    _: Request,
) -> Response {
    let answer = async {
        let service = &*server.service;
        Ok(service.list_tokens().await)
    }
        .await;
    let route = "GET /tokens";
    server.settle("listTokens", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/tokens/{id}/name",
        operation_id = "getName",
        tag = "tokens",
        params(crate::request::GetNamePath),
        responses(
            (
                status = 200,
                description = "Its name.",
                body = crate::types::Name,
                content_type = "text/plain"
            )
        ),
    )
)]
async fn get_name<S: api::Tokens>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let request = request::GetNameRequest::decode(&mut parts).await?;
        let service = &*server.service;
        Ok(service.get_name(request).await)
    }
        .await;
    let route = "GET /tokens/{id}/name";
    server.settle("getName", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/uses",
        operation_id = "watchUses",
        tag = "uses",
        responses(
            (
                status = 200,
                description = "Each use of a token.",
                body = crate::types::Token,
                content_type = "text/event-stream"
            )
        ),
    )
)]
async fn watch_uses<S: api::Uses>(
    State(server): State<Server<S>>,
    _: Request,
) -> Response {
    let answer = async {
        let service = &*server.service;
        Ok(service.watch_uses().await)
    }
        .await;
    let route = "GET /uses";
    server.settle("watchUses", route, answer)
}
