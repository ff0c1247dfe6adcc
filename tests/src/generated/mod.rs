// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

#![allow(deprecated, reason = "what the document deprecates is proven all the same")]
pub mod client;
pub mod server;
