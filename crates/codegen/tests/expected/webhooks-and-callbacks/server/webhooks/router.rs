// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The operations as an axum router.
use axum::Router;
use axum::extract::{Request, State};
use axum::response::Response;
use crate::webhooks::{api, request};
use std::sync::Arc;
use symbolon_runtime::{Options, Reason, Server};

/// The receivers of webhooks and callbacks, each at a path of its own name, with the default [`Options`].
///
/// What is not an operation is answered too, in the words of [`symbolon_runtime::Reject`]:
/// merge other routes in before you set a fallback of your own.
pub fn router<S>(service: Arc<S>) -> Router
where
    S: api::Webhooks + api::Callbacks,
{
    router_with(service, Options::default())
}

/// The receivers of webhooks and callbacks, each at a path of its own name, with options of your own.
///
/// They say how much of a request is taken, and what becomes of a response that breaks the
/// document ([`symbolon_runtime::Enforcement`]).
pub fn router_with<S>(service: Arc<S>, options: Options) -> Router
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
        .with_state(Server::new(service, options))
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
    let route = "POST /parcel-lost";
    server.settle("parcel-lost", route, answer)
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
    let route = "POST {$request.body#/url}";
    server.settle("parcelArrived", route, answer)
}
