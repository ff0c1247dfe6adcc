// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// Anything that is shown.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Exhibit {
    /// What it is called.
    #[cfg_attr(feature = "statement", schema(min_length = 1))]
    pub title: String,
    /// `year`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub year: Option<u64>,
}
runtime::object!(Exhibit);

impl Exhibit {
    /// An `Exhibit` with the properties that it has to have.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            year: None,
        }
    }
}

impl runtime::Decode for Exhibit {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.title, &at.property("title"));
            runtime::length(value, Some(1), None, at, report);
        }
    }
}

/// An exhibit with a frame.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Painting {
    /// What it is called.
    #[cfg_attr(feature = "statement", schema(min_length = 1, max_length = 200))]
    pub title: String,
    /// `year`.
    #[cfg_attr(feature = "statement", schema(maximum = 2100))]
    pub year: u64,
    /// `painter`.
    pub painter: String,
}
runtime::object!(Painting);

impl runtime::Decode for Painting {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.title, &at.property("title"));
            runtime::length(value, Some(1), Some(200), at, report);
        }
        {
            let (value, at) = (&self.year, &at.property("year"));
            runtime::maximum(*value, 2100, at, report);
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
                "title",
                |value: &String, at, report| {
                    runtime::length(value, Some(1), Some(200), at, report);
                },
                report,
            );
        object
            .required(
                "year",
                |value: &u64, at, report| {
                    runtime::maximum(*value, 2100, at, report);
                },
                report,
            );
        object.has::<String>("painter", report);
    }
}

/// `Hung`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Hung {
    /// What it is called.
    #[cfg_attr(feature = "statement", schema(min_length = 1, max_length = 200))]
    pub title: String,
    /// `year`.
    #[cfg_attr(feature = "statement", schema(maximum = 2100))]
    pub year: u64,
    /// `painter`.
    pub painter: String,
    /// `room`.
    pub room: String,
    /// All of one, with words of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub alone: Option<Exhibit>,
}
runtime::object!(Hung);

impl Hung {
    /// A `Hung` with the properties that it has to have.
    pub fn new(
        title: impl Into<String>,
        year: u64,
        painter: impl Into<String>,
        room: impl Into<String>,
    ) -> Self {
        Self {
            title: title.into(),
            year,
            painter: painter.into(),
            room: room.into(),
            alone: None,
        }
    }
}

impl runtime::Decode for Hung {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.title, &at.property("title"));
            runtime::length(value, Some(1), Some(200), at, report);
        }
        {
            let (value, at) = (&self.year, &at.property("year"));
            runtime::maximum(*value, 2100, at, report);
        }
        if let Some(value) = &self.alone {
            let at = &at.property("alone");
            runtime::Decode::check(value, at, report);
        }
    }
}
