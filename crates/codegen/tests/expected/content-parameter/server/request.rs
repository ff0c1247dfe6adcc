// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use crate::types;
use http::request::Parts;
use symbolon_runtime::{Located, Location, Parameters, PathValues, Reason, Report, Style};

/// The query parameters of `findJars`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Query)
)]
pub struct FindJarsQuery {
    /// What has to hold of a jar.
    #[cfg_attr(feature = "statement", param(rename = "where", nullable = false))]
    pub where_: Option<types::Condition>,
}

impl FindJarsQuery {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let where_ = given.optional_value("where", Style::Json, report);
        Some(Self { where_: where_? })
    }
}

/// What `findJars` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct FindJarsRequest {
    /// The query parameters.
    pub query: FindJarsQuery,
}

impl FindJarsRequest {
    pub(super) fn decode(parts: &Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let parameters = Parameters::read(parts, PathValues::default())?;
        let query = FindJarsQuery::decode(parameters.at(Location::Query), &mut report);
        report.conclude(query.map(|query| Self { query }))
    }
}
