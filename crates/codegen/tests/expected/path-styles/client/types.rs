// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Options`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Options {
    /// `surface`.
    pub surface: OptionsSurface,
    /// `steps`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steps: Option<bool>,
}
runtime::object!(Options);

impl Options {
    /// An `Options` with the properties that it has to have.
    pub fn new(surface: OptionsSurface) -> Self {
        Self { surface, steps: None }
    }
}

/// `OptionsSurface`.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize
)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
pub enum OptionsSurface {
    /// `gravel`
    #[serde(rename = "gravel")]
    Gravel,
    /// `rock`
    #[serde(rename = "rock")]
    Rock,
}

impl OptionsSurface {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Gravel => "gravel",
            Self::Rock => "rock",
        }
    }
}

impl std::fmt::Display for OptionsSurface {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
