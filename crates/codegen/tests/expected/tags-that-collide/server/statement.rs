// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The document that this server believes in.
use utoipa::OpenApi as _;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Tags", version = "1"),
    tags(
        (name = "Pets", description = "Those with fur."),
        (name = "pets", description = "Those with feathers."),
        (name = "1st & 2nd/of 日"),
        (name = "e"),
        (name = "crate")
    ),
    paths(
        super::router::a,
        super::router::b,
        super::router::c,
        super::router::d,
        super::router::e,
        super::router::f
    ),
    components(schemas()),
)]
struct Statement;

/// The document that this server believes in, stated by utoipa from the types that serde
/// reads and writes.
pub fn statement() -> utoipa::openapi::OpenApi {
    Statement::openapi()
}
