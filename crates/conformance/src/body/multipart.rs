//! Parts (RFC 7578; OAS 3.1, section 4.8.14.3): a scalar is a part of text, a list of scalars a
//! part for each item, and what is nested is JSON.

use std::convert::Infallible;

use bytes::Bytes;
use futures::FutureExt as _;
use serde_json::{Map, Value};

use super::tree::{Tree, bracketed};
use super::{Unread, Written};
use crate::document::Media;
use crate::oracle::is_json;
use crate::style::{Types, member_of, types_of};

/// Stands in no value that is sampled.
const BOUNDARY: &str = "symbolon-conformance-5f3a1c";

pub(super) fn write(media: &Media, value: &Value) -> Result<Written, String> {
    let members = value
        .as_object()
        .ok_or("a body of parts is written from an object")?;
    let mut text = String::new();
    let mut part = |name: &str, content_type: Option<&str>, data: &str| {
        let name = name.replace('"', "%22");
        text.push_str(&format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\""
        ));
        if let Some(content_type) = content_type {
            text.push_str(&format!("\r\nContent-Type: {content_type}"));
        }
        text.push_str(&format!("\r\n\r\n{data}\r\n"));
    };
    for (name, value) in members {
        match value {
            Value::Null => {}
            Value::String(data) => part(name, None, data),
            Value::Array(items)
                if items
                    .iter()
                    .all(|item| !item.is_array() && !item.is_object()) =>
            {
                for item in items {
                    match item {
                        Value::String(data) => part(name, None, data),
                        other => part(name, None, &other.to_string()),
                    }
                }
            }
            Value::Array(_) | Value::Object(_) => {
                part(name, Some("application/json"), &value.to_string());
            }
            scalar => part(name, None, &scalar.to_string()),
        }
    }
    text.push_str(&format!("--{BOUNDARY}--\r\n"));
    let content_type = media.concrete();
    let essence = content_type.split(';').next().unwrap_or_default();
    Ok(Written {
        content_type: format!("{essence}; boundary={BOUNDARY}"),
        bytes: text.into(),
    })
}

pub(super) fn read(
    root: &Value,
    media: &Media,
    content_type: &str,
    bytes: &Bytes,
) -> Result<Value, Unread> {
    let malformed = |error: &dyn std::fmt::Display| {
        Unread::Malformed(format!("the body has no parts: {error}"))
    };
    // Any `multipart` type is split in the same way (RFC 2046, section 5.1).
    let parameters = content_type.split_once(';').map_or("", |(_, rest)| rest);
    let boundary = multer::parse_boundary(format!("multipart/form-data;{parameters}"))
        .map_err(|error| malformed(&error))?;
    let whole = futures::stream::iter([Ok::<_, Infallible>(bytes.clone())]);
    let mut fields = multer::Multipart::new(whole, boundary);
    let schema = media.schema.as_deref().and_then(|at| root.pointer(at));
    let mut tree = Tree::default();
    let mut object = Map::new();
    // All bytes are there, so nothing has to be waited for.
    while let Some(field) = fields
        .next_field()
        .now_or_never()
        .ok_or_else(|| malformed(&"it breaks off"))?
        .map_err(|error| malformed(&error))?
    {
        let name = field
            .name()
            .map(str::to_owned)
            .ok_or_else(|| malformed(&"a part has no name"))?;
        let is_json = field
            .headers()
            .get(http::header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(is_json);
        let data = field
            .bytes()
            .now_or_never()
            .ok_or_else(|| malformed(&"it breaks off"))?
            .map_err(|error| malformed(&error))?;
        // A file may be of any type, JSON among them.
        let own = schema.map(|schema| member_of(root, &[schema], &name));
        let is_file = own.is_some_and(|own| {
            !own.is_empty() && own.iter().all(|one| types_of(root, one) == Types::TEXT)
        });
        if is_json && !is_file {
            let value = serde_json::from_slice(&data)
                .map_err(|error| malformed(&format!("the part `{name}` is no JSON: {error}")))?;
            object.insert(name, value);
        } else {
            let text = String::from_utf8_lossy(&data).into_owned();
            tree.add(&bracketed(&name), text);
        }
    }
    let schemas: Vec<&Value> = schema.into_iter().collect();
    if let Value::Object(members) = tree.value(root, &schemas) {
        object.extend(members);
    }
    Ok(Value::Object(object))
}
