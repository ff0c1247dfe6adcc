//! Differences that are known, each with its reason.
//!
//! A list is YAML: entries of `difference`, the first line of what the suite says, and `reason`.
//! `*` in a difference stands for any text. A difference that is not listed fails, and so does
//! an entry whose difference is gone: a list that nobody minds would soon allow anything.

use serde::Deserialize;

use crate::suite::Report;
use crate::verdict::{Difference, Kind};

/// A list of known differences.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(transparent)]
pub struct Expected(Vec<Entry>);

/// A known difference.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The first line of what the suite says of it.
    pub difference: String,
    /// Why it is as it is.
    pub reason: String,
}

/// How a report and a list go together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unexpected {
    /// What differs and is not listed, in full.
    pub differences: Vec<String>,
    /// What is listed and does not differ any more.
    pub gone: Vec<String>,
}

impl Expected {
    /// Reads a list; an empty text is an empty one.
    ///
    /// # Errors
    ///
    /// That the text is no such list, or an entry has no reason.
    pub fn read(text: &str) -> Result<Self, String> {
        if text
            .lines()
            .all(|line| line.trim().is_empty() || line.starts_with('#'))
        {
            return Ok(Self::default());
        }
        let read: Self = yaml_serde::from_str(text).map_err(|error| error.to_string())?;
        match read.0.iter().find(|entry| entry.reason.trim().is_empty()) {
            Some(entry) => Err(format!("there is no reason for `{}`", entry.difference)),
            None => Ok(read),
        }
    }

    /// The entries.
    pub fn entries(&self) -> &[Entry] {
        &self.0
    }

    /// Holds a report against the list, as far as it is about one kind of agreement.
    pub fn judge(&self, report: &Report, kind: Kind) -> Unexpected {
        let found: Vec<_> = report
            .differences
            .iter()
            .filter(|difference| difference.kind == kind)
            .map(|difference| (difference.headline(), difference))
            .collect();
        let differences = found
            .iter()
            .filter(|(headline, _)| !self.0.iter().any(|entry| entry.is_about(headline)))
            .map(|(_, difference)| difference.to_string());
        let headlines: Vec<String> = report
            .differences
            .iter()
            .map(Difference::headline)
            .collect();
        // One that names no kind may be of each, and is gone when it is of none.
        let is_of_another = |entry: &Entry| {
            let mut others = Kind::ALL.into_iter().filter(|other| *other != kind);
            others.any(|other| entry.difference.starts_with(&format!("{other} ")))
        };
        let gone = self
            .0
            .iter()
            .filter(|entry| !is_of_another(entry))
            .filter(|entry| !headlines.iter().any(|headline| entry.is_about(headline)));
        Unexpected {
            differences: differences.collect(),
            gone: gone.map(|entry| entry.difference.clone()).collect(),
        }
    }
}

impl Entry {
    /// Whether this is the difference of a headline.
    pub fn is_about(&self, headline: &str) -> bool {
        let mut parts = self.difference.split('*');
        let first = parts.next().unwrap_or_default();
        let Some(mut rest) = headline.strip_prefix(first) else {
            return false;
        };
        let mut parts: Vec<&str> = parts.collect();
        let Some(last) = parts.pop() else {
            return rest.is_empty();
        };
        for part in parts {
            match rest.find(part) {
                Some(at) => rest = &rest[at + part.len()..],
                None => return false,
            }
        }
        rest.ends_with(last)
    }
}

impl Unexpected {
    /// Whether report and list say the same.
    pub fn is_empty(&self) -> bool {
        self.differences.is_empty() && self.gone.is_empty()
    }
}

impl std::fmt::Display for Unexpected {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for difference in &self.differences {
            writeln!(f, "{difference}\n")?;
        }
        for gone in &self.gone {
            writeln!(f, "listed as known, and agrees now: {gone}")?;
        }
        write!(f, "{} differences", self.differences.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::Direction;

    fn report() -> Report {
        let mut report = Report::default();
        for place in ["limit", "offset"] {
            let direction = Direction::Request;
            report
                .differences
                .push(Difference::new(Kind::Wire, direction, place, "a", "b"));
        }
        report
    }

    #[test]
    fn what_is_not_listed_and_what_is_gone_are_told() {
        let text = "- {difference: 'wire agreement, request, at l*t', reason: so}\n\
                    - {difference: 'wire agreement, request, at sort', reason: so}\n\
                    - {difference: 'schema agreement, client', reason: so}\n\
                    - {difference: '*, at limit', reason: so}\n\
                    - {difference: '*, at page', reason: so}\n";
        let list = Expected::read(text).unwrap();
        let unexpected = list.judge(&report(), Kind::Wire);
        assert_eq!(unexpected.differences.len(), 1, "{unexpected}");
        assert!(unexpected.differences[0].contains("at offset"));
        let gone = ["wire agreement, request, at sort", "*, at page"];
        assert_eq!(unexpected.gone, gone);
        assert_eq!(list.judge(&report(), Kind::Rejection).gone, ["*, at page"]);
    }

    #[test]
    fn a_list_needs_reasons_and_may_be_empty() {
        assert!(Expected::read("- {difference: a, reason: ''}").is_err());
        assert!(Expected::read("- {difference: a}").is_err());
        assert!(Expected::read("# None.\n").unwrap().entries().is_empty());
    }
}
