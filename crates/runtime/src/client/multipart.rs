//! Bodies of `multipart/form-data` (RFC 7578; OAS 3.1, section 4.8.15).

use http::HeaderValue;
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::flat::{is_scalar, item, scalar, value_of};
use crate::{File, Place, Report};

/// A body of `multipart/form-data`, part by part.
///
/// The first part that cannot be written is remembered, and told when the request is built.
#[derive(Debug, Default)]
pub struct Multipart {
    parts: Vec<Part>,
    failure: Option<String>,
}

/// What can be sent as `multipart/form-data`.
pub trait IntoMultipart {
    /// The parts.
    fn into_multipart(self) -> Multipart;

    /// Adds each constraint that the value breaks, before it is sent.
    fn check(&self, _at: &Place<'_>, _report: &mut Report) {}
}

impl IntoMultipart for Multipart {
    fn into_multipart(self) -> Multipart {
        self
    }
}

#[derive(Debug)]
struct Part {
    name: String,
    file_name: Option<String>,
    content_type: Option<String>,
    bytes: bytes::Bytes,
}

impl Multipart {
    /// A body without parts.
    pub fn new() -> Self {
        Self::default()
    }

    /// The properties of a map or a struct: a scalar is a part of text, an array of scalars a
    /// part for each item, and everything else JSON. Null is no part.
    pub fn of<T: Serialize>(value: &T) -> Self {
        let mut form = Self::new();
        match value_of(value) {
            Ok(Value::Object(properties)) => {
                for (name, value) in properties {
                    form.value(name, &value);
                }
            }
            Ok(Value::Null) => {}
            Ok(_) => form.fail("it is made of properties, and this value has none"),
            Err(reason) => form.fail(&reason),
        }
        form
    }

    /// Adds a file. One without a media type is sent as `application/octet-stream`.
    pub fn file(&mut self, name: impl Into<String>, file: File) {
        self.parts.push(Part {
            name: name.into(),
            file_name: file.name,
            content_type: file
                .content_type
                .or_else(|| Some("application/octet-stream".to_owned())),
            bytes: file.bytes,
        });
    }

    /// Adds a scalar as a text, or an array of scalars as a part for each item; what is nested
    /// is JSON. Null is no part.
    pub fn text<T: Serialize>(&mut self, name: impl Into<String>, value: &T) {
        match value_of(value) {
            Ok(value) => self.value(name.into(), &value),
            Err(reason) => self.fail(&reason),
        }
    }

    /// Adds JSON. Null is no part.
    pub fn json<T: Serialize>(&mut self, name: impl Into<String>, media_type: &str, value: &T) {
        match value_of(value) {
            Ok(Value::Null) => {}
            Ok(value) => self.push(name.into(), Some(media_type), value.to_string()),
            Err(reason) => self.fail(&reason),
        }
    }

    fn value(&mut self, name: String, value: &Value) {
        match value {
            Value::Null => {}
            Value::Array(items) if items.iter().all(is_scalar) => {
                for value in items {
                    match item(value) {
                        Ok(text) => self.push(name.clone(), None, text),
                        Err(reason) => self.fail(&format!("the part `{name}`: {reason}")),
                    }
                }
            }
            value if is_scalar(value) => self.push(name, None, scalar(value)),
            value => self.push(name, Some("application/json"), value.to_string()),
        }
    }

    fn push(&mut self, name: String, content_type: Option<&str>, text: String) {
        self.parts.push(Part {
            name,
            file_name: None,
            content_type: content_type.map(str::to_owned),
            bytes: text.into(),
        });
    }

    fn fail(&mut self, reason: &str) {
        self.failure
            .get_or_insert_with(|| format!("the multipart body: {reason}"));
    }

    /// The media type, with its boundary, and the bytes. They are in one piece, so that hooks
    /// can sign them and redirects can repeat them.
    pub(super) fn finish(self, media_type: &str) -> Result<(String, Vec<u8>), String> {
        if let Some(failure) = self.failure {
            return Err(failure);
        }
        let boundary = format!("symbolon-{}", Uuid::new_v4().simple());
        let mut body = Vec::new();
        for part in &self.parts {
            body.extend_from_slice(part.head(&boundary)?.as_bytes());
            body.extend_from_slice(&part.bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        let essence = media_type.split(';').next().unwrap_or_default().trim();
        let essence = if essence.contains('*') {
            "multipart/form-data"
        } else {
            essence
        };
        Ok((format!("{essence}; boundary={boundary}"), body))
    }
}

impl Part {
    fn head(&self, boundary: &str) -> Result<String, String> {
        let name = quoted(&self.name);
        let mut head = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"");
        if let Some(file_name) = &self.file_name {
            head.push_str(&format!("; filename=\"{}\"", quoted(file_name)));
        }
        if let Some(content_type) = &self.content_type {
            HeaderValue::from_str(content_type).map_err(|_| {
                format!(
                    "the part `{}`: {content_type:?} is not a media type",
                    self.name
                )
            })?;
            head.push_str(&format!("\r\nContent-Type: {content_type}"));
        }
        head.push_str("\r\n\r\n");
        Ok(head)
    }
}

/// A name between quotes, as forms write it (WHATWG HTML, section 4.10.21.8): what would end it
/// is percent-encoded, and nothing else.
fn quoted(name: &str) -> String {
    name.replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}
