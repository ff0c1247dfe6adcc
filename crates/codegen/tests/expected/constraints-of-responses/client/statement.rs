// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The schemas that this client believes in.
use std::collections::BTreeMap;

/// The schema of each of the document's components, stated by schemars from the types
/// that this client reads and writes.
pub fn statement() -> BTreeMap<&'static str, schemars::Schema> {
    BTreeMap::from([
        ("Tokens", schemars::schema_for!(super::types::Tokens)),
        ("Token", schemars::schema_for!(super::types::Token)),
        ("Name", schemars::schema_for!(super::types::Name)),
        ("Permission", schemars::schema_for!(super::types::Permission)),
    ])
}
