//! What the styles can write: a scalar, an array or an object, and nothing nested
//! (OAS 3.1, section 4.8.12.3).

use serde::Serialize;
use serde_json::Value;

/// A value whose pieces are texts, not yet escaped.
///
/// What the specification leaves open, a value inside an array or an object that is itself an
/// array or an object, is a piece of JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Flat {
    /// One text.
    Scalar(String),
    /// Items, at least one.
    Array(Vec<String>),
    /// Properties, at least one.
    Object(Vec<(String, String)>),
}

impl Flat {
    /// The pieces of a value; `None` if there is nothing to write: null, and what is empty
    /// (RFC 6570, section 2.3). A property that is null is left out.
    ///
    /// # Errors
    ///
    /// An item that is null: without it the others would be counted otherwise.
    pub(super) fn of(value: &Value) -> Result<Option<Self>, String> {
        Ok(match value {
            Value::Null => None,
            Value::Array(items) if items.is_empty() => None,
            Value::Array(items) => Some(Self::Array(
                items.iter().map(item).collect::<Result<_, _>>()?,
            )),
            Value::Object(properties) => {
                let pairs: Vec<_> = properties
                    .iter()
                    .filter(|(_, value)| !value.is_null())
                    .map(|(name, value)| (name.clone(), scalar(value)))
                    .collect();
                (!pairs.is_empty()).then_some(Self::Object(pairs))
            }
            value => Some(Self::Scalar(scalar(value))),
        })
    }

    /// The same with every name and value passed through a function.
    pub(super) fn map(self, name: impl Fn(&str) -> String, value: impl Fn(&str) -> String) -> Self {
        match self {
            Self::Scalar(text) => Self::Scalar(value(&text)),
            Self::Array(items) => Self::Array(items.iter().map(|item| value(item)).collect()),
            Self::Object(pairs) => {
                Self::Object(pairs.iter().map(|(k, v)| (name(k), value(v))).collect())
            }
        }
    }

    /// All in one text. Exploded, a property is a pair with an equals sign; otherwise its name
    /// and its value are two pieces.
    pub(super) fn join(&self, separator: &str, explode: bool) -> String {
        match self {
            Self::Scalar(text) => text.clone(),
            Self::Array(items) => items.join(separator),
            Self::Object(pairs) => {
                let between = if explode { "=" } else { separator };
                let pairs: Vec<_> = pairs
                    .iter()
                    .map(|(k, v)| [k, between, v].concat())
                    .collect();
                pairs.join(separator)
            }
        }
    }

    /// The pieces that a separator would stand between; none of a scalar.
    pub(super) fn pieces(&self) -> Vec<&str> {
        match self {
            Self::Scalar(_) => Vec::new(),
            Self::Array(items) => items.iter().map(String::as_str).collect(),
            Self::Object(pairs) => pairs
                .iter()
                .flat_map(|(name, value)| [name.as_str(), value.as_str()])
                .collect(),
        }
    }
}

/// A value as JSON, from which everything is written.
pub(super) fn value_of<T: Serialize + ?Sized>(value: &T) -> Result<Value, String> {
    serde_json::to_value(value).map_err(|error| error.to_string())
}

/// A text as it is, and everything else as JSON writes it.
pub(super) fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// An item of an array.
pub(super) fn item(value: &Value) -> Result<String, String> {
    match value {
        Value::Null => Err("an item is null, and no style can write that".to_owned()),
        value => Ok(scalar(value)),
    }
}

/// Whether a value has nothing nested in it.
pub(super) fn is_scalar(value: &Value) -> bool {
    !value.is_array() && !value.is_object()
}
