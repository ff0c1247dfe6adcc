//! Whether an error names a place, and whether it could.

use serde_json::Value;

use crate::flatten::{self, flatten};

/// Whether some text in a body names a place: as a whole, or as a whole word.
pub(super) fn names(body: &[u8], place: &str) -> bool {
    match serde_json::from_slice::<Value>(body) {
        Ok(value) => some_text(&value, &mut |text| mentions(text, place)),
        Err(_) => mentions(&String::from_utf8_lossy(body), place),
    }
}

fn some_text(value: &Value, test: &mut dyn FnMut(&str) -> bool) -> bool {
    match value {
        Value::String(text) => test(text),
        Value::Array(items) => items.iter().any(|item| some_text(item, test)),
        Value::Object(members) => members.values().any(|member| some_text(member, test)),
        _ => false,
    }
}

fn mentions(text: &str, place: &str) -> bool {
    let is_word = |one: char| one.is_alphanumeric() || "_-/~".contains(one);
    let free = |around: Option<char>| !around.is_some_and(is_word);
    text.match_indices(place).any(|(start, _)| {
        let after = text[start + place.len()..].chars().next();
        // A pointer may follow the name of a structured parameter.
        free(text[..start].chars().next_back()) && free(after.filter(|one| *one != '/'))
    })
}

/// Whether a value of a schema may have a text in it that is free to say anything.
pub(super) fn holds_text(root: &Value, schema: &Value, depth: usize) -> bool {
    if depth == 0 {
        return false;
    }
    let view = flatten(root, schema);
    let says = |keyword: &str| view.contains_key(keyword);
    let inner = |schema: &Value| holds_text(root, schema, depth - 1);
    let types = flatten::types(&view);
    let is = |name: &str| types.iter().any(|one| one == name);
    let limits = ["enum", "const", "format", "pattern"];
    if is("string") && !limits.into_iter().any(says) && (says("type") || view.is_empty()) {
        return true;
    }
    let members = view.get("properties").and_then(Value::as_object);
    let listed = |keyword: &str| view.get(keyword).and_then(Value::as_array);
    members.into_iter().flatten().any(|(_, one)| inner(one))
        || view.get("items").is_some_and(inner)
        || ["anyOf", "oneOf", "allOf"]
            .into_iter()
            .filter_map(listed)
            .flatten()
            .any(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_named_as_a_whole() {
        assert!(names(br#"{"details": [{"place": "/name"}]}"#, "/name"));
        assert!(names(
            br#"{"message": "wrong: `limit` is too large"}"#,
            "limit"
        ));
        assert!(names(b"query parameter limit: too large", "limit"));
        assert!(!names(br#"{"place": "/names"}"#, "/name"));
        assert!(!names(br#"{"place": "/a/name"}"#, "/name"));
        assert!(!names(br#"{"limit": 1}"#, "limit"));
    }
}
