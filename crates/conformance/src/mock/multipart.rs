//! Bodies of several parts (RFC 2046, section 5.1; RFC 7578).

use serde_json::Value;

/// A body, and what stands between its parts.
pub(super) struct Parts {
    pub(super) boundary: String,
    pub(super) body: String,
}

/// Each member of an object, or each item of a list, as a part.
pub(super) fn write(value: &Value) -> Parts {
    let parts: Vec<String> = match value {
        Value::Object(members) => members
            .iter()
            .map(|(name, member)| part(Some(name), member))
            .collect(),
        Value::Array(items) => items.iter().map(|item| part(None, item)).collect(),
        one => vec![part(None, one)],
    };
    let mut boundary = "a-part-of-the-mock".to_owned();
    while parts.iter().any(|part| part.contains(&boundary)) {
        boundary.push('-');
        boundary.push('x');
    }
    let mut body: String = parts
        .iter()
        .map(|part| format!("--{boundary}\r\n{part}\r\n"))
        .collect();
    body.push_str(&format!("--{boundary}--\r\n"));
    Parts { boundary, body }
}

fn part(name: Option<&str>, value: &Value) -> String {
    let (media_type, text) = match value {
        Value::String(text) => ("text/plain; charset=utf-8", text.clone()),
        Value::Array(_) | Value::Object(_) => ("application/json", value.to_string()),
        scalar => ("text/plain; charset=utf-8", scalar.to_string()),
    };
    let disposition = name.map_or(String::new(), |name| {
        format!(
            "Content-Disposition: form-data; name=\"{}\"\r\n",
            escaped(name)
        )
    });
    format!("{disposition}Content-Type: {media_type}\r\n\r\n{text}")
}

/// WHATWG HTML, section 4.10.22.7.
fn escaped(name: &str) -> String {
    name.replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn members_are_named_parts_and_no_part_holds_the_boundary() {
        let parts = write(&json!({"a\"b": {"c": 1}, "d": "a-part-of-the-mock"}));
        assert_eq!(parts.boundary, "a-part-of-the-mock-x");
        assert_eq!(
            parts.body,
            "--a-part-of-the-mock-x\r\n\
             Content-Disposition: form-data; name=\"a%22b\"\r\n\
             Content-Type: application/json\r\n\r\n{\"c\":1}\r\n\
             --a-part-of-the-mock-x\r\n\
             Content-Disposition: form-data; name=\"d\"\r\n\
             Content-Type: text/plain; charset=utf-8\r\n\r\na-part-of-the-mock\r\n\
             --a-part-of-the-mock-x--\r\n"
        );
    }
}
