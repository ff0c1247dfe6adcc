// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Choir`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Choir {
    /// `name`.
    pub name: String,
    /// `seats`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub seats: Option<Seats>,
    /// The properties that the document does not name.
    #[serde(flatten)]
    #[cfg_attr(feature = "statement", schema(additional_properties))]
    pub additional: std::collections::BTreeMap<String, ChoirValueInteger>,
}
runtime::object!(Choir);

impl Choir {
    /// A `Choir` with the properties that it has to have.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            seats: None,
            additional: std::collections::BTreeMap::new(),
        }
    }
}

impl runtime::Decode for Choir {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        for (name, value) in &self.additional {
            let at = &at.property(name);
            runtime::Decode::check(value, at, report);
        }
    }

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<String>("name", report);
        object.may_have::<Seats>("seats", report);
        object
            .additional(
                &["name", "seats"],
                <ChoirValueInteger as runtime::Decode>::check,
                report,
            );
    }
}

/// `Seats`.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Seats(pub std::collections::BTreeMap<String, String>);

impl From<std::collections::BTreeMap<String, String>> for Seats {
    fn from(value: std::collections::BTreeMap<String, String>) -> Self {
        Self(value)
    }
}

impl runtime::Decode for Seats {
    const EXPECTED: &'static str = "an object";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        <std::collections::BTreeMap<
            String,
            String,
        > as runtime::Decode>::explain(value, at, report);
    }
}

/// `ChoirValueInteger`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(transparent)]
#[cfg_attr(feature = "statement", schema(minimum = 1))]
pub struct ChoirValueInteger(pub u64);

impl From<u64> for ChoirValueInteger {
    fn from(value: u64) -> Self {
        Self(value)
    }
}

impl runtime::Decode for ChoirValueInteger {
    const EXPECTED: &'static str = "an integer";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        let value = &self.0;
        runtime::minimum(*value, 1, at, report);
    }

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        <u64 as runtime::Decode>::explain(value, at, report);
    }
}
