//! From text to a tree, with every key given once.

use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor,
};
use serde_json::{Map, Number, Value};

use super::DocumentError;

/// Parses JSON or YAML. A text that begins with `{` is JSON: YAML reads most of JSON, but not
/// its surrogate escapes.
pub(super) fn parse(text: &str) -> Result<Value, DocumentError> {
    let broken = |error: &dyn fmt::Display| DocumentError::Syntax(error.to_string());
    let tree: Tree = if text.trim_start().starts_with('{') {
        serde_json::from_str(text).map_err(|error| broken(&error))?
    } else {
        yaml_serde::from_str(text).map_err(|error| broken(&error))?
    };
    Ok(tree.0)
}

/// A JSON value whose objects name no key twice, and whose keys are texts: YAML reads the
/// status `200:` as a number.
struct Tree(Value);

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor).map(Tree)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
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

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut read = Vec::new();
        while let Some(Tree(item)) = items.next_element()? {
            read.push(item);
        }
        Ok(Value::Array(read))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut read = Map::new();
        while let Some(key) = members.next_key_seed(Key)? {
            if read.contains_key(&key) {
                return Err(A::Error::custom(format!("the key `{key}` is given twice")));
            }
            let Tree(value) = members.next_value()?;
            read.insert(key, value);
        }
        Ok(Value::Object(read))
    }
}

/// A key, which YAML lets be any scalar.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        let Tree(key) = Tree::deserialize(deserializer)?;
        match key {
            Value::String(text) => Ok(text),
            Value::Array(_) | Value::Object(_) => Err(D::Error::custom("a key has to be a scalar")),
            scalar => Ok(scalar.to_string()),
        }
    }
}
