//! Response headers, typed (OAS 3.1, section 4.8.21).

use http::HeaderMap;
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{
    DeserializeOwned, Deserializer, Error as _, IntoDeserializer, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::Error;

use crate::Style;

/// A header of a response, in the style `simple` or as JSON. `None` if it is not there.
///
/// Several headers of one name are one list (RFC 9110, section 5.3).
///
/// # Errors
///
/// Why it is none of the type.
pub fn header<T: DeserializeOwned>(
    headers: &HeaderMap,
    name: &str,
    style: Style,
) -> Result<Option<T>, String> {
    let lines: Result<Vec<_>, _> = headers
        .get_all(name)
        .iter()
        .map(|value| std::str::from_utf8(value.as_bytes()))
        .collect();
    let refused = |reason: String| format!("the header `{name}`: {reason}");
    let lines = lines.map_err(|error| refused(error.to_string()))?;
    if lines.is_empty() {
        return Ok(None);
    }
    let text = lines.join(",");
    let value = match style {
        Style::Json => serde_json::from_str(&text),
        style => read(&text, style == Style::Simple { explode: true }),
    };
    value.map(Some).map_err(|error| refused(error.to_string()))
}

/// What asks for anything (an untagged enum) is given the scalar that the text looks like, and
/// then the text.
fn read<T: DeserializeOwned>(text: &str, explode: bool) -> Result<T, Error> {
    let as_scalar = Text {
        text,
        explode,
        guess: true,
    };
    let as_text = Text {
        guess: false,
        ..as_scalar
    };
    T::deserialize(as_scalar).or_else(|_| T::deserialize(as_text))
}

/// A text that becomes what it is asked for.
#[derive(Debug, Clone, Copy)]
struct Text<'t> {
    text: &'t str,
    explode: bool,
    /// Whether what asks for anything gets a number for what looks like one.
    guess: bool,
}

impl<'t> Text<'t> {
    fn piece(self, text: &'t str) -> Self {
        Self {
            text: text.trim(),
            ..self
        }
    }

    fn pieces(self) -> impl Iterator<Item = Self> {
        let text = Some(self.text).filter(|text| !text.is_empty());
        text.into_iter()
            .flat_map(|text| text.split(','))
            .map(move |piece| self.piece(piece))
    }

    /// The properties of an object: `a=1,b=2` exploded, and `a,1,b,2` if not.
    fn properties(self) -> Result<Vec<(&'t str, Self)>, Error> {
        let mut pieces = self.pieces();
        let mut properties = Vec::new();
        while let Some(piece) = pieces.next() {
            let property = if self.explode {
                let pair = piece.text.split_once('=');
                pair.map(|(name, value)| (name, self.piece(value)))
            } else {
                pieces.next().map(|value| (piece.text, value))
            };
            let missing = || Error::custom(format!("`{}` has no value", piece.text));
            properties.push(property.ok_or_else(missing)?);
        }
        Ok(properties)
    }

    fn unexpected<'de, V: Visitor<'de>>(self, visitor: &V) -> Error {
        Error::invalid_value(Unexpected::Str(self.text), visitor)
    }
}

impl<'t> IntoDeserializer<'t, Error> for Text<'t> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// Numbers and booleans, read by their own notation.
macro_rules! parsed {
    ($($method:ident $visit:ident $type:ty),* $(,)?) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            match self.text.parse::<$type>() {
                Ok(value) => visitor.$visit(value),
                Err(_) => Err(self.unexpected(&visitor)),
            }
        }
    )* };
}

impl<'de> Deserializer<'de> for Text<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match serde_json::from_str::<serde_json::Value>(self.text) {
            Ok(value) if self.guess && (value.is_number() || value.is_boolean()) => {
                value.deserialize_any(visitor)
            }
            _ => visitor.visit_borrowed_str(self.text),
        }
    }

    parsed! {
        deserialize_bool visit_bool bool,
        deserialize_i8 visit_i64 i64,
        deserialize_i16 visit_i64 i64,
        deserialize_i32 visit_i64 i64,
        deserialize_i64 visit_i64 i64,
        deserialize_u8 visit_u64 u64,
        deserialize_u16 visit_u64 u64,
        deserialize_u32 visit_u64 u64,
        deserialize_u64 visit_u64 u64,
        deserialize_f32 visit_f64 f64,
        deserialize_f64 visit_f64 f64,
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_borrowed_str(self.text)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_borrowed_str(self.text)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_enum(self.text.into_deserializer())
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(SeqDeserializer::new(self.pieces()))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(MapDeserializer::new(self.properties()?.into_iter()))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_map(visitor)
    }

    forward_to_deserialize_any! {
        i128 u128 char bytes byte_buf unit unit_struct tuple_struct identifier ignored_any
    }
}
