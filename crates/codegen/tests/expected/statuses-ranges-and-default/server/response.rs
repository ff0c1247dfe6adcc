// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation may answer.
use axum::response::Response;
use crate::types;
use http::StatusCode;
use symbolon_runtime::{Answer, Reason};
use symbolon_runtime as runtime;

/// What `getLoaf` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum GetLoafResponse {
    /// The loaf.
    ///
    /// 200.
    Ok(types::Loaf),
    /// It is in the oven.
    ///
    /// 202.
    Accepted(types::Oven),
    /// As fresh as before.
    ///
    /// 304.
    NotModified,
    /// No such loaf.
    ///
    /// 404.
    NotFound(types::Missing),
    /// The request is to blame.
    ///
    /// 4XX.
    ClientError {
        /// The status.
        status: StatusCode,
        /// The body.
        body: types::Complaint,
    },
    /// The bakery is to blame.
    ///
    /// Any other status.
    Default {
        /// The status.
        status: StatusCode,
        /// The body.
        body: types::Complaint,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for GetLoafResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for GetLoafResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::Ok(body) => runtime::json_response(200, "application/json", &body),
                Self::Accepted(body) => {
                    runtime::json_response(202, "application/json", &body)
                }
                Self::NotModified => runtime::empty(304),
                Self::NotFound(body) => {
                    runtime::json_response(404, "application/json", &body)
                }
                Self::ClientError { status, body } => {
                    runtime::json_response(
                        runtime::within(status, 4),
                        "application/json",
                        &body,
                    )
                }
                Self::Default { status, body } => {
                    runtime::json_response(status.as_u16(), "application/json", &body)
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}
