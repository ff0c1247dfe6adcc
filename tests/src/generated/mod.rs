// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

#![allow(deprecated, reason = "what the document deprecates is proven all the same")]
pub mod client;
pub mod server;

use symbolon_conformance::suite::Surface;

/// The generated halves, ready to be proven. How a refused request is worded is the
/// service's business, and so comes from it.
pub fn surfaces(
    reject: fn(symbolon_runtime::Rejection) -> axum::response::Response,
) -> Vec<Surface> {
    vec![Surface::api(client::Driver::default(), server::Driver { reject }),]
}
