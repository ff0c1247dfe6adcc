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
    S: api::Names,
{
    router_with(service, Options::default())
}

/// The operations, with options of your own.
///
/// They say how much of a request is taken, and what becomes of a response that breaks the
/// document ([`symbolon_runtime::Enforcement`]).
pub fn router_with<S>(service: Arc<S>, options: Options) -> Router
where
    S: api::Names,
{
    Router::new()
        .route(
            "/names/{p1}",
            axum::routing::get(type_::<S>)
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
        path = "/names/{type}",
        operation_id = "type",
        tag = "names",
        params(crate::request::TypePath, crate::request::TypeQuery),
        responses(
            (status = 200, description = "Names.", body = crate::types::OptionType)
        ),
    )
)]
async fn type_<S: api::Names>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let request = request::TypeRequest::decode(&mut parts).await?;
        let service = &*server.service;
        Ok(service.type_(request).await)
    }
        .await;
    let route = "GET /names/{type}";
    server.settle("type", route, answer)
}
