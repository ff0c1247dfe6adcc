// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The schemas that this client believes in.
use std::collections::BTreeMap;

/// The schema of each of the document's components, stated by schemars from the types
/// that this client reads and writes.
pub fn statement() -> BTreeMap<&'static str, schemars::Schema> {
    BTreeMap::from([
        ("Option", schemars::schema_for!(super::types::OptionType)),
        ("OptionInline", schemars::schema_for!(super::types::OptionInline)),
        ("Vec", schemars::schema_for!(super::types::VecType)),
        ("String", schemars::schema_for!(super::types::StringType)),
        ("Result", schemars::schema_for!(super::types::ResultType)),
        ("result", schemars::schema_for!(super::types::ResultType2)),
        ("some.thing-else", schemars::schema_for!(super::types::SomeThingElse)),
        ("3d", schemars::schema_for!(super::types::X3d)),
    ])
}
