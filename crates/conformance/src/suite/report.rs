//! What a run found, and how much it tried.

use std::collections::BTreeMap;
use std::fmt;

use crate::verdict::{Difference, Direction, Kind, deduplicate};

/// What a run of the suite found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Every disagreement, each once.
    pub differences: Vec<Difference>,
    /// How many cases ran: by kind, then by operation or part of the document.
    pub counts: BTreeMap<Kind, BTreeMap<String, usize>>,
}

impl Report {
    /// Whether document, client and server agree in all that was tried.
    pub fn agrees(&self) -> bool {
        self.differences.is_empty()
    }

    /// How many cases of a kind ran.
    pub fn cases(&self, kind: Kind) -> usize {
        self.counts
            .get(&kind)
            .map_or(0, |counts| counts.values().sum())
    }

    pub(crate) fn add(&mut self, difference: Difference) {
        self.differences.push(difference);
    }

    pub(crate) fn count(&mut self, kind: Kind, what: &dyn fmt::Display, cases: usize) {
        *self
            .counts
            .entry(kind)
            .or_default()
            .entry(what.to_string())
            .or_default() += cases;
    }

    pub(crate) fn merge(&mut self, other: Self) {
        self.differences.extend(other.differences);
        for (kind, counts) in other.counts {
            for (what, cases) in counts {
                self.count(kind, &what, cases);
            }
        }
    }

    /// Each difference once; and a kind that ran nothing has proven nothing.
    pub(crate) fn finished(mut self) -> Self {
        for kind in [Kind::Schema, Kind::Wire, Kind::Rejection] {
            if self.cases(kind) == 0 {
                self.add(Difference::new(
                    kind,
                    Direction::Suite,
                    "",
                    "something to try",
                    "no case ran",
                ));
            }
        }
        self.differences = deduplicate(self.differences);
        self
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for difference in &self.differences {
            writeln!(f, "{difference}\n")?;
        }
        for (kind, counts) in &self.counts {
            writeln!(f, "{kind} agreement: {} cases", self.cases(*kind))?;
            for (what, cases) in counts {
                writeln!(f, "  {cases:6} {what}")?;
            }
        }
        match self.differences.len() {
            0 => write!(f, "document, client and server agree"),
            count => write!(f, "{count} differences"),
        }
    }
}
