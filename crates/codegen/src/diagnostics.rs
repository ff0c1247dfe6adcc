//! What is wrong with a document, or beyond what can be generated.

mod render;

use indexmap::IndexSet;

use crate::source::Span;

pub use render::{Color, render};

/// Something found in a document, with the place it was found at.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// Whether anything can be generated all the same.
    pub severity: Severity,
    /// A stable name for this kind of finding, `unresolved-reference` say.
    pub code: &'static str,
    /// What is wrong, in one line.
    pub message: String,
    /// Where.
    pub span: Span,
    /// What is at that place, in a few words.
    pub label: String,
    /// Another place that explains the first.
    pub related: Option<(Span, String)>,
    /// What would be right.
    pub help: Option<String>,
}

/// What a finding means for the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is generated.
    Error,
    /// Something is generated, and the finding says what was given up.
    Warning,
}

impl Diagnostic {
    /// A finding that stops the run.
    pub fn error(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, span, message)
    }

    /// A finding that costs something and stops nothing.
    pub fn warning(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, span, message)
    }

    fn new(severity: Severity, code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self {
            severity,
            code,
            message: message.into(),
            span,
            label: String::new(),
            related: None,
            help: None,
        }
    }

    /// Says what is at the place.
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Points at another place.
    pub fn related(mut self, span: Span, label: impl Into<String>) -> Self {
        self.related = Some((span, label.into()));
        self
    }

    /// Says what would be right.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// How many times a run looks for what a wrong name may have meant: the search is slow, and
/// nobody reads more such advice.
const SUGGESTIONS: usize = 200;

/// All findings of a run.
#[derive(Debug, Clone, Default)]
pub struct Diagnostics {
    found: IndexSet<Diagnostic>,
    errors: usize,
    suggestions: usize,
}

impl Diagnostics {
    /// Adds a finding, unless the same one is there already: one mistake can be met on many
    /// ways through a document.
    pub fn add(&mut self, diagnostic: Diagnostic) {
        let error = diagnostic.severity == Severity::Error;
        if self.found.insert(diagnostic) && error {
            self.errors += 1;
        }
    }

    /// Adds what was found elsewhere.
    pub fn append(&mut self, other: Self) {
        other.found.into_iter().for_each(|one| self.add(one));
    }

    /// Whether anything stops the run.
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// How many findings there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.found.len() - self.errors,
        }
    }

    /// The findings, in the order of the text.
    pub fn sorted(self) -> Vec<Diagnostic> {
        let mut found: Vec<_> = self.found.into_iter().collect();
        found.sort_by_key(|found| (found.span, found.severity));
        found
    }

    /// The candidate nearest to a name that was not found, if one is near enough to be meant,
    /// and the run has not given such advice too often.
    pub(crate) fn nearest<'a>(
        &mut self,
        name: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        if self.suggestions >= SUGGESTIONS {
            return None;
        }
        self.suggestions += 1;
        nearest(name, candidates)
    }
}

fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A name is short; what is longer is something else.
    if name.len() > 100 {
        return None;
    }
    let far = |candidate: &str| candidate.len().max(name.len()) / 3;
    candidates
        .into_iter()
        .take(10_000)
        .filter(|candidate| candidate.len().abs_diff(name.len()) <= far(candidate))
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= far(candidate))
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_kept_once_and_counted_by_its_severity() {
        let span = Span {
            file: 0,
            start: 0,
            end: 1,
        };
        let mut diagnostics = Diagnostics::default();
        for _ in 0..2 {
            diagnostics.add(Diagnostic::warning("w", span, "a warning"));
            diagnostics.add(Diagnostic::error("e", span, "an error"));
        }
        assert_eq!(diagnostics.count(Severity::Error), 1);
        assert_eq!(diagnostics.count(Severity::Warning), 1);
        assert!(diagnostics.has_errors());
        assert_eq!(diagnostics.sorted()[0].code, "e");
    }

    #[test]
    fn a_near_name_is_meant_and_a_far_one_is_not() {
        let mut diagnostics = Diagnostics::default();
        let known = ["parameters", "responses"];
        assert_eq!(diagnostics.nearest("paramters", known), Some("parameters"));
        assert_eq!(diagnostics.nearest("colour", known), None);
        assert_eq!(diagnostics.nearest(&"p".repeat(100_000), known), None);
    }
}
