//! JSON pointers (RFC 6901), and the edits that a pointer makes possible.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use serde_json::Value;

/// What a URI fragment does not carry as it is (RFC 3986, section 3.5).
const FRAGMENT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The pointer to a member of what `pointer` points at.
pub fn child(pointer: &str, token: &str) -> String {
    format!("{pointer}/{}", escape(token))
}

/// A reference token as it stands in a pointer: `~` as `~0`, `/` as `~1`.
pub fn escape(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

/// The reference token that an escaped one stands for.
pub fn unescape(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}

/// The pointer in a local reference (`#/components/schemas/Pet`), percent escapes decoded;
/// `None` for a reference to another document or to an anchor.
pub fn of_reference(reference: &str) -> Option<String> {
    let fragment = reference.strip_prefix('#')?;
    let pointer = percent_decode_str(fragment)
        .decode_utf8()
        .ok()?
        .into_owned();
    (pointer.is_empty() || pointer.starts_with('/')).then_some(pointer)
}

/// The pointer as a URI fragment (RFC 6901, section 6), without the `#`.
pub fn to_fragment(pointer: &str) -> String {
    utf8_percent_encode(pointer, FRAGMENT).to_string()
}

/// The parent's pointer and the last token, unescaped; `None` for the root.
pub fn split(pointer: &str) -> Option<(&str, String)> {
    let (parent, token) = pointer.rsplit_once('/')?;
    Some((parent, unescape(token)))
}

/// Whether `inner` is `outer` or lies in it.
pub fn is_within(inner: &str, outer: &str) -> bool {
    inner
        .strip_prefix(outer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Puts a value where the pointer says, in an object or an array that is there.
/// Says whether there was such a place.
pub fn set(root: &mut Value, pointer: &str, value: Value) -> bool {
    if let Some(place) = root.pointer_mut(pointer) {
        *place = value;
        return true;
    }
    let Some((parent, token)) = split(pointer) else {
        return false;
    };
    match root.pointer_mut(parent) {
        Some(Value::Object(members)) => {
            members.insert(token, value);
            true
        }
        Some(Value::Array(items)) if token == items.len().to_string() => {
            items.push(value);
            true
        }
        _ => false,
    }
}

/// Takes away what the pointer points at. Says whether there was anything.
pub fn remove(root: &mut Value, pointer: &str) -> bool {
    let Some((parent, token)) = split(pointer) else {
        return false;
    };
    match root.pointer_mut(parent) {
        Some(Value::Object(members)) => members.remove(&token).is_some(),
        Some(Value::Array(items)) => match token.parse::<usize>() {
            Ok(index) if index < items.len() => {
                items.remove(index);
                true
            }
            _ => false,
        },
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_reference_is_unescaped_once_in_the_right_order() {
        assert_eq!(
            of_reference("#/paths/~1pets~1%7Bid%7D/get"),
            Some("/paths/~1pets~1{id}/get".to_owned())
        );
        assert_eq!(of_reference("other.yaml#/a"), None);
        assert_eq!(of_reference("#anchor"), None);
        assert_eq!(unescape("~01"), "~1");
    }

    #[test]
    fn a_missing_member_can_be_set_and_removed() {
        let mut root = json!({"a": [1]});
        assert!(set(&mut root, "/a/1", json!(2)));
        assert!(set(&mut root, "/b", json!(3)));
        assert!(remove(&mut root, "/a/0"));
        assert_eq!(root, json!({"a": [2], "b": 3}));
        assert!(!set(&mut root, "/c/d", json!(4)));
    }

    #[test]
    fn within_means_whole_tokens() {
        assert!(is_within("/a/b", "/a"));
        assert!(!is_within("/ab", "/a"));
        assert!(is_within("/a", ""));
    }
}
