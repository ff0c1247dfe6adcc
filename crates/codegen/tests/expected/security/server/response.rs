// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation may answer.
use axum::response::Response;
use symbolon_runtime::{Answer, Reason};
use symbolon_runtime as runtime;

/// What `byDefault` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum ByDefaultResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for ByDefaultResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for ByDefaultResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `public` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum PublicResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for PublicResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for PublicResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `either` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum EitherResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for EitherResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for EitherResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `both` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum BothResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for BothResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for BothResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `maybe` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum MaybeResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for MaybeResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for MaybeResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `scoped` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum ScopedResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for ScopedResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for ScopedResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `mutual` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum MutualResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for MutualResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for MutualResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}
