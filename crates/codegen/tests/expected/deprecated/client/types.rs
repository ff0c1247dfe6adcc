// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Clock`.
#[deprecated]
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Clock {
    /// `time`.
    pub time: String,
    /// It rings no more.
    #[deprecated]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chime: Option<String>,
    /// `face`.
    #[deprecated]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub face: Option<ClockFace>,
}
runtime::object!(Clock);

impl Clock {
    /// A `Clock` with the properties that it has to have.
    pub fn new(time: impl Into<String>) -> Self {
        Self {
            time: time.into(),
            chime: None,
            face: None,
        }
    }
}

/// `ClockFace`.
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
pub enum ClockFace {
    /// `round`
    #[serde(rename = "round")]
    Round,
    /// `square`
    #[serde(rename = "square")]
    Square,
}

impl ClockFace {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Round => "round",
            Self::Square => "square",
        }
    }
}

impl std::fmt::Display for ClockFace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
