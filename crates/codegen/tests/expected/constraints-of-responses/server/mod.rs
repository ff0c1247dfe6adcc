// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

pub mod types;
pub mod request;
pub mod response;
pub mod api;
pub mod router;

#[cfg(feature = "statement")]
pub mod statement;
