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
    S: api::Samples,
{
    router_with(service, Options::default())
}

/// The operations, with options of your own.
///
/// They say how much of a request is taken, and what becomes of a response that breaks the
/// document ([`symbolon_runtime::Enforcement`]).
pub fn router_with<S>(service: Arc<S>, options: Options) -> Router
where
    S: api::Samples,
{
    Router::new()
        .route(
            "/samples",
            axum::routing::post(add_sample::<S>)
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
        path = "/samples",
        operation_id = "addSample",
        tag = "samples",
        params(crate::request::AddSampleQuery),
        request_body(content = crate::types::Sample, content_type = "application/json"),
        responses((status = 204, description = "Added.")),
    )
)]
async fn add_sample<S: api::Samples>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let request = request::AddSampleRequest::decode(&parts, body, &server.limits)
            .await?;
        let service = &*server.service;
        Ok(service.add_sample(request).await)
    }
        .await;
    let route = "POST /samples";
    server.settle("addSample", route, answer)
}
