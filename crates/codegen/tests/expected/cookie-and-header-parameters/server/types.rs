// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Reader`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Reader {
    /// `card`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub card: Option<i64>,
    /// `guest`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub guest: Option<bool>,
}
runtime::object!(Reader);

impl runtime::Decode for Reader {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.may_have::<i64>("card", report);
        object.may_have::<bool>("guest", report);
    }
}

impl runtime::Coerce for Reader {
    fn hint() -> runtime::Hint {
        runtime::Hint::Object {
            properties: &[
                ("card", <i64 as runtime::Coerce>::hint),
                ("guest", <bool as runtime::Coerce>::hint),
            ],
            additional: None,
        }
    }
}
