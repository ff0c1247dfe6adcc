//! A document as a tree that knows where each part of it was written.

use indexmap::IndexMap;

use crate::source::Span;

/// A value of a document and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where the value was written.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// A value of a document: JSON's kinds, with whole numbers kept exact.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A whole number.
    Integer(i128),
    /// Any other number.
    Float(f64),
    /// A text.
    String(String),
    /// An array.
    Array(Vec<Node>),
    /// An object, in the order in which it was written.
    Object(Object),
}

/// The members of an object.
pub type Object = IndexMap<String, Member>;

/// A member of an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Where the key was written.
    pub key: Span,
    /// The member's value.
    pub node: Node,
}

impl Node {
    /// The member of this name, if this is an object that has it.
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.as_object()?.get(name).map(|member| &member.node)
    }

    /// The member of this name, to be changed.
    pub(crate) fn get_mut(&mut self, name: &str) -> Option<&mut Node> {
        match &mut self.value {
            Value::Object(object) => object.get_mut(name).map(|member| &mut member.node),
            _ => None,
        }
    }

    /// The text of the member of this name.
    pub fn get_str(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_str()
    }

    /// Whether the member of this name is `true`.
    pub fn is_true(&self, name: &str) -> bool {
        matches!(
            self.get(name).map(|node| &node.value),
            Some(Value::Bool(true))
        )
    }

    /// The members of the object of this name; none if there is no such object.
    pub fn members(&self, name: &str) -> impl Iterator<Item = (&str, &Member)> {
        self.get(name)
            .and_then(Node::as_object)
            .into_iter()
            .flatten()
            .map(|(key, member)| (key.as_str(), member))
    }

    /// The items of the array of this name; none if there is no such array.
    pub fn items(&self, name: &str) -> impl Iterator<Item = &Node> {
        self.get(name)
            .and_then(Node::as_array)
            .into_iter()
            .flatten()
    }

    /// The object, if this is one.
    pub fn as_object(&self) -> Option<&Object> {
        match &self.value {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The array, if this is one.
    pub fn as_array(&self) -> Option<&[Node]> {
        match &self.value {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The text, if this is one.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if this is one.
    pub fn as_f64(&self) -> Option<f64> {
        match self.value {
            Value::Integer(number) => Some(number as f64),
            Value::Float(number) => Some(number),
            _ => None,
        }
    }

    /// The whole number, if this is one (JSON Schema counts `1.0` as whole).
    pub fn as_integer(&self) -> Option<i128> {
        match self.value {
            Value::Integer(number) => Some(number),
            Value::Float(number) if number.fract() == 0.0 && number.abs() < 1e18 => {
                Some(number as i128)
            }
            _ => None,
        }
    }

    /// The count, if this is a whole number that is not negative.
    pub fn as_count(&self) -> Option<usize> {
        self.as_integer()
            .and_then(|number| usize::try_from(number).ok())
    }

    /// What kind of value this is, for a message.
    pub fn kind(&self) -> &'static str {
        match self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Integer(_) | Value::Float(_) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        }
    }

    /// The value without its places.
    pub fn to_json(&self) -> serde_json::Value {
        use serde_json::Value as Json;
        match &self.value {
            Value::Null => Json::Null,
            Value::Bool(flag) => Json::Bool(*flag),
            Value::Integer(number) => i64::try_from(*number)
                .map(Json::from)
                .or_else(|_| u64::try_from(*number).map(Json::from))
                .unwrap_or_else(|_| Json::from(*number as f64)),
            Value::Float(number) => Json::from(*number),
            Value::String(text) => Json::String(text.clone()),
            Value::Array(items) => items.iter().map(Node::to_json).collect(),
            Value::Object(object) => Json::Object(
                object
                    .iter()
                    .map(|(key, member)| (key.clone(), member.node.to_json()))
                    .collect(),
            ),
        }
    }
}
