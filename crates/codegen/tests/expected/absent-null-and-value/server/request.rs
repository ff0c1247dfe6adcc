// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use axum::body::Body;
use crate::types;
use http::request::Parts;
use symbolon_runtime::{
    Limits, Located, Location, Parameters, PathValues, Reason, Report,
};

use symbolon_runtime as runtime;

/// The path parameters of `changeContact`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct ChangeContactPath {
    /// `id`.
    pub id: i64,
}

impl ChangeContactPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let id = given.required("id", report);
        Some(Self { id: id? })
    }
}

/// What `changeContact` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeContactRequest {
    /// The path parameters.
    pub path: ChangeContactPath,
    /// The body.
    pub body: types::Change,
}

impl ChangeContactRequest {
    pub(super) async fn decode(
        parts: &mut Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["id"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = ChangeContactPath::decode(parameters.at(Location::Path), &mut report);
        runtime::media_type(&parts.headers, &["application/merge-patch+json"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::json(
            &bytes,
            <types::Change as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(path.zip(body).map(|(path, body)| Self { path, body }))
    }
}
