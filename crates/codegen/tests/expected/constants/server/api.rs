// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What a service has to do: one trait per tag.
use crate::{request, response};
use std::future::Future;
use symbolon_runtime::Reject;

/// The operations tagged `beacons`.
pub trait Beacons: Reject {
    /// `POST /beacons`
    fn light(
        &self,
        request: request::LightRequest,
    ) -> impl Future<Output = response::LightResponse> + Send;
}
