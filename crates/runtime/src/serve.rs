//! What every handler shares.

use std::fmt;
use std::sync::Arc;

use axum::response::Response;

use crate::{Answer, Limits, Reason, Reject, Rejection};

/// The state of a generated router: the service, and how much of a request it takes.
pub struct Server<S> {
    /// The service.
    pub service: Arc<S>,
    /// How much of a request it takes.
    pub limits: Limits,
}

impl<S> Clone for Server<S> {
    fn clone(&self) -> Self {
        Self {
            service: Arc::clone(&self.service),
            limits: self.limits,
        }
    }
}

impl<S> fmt::Debug for Server<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server")
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}

impl<S: Reject> Server<S> {
    /// A handler's answer, or what the request was refused for, before the handler or by it, in
    /// the contract's words.
    pub fn settle<R: Answer>(
        &self,
        operation: &'static str,
        outcome: Result<R, Reason>,
    ) -> Response {
        match outcome.and_then(Answer::into_answer) {
            Ok(response) => response,
            Err(reason) => self.service.reject(reason.at(operation)),
        }
    }

    /// Answers where no operation is.
    pub fn unmatched(&self, reason: Reason) -> Response {
        self.service.reject(Rejection {
            operation: None,
            reason,
        })
    }
}
