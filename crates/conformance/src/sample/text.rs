//! Texts (JSON Schema 2020-12, Validation, section 6.3). Lengths are in characters.

use serde_json::Value;

use super::random::Random;
use super::{format, pattern};
use crate::flatten::View;

/// The longest text that is made where the schema states no longest.
const LONG: usize = 300;

/// The longest text that is made at all: servers refuse what is much longer before they look
/// at it, and rightly.
pub(super) const LONGEST: usize = 65_536;

/// Texts that have been trouble somewhere: escapes of URLs and of JSON, other alphabets,
/// characters beyond 16 bits, blanks at the ends.
const TROUBLE: [&str; 8] = [
    "plain",
    "a+b&c=d%20e;f",
    "\"quoted\\\" and\n\tnext line",
    "Grüße, 世界 🜚 é",
    " blanks around ",
    "null",
    "0",
    "/a/../b?c#d",
];

fn bound(view: &View, keyword: &str) -> Option<usize> {
    view.get(keyword)
        .and_then(Value::as_u64)
        .and_then(|bound| usize::try_from(bound).ok())
}

/// Edge values of a text; candidates, for the validator to choose from.
pub(super) fn edges(view: &View) -> Vec<Value> {
    let (least, most) = (
        bound(view, "minLength").unwrap_or(0),
        bound(view, "maxLength"),
    );
    let mut texts: Vec<String> = Vec::new();
    if let Some(name) = view.get("format").and_then(Value::as_str) {
        texts.extend(format::edges(name).iter().map(|text| (*text).to_owned()));
    }
    if texts.is_empty() {
        let (low, high) = lengths(view, least, most);
        let lengths = [low, high, low + 1, high.saturating_sub(1), (low + high) / 2];
        texts.extend(
            lengths
                .into_iter()
                .filter_map(|length| exactly(view, length)),
        );
        texts.extend(TROUBLE.iter().map(|text| fitted(text, least, most)));
    }
    texts.dedup();
    texts.into_iter().map(Value::String).collect()
}

fn lengths(view: &View, least: usize, most: Option<usize>) -> (usize, usize) {
    let matched = view
        .get("pattern")
        .and_then(Value::as_str)
        .and_then(pattern::range);
    let most = most.map(|most| most.min(LONGEST));
    let (low, high) = matched.unwrap_or((0, LONG.max(most.unwrap_or(0))));
    (
        least.max(low),
        most.unwrap_or(LONG.max(least)).min(high.max(low)),
    )
}

/// A text of so many characters that matches the pattern, if there is one.
pub(super) fn exactly(view: &View, length: usize) -> Option<String> {
    match view.get("pattern").and_then(Value::as_str) {
        Some(pattern) => pattern::matching(pattern, length, &mut Random::new(7, pattern)),
        None => Some(
            "abcdefghijklmnopqrstuvwxyz"
                .chars()
                .cycle()
                .take(length)
                .collect(),
        ),
    }
}

pub(super) fn random(view: &View, random: &mut Random) -> Option<Value> {
    let (least, most) = (
        bound(view, "minLength").unwrap_or(0),
        bound(view, "maxLength"),
    );
    if let Some(text) = view
        .get("format")
        .and_then(Value::as_str)
        .and_then(|name| format::random(name, random))
    {
        return Some(Value::String(text));
    }
    let (low, high) = lengths(view, least, most);
    let length = low + random.below(high.min(low + 24).saturating_sub(low) + 1);
    if let Some(pattern) = view.get("pattern").and_then(Value::as_str) {
        return pattern::matching(pattern, length, random).map(Value::String);
    }
    let alphabet: Vec<char> = "abcXYZ019 -_.~!*'()/?:@&=+$,;%#ßñΩж中🜚".chars().collect();
    let text: String = (0..length).filter_map(|_| random.pick(&alphabet)).collect();
    Some(Value::String(text))
}

/// The text, cut or stretched to the bounds.
fn fitted(text: &str, least: usize, most: Option<usize>) -> String {
    let count = text.chars().count();
    let text: String = text
        .chars()
        .chain(std::iter::repeat_n('x', least.saturating_sub(count)))
        .collect();
    match most {
        Some(most) => text.chars().take(most).collect(),
        None => text,
    }
}
