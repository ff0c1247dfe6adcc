//! Formats that OpenAPI gives a meaning to and the validator does not know (OAS 3.1, section
//! 4.4; the format registry for `byte`).

use jsonschema::paths::Location;
use jsonschema::{Draft, Keyword, ValidationError, Validator};
use serde_json::{Map, Value, json};

type Compiled = Box<dyn for<'i> Keyword<'i>>;

/// The keyword `format`: what is added here, or else what the validator makes of it.
pub(super) fn keyword<'a>(
    parent: &'a Map<String, Value>,
    format: &'a Value,
    _: Location,
) -> Result<Compiled, ValidationError<'a>> {
    let added = format.as_str().and_then(Added::named);
    match added.map(|added| added.within(parent)) {
        Some(added) => Ok(Box::new(added)),
        None => {
            let known = jsonschema::options()
                .with_draft(Draft::Draft202012)
                .should_validate_formats(true)
                .build(&json!({ "format": format }));
            let known = known.map_err(|error| ValidationError::custom(error.to_string()))?;
            Ok(Box::new(Known(known)))
        }
    }
}

/// Whether a schema is of a format of integers, so that a number of it is one (OAS 3.1, section 4.4).
pub(crate) fn is_of_integers(schema: &Map<String, Value>) -> bool {
    let format = schema.get("format").and_then(Value::as_str);
    format.is_some_and(|format| ["int32", "int64"].contains(&format))
}

/// A format that the validator does not know.
#[derive(Debug, Clone, Copy)]
enum Added {
    /// A number within bounds.
    Number {
        name: &'static str,
        low: f64,
        high: f64,
    },
    /// Base64 (RFC 4648, section 4).
    Byte,
}

impl Added {
    fn named(name: &str) -> Option<Self> {
        let number = |name, low, high| Some(Self::Number { name, low, high });
        match name {
            "int32" => number("int32", f64::from(i32::MIN), f64::from(i32::MAX)),
            // The greatest number of 64 bits is none of IEEE 754; this is the one below it.
            "int64" => number(
                "int64",
                -9_223_372_036_854_775_808.0,
                9_223_372_036_854_774_784.0,
            ),
            "float" => number("float", f64::from(f32::MIN), f64::from(f32::MAX)),
            "byte" => Some(Self::Byte),
            _ => None,
        }
    }

    /// The format as far as the schema does not allow by a bound what it does not: then the bound
    /// is what is meant.
    fn within(self, schema: &Map<String, Value>) -> Self {
        let Self::Number { name, low, high } = self else {
            return self;
        };
        let beyond = |keyword: &str| {
            let bound = schema.get(keyword).and_then(Value::as_f64);
            bound.is_some_and(|bound| bound < low - 1.0 || bound > high + 1025.0)
        };
        let bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
        let (low, high) = match bounds.into_iter().any(beyond) {
            true => (f64::NEG_INFINITY, f64::INFINITY),
            false => (low, high),
        };
        Self::Number { name, low, high }
    }

    fn allows(self, value: &Value) -> bool {
        match (self, value) {
            (Self::Number { name: "int64", .. }, value) if value.is_i64() => true,
            (Self::Number { name, low, high }, value) => value.as_f64().is_none_or(|number| {
                let is_whole = number.fract() == 0.0 || !name.contains("int");
                is_whole && (low..=high).contains(&number)
            }),
            (Self::Byte, Value::String(text)) => is_base64(text),
            (Self::Byte, _) => true,
        }
    }
}

impl<'i> Keyword<'i> for Added {
    fn validate(&self, value: &'i Value) -> Result<(), ValidationError<'i>> {
        if self.allows(value) {
            return Ok(());
        }
        Err(ValidationError::custom(match self {
            Self::Number { name, .. } => format!("{value} is not of the format {name}"),
            Self::Byte => format!("{value} is not base64"),
        }))
    }

    fn is_valid(&self, value: &'i Value) -> bool {
        self.allows(value)
    }
}

/// A format that the validator knows, or one that nobody does.
struct Known(Validator);

impl<'i> Keyword<'i> for Known {
    fn validate(&self, value: &'i Value) -> Result<(), ValidationError<'i>> {
        self.0.validate(value)
    }

    fn is_valid(&self, value: &'i Value) -> bool {
        self.0.is_valid(value)
    }
}

fn is_base64(text: &str) -> bool {
    let digits = text.trim_end_matches('=');
    text.len().is_multiple_of(4)
        && text.len() - digits.len() <= 2
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"+/".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(schema: &Value, value: &Value) -> bool {
        jsonschema::options()
            .with_keyword("format", keyword)
            .build(schema)
            .unwrap()
            .is_valid(value)
    }

    #[test]
    fn numbers_keep_to_their_format() {
        let ends = [
            ("int32", json!(i32::MAX), json!(i64::from(i32::MAX) + 1)),
            ("int32", json!(i32::MIN), json!(-3e9)),
            ("int64", json!(i64::MAX), json!(u64::MAX)),
            ("int64", json!(i64::MIN), json!(-1e19)),
            ("float", json!(3.4e38), json!(1e39)),
        ];
        for (format, inside, outside) in ends {
            let schema = json!({"type": "number", "format": format});
            assert!(allows(&schema, &inside), "{format} {inside}");
            assert!(!allows(&schema, &outside), "{format} {outside}");
        }
        assert!(allows(&json!({"format": "int32"}), &json!("text")));
        assert!(!allows(&json!({"format": "int32"}), &json!(0.5)));
        assert!(allows(&json!({"format": "float"}), &json!(0.5)));
    }

    #[test]
    fn a_bound_beyond_the_format_overrules_it() {
        let schema = json!({"format": "int32", "maximum": 5_000_000_000_u64});
        assert!(allows(&schema, &json!(4_000_000_000_u64)));
        assert!(!allows(&schema, &json!(0.5)), "it is a whole number still");
        let schema = json!({"format": "int64", "maximum": i64::MAX, "minimum": i64::MIN});
        assert!(!allows(&schema, &json!(u64::MAX)));
    }

    #[test]
    fn formats_of_texts_are_judged_as_before_and_unknown_ones_not_at_all() {
        assert!(!allows(&json!({"format": "date"}), &json!("2024-02-30")));
        assert!(allows(&json!({"format": "date"}), &json!("2024-02-29")));
        assert!(allows(&json!({"format": "nonce"}), &json!("")));
        assert!(allows(&json!({"format": "byte"}), &json!("AA==")));
        assert!(!allows(&json!({"format": "byte"}), &json!("AA=")));
        assert!(!allows(&json!({"format": "byte"}), &json!("%%%%")));
    }
}
