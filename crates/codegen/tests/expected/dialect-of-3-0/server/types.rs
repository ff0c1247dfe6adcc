// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Map`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Map {
    /// `name`.
    #[serde(deserialize_with = "runtime::nullable")]
    #[cfg_attr(feature = "statement", schema(required = true))]
    pub name: Option<String>,
    /// `scale`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(exclusive_minimum = 0, nullable = false))]
    pub scale: Option<f64>,
    /// `legend`.
    #[serde(default, deserialize_with = "runtime::optional_nullable")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legend: Option<Option<Legend>>,
    /// `side`.
    #[serde(default, deserialize_with = "runtime::optional_nullable")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<Option<MapSide>>,
    /// `picture`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "statement",
        schema(format = "byte", value_type = Option<String>, nullable = false)
    )]
    pub picture: Option<symbolon_runtime::Base64>,
    /// `author`.
    pub author: serde_json::Value,
}
runtime::object!(Map);

impl Map {
    /// A `Map` with the properties that it has to have.
    pub fn new(name: Option<String>, author: serde_json::Value) -> Self {
        Self {
            name,
            scale: None,
            legend: None,
            side: None,
            picture: None,
            author,
        }
    }
}

impl runtime::Decode for Map {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        if let Some(value) = &self.scale {
            let at = &at.property("scale");
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
        object.has::<Option<String>>("name", report);
        object
            .optional(
                "scale",
                |value: &f64, at, report| {
                    runtime::finite(*value, at, report);
                    runtime::exclusive_minimum(*value, 0f64, at, report);
                },
                report,
            );
        object.may_have::<Option<Legend>>("legend", report);
        object.may_have::<Option<MapSide>>("side", report);
        object.may_have::<symbolon_runtime::Base64>("picture", report);
        object.has::<serde_json::Value>("author", report);
    }
}

/// What the signs mean.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Legend {
    /// `signs`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub signs: Option<Vec<Option<String>>>,
}
runtime::object!(Legend);

impl runtime::Decode for Legend {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.may_have::<Vec<Option<String>>>("signs", report);
    }
}

/// `MapSide`.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize
)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
pub enum MapSide {
    /// `front`
    #[serde(rename = "front")]
    Front,
    /// `back`
    #[serde(rename = "back")]
    Back,
}

impl MapSide {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Front => "front",
            Self::Back => "back",
        }
    }
}

impl std::fmt::Display for MapSide {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl runtime::Decode for MapSide {
    const EXPECTED: &'static str = "one of front, back";
}
