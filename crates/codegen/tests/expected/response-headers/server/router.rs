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
    S: api::Stamps,
{
    router_with(service, Options::default())
}

/// The operations, with options of your own.
///
/// They say how much of a request is taken, and what becomes of a response that breaks the
/// document ([`symbolon_runtime::Enforcement`]).
pub fn router_with<S>(service: Arc<S>, options: Options) -> Router
where
    S: api::Stamps,
{
    Router::new()
        .route(
            "/stamps",
            axum::routing::post(add_stamp::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "POST",
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
        path = "/stamps",
        operation_id = "addStamp",
        tag = "stamps",
        responses(
            (
                status = 201,
                description = "Added.",
                body = crate::types::Sheet,
                headers(
                    ("Location" = String, description = "Where it is."),
                    ("X-Rate-Limit" = i32),
                    ("X-Tags" = Vec<String>),
                    ("Expires-At" = chrono::DateTime<chrono::Utc>),
                    ("X-Sheet" = crate::types::Sheet)
                )
            ),
            (
                status = 429,
                description = "Too many at once.",
                headers(("Retry-After" = u64))
            )
        ),
    )
)]
async fn add_stamp<S: api::Stamps>(
    State(server): State<Server<S>>,
    _: Request,
) -> Response {
    let answer = async {
        let service = &*server.service;
        Ok(service.add_stamp().await)
    }
        .await;
    let route = "POST /stamps";
    server.settle("addStamp", route, answer)
}
