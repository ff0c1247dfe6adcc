// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What comes back where it is of several types, and its headers.
use crate::types;

/// What `getLoaf` answers.
#[derive(Debug, Clone, PartialEq)]
pub enum GetLoafSuccess {
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
}

/// What `getLoaf` refuses with.
#[derive(Debug, Clone, PartialEq)]
pub enum GetLoafError {
    /// No such loaf.
    ///
    /// 404.
    NotFound(types::Missing),
    /// The request is to blame.
    ///
    /// 4XX.
    ClientError(types::Complaint),
    /// The bakery is to blame.
    ///
    /// Any other status.
    Default(types::Complaint),
}
