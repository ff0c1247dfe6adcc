//! Holds compiled halves against every mutant, without compiling anything anew.

use std::io::{IsTerminal, Write, stderr};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use serde_json::Value;
use symbolon_conformance::program::Asked;

use super::change::Mutant;
use super::process::{Process, Program};
use super::reach::References;
use super::verdict::{Trial, Verdict};

/// How long a process may take for a mutant, beside four times what it took for the original.
const PATIENCE: Duration = Duration::from_secs(120);

/// How many operations are named that are to be tried first.
const FIRST: usize = 3;

/// What the halves find against the document that they were made from.
#[derive(Debug)]
pub(super) struct Original {
    /// The first lines of the differences, which say nothing of a mutant.
    pub(super) known: Vec<String>,
    /// How long a process may take for a document.
    pub(super) patience: Duration,
}

impl Original {
    /// Holds the halves against their own document.
    ///
    /// # Errors
    ///
    /// If they cannot be, or if they differ when asked as they are asked about mutants.
    pub(super) fn of(program: &Program, document: &Value) -> anyhow::Result<Self> {
        let start = Instant::now();
        let summary = program.summary()?;
        let known = summary.differences.into_iter().map(|told| told.headline);
        let original = Self {
            known: known.collect(),
            patience: PATIENCE + 4 * start.elapsed(),
        };
        let asked = original.asked(document.clone(), Vec::new());
        match Process::new(program, original.patience)
            .ask(&asked)?
            .map(Verdict::of)
        {
            Ok(Verdict::Survived) => Ok(original),
            Ok(verdict) => bail!("the document differs as it is: {verdict:?}"),
            Err(how) => bail!("the document cannot be tried as it is: {how}"),
        }
    }

    /// What is asked about a document.
    pub(super) fn asked(&self, document: Value, only: Vec<String>) -> Asked {
        Asked {
            document,
            only,
            ignored: self.known.clone(),
        }
    }
}

/// The verdict of each mutant, in their order.
pub(super) fn all<'m>(
    program: &Program,
    original: &Original,
    document: &Value,
    mutants: &'m [Mutant],
) -> anyhow::Result<Vec<Trial<'m>>> {
    let references = References::of(document)?;
    let only: Vec<Vec<String>> = mutants.iter().map(|one| first(&references, one)).collect();
    let workers = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(2);
    let next = AtomicUsize::new(0);
    let verdicts: Mutex<Vec<Option<Verdict>>> = Mutex::new(vec![None; mutants.len()]);
    let work = || {
        let mut process = Process::new(program, original.patience);
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(mutant) = mutants.get(index) else {
                return anyhow::Ok(());
            };
            let verdict = match mutant.apply(document) {
                None => Verdict::Unproven {
                    why: "the change changes nothing".to_owned(),
                },
                Some(changed) => {
                    let asked = original.asked(changed, only[index].clone());
                    let answered = process.ask(&asked)?;
                    answered.map_or_else(|how| Verdict::Crashed { how }, Verdict::of)
                }
            };
            progress(index + 1, mutants.len());
            if let Ok(mut verdicts) = verdicts.lock() {
                verdicts[index] = Some(verdict);
            }
        }
    };
    thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        for worker in running {
            let ended = worker.join();
            ended.map_err(|_| anyhow::anyhow!("a thread of the run panicked"))??;
        }
        anyhow::Ok(())
    })?;
    let verdicts = verdicts
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let trials = mutants.iter().zip(verdicts).map(|(mutant, verdict)| {
        let verdict = verdict.context("a mutant was not run")?;
        Ok(Trial {
            mutant,
            half: None,
            verdict,
        })
    });
    trials.collect()
}

/// What is tried first: what the halves say of themselves, which takes no time, and the
/// operations that the mutant is about.
fn first(references: &References, mutant: &Mutant) -> Vec<String> {
    let reached = references.reached(&mutant.place);
    let operations = reached.operations.iter().take(FIRST);
    let cases =
        operations.flat_map(|key| ["wire", "rejection"].map(|kind| format!("{kind} {key}")));
    ["schema".to_owned()].into_iter().chain(cases).collect()
}

/// Tells how far a run is, on a terminal.
pub(super) fn progress(done: usize, all: usize) {
    let mut out = stderr();
    if out.is_terminal() {
        // Nothing depends on it being seen.
        let _ = write!(out, "\r{done}/{all}");
        let _ = match done == all {
            true => writeln!(out),
            false => out.flush(),
        };
    }
}
