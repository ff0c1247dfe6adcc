//! Bodies (OAS 3.1, sections 4.8.13 and 4.8.14).

use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_TYPE;
use serde_json::Value;

use super::media_type::choose;
use super::{Finding, NOT_JUDGED, Oracle, Part};
use crate::body::{self, Message, Syntax, Unread};
use crate::document::Media;
use crate::style::Types;

/// All that is wrong with a body that is there, given the media types that it may have.
pub(super) fn judge(
    oracle: &Oracle,
    message: Message,
    declared: &[Media],
    pointer: &str,
    headers: &HeaderMap,
    bytes: &Bytes,
) -> Vec<Finding> {
    let finding = |document: &str, rule: &str, message: String| Finding {
        document: document.to_owned(),
        place: String::new(),
        part: Part::Body,
        rule: rule.to_owned(),
        message,
    };
    let Some(content_type) = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
    else {
        return vec![finding(
            pointer,
            "content",
            "there is a body and no Content-Type".to_owned(),
        )];
    };
    let Some(media) = choose(declared, content_type) else {
        let declared: Vec<_> = declared
            .iter()
            .map(|media| media.media_type.as_str())
            .collect();
        return vec![finding(
            pointer,
            "content",
            format!(
                "the Content-Type is {content_type}, not {}",
                declared.join(" or ")
            ),
        )];
    };
    match body::read(oracle.root(), media, content_type, bytes) {
        Ok(value) if media.syntax == Syntax::Events => events(oracle, media, &value),
        // A text in which more is written than is read here, XML say.
        Ok(_) if media.syntax == Syntax::Opaque => {
            let types = media
                .schema
                .as_deref()
                .map(|at| Types::at(oracle.root(), Some(at)));
            let is_text = types.is_none_or(|types| types.string);
            let unread = || {
                let message = format!("what is in a body of {content_type}");
                finding(&media.pointer, NOT_JUDGED, message)
            };
            (!is_text).then(unread).into_iter().collect()
        }
        Ok(value) => {
            let schema = media.schema.as_deref();
            oracle.against(message, schema, &value, Part::Body, str::to_owned)
        }
        Err(Unread::Malformed(message)) => vec![finding(&media.pointer, "content", message)],
        Err(Unread::NotJudged(message)) => vec![finding(&media.pointer, NOT_JUDGED, message)],
    }
}

/// Each event is judged by itself. A schema of lists is one of streams: its items are the events.
fn events(oracle: &Oracle, media: &Media, events: &Value) -> Vec<Finding> {
    let Some(schema) = media.schema.as_deref() else {
        return Vec::new();
    };
    let root = oracle.root();
    let types = Types::at(root, Some(schema));
    if types.array && !types.object && !types.scalar() {
        return oracle.against(
            Message::Response,
            Some(schema),
            events,
            Part::Body,
            str::to_owned,
        );
    }
    let each = events.as_array().into_iter().flatten().enumerate();
    each.flat_map(|(index, event)| {
        oracle.against(
            Message::Response,
            Some(schema),
            event,
            Part::Body,
            |pointer| format!("/{index}{pointer}"),
        )
    })
    .collect()
}
