// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Amount`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Amount {
    /// `litres`.
    #[cfg_attr(feature = "statement", schema(exclusive_minimum = 0))]
    pub litres: f64,
}
runtime::object!(Amount);

impl runtime::Decode for Amount {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.litres, &at.property("litres"));
            runtime::finite(*value, at, report);
            runtime::exclusive_minimum(*value, 0f64, at, report);
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
                "litres",
                |value: &f64, at, report| {
                    runtime::finite(*value, at, report);
                    runtime::exclusive_minimum(*value, 0f64, at, report);
                },
                report,
            );
    }
}
