// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Choir`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Choir {
    /// `name`.
    pub name: String,
    /// `seats`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seats: Option<Seats>,
    /// The properties that the document does not name.
    #[serde(flatten)]
    pub additional: std::collections::BTreeMap<String, ChoirValueInteger>,
}
runtime::object!(Choir);

impl Choir {
    /// A `Choir` with the properties that it has to have.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            seats: None,
            additional: std::collections::BTreeMap::new(),
        }
    }
}

impl runtime::Decode for Choir {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        for (name, value) in &self.additional {
            let at = &at.property(name);
            runtime::Decode::check(value, at, report);
        }
    }
}

/// `Seats`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Seats(pub std::collections::BTreeMap<String, String>);

impl From<std::collections::BTreeMap<String, String>> for Seats {
    fn from(value: std::collections::BTreeMap<String, String>) -> Self {
        Self(value)
    }
}

/// `ChoirValueInteger`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct ChoirValueInteger(pub u64);

impl From<u64> for ChoirValueInteger {
    fn from(value: u64) -> Self {
        Self(value)
    }
}

impl runtime::Decode for ChoirValueInteger {
    const EXPECTED: &'static str = "an integer";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        let value = &self.0;
        runtime::minimum(*value, 1, at, report);
    }
}
