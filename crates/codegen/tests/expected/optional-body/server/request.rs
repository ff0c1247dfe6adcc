// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use axum::body::Body;
use crate::types;
use http::request::Parts;
use symbolon_runtime::{
    Limits, Located, Location, Parameters, PathValues, Reason, Report,
};

use symbolon_runtime as runtime;

/// The path parameters of `boil`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct BoilPath {
    /// `id`.
    pub id: String,
}

impl BoilPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let id = given.required("id", report);
        Some(Self { id: id? })
    }
}

/// What `boil` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct BoilRequest {
    /// The path parameters.
    pub path: BoilPath,
    /// The body.
    pub body: Option<types::Amount>,
}

impl BoilRequest {
    pub(super) async fn decode(
        parts: &mut Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["id"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = BoilPath::decode(parameters.at(Location::Path), &mut report);
        let bytes = runtime::read(body, limits).await?;
        let body = if bytes.is_empty() {
            Some(None)
        } else {
            runtime::media_type(&parts.headers, &["application/json"])?;
            let body = runtime::json(
                &bytes,
                <types::Amount as runtime::Decode>::check,
                &mut report,
            )?;
            body.map(Some)
        };
        report.conclude(path.zip(body).map(|(path, body)| Self { path, body }))
    }
}

/// What `searchKettles` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchKettlesRequest {
    /// The body.
    pub body: Vec<String>,
}

impl SearchKettlesRequest {
    pub(super) async fn decode(
        parts: &Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        runtime::media_type(&parts.headers, &["application/json"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::json(
            &bytes,
            <Vec<String> as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(body.map(|body| Self { body }))
    }
}

/// What `emptyKettles` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct EmptyKettlesRequest {
    /// The body.
    pub body: types::Amount,
}

impl EmptyKettlesRequest {
    pub(super) async fn decode(
        parts: &Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        runtime::media_type(&parts.headers, &["application/json"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::json(
            &bytes,
            <types::Amount as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(body.map(|body| Self { body }))
    }
}
