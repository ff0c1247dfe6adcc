// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! The bodies of requests that have several media types.
use crate::types;

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

impl From<String> for AddNoteBody {
    fn from(body: String) -> Self {
        Self::Text(body)
    }
}
