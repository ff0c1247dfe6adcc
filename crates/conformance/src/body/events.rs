//! Streams of events (WHATWG HTML, section 9.2): the data of each is JSON, or a text where the
//! schema is one of texts.

use bytes::Bytes;
use serde_json::Value;

use super::Unread;
use crate::document::Media;
use crate::style::Types;

pub(super) fn write(value: &Value) -> Result<String, String> {
    let events = value.as_array().ok_or("events are written from a list")?;
    let mut text = String::new();
    for event in events {
        let data = match event {
            Value::String(data) => data.clone(),
            other => other.to_string(),
        };
        for line in data.split('\n') {
            text.push_str(&format!("data: {line}\n"));
        }
        text.push('\n');
    }
    Ok(text)
}

pub(super) fn read(root: &Value, media: &Media, bytes: &Bytes) -> Result<Value, Unread> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_| Unread::Malformed("the events are no UTF-8".to_owned()))?;
    let types = media.schema.as_deref().map(|at| Types::at(root, Some(at)));
    let is_text = types.is_none_or(|types| types.string && !types.array && !types.object);
    let mut events = Vec::new();
    for event in text.replace("\r\n", "\n").split("\n\n") {
        let lines: Vec<&str> = event
            .lines()
            .filter_map(|line| line.strip_prefix("data:"))
            .map(|data| data.strip_prefix(' ').unwrap_or(data))
            .collect();
        if lines.is_empty() {
            continue;
        }
        let data = lines.join("\n");
        events.push(match is_text {
            true => Value::String(data),
            false => serde_json::from_str(&data).map_err(|error| {
                Unread::Malformed(format!("the data of an event is no JSON: {error}"))
            })?,
        });
    }
    Ok(Value::Array(events))
}
