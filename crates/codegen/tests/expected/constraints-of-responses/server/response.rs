// Generated from document.yaml by `UPDATE_EXPECTED=1 cargo test --package symbolon-codegen --test expected`. Not to be edited: change document.yaml and run it again.

//! What each operation may answer.
use axum::response::Response;
use crate::types;
use http::StatusCode;
use symbolon_runtime::{Answer, EventStream, Guard, Place, Reason, Report, Style};
use symbolon_runtime as runtime;

/// What `listTokens` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum ListTokensResponse {
    /// All of them.
    ///
    /// 200.
    Ok {
        /// `X-Total`
        x_total: i64,
        /// `X-Next`
        x_next: Option<String>,
        /// The body.
        body: types::Tokens,
    },
    /// Something is wrong.
    ///
    /// 404.
    NotFound(types::TroubleResponse),
    /// Something is wrong.
    ///
    /// 503.
    ServiceUnavailable(types::TroubleResponse),
    /// Something is wrong.
    ///
    /// Any other status.
    Default {
        /// The status.
        status: StatusCode,
        /// The body.
        body: types::TroubleResponse,
    },
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for ListTokensResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for ListTokensResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::Ok { x_total, x_next, body } => {
                    let mut response = runtime::json_response(
                        200,
                        "application/json",
                        &body,
                    );
                    runtime::header_value(
                        &mut response,
                        "x-total",
                        &x_total,
                        Style::Simple { explode: false },
                    );
                    if let Some(x_next) = x_next {
                        runtime::header(&mut response, "x-next", &x_next);
                    }
                    response
                }
                Self::NotFound(body) => {
                    runtime::json_response(404, "application/json", &body)
                }
                Self::ServiceUnavailable(body) => {
                    runtime::json_response(503, "application/json", &body)
                }
                Self::Default { status, body } => {
                    runtime::json_response(status.as_u16(), "application/json", &body)
                }
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }

    fn check(&self, report: &mut Report) {
        let at = &Place::Body;
        match self {
            Self::Ok { x_total, x_next, body: value } => {
                {
                    let (value, at) = (x_total, &Place::header("X-Total"));
                    runtime::maximum(*value, 1000, at, report);
                }
                if let Some(value) = x_next {
                    let at = &Place::header("X-Next");
                    runtime::length(value, None, Some(20), at, report);
                }
                runtime::Decode::check(value, at, report);
            }
            Self::NotFound(value)
            | Self::ServiceUnavailable(value)
            | Self::Default { body: value, .. } => {
                runtime::Decode::check(value, at, report);
            }
            _ => {}
        }
    }
}

/// What `getName` may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum GetNameResponse {
    /// Its name.
    ///
    /// 200.
    Ok(types::Name),
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for GetNameResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for GetNameResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::Ok(body) => runtime::text_response(200, "text/plain", &body),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }

    fn check(&self, report: &mut Report) {
        let at = &Place::Body;
        if let Self::Ok(value) = self {
            runtime::Decode::check(value, at, report);
        }
    }
}

/// What `watchUses` may answer.
#[derive(Debug)]
pub enum WatchUsesResponse {
    /// Each use of a token.
    ///
    /// 200.
    Ok(EventStream<types::Token>),
    /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
    Rejected(Reason),
}

impl From<Reason> for WatchUsesResponse {
    fn from(reason: Reason) -> Self {
        Self::Rejected(reason)
    }
}

impl Answer for WatchUsesResponse {
    fn into_answer(self) -> Result<Response, Reason> {
        Ok(
            match self {
                Self::Ok(body) => runtime::events_response(200, body),
                Self::Rejected(reason) => return Err(reason),
            },
        )
    }

    fn guard(&mut self, guard: Guard) {
        if let Self::Ok(body) = self {
            body.guard(guard, <types::Token as runtime::Decode>::check);
        }
    }
}
