//! The text that everything is found in.

use std::ops::Range;

/// The files that a document consists of, by name. `codegen` reads no file system: whoever
/// calls it has read them.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

/// One file of a document.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// The name to show, a path as the user would write it.
    pub name: String,
    /// The whole text.
    pub text: String,
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
        Self {
            files: vec![SourceFile {
                name: name.into(),
                text: text.into(),
            }],
        }
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
        let before = file.text.get(..span.start as usize).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let start_of_line = before.rfind('\n').map_or(0, |newline| newline + 1);
        let column = before[start_of_line..].chars().count() + 1;
        (line, column)
    }

    /// The text of a span.
    pub fn text(&self, span: Span) -> &str {
        self.file(span)
            .and_then(|file| file.text.get(span.range()))
            .unwrap_or_default()
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
