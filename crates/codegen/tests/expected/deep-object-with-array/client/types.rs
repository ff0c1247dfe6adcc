// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `ListSeedsFilterSown`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct ListSeedsFilterSown {
    /// `from`.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<chrono::NaiveDate>,
    /// `until`.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<chrono::NaiveDate>,
}
runtime::object!(ListSeedsFilterSown);

/// `ListSeedsFilter`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct ListSeedsFilter {
    /// `families`.
    pub families: Vec<String>,
    /// `sown`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sown: Option<ListSeedsFilterSown>,
    /// `hardy`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hardy: Option<bool>,
}
runtime::object!(ListSeedsFilter);

impl ListSeedsFilter {
    /// A `ListSeedsFilter` with the properties that it has to have.
    pub fn new(families: Vec<String>) -> Self {
        Self {
            families,
            sown: None,
            hardy: None,
        }
    }
}

impl runtime::Decode for ListSeedsFilter {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.families, &at.property("families"));
            runtime::items(value.len(), Some(1), None, at, report);
        }
    }
}
