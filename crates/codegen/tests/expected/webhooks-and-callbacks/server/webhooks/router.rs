// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The operations as an axum router.
use axum::Router;
use axum::extract::{Request, State};
use axum::response::Response;
use crate::webhooks::{api, request};
use std::sync::Arc;
use symbolon_runtime::{Limits, Reason, Server};

/// The receivers of webhooks and callbacks, each at a path of its own name, with the default [`Limits`].
///
/// What is not an operation is answered too, in the words of [`symbolon_runtime::Reject`]:
/// merge other routes in before you set a fallback of your own.
pub fn router<S>(service: Arc<S>) -> Router
where
    S: api::Webhooks + api::Callbacks,
{
    router_with_limits(service, Limits::default())
}

/// The receivers of webhooks and callbacks, each at a path of its own name, with limits of your own.
pub fn router_with_limits<S>(service: Arc<S>, limits: Limits) -> Router
where
    S: api::Webhooks + api::Callbacks,
{
    Router::new()
        .route(
            "/parcel-lost",
            axum::routing::post(parcel_lost::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "POST",
                        })
                }),
        )
        .route(
            "/parcel_arrived",
            axum::routing::post(parcel_arrived::<S>)
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
        .with_state(Server { service, limits })
}

async fn parcel_lost<S: api::Webhooks>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let request = request::ParcelLostRequest::decode(&parts, body, &server.limits)
            .await?;
        let service = &*server.service;
        Ok(service.parcel_lost(request).await)
    }
        .await;
    server.settle("parcel-lost", answer)
}

async fn parcel_arrived<S: api::Callbacks>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, body) = request.into_parts();
        let request = request::ParcelArrivedRequest::decode(&parts, body, &server.limits)
            .await?;
        let service = &*server.service;
        Ok(service.parcel_arrived(request).await)
    }
        .await;
    server.settle("parcelArrived", answer)
}
