// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `MoveFerryBody`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct MoveFerryBody {
    /// `harbour`.
    pub harbour: String,
}
runtime::object!(MoveFerryBody);

impl runtime::Decode for MoveFerryBody {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<String>("harbour", report);
    }
}
