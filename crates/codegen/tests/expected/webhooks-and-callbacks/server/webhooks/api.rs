// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What a service has to do: one trait per tag.
use crate::webhooks::{request, response};
use std::future::Future;
use symbolon_runtime::Reject;

/// The operations tagged `webhooks`.
pub trait Webhooks: Reject {
    /// A parcel is lost
    ///
    /// `POST /parcel-lost`
    fn parcel_lost(
        &self,
        request: request::ParcelLostRequest,
    ) -> impl Future<Output = response::ParcelLostResponse> + Send;
}

/// The operations tagged `callbacks`.
pub trait Callbacks: Reject {
    /// `POST /parcel_arrived`
    fn parcel_arrived(
        &self,
        request: request::ParcelArrivedRequest,
    ) -> impl Future<Output = response::ParcelArrivedResponse> + Send;
}
