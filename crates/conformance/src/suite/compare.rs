//! Whether two values are the same to who reads them.

use chrono::DateTime;
use serde_json::Value;

use crate::pointer::child;

/// Whose reading is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    /// What the server's handler saw of a request.
    Handler,
    /// What the client decoded of a response.
    Client,
}

/// Where two values differ.
#[derive(Debug, PartialEq)]
pub(super) struct Mismatch {
    pub(super) pointer: String,
    pub(super) sent: Option<Value>,
    pub(super) seen: Option<Value>,
}

/// The first place where what was seen is not what was sent.
pub(super) fn mismatch(sent: &Value, seen: &Value, reader: Reader) -> Option<Mismatch> {
    at("", Some(sent), Some(seen), reader)
}

fn at(
    pointer: &str,
    sent: Option<&Value>,
    seen: Option<&Value>,
    reader: Reader,
) -> Option<Mismatch> {
    match (sent, seen) {
        (Some(Value::Object(left)), Some(Value::Object(right))) => {
            let names = left
                .keys()
                .chain(right.keys().filter(|name| !left.contains_key(*name)));
            names.into_iter().find_map(|name| {
                at(
                    &child(pointer, name),
                    left.get(name),
                    right.get(name),
                    reader,
                )
            })
        }
        (Some(Value::Array(left)), Some(Value::Array(right))) => (0..left.len().max(right.len()))
            .find_map(|index| {
                at(
                    &child(pointer, &index.to_string()),
                    left.get(index),
                    right.get(index),
                    reader,
                )
            }),
        (Some(left), Some(right)) if same(left, right) => None,
        (None, None) => None,
        (Some(value), None) | (None, Some(value))
            if reader == Reader::Client && reads_as_absent(value) =>
        {
            None
        }
        _ => Some(Mismatch {
            pointer: pointer.to_owned(),
            sent: sent.cloned(),
            seen: seen.cloned(),
        }),
    }
}

/// The one thing that a client may forget of what it decoded: whether an optional list or map
/// was empty or absent. typify reads both into an empty collection. It is forgiven only to who
/// reads; a client that does not send the empty list that it was given is found out.
fn reads_as_absent(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    }
}

/// Numbers by value, points in time as such (RFC 3339), UUIDs in any case (RFC 9562, section
/// 4); all else to the letter.
pub(super) fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(one), Value::Number(other)) => {
            let whole = |number: &serde_json::Number| {
                number
                    .as_i64()
                    .map(i128::from)
                    .or_else(|| number.as_u64().map(i128::from))
            };
            match (whole(one), whole(other)) {
                (Some(one), Some(other)) => one == other,
                _ => one.as_f64() == other.as_f64(),
            }
        }
        (Value::String(one), Value::String(other)) => {
            one == other
                || same_instant(one, other)
                || is_uuid(one) && one.eq_ignore_ascii_case(other)
        }
        _ => left == right,
    }
}

fn same_instant(one: &str, other: &str) -> bool {
    matches!((DateTime::parse_from_rfc3339(one), DateTime::parse_from_rfc3339(other)), (Ok(one), Ok(other)) if one == other)
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(index, byte)| {
            if [8, 13, 18, 23].contains(&index) {
                byte == b'-'
            } else {
                byte.is_ascii_hexdigit()
            }
        })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_means_the_same_is_the_same() {
        for (one, other) in [
            (json!(1), json!(1.0)),
            (
                json!("2026-01-02T03:04:05.500Z"),
                json!("2026-01-02T04:04:05.5+01:00"),
            ),
            (
                json!("67E55044-10b1-426f-9247-bb680e5fe0c8"),
                json!("67e55044-10b1-426f-9247-bb680e5fe0c8"),
            ),
            (
                json!({"a": [1, {"b": null}]}),
                json!({"a": [1, {"b": null}]}),
            ),
        ] {
            assert_eq!(
                mismatch(&one, &other, Reader::Handler),
                None,
                "{one} {other}"
            );
        }
    }

    #[test]
    fn the_first_difference_is_named() {
        let found = mismatch(
            &json!({"a": [1, 2]}),
            &json!({"a": [1, 3]}),
            Reader::Handler,
        )
        .unwrap();
        assert_eq!(
            (found.pointer.as_str(), found.sent, found.seen),
            ("/a/1", Some(json!(2)), Some(json!(3)))
        );
        assert!(mismatch(&json!({"a": null}), &json!({}), Reader::Client).is_some());
        assert!(mismatch(&json!(i64::MAX), &json!(i64::MAX - 1), Reader::Handler).is_some());
    }

    #[test]
    fn an_empty_list_is_as_good_as_none_to_a_reading_client_only() {
        assert_eq!(
            mismatch(&json!({"a": []}), &json!({}), Reader::Client),
            None
        );
        assert!(mismatch(&json!({"a": []}), &json!({}), Reader::Handler).is_some());
    }
}
