//! What the judge says that it has done: a run that tested nothing proves nothing.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Its phases, each of which has to be run.
pub(super) const PHASES: [&str; 4] = ["examples", "coverage", "fuzzing", "stateful"];

/// The report of a run, as far as it matters here.
#[derive(Debug, Deserialize)]
pub(super) struct Report {
    complete: bool,
    operations: Operations,
    phases: BTreeMap<String, Phase>,
}

#[derive(Debug, Deserialize)]
struct Operations {
    total: usize,
    tested: usize,
}

#[derive(Debug, Deserialize)]
struct Phase {
    status: String,
}

impl Report {
    /// What a run that found nothing wrong has left out, if anything.
    pub(super) fn missing(&self) -> Option<String> {
        let Operations { total, tested } = self.operations;
        if !self.complete {
            return Some("it did not come to its end".to_owned());
        }
        if tested == 0 || tested < total {
            return Some(format!("{tested} of {total} operations were tested"));
        }
        PHASES.iter().find_map(|name| {
            let status = self.phases.get(*name).map(|phase| phase.status.as_str());
            (status != Some("success")).then(|| {
                let status = status.unwrap_or("absent");
                format!("its phase {name} is {status}")
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn missing(change: impl FnOnce(&mut Value)) -> Option<String> {
        let mut report = json!({
            "complete": true,
            "exit_code": 0,
            "operations": {"total": 3, "selected": 3, "tested": 3},
            "phases": {
                "examples": {"status": "success", "skip_reason": null},
                "coverage": {"status": "success", "skip_reason": null},
                "fuzzing": {"status": "success", "skip_reason": null},
                "stateful": {"status": "success", "skip_reason": null},
            },
        });
        change(&mut report);
        serde_json::from_value::<Report>(report).unwrap().missing()
    }

    #[test]
    fn a_run_of_everything_lacks_nothing() {
        assert_eq!(missing(|_| {}), None);
    }

    #[test]
    fn a_run_that_tested_less_says_what() {
        for (place, value, said) in [
            ("/complete", json!(false), "it did not come to its end"),
            (
                "/operations/tested",
                json!(2),
                "2 of 3 operations were tested",
            ),
            (
                "/operations",
                json!({"total": 0, "tested": 0}),
                "0 of 0 operations were tested",
            ),
            (
                "/phases/stateful/status",
                json!("skip"),
                "its phase stateful is skip",
            ),
            ("/phases", json!({}), "its phase examples is absent"),
        ] {
            let found = missing(|report| *report.pointer_mut(place).unwrap() = value);
            assert_eq!(found.as_deref(), Some(said));
        }
    }
}
