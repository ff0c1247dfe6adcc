//! What stands between a handler's answer and the wire.

use std::fmt;

use axum::response::Response;
use http::StatusCode;
use tracing::warn;

use super::Enforcement;
use crate::explain::Check;
use crate::{Answer, Place, Reason, Report, Violation};

/// Looks at the answers of one operation before they are written.
#[derive(Debug, Clone, Copy)]
pub struct Guard {
    /// What becomes of one that breaks the document.
    pub(crate) enforcement: Enforcement,
    /// The operation, by its `operationId`.
    pub(crate) operation: &'static str,
    /// Its method and its path template.
    pub(crate) route: &'static str,
}

impl Guard {
    /// The response, or that it may not be sent. Only called where anything is enforced: apart
    /// from the way of every other answer, for the sake of that one's size.
    #[inline(never)]
    pub(crate) fn pass<R: Answer>(self, mut answer: R) -> Result<Response, Reason> {
        let mut report = Report::new();
        answer.check(&mut report);
        answer.guard(self);
        let response = answer.into_answer()?;
        self.judge(response.status(), report)?;
        Ok(response)
    }

    /// Logs what was found; an error if that is not to be sent.
    fn judge(self, status: StatusCode, found: Report) -> Result<(), Reason> {
        if found.is_empty() {
            return Ok(());
        }
        let refused = self.enforcement == Enforcement::Refuse;
        warn!(
            operation = self.operation,
            route = self.route,
            status = status.as_u16(),
            refused,
            violations = %Places(found.violations()),
            "a response breaks the document",
        );
        if refused {
            return Err(Reason::InvalidResponse(found.into_violations()));
        }
        Ok(())
    }
}

/// The check of each value of a stream, by a guard.
pub(crate) struct Guarded<T> {
    pub(crate) guard: Guard,
    pub(crate) check: Check<T>,
}

impl<T> Guarded<T> {
    /// An error if a value is not to be sent.
    pub(crate) fn pass(&self, status: StatusCode, value: &T) -> Result<(), Reason> {
        let mut report = Report::new();
        (self.check)(value, &Place::Body, &mut report);
        self.guard.judge(status, report)
    }
}

/// Violations in a line of a log: place and rule. Their messages quote the value, which a log is
/// no place for.
struct Places<'a>(&'a [Violation]);

impl fmt::Display for Places<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            write!(f, "{}", violation.location)?;
            if !violation.place.is_empty() {
                // The name of a property may be anything, a line break included.
                write!(f, " {}", violation.place.escape_debug())?;
            }
            write!(f, ": {}", violation.rule)?;
        }
        Ok(())
    }
}
