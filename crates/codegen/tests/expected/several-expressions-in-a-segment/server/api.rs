// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What a service has to do: one trait per tag.
use crate::{request, response};
use std::future::Future;
use symbolon_runtime::Reject;

/// The operations tagged `charts`.
pub trait Charts: Reject {
    /// `GET /charts/{base}...{head}`
    fn compare_charts(
        &self,
        request: request::CompareChartsRequest,
    ) -> impl Future<Output = response::CompareChartsResponse> + Send;
    /// `POST /charts/{name}:archive`
    fn archive_chart(
        &self,
        request: request::ArchiveChartRequest,
    ) -> impl Future<Output = response::ArchiveChartResponse> + Send;
}

/// The operations tagged `tiles`.
pub trait Tiles: Reject {
    /// `GET /tiles/{zoom}/{column},{row}.png`
    fn get_tile(
        &self,
        request: request::GetTileRequest,
    ) -> impl Future<Output = response::GetTileResponse> + Send;
}
