//! Texts of a format, read strictly.
//!
//! The types that hold them read more than their formats allow: a date without its zeros, a
//! UUID in braces, a space where RFC 3339 has a `T`. What the document forbids is refused, in
//! arrays and maps as well.
//! The functions are named in generated `#[serde(deserialize_with)]` attributes.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use chrono::{DateTime, NaiveDate, Utc};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};
use uuid::Uuid;

use crate::Decode;

/// A type whose values are texts of one format.
pub trait Formatted: Decode {
    /// Reads a text of exactly the format.
    fn parse(text: &str) -> Option<Self>;
}

/// `date-time` (RFC 3339, section 5.6).
impl Formatted for DateTime<Utc> {
    fn parse(text: &str) -> Option<Self> {
        let separated = matches!(text.as_bytes().get(10), Some(b'T' | b't'));
        let parsed = DateTime::parse_from_rfc3339(text)
            .ok()
            .filter(|_| separated);
        parsed.map(|time| time.with_timezone(&Utc))
    }
}

/// `date` (RFC 3339, section 5.6: `full-date`).
impl Formatted for NaiveDate {
    fn parse(text: &str) -> Option<Self> {
        (text.len() == 10 && text.starts_with(|c: char| c.is_ascii_digit()))
            .then(|| text.parse().ok())
            .flatten()
    }
}

/// `uuid` (RFC 9562, section 4).
impl Formatted for Uuid {
    fn parse(text: &str) -> Option<Self> {
        (text.len() == 36).then(|| text.parse().ok()).flatten()
    }
}

/// A type that holds texts of formats, and reads them strictly: one that is [`Formatted`], or
/// arrays, maps and tuples of such.
pub trait Strict: Sized {
    /// Reads a value whose texts are of exactly their formats.
    ///
    /// # Errors
    ///
    /// If it is of another type, or one of its texts is not of its format.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

/// A required property.
///
/// # Errors
///
/// If it is no text of the format.
pub fn required<'de, D: Deserializer<'de>, T: Strict>(deserializer: D) -> Result<T, D::Error> {
    T::read(deserializer)
}

/// An optional property that may not be null.
///
/// # Errors
///
/// If it is no text of the format.
pub fn optional<'de, D: Deserializer<'de>, T: Strict>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    T::read(deserializer).map(Some)
}

/// A required property that may be null.
///
/// # Errors
///
/// If it is neither null nor a text of the format.
pub fn nullable<'de, D: Deserializer<'de>, T: Strict>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    Option::read(deserializer)
}

/// An optional property that may be null.
///
/// # Errors
///
/// If it is neither null nor a text of the format.
pub fn optional_nullable<'de, D: Deserializer<'de>, T: Strict>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::read(deserializer).map(Some)
}

macro_rules! strict_texts {
    ($($type:ty),*) => { $(impl Strict for $type {
        fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_str(Text(PhantomData))
        }
    })* };
}
strict_texts!(DateTime<Utc>, NaiveDate, Uuid);

impl<T: Strict> Strict for Option<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Option::<Within<T>>::deserialize(deserializer)?;
        Ok(value.map(|within| within.0))
    }
}

impl<T: Strict> Strict for Box<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::read(deserializer).map(Self::new)
    }
}

impl<T: Strict> Strict for Vec<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let items = Vec::<Within<T>>::deserialize(deserializer)?;
        Ok(items.into_iter().map(|within| within.0).collect())
    }
}

impl<T: Strict> Strict for BTreeMap<String, T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let properties = BTreeMap::<String, Within<T>>::deserialize(deserializer)?;
        let properties = properties.into_iter();
        Ok(properties.map(|(name, within)| (name, within.0)).collect())
    }
}

/// A strict value where serde asks for a type.
struct Within<T>(T);

impl<'de, T: Strict> Deserialize<'de> for Within<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::read(deserializer).map(Self)
    }
}

struct Text<T>(PhantomData<T>);

impl<T: Formatted> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        T::parse(text).ok_or_else(|| E::custom(T::EXPECTED))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_format_itself_is_read() {
        assert!(DateTime::parse("2026-01-31T12:00:00.5+02:00").is_some());
        for text in [
            "2026-01-31 12:00:00Z",
            "2026-01-31T12:00:00",
            "2026-02-30T12:00:00Z",
            "",
        ] {
            assert_eq!(DateTime::parse(text), None, "{text}");
        }
        assert!(NaiveDate::parse("2026-01-31").is_some());
        for text in ["2026-1-31", "+12026-01-1", "2026-02-30", "äöüßä"] {
            assert_eq!(NaiveDate::parse(text), None, "{text}");
        }
        assert!(Uuid::parse("67e55044-10b1-426f-9247-bb680e5fe0c8").is_some());
        assert_eq!(Uuid::parse("67e5504410b1426f9247bb680e5fe0c8"), None);
    }

    #[test]
    fn what_is_inside_arrays_and_maps_is_read_as_strictly() {
        #[derive(Debug, Deserialize)]
        struct Sample {
            #[serde(deserialize_with = "super::required")]
            days: Vec<NaiveDate>,
            #[serde(default, deserialize_with = "super::optional")]
            named: Option<BTreeMap<String, Option<Uuid>>>,
        }
        let read = |text| serde_json::from_str::<Sample>(text);
        let sample = read(
            r#"{"days":["2026-01-31"],
                "named":{"a":null,"b":"67e55044-10b1-426f-9247-bb680e5fe0c8"}}"#,
        )
        .unwrap();
        assert_eq!((sample.days.len(), sample.named.unwrap().len()), (1, 2));
        assert!(read(r#"{"days":["2026-1-31"]}"#).is_err());
        assert!(read(r#"{"days":[],"named":{"a":"67e5504410b1426f9247bb680e5fe0c8"}}"#).is_err());
        assert!(read(r#"{"days":[],"named":null}"#).is_err());
    }
}
