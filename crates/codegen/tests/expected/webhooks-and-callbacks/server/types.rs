// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Parcel`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Parcel {
    /// `number`.
    #[cfg_attr(feature = "statement", schema(min_length = 1))]
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

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object
            .required(
                "number",
                |value: &String, at, report| {
                    runtime::length(value, Some(1), None, at, report);
                },
                report,
            );
    }
}

/// `SubscribeBody`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct SubscribeBody {
    /// `url`.
    #[cfg_attr(feature = "statement", schema(format = "uri"))]
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

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object
            .required(
                "url",
                |value: &String, at, report| {
                    runtime::format(value, "uri", at, report);
                },
                report,
            );
    }
}

/// `ParcelLostOk`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct ParcelLostOk {
    /// `search`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub search: Option<bool>,
}
runtime::object!(ParcelLostOk);
