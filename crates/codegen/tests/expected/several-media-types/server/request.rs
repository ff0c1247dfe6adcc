// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation is asked.
use axum::body::Body;
use crate::types;
use http::request::Parts;
use symbolon_runtime::{Limits, Reason, Report};
use symbolon_runtime as runtime;

/// The body of `addNote`, by its media type.
#[derive(Debug, Clone, PartialEq)]
pub enum AddNoteBody {
    /// `application/json`
    Json(types::Note),
    /// `application/x-www-form-urlencoded`
    Form(types::Note),
    /// `text/plain`
    Text(String),
}

/// What `addNote` is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct AddNoteRequest {
    /// The body.
    pub body: AddNoteBody,
}

impl AddNoteRequest {
    pub(super) async fn decode(
        parts: &Parts,
        body: Body,
        limits: &Limits,
    ) -> Result<Self, Reason> {
        let mut report = Report::new();
        let media_type = runtime::media_type(
            &parts.headers,
            &["application/json", "application/x-www-form-urlencoded", "text/plain"],
        )?;
        let bytes = runtime::read(body, limits).await?;
        let body = match media_type {
            "application/json" => {
                runtime::json(
                        &bytes,
                        <types::Note as runtime::Decode>::check,
                        &mut report,
                    )?
                    .map(AddNoteBody::Json)
            }
            "application/x-www-form-urlencoded" => {
                runtime::form(
                        &bytes,
                        &[],
                        <types::Note as runtime::Decode>::check,
                        &mut report,
                    )?
                    .map(AddNoteBody::Form)
            }
            _ => {
                runtime::text(&bytes, <String as runtime::Decode>::check, &mut report)?
                    .map(AddNoteBody::Text)
            }
        };
        report.conclude(body.map(|body| Self { body }))
    }
}
