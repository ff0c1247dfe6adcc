// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What a service has to do: one trait per tag.
use crate::{request, response};
use std::future::Future;
use symbolon_runtime::Reject;

/// The operations tagged `kettles`.
pub trait Kettles: Reject {
    /// Without a body, all of the water.
    ///
    /// `POST /kettles/{id}/boil`
    fn boil(
        &self,
        request: request::BoilRequest,
    ) -> impl Future<Output = response::BoilResponse> + Send;
    /// A body on a GET.
    ///
    /// `GET /kettles`
    fn search_kettles(
        &self,
        request: request::SearchKettlesRequest,
    ) -> impl Future<Output = response::SearchKettlesResponse> + Send;
    /// `DELETE /kettles`
    fn empty_kettles(
        &self,
        request: request::EmptyKettlesRequest,
    ) -> impl Future<Output = response::EmptyKettlesResponse> + Send;
}
