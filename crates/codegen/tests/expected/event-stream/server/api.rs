// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What a service has to do: one trait per tag.
use crate::response;
use std::future::Future;
use symbolon_runtime::Reject;

/// The operations tagged `tides`.
pub trait Tides: Reject {
    /// Watch the tides
    ///
    /// `GET /tides`
    fn watch_tides(&self) -> impl Future<Output = response::WatchTidesResponse> + Send;
}
