// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation may answer.
use axum::response::Response;
use symbolon_runtime::{Answer, Reason};
use symbolon_runtime as runtime;

/// What `addRecipe` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum AddRecipeResponse {
    /// Added.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for AddRecipeResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for AddRecipeResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}
