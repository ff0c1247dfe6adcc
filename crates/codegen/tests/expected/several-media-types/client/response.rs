// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What comes back where it is of several types, and its headers.
use crate::types;
use symbolon_runtime::client::ByteStream;

/// What `addNote` answers.
pub enum AddNoteSuccess {
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
    OkBytes(ByteStream),
}

impl std::fmt::Debug for AddNoteSuccess {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(
            match self {
                Self::OkJson(_) => "OkJson",
                Self::OkVndNotesV2Json(_) => "OkVndNotesV2Json",
                Self::OkText(_) => "OkText",
                Self::OkBytes(_) => "OkBytes",
            },
        )
    }
}

/// What `addNote` refuses with.
#[derive(Debug, Clone, PartialEq)]
pub enum AddNoteError {
    /// It cannot be a note.
    ///
    /// 422, `application/problem+json`.
    UnprocessableContentJson(types::Problem),
    /// It cannot be a note.
    ///
    /// 422, `text/plain`.
    UnprocessableContentText(String),
}
