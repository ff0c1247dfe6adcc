//! The changes that nobody on the wire can notice, each with its reason.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use serde::Deserialize;

use super::change::Mutant;

/// The list, relative to the workspace's root.
const LIST: &str = "tests/survivors.yaml";

/// What is known to survive.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub(super) struct Survivors(Vec<Survivor>);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Survivor {
    kind: String,
    place: String,
    reason: String,
}

impl Survivors {
    pub(super) fn read(root: &Path) -> anyhow::Result<Self> {
        let text =
            fs::read_to_string(root.join(LIST)).with_context(|| format!("cannot read {LIST}"))?;
        yaml_serde::from_str(&text).with_context(|| format!("cannot read {LIST}"))
    }

    /// Tells of every survivor, and fails on one without a reason and, where all mutants were
    /// run, on a reason without a survivor.
    pub(super) fn judge(
        &self,
        mutants: &[Mutant],
        survived: &[&Mutant],
        complete: bool,
    ) -> anyhow::Result<ExitCode> {
        let mut holes = 0;
        for mutant in survived {
            match self.0.iter().find(|known| known.matches(mutant)) {
                Some(known) => println!("survived: {mutant}: {}", known.reason),
                None => {
                    holes += 1;
                    println!("SURVIVED: {mutant}");
                }
            }
        }
        let stale: Vec<_> = self
            .0
            .iter()
            .filter(|known| complete && !survived.iter().any(|mutant| known.matches(mutant)))
            .collect();
        for known in &stale {
            println!(
                "listed as a survivor and killed, or gone: {} at {}",
                known.kind, known.place
            );
        }
        println!(
            "{} mutants, {} killed, {} survived with a reason, {holes} without",
            mutants.len(),
            mutants.len() - survived.len(),
            survived.len() - holes,
        );
        Ok(if holes == 0 && stale.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

impl Survivor {
    fn matches(&self, mutant: &Mutant) -> bool {
        self.kind == mutant.kind && self.place == mutant.place
    }
}
