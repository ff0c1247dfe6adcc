// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use axum::body::Body;
use crate::types;
use http::request::Parts;
use symbolon_runtime::{Limits, Reason, Report};
use symbolon_runtime as runtime;

/// What `measure` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasureRequest {
    /// The body.
    pub body: types::Shape,
}

impl MeasureRequest {
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
            <types::Shape as runtime::Decode>::check,
            &mut report,
        )?;
        report.conclude(body.map(|body| Self { body }))
    }
}
