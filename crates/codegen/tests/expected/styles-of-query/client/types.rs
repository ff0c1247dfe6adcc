// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Colour`.
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
pub enum Colour {
    /// `red`
    #[serde(rename = "red")]
    Red,
    /// `white`
    #[serde(rename = "white")]
    White,
    /// `red-and-white`
    #[serde(rename = "red-and-white")]
    RedAndWhite,
}

impl Colour {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::White => "white",
            Self::RedAndWhite => "red-and-white",
        }
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// `Position`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Position {
    /// `latitude`.
    pub latitude: f64,
    /// `longitude`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
}
runtime::object!(Position);

impl Position {
    /// A `Position` with the properties that it has to have.
    pub fn new(latitude: f64) -> Self {
        Self { latitude, longitude: None }
    }
}

impl runtime::Decode for Position {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.latitude, &at.property("latitude"));
            runtime::finite(*value, at, report);
            runtime::minimum(*value, -90f64, at, report);
            runtime::maximum(*value, 90f64, at, report);
        }
        if let Some(value) = &self.longitude {
            let at = &at.property("longitude");
            runtime::finite(*value, at, report);
        }
    }
}

/// `Area`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Area {
    /// `sea`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sea: Option<String>,
    /// `zone`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<i64>,
}
runtime::object!(Area);
