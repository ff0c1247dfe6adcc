//! Outcomes as a table, for a terminal and for a page.

use super::outcome::Outcome;

const HEAD: [&str; 12] = [
    "document",
    "version",
    "operations",
    "in the client",
    "in the server",
    "warnings",
    "untyped",
    "generate s",
    "check s",
    "client lines",
    "server lines",
    "failures",
];

/// A table in Markdown, a row per document and one for all; and below it what failed.
pub(super) fn markdown(outcomes: &[Outcome]) -> String {
    let mut rows = vec![HEAD.map(str::to_owned)];
    rows.extend(outcomes.iter().map(row));
    rows.push(total(outcomes));
    let widths: Vec<usize> = (0..HEAD.len())
        .map(|column| rows.iter().map(|row| row[column].chars().count()).max())
        .map(Option::unwrap_or_default)
        .collect();
    let mut text = String::new();
    for (index, row) in rows.iter().enumerate() {
        text.push_str(&line(row, &widths));
        if index == 0 {
            let rules: Vec<_> = widths.iter().map(|width| "-".repeat(*width)).collect();
            // Numbers stand below each other by their ends.
            let rules = rules.iter().enumerate().map(|(column, rule)| match column {
                0 | 1 => rule.clone(),
                _ => format!("{}:", &rule[1..]),
            });
            text.push_str(&format!("| {} |\n", rules.collect::<Vec<_>>().join(" | ")));
        }
    }
    for outcome in outcomes {
        for failure in &outcome.failures {
            text.push_str(&format!("\n- `{}`: {failure}", outcome.document));
        }
    }
    text
}

fn line(cells: &[String], widths: &[usize]) -> String {
    let cells = cells.iter().zip(widths).enumerate();
    let cells: Vec<_> = cells
        .map(|(column, (cell, width))| match column {
            0 | 1 => format!("{cell:<width$}"),
            _ => format!("{cell:>width$}"),
        })
        .collect();
    format!("| {} |\n", cells.join(" | "))
}

fn row(outcome: &Outcome) -> [String; HEAD.len()] {
    [
        outcome.document.clone(),
        outcome.version.clone(),
        outcome.operations.to_string(),
        outcome.client_operations.to_string(),
        outcome.server_operations.to_string(),
        outcome.warnings.to_string(),
        outcome.untyped.to_string(),
        seconds(Some(outcome.generate_seconds)),
        seconds(outcome.check_seconds),
        outcome.client_lines.to_string(),
        outcome.server_lines.to_string(),
        outcome.failures.len().to_string(),
    ]
}

fn total(outcomes: &[Outcome]) -> [String; HEAD.len()] {
    let sum = |one: fn(&Outcome) -> usize| outcomes.iter().map(one).sum::<usize>().to_string();
    let checks = outcomes.iter().filter_map(|one| one.check_seconds);
    let checked = checks.clone().next().is_some();
    [
        format!("all {}", outcomes.len()),
        String::new(),
        sum(|one| one.operations),
        sum(|one| one.client_operations),
        sum(|one| one.server_operations),
        sum(|one| one.warnings),
        sum(|one| one.untyped),
        seconds(Some(outcomes.iter().map(|one| one.generate_seconds).sum())),
        seconds(checked.then(|| checks.sum())),
        sum(|one| one.client_lines),
        sum(|one| one.server_lines),
        sum(|one| one.failures.len()),
    ]
}

fn seconds(time: Option<f64>) -> String {
    time.map_or_else(|| "-".to_owned(), |time| format!("{time:.2}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_what_is_in_them_and_failures_stand_below() {
        let outcomes = [
            Outcome {
                document: "petstore".to_owned(),
                version: "3.0.0".to_owned(),
                operations: 3,
                client_operations: 3,
                server_operations: 2,
                generate_seconds: 0.0125,
                check_seconds: Some(1.5),
                failures: vec!["2 of 3 operations are in the server".to_owned()],
                ..Outcome::default()
            },
            Outcome {
                document: "größe".to_owned(),
                version: "3.1.0".to_owned(),
                operations: 1024,
                ..Outcome::default()
            },
        ];
        let text = markdown(&outcomes);
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines.len(), 7, "{text}");
        let width = lines[0].chars().count();
        assert!(
            lines[..5].iter().all(|line| line.chars().count() == width),
            "{text}"
        );
        assert!(
            lines[1].starts_with("| -------- | ------- | ---------: |"),
            "{text}"
        );
        assert!(
            lines[2].starts_with("| petstore | 3.0.0   |          3 |             3 |"),
            "{text}"
        );
        assert!(lines[3].contains("|       - |"), "{text}");
        assert!(
            lines[4].starts_with("| all 2    |         |       1027 |"),
            "{text}"
        );
        assert_eq!(
            lines[6],
            "- `petstore`: 2 of 3 operations are in the server"
        );
    }
}
