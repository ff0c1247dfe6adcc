// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Map`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Map {
    /// `name`.
    #[serde(deserialize_with = "runtime::nullable")]
    pub name: Option<String>,
    /// `scale`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<f64>,
    /// `legend`.
    #[serde(default, deserialize_with = "runtime::optional_nullable")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legend: Option<Option<Legend>>,
    /// `side`.
    #[serde(default, deserialize_with = "runtime::optional_nullable")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<Option<MapSide>>,
    /// `picture`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schemars(with = "Option<String>"))]
    pub picture: Option<symbolon_runtime::Base64>,
    /// `author`.
    pub author: serde_json::Value,
}
runtime::object!(Map);

impl Map {
    /// A `Map` with the properties that it has to have.
    pub fn new(name: Option<String>, author: serde_json::Value) -> Self {
        Self {
            name,
            scale: None,
            legend: None,
            side: None,
            picture: None,
            author,
        }
    }
}

impl runtime::Decode for Map {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        if let Some(value) = &self.scale {
            let at = &at.property("scale");
            runtime::finite(*value, at, report);
            runtime::exclusive_minimum(*value, 0f64, at, report);
        }
    }
}

/// What the signs mean.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Legend {
    /// `signs`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signs: Option<Vec<Option<String>>>,
}
runtime::object!(Legend);

/// `MapSide`.
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
pub enum MapSide {
    /// `front`
    #[serde(rename = "front")]
    Front,
    /// `back`
    #[serde(rename = "back")]
    Back,
}

impl MapSide {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Front => "front",
            Self::Back => "back",
        }
    }
}

impl std::fmt::Display for MapSide {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
