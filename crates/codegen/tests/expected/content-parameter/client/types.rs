// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Condition`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Condition {
    /// `fruit`.
    pub fruit: String,
    /// `years`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<Vec<i64>>,
}
runtime::object!(Condition);

impl Condition {
    /// A `Condition` with the properties that it has to have.
    pub fn new(fruit: impl Into<String>) -> Self {
        Self {
            fruit: fruit.into(),
            years: None,
        }
    }
}

impl runtime::Decode for Condition {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.fruit, &at.property("fruit"));
            runtime::length(value, Some(1), None, at, report);
        }
    }
}
