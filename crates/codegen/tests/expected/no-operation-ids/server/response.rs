// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation may answer.
use axum::response::Response;
use symbolon_runtime::{Answer, Reason};
use symbolon_runtime as runtime;

/// What `get` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum GetResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for GetResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for GetResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `get_boats` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum GetBoatsResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for GetBoatsResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for GetBoatsResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `boat` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum BoatResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for BoatResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for BoatResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `boat` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Boat2Response {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for Boat2Response {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for Boat2Response {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `Boat` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Boat3Response {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for Boat3Response {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for Boat3Response {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `get_boats_boat_crew` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum GetBoatsBoatCrewResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for GetBoatsBoatCrewResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for GetBoatsBoatCrewResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `boats/crew-set` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum BoatsCrewSetResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for BoatsCrewSetResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for BoatsCrewSetResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}

/// What `get_boats_vessel_sails` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum GetBoatsVesselSailsResponse {
    /// Done.
    ///
    /// 204.
    NoContent,
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for GetBoatsVesselSailsResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for GetBoatsVesselSailsResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::NoContent => runtime::empty(204),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }
}
