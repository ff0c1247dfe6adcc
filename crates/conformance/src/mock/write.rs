//! A value as a body of its media type.

use bytes::Bytes;
use http::HeaderValue;
use serde_json::Value;

use super::accept::{Offer, essence};
use super::content::Content;
use super::{Mock, binary, multipart, xml};
use crate::body::{self, Syntax};
use crate::oracle::is_multipart;

/// A body, and its media type.
pub(super) struct Written {
    pub(super) content_type: HeaderValue,
    pub(super) body: Bytes,
}

/// Writes a value as what an offer says.
///
/// # Errors
///
/// That the media type cannot be written, or is none.
pub(super) fn write(mock: &Mock, offer: &Offer<'_>, content: &Content) -> Result<Written, String> {
    let media_type = offer.media_type.as_str();
    let mut content_type = media_type.to_owned();
    let body = if is_multipart(media_type) {
        let parts = multipart::write(&content.value);
        content_type = format!("{}; boundary={}", essence(media_type), parts.boundary);
        parts.body.into()
    } else if matches!(offer.media.syntax, Syntax::Json | Syntax::Form) {
        body::write(mock.oracle.root(), offer.media, &content.value)?.bytes
    } else {
        text(mock, offer, content)
    };
    if content_type.starts_with("text/") && !content_type.contains(';') && !is_events(media_type) {
        content_type.push_str("; charset=utf-8");
    }
    let content_type = HeaderValue::from_str(&content_type)
        .map_err(|error| format!("`{media_type}` is no media type: {error}"))?;
    Ok(Written { content_type, body })
}

fn text(mock: &Mock, offer: &Offer<'_>, content: &Content) -> Bytes {
    let media_type = essence(&offer.media_type);
    let schema = offer.media.schema.as_deref();
    if !content.is_example
        && content.value.is_string()
        && let Some(bytes) = binary::smallest(media_type)
        && is_allowed(mock, schema, &bytes)
    {
        return bytes;
    }
    let text = match &content.value {
        value if is_events(media_type) => events(value, content.is_example),
        Value::String(text) => text.clone(),
        value if is_xml(media_type) => xml::write(mock.oracle.document(), schema, value),
        // YAML reads JSON, and so do lines of JSON.
        value => format!("{value}\n"),
    };
    Bytes::from(text)
}

fn is_allowed(mock: &Mock, schema: Option<&str>, bytes: &Bytes) -> bool {
    let text = Value::String(String::from_utf8_lossy(bytes).into_owned());
    schema.is_none_or(|schema| mock.oracle.response_schemas().accepts(schema, &text))
}

fn is_events(media_type: &str) -> bool {
    essence(media_type).eq_ignore_ascii_case("text/event-stream")
}

fn is_xml(media_type: &str) -> bool {
    media_type.ends_with("/xml") || media_type.ends_with("+xml")
}

/// A stream of events (WHATWG HTML, section 9.2) that carry the value, or each item of a list.
/// An example that is a text is the stream itself.
fn events(value: &Value, is_example: bool) -> String {
    match value {
        Value::String(text) if is_example => text.clone(),
        Value::Array(items) => items.iter().map(event).collect(),
        value => event(value),
    }
}

fn event(data: &Value) -> String {
    let data = match data {
        Value::String(text) => text.clone(),
        value => value.to_string(),
    };
    // Any of CR, LF and both ends a line there.
    let lines = data.replace("\r\n", "\n").replace('\r', "\n");
    let lines: String = lines
        .split('\n')
        .map(|line| format!("data: {line}\n"))
        .collect();
    format!("{lines}\n")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_item_is_an_event_and_each_line_a_field() {
        assert_eq!(
            events(&json!([{"a": 1}, "b\r\nc"]), false),
            "data: {\"a\":1}\n\ndata: b\ndata: c\n\n"
        );
        assert_eq!(events(&json!("data: x\n\n"), true), "data: x\n\n");
    }
}
