// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// Whatever swims.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Animal {
    /// `fish`, `big-fish`.
    Fish(Fish),
    /// `crab`.
    Crab(Crab),
}

impl<'de> serde::Deserialize<'de> for Animal {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let (tag, value) = runtime::tagged(deserializer, "kind")?;
        match tag.as_str() {
            "fish" | "big-fish" => runtime::variant(value).map(Self::Fish),
            "crab" => runtime::variant(value).map(Self::Crab),
            _ => Err(runtime::unknown_tag("kind", &tag, &["fish", "big-fish", "crab"])),
        }
    }
}

impl From<Fish> for Animal {
    fn from(value: Fish) -> Self {
        Self::Fish(value)
    }
}

impl From<Crab> for Animal {
    fn from(value: Crab) -> Self {
        Self::Crab(value)
    }
}

impl runtime::Decode for Animal {
    const EXPECTED: &'static str = "one of its variants";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        if let Self::Fish(value) = self {
            runtime::Decode::check(value, at, report);
        }
    }
}

/// `Fish`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Fish {
    /// `kind`.
    pub kind: String,
    /// `fins`.
    pub fins: u64,
}
runtime::object!(Fish);

impl runtime::Decode for Fish {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.fins, &at.property("fins"));
            runtime::minimum(*value, 1, at, report);
        }
    }
}

/// `Crab`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Crab {
    /// `kind`.
    pub kind: String,
    /// `legs`.
    pub legs: i64,
}
runtime::object!(Crab);

/// Without a mapping, the names of the schemas tell.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Plant {
    /// `Algae`.
    Algae(Algae),
    /// `Moss`.
    Moss(Moss),
}

impl<'de> serde::Deserialize<'de> for Plant {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let (tag, value) = runtime::tagged(deserializer, "type")?;
        match tag.as_str() {
            "Algae" => runtime::variant(value).map(Self::Algae),
            "Moss" => runtime::variant(value).map(Self::Moss),
            _ => Err(runtime::unknown_tag("type", &tag, &["Algae", "Moss"])),
        }
    }
}

impl From<Algae> for Plant {
    fn from(value: Algae) -> Self {
        Self::Algae(value)
    }
}

impl From<Moss> for Plant {
    fn from(value: Moss) -> Self {
        Self::Moss(value)
    }
}

/// `Algae`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct Algae {
    /// `type`.
    pub type_: String,
    /// `cells`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cells: Option<i64>,
}
runtime::object!(Algae);

impl Algae {
    /// An `Algae` with the properties that it has to have.
    pub fn new(type_: impl Into<String>) -> Self {
        Self {
            type_: type_.into(),
            cells: None,
        }
    }
}

/// `Moss`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self", rename_all = "camelCase")]
pub struct Moss {
    /// `type`.
    pub type_: String,
    /// `soft`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub soft: Option<bool>,
}
runtime::object!(Moss);

impl Moss {
    /// A `Moss` with the properties that it has to have.
    pub fn new(type_: impl Into<String>) -> Self {
        Self {
            type_: type_.into(),
            soft: None,
        }
    }
}
