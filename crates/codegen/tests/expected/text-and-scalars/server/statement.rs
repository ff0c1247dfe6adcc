// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The document that this server believes in.
use utoipa::OpenApi as _;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Thermometers", version = "1"),
    tags((name = "now"), (name = "note"), (name = "anything")),
    paths(
        super::router::read_temperature,
        super::router::set_target,
        super::router::set_note,
        super::router::echo
    ),
    components(schemas()),
)]
struct Statement;

/// The document that this server believes in, stated by utoipa from the types that serde
/// reads and writes.
pub fn statement() -> utoipa::openapi::OpenApi {
    Statement::openapi()
}
