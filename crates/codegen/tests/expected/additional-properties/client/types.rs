// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Labels`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Labels {
    /// `counts`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<std::collections::BTreeMap<String, u64>>,
    /// `free`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free: Option<Free>,
    /// `typed`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub typed: Option<Typed>,
    /// `closed`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<Closed>,
    /// `named`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named: Option<std::collections::BTreeMap<String, String>>,
    /// `any`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub any: Option<std::collections::BTreeMap<String, serde_json::Value>>,
}
runtime::object!(Labels);

impl runtime::Decode for Labels {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        if let Some(value) = &self.counts {
            let at = &at.property("counts");
            runtime::properties(value.len(), None, Some(10), at, report);
        }
        if let Some(value) = &self.typed {
            let at = &at.property("typed");
            runtime::Decode::check(value, at, report);
        }
        if let Some(value) = &self.named {
            let at = &at.property("named");
            for value in value.keys() {
                let at = &at.property(value);
                static PATTERN: runtime::Pattern = runtime::Pattern::new("^[a-z]+$");
                PATTERN.check(value, at, report);
            }
        }
    }
}

/// `Free`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Free {
    /// `name`.
    pub name: String,
    /// The properties that the document does not name.
    #[serde(flatten)]
    pub additional: std::collections::BTreeMap<String, serde_json::Value>,
}
runtime::object!(Free);

impl Free {
    /// A `Free` with the properties that it has to have.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            additional: std::collections::BTreeMap::new(),
        }
    }
}

/// `Typed`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Typed {
    /// `name`.
    pub name: String,
    /// The properties that the document does not name.
    #[serde(flatten)]
    pub additional: std::collections::BTreeMap<String, f64>,
}
runtime::object!(Typed);

impl Typed {
    /// A `Typed` with the properties that it has to have.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            additional: std::collections::BTreeMap::new(),
        }
    }
}

impl runtime::Decode for Typed {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        for (name, value) in &self.additional {
            let at = &at.property(name);
            runtime::finite(*value, at, report);
        }
    }
}

/// `Closed`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Closed {
    /// `name`.
    pub name: String,
}
runtime::object!(Closed);
