//! Forms (OAS 3.1, sections 4.8.14.4 and 4.8.15): each property is a field in the style that
//! `encoding` has for it, by default `form`, exploded; what is nested goes on in brackets.

use bytes::Bytes;
use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::Unread;
use super::tree::{Tree, bracketed, pairs};
use crate::document::{Encoding, Media, Parameter};
use crate::drive::Location;
use crate::style::{Fields, Written, percent_encode, read_parameter, write_parameter};

pub(super) fn write(root: &Value, media: &Media, value: &Value) -> Result<String, String> {
    let members = value
        .as_object()
        .ok_or("a form is written from an object")?;
    let mut written = Vec::new();
    for (name, value) in members {
        let encoding = media.encodings.iter().find(|one| one.property == *name);
        match encoding {
            Some(encoding) if !encoding.is_bracketed() => {
                let parameter = parameter(root, media, encoding);
                match write_parameter(&parameter, value) {
                    Ok(Written::Query(parts)) => written.extend(parts),
                    Ok(_) => {}
                    Err(error) => return Err(format!("the property `{name}`: {error}")),
                }
            }
            _ => {
                let mut found = Vec::new();
                match value {
                    Value::Array(items) if items.iter().all(is_scalar) => {
                        items.iter().for_each(|item| pairs(name, item, &mut found));
                    }
                    value => pairs(name, value, &mut found),
                }
                let part = |(name, text): (String, String)| {
                    format!("{}={}", percent_encode(&name), percent_encode(&text))
                };
                written.extend(found.into_iter().map(part));
            }
        }
    }
    Ok(written.join("&"))
}

fn is_scalar(value: &Value) -> bool {
    !value.is_array() && !value.is_object()
}

pub(super) fn read(root: &Value, media: &Media, bytes: &Bytes) -> Result<Value, Unread> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_| Unread::Malformed("the form is no UTF-8".to_owned()))?;
    let query = Fields::query_pairs(text);
    let schema = media.schema.as_deref().and_then(|at| root.pointer(at));
    let mut tree = Tree::default();
    let mut object = serde_json::Map::new();
    for encoding in media.encodings.iter().filter(|one| !one.is_bracketed()) {
        let own = query
            .iter()
            .filter(|(name, _)| *name == encoding.property)
            .cloned();
        let fields = Fields {
            query: own.collect(),
            ..Fields::default()
        };
        let read = read_parameter(root, &parameter(root, media, encoding), &fields)
            .map_err(|error| Unread::Malformed(error.to_string()))?;
        object.extend(read.map(|value| (encoding.property.clone(), value)));
    }
    let is_styled = |name: &str| {
        let mut encodings = media.encodings.iter();
        encodings.any(|one| !one.is_bracketed() && one.property == name)
    };
    for (name, value) in query {
        if is_styled(&name) {
            continue;
        }
        let plain = value.replace('+', " ");
        let text = percent_decode_str(&plain)
            .decode_utf8()
            .map_err(|_| Unread::Malformed(format!("the field `{name}` is no UTF-8")))?;
        let is_named = schema
            .is_some_and(|schema| !crate::style::member_of(root, &[schema], &name).is_empty());
        // Brackets are for properties that have no style.
        let keys = match bracketed(&name) {
            keys if !is_named && !keys.first().is_some_and(|key| is_styled(key)) => keys,
            _ => vec![name.as_str()],
        };
        tree.add(&keys, text.into_owned());
    }
    let schemas: Vec<&Value> = schema.into_iter().collect();
    if let Value::Object(members) = tree.value(root, &schemas) {
        object.extend(members);
    }
    Ok(Value::Object(object))
}

/// A property as if it were a parameter of the query, whose styles are the same.
fn parameter(root: &Value, media: &Media, encoding: &Encoding) -> Parameter {
    let schema = media.schema.as_deref();
    let schema = schema.and_then(|at| crate::style::member_pointer(root, at, &encoding.property));
    Parameter {
        name: encoding.property.clone(),
        location: Location::Query,
        required: false,
        style: encoding.style,
        explode: encoding.explode,
        content: encoding.content_type.clone().filter(|_| encoding.is_json),
        schema,
        pointer: encoding.pointer.clone(),
    }
}
