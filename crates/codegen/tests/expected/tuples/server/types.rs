// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The types that requests and responses carry.
use symbolon_runtime as runtime;

/// `Line`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(remote = "Self")]
pub struct Line {
    /// `from`.
    pub from: Point,
    /// `to`.
    pub to: Point,
    /// `marks`.
    #[serde(default, deserialize_with = "runtime::optional")]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "statement", schema(nullable = false))]
    pub marks: Option<Vec<LineMarksItem>>,
}
runtime::object!(Line);

impl Line {
    /// A `Line` with the properties that it has to have.
    pub fn new(from: Point, to: Point) -> Self {
        Self { from, to, marks: None }
    }
}

impl runtime::Decode for Line {
    const EXPECTED: &'static str = "an object";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        {
            let (value, at) = (&self.from, &at.property("from"));
            runtime::Decode::check(value, at, report);
        }
        {
            let (value, at) = (&self.to, &at.property("to"));
            runtime::Decode::check(value, at, report);
        }
    }

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
        object.has::<Point>("from", report);
        object.has::<Point>("to", report);
        object.may_have::<Vec<LineMarksItem>>("marks", report);
    }
}

/// Metres to the east and to the north, and a name.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Point(pub (f64, f64, String));

impl From<(f64, f64, String)> for Point {
    fn from(value: (f64, f64, String)) -> Self {
        Self(value)
    }
}

impl runtime::Decode for Point {
    const EXPECTED: &'static str = "an array";
    fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) {
        let value = &self.0;
        {
            let (value, at) = (&value.0, &at.item(0));
            runtime::finite(*value, at, report);
        }
        {
            let (value, at) = (&value.1, &at.item(1));
            runtime::finite(*value, at, report);
            runtime::minimum(*value, 0f64, at, report);
        }
    }

    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        <(f64, f64, String) as runtime::Decode>::explain(value, at, report);
    }
}

/// `LineMarksItem`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum LineMarksItem {
    /// an integer.
    Integer(i64),
    /// a boolean.
    Boolean(bool),
    /// a string.
    String(String),
}

impl From<i64> for LineMarksItem {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<bool> for LineMarksItem {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<String> for LineMarksItem {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl std::fmt::Display for LineMarksItem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Integer(value) => value.fmt(f),
            Self::Boolean(value) => value.fmt(f),
            Self::String(value) => value.fmt(f),
        }
    }
}

impl runtime::Decode for LineMarksItem {
    const EXPECTED: &'static str = "an integer or a boolean or a string";
    fn explain(
        value: &serde_json::Value,
        at: &runtime::Place<'_>,
        report: &mut runtime::Report,
    ) {
        runtime::any_of(
            value,
            &[
                <i64 as runtime::Decode>::examine,
                <bool as runtime::Decode>::examine,
                <String as runtime::Decode>::examine,
            ],
            Self::EXPECTED,
            at,
            report,
        );
    }
}
