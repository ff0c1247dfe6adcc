// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `ListSeedsFilterSown`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct ListSeedsFilterSown {
    /// `from`.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub from: Option<chrono::NaiveDate>,
    /// `until`.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub until: Option<chrono::NaiveDate>,
}
runtime::object!(ListSeedsFilterSown);

impl runtime::Decode for ListSeedsFilterSown {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.may_have::<chrono::NaiveDate>("from", report);
        object.may_have::<chrono::NaiveDate>("until", report);
    }
}

impl runtime::Coerce for ListSeedsFilterSown {
    fn hint() -> runtime::Hint {
        runtime::Hint::Object {
            properties: &[
                ("from", <chrono::NaiveDate as runtime::Coerce>::hint),
                ("until", <chrono::NaiveDate as runtime::Coerce>::hint),
            ],
            additional: None,
        }
    }
}

/// `ListSeedsFilter`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct ListSeedsFilter {
    /// `families`.
    #[cfg_attr(feature = "statement", schema(min_items = 1))]
    pub families: Vec<String>,
    /// `sown`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub sown: Option<ListSeedsFilterSown>,
    /// `hardy`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
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

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object
            .required(
                "families",
                |value: &Vec<String>, at, report| {
                    runtime::items(value.len(), Some(1), None, at, report);
                },
                report,
            );
        object.may_have::<ListSeedsFilterSown>("sown", report);
        object.may_have::<bool>("hardy", report);
    }
}

impl runtime::Coerce for ListSeedsFilter {
    fn hint() -> runtime::Hint {
        runtime::Hint::Object {
            properties: &[
                ("families", <Vec<String> as runtime::Coerce>::hint),
                ("sown", <ListSeedsFilterSown as runtime::Coerce>::hint),
                ("hardy", <bool as runtime::Coerce>::hint),
            ],
            additional: None,
        }
    }
}
