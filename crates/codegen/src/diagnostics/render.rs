//! Findings as a person reads them, in the manner of rustc.

use std::collections::BTreeMap;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Renderer, Snippet};
use annotate_snippets::{Origin, Title};

use super::{Diagnostic, Severity};
use crate::source::{SourceFile, Sources, Span};

/// How many findings of one kind are shown.
const OF_A_KIND: usize = 20;

/// An excerpt that is longer, in bytes, is not shown: a document in one line would be all of it.
const EXCERPT: usize = 8_000;

/// Whether the text may carry terminal colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// For a terminal.
    Always,
    /// For a file, a log, a test.
    Never,
}

/// Renders findings, each with file, line, column and excerpt: errors first, and of each kind
/// no more than anybody reads.
pub fn render(sources: &Sources, found: &[Diagnostic], color: Color) -> String {
    let renderer = match color {
        Color::Always => Renderer::styled(),
        Color::Never => Renderer::plain(),
    }
    .decor_style(DecorStyle::Ascii);
    let mut text = String::new();
    for severity in [Severity::Error, Severity::Warning] {
        let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
        for diagnostic in found.iter().filter(|found| found.severity == severity) {
            let of_kind = kinds.entry(diagnostic.code).or_default();
            *of_kind += 1;
            if *of_kind <= OF_A_KIND {
                text.push_str(&renderer.render(&[group(sources, diagnostic)]));
                text.push_str("\n\n");
            }
        }
        for (code, count) in kinds {
            if let Some(more) = count.checked_sub(OF_A_KIND).filter(|more| *more > 0) {
                let message = format!("... and {more} more of this kind");
                let title = title(severity, &message, code);
                text.push_str(&renderer.render(&[Group::with_title(title)]));
                text.push_str("\n\n");
            }
        }
    }
    text
}

fn title<'a>(severity: Severity, message: &'a str, code: &'a str) -> Title<'a> {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    level.primary_title(message).id(code)
}

fn group<'a>(sources: &'a Sources, diagnostic: &'a Diagnostic) -> Group<'a> {
    let related = diagnostic.related.as_ref();
    let (same_file, other_file): (Vec<_>, Vec<_>) = related
        .into_iter()
        .map(|(span, label)| (AnnotationKind::Context, *span, label.as_str()))
        .partition(|(_, span, _)| span.file == diagnostic.span.file);
    let primary = (
        AnnotationKind::Primary,
        diagnostic.span,
        diagnostic.label.as_str(),
    );
    let places = [vec![primary], same_file].concat();
    let mut group = title(diagnostic.severity, &diagnostic.message, diagnostic.code)
        .elements(excerpt(sources, &places))
        .elements(excerpt(sources, &other_file));
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help));
    }
    group
}

/// The lines of a file that some places of it are in. Only those are given to the renderer,
/// which would search the whole file for them each time.
fn excerpt<'a>(
    sources: &'a Sources,
    places: &[(AnnotationKind, Span, &'a str)],
) -> Option<Element<'a>> {
    let (_, first, _) = places.first()?;
    let file = sources.file(*first)?;
    let shown: Vec<_> = places
        .iter()
        .map(|(kind, span, label)| (*kind, shown(file, *span), *label))
        .collect();
    let start = shown.iter().map(|(_, range, _)| range.start).min()?;
    let end = shown.iter().map(|(_, range, _)| range.end).max()?;
    let line = file.line(start);
    let lines = file.line_range(line).start..file.line_range(file.line(end)).end;
    let long = shown.iter().any(|(_, range, _)| {
        let line = file.line_range(file.line(range.start));
        line.len() > EXCERPT
    });
    let text = file.text.get(lines.clone()).filter(|_| !long);
    let Some(text) = text else {
        let (line, column) = sources.line_and_column(*first);
        let origin = Origin::path(&file.name).line(line).char_column(column);
        return Some(origin.into());
    };
    let annotations = shown.into_iter().map(|(kind, range, label)| {
        let start = range.start.saturating_sub(lines.start);
        let end = range.end.saturating_sub(lines.start);
        kind.span(start..end.max(start)).label(label)
    });
    let snippet: Snippet<'_, Annotation<'_>> = Snippet::source(text)
        .path(&file.name)
        .line_start(line)
        .annotations(annotations);
    Some(snippet.into())
}

/// The part of a span on its first line: an excerpt of a whole object would show all but the
/// place. The end of a text is the end of its last line that says something.
fn shown(file: &SourceFile, span: Span) -> std::ops::Range<usize> {
    let length = file.text.trim_end().len();
    let start = (span.start as usize).min(length);
    let end = (span.end as usize).clamp(start, length);
    let line = file.text.get(start..end).and_then(|text| text.find('\n'));
    start..line.map_or(end, |newline| start + newline)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(file: u32, start: u32, end: u32) -> Span {
        Span { file, start, end }
    }

    #[test]
    fn errors_come_first_and_only_some_of_a_kind() {
        let sources = Sources::single("a.yaml", "a: 1\n".repeat(100));
        let mut found: Vec<_> = (0..30)
            .map(|line| Diagnostic::warning("odd", at(0, line * 5, line * 5 + 1), "odd"))
            .collect();
        found.push(Diagnostic::error("bad", at(0, 400, 401), "bad"));
        let text = render(&sources, &found, Color::Never);
        assert!(
            text.starts_with("error[bad]: bad\n  --> a.yaml:81:1\n"),
            "{text}"
        );
        assert_eq!(text.matches("warning[odd]: odd").count(), 20);
        assert!(
            text.ends_with("warning[odd]: ... and 10 more of this kind\n\n"),
            "{text}"
        );
    }

    #[test]
    fn each_place_is_shown_in_its_own_file() {
        let mut sources = Sources::single("a.yaml", "x: 1\ny: 2\n");
        sources.add("b/c.yaml", "p: 3\n\nq: 4\n");
        let found = Diagnostic::warning("odd", at(1, 6, 7), "odd")
            .label("this")
            .related(at(0, 5, 6), "that");
        let text = render(&sources, &[found], Color::Never);
        assert!(text.contains("--> b/c.yaml:3:1"), "{text}");
        assert!(text.contains("a.yaml:2:1"), "{text}");
        assert!(text.contains("3 | q: 4"), "{text}");
    }

    #[test]
    fn a_document_in_one_line_is_not_shown_whole() {
        let sources = Sources::single("a.json", format!("{{{}}}", "\"a\":1,".repeat(10_000)));
        let found = Diagnostic::warning("odd", at(0, 31, 34), "odd");
        let text = render(&sources, &[found], Color::Never);
        assert!(text.len() < 200 && text.contains("a.json:1:32"), "{text}");
    }
}
