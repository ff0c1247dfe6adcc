//! The changes that nobody on the wire can notice, each with its reason.

use std::fs;
use std::path::Path;

use anyhow::{Context, ensure};
use serde::Deserialize;
use symbolon_conformance::expected::Entry;

use super::verdict::{Half, Trial, Verdict};

/// The list, relative to the workspace's root.
const LIST: &str = "tests/survivors.yaml";

/// What is known to survive.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub(super) struct Survivors(Vec<Survivor>);

/// Mutants that are known to survive. `*` stands for any text.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Survivor {
    document: String,
    kind: String,
    place: String,
    /// The half that was generated from the changed document, if one was.
    half: Option<Half>,
    reason: String,
}

/// What a run has to do with the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extent {
    /// Whether every mutant was run.
    pub(super) complete: bool,
    /// Whether halves were generated from the changed documents.
    pub(super) of_halves: bool,
}

/// How the mutants of a document and the list go together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Judged {
    /// What survived and is listed: the mutant and the reason.
    pub(super) explained: Vec<(String, String)>,
    /// What survived and is not listed.
    pub(super) unexplained: Vec<String>,
    /// What is listed and was killed, or is gone.
    pub(super) stale: Vec<String>,
}

impl Survivors {
    /// Reads the list.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or an entry gives no reason.
    pub(super) fn read(root: &Path) -> anyhow::Result<Self> {
        let text =
            fs::read_to_string(root.join(LIST)).with_context(|| format!("cannot read {LIST}"))?;
        Self::parse(&text).with_context(|| format!("cannot read {LIST}"))
    }

    fn parse(text: &str) -> anyhow::Result<Self> {
        let list: Self = yaml_serde::from_str(text)?;
        for one in &list.0 {
            ensure!(
                !one.reason.trim().is_empty(),
                "{} at {} has no reason",
                one.kind,
                one.place
            );
        }
        Ok(list)
    }

    /// Holds the mutants of a document against the list.
    pub(super) fn judge(&self, document: &str, trials: &[Trial<'_>], extent: Extent) -> Judged {
        let holds =
            |one: &&Survivor| one.document == document && one.half.is_some() == extent.of_halves;
        let survived: Vec<_> = trials
            .iter()
            .filter(|trial| trial.verdict == Verdict::Survived)
            .collect();
        let mut judged = Judged::default();
        for trial in &survived {
            let known = self
                .0
                .iter()
                .filter(holds)
                .find(|known| known.matches(trial));
            match known {
                Some(known) => {
                    let reason = known.reason.trim().to_owned();
                    judged.explained.push((trial.to_string(), reason));
                }
                None => judged.unexplained.push(trial.to_string()),
            }
        }
        let stale =
            self.0.iter().filter(holds).filter(|known| {
                extent.complete && !survived.iter().any(|trial| known.matches(trial))
            });
        judged.stale = stale
            .map(|known| format!("{} at {}", known.kind, known.place))
            .collect();
        judged
    }
}

impl Survivor {
    fn matches(&self, trial: &Trial<'_>) -> bool {
        let is = |pattern: &str, text: &str| {
            let entry = Entry {
                difference: pattern.to_owned(),
                reason: String::new(),
            };
            entry.is_about(text)
        };
        self.half == trial.half
            && is(&self.kind, trial.mutant.kind)
            && is(&self.place, &trial.mutant.place)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn survivors_need_a_reason_and_reasons_a_survivor() {
        let document =
            json!({ "openapi": "3.1.0", "paths": { "/a": { "get": {} }, "/b": { "get": {} } } });
        let mutants: Vec<_> = super::super::change::all(&document)
            .into_iter()
            .filter(|one| one.kind == "path renamed")
            .collect();
        assert_eq!(mutants.len(), 2);
        let entry = |place: &str, more: &str| {
            format!("- {{document: d, kind: path *, place: {place}, reason: so{more}}}\n")
        };
        let list = |text: &str| Survivors::parse(text).unwrap();
        let both = [Verdict::Survived, Verdict::Survived];
        let extent = Extent {
            complete: true,
            of_halves: false,
        };
        let judge = |text: &str, verdicts: &[Verdict], extent| {
            let tried = mutants.iter().zip(verdicts);
            let trials: Vec<_> = tried
                .map(|(mutant, verdict)| Trial {
                    mutant,
                    half: None,
                    verdict: verdict.clone(),
                })
                .collect();
            let judged = list(text).judge("d", &trials, extent);
            (
                judged.explained.len(),
                judged.unexplained.len(),
                judged.stale.len(),
            )
        };
        assert_eq!(judge(&entry("/paths/*", ""), &both, extent), (2, 0, 0));
        assert_eq!(judge(&entry("/paths/~1a", ""), &both, extent), (1, 1, 0));
        let other = [Verdict::Unchanged, Verdict::Survived];
        assert_eq!(judge(&entry("/paths/~1a", ""), &other, extent), (0, 1, 1));
        let part = Extent {
            complete: false,
            ..extent
        };
        assert_eq!(judge(&entry("/paths/~1a", ""), &other, part), (0, 1, 0));
        let of_client = entry("/paths/*", ", half: client");
        assert_eq!(judge(&of_client, &both, extent), (0, 2, 0));
        assert!(Survivors::parse("- {document: d, kind: k, place: p, reason: ' '}").is_err());
    }
}
