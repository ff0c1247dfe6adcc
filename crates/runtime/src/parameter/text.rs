//! Scalars as texts.

use std::net::{Ipv4Addr, Ipv6Addr};

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::coerce::number;
use crate::explain::Check;
use crate::formatted::Formatted;
use crate::{Base64, Decode, Place, Report};

/// A value that a parameter can carry as text.
pub trait FromText: Decode {
    /// Reads the text, if it is of the type's form.
    fn from_text(text: &str) -> Option<Self>;
}

macro_rules! from_str {
    ($($type:ty),*) => { $(impl FromText for $type {
        fn from_text(text: &str) -> Option<Self> { text.parse().ok() }
    })* };
}
from_str!(bool, Ipv4Addr, Ipv6Addr);

macro_rules! formatted_from_text {
    ($($type:ty),*) => { $(impl FromText for $type {
        fn from_text(text: &str) -> Option<Self> { <$type as Formatted>::parse(text) }
    })* };
}
formatted_from_text!(NaiveDate, DateTime<Utc>, Uuid);

macro_rules! integer_from_str {
    ($($type:ty),*) => { $(impl FromText for $type {
        // Rust reads `+1` and JSON does not.
        fn from_text(text: &str) -> Option<Self> {
            if text.starts_with('+') { None } else { text.parse().ok() }
        }
    })* };
}
integer_from_str!(i8, i16, i32, i64, u8, u16, u32, u64);

macro_rules! number_from_text {
    ($($type:ty),*) => { $(impl FromText for $type {
        // Rust reads `inf`, `NaN` and `.5`, and JSON does not.
        fn from_text(text: &str) -> Option<Self> {
            let number = number(text).and_then(|number| Self::from_value(&number).ok());
            number.filter(|number| number.is_finite())
        }
    })* };
}
number_from_text!(f32, f64);

impl FromText for String {
    fn from_text(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl FromText for Base64 {
    fn from_text(text: &str) -> Option<Self> {
        Self::decode(text)
    }
}

/// Reads and checks a text. `None` if it is not of the type; the report then says so.
pub(crate) fn read<T: FromText>(
    text: &str,
    check: Check<T>,
    at: &Place<'_>,
    report: &mut Report,
) -> Option<T> {
    let value = T::from_text(text);
    match &value {
        Some(value) => check(value, at, report),
        None => {
            let before = report.len();
            T::explain(&Value::from(text), at, report);
            if report.len() == before {
                report.add(at, "type", format!("must be {}", T::EXPECTED));
            }
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_json_does_not_call_a_number_is_none() {
        assert_eq!(u8::from_text("+1"), None);
        assert_eq!(i8::from_text("-1"), Some(-1));
        assert_eq!(f64::from_text("-1.5e2"), Some(-150.0));
        for text in [
            "NaN", "inf", "+1.0", ".5", "1.", " 1", "1 ", "0x1", "1e999", "",
        ] {
            assert_eq!(f64::from_text(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_format_is_read_as_strictly_as_in_a_body() {
        assert!(NaiveDate::from_text("2026-01-31").is_some());
        assert_eq!(NaiveDate::from_text("2026-1-31"), None);
        assert_eq!(DateTime::from_text("2026-01-31 12:00:00Z"), None);
        assert_eq!(Uuid::from_text("67e5504410b1426f9247bb680e5fe0c8"), None);
        assert_eq!(Base64::from_text("aGk="), Some(Base64(b"hi".to_vec())));
        assert_eq!(Base64::from_text("aGk"), None);
    }
}
