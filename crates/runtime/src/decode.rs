//! Types that come off the wire.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::constrain::finite;
use crate::explain::Check;
use crate::{Base64, Place, Report, formatted};

/// A type that a request carries.
///
/// The way in is serde's, straight into the type; [`Decode::check`] then finds what the type
/// itself cannot refuse. Only where serde refuses is the input read a second time, as a
/// [`Value`], and [`Decode::explain`] finds every reason, not just serde's first.
pub trait Decode: DeserializeOwned {
    /// What the type is, in the words of JSON Schema, for a message.
    const EXPECTED: &'static str;

    /// Adds each constraint that a decoded value breaks.
    fn check(&self, _at: &Place<'_>, _report: &mut Report) {}

    /// Adds each reason why `value` does not decode as this type.
    fn explain(value: &Value, at: &Place<'_>, report: &mut Report) {
        wrong_type(value, Self::EXPECTED, at, report);
    }

    /// Decodes a value that is already JSON, as strictly as it is decoded off the wire.
    ///
    /// # Errors
    ///
    /// Why it is not of this type.
    fn from_value(value: &Value) -> Result<Self, serde_json::Error> {
        Self::deserialize(value)
    }

    /// Checks `value` if it decodes, and explains it if it does not.
    fn examine(value: &Value, at: &Place<'_>, report: &mut Report) {
        decode::<Self>(value, Self::check, at, report);
    }
}

/// Decodes and checks a value. `None` if it is not of the type; the report then says where.
pub(crate) fn decode<T: Decode>(
    value: &Value,
    check: Check<T>,
    at: &Place<'_>,
    report: &mut Report,
) -> Option<T> {
    match T::from_value(value) {
        Ok(decoded) => {
            check(&decoded, at, report);
            Some(decoded)
        }
        Err(error) => {
            let before = report.len();
            T::explain(value, at, report);
            if report.len() == before {
                // Whatever serde refused is refused; better its words than none.
                report.add(at, "type", error.to_string());
            }
            None
        }
    }
}

/// Adds that `value` is not `expected`: of the wrong type, or a text of the wrong form.
pub(crate) fn wrong_type(value: &Value, expected: &str, at: &Place<'_>, report: &mut Report) {
    let found = match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
        Value::String(text) => {
            let rule = if expected == <String as Decode>::EXPECTED {
                "type"
            } else {
                form_rule(expected)
            };
            report.add(at, rule, format!("must be {expected}, is {text:?}"));
            return;
        }
    };
    let whole = matches!(value, Value::Number(number) if number.is_i64() || number.is_u64());
    if whole && expected.starts_with("an integer") {
        report.add(at, "format", format!("must be {expected}, is {value}"));
        return;
    }
    report.add(at, "type", format!("must be {expected}, is {found}"));
}

/// The keyword that a text breaks which is not of the form that `expected` describes.
fn form_rule(expected: &str) -> &'static str {
    if expected.starts_with("one of") {
        "enum"
    } else if expected.starts_with("a text") {
        "format"
    } else {
        "type"
    }
}

macro_rules! decode_as {
    ($($type:ty => $expected:literal),* $(,)?) => {
        $(impl Decode for $type { const EXPECTED: &'static str = $expected; })*
    };
}

decode_as! {
    String => "a string",
    bool => "a boolean",
    i8 => "an integer of 8 bits",
    i16 => "an integer of 16 bits",
    i32 => "an integer of 32 bits",
    i64 => "an integer of 64 bits",
    std::net::Ipv4Addr => "a text that is an IPv4 address",
    std::net::Ipv6Addr => "a text that is an IPv6 address",
    Value => "a JSON value",
    () => "null",
    Base64 => "a text in base64 (RFC 4648)",
}

macro_rules! decode_number {
    ($($type:ty => $expected:literal),* $(,)?) => {
        $(impl Decode for $type {
            const EXPECTED: &'static str = $expected;

            fn check(&self, at: &Place<'_>, report: &mut Report) {
                finite(*self, at, report);
            }
        })*
    };
}

decode_number! {
    f32 => "a number",
    f64 => "a number",
}

macro_rules! decode_formatted {
    ($($type:ty => $expected:literal),* $(,)?) => {
        $(impl Decode for $type {
            const EXPECTED: &'static str = $expected;

            fn from_value(value: &Value) -> Result<Self, serde_json::Error> {
                formatted::required(value)
            }
        })*
    };
}

decode_formatted! {
    chrono::DateTime<chrono::Utc> => "a text of the form 2026-01-31T12:00:00Z (RFC 3339)",
    chrono::NaiveDate => "a text of the form 2026-01-31 (RFC 3339)",
    uuid::Uuid => "a text that is a UUID (RFC 9562)",
}

macro_rules! decode_unsigned {
    ($($type:ty => $expected:literal),* $(,)?) => {
        $(impl Decode for $type {
            const EXPECTED: &'static str = $expected;

            fn explain(value: &Value, at: &Place<'_>, report: &mut Report) {
                if is_negative(value) {
                    // Right in type and short of the bound that made the type unsigned.
                    report.add(at, "minimum", "must not be negative");
                } else {
                    wrong_type(value, Self::EXPECTED, at, report);
                }
            }
        })*
    };
}

decode_unsigned! {
    u8 => "an integer of 8 bits, not negative",
    u16 => "an integer of 16 bits, not negative",
    u32 => "an integer of 32 bits, not negative",
    u64 => "an integer of 64 bits, not negative",
}

/// Whether a JSON number, or a parameter's text, is a whole number below 0.
fn is_negative(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.as_i64().is_some_and(|number| number < 0),
        Value::String(text) => text.parse::<i128>().is_ok_and(|number| number < 0),
        _ => false,
    }
}

impl<T: Decode> Decode for Vec<T> {
    const EXPECTED: &'static str = "an array";

    fn from_value(value: &Value) -> Result<Self, serde_json::Error> {
        match value {
            Value::Array(items) => items.iter().map(T::from_value).collect(),
            other => <Self as serde::Deserialize>::deserialize(other),
        }
    }

    fn check(&self, at: &Place<'_>, report: &mut Report) {
        for (index, item) in self.iter().enumerate() {
            item.check(&at.item(index), report);
        }
    }

    fn explain(value: &Value, at: &Place<'_>, report: &mut Report) {
        let Value::Array(items) = value else {
            return wrong_type(value, Self::EXPECTED, at, report);
        };
        for (index, item) in items.iter().enumerate() {
            T::examine(item, &at.item(index), report);
        }
    }
}

impl<T: Decode> Decode for BTreeMap<String, T> {
    const EXPECTED: &'static str = "an object";

    fn from_value(value: &Value) -> Result<Self, serde_json::Error> {
        match value {
            Value::Object(properties) => properties
                .iter()
                .map(|(name, value)| Ok((name.clone(), T::from_value(value)?)))
                .collect(),
            other => <Self as serde::Deserialize>::deserialize(other),
        }
    }

    fn check(&self, at: &Place<'_>, report: &mut Report) {
        for (name, value) in self {
            value.check(&at.property(name), report);
        }
    }

    fn explain(value: &Value, at: &Place<'_>, report: &mut Report) {
        let Value::Object(properties) = value else {
            return wrong_type(value, Self::EXPECTED, at, report);
        };
        for (name, value) in properties {
            T::examine(value, &at.property(name), report);
        }
    }
}

/// Null, or a value.
impl<T: Decode> Decode for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_value(value: &Value) -> Result<Self, serde_json::Error> {
        match value {
            Value::Null => Ok(None),
            value => T::from_value(value).map(Some),
        }
    }

    fn check(&self, at: &Place<'_>, report: &mut Report) {
        if let Some(value) = self {
            value.check(at, report);
        }
    }

    fn explain(value: &Value, at: &Place<'_>, report: &mut Report) {
        T::explain(value, at, report);
    }
}

impl<T: Decode> Decode for Box<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_value(value: &Value) -> Result<Self, serde_json::Error> {
        T::from_value(value).map(Self::new)
    }

    fn check(&self, at: &Place<'_>, report: &mut Report) {
        T::check(self, at, report);
    }

    fn explain(value: &Value, at: &Place<'_>, report: &mut Report) {
        T::explain(value, at, report);
    }
}

macro_rules! decode_tuples {
    ($($count:literal: $expected:literal, $(($index:tt $name:ident))+;)*) => {
        $(impl<$($name: Decode),+> Decode for ($($name,)+) {
            const EXPECTED: &'static str = $expected;

            fn from_value(value: &Value) -> Result<Self, serde_json::Error> {
                match value {
                    Value::Array(items) if items.len() == $count => {
                        Ok(($($name::from_value(&items[$index])?,)+))
                    }
                    other => <Self as serde::Deserialize>::deserialize(other),
                }
            }

            fn check(&self, at: &Place<'_>, report: &mut Report) {
                $(self.$index.check(&at.item($index), report);)+
            }

            fn explain(value: &Value, at: &Place<'_>, report: &mut Report) {
                let Value::Array(items) = value else {
                    return wrong_type(value, Self::EXPECTED, at, report);
                };
                crate::items(items.len(), Some($count), Some($count), at, report);
                $(if let Some(item) = items.get($index) {
                    $name::examine(item, &at.item($index), report);
                })+
            }
        })*
    };
}

decode_tuples! {
    1: "an array of 1 item", (0 A);
    2: "an array of 2 items", (0 A)(1 B);
    3: "an array of 3 items", (0 A)(1 B)(2 C);
    4: "an array of 4 items", (0 A)(1 B)(2 C)(3 D);
    5: "an array of 5 items", (0 A)(1 B)(2 C)(3 D)(4 E);
    6: "an array of 6 items", (0 A)(1 B)(2 C)(3 D)(4 E)(5 F);
    7: "an array of 7 items", (0 A)(1 B)(2 C)(3 D)(4 E)(5 F)(6 G);
    8: "an array of 8 items", (0 A)(1 B)(2 C)(3 D)(4 E)(5 F)(6 G)(7 H);
}
