// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Amount`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Amount {
    /// `litres`.
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
}
