// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation may answer.
use axum::response::Response;
use symbolon_runtime::{Answer, Reason};
use symbolon_runtime as runtime;

/// What `a` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum AResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for AResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for AResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `d` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum DResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for DResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for DResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `b` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum BResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for BResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for BResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `c` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum CResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for CResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for CResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `e` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum EResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for EResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for EResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `f` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum FResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for FResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for FResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}
