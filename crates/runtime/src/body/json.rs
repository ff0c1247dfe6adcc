//! JSON bodies.

use crate::decode::decode;
use crate::explain::Check;
use crate::{Decode, Place, Reason, Report, whole};

/// Decodes a JSON body straight into its type, and checks it. `None` if it breaks the document;
/// the report then says where.
///
/// # Errors
///
/// [`Reason::Malformed`] if it is not JSON (RFC 8259).
pub fn json<T: Decode>(
    bytes: &[u8],
    check: Check<T>,
    report: &mut Report,
) -> Result<Option<T>, Reason> {
    match whole::from_slice::<T>(bytes) {
        Ok(value) => {
            check(&value, &Place::Body, report);
            Ok(Some(value))
        }
        Err(error) => {
            // serde tells a wrong type from broken JSON, but not where it expected an enum.
            let mut value = serde_json::from_slice(bytes).map_err(not_json)?;
            whole::write_whole(&mut value);
            let before = report.len();
            decode::<T>(&value, check, &Place::Body, report);
            if report.len() == before {
                // A property given twice, say: no value shows it any more.
                report.add(&Place::Body, "type", error.to_string());
            }
            Ok(None)
        }
    }
}

fn not_json(error: serde_json::Error) -> Reason {
    Reason::Malformed(format!("the body is not JSON: {error}"))
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::Value;

    use super::*;
    use crate::{Object, length};

    /// As generated code writes it.
    #[derive(Debug, PartialEq, Deserialize)]
    struct Pet {
        name: String,
        #[serde(default, deserialize_with = "crate::optional")]
        age: Option<u8>,
    }

    impl Decode for Pet {
        const EXPECTED: &'static str = "an object";

        fn check(&self, at: &Place<'_>, report: &mut Report) {
            length(&self.name, Some(2), None, &at.property("name"), report);
        }

        fn explain(value: &Value, at: &Place<'_>, report: &mut Report) {
            let Some(object) = Object::open(value, at, report) else {
                return;
            };
            object.required::<String>(
                "name",
                |name, at, report| length(name, Some(2), None, at, report),
                report,
            );
            object.optional::<u8>("age", Decode::check, report);
        }
    }

    fn broken(text: &str) -> Vec<(String, &'static str)> {
        let mut report = Report::new();
        let decoded = json::<Pet>(text.as_bytes(), Decode::check, &mut report);
        match decoded.and_then(|pet| report.conclude(pet)) {
            Err(Reason::Invalid(violations)) => {
                violations.into_iter().map(|v| (v.place, v.rule)).collect()
            }
            other => panic!("{text} gave {other:?}"),
        }
    }

    #[test]
    fn everything_wrong_with_a_body_is_told_at_once() {
        let all = |places: &[(&str, &'static str)]| -> Vec<(String, &'static str)> {
            places
                .iter()
                .map(|(place, rule)| ((*place).to_owned(), *rule))
                .collect()
        };
        assert_eq!(
            broken(r#"{"name":"a","age":"old"}"#),
            all(&[("/name", "minLength"), ("/age", "type")])
        );
        // A number without a fraction is an integer, whatever else is wrong.
        assert_eq!(
            broken(r#"{"name":"a","age":7.0}"#),
            all(&[("/name", "minLength")])
        );
        assert_eq!(broken(r#"{"age":7.0}"#), all(&[("/name", "required")]));
        assert_eq!(
            broken(r#"{"age":-1}"#),
            all(&[("/name", "required"), ("/age", "minimum")])
        );
        assert_eq!(
            broken(r#"{"name":"ab","age":null}"#),
            all(&[("/age", "type")])
        );
        assert_eq!(broken(r#"{"name":"a"}"#), all(&[("/name", "minLength")]));
        assert_eq!(broken("[]"), all(&[("", "type")]));
        assert_eq!(broken(r#"{"name":"ab","name":"ab"}"#), all(&[("", "type")]));
    }

    #[test]
    fn what_is_not_json_is_malformed() {
        for text in ["", "{", r#"{"name":"ab"} x"#, "{\"name\":\"\\ud800\"}"] {
            let mut report = Report::new();
            let decoded = json::<Pet>(text.as_bytes(), Decode::check, &mut report);
            assert!(matches!(decoded, Err(Reason::Malformed(_))), "{text}");
        }
    }
}
