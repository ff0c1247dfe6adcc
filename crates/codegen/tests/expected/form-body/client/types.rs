// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Parcel`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Parcel {
    /// `to`.
    pub to: String,
    /// `weight`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<i32>,
    /// `express`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub express: Option<bool>,
    /// `marks`.
    pub marks: Vec<String>,
    /// `stamps`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stamps: Option<Vec<String>>,
    /// `size`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<ParcelSize>,
    /// `declaration`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declaration: Option<ParcelDeclaration>,
}
runtime::object!(Parcel);

impl Parcel {
    /// A `Parcel` with the properties that it has to have.
    pub fn new(to: impl Into<String>, marks: Vec<String>) -> Self {
        Self {
            to: to.into(),
            weight: None,
            express: None,
            marks,
            stamps: None,
            size: None,
            declaration: None,
        }
    }
}

impl runtime::Decode for Parcel {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.to, &at.property("to"));
            runtime::length(value, Some(1), None, at, report);
        }
        if let Some(value) = &self.weight {
            let at = &at.property("weight");
            runtime::minimum(*value, 1, at, report);
        }
        if let Some(value) = &self.declaration {
            let at = &at.property("declaration");
            runtime::Decode::check(value, at, report);
        }
    }
}

/// `ParcelSize`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct ParcelSize {
    /// `width`.
    pub width: i64,
    /// `height`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<i64>,
}
runtime::object!(ParcelSize);

impl ParcelSize {
    /// A `ParcelSize` with the properties that it has to have.
    pub fn new(width: i64) -> Self {
        Self { width, height: None }
    }
}

/// `ParcelDeclaration`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct ParcelDeclaration {
    /// `worth`.
    pub worth: f64,
}
runtime::object!(ParcelDeclaration);

impl runtime::Decode for ParcelDeclaration {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.worth, &at.property("worth"));
            runtime::finite(*value, at, report);
        }
    }
}
