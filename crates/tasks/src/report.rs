//! What was found in a document, told to whoever ran the task.

use std::io::{IsTerminal, stderr};

use symbolon_codegen::diagnostics::{Color, Diagnostic, Severity, render};
use symbolon_codegen::source::Sources;

/// Prints findings on standard error, in colour where that is a terminal.
pub fn findings(sources: &Sources, found: &[Diagnostic]) {
    let color = if stderr().is_terminal() {
        Color::Always
    } else {
        Color::Never
    };
    eprint!("{}", render(sources, found, color));
}

/// How many of the findings are errors, in words.
pub fn errors(found: &[Diagnostic]) -> String {
    let errors = found
        .iter()
        .filter(|found| found.severity == Severity::Error)
        .count();
    counted(errors, "error")
}

/// A number and what it counts: `1 error`, `2 errors`.
pub fn counted(number: usize, what: &str) -> String {
    if number == 1 {
        format!("1 {what}")
    } else {
        format!("{number} {what}s")
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn one_is_counted_in_the_singular() {
        assert_eq!(super::counted(1, "error"), "1 error");
        assert_eq!(super::counted(0, "error"), "0 errors");
    }
}
