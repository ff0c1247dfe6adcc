//! What came of a document.

use std::time::Duration;

use serde::Serialize;

use super::documents::Document;

/// What came of a document.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(super) struct Outcome {
    /// Its name.
    pub(super) document: String,
    /// The version of OpenAPI that it is written in.
    pub(super) version: String,
    /// How many operations it has.
    pub(super) operations: usize,
    /// How many of them the client has.
    pub(super) client_operations: usize,
    /// How many of them the server has.
    pub(super) server_operations: usize,
    /// How many warnings there were of what was given up.
    pub(super) warnings: usize,
    /// How many places have no type but that of any value, though the document has one.
    pub(super) untyped: usize,
    /// How long it took to generate all of it.
    pub(super) generate_seconds: f64,
    /// How long the compiler took to check it, its dependencies being ready; none if it did not.
    pub(super) check_seconds: Option<f64>,
    /// What went wrong.
    pub(super) failures: Vec<String>,
    /// How many lines of client were generated.
    #[serde(skip)]
    pub(super) client_lines: usize,
    /// How many lines of server were.
    #[serde(skip)]
    pub(super) server_lines: usize,
}

impl Outcome {
    /// Nothing yet but what the document says of itself.
    pub(super) fn new(document: &Document) -> Self {
        let mut outcome = Self {
            document: document.name.clone(),
            ..Self::default()
        };
        match &document.raw {
            Ok(raw) => {
                outcome.version.clone_from(&raw.version);
                outcome.operations = raw.operations;
            }
            Err(why) => outcome.failures.push(why.clone()),
        }
        outcome
    }
}

/// A time in seconds, of which nobody needs to know the microseconds.
pub(super) fn rounded(time: Duration) -> f64 {
    (time.as_secs_f64() * 1000.0).round() / 1000.0
}

/// All outcomes as a JSON array.
pub(super) fn json(outcomes: &[Outcome]) -> serde_json::Result<String> {
    serde_json::to_string_pretty(outcomes).map(|text| text + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_has_the_fields_that_are_promised_and_no_others() {
        let outcome = Outcome {
            document: "a".to_owned(),
            version: "3.1.0".to_owned(),
            operations: 1,
            generate_seconds: rounded(Duration::from_micros(1_234_567)),
            failures: vec!["client: 1 error".to_owned()],
            client_lines: 7,
            ..Outcome::default()
        };
        let value: serde_json::Value = serde_json::from_str(&json(&[outcome]).unwrap()).unwrap();
        assert_eq!(
            value,
            serde_json::json!([{
                "document": "a", "version": "3.1.0", "operations": 1, "client_operations": 0,
                "server_operations": 0, "warnings": 0, "untyped": 0, "generate_seconds": 1.235,
                "check_seconds": null, "failures": ["client: 1 error"],
            }])
        );
    }
}
