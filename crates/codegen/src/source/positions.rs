//! Where a byte of a text is, in lines and columns: asked thousands of times of one text.

use std::ops::Range;

/// How many bytes lie between two counts of characters.
const BLOCK: usize = 1024;

/// An index of a text's lines and characters.
#[derive(Debug, Clone)]
pub(super) struct Positions {
    /// The first byte of each line.
    lines: Vec<usize>,
    /// How many characters begin before each block of bytes; empty where all are ASCII, and a
    /// character is a byte.
    characters: Vec<usize>,
}

impl Positions {
    pub(super) fn new(text: &str) -> Self {
        let newlines = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0).chain(newlines.map(|(at, _)| at + 1));
        let mut characters = Vec::new();
        if !text.is_ascii() {
            let mut count = 0;
            for block in text.as_bytes().chunks(BLOCK) {
                characters.push(count);
                count += begin(block);
            }
            characters.push(count);
        }
        Self {
            lines: lines.collect(),
            characters,
        }
    }

    /// The line and the column of a byte, both counted from 1, the column in characters.
    pub(super) fn line_and_column(&self, text: &str, byte: usize) -> (usize, usize) {
        let byte = byte.min(text.len());
        let line = self.line(byte);
        let start = self.line_range(text, line).start;
        let column = self.character(text, byte) - self.character(text, start) + 1;
        (line, column)
    }

    /// The line of a byte, counted from 1.
    pub(super) fn line(&self, byte: usize) -> usize {
        self.lines.partition_point(|start| *start <= byte).max(1)
    }

    /// The bytes of a line, counted from 1, without its end.
    pub(super) fn line_range(&self, text: &str, line: usize) -> Range<usize> {
        let start = self.lines.get(line.saturating_sub(1)).copied();
        let start = start.unwrap_or(text.len());
        let end = self.lines.get(line).map_or(text.len(), |next| next - 1);
        start..end.max(start)
    }

    /// How many characters begin before a byte.
    fn character(&self, text: &str, byte: usize) -> usize {
        let block = byte / BLOCK;
        match self.characters.get(block) {
            Some(before) => {
                let rest = text.as_bytes().get(block * BLOCK..byte);
                before + rest.map_or(0, begin)
            }
            None => byte,
        }
    }
}

/// How many characters of UTF-8 begin in these bytes.
fn begin(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_in_a_long_text_of_other_scripts_are_as_counted_one_by_one() {
        let text = "größe: 1\n".repeat(500) + &"ü".repeat(3000);
        let positions = Positions::new(&text);
        for (at, _) in text.char_indices() {
            let before = &text[..at];
            let line = before.matches('\n').count() + 1;
            let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
            assert_eq!(positions.line_and_column(&text, at), (line, column), "{at}");
        }
    }

    #[test]
    fn a_place_behind_the_end_is_the_end() {
        let positions = Positions::new("a\nbc");
        assert_eq!(positions.line_and_column("a\nbc", 99), (2, 3));
        assert_eq!(positions.line_range("a\nbc", 2), 2..4);
        assert_eq!(positions.line_range("a\nbc", 1), 0..1);
    }
}
