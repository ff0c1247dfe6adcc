// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation may answer.
use axum::response::Response;
use crate::types;
use symbolon_runtime::{Answer, Place, Reason, Report};
use symbolon_runtime as runtime;

/// What `type` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum TypeResponse {
    /// Names.
    ///
    /// 200.
    Ok(types::OptionType),
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for TypeResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for TypeResponse {
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
            runtime::Decode::check(value, at, report);
        }
    }
}
