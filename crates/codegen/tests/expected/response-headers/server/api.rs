// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What a service has to do: one trait per tag.
use crate::response;
use std::future::Future;
use symbolon_runtime::Reject;

/// The operations tagged `stamps`.
pub trait Stamps: Reject {
    /// `POST /stamps`
    fn add_stamp(&self) -> impl Future<Output = response::AddStampResponse> + Send;
}
