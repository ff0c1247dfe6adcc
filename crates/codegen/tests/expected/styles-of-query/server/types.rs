// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Colour`.
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
pub enum Colour {
    /// `red`
    #[serde(rename = "red")]
    Red,
    /// `white`
    #[serde(rename = "white")]
    White,
    /// `red-and-white`
    #[serde(rename = "red-and-white")]
    RedAndWhite,
}

impl Colour {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::White => "white",
            Self::RedAndWhite => "red-and-white",
        }
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl runtime::Decode for Colour {
    const EXPECTED: &'static str = "one of red, white, red-and-white";
}

impl runtime::FromText for Colour {
    fn from_text(text: &str) -> Option<Self> {
        match text {
            "red" => Some(Self::Red),
            "white" => Some(Self::White),
            "red-and-white" => Some(Self::RedAndWhite),
            _ => None,
        }
    }
}

/// `Position`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Position {
    /// `latitude`.
    #[cfg_attr(feature = "statement", schema(minimum = -90, maximum = 90))]
    pub latitude: f64,
    /// `longitude`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub longitude: Option<f64>,
}
runtime::object!(Position);

impl Position {
    /// A `Position` with the properties that it has to have.
    pub fn new(latitude: f64) -> Self {
        Self { latitude, longitude: None }
    }
}

impl runtime::Decode for Position {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.latitude, &at.property("latitude"));
            runtime::finite(*value, at, report);
            runtime::minimum(*value, -90f64, at, report);
            runtime::maximum(*value, 90f64, at, report);
        }
        if let Some(value) = &self.longitude {
            let at = &at.property("longitude");
            runtime::finite(*value, at, report);
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
                "latitude",
                |value: &f64, at, report| {
                    runtime::finite(*value, at, report);
                    runtime::minimum(*value, -90f64, at, report);
                    runtime::maximum(*value, 90f64, at, report);
                },
                report,
            );
        object
            .optional(
                "longitude",
                |value: &f64, at, report| {
                    runtime::finite(*value, at, report);
                },
                report,
            );
    }
}

impl runtime::Coerce for Position {
    fn hint() -> runtime::Hint {
        runtime::Hint::Object {
            properties: &[
                ("latitude", <f64 as runtime::Coerce>::hint),
                ("longitude", <f64 as runtime::Coerce>::hint),
            ],
            additional: None,
        }
    }
}

/// `Area`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Area {
    /// `sea`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub sea: Option<String>,
    /// `zone`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub zone: Option<i64>,
}
runtime::object!(Area);

impl runtime::Decode for Area {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.may_have::<String>("sea", report);
        object.may_have::<i64>("zone", report);
    }
}

impl runtime::Coerce for Area {
    fn hint() -> runtime::Hint {
        runtime::Hint::Object {
            properties: &[
                ("sea", <String as runtime::Coerce>::hint),
                ("zone", <i64 as runtime::Coerce>::hint),
            ],
            additional: None,
        }
    }
}
