// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// A tree, from a file of its own.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Tree {
    /// `kind`.
    pub kind: String,
    /// `graft`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub graft: Option<Box<Tree>>,
    /// `fruit`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fruit: Option<Fruit>,
}
runtime::object!(Tree);

impl Tree {
    /// A `Tree` with the properties that it has to have.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            graft: None,
            fruit: None,
        }
    }
}

/// `Fruit`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Fruit {
    /// `colour`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,
}
runtime::object!(Fruit);

/// `RipeFruit`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct RipeFruit {
    /// `sweet`.
    pub sweet: bool,
}
runtime::object!(RipeFruit);
