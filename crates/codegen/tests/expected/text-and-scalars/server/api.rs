// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What a service has to do: one trait per tag.
use crate::{request, response};
use std::future::Future;
use symbolon_runtime::Reject;

/// The operations tagged `now`.
pub trait Now: Reject {
    /// `GET /now`
    fn read_temperature(
        &self,
    ) -> impl Future<Output = response::ReadTemperatureResponse> + Send;
    /// `PUT /now`
    fn set_target(
        &self,
        request: request::SetTargetRequest,
    ) -> impl Future<Output = response::SetTargetResponse> + Send;
}

/// The operations tagged `note`.
pub trait Note: Reject {
    /// `PUT /note`
    fn set_note(
        &self,
        request: request::SetNoteRequest,
    ) -> impl Future<Output = response::SetNoteResponse> + Send;
}

/// The operations tagged `anything`.
pub trait Anything: Reject {
    /// `POST /anything`
    fn echo(
        &self,
        request: request::EchoRequest,
    ) -> impl Future<Output = response::EchoResponse> + Send;
}
