// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation may answer.
use axum::response::Response;
use crate::types;
use symbolon_runtime::{Answer, EventStream, Guard, Reason};
use symbolon_runtime as runtime;

/// What `watchTides` may answer.
#[derive(Debug)]
pub enum WatchTidesResponse {
    /// A reading every minute.
    ///
    /// 200.
    Ok(EventStream<types::Reading>),
    /// No gauge answers.
    ///
    /// 503.
    ServiceUnavailable(types::Trouble),
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for WatchTidesResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for WatchTidesResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::Ok(body) => runtime::events_response(200, body),
                Self::ServiceUnavailable(body) => {
                    runtime::json_response(503, "application/json", &body)
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }

    fn guard(&mut self, guard: Guard) {
        if let Self::Ok(body) = self {
            body.guard(guard, <types::Reading as runtime::Decode>::check);
        }
    }
}
