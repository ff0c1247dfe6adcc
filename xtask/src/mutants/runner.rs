//! Runs the conformance tests against a changed document, without compiling anything anew.

use std::io::{IsTerminal, Write, stderr};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, bail};
use serde_json::Value;
use tempfile::TempDir;

use super::change::Mutant;

/// The tests, compiled.
pub(super) struct Runner {
    tests: PathBuf,
    folder: PathBuf,
    documents: TempDir,
}

/// What the tests made of a document.
#[derive(Debug, Clone)]
pub(super) enum Verdict {
    /// They failed.
    Killed {
        /// The tests that did.
        by: Vec<String>,
        /// What they said.
        said: String,
    },
    /// They passed.
    Survived,
}

impl Runner {
    /// Compiles the conformance tests.
    pub(super) fn build(root: &Path) -> anyhow::Result<Self> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args([
                "test",
                "--package",
                "symbolon-tests",
                "--test",
                "agreement",
                "--no-run",
                "--message-format",
                "json",
            ])
            .current_dir(root)
            .stderr(Stdio::inherit())
            .output()
            .context("cannot run cargo")?;
        if !output.status.success() {
            bail!("the conformance tests do not compile");
        }
        let tests = String::from_utf8_lossy(&output.stdout)
            .lines()
            .filter_map(|line| serde_json::from_str::<Value>(line).ok())
            .filter(|message| message["target"]["name"] == "agreement")
            .find_map(|message| message["executable"].as_str().map(PathBuf::from))
            .context("cargo names no executable of the conformance tests")?;
        Ok(Self {
            tests,
            folder: root.join("tests"),
            documents: TempDir::new()?,
        })
    }

    /// Runs the tests against one document.
    pub(super) fn run(&self, document: &Value) -> anyhow::Result<Verdict> {
        self.run_as("original", document)
    }

    /// Runs the tests against every mutant, as many at a time as there are processors.
    pub(super) fn run_all(&self, mutants: &[Mutant]) -> anyhow::Result<Vec<Verdict>> {
        let workers = thread::available_parallelism().map_or(1, usize::from);
        let next = AtomicUsize::new(0);
        let verdicts: Mutex<Vec<Option<anyhow::Result<Verdict>>>> =
            Mutex::new(mutants.iter().map(|_| None).collect());
        thread::scope(|scope| {
            for _ in 0..workers {
                scope.spawn(|| {
                    loop {
                        let index = next.fetch_add(1, Ordering::Relaxed);
                        let Some(mutant) = mutants.get(index) else {
                            break;
                        };
                        let verdict = self.run_as(&index.to_string(), &mutant.document);
                        progress(index + 1, mutants.len());
                        if let Ok(mut verdicts) = verdicts.lock() {
                            verdicts[index] = Some(verdict);
                        }
                    }
                });
            }
        });
        let verdicts = verdicts
            .into_inner()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        verdicts
            .into_iter()
            .map(|verdict| verdict.context("a mutant was not run")?)
            .collect()
    }

    fn run_as(&self, name: &str, document: &Value) -> anyhow::Result<Verdict> {
        let path = self.documents.path().join(format!("{name}.json"));
        std::fs::write(&path, serde_json::to_vec_pretty(document)?)?;
        let output = Command::new(&self.tests)
            .current_dir(&self.folder)
            .env("SYMBOLON_SPEC", &path)
            .stdin(Stdio::null())
            .output()
            .context("cannot run the conformance tests")?;
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        match output.status.code() {
            Some(0) if !said.contains("test result: ok. 0 passed") => Ok(Verdict::Survived),
            // The test harness's own code for failed tests; any other is a crash, which proves
            // nothing.
            Some(101) => Ok(Verdict::Killed {
                by: failed(&said),
                said,
            }),
            other => bail!("the conformance tests ended with {other:?} and no verdict:\n{said}"),
        }
    }
}

/// The tests that failed, by the lines that the test harness prints.
fn failed(said: &str) -> Vec<String> {
    let names = said
        .lines()
        .filter_map(|line| line.strip_prefix("test ")?.strip_suffix(" ... FAILED"));
    names.map(str::to_owned).collect()
}

fn progress(done: usize, all: usize) {
    let mut out = stderr();
    if out.is_terminal() {
        // Nothing depends on it being seen.
        let _ = write!(out, "\r{done}/{all}");
        let _ = if done == all {
            writeln!(out)
        } else {
            out.flush()
        };
    }
}
