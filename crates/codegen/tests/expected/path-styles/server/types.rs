// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Options`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Options {
    /// `surface`.
    pub surface: OptionsSurface,
    /// `steps`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub steps: Option<bool>,
}
runtime::object!(Options);

impl Options {
    /// An `Options` with the properties that it has to have.
    pub fn new(surface: OptionsSurface) -> Self {
        Self { surface, steps: None }
    }
}

impl runtime::Decode for Options {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<OptionsSurface>("surface", report);
        object.may_have::<bool>("steps", report);
    }
}

impl runtime::Coerce for Options {
    fn hint() -> runtime::Hint {
        runtime::Hint::Object {
            properties: &[
                ("surface", <OptionsSurface as runtime::Coerce>::hint),
                ("steps", <bool as runtime::Coerce>::hint),
            ],
            additional: None,
        }
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
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
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

impl runtime::Decode for OptionsSurface {
    const EXPECTED: &'static str = "one of gravel, rock";
}

impl runtime::Coerce for OptionsSurface {
    fn hint() -> runtime::Hint {
        runtime::Hint::Matching(|text| matches!(text, "gravel" | "rock"))
    }
}
