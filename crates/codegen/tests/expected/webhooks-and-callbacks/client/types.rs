// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Parcel`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct Parcel {
    /// `number`.
    pub number: String,
}
runtime::object!(Parcel);

impl runtime::Decode for Parcel {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.number, &at.property("number"));
            runtime::length(value, Some(1), None, at, report);
        }
    }
}

/// `SubscribeBody`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct SubscribeBody {
    /// `url`.
    pub url: String,
}
runtime::object!(SubscribeBody);

impl runtime::Decode for SubscribeBody {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.url, &at.property("url"));
            runtime::format(value, "uri", at, report);
        }
    }
}

/// `ParcelLostOk`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct ParcelLostOk {
    /// `search`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<bool>,
}
runtime::object!(ParcelLostOk);
