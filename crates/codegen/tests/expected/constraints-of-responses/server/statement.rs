// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The document that this server believes in.
use utoipa::OpenApi as _;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Tokens", version = "1"),
    tags((name = "tokens"), (name = "uses")),
    paths(
        super::router::list_tokens,
        super::router::get_name,
        super::router::watch_uses
    ),
    components(
        schemas(
            crate::types::Tokens,
            crate::types::Token,
            crate::types::Name,
            crate::types::Permission,
            crate::types::PermissionRole,
            crate::types::TroubleResponse
        )
    ),
)]
struct Statement;

/// The document that this server believes in, stated by utoipa from the types that serde
/// reads and writes.
pub fn statement() -> utoipa::openapi::OpenApi {
    Statement::openapi()
}
