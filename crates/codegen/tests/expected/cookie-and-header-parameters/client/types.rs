// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Reader`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Reader {
    /// `card`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<i64>,
    /// `guest`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guest: Option<bool>,
}
runtime::object!(Reader);
