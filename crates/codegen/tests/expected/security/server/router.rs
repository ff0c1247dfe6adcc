// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The operations as an axum router.
use axum::Router;
use axum::extract::{Request, State};
use axum::response::Response;
use crate::{api, security};
use std::sync::Arc;
use symbolon_runtime::{Options, Reason, Server};

/// Everything that a service has to do.
pub trait Service: api::DefaultApi + api::Public + api::Either + api::Both + api::Optional + api::Scoped + api::Mutual {}
impl<S> Service for S
where
    S: api::DefaultApi + api::Public + api::Either + api::Both + api::Optional
        + api::Scoped + api::Mutual,
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
            "/default",
            axum::routing::get(by_default::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/public",
            axum::routing::get(public::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/either",
            axum::routing::get(either::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/both",
            axum::routing::get(both::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/optional",
            axum::routing::get(maybe::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/scoped",
            axum::routing::get(scoped::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD",
                        })
                }),
        )
        .route(
            "/mutual",
            axum::routing::get(mutual::<S>)
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
        path = "/default",
        operation_id = "byDefault",
        tag = "default",
        responses((status = 204, description = "Done.")),
        security(("token" = []))
    )
)]
async fn by_default<S: api::DefaultApi>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, _) = request.into_parts();
        let caller = security::token(&*server.service, &parts, &[]).await?;
        let service = &*server.service;
        Ok(service.by_default(caller).await)
    }
        .await;
    let route = "GET /default";
    server.settle("byDefault", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/public",
        operation_id = "public",
        tag = "public",
        responses((status = 204, description = "Done.")),
    )
)]
async fn public<S: api::Public>(
    State(server): State<Server<S>>,
    _: Request,
) -> Response {
    let answer = async {
        let service = &*server.service;
        Ok(service.public().await)
    }
        .await;
    let route = "GET /public";
    server.settle("public", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/either",
        operation_id = "either",
        tag = "either",
        responses((status = 204, description = "Done.")),
        security(("token" = []), ("password" = []))
    )
)]
async fn either<S: api::Either>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, _) = request.into_parts();
        let caller = match security::token(&*server.service, &parts, &[]).await {
            Ok(caller) => Ok(caller),
            Err(first) => {
                match security::password(&*server.service, &parts, &[]).await {
                    Ok(caller) => Ok(caller),
                    Err(second) => Err(symbolon_runtime::strongest(first, second)),
                }
            }
        }?;
        let service = &*server.service;
        Ok(service.either(caller).await)
    }
        .await;
    let route = "GET /either";
    server.settle("either", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/both",
        operation_id = "both",
        tag = "both",
        responses((status = 204, description = "Done.")),
        security(("key" = [], "session" = []))
    )
)]
async fn both<S: api::Both>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, _) = request.into_parts();
        let caller = async {
            let caller = security::key(&*server.service, &parts, &[]).await?;
            let caller = server
                .service
                .combine(
                    caller,
                    security::session(&*server.service, &parts, &[]).await?,
                )?;
            Ok::<_, Reason>(caller)
        }
            .await?;
        let service = &*server.service;
        Ok(service.both(caller).await)
    }
        .await;
    let route = "GET /both";
    server.settle("both", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/optional",
        operation_id = "maybe",
        tag = "optional",
        responses((status = 204, description = "Done.")),
        security(("query" = []), ())
    )
)]
async fn maybe<S: api::Optional>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, _) = request.into_parts();
        let caller = symbolon_runtime::optional_caller(
            security::query(&*server.service, &parts, &[]).await,
        )?;
        let service = &*server.service;
        Ok(service.maybe(caller).await)
    }
        .await;
    let route = "GET /optional";
    server.settle("maybe", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/scoped",
        operation_id = "scoped",
        tag = "scoped",
        responses((status = 204, description = "Done.")),
        security(("oauth" = ["vault:open", "vault:read"]), ("openid" = ["admin"]))
    )
)]
async fn scoped<S: api::Scoped>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, _) = request.into_parts();
        let caller = match security::oauth(
                &*server.service,
                &parts,
                &["vault:open", "vault:read"],
            )
            .await
        {
            Ok(caller) => Ok(caller),
            Err(first) => {
                match security::openid(&*server.service, &parts, &["admin"]).await {
                    Ok(caller) => Ok(caller),
                    Err(second) => Err(symbolon_runtime::strongest(first, second)),
                }
            }
        }?;
        let service = &*server.service;
        Ok(service.scoped(caller).await)
    }
        .await;
    let route = "GET /scoped";
    server.settle("scoped", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/mutual",
        operation_id = "mutual",
        tag = "mutual",
        responses((status = 204, description = "Done.")),
        security(("certificate" = []))
    )
)]
async fn mutual<S: api::Mutual>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (parts, _) = request.into_parts();
        let caller = security::certificate(&*server.service, &parts, &[]).await?;
        let service = &*server.service;
        Ok(service.mutual(caller).await)
    }
        .await;
    let route = "GET /mutual";
    server.settle("mutual", route, answer)
}
