//! Every violation of one request, or of one response.

use crate::{Place, Reason, Violation};

/// How many violations are told. A request that has more is no better for being told all, and
/// its answer must not outgrow it by far.
const MOST: usize = 1000;

/// How many types the values of unions are held against to explain them.
const MOST_ATTEMPTS: usize = 500;

/// Collects the violations of one request or response, so that all of them are told at once.
#[derive(Debug, Default)]
pub struct Report {
    violations: Vec<Violation>,
    attempts: usize,
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
        if self.violations.len() >= MOST {
            return;
        }
        self.violations.push(Violation {
            location: place.location(),
            place: place.to_string(),
            rule,
            message: message.into(),
        });
    }

    /// What was found.
    #[cfg(feature = "server")]
    pub(crate) fn into_violations(self) -> Vec<Violation> {
        self.violations
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

    /// What was found.
    pub(crate) fn violations(&self) -> &[Violation] {
        &self.violations
    }

    /// A report for holding a value against one type of several; `None` once that was done too
    /// often.
    pub(crate) fn attempt(&mut self) -> Option<Self> {
        self.attempts += 1;
        (self.attempts <= MOST_ATTEMPTS).then(|| Self {
            violations: Vec::new(),
            attempts: self.attempts,
        })
    }

    /// Counts the attempts within an attempt.
    pub(crate) fn count_attempts(&mut self, attempt: &Self) {
        self.attempts = attempt.attempts;
    }

    /// Takes over what an attempt found.
    pub(crate) fn append(&mut self, attempt: Self) {
        let room = MOST.saturating_sub(self.violations.len());
        self.violations
            .extend(attempt.violations.into_iter().take(room));
    }
}
