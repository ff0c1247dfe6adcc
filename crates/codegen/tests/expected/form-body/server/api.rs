// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What a service has to do: one trait per tag.
use crate::{request, response};
use std::future::Future;
use symbolon_runtime::Reject;

/// The operations tagged `parcels`.
pub trait Parcels: Reject {
    /// `POST /parcels`
    fn send_parcel(
        &self,
        request: request::SendParcelRequest,
    ) -> impl Future<Output = response::SendParcelResponse> + Send;
}
