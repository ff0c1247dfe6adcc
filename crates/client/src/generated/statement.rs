// Generated from openapi.yaml by `cargo xtask generate`. Not to be edited: change openapi.yaml and run it again.

//! The schemas that this client believes in.
use std::collections::BTreeMap;

/// The schema of each of the document's components, stated by schemars from the types
/// that this client reads and writes.
pub fn statement() -> BTreeMap<&'static str, schemars::Schema> {
    BTreeMap::from([
        (
            "PersonalAccessTokenList",
            schemars::schema_for!(super::types::PersonalAccessTokenList),
        ),
        (
            "PersonalAccessToken",
            schemars::schema_for!(super::types::PersonalAccessToken),
        ),
        (
            "PersonalAccessTokenManifest",
            schemars::schema_for!(super::types::PersonalAccessTokenManifest),
        ),
        ("Permission", schemars::schema_for!(super::types::Permission)),
        ("Subject", schemars::schema_for!(super::types::Subject)),
        ("Pagination", schemars::schema_for!(super::types::Pagination)),
        (
            "CreatePersonalAccessToken",
            schemars::schema_for!(super::types::CreatePersonalAccessToken),
        ),
        (
            "CreatePersonalAccessTokenForUser",
            schemars::schema_for!(super::types::CreatePersonalAccessTokenForUser),
        ),
        ("Email", schemars::schema_for!(super::types::Email)),
        ("UserSelection", schemars::schema_for!(super::types::UserSelection)),
        ("TokenType", schemars::schema_for!(super::types::TokenType)),
        ("CreatedToken", schemars::schema_for!(super::types::CreatedToken)),
        ("Deleted", schemars::schema_for!(super::types::Deleted)),
        ("Done", schemars::schema_for!(super::types::Done)),
        ("VirtualAccountList", schemars::schema_for!(super::types::VirtualAccountList)),
        ("VirtualAccount", schemars::schema_for!(super::types::VirtualAccount)),
        (
            "VirtualAccountManifest",
            schemars::schema_for!(super::types::VirtualAccountManifest),
        ),
        ("Owner", schemars::schema_for!(super::types::Owner)),
        ("Tags", schemars::schema_for!(super::types::Tags)),
        ("IssuedToken", schemars::schema_for!(super::types::IssuedToken)),
        (
            "ApplyVirtualAccount",
            schemars::schema_for!(super::types::ApplyVirtualAccount),
        ),
        (
            "VirtualAccountOrder",
            schemars::schema_for!(super::types::VirtualAccountOrder),
        ),
        ("AutoRotate", schemars::schema_for!(super::types::AutoRotate)),
        (
            "AppliedVirtualAccount",
            schemars::schema_for!(super::types::AppliedVirtualAccount),
        ),
        ("RegenerateToken", schemars::schema_for!(super::types::RegenerateToken)),
        ("RegeneratedToken", schemars::schema_for!(super::types::RegeneratedToken)),
        ("Existence", schemars::schema_for!(super::types::Existence)),
        ("UserList", schemars::schema_for!(super::types::UserList)),
        ("UserAnswer", schemars::schema_for!(super::types::UserAnswer)),
        ("User", schemars::schema_for!(super::types::User)),
        ("UserMetadata", schemars::schema_for!(super::types::UserMetadata)),
        ("Role", schemars::schema_for!(super::types::Role)),
        ("InviteUser", schemars::schema_for!(super::types::InviteUser)),
        ("Invitation", schemars::schema_for!(super::types::Invitation)),
        ("SetUserRoles", schemars::schema_for!(super::types::SetUserRoles)),
        ("IntrospectToken", schemars::schema_for!(super::types::IntrospectToken)),
        ("Introspection", schemars::schema_for!(super::types::Introspection)),
        ("JsonWebKeySet", schemars::schema_for!(super::types::JsonWebKeySet)),
        ("JsonWebKey", schemars::schema_for!(super::types::JsonWebKey)),
        ("Error", schemars::schema_for!(super::types::Error)),
        ("ErrorDetail", schemars::schema_for!(super::types::ErrorDetail)),
    ])
}
