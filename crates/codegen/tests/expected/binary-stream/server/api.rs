// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What a service has to do: one trait per tag.
use crate::{request, response};
use std::future::Future;
use symbolon_runtime::Reject;

/// The operations tagged `recordings`.
pub trait Recordings: Reject {
    /// `PUT /recordings/{id}`
    fn put_recording(
        &self,
        request: request::PutRecordingRequest,
    ) -> impl Future<Output = response::PutRecordingResponse> + Send;
    /// `GET /recordings/{id}`
    fn get_recording(
        &self,
        request: request::GetRecordingRequest,
    ) -> impl Future<Output = response::GetRecordingResponse> + Send;
}
