//! Bodies as values and back (OAS 3.1, sections 4.8.13 to 4.8.15).
//!
//! What a media type is to a document is one of a few [`Syntax`]es; a value is written in one and
//! read from it again by the document alone. What is inside of XML, YAML or CSV is not looked
//! at: such a body is a text to both halves, and is compared as one.

mod events;
mod form;
mod multipart;
mod syntax;
mod tree;

use bytes::Bytes;
use serde_json::Value;
use thiserror::Error;

pub(crate) use syntax::Message;
pub use syntax::Syntax;
pub(crate) use tree::Tree;

use crate::document::Media;
use crate::style::{Types, value_of};

/// Why a body is no value.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unread {
    /// It does not keep to its media type.
    #[error("{0}")]
    Malformed(String),
    /// Nothing is said about bodies of its kind.
    #[error("not judged: {0}")]
    NotJudged(String),
}

/// A body, written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The `Content-Type`.
    pub content_type: String,
    /// The bytes.
    pub bytes: Bytes,
}

/// Writes a value as a body of a declared media type. `root` is the document's.
///
/// # Errors
///
/// That the media type has no place for the value.
pub fn write(root: &Value, media: &Media, value: &Value) -> Result<Written, String> {
    let written = |bytes: Vec<u8>| {
        Ok(Written {
            content_type: media.concrete(),
            bytes: bytes.into(),
        })
    };
    match media.syntax {
        Syntax::Json => written(serde_json::to_vec(value).map_err(|error| error.to_string())?),
        Syntax::Form => written(form::write(root, media, value)?.into_bytes()),
        Syntax::Multipart => multipart::write(media, value),
        Syntax::Events => written(events::write(value)?.into_bytes()),
        Syntax::Text | Syntax::Opaque => match value {
            Value::String(text) => written(text.clone().into_bytes()),
            Value::Number(_) | Value::Bool(_) => written(value.to_string().into_bytes()),
            other => Err(format!(
                "a body of {} is written from a text, not from {other}",
                media.media_type
            )),
        },
    }
}

/// Reads a body of a declared media type.
///
/// # Errors
///
/// That it does not keep to its media type, or that nothing is said of such bodies here.
pub fn read(
    root: &Value,
    media: &Media,
    content_type: &str,
    bytes: &Bytes,
) -> Result<Value, Unread> {
    match media.syntax {
        Syntax::Json => serde_json::from_slice(bytes)
            .map_err(|error| Unread::Malformed(format!("the body is no JSON: {error}"))),
        Syntax::Form => form::read(root, media, bytes),
        Syntax::Multipart => multipart::read(root, media, content_type, bytes),
        Syntax::Events => events::read(root, media, bytes),
        Syntax::Text => {
            let text = std::str::from_utf8(bytes)
                .map_err(|_| Unread::Malformed("the text is no UTF-8".to_owned()))?;
            Ok(value_of(text, Types::at(root, media.schema.as_deref())))
        }
        Syntax::Opaque => Ok(Value::String(String::from_utf8_lossy(bytes).into_owned())),
    }
}

#[cfg(test)]
mod tests;
