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
    S: api::Operations + api::Boats,
{
    router_with(service, Options::default())
}

/// The operations, with options of your own.
///
/// They say how much of a request is taken, and what becomes of a response that breaks the
/// document ([`symbolon_runtime::Enforcement`]).
pub fn router_with<S>(service: Arc<S>, options: Options) -> Router
where
    S: api::Operations + api::Boats,
{
    Router::new()
        .route(
            "/",
            axum::routing::get(get::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/boats",
            axum::routing::get(get_boats::<S>)
                .post(boat::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD, POST",
                        })
                }),
        )
        .route(
            "/boats/{p1}",
            axum::routing::get(boat2::<S>)
                .delete(boat3::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "DELETE, GET, HEAD",
                        })
                }),
        )
        .route(
            "/boats/{p1}/crew",
            axum::routing::get(get_boats_boat_crew::<S>)
                .put(boats_crew_set::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD, PUT",
                        })
                }),
        )
        .route(
            "/boats/{p1}/sails",
            axum::routing::get(get_boats_vessel_sails::<S>)
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
        path = "/",
        operation_id = "get",
        tag = "operations",
        responses((status = 204, description = "Done.")),
    )
)]
async fn get<S: api::Operations>(
    State(server): State<Server<S>>,
    _: Request,
) -> Response {
    let answer = async {
        let service = &*server.service;
        Ok(service.get().await)
    }
        .await;
    let route = "GET /";
    server.settle("get", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/boats",
        operation_id = "get_boats",
        tag = "boats",
        responses((status = 204, description = "Done.")),
    )
)]
async fn get_boats<S: api::Boats>(
    State(server): State<Server<S>>,
    _: Request,
) -> Response {
    let answer = async {
        let service = &*server.service;
        Ok(service.get_boats().await)
    }
        .await;
    let route = "GET /boats";
    server.settle("get_boats", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        post,
        path = "/boats",
        operation_id = "boat",
        tag = "boats",
        responses((status = 204, description = "Done.")),
    )
)]
async fn boat<S: api::Boats>(State(server): State<Server<S>>, _: Request) -> Response {
    let answer = async {
        let service = &*server.service;
        Ok(service.boat().await)
    }
        .await;
    let route = "POST /boats";
    server.settle("boat", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/boats/{id}",
        operation_id = "boat",
        tag = "boats",
        params(crate::request::Boat2Path),
        responses((status = 204, description = "Done.")),
    )
)]
async fn boat2<S: api::Boats>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let request = request::Boat2Request::decode(&mut parts).await?;
        let service = &*server.service;
        Ok(service.boat2(request).await)
    }
        .await;
    let route = "GET /boats/{id}";
    server.settle("boat", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        delete,
        path = "/boats/{id}",
        operation_id = "Boat",
        tag = "boats",
        params(crate::request::Boat3Path),
        responses((status = 204, description = "Done.")),
    )
)]
async fn boat3<S: api::Boats>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let request = request::Boat3Request::decode(&mut parts).await?;
        let service = &*server.service;
        Ok(service.boat3(request).await)
    }
        .await;
    let route = "DELETE /boats/{id}";
    server.settle("Boat", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/boats/{boat}/crew",
        operation_id = "get_boats_boat_crew",
        tag = "boats",
        params(crate::request::GetBoatsBoatCrewPath),
        responses((status = 204, description = "Done.")),
    )
)]
async fn get_boats_boat_crew<S: api::Boats>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let request = request::GetBoatsBoatCrewRequest::decode(&mut parts).await?;
        let service = &*server.service;
        Ok(service.get_boats_boat_crew(request).await)
    }
        .await;
    let route = "GET /boats/{boat}/crew";
    server.settle("get_boats_boat_crew", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        put,
        path = "/boats/{boat}/crew",
        operation_id = "boats/crew-set",
        tag = "boats",
        params(crate::request::BoatsCrewSetPath),
        responses((status = 204, description = "Done.")),
    )
)]
async fn boats_crew_set<S: api::Boats>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let request = request::BoatsCrewSetRequest::decode(&mut parts).await?;
        let service = &*server.service;
        Ok(service.boats_crew_set(request).await)
    }
        .await;
    let route = "PUT /boats/{boat}/crew";
    server.settle("boats/crew-set", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/boats/{vessel}/sails",
        operation_id = "get_boats_vessel_sails",
        tag = "boats",
        params(crate::request::GetBoatsVesselSailsPath),
        responses((status = 204, description = "Done.")),
    )
)]
async fn get_boats_vessel_sails<S: api::Boats>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let request = request::GetBoatsVesselSailsRequest::decode(&mut parts).await?;
        let service = &*server.service;
        Ok(service.get_boats_vessel_sails(request).await)
    }
        .await;
    let route = "GET /boats/{vessel}/sails";
    server.settle("get_boats_vessel_sails", route, answer)
}
