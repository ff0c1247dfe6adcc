// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use axum::body::Body;
use crate::types;
use http::request::Parts;
use symbolon_runtime::{
    Limits, Located, Location, Parameters, PathValues, Reason, Report,
};

use symbolon_runtime as runtime;

/// The query parameters of `pack`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Query)
)]
pub struct PackQuery {
    /// `label`.
    #[cfg_attr(feature = "statement", param(pattern = "^[A-Z]{2}-\\d+$"))]
    pub label: String,
}

impl PackQuery {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let label = given
            .required_with(
                "label",
                |value: &String, at, report| {
                    static PATTERN: runtime::Pattern = runtime::Pattern::new(
                        "^[A-Z]{2}-\\d+$",
                    );
                    PATTERN.check(value, at, report);
                },
                report,
            );
        Some(Self { label: label? })
    }
}

/// What `pack` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct PackRequest {
    /// The query parameters.
    pub query: PackQuery,
    /// The body.
    pub body: types::Crate,
}

impl PackRequest {
    pub(super) async fn decode(
        parts: &Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        let parameters = Parameters::read(parts, PathValues::default())?;
        let query = PackQuery::decode(parameters.at(Location::Query), &mut report);
        runtime::media_type(&parts.headers, &["application/json"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::json(
            &bytes,
            <types::Crate as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(query.zip(body).map(|(query, body)| Self { query, body }))
    }
}
