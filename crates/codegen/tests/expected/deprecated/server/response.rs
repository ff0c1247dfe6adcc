// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation may answer.
use axum::response::Response;
use crate::types;
use symbolon_runtime::{Answer, Reason};
use symbolon_runtime as runtime;

/// What `listClocks` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum ListClocksResponse {
    /// The clocks.
    ///
    /// 200.
    Ok {
        /// `X-Old`
        x_old: Option<String>,
        /// The body.
        body: Vec<types::Clock>,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for ListClocksResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for ListClocksResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::Ok { x_old, body } => {
                    let mut response = runtime::json_response(
                        200,
                        "application/json",
                        &body,
                    );
                    if let Some(x_old) = x_old {
                        runtime::header(&mut response, "x-old", &x_old);
                    }
                    response
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}
