// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// What is left out stays, what is null goes.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Change {
    /// Always there.
    pub revision: i64,
    /// Always there, and may be null.
    #[serde(deserialize_with = "runtime::nullable")]
    pub reviewer: Option<String>,
    /// May be absent, and never null.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// May be absent, and may be null.
    #[serde(default, deserialize_with = "runtime::optional_nullable")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Option<String>>,
    /// `born`.
    #[serde(default, deserialize_with = "runtime::formatted::optional_nullable")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub born: Option<Option<chrono::NaiveDate>>,
}
runtime::object!(Change);

impl Change {
    /// A `Change` with the properties that it has to have.
    pub fn new(revision: i64, reviewer: Option<String>) -> Self {
        Self {
            revision,
            reviewer,
            name: None,
            phone: None,
            born: None,
        }
    }
}

impl runtime::Decode for Change {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        if let Some(value) = &self.phone {
            let at = &at.property("phone");
            if let Some(value) = value {
                runtime::length(value, Some(3), None, at, report);
            }
        }
    }
}
