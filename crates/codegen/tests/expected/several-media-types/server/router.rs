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
    S: api::Notes,
{
    router_with(service, Options::default())
}

/// The operations, with options of your own.
///
/// They say how much of a request is taken, and what becomes of a response that breaks the
/// document ([`symbolon_runtime::Enforcement`]).
pub fn router_with<S>(service: Arc<S>, options: Options) -> Router
where
    S: api::Notes,
{
    Router::new()
        .route(
            "/notes",
            axum::routing::post(add_note::<S>)
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
        path = "/notes",
        operation_id = "addNote",
        tag = "notes",
        request_body(
            content(
                (crate::types::Note = "application/json"),
                (crate::types::Note = "application/x-www-form-urlencoded"),
                (String = "text/plain")
            )
        ),
        responses(
            (
                status = 200,
                description = "The note, in the form that was asked for.",
                content(
                    (crate::types::Note = "application/json"),
                    (crate::types::LongNote = "application/vnd.notes.v2+json"),
                    (String = "text/markdown"),
                    ([u8]= "application/pdf")
                )
            ),
            (
                status = 422,
                description = "It cannot be a note.",
                content(
                    (crate::types::Problem = "application/problem+json"),
                    (String = "text/plain")
                )
            )
        ),
    )
)]
async fn add_note<S: api::Notes>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let request = request::AddNoteRequest::decode(&parts, body, &server.limits)
            .await?;
        let service = &*server.service;
        Ok(service.add_note(request).await)
    }
        .await;
    let route = "POST /notes";
    server.settle("addNote", route, answer)
}
