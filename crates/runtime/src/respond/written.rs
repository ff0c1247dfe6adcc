//! Values as the texts of headers, text bodies and forms.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use crate::Style;

/// What stays as it is in `application/x-www-form-urlencoded` (WHATWG URL, section 5.2).
const FORM: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'*')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_');

/// A scalar as text; anything else as JSON, for want of another way.
pub(super) fn scalar(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A value in the style `simple` (OAS 3.1, section 4.8.12.3), or as JSON; null is no text.
pub(super) fn simple(value: &Value, style: Style) -> Option<String> {
    let explode = match style {
        Style::Json => return Some(value.to_string()),
        Style::Simple { explode } | Style::Form { explode } => explode,
        _ => false,
    };
    match value {
        Value::Null => None,
        Value::Array(items) => Some(items.iter().map(scalar).collect::<Vec<_>>().join(",")),
        Value::Object(properties) => {
            let between = if explode { "=" } else { "," };
            let pairs = properties.iter().filter(|(_, value)| !value.is_null());
            let texts = pairs.map(|(name, value)| format!("{name}{between}{}", scalar(value)));
            Some(texts.collect::<Vec<_>>().join(","))
        }
        other => Some(scalar(other)),
    }
}

/// An object as a form: an array repeats its name, and what is nested stands in brackets.
pub(super) fn form(value: &Value) -> String {
    let mut pairs = Vec::new();
    if let Value::Object(properties) = value {
        for (name, value) in properties {
            write_pairs(name.clone(), value, &mut pairs);
        }
    }
    let encode = |text: &str| {
        let encoded = utf8_percent_encode(text, FORM).to_string();
        encoded.replace("%20", "+")
    };
    let pairs = pairs
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)));
    pairs.collect::<Vec<_>>().join("&")
}

fn write_pairs(name: String, value: &Value, pairs: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                match item {
                    Value::Array(_) | Value::Object(_) => {
                        write_pairs(format!("{name}[{index}]"), item, pairs);
                    }
                    scalar => write_pairs(name.clone(), scalar, pairs),
                }
            }
        }
        Value::Object(properties) => {
            for (key, value) in properties {
                write_pairs(format!("{name}[{key}]"), value, pairs);
            }
        }
        other => pairs.push((name, scalar(other))),
    }
}
