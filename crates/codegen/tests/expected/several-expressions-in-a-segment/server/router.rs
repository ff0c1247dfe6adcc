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
    S: api::Charts + api::Tiles,
{
    router_with(service, Options::default())
}

/// The operations, with options of your own.
///
/// They say how much of a request is taken, and what becomes of a response that breaks the
/// document ([`symbolon_runtime::Enforcement`]).
pub fn router_with<S>(service: Arc<S>, options: Options) -> Router
where
    S: api::Charts + api::Tiles,
{
    Router::new()
        .route(
            "/charts/{p1}",
            axum::routing::get(compare_charts::<S>)
                .post(archive_chart::<S>)
                .fallback(async |State(server): State<Server<S>>| {
                    server
                        .unmatched(Reason::MethodNotAllowed {
                            allow: "GET, HEAD, POST",
                        })
                }),
        )
        .route(
            "/tiles/{p1}/{p2}",
            axum::routing::get(get_tile::<S>)
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
        path = "/charts/{base}...{head}",
        operation_id = "compareCharts",
        tag = "charts",
        params(crate::request::CompareChartsPath),
        responses((status = 204, description = "They are the same.")),
    )
)]
async fn compare_charts<S: api::Charts>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let request = request::CompareChartsRequest::decode(&mut parts).await?;
        let service = &*server.service;
        Ok(service.compare_charts(request).await)
    }
        .await;
    let route = "GET /charts/{base}...{head}";
    server.settle("compareCharts", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        post,
        path = "/charts/{name}:archive",
        operation_id = "archiveChart",
        tag = "charts",
        params(crate::request::ArchiveChartPath),
        responses((status = 204, description = "It is in the archive.")),
    )
)]
async fn archive_chart<S: api::Charts>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let request = request::ArchiveChartRequest::decode(&mut parts).await?;
        let service = &*server.service;
        Ok(service.archive_chart(request).await)
    }
        .await;
    let route = "POST /charts/{name}:archive";
    server.settle("archiveChart", route, answer)
}

#[cfg_attr(
    feature = "statement",
    utoipa::path(
        get,
        path = "/tiles/{zoom}/{column},{row}.png",
        operation_id = "getTile",
        tag = "tiles",
        params(crate::request::GetTilePath),
        responses((status = 204, description = "It is there.")),
    )
)]
async fn get_tile<S: api::Tiles>(
    State(server): State<Server<S>>,
    request: Request,
) -> Response {
    let answer = async {
        let (mut parts, _) = request.into_parts();
        let request = request::GetTileRequest::decode(&mut parts).await?;
        let service = &*server.service;
        Ok(service.get_tile(request).await)
    }
        .await;
    let route = "GET /tiles/{zoom}/{column},{row}.png";
    server.settle("getTile", route, answer)
}
