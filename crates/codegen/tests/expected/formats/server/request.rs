// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use axum::body::Body;
use crate::types;
use http::request::Parts;
use symbolon_runtime::{
    Limits, Located, Location, Parameters, PathValues, Reason, Report,
};

use symbolon_runtime as runtime;

/// The query parameters of `addSample`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Query)
)]
pub struct AddSampleQuery {
    /// `since`.
    #[cfg_attr(feature = "statement", param(nullable = false))]
    pub since: Option<chrono::DateTime<chrono::Utc>>,
}

impl AddSampleQuery {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let since = given.optional("since", report);
        Some(Self { since: since? })
    }
}

/// What `addSample` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct AddSampleRequest {
    /// The query parameters.
    pub query: AddSampleQuery,
    /// The body.
    pub body: types::Sample,
}

impl AddSampleRequest {
    pub(super) async fn decode(
        parts: &Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        let parameters = Parameters::read(parts, PathValues::default())?;
        let query = AddSampleQuery::decode(parameters.at(Location::Query), &mut report);
        runtime::media_type(&parts.headers, &["application/json"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::json(
            &bytes,
            <types::Sample as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(query.zip(body).map(|(query, body)| Self { query, body }))
    }
}
