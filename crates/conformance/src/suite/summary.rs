//! A report in numbers, for programs.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Report;
use crate::document::Document;
use crate::verdict::Difference;

/// A report in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// How many operations were tried, webhooks among them.
    pub operations: usize,
    /// With how many of them nothing is wrong.
    pub agreeing: usize,
    /// How many cases ran, by the kind of agreement.
    pub cases: BTreeMap<String, usize>,
    /// What differs.
    pub differences: Vec<Told>,
    /// What could not be tried or judged, and how often.
    pub notes: BTreeMap<String, usize>,
}

/// A difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Where, in one line.
    pub headline: String,
    /// What was seen, without its details: differences of one class often have one cause.
    pub class: String,
    /// The operation.
    pub operation: Option<String>,
    /// All of it.
    pub text: String,
}

impl Summary {
    /// The numbers of a report about a document.
    pub fn of(report: &Report, document: &Document) -> Self {
        let told: Vec<Told> = report.differences.iter().map(Told::of).collect();
        let differing: BTreeSet<&str> = told
            .iter()
            .filter_map(|one| one.operation.as_deref())
            .collect();
        let webhooks = document.of_webhooks();
        let webhooks = webhooks.iter().flat_map(Document::operations);
        let operations: BTreeSet<String> = document
            .operations()
            .iter()
            .chain(webhooks)
            .map(|one| one.key.to_string())
            .collect();
        let agreeing = operations
            .iter()
            .filter(|one| !differing.contains(one.as_str()));
        let cases = report.counts.iter().map(|(kind, counts)| {
            let count = counts.values().sum();
            (kind.to_string(), count)
        });
        Self {
            agreeing: agreeing.count(),
            operations: operations.len(),
            cases: cases.collect(),
            notes: report.notes.clone(),
            differences: told,
        }
    }
}

impl Told {
    fn of(difference: &Difference) -> Self {
        Self {
            headline: difference.headline(),
            class: format!("{}: {}", difference.kind, difference.gist()),
            operation: difference.operation.as_ref().map(ToString::to_string),
            text: difference.to_string(),
        }
    }
}
