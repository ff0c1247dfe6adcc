// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The document that this server believes in.
use utoipa::OpenApi as _;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Notes", version = "1"),
    tags((name = "notes")),
    paths(super::router::add_note),
    components(
        schemas(crate::types::Note, crate::types::LongNote, crate::types::Problem)
    ),
)]
struct Statement;

/// The document that this server believes in, stated by utoipa from the types that serde
/// reads and writes.
pub fn statement() -> utoipa::openapi::OpenApi {
    Statement::openapi()
}
