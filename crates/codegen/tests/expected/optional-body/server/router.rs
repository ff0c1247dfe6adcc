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
    S: api::Kettles,
{
    router_with(service, Options::default())
}

/// The operations, with options of your own.
///
/// They say how much of a request is taken, and what becomes of a response that breaks the
/// document ([`symbolon_runtime::Enforcement`]).
pub fn router_with<S>(service: Arc<S>, options: Options) -> Router
where
    S: api::Kettles,
{
    Router::new()
        .route(
            "/kettles/{p1}/boil",
            axum::routing::post(boil::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "POST",
                        })
                }),
        )
        .route(
            "/kettles",
            axum::routing::get(search_kettles::<S>)
                .delete(empty_kettles::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "DELETE, GET, HEAD",
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
        post,
        path = "/kettles/{id}/boil",
        operation_id = "boil",
        tag = "kettles",
        description = "Without a body, all of the water.",
        params(crate::request::BoilPath),
        request_body(
            content = Option<crate::types::Amount>,
            content_type = "application/json"
        ),
        responses((status = 204, description = "It boils.")),
    )
)]
async fn boil<S: api::Kettles>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, body) = request.into_parts();
        let request = request::BoilRequest::decode(&mut parts, body, &server.limits)
            .await?;
        let service = &*server.service;
        Ok(service.boil(request).await)
    }
        .await;
    let route = "POST /kettles/{id}/boil";
    server.settle("boil", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/kettles",
        operation_id = "searchKettles",
        tag = "kettles",
        description = "A body on a GET.",
        request_body(content = Vec<String>, content_type = "application/json"),
        responses((status = 204, description = "Found.")),
    )
)]
async fn search_kettles<S: api::Kettles>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let request = request::SearchKettlesRequest::decode(&parts, body, &server.limits)
            .await?;
        let service = &*server.service;
        Ok(service.search_kettles(request).await)
    }
        .await;
    let route = "GET /kettles";
    server.settle("searchKettles", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        delete,
        path = "/kettles",
        operation_id = "emptyKettles",
        tag = "kettles",
        request_body(content = crate::types::Amount, content_type = "application/json"),
        responses((status = 204, description = "Emptied.")),
    )
)]
async fn empty_kettles<S: api::Kettles>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let request = request::EmptyKettlesRequest::decode(&parts, body, &server.limits)
            .await?;
        let service = &*server.service;
        Ok(service.empty_kettles(request).await)
    }
        .await;
    let route = "DELETE /kettles";
    server.settle("emptyKettles", route, answer)
}
