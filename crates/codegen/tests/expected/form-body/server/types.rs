// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Parcel`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Parcel {
    /// `to`.
    #[cfg_attr(feature = "statement", schema(min_length = 1))]
    pub to: String,
    /// `weight`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(minimum = 1, nullable = false))]
    pub weight: Option<i32>,
    /// `express`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub express: Option<bool>,
    /// `marks`.
    pub marks: Vec<String>,
    /// `stamps`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub stamps: Option<Vec<String>>,
    /// `size`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub size: Option<ParcelSize>,
    /// `declaration`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub declaration: Option<ParcelDeclaration>,
}
runtime::object!(Parcel);

impl Parcel {
    /// A `Parcel` with the properties that it has to have.
    pub fn new(to: impl Into<String>, marks: Vec<String>) -> Self {
        Self {
            to: to.into(),
            weight: None,
            express: None,
            marks,
            stamps: None,
            size: None,
            declaration: None,
        }
    }
}

impl runtime::Decode for Parcel {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.to, &at.property("to"));
            runtime::length(value, Some(1), None, at, report);
        }
        if let Some(value) = &self.weight {
            let at = &at.property("weight");
            runtime::minimum(*value, 1, at, report);
        }
        if let Some(value) = &self.declaration {
            let at = &at.property("declaration");
            runtime::Decode::check(value, at, report);
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
                "to",
                |value: &String, at, report| {
                    runtime::length(value, Some(1), None, at, report);
                },
                report,
            );
        object
            .optional(
                "weight",
                |value: &i32, at, report| {
                    runtime::minimum(*value, 1, at, report);
                },
                report,
            );
        object.may_have::<bool>("express", report);
        object.has::<Vec<String>>("marks", report);
        object.may_have::<Vec<String>>("stamps", report);
        object.may_have::<ParcelSize>("size", report);
        object.may_have::<ParcelDeclaration>("declaration", report);
    }
}

impl runtime::Coerce for Parcel {
    fn hint() -> runtime::Hint {
        runtime::Hint::Object {
            properties: &[
                ("to", <String as runtime::Coerce>::hint),
                ("weight", <i32 as runtime::Coerce>::hint),
                ("express", <bool as runtime::Coerce>::hint),
                ("marks", <Vec<String> as runtime::Coerce>::hint),
                ("stamps", <Vec<String> as runtime::Coerce>::hint),
                ("size", <ParcelSize as runtime::Coerce>::hint),
                ("declaration", <ParcelDeclaration as runtime::Coerce>::hint),
            ],
            additional: None,
        }
    }
}

/// `ParcelSize`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct ParcelSize {
    /// `width`.
    pub width: i64,
    /// `height`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub height: Option<i64>,
}
runtime::object!(ParcelSize);

impl ParcelSize {
    /// A `ParcelSize` with the properties that it has to have.
    pub fn new(width: i64) -> Self {
        Self { width, height: None }
    }
}

impl runtime::Decode for ParcelSize {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<i64>("width", report);
        object.may_have::<i64>("height", report);
    }
}

impl runtime::Coerce for ParcelSize {
    fn hint() -> runtime::Hint {
        runtime::Hint::Object {
            properties: &[
                ("width", <i64 as runtime::Coerce>::hint),
                ("height", <i64 as runtime::Coerce>::hint),
            ],
            additional: None,
        }
    }
}

/// `ParcelDeclaration`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct ParcelDeclaration {
    /// `worth`.
    pub worth: f64,
}
runtime::object!(ParcelDeclaration);

impl runtime::Decode for ParcelDeclaration {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.worth, &at.property("worth"));
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
                "worth",
                |value: &f64, at, report| {
                    runtime::finite(*value, at, report);
                },
                report,
            );
    }
}

impl runtime::Coerce for ParcelDeclaration {
    fn hint() -> runtime::Hint {
        runtime::Hint::Object {
            properties: &[("worth", <f64 as runtime::Coerce>::hint)],
            additional: None,
        }
    }
}
