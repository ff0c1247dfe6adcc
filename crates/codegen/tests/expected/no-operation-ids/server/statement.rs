// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The document that this server believes in.
use utoipa::OpenApi as _;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Boats", version = "1"),
    tags((name = "operations"), (name = "boats")),
    paths(
        super::router::get,
        super::router::get_boats,
        super::router::boat,
        super::router::boat2,
        super::router::boat3,
        super::router::get_boats_boat_crew,
        super::router::boats_crew_set,
        super::router::get_boats_vessel_sails
    ),
    components(schemas()),
)]
struct Statement;

/// The document that this server believes in, stated by utoipa from the types that serde
/// reads and writes.
pub fn statement() -> utoipa::openapi::OpenApi {
    Statement::openapi()
}
