//! Parameters and header fields as text (OAS 3.1, section 4.8.12 and appendix C): values
//! written in a style, and read from one again.
//!
//! A text says less than a JSON value: whether `12` is a number depends on the schema, and
//! some values cannot be written at all. Both are said, never guessed at: see [`Unwritable`]
//! and [`Unreadable`].

mod decode;
mod encode;
mod types;

use std::borrow::Cow;
use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use thiserror::Error;

pub(crate) use decode::claims;
pub use decode::{Fields, read_header, read_parameter};
pub use encode::{Written, write_header, write_parameter};
pub use types::Types;
pub(crate) use types::{items_of, may_be, member_of, member_pointer, types_of};

/// All but the unreserved characters of RFC 3986, section 2.3.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Why a value cannot be written in a style.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct Unwritable(pub String);

/// Why no value can be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// The text does not keep to its style.
    #[error("{0}")]
    Malformed(String),
    /// The style is not understood here, so that nothing is said about the text.
    #[error("not judged: {0}")]
    NotJudged(String),
}

/// Escapes a text for a path or a query.
pub fn percent_encode(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// A path template with its literals as a request has them: what may not stand in a path
/// (RFC 3986, section 3.3) is escaped, escapes that are there are left as they are.
pub(crate) fn path_of(template: &str) -> Cow<'_, str> {
    const FOREIGN: &AsciiSet = &CONTROLS
        .add(b' ')
        .add(b'"')
        .add(b'#')
        .add(b'<')
        .add(b'>')
        .add(b'?')
        .add(b'[')
        .add(b'\\')
        .add(b']')
        .add(b'^')
        .add(b'`')
        .add(b'|');
    // Nearly all are such, and each request is held against many.
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/{}-_.:".contains(&byte);
    if template.bytes().all(is_plain) {
        return Cow::Borrowed(template);
    }
    let mut written = String::new();
    for part in template.split_inclusive('}') {
        let (literal, expression) = part.split_at(part.find('{').unwrap_or(part.len()));
        let mut pieces = literal.split('%');
        written.extend(utf8_percent_encode(
            pieces.next().unwrap_or_default(),
            FOREIGN,
        ));
        for piece in pieces {
            let is_escape =
                piece.len() > 1 && piece.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
            written.push_str(if is_escape { "%" } else { "%25" });
            written.extend(utf8_percent_encode(piece, FOREIGN));
        }
        written.push_str(expression);
    }
    Cow::Owned(written)
}

/// A text as a value of the types that are allowed: a number if it may be one and is one,
/// then a truth value, else a text. Of integers or texts `1.5` is a text.
pub fn value_of(text: &str, types: Types) -> Value {
    let is_numeric = |first: char| first == '-' || first.is_ascii_digit();
    let is_whole = |number: &serde_json::Number| {
        let number = number.as_f64();
        number.is_some_and(|number| number.fract() == 0.0)
    };
    if types.number
        && text.starts_with(is_numeric)
        && let Ok(number) = serde_json::from_str::<serde_json::Number>(text)
        && (types.fraction || !types.string || is_whole(&number))
    {
        return Value::Number(number);
    }
    match text {
        "true" if types.boolean => Value::Bool(true),
        "false" if types.boolean => Value::Bool(false),
        _ => Value::String(text.to_owned()),
    }
}

/// A scalar as text.
fn text_of(value: &Value) -> Result<String, Unwritable> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        Value::Bool(flag) => Ok(flag.to_string()),
        Value::Null => Err(Unwritable("no style writes null".to_owned())),
        Value::Array(_) | Value::Object(_) => Err(Unwritable(
            "no style writes a list or an object within another".to_owned(),
        )),
    }
}

/// The members of an object in a schema, by name, with the types that each may have.
type Members = BTreeMap<String, Types>;

#[cfg(test)]
mod tests;
