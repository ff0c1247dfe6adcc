//! Which JSON a text stands for.
//!
//! On the wire of a query, a form or a part of a form everything is text, and `5` may be a
//! number or the text of one. The type that is expected decides; a [`Hint`] is what there is
//! to know of a type for that.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, Ipv6Addr};

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::Base64;
use crate::formatted::Formatted;

/// Which kinds of JSON a type is made of.
#[derive(Debug, Clone, Copy)]
pub enum Hint {
    /// A text.
    Text,
    /// A text for which this holds: one of a format, or one of the values of an enum.
    Matching(fn(&str) -> bool),
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// True or false.
    Boolean,
    /// Null: no text at all, or `null`.
    Null,
    /// Anything. What is a text on the wire stays one.
    Any,
    /// An array of such items.
    Array(fn() -> Hint),
    /// An array of exactly these items.
    Tuple(&'static [fn() -> Hint]),
    /// An object of any names, with such values.
    Map(fn() -> Hint),
    /// An object.
    Object {
        /// The properties that it names.
        properties: PropertyHints,
        /// What its other properties are, if it has any.
        additional: Option<fn() -> Hint>,
    },
    /// One of these: the first that the text fits, but rather an object that knows all of the
    /// names than one that does not.
    OneOf(&'static [fn() -> Hint]),
}

/// The names of properties, and what they are.
pub type PropertyHints = &'static [(&'static str, fn() -> Hint)];

/// A type that can be read from texts.
pub trait Coerce {
    /// What it is made of.
    fn hint() -> Hint;
}

macro_rules! coerce_as {
    ($($type:ty => $hint:expr),* $(,)?) => {
        $(impl Coerce for $type {
            fn hint() -> Hint { $hint }
        })*
    };
}

coerce_as! {
    String => Hint::Text,
    bool => Hint::Boolean,
    i8 => Hint::Integer,
    i16 => Hint::Integer,
    i32 => Hint::Integer,
    i64 => Hint::Integer,
    u8 => Hint::Integer,
    u16 => Hint::Integer,
    u32 => Hint::Integer,
    u64 => Hint::Integer,
    f32 => Hint::Number,
    f64 => Hint::Number,
    Value => Hint::Any,
    () => Hint::Null,
    DateTime<Utc> => Hint::Matching(|text| DateTime::parse(text).is_some()),
    NaiveDate => Hint::Matching(|text| NaiveDate::parse(text).is_some()),
    Uuid => Hint::Matching(|text| Uuid::parse(text).is_some()),
    Ipv4Addr => Hint::Matching(|text| text.parse::<Ipv4Addr>().is_ok()),
    Ipv6Addr => Hint::Matching(|text| text.parse::<Ipv6Addr>().is_ok()),
    Base64 => Hint::Matching(|text| Base64::decode(text).is_some()),
}

impl<T: Coerce> Coerce for Vec<T> {
    fn hint() -> Hint {
        Hint::Array(T::hint)
    }
}

impl<T: Coerce> Coerce for BTreeMap<String, T> {
    fn hint() -> Hint {
        Hint::Map(T::hint)
    }
}

impl<T: Coerce> Coerce for Box<T> {
    fn hint() -> Hint {
        T::hint()
    }
}

/// A value or null, in this order: an empty text is a text where the type is one.
impl<T: Coerce> Coerce for Option<T> {
    fn hint() -> Hint {
        Hint::OneOf(const { &[T::hint as fn() -> Hint, <()>::hint] })
    }
}

macro_rules! coerce_tuples {
    ($($(($name:ident))+;)*) => {
        $(impl<$($name: Coerce),+> Coerce for ($($name,)+) {
            fn hint() -> Hint {
                Hint::Tuple(const { &[$($name::hint as fn() -> Hint),+] })
            }
        })*
    };
}

coerce_tuples! {
    (A);
    (A)(B);
    (A)(B)(C);
    (A)(B)(C)(D);
    (A)(B)(C)(D)(E);
    (A)(B)(C)(D)(E)(F);
    (A)(B)(C)(D)(E)(F)(G);
    (A)(B)(C)(D)(E)(F)(G)(H);
}
