// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use http::request::Parts;
use symbolon_runtime::{Located, Location, Parameters, PathValues, Reason, Report};

/// The query parameters of `listClocks`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Query)
)]
pub struct ListClocksQuery {
    /// `zone`.
    #[deprecated]
    #[cfg_attr(feature = "statement", param(nullable = false))]
    pub zone: Option<String>,
}

impl ListClocksQuery {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let zone = given.optional("zone", report);
        Some(Self { zone: zone? })
    }
}

/// What `listClocks` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct ListClocksRequest {
    /// The query parameters.
    pub query: ListClocksQuery,
}

impl ListClocksRequest {
    pub(super) fn decode(parts: &Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let parameters = Parameters::read(parts, PathValues::default())?;
        let query = ListClocksQuery::decode(parameters.at(Location::Query), &mut report);
        report.conclude(query.map(|query| Self { query }))
    }
}
