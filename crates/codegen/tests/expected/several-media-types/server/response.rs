// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation may answer.
use axum::response::Response;
use crate::types;
use symbolon_runtime::{Answer, Reason, Stream};
use symbolon_runtime as runtime;

/// What `addNote` may answer.
#[derive(Debug)]
pub enum AddNoteResponse {
    /// The note, in the form that was asked for.
    ///
    /// 200, `application/json`.
    OkJson(types::Note),
    /// The note, in the form that was asked for.
    ///
    /// 200, `application/vnd.notes.v2+json`.
    OkVndNotesV2Json(types::LongNote),
    /// The note, in the form that was asked for.
    ///
    /// 200, `text/markdown`.
    OkText(String),
    /// The note, in the form that was asked for.
    ///
    /// 200, `application/pdf`.
    OkBytes(Stream),
    /// It cannot be a note.
    ///
    /// 422, `application/problem+json`.
    UnprocessableContentJson(types::Problem),
    /// It cannot be a note.
    ///
    /// 422, `text/plain`.
    UnprocessableContentText(String),
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for AddNoteResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for AddNoteResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::OkJson(body) => {
                    runtime::json_response(200, "application/json", &body)
                }
                Self::OkVndNotesV2Json(body) => {
                    runtime::json_response(200, "application/vnd.notes.v2+json", &body)
                }
                Self::OkText(body) => runtime::text_response(200, "text/markdown", &body),
                Self::OkBytes(body) => {
                    runtime::stream_response(200, "application/pdf", body)
                }
                Self::UnprocessableContentJson(body) => {
                    runtime::json_response(422, "application/problem+json", &body)
                }
                Self::UnprocessableContentText(body) => {
                    runtime::text_response(422, "text/plain", &body)
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}
