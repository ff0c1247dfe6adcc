// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The document that this server believes in.
use utoipa::OpenApi as _;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "Vaults", version = "1"),
    tags(
        (name = "default"),
        (name = "public"),
        (name = "either"),
        (name = "both"),
        (name = "optional"),
        (name = "scoped"),
        (name = "mutual")
    ),
    paths(
        super::router::by_default,
        super::router::public,
        super::router::either,
        super::router::both,
        super::router::maybe,
        super::router::scoped,
        super::router::mutual
    ),
    components(schemas()),
    modifiers(&SecuritySchemes),
)]
struct Statement;

struct SecuritySchemes;

impl utoipa::Modify for SecuritySchemes {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let components = openapi.components.get_or_insert_default();
        components
            .add_security_scheme(
                "token",
                utoipa::openapi::security::SecurityScheme::Http(
                    utoipa::openapi::security::HttpBuilder::new()
                        .scheme(utoipa::openapi::security::HttpAuthScheme::Bearer)
                        .description(Some("From the gatekeeper."))
                        .build(),
                ),
            );
        components
            .add_security_scheme(
                "password",
                utoipa::openapi::security::SecurityScheme::Http(
                    utoipa::openapi::security::HttpBuilder::new()
                        .scheme(utoipa::openapi::security::HttpAuthScheme::Basic)
                        .build(),
                ),
            );
        components
            .add_security_scheme(
                "key",
                utoipa::openapi::security::SecurityScheme::ApiKey(
                    utoipa::openapi::security::ApiKey::Header(
                        utoipa::openapi::security::ApiKeyValue::new("X-Key"),
                    ),
                ),
            );
        components
            .add_security_scheme(
                "query",
                utoipa::openapi::security::SecurityScheme::ApiKey(
                    utoipa::openapi::security::ApiKey::Query(
                        utoipa::openapi::security::ApiKeyValue::new("key"),
                    ),
                ),
            );
        components
            .add_security_scheme(
                "session",
                utoipa::openapi::security::SecurityScheme::ApiKey(
                    utoipa::openapi::security::ApiKey::Cookie(
                        utoipa::openapi::security::ApiKeyValue::new("session"),
                    ),
                ),
            );
        components
            .add_security_scheme(
                "oauth",
                utoipa::openapi::security::SecurityScheme::Http(
                    utoipa::openapi::security::HttpBuilder::new()
                        .scheme(utoipa::openapi::security::HttpAuthScheme::Bearer)
                        .build(),
                ),
            );
        components
            .add_security_scheme(
                "openid",
                utoipa::openapi::security::SecurityScheme::Http(
                    utoipa::openapi::security::HttpBuilder::new()
                        .scheme(utoipa::openapi::security::HttpAuthScheme::Bearer)
                        .build(),
                ),
            );
        components
            .add_security_scheme(
                "certificate",
                utoipa::openapi::security::SecurityScheme::MutualTls {
                    description: None,
                    deprecated: None,
                    extensions: None,
                },
            );
    }
}

/// The document that this server believes in, stated by utoipa from the types that serde
/// reads and writes.
pub fn statement() -> utoipa::openapi::OpenApi {
    Statement::openapi()
}
