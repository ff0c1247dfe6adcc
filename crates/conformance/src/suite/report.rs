//! What a run found, and how much it tried.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use super::Options;
use crate::document::Document;
use crate::verdict::{Difference, Direction, Identity, Kind};

/// What a run of the suite found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Every disagreement, each once.
    pub differences: Vec<Difference>,
    /// How many cases ran: by kind, then by operation or part of the document.
    pub counts: BTreeMap<Kind, BTreeMap<String, usize>>,
    /// What could not be tried or judged although nothing is wrong with it, and how often.
    pub notes: BTreeMap<String, usize>,
    /// Where each difference stands in the list.
    told: HashMap<Identity, usize>,
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

    /// Adds a difference, or counts it if it is told already.
    pub(crate) fn add(&mut self, difference: Difference) {
        match self.known(&difference) {
            Some(known) => known.count += difference.count,
            None => {
                self.told
                    .insert(difference.identity(), self.differences.len());
                self.differences.push(difference);
            }
        }
    }

    /// The difference that tells the same, if there is one.
    pub(crate) fn known(&mut self, difference: &Difference) -> Option<&mut Difference> {
        let index = self.told.get(&difference.identity())?;
        self.differences.get_mut(*index)
    }

    pub(crate) fn note(&mut self, words: impl Into<String>) {
        *self.notes.entry(words.into()).or_default() += 1;
    }

    pub(crate) fn count(&mut self, kind: Kind, what: &dyn fmt::Display, cases: usize) {
        *self
            .counts
            .entry(kind)
            .or_default()
            .entry(what.to_string())
            .or_default() += cases;
    }

    /// Joins the report of another part.
    pub fn merge(&mut self, other: Self) {
        other.differences.into_iter().for_each(|one| self.add(one));
        for (words, count) in other.notes {
            *self.notes.entry(words).or_default() += count;
        }
        for (kind, counts) in other.counts {
            for (what, cases) in counts {
                self.count(kind, &what, cases);
            }
        }
    }

    /// A kind that ran nothing has proven nothing; and each difference tells its line, and how
    /// it is repeated.
    pub(crate) fn finished(mut self, document: &Document, options: &Options) -> Self {
        for kind in Kind::ALL {
            let is_wanted = options.only.is_none() && !document.is_webhooks();
            if is_wanted && self.cases(kind) == 0 {
                self.add(Difference::new(
                    kind,
                    Direction::Suite,
                    "",
                    "something to try",
                    "no case ran",
                ));
            }
        }
        for difference in &mut self.differences {
            let pointer = difference.pointer.as_deref();
            difference.line = pointer.and_then(|pointer| document.line(pointer));
            difference.repeat = difference.case.as_ref().map(|case| {
                let case = quoted(&case.to_string());
                format!("SYMBOLON_CASE={case} {}", options.command)
            });
        }
        self
    }
}

/// A text as one word of a shell's command.
pub(super) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
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
        for (words, count) in &self.notes {
            writeln!(f, "note: {words} ({count} times)")?;
        }
        match self.differences.len() {
            0 => write!(f, "document, client and server agree"),
            count => write!(f, "{count} differences"),
        }
    }
}
