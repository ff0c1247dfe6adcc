//! Texts (JSON Schema 2020-12, Validation, section 6.3). Lengths are in characters.

use serde_json::Value;

use super::object::count;
use super::random::Random;
use super::{format, pattern};
use crate::flatten::View;

/// The longest text that is made where the schema states no longest.
const LONG: usize = 200;

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

const ALPHABET: &str = "abcdefghijklmnopqrstuvwxyz";

/// The bounds of a text's length. What is longer than any text that is made is not told apart.
fn bounds(view: &View) -> (usize, Option<usize>) {
    let least = count(view, "minLength").unwrap_or(0);
    (least.min(LONGEST + 1), count(view, "maxLength"))
}

/// Edge values of a text: those that the schema states, and others. Candidates, for the
/// validator to choose from.
pub(super) fn edges(view: &View) -> (Vec<Value>, Vec<Value>) {
    let format = format_of(view);
    let mut known = format::edges(format).iter().map(|text| (*text).to_owned());
    let mut stated: Vec<String> = known.by_ref().take(2).collect();
    if stated.is_empty() {
        return plain(view);
    }
    if let Some(most) = count(view, "maxLength").filter(|most| *most <= LONGEST) {
        stated.extend(format::of_length(format, most));
    }
    (values(stated), values(known.collect()))
}

/// The same for a text without a format, or with one that nothing is known of.
pub(super) fn plain(view: &View) -> (Vec<Value>, Vec<Value>) {
    let (least, most) = bounds(view);
    let (low, high) = lengths(view, least, most);
    let of_lengths = |lengths: [usize; 3]| {
        lengths
            .into_iter()
            .filter_map(|length| exactly(view, length))
    };
    let mut stated: Vec<String> = of_lengths([8.min(high).max(low), low, high]).collect();
    stated.extend(of_named_characters(view, low, high));
    let mut others: Vec<String> = of_lengths([low + 1, high.saturating_sub(1), low.midpoint(high)])
        .filter(|text| text.len() <= LONG)
        .collect();
    others.extend(TROUBLE.iter().map(|text| fitted(text, least, most)));
    others.extend(of_several_patterns(view, low));
    (values(stated), values(others))
}

/// Texts with the characters that a pattern names: with all of them, and with each.
fn of_named_characters(view: &View, low: usize, high: usize) -> Vec<String> {
    let pattern = view.get("pattern").and_then(Value::as_str);
    let named = pattern.map_or_else(Vec::new, pattern::named);
    let length = (named.len() + 2).clamp(low, high.max(low));
    let Some(text) = exactly(view, length).filter(|_| !named.is_empty()) else {
        return Vec::new();
    };
    let letters: Vec<char> = text.chars().collect();
    let with = |characters: &[char]| -> String {
        let end = letters.len().min(1 + characters.len());
        let before = letters.iter().take(1).chain(characters);
        before.take(end).chain(letters.iter().skip(end)).collect()
    };
    let alone = named.iter().map(|one| with(&[*one]));
    std::iter::once(with(&named)).chain(alone).collect()
}

/// Texts that match several patterns: what matches one before what matches another. It does
/// for patterns that are about the start and the end of a text.
fn of_several_patterns(view: &View, least: usize) -> Vec<String> {
    let aside = view.get("allOf").and_then(Value::as_array);
    let own = view.get("pattern");
    let others = aside.into_iter().flatten();
    let others = others.filter_map(|schema| schema.get("pattern"));
    let patterns: Vec<&str> = own
        .into_iter()
        .chain(others)
        .filter_map(Value::as_str)
        .collect();
    if patterns.len() < 2 {
        return Vec::new();
    }
    let parts = patterns.iter().filter_map(|pattern| {
        let (low, _) = pattern::range(pattern)?;
        pattern::matching(pattern, low, &mut Random::new(7, pattern))
    });
    let parts: Vec<String> = parts.collect();
    let length: usize = parts.iter().map(|part| part.chars().count()).sum();
    let between = "x".repeat(least.saturating_sub(length));
    let backwards: Vec<String> = parts.iter().rev().cloned().collect();
    [
        parts.join(&between),
        backwards.join(&between),
        parts.join(""),
        backwards.join(""),
    ]
    .to_vec()
}

fn values(texts: Vec<String>) -> Vec<Value> {
    texts.into_iter().map(Value::String).collect()
}

/// The format of a text; base64, if it is encoded so.
fn format_of(view: &View) -> &str {
    let format = view.get("format").and_then(Value::as_str);
    match view.get("contentEncoding").and_then(Value::as_str) {
        Some("base64") => format.unwrap_or("byte"),
        _ => format.unwrap_or_default(),
    }
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
    if length > LONGEST {
        return None;
    }
    match view.get("pattern").and_then(Value::as_str) {
        Some(pattern) => pattern::matching(pattern, length, &mut Random::new(7, pattern)),
        None => {
            let mut text = ALPHABET.repeat(length.div_ceil(ALPHABET.len()));
            text.truncate(length);
            Some(text)
        }
    }
}

/// A random text, of its format if there is one that is known.
pub(super) fn random(view: &View, random: &mut Random) -> Option<Value> {
    if let Some(text) = format::random(format_of(view), random) {
        return Some(Value::String(text));
    }
    random_plain(view, random)
}

/// A random text without regard to its format.
pub(super) fn random_plain(view: &View, random: &mut Random) -> Option<Value> {
    let (least, most) = bounds(view);
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
