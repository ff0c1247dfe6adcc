//! How numbers are held.

use super::composition::Conjunction;
use crate::model::{Float, Integer};
use crate::node::Node;

/// How a whole number is held: by its format, unless its bounds go beyond that.
pub(super) fn integer(all: &Conjunction<'_>) -> Integer {
    let constraints = all.constraints("integer");
    let not_negative = constraints.minimum.is_some_and(|low| low.ceil() >= 0)
        || constraints
            .exclusive_minimum
            .is_some_and(|low| low.floor() >= -1);
    let most = constraints.maximum.or(constraints.exclusive_maximum);
    let least = constraints.minimum.or(constraints.exclusive_minimum);
    let beyond_32 = most.is_some_and(|most| most.floor() > i128::from(u32::MAX) + 1)
        || least.is_some_and(|least| least.ceil() < i128::from(i32::MIN) - 1);
    match all.last("format").and_then(Node::as_str) {
        // A format says more of the most than a bound says of the least, which is checked.
        Some("int32" | "int16" | "int8") if !beyond_32 => Integer::I32,
        Some("uint32" | "uint16" | "uint8") if !beyond_32 => Integer::U32,
        Some("uint64") => Integer::U64,
        Some("int64") => Integer::I64,
        _ if not_negative => Integer::U64,
        _ => Integer::I64,
    }
}

/// Whether a number is of a format of integers.
pub(super) fn is_integer(all: &Conjunction<'_>) -> bool {
    let format = all.last("format").and_then(Node::as_str);
    format.is_some_and(|format| ["int32", "int64"].contains(&format))
}

/// How a number is held.
pub(super) fn float(all: &Conjunction<'_>) -> Float {
    match all.last("format").and_then(Node::as_str) {
        Some("float") => Float::F32,
        _ => Float::F64,
    }
}
