// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `AddSpecimenBodyPlace`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct AddSpecimenBodyPlace {
    /// `latitude`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// `longitude`.
    #[serde(skip_serializing_if = "Option::is_none")]
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
}

/// `AddSpecimenBody`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct AddSpecimenBody {
    /// `label`.
    pub label: String,
    /// `found`.
    #[serde(default, deserialize_with = "runtime::formatted::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<chrono::NaiveDate>,
    /// `photo`.
    #[cfg_attr(feature = "statement", schemars(with = "String"))]
    pub photo: symbolon_runtime::File,
    /// `scans`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schemars(with = "Option<Vec<String>>"))]
    pub scans: Option<Vec<symbolon_runtime::File>>,
    /// `place`.
    #[serde(skip_serializing_if = "Option::is_none")]
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

impl symbolon_runtime::client::IntoMultipart for AddSpecimenBody {
    fn into_multipart(self) -> symbolon_runtime::client::Multipart {
        let mut form = symbolon_runtime::client::Multipart::new();
        {
            let value = &self.label;
            form.text("label", value);
        }
        if let Some(value) = &self.found {
            form.text("found", value);
        }
        {
            let value = self.photo;
            form.file("photo", value);
        }
        if let Some(value) = self.scans {
            for file in value {
                form.file("scans", file);
            }
        }
        if let Some(value) = &self.place {
            form.json("place", "application/json", value);
        }
        form
    }

    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.label, &at.property("label"));
            runtime::length(value, None, Some(80), at, report);
        }
        if let Some(value) = &self.scans {
            let at = &at.property("scans");
            runtime::items(value.len(), None, Some(3), at, report);
        }
        if let Some(value) = &self.place {
            let at = &at.property("place");
            runtime::Decode::check(value, at, report);
        }
    }
}

/// `AddSpecimenCreated`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))]
#[serde(remote = "Self")]
pub struct AddSpecimenCreated {
    /// `number`.
    pub number: i64,
}
runtime::object!(AddSpecimenCreated);
