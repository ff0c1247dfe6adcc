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
        ("CreatedToken", schemars::schema_for!(super::types::CreatedToken)),
        ("Deleted", schemars::schema_for!(super::types::Deleted)),
        ("Error", schemars::schema_for!(super::types::Error)),
        ("ErrorDetail", schemars::schema_for!(super::types::ErrorDetail)),
    ])
}
