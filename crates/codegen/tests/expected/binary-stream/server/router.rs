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
    S: api::Recordings,
{
    router_with(service, Options::default())
}

/// The operations, with options of your own.
///
/// They say how much of a request is taken, and what becomes of a response that breaks the
/// document ([`symbolon_runtime::Enforcement`]).
pub fn router_with<S>(service: Arc<S>, options: Options) -> Router
where
    S: api::Recordings,
{
    Router::new()
        .route(
            "/recordings/{p1}",
            axum::routing::put(put_recording::<S>)
                .get(get_recording::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD, PUT",
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
        put,
        path = "/recordings/{id}",
        operation_id = "putRecording",
        tag = "recordings",
        params(crate::request::PutRecordingPath),
        request_body(content = [u8], content_type = "audio/*"),
        responses((status = 204, description = "Kept.")),
    )
)]
async fn put_recording<S: api::Recordings>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, body) = request.into_parts();
        let request = request::PutRecordingRequest::decode(
                &mut parts,
                body,
                &server.limits,
            )
            .await?;
        let service = &*server.service;
        Ok(service.put_recording(request).await)
    }
        .await;
    let route = "PUT /recordings/{id}";
    server.settle("putRecording", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/recordings/{id}",
        operation_id = "getRecording",
        tag = "recordings",
        params(crate::request::GetRecordingPath),
        responses(
            (
                status = 200,
                description = "The sound.",
                body = [u8],
                content_type = "application/octet-stream"
            ),
            (
                status = 404,
                description = "Silence.",
                body = crate::types::GetRecordingNotFound
            )
        ),
    )
)]
async fn get_recording<S: api::Recordings>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let request = request::GetRecordingRequest::decode(&mut parts).await?;
        let service = &*server.service;
        Ok(service.get_recording(request).await)
    }
        .await;
    let route = "GET /recordings/{id}";
    server.settle("getRecording", route, answer)
}
