// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The document that this server believes in.
use utoipa::OpenApi as _;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Museum", version = "1"),
    tags((name = "paintings")),
    paths(super::router::add_painting),
    components(
        schemas(crate::types::Exhibit, crate::types::Painting, crate::types::Hung)
    ),
)]
struct Statement;

/// The document that this server believes in, stated by utoipa from the types that serde
/// reads and writes.
pub fn statement() -> utoipa::openapi::OpenApi {
    Statement::openapi()
}
