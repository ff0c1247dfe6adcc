// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Reading`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Reading {
    /// `metres`.
    pub metres: f64,
    /// `rising`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub rising: Option<bool>,
}
runtime::object!(Reading);

impl Reading {
    /// A `Reading` with the properties that it has to have.
    pub fn new(metres: f64) -> Self {
        Self { metres, rising: None }
    }
}

impl runtime::Decode for Reading {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.metres, &at.property("metres"));
            runtime::finite(*value, at, report);
        }
    }
}

/// `Trouble`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Trouble {
    /// `message`.
    pub message: String,
}
runtime::object!(Trouble);
