//! Smaller values: what remains of a value when something is taken away.
//!
//! Nothing is known of the schema here. Whatever is smaller and still valid by the validator is a
//! candidate, so that a variant of a union stays what it is for as long as it can.

use serde_json::{Map, Value, json};

use crate::pointer::child;

/// The most candidates that are looked at in one value.
const MOST: usize = 400;

/// Smaller values than this one, the largest cuts first. Each has less in it than the value has,
/// so that taking one after the other ends.
pub(super) fn candidates(value: &Value) -> Vec<Value> {
    let mut places = Vec::new();
    walk(value, "", &mut places);
    let mut smaller = Vec::new();
    for place in places {
        let Some(part) = value.pointer(&place) else {
            continue;
        };
        for less in less(part) {
            if smaller.len() >= MOST {
                return smaller;
            }
            let mut whole = value.clone();
            if let Some(part) = whole.pointer_mut(&place) {
                *part = less;
                smaller.push(whole);
            }
        }
    }
    smaller
}

/// Every place in a value, the outer ones first.
fn walk(value: &Value, at: &str, places: &mut Vec<String>) {
    let mut next = vec![(value, at.to_owned())];
    while !next.is_empty() {
        let mut inner = Vec::new();
        for (value, at) in next {
            match value {
                Value::Object(members) => inner.extend(
                    members
                        .iter()
                        .map(|(name, member)| (member, child(&at, name))),
                ),
                Value::Array(items) => inner.extend(
                    items
                        .iter()
                        .enumerate()
                        .map(|(index, item)| (item, child(&at, &index.to_string()))),
                ),
                _ => {}
            }
            places.push(at);
        }
        next = inner;
    }
}

/// What has less in it than one part has, what is inside of it being left as it is.
fn less(value: &Value) -> Vec<Value> {
    match value {
        Value::Object(members) => without_members(members),
        Value::Array(items) => without_items(items),
        Value::String(text) => shorter(text).into_iter().map(Value::String).collect(),
        Value::Number(number) => nearer(number),
        Value::Bool(true) => vec![json!(false)],
        Value::Bool(false) | Value::Null => Vec::new(),
    }
}

/// All members gone, all but one, and then each one gone.
fn without_members(members: &Map<String, Value>) -> Vec<Value> {
    if members.is_empty() {
        return Vec::new();
    }
    let mut less = vec![json!({})];
    if members.len() > 2 {
        less.extend(
            members.iter().map(|(name, member)| {
                Value::Object(Map::from_iter([(name.clone(), member.clone())]))
            }),
        );
    }
    if members.len() > 1 {
        less.extend(members.keys().map(|name| {
            let mut others = members.clone();
            others.remove(name);
            Value::Object(others)
        }));
    }
    less
}

/// No item, half of them, and then each one gone.
fn without_items(items: &[Value]) -> Vec<Value> {
    if items.is_empty() {
        return Vec::new();
    }
    let mut less = vec![json!([])];
    if items.len() > 2 {
        less.push(Value::Array(items[..items.len() / 2].to_vec()));
        less.push(Value::Array(items[items.len() / 2..].to_vec()));
    }
    if items.len() > 1 {
        less.extend((0..items.len()).map(|index| {
            let mut others = items.to_vec();
            others.remove(index);
            Value::Array(others)
        }));
    }
    less
}

/// Shorter texts, and then one of the same length that is easier to read.
fn shorter(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut less: Vec<String> = Vec::new();
    for length in [0, 1, letters.len() / 2, letters.len().saturating_sub(1)] {
        let beginning: String = letters.iter().take(length).collect();
        if length < letters.len() && !less.contains(&beginning) {
            less.push(beginning);
        }
    }
    let plain: String = letters
        .iter()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                *letter
            } else {
                'a'
            }
        })
        .collect();
    if plain != text {
        less.push(plain);
    }
    less
}

/// Numbers nearer to zero.
fn nearer(number: &serde_json::Number) -> Vec<Value> {
    let whole = number
        .as_i64()
        .map(i128::from)
        .or_else(|| number.as_u64().map(i128::from));
    match whole {
        Some(whole) => {
            let mut less: Vec<i128> = Vec::new();
            for candidate in [0, 1, whole / 2, whole - whole.signum()] {
                if candidate.abs() < whole.abs() && !less.contains(&candidate) {
                    less.push(candidate);
                }
            }
            less.into_iter()
                .filter_map(|one| i64::try_from(one).ok().map(Value::from))
                .collect()
        }
        None => {
            let value = number.as_f64().unwrap_or_default();
            [0.0, value.trunc()]
                .into_iter()
                .filter(|one| one.abs() < value.abs())
                .map(Value::from)
                .collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes the first smaller value for which `is_wanted` holds, until there is none.
    fn smallest(mut value: Value, is_wanted: impl Fn(&Value) -> bool) -> Value {
        while let Some(next) = candidates(&value).into_iter().find(|one| is_wanted(one)) {
            value = next;
        }
        value
    }

    #[test]
    fn what_depends_on_one_place_shrinks_to_that_place() {
        let value = json!({"a": {"b": ["x", "größe", 12]}, "c": true, "d": 1.5});
        let has_text = |value: &Value| {
            let text = value.pointer("/a/b").and_then(|list| list.as_array());
            text.is_some_and(|list| {
                list.iter()
                    .any(|one| one.as_str().is_some_and(|one| one.len() > 2))
            })
        };
        let left = smallest(value.clone(), has_text);
        let text = left["a"]["b"][0].as_str().unwrap();
        assert_eq!(left, json!({"a": {"b": [text]}}));
        assert!(text.chars().count() <= 3, "{text}");
        let is_large = |value: &Value| {
            value
                .pointer("/a/b/2")
                .and_then(Value::as_i64)
                .is_some_and(|one| one > 5)
        };
        assert_eq!(smallest(value, is_large), json!({"a": {"b": ["", "", 6]}}));
    }

    #[test]
    fn nothing_is_smaller_than_nothing() {
        for value in [
            json!(null),
            json!(0),
            json!(""),
            json!([]),
            json!({}),
            json!(false),
        ] {
            assert_eq!(candidates(&value), [] as [Value; 0], "{value}");
        }
    }
}
