//! Numbers without a fraction, however they are written.
//!
//! To JSON Schema `1.0` is an integer (JSON Schema 2020-12, section 4.2.3); to serde it is none.
//! So what serde refuses is tried again with such numbers written as integers.

use serde::de::DeserializeOwned;
use serde_json::{Number, Value};

/// The largest integer that every number of JSON up to it is told from (RFC 8259, section 6).
const EXACT: f64 = 9_007_199_254_740_991.0;

/// Decodes JSON, taking a number without a fraction for an integer where serde asks for one.
///
/// # Errors
///
/// serde's, of the text as it is.
pub(crate) fn from_slice<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, serde_json::Error> {
    serde_json::from_slice(bytes).or_else(|error| {
        let mut value: Value = match serde_json::from_slice(bytes) {
            Ok(value) if error.is_data() => value,
            _ => return Err(error),
        };
        if !write_whole(&mut value) {
            return Err(error);
        }
        serde_json::from_value(value).map_err(|_| error)
    })
}

/// Writes every number without a fraction as an integer; says whether there was one to write.
pub(crate) fn write_whole(value: &mut Value) -> bool {
    match value {
        Value::Number(number) => match whole(number) {
            Some(integer) => {
                *value = integer.into();
                true
            }
            None => false,
        },
        Value::Array(items) => write_each(items.iter_mut()),
        Value::Object(properties) => write_each(properties.values_mut()),
        _ => false,
    }
}

/// Each of them, and not up to the first.
fn write_each<'v>(values: impl Iterator<Item = &'v mut Value>) -> bool {
    values.map(write_whole).filter(|written| *written).count() > 0
}

fn whole(number: &Number) -> Option<i64> {
    let float = number.is_f64().then(|| number.as_f64()).flatten()?;
    (float.fract() == 0.0 && float.abs() <= EXACT).then_some(float as i64)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Counts {
        one: u8,
        many: Vec<i64>,
        ratio: f64,
    }

    fn read(text: &str) -> Option<Counts> {
        from_slice(text.as_bytes()).ok()
    }

    #[test]
    fn a_number_without_a_fraction_is_an_integer() {
        let counts = Counts {
            one: 1,
            many: vec![-2, 30],
            ratio: 4.0,
        };
        assert_eq!(
            read(r#"{"one":1.0,"many":[-2.0,3e1],"ratio":4.0}"#),
            Some(counts)
        );
        for text in [
            r#"{"one":1.5,"many":[],"ratio":1}"#,
            r#"{"one":256.0,"many":[],"ratio":1}"#,
            r#"{"one":1.0,"many":[1e30],"ratio":1}"#,
            r#"{"one":1.0,"many":[],"ratio":1,"two":2}"#,
            r#"{"one":1.0,"many":[],"ratio":1"#,
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
