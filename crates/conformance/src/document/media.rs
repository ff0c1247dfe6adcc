//! Media types of bodies (OAS 3.1, sections 4.8.14 and 4.8.15).

use serde_json::Value;

use super::read::Reader;
use super::{DocumentError, Style};
use crate::body::{Message, Syntax};
use crate::oracle::is_json;
use crate::pointer::child;

/// One media type of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Media {
    /// The media type or range, as the document names it.
    pub media_type: String,
    /// How a body of it carries a value.
    pub syntax: Syntax,
    /// Where the body's schema stands in the document, if it has one.
    pub schema: Option<String>,
    /// How single properties are written, where the document says it.
    pub encodings: Vec<Encoding>,
    /// Where it stands in the document.
    pub pointer: String,
}

/// How a property of a form is written (OAS 3.1, section 4.8.15).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoding {
    /// The property.
    pub property: String,
    /// Its style, as that of a parameter of the query.
    pub style: Style,
    /// Whether each item or member is written on its own.
    pub explode: bool,
    /// Its media type, if the document names one.
    pub content_type: Option<String>,
    /// Whether it is written as JSON: its media type is JSON, and it has no style.
    pub is_json: bool,
    /// Where it stands in the document.
    pub pointer: String,
}

impl Encoding {
    /// Whether the property is written as one without an encoding is.
    pub fn is_bracketed(&self) -> bool {
        !self.is_json
            && (self.style == Style::DeepObject || self.style == Style::Form && self.explode)
    }
}

impl Media {
    /// A media type to send: this one, or one of its range.
    pub fn concrete(&self) -> String {
        if !self.media_type.contains('*') {
            return self.media_type.clone();
        }
        let own = match self.syntax {
            Syntax::Json => "application/json",
            Syntax::Form => "application/x-www-form-urlencoded",
            Syntax::Multipart => "multipart/form-data",
            Syntax::Events => "text/event-stream",
            Syntax::Text => "text/plain",
            Syntax::Opaque => match self.media_type.split('/').next() {
                Some("text") => "text/plain",
                Some("image") => "image/png",
                Some("audio") => "audio/ogg",
                Some("video") => "video/ogg",
                Some("font") => "font/woff2",
                Some("model") => "model/obj",
                _ => "application/octet-stream",
            },
        };
        own.to_owned()
    }
}

impl Reader<'_> {
    pub(super) fn media(
        self,
        pointer: &str,
        message: Message,
    ) -> Result<Vec<Media>, DocumentError> {
        let (pointer, members) = self.members(pointer)?;
        let mut media: Vec<Media> = Vec::new();
        for (media_type, _) in members.into_iter().flatten() {
            // Parameters such as `charset` make no other media type (RFC 9110, section 8.3.1).
            let is_known = |one: &Media| essence(&one.media_type) == essence(media_type);
            if media.iter().any(is_known) {
                continue;
            }
            let (at, members) = self.members(&child(&pointer, media_type))?;
            let has = |name: &str| members.is_some_and(|members| members.contains_key(name));
            let schema = has("schema").then(|| child(&at, "schema"));
            media.push(Media {
                syntax: Syntax::of(self.root, media_type, schema.as_deref(), message),
                media_type: media_type.trim().to_owned(),
                schema,
                encodings: self.encodings(&child(&at, "encoding"))?,
                pointer: at,
            });
        }
        Ok(media)
    }

    fn encodings(self, pointer: &str) -> Result<Vec<Encoding>, DocumentError> {
        let (pointer, members) = self.members(pointer)?;
        let mut encodings = Vec::new();
        for property in members.into_iter().flatten().map(|(name, _)| name) {
            let node = self.resolve(&child(&pointer, property))?;
            let style = self.style(&node)?;
            let explode = self.flag(&node, "explode")?;
            let content_type = node.value.get("contentType").and_then(Value::as_str);
            let is_unstyled = style.is_none() && explode.is_none();
            encodings.push(Encoding {
                property: property.clone(),
                style: style.unwrap_or(Style::Form),
                explode: explode
                    .unwrap_or_else(|| style.unwrap_or(Style::Form).explodes_by_default()),
                is_json: is_unstyled && content_type.is_some_and(is_json),
                content_type: content_type.map(str::to_owned),
                pointer: node.pointer,
            });
        }
        Ok(encodings)
    }
}

fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}
