// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use axum::body::Body;
use http::request::Parts;
use symbolon_runtime::{
    Limits, Located, Location, Parameters, PathValues, Reason, Report,
};

use symbolon_runtime as runtime;

/// The path parameters of `putRecording`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct PutRecordingPath {
    /// `id`.
    pub id: String,
}

impl PutRecordingPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let id = given.required("id", report);
        Some(Self { id: id? })
    }
}

/// What `putRecording` is asked.
#[derive(Debug)]
pub struct PutRecordingRequest {
    /// The path parameters.
    pub path: PutRecordingPath,
    /// The body.
    pub body: runtime::Stream,
}

impl PutRecordingRequest {
    pub(super) async fn decode(
        parts: &mut Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["id"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = PutRecordingPath::decode(parameters.at(Location::Path), &mut report);
        runtime::media_type(&parts.headers, &["audio/*"])?;
        let body = Some(runtime::Stream::incoming(parts, body, limits));
        report.conclude(path.zip(body).map(|(path, body)| Self { path, body }))
    }
}

/// The path parameters of `getRecording`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(
    feature = "statement",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Path)
)]
pub struct GetRecordingPath {
    /// `id`.
    pub id: String,
}

impl GetRecordingPath {
    fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
        let id = given.required("id", report);
        Some(Self { id: id? })
    }
}

/// What `getRecording` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct GetRecordingRequest {
    /// The path parameters.
    pub path: GetRecordingPath,
}

impl GetRecordingRequest {
    pub(super) async fn decode(parts: &mut Parts) -> Result<Self, Reason> {
        let mut report = Report::new();
        let path = PathValues::read(parts, &["id"]).await?;
        let parameters = Parameters::read(parts, path)?;
        let path = GetRecordingPath::decode(parameters.at(Location::Path), &mut report);
        report.conclude(path.map(|path| Self { path }))
    }
}
