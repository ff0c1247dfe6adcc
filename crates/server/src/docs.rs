//! The document that this server believes in, and a page to read it.

use axum::Router;
use utoipa_swagger_ui::{Config, SwaggerUi};

/// Where the document is served.
pub const DOCUMENT: &str = "/openapi.json";

/// Where the page is served.
pub const PAGE: &str = "/docs";

/// Serves the document at [`DOCUMENT`] and Swagger UI at [`PAGE`]. All that the page needs is
/// compiled in; nothing is fetched from elsewhere.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let page = SwaggerUi::new(PAGE)
        .url(DOCUMENT, crate::statement::statement())
        .config(Config::default().try_it_out_enabled(true));
    Router::from(page)
}
