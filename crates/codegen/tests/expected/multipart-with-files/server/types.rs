// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `AddSpecimenBodyPlace`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct AddSpecimenBodyPlace {
    /// `latitude`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub latitude: Option<f64>,
    /// `longitude`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub longitude: Option<f64>,
}
runtime::object!(AddSpecimenBodyPlace);

impl runtime::Decode for AddSpecimenBodyPlace {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        if let Some(value) = &self.latitude {
            let at = &at.property("latitude");
            runtime::finite(*value, at, report);
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
            .optional(
                "latitude",
                |value: &f64, at, report| {
                    runtime::finite(*value, at, report);
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

impl runtime::Coerce for AddSpecimenBodyPlace {
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

/// `AddSpecimenBody`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct AddSpecimenBody {
    /// `label`.
    #[cfg_attr(feature = "statement", schema(max_length = 80))]
    pub label: String,
    /// `found`.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub found: Option<chrono::NaiveDate>,
    /// `photo`.
    #[cfg_attr(feature = "statement", schema(format = "binary", value_type = String))]
    pub photo: symbolon_runtime::File,
    /// `scans`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "statement",
        schema(max_items = 3, value_type = Option<Vec<String>>, nullable = false)
    )]
    pub scans: Option<Vec<symbolon_runtime::File>>,
    /// `place`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub place: Option<AddSpecimenBodyPlace>,
}
runtime::object!(AddSpecimenBody);

impl AddSpecimenBody {
    /// An `AddSpecimenBody` with the properties that it has to have.
    pub fn new(label: impl Into<String>, photo: symbolon_runtime::File) -> Self {
        Self {
            label: label.into(),
            found: None,
            photo,
            scans: None,
            place: None,
        }
    }
}

impl runtime::FromMultipart for AddSpecimenBody {
    fn from_parts(
        parts: &mut runtime::FormParts,
        report: &mut runtime::Report,
    ) -> Option<Self> {
        let label_part = parts
            .required_value(
                "label",
                |value: &String, at, report| {
                    runtime::length(value, None, Some(80), at, report);
                },
                report,
            );
        let found_part = parts
            .optional_value(
                "found",
                <chrono::NaiveDate as runtime::Decode>::check,
                report,
            );
        let photo_part = parts.file("photo", report);
        let scans_part = parts.optional_files("scans", report);
        let place_part = parts
            .optional_value(
                "place",
                <AddSpecimenBodyPlace as runtime::Decode>::check,
                report,
            );
        Some(Self {
            label: label_part?,
            found: found_part?,
            photo: photo_part?,
            scans: scans_part?,
            place: place_part?,
        })
    }
}

/// `AddSpecimenCreated`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct AddSpecimenCreated {
    /// `number`.
    pub number: i64,
}
runtime::object!(AddSpecimenCreated);
