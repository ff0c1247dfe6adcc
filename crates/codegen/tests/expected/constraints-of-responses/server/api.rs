// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What a service has to do: one trait per tag.
use crate::{request, response};
use std::future::Future;
use symbolon_runtime::Reject;

/// The operations tagged `tokens`.
pub trait Tokens: Reject {
    /// `GET /tokens`
    fn list_tokens(&self) -> impl Future<Output = response::ListTokensResponse> + Send;
    /// `GET /tokens/{id}/name`
    fn get_name(
        &self,
        request: request::GetNameRequest,
    ) -> impl Future<Output = response::GetNameResponse> + Send;
}

/// The operations tagged `uses`.
pub trait Uses: Reject {
    /// `GET /uses`
    fn watch_uses(&self) -> impl Future<Output = response::WatchUsesResponse> + Send;
}
