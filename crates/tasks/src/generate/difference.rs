//! How much two texts differ.

use similar::{ChangeTag, TextDiff};

/// The number of lines that were added and removed between two texts.
pub(super) fn lines(old: &str, new: &str) -> (usize, usize) {
    let diff = TextDiff::from_lines(old, new);
    let count = |tag| {
        diff.iter_all_changes()
            .filter(|change| change.tag() == tag)
            .count()
    };
    (count(ChangeTag::Insert), count(ChangeTag::Delete))
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_sides_are_counted() {
        assert_eq!(super::lines("a\nb\nc\n", "a\nB\nc\nd\n"), (2, 1));
        assert_eq!(super::lines("a\n", "a\n"), (0, 0));
    }
}
