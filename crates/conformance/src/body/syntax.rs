//! What a media type is to a document.

use serde_json::Value;

use crate::oracle::{is_form, is_json, is_multipart};
use crate::style::Types;

/// How a body carries a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Syntax {
    /// As JSON.
    Json,
    /// As the fields of a form (`application/x-www-form-urlencoded`).
    Form,
    /// As parts (`multipart/form-data`).
    Multipart,
    /// As the data of events (`text/event-stream`): a list of them.
    Events,
    /// A scalar as its text.
    Text,
    /// Bytes, or a text in which more is written than is read here: their schema, if they have
    /// one, is not looked at.
    Opaque,
}

/// In which message a body stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Message {
    Request,
    Response,
}

impl Syntax {
    /// The syntax of a media type with the schema at a pointer.
    pub(crate) fn of(
        root: &Value,
        media_type: &str,
        schema: Option<&str>,
        message: Message,
    ) -> Self {
        let says = Says::of(root, schema);
        let essence = media_type.split(';').next().unwrap_or_default().trim();
        let essence = essence.to_ascii_lowercase();
        let free = is_range(&essence) || is_vendor(&essence);
        if is_json(media_type) {
            return if says == Says::Binary {
                Self::Opaque
            } else {
                Self::Json
            };
        }
        if is_form(media_type) {
            return match says {
                Says::Nothing | Says::More => Self::Form,
                Says::Text => Self::Text,
                Says::Binary => Self::Opaque,
            };
        }
        if is_multipart(media_type) {
            // The parts of an answer are the reader's to take apart.
            return match message {
                Message::Request => Self::Multipart,
                Message::Response => Self::Opaque,
            };
        }
        if essence == "text/event-stream" {
            return match message {
                Message::Request => Self::Opaque,
                Message::Response => Self::Events,
            };
        }
        match says {
            Says::Text if free || essence.starts_with("text/") || is_markup(&essence) => Self::Text,
            Says::More if free => Self::Json,
            _ => Self::Opaque,
        }
    }
}

/// What a schema says of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    Nothing,
    Binary,
    Text,
    More,
}

impl Says {
    fn of(root: &Value, schema: Option<&str>) -> Self {
        let Some(pointer) = schema else {
            return Self::Nothing;
        };
        let Some(found) = root.pointer(pointer) else {
            return Self::Nothing;
        };
        if found == &Value::Bool(true) || found.as_object().is_some_and(serde_json::Map::is_empty) {
            return Self::Nothing;
        }
        let types = Types::at(root, schema);
        let view = crate::flatten::flatten(root, found);
        let is_choice = ["anyOf", "oneOf"].iter().any(|one| view.contains_key(*one));
        match types.scalar() && !types.array && !types.object && !is_choice {
            true if view.get("format").is_some_and(|format| format == "binary") => Self::Binary,
            true => Self::Text,
            false => Self::More,
        }
    }
}

fn is_range(essence: &str) -> bool {
    essence == "*" || essence == "*/*" || essence == "application/*"
}

/// A vendor's own type, whose name does not tell what it is (RFC 6838, section 3.2).
fn is_vendor(essence: &str) -> bool {
    essence.starts_with("application/vnd.") && !essence.contains('+')
}

fn is_markup(essence: &str) -> bool {
    let name = essence.split('/').next_back().unwrap_or_default();
    ["xml", "yaml"]
        .iter()
        .any(|one| name == *one || name.ends_with(&format!("+{one}")) || name == "x-yaml")
}
