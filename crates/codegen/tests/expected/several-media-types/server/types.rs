// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Note`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Note {
    /// `text`.
    pub text: String,
}
runtime::object!(Note);

impl runtime::Decode for Note {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<String>("text", report);
    }
}

impl runtime::Coerce for Note {
    fn hint() -> runtime::Hint {
        runtime::Hint::Object {
            properties: &[("text", <String as runtime::Coerce>::hint)],
            additional: None,
        }
    }
}

/// `LongNote`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct LongNote {
    /// `paragraphs`.
    pub paragraphs: Vec<String>,
}
runtime::object!(LongNote);

/// `Problem`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Problem {
    /// `title`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub title: Option<String>,
    /// `status`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub status: Option<i64>,
}
runtime::object!(Problem);
