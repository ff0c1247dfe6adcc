// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation may answer.
use axum::response::Response;
use symbolon_runtime::{Answer, Place, Reason, Report};
use symbolon_runtime as runtime;

/// What `readTemperature` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum ReadTemperatureResponse {
    /// Degrees.
    ///
    /// 200.
    Ok(f32),
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for ReadTemperatureResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for ReadTemperatureResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::Ok(body) => runtime::json_response(200, "application/json", &body),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }

    fn check(&self, report: &mut Report) {
        let at = &Place::Body;
        if let Self::Ok(value) = self {
            runtime::finite(*value, at, report);
        }
    }
}

/// What `setTarget` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum SetTargetResponse {
    /// Said in words.
    ///
    /// 200.
    Ok(String),
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for SetTargetResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for SetTargetResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::Ok(body) => runtime::text_response(200, "text/plain", &body),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `setNote` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum SetNoteResponse {
    /// When it was set.
    ///
    /// 200.
    Ok(chrono::DateTime<chrono::Utc>),
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for SetNoteResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for SetNoteResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::Ok(body) => runtime::json_response(200, "application/json", &body),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `echo` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum EchoResponse {
    /// The same.
    ///
    /// 200.
    Ok(serde_json::Value),
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for EchoResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for EchoResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::Ok(body) => runtime::json_response(200, "application/json", &body),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}
