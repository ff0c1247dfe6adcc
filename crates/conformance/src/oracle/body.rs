//! Bodies (OAS 3.1, sections 4.8.13 and 4.8.14).

use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_TYPE;
use serde_json::{Map, Value};

use super::media_type::{choose, is_form, is_json, is_multipart};
use super::{Finding, NOT_JUDGED, Oracle, Part};
use crate::document::Media;
use crate::style::{Fields, Types, value_of};

/// All that is wrong with a body that is there, given the media types that it may have.
pub(super) fn judge(
    oracle: &Oracle,
    declared: &[Media],
    pointer: &str,
    headers: &HeaderMap,
    body: &Bytes,
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
    match read(oracle, media, content_type, body) {
        Ok(value) => oracle.against(media.schema.as_deref(), &value, Part::Body, str::to_owned),
        Err(Unread::Malformed(message)) => vec![finding(&media.pointer, "content", message)],
        Err(Unread::NotJudged(message)) => vec![finding(&media.pointer, NOT_JUDGED, message)],
    }
}

enum Unread {
    Malformed(String),
    NotJudged(String),
}

/// A body as a JSON value: as it is, if it is JSON; an object, if it is a form; else a text.
fn read(oracle: &Oracle, media: &Media, content_type: &str, body: &Bytes) -> Result<Value, Unread> {
    if is_json(content_type) {
        return serde_json::from_slice(body)
            .map_err(|error| Unread::Malformed(format!("the body is no JSON: {error}")));
    }
    if is_multipart(content_type) && media.schema.is_some() {
        return Err(Unread::NotJudged(format!("a body of {content_type}")));
    }
    if is_form(content_type) {
        return form(oracle, media, body);
    }
    Ok(Value::String(String::from_utf8_lossy(body).into_owned()))
}

/// OAS 3.1, section 4.8.14.4: each member is a field of the form, each item of a list too.
fn form(oracle: &Oracle, media: &Media, body: &Bytes) -> Result<Value, Unread> {
    let text = std::str::from_utf8(body)
        .map_err(|_| Unread::Malformed("the form is no UTF-8".to_owned()))?;
    let root = oracle.schemas.root();
    let mut object = Map::new();
    for (name, value) in Fields::query_pairs(text) {
        let pointer = media
            .schema
            .as_deref()
            .and_then(|schema| oracle.document.resolve(schema).ok())
            .map(|node| {
                format!(
                    "{}/properties/{}",
                    node.pointer,
                    crate::pointer::escape(&name)
                )
            });
        let pointer = pointer.filter(|pointer| root.pointer(pointer).is_some());
        let types = Types::at(root, pointer.as_deref());
        let text = percent_encoding::percent_decode_str(&value.replace('+', " "))
            .decode_utf8_lossy()
            .into_owned();
        if types.array && !types.scalar() {
            let items = pointer.map(|pointer| format!("{pointer}/items"));
            let item = value_of(&text, Types::at(root, items.as_deref()));
            match object
                .entry(name)
                .or_insert_with(|| Value::Array(Vec::new()))
            {
                Value::Array(list) => list.push(item),
                _ => return Err(Unread::Malformed("a field is given twice".to_owned())),
            }
        } else if object
            .insert(name.clone(), value_of(&text, types))
            .is_some()
        {
            return Err(Unread::Malformed(format!(
                "the field `{name}` is given twice"
            )));
        }
    }
    Ok(Value::Object(object))
}
