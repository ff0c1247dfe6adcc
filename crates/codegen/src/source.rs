//! The text that everything is found in.

mod positions;

use std::collections::BTreeMap;
use std::ops::Range;

use self::positions::Positions;

/// The files that a document consists of, by name. `codegen` reads no file system: whoever
/// calls it has read them, or reads them when asked ([`Sources::gather`]).
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    /// The files that are named and could not be read, each with the reason.
    unread: BTreeMap<String, String>,
}

/// One file of a document.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// The name to show, a path as the user would write it.
    pub name: String,
    /// The whole text.
    pub text: String,
    positions: Positions,
}

/// A range of bytes in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// Which file of [`Sources`].
    pub file: u32,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Sources {
    /// A document that is one file.
    pub fn single(name: impl Into<String>, text: impl Into<String>) -> Self {
        let mut sources = Self::default();
        sources.add(name, text);
        sources
    }

    /// Adds a file. The first is the one that the document begins in; the others go by the
    /// names that references lead to.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) {
        let (name, text) = (name.into(), text.into());
        let positions = Positions::new(&text);
        self.files.push(SourceFile {
            name,
            text,
            positions,
        });
    }

    /// Notes that a file that is named cannot be read, and why.
    pub fn add_unread(&mut self, name: impl Into<String>, reason: impl Into<String>) {
        self.unread.insert(name.into(), reason.into());
    }

    /// Why a file cannot be read, if it was tried.
    pub fn why_unread(&self, name: &str) -> Option<&str> {
        self.unread.get(name).map(String::as_str)
    }

    /// All files, the one that the document begins in first.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The file that the document begins in.
    pub fn root(&self) -> Option<&SourceFile> {
        self.files.first()
    }

    /// The file of a span.
    pub fn file(&self, span: Span) -> Option<&SourceFile> {
        self.files.get(span.file as usize)
    }

    /// The line and the column of a span's start, both counted from 1, the column in
    /// characters.
    pub fn line_and_column(&self, span: Span) -> (usize, usize) {
        let Some(file) = self.file(span) else {
            return (1, 1);
        };
        file.positions
            .line_and_column(&file.text, span.start as usize)
    }

    /// The text of a span.
    pub fn text(&self, span: Span) -> &str {
        self.file(span)
            .and_then(|file| file.text.get(span.range()))
            .unwrap_or_default()
    }
}

impl SourceFile {
    /// The line of a byte, counted from 1.
    pub(crate) fn line(&self, byte: usize) -> usize {
        self.positions.line(byte)
    }

    /// The bytes of a line, counted from 1, without its end.
    pub(crate) fn line_range(&self, line: usize) -> Range<usize> {
        self.positions.line_range(&self.text, line)
    }
}

impl Span {
    /// The span as a range of bytes.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let sources = Sources::single("a.yaml", "x: 1\nü: 2\n");
        let span = Span {
            file: 0,
            start: 9,
            end: 10,
        };
        assert_eq!(sources.text(span), "2");
        assert_eq!(sources.line_and_column(span), (2, 4));
    }
}
