//! Every violation of one request.

use crate::{Place, Reason, Violation};

/// Collects the violations of one request, so that all of them are told at once.
#[derive(Debug, Default)]
pub struct Report {
    violations: Vec<Violation>,
}

impl Report {
    /// A report with nothing in it.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.violations.is_empty()
    }

    /// How many violations were found.
    pub fn len(&self) -> usize {
        self.violations.len()
    }

    /// Adds a violation: where, which keyword of the document, and what would be right.
    pub fn add(&mut self, place: &Place<'_>, rule: &'static str, message: impl Into<String>) {
        self.violations.push(Violation {
            location: place.location(),
            place: place.to_string(),
            rule,
            message: message.into(),
        });
    }

    /// The request is refused for what was found.
    pub fn into_reason(self) -> Reason {
        Reason::Invalid(self.violations)
    }

    /// `value`, if there is one and nothing was found.
    ///
    /// # Errors
    ///
    /// [`Reason::Invalid`] with everything that was found.
    pub fn conclude<T>(self, value: Option<T>) -> Result<T, Reason> {
        match value {
            Some(value) if self.is_empty() => Ok(value),
            _ => Err(self.into_reason()),
        }
    }
}
