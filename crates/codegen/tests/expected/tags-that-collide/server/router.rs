// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The operations as an axum router.
use axum::Router;
use axum::extract::{Request, State};
use axum::response::Response;
use crate::api;
use std::sync::Arc;
use symbolon_runtime::{Options, Reason, Server};

/// Everything that a service has to do.
pub trait Service: api::Pets + api::Pets2 + api::X1st2ndOf日 + api::E + api::Crate {}
impl<S> Service for S
where
    S: api::Pets + api::Pets2 + api::X1st2ndOf日 + api::E + api::Crate,
{}
/// The operations, with the default [`Options`].
///
/// What is not an operation is answered too, in the words of [`symbolon_runtime::Reject`]:
/// merge other routes in before you set a fallback of your own.
pub fn router<S>(service: Arc<S>) -> Router
where
    S: Service,
{
    router_with(service, Options::default())
}

/// The operations, with options of your own.
///
/// They say how much of a request is taken, and what becomes of a response that breaks the
/// document ([`symbolon_runtime::Enforcement`]).
pub fn router_with<S>(service: Arc<S>, options: Options) -> Router
where
    S: Service,
{
    Router::new()
        .route(
            "/a",
            axum::routing::get(a::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/b",
            axum::routing::get(b::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/c",
            axum::routing::get(c::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/d",
            axum::routing::get(d::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/e",
            axum::routing::get(e::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/f",
            axum::routing::get(f::<S>)
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
        path = "/a",
        operation_id = "a",
        tag = "Pets",
        responses((status = 204, description = "Done.")),
    )
)]
async fn a<S: api::Pets>(State(server): State<Server<S>>, _: Request) -> Response {
    let answer = async {
        let service = &*server.service;
        Ok(service.a().await)
    }
        .await;
    let route = "GET /a";
    server.settle("a", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/d",
        operation_id = "d",
        tag = "Pets",
        responses((status = 204, description = "Done.")),
    )
)]
async fn d<S: api::Pets>(State(server): State<Server<S>>, _: Request) -> Response {
    let answer = async {
        let service = &*server.service;
        Ok(service.d().await)
    }
        .await;
    let route = "GET /d";
    server.settle("d", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/b",
        operation_id = "b",
        tag = "pets",
        responses((status = 204, description = "Done.")),
    )
)]
async fn b<S: api::Pets2>(State(server): State<Server<S>>, _: Request) -> Response {
    let answer = async {
        let service = &*server.service;
        Ok(service.b().await)
    }
        .await;
    let route = "GET /b";
    server.settle("b", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/c",
        operation_id = "c",
        tag = "1st & 2nd/of 日",
        responses((status = 204, description = "Done.")),
    )
)]
async fn c<S: api::X1st2ndOf日>(
    State(server): State<Server<S>>,
    _: Request,
) -> Response {
    let answer = async {
        let service = &*server.service;
        Ok(service.c().await)
    }
        .await;
    let route = "GET /c";
    server.settle("c", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/e",
        operation_id = "e",
        tag = "e",
        responses((status = 204, description = "Done.")),
    )
)]
async fn e<S: api::E>(State(server): State<Server<S>>, _: Request) -> Response {
    let answer = async {
        let service = &*server.service;
        Ok(service.e().await)
    }
        .await;
    let route = "GET /e";
    server.settle("e", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/f",
        operation_id = "f",
        tag = "crate",
        responses((status = 204, description = "Done.")),
    )
)]
async fn f<S: api::Crate>(State(server): State<Server<S>>, _: Request) -> Response {
    let answer = async {
        let service = &*server.service;
        Ok(service.f().await)
    }
        .await;
    let route = "GET /f";
    server.settle("f", route, answer)
}
