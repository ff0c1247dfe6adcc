//! Why a request did not reach its handler, or its handler's answer not the caller; and who says
//! so on the wire.

use std::fmt;
use std::time::Duration;

#[cfg(feature = "server")]
use axum::response::Response;
use serde::Serialize;

/// A request that was refused before its handler ran, or whose answer was refused after.
///
/// What it looks like on the wire is the contract's business: [`Reject::reject`] turns it
/// into the response that the document declares.
#[derive(Debug, Clone, PartialEq)]
pub struct Rejection {
    /// The operation that was asked for, by its `operationId`; `None` where no operation is.
    pub operation: Option<&'static str>,
    /// What is wrong.
    pub reason: Reason,
}

/// What is wrong with a refused request.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// The request cannot be read at all: broken JSON, a broken percent escape (400).
    Malformed(String),
    /// The request can be read and breaks the document in these places, all of them (400 or 422).
    Invalid(Vec<Violation>),
    /// The body has a media type that the operation does not declare (RFC 9110, section 15.5.16).
    UnsupportedMediaType {
        /// What the operation declares.
        expected: &'static [&'static str],
        /// What the request said, if anything.
        received: Option<String>,
    },
    /// The body is larger than the server takes (RFC 9110, section 15.5.14).
    TooLarge {
        /// The most that the server takes, in bytes.
        limit: usize,
    },
    /// There is no credential, and one is needed (RFC 9110, section 15.5.2).
    NoCredential(String),
    /// There is a credential, and it is not valid (RFC 9110, section 15.5.2).
    Unauthenticated(String),
    /// The credential is valid and does not allow this (RFC 9110, section 15.5.4).
    Forbidden(String),
    /// Too many requests came, from one source perhaps (RFC 6585, section 4).
    TooManyRequests {
        /// After what time the next may be sent: the value of the `Retry-After` header, in
        /// seconds.
        retry_after: Duration,
    },
    /// There is no operation at this path.
    NotFound,
    /// There is an operation at this path, with another method (RFC 9110, section 15.5.6).
    MethodNotAllowed {
        /// The value of the `Allow` header.
        allow: &'static str,
    },
    /// The body did not arrive in time (RFC 9110, section 15.5.9).
    Timeout {
        /// How long the server waited.
        limit: Duration,
    },
    /// Whether the request may pass could not be decided: a store is down, say (500 or 503).
    Unavailable(String),
    /// The operation has no handler yet (501; RFC 9110, section 15.6.2).
    NotImplemented,
    /// The handler's answer breaks the document in these places, and was kept back (500) by a
    /// server that enforces it. They are logged already, and nothing that the caller has to know:
    /// their messages quote what he was not to see.
    InvalidResponse(Vec<Violation>),
}

impl Reason {
    /// The same reason, with the operation that was asked for.
    pub fn at(self, operation: &'static str) -> Rejection {
        Rejection {
            operation: Some(operation),
            reason: self,
        }
    }
}

/// One place in a request or a response that breaks the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Violation {
    /// The part of the request or response.
    pub location: Location,
    /// The name of a parameter or header, or a JSON pointer (RFC 6901) into the body; for a
    /// parameter that is itself structured, its name followed by a pointer.
    pub place: String,
    /// The keyword of the document that was broken: `minimum`, `pattern`, `required`, ...
    pub rule: &'static str,
    /// What would be right.
    pub message: String,
}

/// A part of a request or a response: OpenAPI's `in`, and the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Location {
    /// A template expression of the path.
    Path,
    /// The query string.
    Query,
    /// A header field.
    Header,
    /// A cookie.
    Cookie,
    /// The body.
    Body,
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
            Self::Body => "body",
        })
    }
}

/// Turns a refused request into the response that the document declares for it.
#[cfg(feature = "server")]
pub trait Reject: Send + Sync + 'static {
    /// The response to a refused request.
    fn reject(&self, rejection: Rejection) -> Response;
}

/// Why a credential does not let a request pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AuthenticationError {
    /// The credential is unknown, expired or revoked.
    Unauthenticated(String),
    /// The credential is valid and lacks a scope that the operation requires.
    Forbidden(String),
    /// Too many that are not valid came, from one source perhaps.
    TooManyRequests {
        /// After what time the next may be sent.
        retry_after: Duration,
    },
    /// The credential could not be looked at.
    Unavailable(String),
}

impl From<AuthenticationError> for Reason {
    fn from(error: AuthenticationError) -> Self {
        match error {
            AuthenticationError::Unauthenticated(why) => Self::Unauthenticated(why),
            AuthenticationError::Forbidden(why) => Self::Forbidden(why),
            AuthenticationError::TooManyRequests { retry_after } => {
                Self::TooManyRequests { retry_after }
            }
            AuthenticationError::Unavailable(why) => Self::Unavailable(why),
        }
    }
}
