// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use axum::body::Body;
use http::request::Parts;
use symbolon_runtime::{Limits, Reason, Report};
use symbolon_runtime as runtime;

/// What `setTarget` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct SetTargetRequest {
    /// The body.
    pub body: u64,
}

impl SetTargetRequest {
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
            |value: &u64, at, report| {
                runtime::minimum(*value, 5, at, report);
                runtime::maximum(*value, 30, at, report);
            },
            &mut report,
        )?;
        report.conclude(body.map(|body| Self { body }))
    }
}

/// What `setNote` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct SetNoteRequest {
    /// The body.
    pub body: String,
}

impl SetNoteRequest {
    pub(super) async fn decode(
        parts: &Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        runtime::media_type(&parts.headers, &["text/plain; charset=utf-8"])?;
        let bytes = runtime::read(body, limits).await?;
        let body = runtime::text(
            &bytes,
            |value: &String, at, report| {
                runtime::length(value, None, Some(140), at, report);
            },
            &mut report,
        )?;
        report.conclude(body.map(|body| Self { body }))
    }
}

/// What `echo` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct EchoRequest {
    /// The body.
    pub body: serde_json::Value,
}

impl EchoRequest {
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
            <serde_json::Value as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(body.map(|body| Self { body }))
    }
}
