//! Finding every reason why an object does not decode.

use serde_json::{Map, Value};

use crate::decode::{decode, wrong_type};
use crate::{Decode, Place, Report};

/// An object under examination, property by property.
#[derive(Debug)]
pub struct Object<'v, 'p> {
    properties: &'v Map<String, Value>,
    at: &'p Place<'p>,
}

impl<'v, 'p> Object<'v, 'p> {
    /// `value`, if it is an object; otherwise adds that it is not.
    pub fn open(value: &'v Value, at: &'p Place<'p>, report: &mut Report) -> Option<Self> {
        match value {
            Value::Object(properties) => Some(Self { properties, at }),
            other => {
                wrong_type(other, "an object", at, report);
                None
            }
        }
    }

    /// Examines a property that must be there and has no constraints of its own.
    pub fn has<T: Decode>(&self, name: &str, report: &mut Report) {
        self.required::<T>(name, T::check, report);
    }

    /// Examines a property that may be absent and has no constraints of its own.
    pub fn may_have<T: Decode>(&self, name: &str, report: &mut Report) {
        self.optional::<T>(name, T::check, report);
    }

    /// Examines a property that must be there (`required`, Validation section 6.5.3).
    pub fn required<T: Decode>(&self, name: &str, check: Check<T>, report: &mut Report) {
        let at = self.at.property(name);
        match self.properties.get(name) {
            Some(value) => {
                decode(value, check, &at, report);
            }
            None => report.add(
                &at,
                "required",
                format!("must be there, and be {}", T::EXPECTED),
            ),
        }
    }

    /// Examines a property that may be absent.
    pub fn optional<T: Decode>(&self, name: &str, check: Check<T>, report: &mut Report) {
        if let Some(value) = self.properties.get(name) {
            decode(value, check, &self.at.property(name), report);
        }
    }

    /// Examines every property that is not among `known`.
    pub fn additional<T: Decode>(&self, known: &[&str], check: Check<T>, report: &mut Report) {
        for (name, value) in self.properties {
            if !known.contains(&name.as_str()) {
                decode(value, check, &self.at.property(name), report);
            }
        }
    }

    /// Adds every property that is not among `known` (`additionalProperties: false`,
    /// Core section 10.3.2.3).
    pub fn closed(&self, known: &[&str], report: &mut Report) {
        for name in self.properties.keys() {
            if !known.contains(&name.as_str()) {
                report.add(
                    &self.at.property(name),
                    "additionalProperties",
                    format!("must not be there; known are {}", known.join(", ")),
                );
            }
        }
    }
}

/// Adds the constraints that a decoded property breaks, those of its type and those of its site.
pub type Check<T> = fn(&T, &Place<'_>, &mut Report);
