// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation may answer.
use axum::response::Response;
use crate::types;
use symbolon_runtime::{Answer, Reason, Stream};
use symbolon_runtime as runtime;

/// What `putRecording` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum PutRecordingResponse {
    /// Kept.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for PutRecordingResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for PutRecordingResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `getRecording` may answer.
#[derive(Debug)]
pub enum GetRecordingResponse {
    /// The sound.
    ///
    /// 200.
    Ok(Stream),
    /// Silence.
    ///
    /// 404.
    NotFound(types::GetRecordingNotFound),
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for GetRecordingResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for GetRecordingResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::Ok(body) => {
                    runtime::stream_response(200, "application/octet-stream", body)
                }
                Self::NotFound(body) => {
                    runtime::json_response(404, "application/json", &body)
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}
