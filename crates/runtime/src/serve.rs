//! What every handler shares.

use std::fmt;
use std::sync::Arc;

use axum::response::Response;

use crate::{Answer, Enforcement, Guard, Limits, Reason, Reject, Rejection};

/// How a generated router serves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// How much of a request it takes.
    pub limits: Limits,
    /// What it does with a response that breaks the document.
    pub responses: Enforcement,
}

/// The state of a generated router: the service, and how it is served.
pub struct Server<S> {
    /// The service.
    pub service: Arc<S>,
    /// How much of a request it takes.
    pub limits: Limits,
    /// What it does with a response that breaks the document.
    pub responses: Enforcement,
}

impl<S> Clone for Server<S> {
    fn clone(&self) -> Self {
        Self {
            service: Arc::clone(&self.service),
            limits: self.limits,
            responses: self.responses,
        }
    }
}

impl<S> fmt::Debug for Server<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server")
            .field("limits", &self.limits)
            .field("responses", &self.responses)
            .finish_non_exhaustive()
    }
}

impl<S> Server<S> {
    /// A service, served with these options.
    pub fn new(service: Arc<S>, options: Options) -> Self {
        let Options { limits, responses } = options;
        Self {
            service,
            limits,
            responses,
        }
    }
}

impl<S: Reject> Server<S> {
    /// A handler's answer, or what was refused, before the handler, by it or for what it
    /// answered, in the contract's words. `operation` is its `operationId`, and `route` its method
    /// and path template.
    pub fn settle<R: Answer>(
        &self,
        operation: &'static str,
        route: &'static str,
        outcome: Result<R, Reason>,
    ) -> Response {
        let answered = outcome.and_then(|answer| match self.responses {
            Enforcement::Off => answer.into_answer(),
            enforcement => {
                let guard = Guard {
                    enforcement,
                    operation,
                    route,
                };
                guard.pass(answer)
            }
        });
        match answered {
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
