// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use crate::types;
use http::request::Parts;
use symbolon_runtime::{Located, Location, Parameters, PathValues, Reason, Report, Style};

/// The query parameters of `listSeeds`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Query)
)]
pub struct ListSeedsQuery {
    /// `filter`.
    #[cfg_attr(feature = "statement", param(style = DeepObject, explode = true))]
    pub filter: types::ListSeedsFilter,
}

impl ListSeedsQuery {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let filter = given.required_value("filter", Style::DeepObject, report);
        Some(Self { filter: filter? })
    }
}

/// What `listSeeds` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct ListSeedsRequest {
    /// The query parameters.
    pub query: ListSeedsQuery,
}

impl ListSeedsRequest {
    pub(super) fn decode(parts: &Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let parameters = Parameters::read(parts, PathValues::default())?;
        let query = ListSeedsQuery::decode(parameters.at(Location::Query), &mut report);
        report.conclude(query.map(|query| Self { query }))
    }
}
