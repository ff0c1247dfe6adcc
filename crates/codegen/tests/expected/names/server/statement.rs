// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The document that this server believes in.
use utoipa::OpenApi as _;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Names", version = "1"),
    tags((name = "names")),
    paths(super::router::type_),
    components(
        schemas(
            crate::types::OptionType,
            crate::types::OptionInline,
            crate::types::VecType,
            crate::types::StringType,
            crate::types::ResultType,
            crate::types::ResultType2,
            crate::types::SomeThingElse,
            crate::types::X3d,
            crate::types::OptionTypeInline
        )
    ),
)]
struct Statement;

/// The document that this server believes in, stated by utoipa from the types that serde
/// reads and writes.
pub fn statement() -> utoipa::openapi::OpenApi {
    Statement::openapi()
}
