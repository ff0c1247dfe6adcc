// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What the API sends by itself, received: webhooks and callbacks.
pub mod api;
pub mod request;
pub mod response;
pub mod router;
