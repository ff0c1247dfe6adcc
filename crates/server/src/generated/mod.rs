// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

pub mod types;
pub mod request;
pub mod response;
pub mod api;
pub mod security;
pub mod router;

#[cfg(feature = "statement")]
pub mod statement;
