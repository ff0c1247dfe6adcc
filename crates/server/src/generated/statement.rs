// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! The document that this server believes in.
use utoipa::OpenApi as _;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Tokens",
        version = "1.0.0",
        description = "Issue, list, verify and revoke tokens: long-lived bearer credentials that a person hands\nto scripts, pipelines and tools, and those of virtual accounts, which are such programs'\nown identities.\n\nNot offered: syncing tokens to secret stores, rotating them by a schedule, and sending\ne-mail.",
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
        ),
        (
            name = "Virtual Accounts",
            description = "Identities of programs, with permissions of their own."
        ),
        (name = "Users", description = "Who may sign in to a tenant."),
        (name = "Verification", description = "For those whom tokens are presented to.")
    ),
    paths(
        super::router::list_personal_access_tokens,
        super::router::create_personal_access_token,
        super::router::create_personal_access_token_for_user,
        super::router::revoke_all_personal_access_tokens,
        super::router::delete_personal_access_token,
        super::router::retrieve_personal_access_token,
        super::router::list_virtual_accounts,
        super::router::apply_virtual_account,
        super::router::virtual_account_exists,
        super::router::get_virtual_account,
        super::router::delete_virtual_account,
        super::router::retrieve_virtual_account_token,
        super::router::regenerate_virtual_account_token,
        super::router::revoke_virtual_account_token,
        super::router::list_users,
        super::router::invite_user,
        super::router::activate_user,
        super::router::deactivate_user,
        super::router::set_user_roles,
        super::router::get_user,
        super::router::delete_user,
        super::router::introspect_token,
        super::router::get_json_web_key_set
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
            crate::types::CreatePersonalAccessTokenForUser,
            crate::types::Email,
            crate::types::UserSelection,
            crate::types::TokenType,
            crate::types::CreatedToken,
            crate::types::Deleted,
            crate::types::Done,
            crate::types::VirtualAccountList,
            crate::types::VirtualAccount,
            crate::types::VirtualAccountManifest,
            crate::types::Owner,
            crate::types::Tags,
            crate::types::IssuedToken,
            crate::types::ApplyVirtualAccount,
            crate::types::VirtualAccountOrder,
            crate::types::AutoRotate,
            crate::types::AppliedVirtualAccount,
            crate::types::RegenerateToken,
            crate::types::RegeneratedToken,
            crate::types::Existence,
            crate::types::UserList,
            crate::types::UserAnswer,
            crate::types::User,
            crate::types::UserMetadata,
            crate::types::Role,
            crate::types::InviteUser,
            crate::types::Invitation,
            crate::types::SetUserRoles,
            crate::types::IntrospectToken,
            crate::types::Introspection,
            crate::types::JsonWebKeySet,
            crate::types::JsonWebKey,
            crate::types::Error,
            crate::types::ErrorDetail,
            crate::types::PersonalAccessTokenManifestType,
            crate::types::SubjectType,
            crate::types::CreatePersonalAccessTokenTokenType,
            crate::types::VirtualAccountManifestType,
            crate::types::IssuedTokenSubjectType,
            crate::types::VirtualAccountOrderType,
            crate::types::IntrospectionTokenType,
            crate::types::IntrospectionSubjectType,
            crate::types::JsonWebKeyKty,
            crate::types::JsonWebKeyCrv,
            crate::types::JsonWebKeyUse,
            crate::types::JsonWebKeyAlg,
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
                                "A token that this service issued, its first credential, or a JSON Web Token of an\nidentity provider that it trusts (OpenID Connect Core 1.0).",
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
