// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! The document that this server believes in.
use utoipa::OpenApi as _;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Personal access tokens",
        version = "1.0.0",
        description = "Issue, list and revoke personal access tokens: long-lived bearer credentials that a\nperson hands to scripts, pipelines and tools.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0")
    ),
    servers(
        (
            url = "http://127.0.0.1:8080",
            description = "A service started with its default options."
        )
    ),
    tags(
        (
            name = "Personal Access Tokens",
            description = "Tokens that a user creates for himself, in his own tenant."
        )
    ),
    paths(
        super::router::list_personal_access_tokens,
        super::router::create_personal_access_token,
        super::router::delete_personal_access_token
    ),
    components(
        schemas(
            crate::types::PersonalAccessTokenList,
            crate::types::PersonalAccessToken,
            crate::types::PersonalAccessTokenManifest,
            crate::types::Permission,
            crate::types::Subject,
            crate::types::Pagination,
            crate::types::CreatePersonalAccessToken,
            crate::types::CreatedToken,
            crate::types::Deleted,
            crate::types::Error,
            crate::types::ErrorDetail,
            crate::types::PersonalAccessTokenManifestType,
            crate::types::SubjectType,
            crate::types::CreatePersonalAccessTokenTokenType,
            crate::types::ErrorCode,
            crate::types::ErrorDetailIn
        )
    ),
    modifiers(&SecuritySchemes),
)]
struct Statement;

struct SecuritySchemes;

impl utoipa::Modify for SecuritySchemes {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let components = openapi.components.get_or_insert_default();
        components
            .add_security_scheme(
                "bearer",
                utoipa::openapi::security::SecurityScheme::Http(
                    utoipa::openapi::security::HttpBuilder::new()
                        .scheme(utoipa::openapi::security::HttpAuthScheme::Bearer)
                        .description(
                            Some(
                                "A personal access token, or the service's first credential.",
                            ),
                        )
                        .build(),
                ),
            );
    }
}

/// The document that this server believes in, stated by utoipa from the types that serde
/// reads and writes.
pub fn statement() -> utoipa::openapi::OpenApi {
    Statement::openapi()
}
