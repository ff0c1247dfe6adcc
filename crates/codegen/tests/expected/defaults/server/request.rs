// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use axum::body::Body;
use crate::types;
use http::request::Parts;
use symbolon_runtime::{
    Limits, Located, Location, Parameters, PathValues, Reason, Report, Style,
};

use symbolon_runtime as runtime;

/// The query parameters of `brew`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Query)
)]
pub struct BrewQuery {
    /// `count`.
    #[cfg_attr(feature = "statement", param(minimum = 1, default = 1, required = false))]
    pub count: u64,
    /// `size`.
    #[cfg_attr(feature = "statement", param(default = "small", required = false))]
    pub size: types::Size,
    /// `extras`.
    #[cfg_attr(feature = "statement", param(required = false))]
    pub extras: Vec<String>,
}

impl BrewQuery {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let count = given
            .optional_with(
                "count",
                |value: &u64, at, report| {
                    runtime::minimum(*value, 1, at, report);
                },
                report,
            );
        let size = given.optional("size", report);
        let extras = given
            .optional_array("extras", Style::Form { explode: true }, report);
        Some(Self {
            count: count?.unwrap_or(1),
            size: size?.unwrap_or(types::Size::Small),
            extras: extras?
                .unwrap_or_else(|| vec![String::from("milk"), String::from("sugar")]),
        })
    }
}

/// What `brew` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct BrewRequest {
    /// The query parameters.
    pub query: BrewQuery,
    /// The body.
    pub body: types::Order,
}

impl BrewRequest {
    pub(super) async fn decode(
        parts: &Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        let parameters = Parameters::read(parts, PathValues::default())?
            .claiming(&["count", "size", "extras"]);
        let query = BrewQuery::decode(parameters.at(Location::Query), &mut report);
        runtime::media_type(&parts.headers, &["application/json"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::json(
            &bytes,
            <types::Order as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(query.zip(body).map(|(query, body)| Self { query, body }))
    }
}
