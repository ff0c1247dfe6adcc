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
    S: api::Now + api::Note + api::Anything,
{
    router_with(service, Options::default())
}

/// The operations, with options of your own.
///
/// They say how much of a request is taken, and what becomes of a response that breaks the
/// document ([`symbolon_runtime::Enforcement`]).
pub fn router_with<S>(service: Arc<S>, options: Options) -> Router
where
    S: api::Now + api::Note + api::Anything,
{
    Router::new()
        .route(
            "/now",
            axum::routing::get(read_temperature::<S>)
                .put(set_target::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD, PUT",
                        })
                }),
        )
        .route(
            "/note",
            axum::routing::put(set_note::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "PUT",
                        })
                }),
        )
        .route(
            "/anything",
            axum::routing::post(echo::<S>)
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
        get,
        path = "/now",
        operation_id = "readTemperature",
        tag = "now",
        responses(
            (
                status = 200,
                description = "Degrees.",
                body = f32,
                content_type = "application/json"
            )
        ),
    )
)]
async fn read_temperature<S: api::Now>(
    State(server): State<Server<S>>,
    _: Request,
) -> Response {
    let answer = async {
        let service = &*server.service;
        Ok(service.read_temperature().await)
    }
        .await;
    let route = "GET /now";
    server.settle("readTemperature", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        put,
        path = "/now",
        operation_id = "setTarget",
        tag = "now",
        request_body(content = u64, content_type = "application/json"),
        responses(
            (
                status = 200,
                description = "Said in words.",
                body = String,
                content_type = "text/plain"
            )
        ),
    )
)]
async fn set_target<S: api::Now>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let request = request::SetTargetRequest::decode(&parts, body, &server.limits)
            .await?;
        let service = &*server.service;
        Ok(service.set_target(request).await)
    }
        .await;
    let route = "PUT /now";
    server.settle("setTarget", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        put,
        path = "/note",
        operation_id = "setNote",
        tag = "note",
        request_body(content = String, content_type = "text/plain; charset=utf-8"),
        responses(
            (
                status = 200,
                description = "When it was set.",
                body = chrono::DateTime<chrono::Utc>,
                content_type = "application/json"
            )
        ),
    )
)]
async fn set_note<S: api::Note>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let request = request::SetNoteRequest::decode(&parts, body, &server.limits)
            .await?;
        let service = &*server.service;
        Ok(service.set_note(request).await)
    }
        .await;
    let route = "PUT /note";
    server.settle("setNote", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        post,
        path = "/anything",
        operation_id = "echo",
        tag = "anything",
        request_body(content = serde_json::Value, content_type = "application/json"),
        responses(
            (
                status = 200,
                description = "The same.",
                body = serde_json::Value,
                content_type = "application/json"
            )
        ),
    )
)]
async fn echo<S: api::Anything>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let request = request::EchoRequest::decode(&parts, body, &server.limits).await?;
        let service = &*server.service;
        Ok(service.echo(request).await)
    }
        .await;
    let route = "POST /anything";
    server.settle("echo", route, answer)
}
