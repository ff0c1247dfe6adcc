//! A bound of numbers.

use std::cmp::Ordering;

/// A number that others are compared with: exact where it is whole, as no floating-point number
/// beyond 2^53 is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bound {
    /// A whole number.
    Integer(i128),
    /// Any number.
    Number(f64),
}

impl Bound {
    /// The nearest floating-point number.
    #[must_use]
    pub fn as_f64(self) -> f64 {
        match self {
            Self::Integer(number) => number as f64,
            Self::Number(number) => number,
        }
    }

    /// The least whole number that is not less.
    #[must_use]
    pub fn ceil(self) -> i128 {
        match self {
            Self::Integer(number) => number,
            Self::Number(number) => number.ceil() as i128,
        }
    }

    /// The largest whole number that is not greater.
    #[must_use]
    pub fn floor(self) -> i128 {
        match self {
            Self::Integer(number) => number,
            Self::Number(number) => number.floor() as i128,
        }
    }

    /// The larger of both.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        match self.partial_cmp(&other) {
            Some(Ordering::Less) => other,
            _ => self,
        }
    }

    /// The smaller of both.
    #[must_use]
    pub fn min(self, other: Self) -> Self {
        match self.partial_cmp(&other) {
            Some(Ordering::Greater) => other,
            _ => self,
        }
    }
}

impl PartialOrd for Bound {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Integer(one), Self::Integer(other)) => Some(one.cmp(other)),
            (one, other) => one.as_f64().partial_cmp(&other.as_f64()),
        }
    }
}
