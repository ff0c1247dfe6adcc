//! Texts, by their format.

use super::{Types, plain};
use crate::lower::composition::Conjunction;
use crate::model::{Constraints, Kind, Text, Type};
use crate::node::Node;

impl<'d> Types<'d, '_> {
    /// The type of a text. A format that decides the text decides its type too, unless a bound
    /// says more than the format does: then it stays a text, and the bound is kept.
    pub(super) fn text(&mut self, all: &Conjunction<'d>, constraints: Constraints) -> Type {
        let mut patterns = all.values("pattern").filter_map(Node::as_str);
        if let (Some(first), Some(node)) = (patterns.next(), all.last("pattern"))
            && patterns.any(|pattern| pattern != first)
        {
            self.not_enforced(
                node.span,
                "one of several patterns is enforced",
                "this one; those of other parts of the composition are not",
            );
        }
        let format = all.last("format").and_then(Node::as_str);
        let encoding = all.last("contentEncoding").and_then(Node::as_str);
        let text = match (format, encoding) {
            (Some("byte"), _) | (_, Some("base64")) => Text::Base64,
            (Some("date-time"), _) => Text::DateTime,
            (Some("date"), _) => Text::Date,
            (Some("uuid"), _) => Text::Uuid,
            (Some("ipv4"), _) => Text::Ipv4,
            (Some("ipv6"), _) => Text::Ipv6,
            (Some(other), _) | (None, Some(other)) => Text::Formatted(other.to_owned()),
            (None, None) => Text::Plain,
        };
        let typed = !matches!(text, Text::Plain | Text::Formatted(_));
        if typed && implied(&text, &constraints) {
            return plain(Kind::Text(text));
        }
        let kept = match format {
            _ if !typed => text,
            Some(format) => Text::Formatted(format.to_owned()),
            None => Text::Formatted("byte".to_owned()),
        };
        Type {
            constraints,
            ..plain(Kind::Text(kept))
        }
    }
}

/// Texts of a format, of every length that it is written in.
fn samples(text: &Text) -> &'static [&'static str] {
    match text {
        Text::Uuid => &[
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "01234567-89ab-1def-8123-456789abcdef",
            "fedcba98-7654-7210-bedc-ba9876543210",
        ],
        Text::Date => &["0001-01-01", "2024-02-29", "9999-12-31"],
        Text::DateTime => &[
            "0001-01-01T00:00:00Z",
            "2024-02-29T23:59:59.999999999+14:00",
            "1970-12-31T12:30:15.5-09:30",
        ],
        Text::Ipv4 => &["0.0.0.0", "255.255.255.255"],
        Text::Ipv6 => &["::", "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255"],
        _ => &[],
    }
}

/// Whether every text of a format keeps to the constraints.
fn implied(text: &Text, constraints: &Constraints) -> bool {
    if constraints.is_empty() {
        return true;
    }
    let samples = samples(text);
    let pattern = constraints.pattern.as_deref();
    !samples.is_empty()
        && samples.iter().all(|sample| {
            constraints
                .min_length
                .is_none_or(|least| sample.len() >= least)
                && constraints
                    .max_length
                    .is_none_or(|most| sample.len() <= most)
                && pattern.is_none_or(|pattern| matches(pattern, sample))
        })
}

/// Whether a text matches a pattern (ECMA-262, by the `u` flag where it is written for it).
pub(super) fn matches(pattern: &str, text: &str) -> bool {
    regress::Regex::with_flags(pattern, "u")
        .or_else(|_| regress::Regex::new(pattern))
        .is_ok_and(|regex| regex.find(text).is_some())
}
