//! The validation keywords of JSON Schema 2020-12 (Validation, section 6) that a typed value
//! can still break.

use std::fmt::Display;
use std::sync::OnceLock;

use crate::{Place, Report};

/// `minimum` (section 6.2.4).
pub fn minimum<T: PartialOrd + Display>(value: T, bound: T, at: &Place<'_>, report: &mut Report) {
    // Written so that NaN, which compares with nothing, is refused too.
    if !matches!(value.partial_cmp(&bound), Some(order) if order.is_ge()) {
        report.add(
            at,
            "minimum",
            format!("must be at least {bound}, is {value}"),
        );
    }
}

/// `maximum` (section 6.2.2).
pub fn maximum<T: PartialOrd + Display>(value: T, bound: T, at: &Place<'_>, report: &mut Report) {
    if !matches!(value.partial_cmp(&bound), Some(order) if order.is_le()) {
        report.add(
            at,
            "maximum",
            format!("must be at most {bound}, is {value}"),
        );
    }
}

/// `exclusiveMinimum` (section 6.2.5).
pub fn exclusive_minimum<T: PartialOrd + Display>(
    value: T,
    bound: T,
    at: &Place<'_>,
    report: &mut Report,
) {
    if !matches!(value.partial_cmp(&bound), Some(order) if order.is_gt()) {
        report.add(
            at,
            "exclusiveMinimum",
            format!("must be more than {bound}, is {value}"),
        );
    }
}

/// `exclusiveMaximum` (section 6.2.3).
pub fn exclusive_maximum<T: PartialOrd + Display>(
    value: T,
    bound: T,
    at: &Place<'_>,
    report: &mut Report,
) {
    if !matches!(value.partial_cmp(&bound), Some(order) if order.is_lt()) {
        report.add(
            at,
            "exclusiveMaximum",
            format!("must be less than {bound}, is {value}"),
        );
    }
}

/// A number that JSON can write: none that is infinite, as one becomes that is read into fewer bits
/// than it needs, and none that is not a number (RFC 8259, section 6).
pub fn finite<T: ToF64 + Display + Copy>(value: T, at: &Place<'_>, report: &mut Report) {
    if !value.to_f64().is_finite() {
        let bits = 8 * size_of::<T>();
        let message = format!("must be a number of {bits} bits, is {value}");
        report.add(at, "format", message);
    }
}

/// `multipleOf` (section 6.2.1) of an integer or a number.
///
/// A quotient within a few units in the last place of a whole number counts as whole: 0.3 is
/// a multiple of 0.1, although no binary fraction is either.
pub fn multiple_of<T>(value: T, factor: f64, at: &Place<'_>, report: &mut Report)
where
    T: Display + Copy + ToF64,
{
    let quotient = value.to_f64() / factor;
    let distance = (quotient - quotient.round()).abs();
    let slack = quotient.abs().max(1.0) * 4.0 * f64::EPSILON;
    if distance.is_nan() || distance > slack {
        report.add(
            at,
            "multipleOf",
            format!("must be a multiple of {factor}, is {value}"),
        );
    }
}

/// A number that `multipleOf` can be asked of.
pub trait ToF64 {
    /// The nearest `f64`.
    fn to_f64(self) -> f64;
}

macro_rules! to_f64 {
    ($($number:ty),*) => { $(impl ToF64 for $number {
        fn to_f64(self) -> f64 { self as f64 }
    })* };
}
to_f64!(i8, i16, i32, i64, u8, u16, u32, u64, f32, f64);

/// `minLength` and `maxLength` (sections 6.3.2 and 6.3.1), counted in characters.
pub fn length(
    value: &str,
    least: Option<usize>,
    most: Option<usize>,
    at: &Place<'_>,
    report: &mut Report,
) {
    // Bytes bound characters from above, and a character has at most four: most values need
    // no count.
    let bytes = value.len();
    let certain = least.is_none_or(|least| bytes >= least.saturating_mul(4))
        && most.is_none_or(|most| bytes <= most);
    if certain {
        return;
    }
    let characters = value.chars().count();
    if let Some(least) = least.filter(|least| characters < *least) {
        report.add(
            at,
            "minLength",
            format!("must have at least {least} characters, has {characters}"),
        );
    }
    if let Some(most) = most.filter(|most| characters > *most) {
        report.add(
            at,
            "maxLength",
            format!("must have at most {most} characters, has {characters}"),
        );
    }
}

/// `minItems` and `maxItems` (sections 6.4.2 and 6.4.1).
pub fn items(
    count: usize,
    least: Option<usize>,
    most: Option<usize>,
    at: &Place<'_>,
    report: &mut Report,
) {
    if let Some(least) = least.filter(|least| count < *least) {
        report.add(
            at,
            "minItems",
            format!("must have at least {least} items, has {count}"),
        );
    }
    if let Some(most) = most.filter(|most| count > *most) {
        report.add(
            at,
            "maxItems",
            format!("must have at most {most} items, has {count}"),
        );
    }
}

/// `uniqueItems` (section 6.4.3).
pub fn unique_items<T: PartialEq>(items: &[T], at: &Place<'_>, report: &mut Report) {
    let twice = items.iter().enumerate().find_map(|(index, item)| {
        items[..index]
            .iter()
            .position(|other| other == item)
            .map(|first| (first, index))
    });
    if let Some((first, second)) = twice {
        report.add(
            at,
            "uniqueItems",
            format!("items {first} and {second} are the same"),
        );
    }
}

/// `minProperties` and `maxProperties` (sections 6.5.2 and 6.5.1).
pub fn properties(
    count: usize,
    least: Option<usize>,
    most: Option<usize>,
    at: &Place<'_>,
    report: &mut Report,
) {
    if let Some(least) = least.filter(|least| count < *least) {
        report.add(
            at,
            "minProperties",
            format!("must have at least {least} properties, has {count}"),
        );
    }
    if let Some(most) = most.filter(|most| count > *most) {
        report.add(
            at,
            "maxProperties",
            format!("must have at most {most} properties, has {count}"),
        );
    }
}

/// `pattern` (section 6.3.3): an ECMA-262 regular expression, compiled at its first use.
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    compiled: OnceLock<Option<regress::Regex>>,
}

impl Pattern {
    /// A pattern as the document writes it.
    pub const fn new(source: &'static str) -> Self {
        Self {
            source,
            compiled: OnceLock::new(),
        }
    }

    /// Adds a violation if no part of `value` matches.
    ///
    /// The generator refuses a document whose patterns do not compile; should one get here
    /// all the same, it matches nothing.
    pub fn check(&self, value: &str, at: &Place<'_>, report: &mut Report) {
        let compiled = self.compiled.get_or_init(|| {
            regress::Regex::with_flags(self.source, "u")
                .or_else(|_| regress::Regex::new(self.source))
                .ok()
        });
        let found = compiled.as_ref().is_some_and(|regex| {
            if value.is_ascii() {
                regex.find_ascii(value).is_some()
            } else {
                regex.find(value).is_some()
            }
        });
        if !found {
            report.add(at, "pattern", format!("must match {}", self.source));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(check: impl FnOnce(&Place<'_>, &mut Report)) -> Vec<&'static str> {
        let mut report = Report::new();
        check(&Place::Body, &mut report);
        match report.into_reason() {
            crate::Reason::Invalid(violations) => violations.iter().map(|v| v.rule).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn length_counts_characters_not_bytes() {
        assert!(rules(|at, report| length("äöü", Some(3), Some(3), at, report)).is_empty());
        assert_eq!(
            rules(|at, report| length("äö", Some(3), None, at, report)),
            ["minLength"]
        );
        assert_eq!(
            rules(|at, report| length("äöüß", None, Some(3), at, report)),
            ["maxLength"]
        );
    }

    #[test]
    fn bounds_include_their_ends_unless_exclusive() {
        assert!(rules(|at, report| minimum(1, 1, at, report)).is_empty());
        assert_eq!(
            rules(|at, report| exclusive_minimum(1, 1, at, report)),
            ["exclusiveMinimum"]
        );
        assert_eq!(
            rules(|at, report| maximum(f64::NAN, 1.0, at, report)),
            ["maximum"]
        );
    }

    #[test]
    fn a_multiple_survives_binary_fractions() {
        assert!(rules(|at, report| multiple_of(0.3, 0.1, at, report)).is_empty());
        assert_eq!(
            rules(|at, report| multiple_of(0.35, 0.1, at, report)),
            ["multipleOf"]
        );
        assert_eq!(
            rules(|at, report| multiple_of(7u64, 2.0, at, report)),
            ["multipleOf"]
        );
    }

    #[test]
    fn a_pattern_is_unanchored_and_ecma() {
        static DIGIT: Pattern = Pattern::new(r"\d(?!x)");
        assert!(rules(|at, report| DIGIT.check("ab1", at, report)).is_empty());
        assert_eq!(
            rules(|at, report| DIGIT.check("ab1x", at, report)),
            ["pattern"]
        );
        assert_eq!(
            rules(|at, report| DIGIT.check("ü", at, report)),
            ["pattern"]
        );
    }

    #[test]
    fn repeated_items_are_named() {
        assert_eq!(
            rules(|at, report| unique_items(&[1, 2, 1], at, report)),
            ["uniqueItems"]
        );
        assert!(rules(|at, report| unique_items(&[1, 2], at, report)).is_empty());
    }
}
