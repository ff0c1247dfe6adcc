//! Findings as a person reads them, in the manner of rustc.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Severity};
use crate::source::{SourceFile, Sources, Span};

/// Whether the text may carry terminal colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// For a terminal.
    Always,
    /// For a file, a log, a test.
    Never,
}

/// Renders findings, each with file, line, column and excerpt.
pub fn render(sources: &Sources, found: &[Diagnostic], color: Color) -> String {
    let renderer = match color {
        Color::Always => Renderer::styled(),
        Color::Never => Renderer::plain(),
    }
    .decor_style(DecorStyle::Ascii);
    let mut text = String::new();
    for diagnostic in found {
        text.push_str(&renderer.render(&[group(sources, diagnostic)]));
        text.push_str("\n\n");
    }
    text
}

fn group<'a>(sources: &'a Sources, diagnostic: &'a Diagnostic) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = level
        .primary_title(&diagnostic.message)
        .id(diagnostic.code)
        .elements(sources.file(diagnostic.span).map(|file| {
            let mut snippet = snippet(file).annotation(
                AnnotationKind::Primary
                    .span(shown(file, diagnostic.span))
                    .label(&diagnostic.label),
            );
            if let Some((span, label)) = &diagnostic.related
                && span.file == diagnostic.span.file
            {
                snippet = snippet.annotation(
                    AnnotationKind::Context
                        .span(shown(file, *span))
                        .label(label),
                );
            }
            snippet
        }));
    if let Some((span, label)) = &diagnostic.related
        && span.file != diagnostic.span.file
    {
        group = group.elements(sources.file(*span).map(|file| {
            snippet(file).annotation(
                AnnotationKind::Context
                    .span(shown(file, *span))
                    .label(label),
            )
        }));
    }
    match &diagnostic.help {
        Some(help) => group.element(Level::HELP.message(help)),
        None => group,
    }
}

fn snippet<'a, T: Clone>(file: &'a SourceFile) -> Snippet<'a, T> {
    Snippet::source(&file.text).path(&file.name)
}

/// The part of a span on its first line: an excerpt of a whole object would show all but the
/// place.
fn shown(file: &SourceFile, span: Span) -> std::ops::Range<usize> {
    let length = file.text.len();
    let start = (span.start as usize).min(length);
    let end = (span.end as usize).clamp(start, length);
    let line = file.text.get(start..end).and_then(|text| text.find('\n'));
    start..line.map_or(end, |newline| start + newline)
}
