//! From text to a tree, with every key given once, and the order of those where it matters.

use std::fmt;

use serde::de::{
    Deserialize as _, DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess,
    Visitor,
};
use serde_json::{Map, Number, Value};

use super::DocumentError;
use super::order::{Cursor, Order};

/// Parses JSON or YAML. A text that begins with `{` is JSON: YAML reads most of JSON, but not
/// its surrogate escapes.
pub(super) fn parse(text: &str) -> Result<(Value, Order), DocumentError> {
    let mut order = Order::default();
    let tree = Tree(Cursor {
        pointer: &mut String::new(),
        order: &mut order,
    });
    let read = if text.trim_start().starts_with('{') {
        let mut json = serde_json::Deserializer::from_str(text);
        tree.deserialize(&mut json)
            .and_then(|read| json.end().map(|()| read))
            .map_err(|error| error.to_string())
    } else {
        tree.deserialize(yaml_serde::Deserializer::from_str(text))
            .map_err(|error| error.to_string())
    };
    Ok((read.map_err(DocumentError::Syntax)?, order))
}

/// Reads a JSON value whose objects name no key twice, and whose keys are texts: YAML reads the
/// status `200:` as a number.
struct Tree<'a>(Cursor<'a>);

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON has")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value)
            .map(Value::Number)
            .ok_or_else(|| E::custom("JSON has no such number"))
    }

    // Beyond 64 bits, JSON's numbers are those of IEEE 754 (RFC 8259, section 6).
    #[expect(clippy::cast_precision_loss, reason = "what JSON itself loses")]
    fn visit_i128<E: Error>(self, value: i128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    #[expect(clippy::cast_precision_loss, reason = "what JSON itself loses")]
    fn visit_u128<E: Error>(self, value: u128) -> Result<Value, E> {
        self.visit_f64(value as f64)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<Value, A::Error> {
        Err(A::Error::custom("JSON has no tags"))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<Value, A::Error> {
        let mut read = Vec::new();
        let mut next = |index: usize| {
            self.0.step(&index.to_string(), |cursor| {
                items.next_element_seed(Tree(cursor))
            })
        };
        while let Some(item) = next(read.len())? {
            read.push(item);
        }
        Ok(Value::Array(read))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<Value, A::Error> {
        let mut read = Map::new();
        let mut names = Vec::new();
        while let Some(key) = members.next_key_seed(Key)? {
            if read.contains_key(&key) {
                return Err(A::Error::custom(format!("the key `{key}` is given twice")));
            }
            let value = self
                .0
                .step(&key, |cursor| members.next_value_seed(Tree(cursor)))?;
            names.push(key.clone());
            read.insert(key, value);
        }
        self.0.order.keep(self.0.pointer, &names);
        Ok(Value::Object(read))
    }
}

/// A key, which YAML lets be any scalar.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::String(text) => Ok(text),
            Value::Array(_) | Value::Object(_) => Err(D::Error::custom("a key has to be a scalar")),
            scalar => Ok(scalar.to_string()),
        }
    }
}
