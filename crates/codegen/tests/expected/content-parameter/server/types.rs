// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Condition`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Condition {
    /// `fruit`.
    #[cfg_attr(feature = "statement", schema(min_length = 1))]
    pub fruit: String,
    /// `years`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
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

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object
            .required(
                "fruit",
                |value: &String, at, report| {
                    runtime::length(value, Some(1), None, at, report);
                },
                report,
            );
        object.may_have::<Vec<i64>>("years", report);
    }
}

impl runtime::Coerce for Condition {
    fn hint() -> runtime::Hint {
        runtime::Hint::Object {
            properties: &[
                ("fruit", <String as runtime::Coerce>::hint),
                ("years", <Vec<i64> as runtime::Coerce>::hint),
            ],
            additional: None,
        }
    }
}
