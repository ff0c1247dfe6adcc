// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The document that this server believes in.
use utoipa::OpenApi as _;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Shapes", version = "1"),
    tags((name = "area")),
    paths(super::router::measure),
    components(
        schemas(
            crate::types::Shape,
            crate::types::Polygon,
            crate::types::ShapeCircleShape,
            crate::types::ShapeCircle,
            crate::types::ShapeRectangleShape,
            crate::types::ShapeRectangle,
            crate::types::PolygonShape
        )
    ),
)]
struct Statement;

/// The document that this server believes in, stated by utoipa from the types that serde
/// reads and writes.
pub fn statement() -> utoipa::openapi::OpenApi {
    Statement::openapi()
}
