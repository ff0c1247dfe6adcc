//! The verdicts as a table, for a terminal and for a page.

use std::collections::BTreeMap;

use super::verdict::{Trial, Verdict};

/// The columns between the number of mutants and that of the killed, and behind it.
const COLUMNS: [&str; 8] = [
    "compiler",
    "schema",
    "wire",
    "rejection",
    "survived",
    "unchanged",
    "unproven",
    "crashed",
];

/// How many of those that do not change a half's text, and of those killed by whom.
#[derive(Debug, Clone, Copy, Default)]
struct Row {
    mutants: usize,
    killed: usize,
    columns: [usize; COLUMNS.len()],
}

impl Row {
    fn add(&mut self, verdict: &Verdict) {
        let name = match verdict {
            Verdict::Killed { by, .. } => {
                self.killed += 1;
                by.as_str()
            }
            Verdict::Survived => "survived",
            Verdict::Unchanged => "unchanged",
            Verdict::Unproven { .. } => "unproven",
            Verdict::Crashed { .. } => "crashed",
        };
        self.mutants += 1;
        if let Some(column) = COLUMNS.iter().position(|one| *one == name) {
            self.columns[column] += 1;
        }
    }
}

/// A table in Markdown, a row per kind and one for all. A column with nothing in it is left out.
pub(super) fn markdown(trials: &[Trial<'_>]) -> String {
    let mut kinds: BTreeMap<&str, Row> = BTreeMap::new();
    let mut all = Row::default();
    for trial in trials {
        kinds
            .entry(trial.mutant.kind)
            .or_default()
            .add(&trial.verdict);
        all.add(&trial.verdict);
    }
    let shown: Vec<usize> = (0..COLUMNS.len())
        .filter(|column| all.columns[*column] > 0)
        .collect();
    let width = kinds
        .keys()
        .map(|kind| kind.len())
        .max()
        .unwrap_or_default();
    let mut text = format!("| {:<width$} | mutants | killed |", "kind");
    let mut rule = format!("| {} | ------: | -----: |", "-".repeat(width));
    for column in &shown {
        text += &format!(" {} |", COLUMNS[*column]);
        rule += &format!(" {}: |", "-".repeat(COLUMNS[*column].len() - 1));
    }
    text += &format!("\n{rule}\n");
    let last = format!("all {} kinds", kinds.len());
    for (kind, row) in kinds.into_iter().chain([(last.as_str(), all)]) {
        text += &format!(
            "| {kind:<width$} | {:>7} | {:>6} |",
            row.mutants, row.killed
        );
        for column in &shown {
            let width = COLUMNS[*column].len();
            text += &format!(" {:>width$} |", row.columns[*column]);
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn kinds_are_counted_by_who_killed_them_and_empty_columns_are_left_out() {
        let document = json!({ "openapi": "3.1.0", "paths": { "/a": { "get": {} } } });
        let mutants = super::super::change::all(&document);
        let find = |kind: &str| mutants.iter().find(|one| one.kind == kind).unwrap();
        let trial = |kind: &str, verdict: Verdict| Trial {
            mutant: find(kind),
            half: None,
            verdict,
        };
        let killed = Verdict::Killed {
            by: "wire".to_owned(),
            difference: String::new(),
            told: String::new(),
        };
        let text = markdown(&[
            trial("path renamed", killed.clone()),
            trial("path renamed", Verdict::Survived),
            trial("method changed", killed),
        ]);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines,
            [
                "| kind           | mutants | killed | wire | survived |",
                "| -------------- | ------: | -----: | ---: | -------: |",
                "| method changed |       1 |      1 |    1 |        0 |",
                "| path renamed   |       2 |      1 |    1 |        1 |",
                "| all 2 kinds    |       3 |      2 |    2 |        1 |",
            ]
        );
    }
}
