// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What a service has to do: one trait per tag.
use crate::{request, response};
use std::future::Future;
use symbolon_runtime::Reject;

/// The operations tagged `subscriptions`.
pub trait Subscriptions: Reject {
    /// `POST /subscriptions`
    fn subscribe(
        &self,
        request: request::SubscribeRequest,
    ) -> impl Future<Output = response::SubscribeResponse> + Send;
}
