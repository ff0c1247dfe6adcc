//! What the compiler says of generated packages.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use serde::Deserialize;
use serde_json::Value;
use symbolon_tasks::report::counted;

use super::halves::{self, Extent, Halves};

/// What came of a check.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    /// How long it took.
    pub(crate) time: Duration,
    /// What was wrong: a line per package and level, with the first message.
    pub(crate) failures: Vec<String>,
}

/// Has the dependencies checked, so that the first document does not wait for them.
pub(crate) fn dependencies(extent: Extent) -> anyhow::Result<()> {
    let checked = check(&Halves::empty(extent)?)?;
    if let Some(first) = checked.failures.first() {
        bail!("the dependencies cannot be checked: {first}");
    }
    Ok(())
}

/// Runs `cargo check` on the packages of a document. A warning is a failure too: it would be
/// one in every workspace that denies warnings.
pub(crate) fn check(halves: &Halves) -> anyhow::Result<Checked> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args(["check", "--workspace", "--quiet", "--message-format=json"])
        .arg("--target-dir")
        .arg(halves::folder().join("target"))
        .current_dir(&halves.folder)
        // What is checked is what users get, whatever flags this process was started with.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    if halves.extent == Extent::Halves {
        // TLS is no part of what was generated, and slow to build.
        command.arg("--no-default-features");
    }
    let start = Instant::now();
    let mut child = command.spawn().context("cannot run cargo check")?;
    let errors = child.stderr.take();
    // Read beside the messages: either pipe may be full while the other is waited for.
    let errors = std::thread::spawn(move || {
        let mut text = String::new();
        if let Some(mut errors) = errors {
            // What cannot be read is only missing from a report.
            let _ = errors.read_to_string(&mut text);
        }
        text
    });
    let mut told = Told::default();
    if let Some(messages) = child.stdout.take() {
        for line in BufReader::new(messages).lines() {
            told.hear(&line.context("cannot read what cargo check says")?);
        }
    }
    let status = child.wait().context("cannot wait for cargo check")?;
    let time = start.elapsed();
    let errors = errors.join().unwrap_or_default();
    let mut failures = told.failures();
    if failures.is_empty() && !status.success() {
        let why = errors.trim().lines().collect::<Vec<_>>().join("; ");
        failures.push(format!("cargo check failed: {why}"));
    }
    Ok(Checked { time, failures })
}

/// Builds a program of the conformance tests' package; or says what is wrong with the packages
/// that it is made of.
pub(crate) fn executable(
    halves: &Halves,
    name: &str,
) -> anyhow::Result<Result<PathBuf, Vec<String>>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["build", "--bin", name, "--quiet", "--message-format=json"])
        .arg("--target-dir")
        .arg(halves::folder().join("target"))
        .current_dir(&halves.folder)
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        // What new workspaces have in their configuration.
        .env("RUST_MIN_STACK", "67108864")
        .output()
        .context("cannot run cargo build")?;
    let mut told = Told::default();
    let mut program = None;
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        told.hear(line);
        let line: Option<Value> = serde_json::from_str(line).ok();
        let path = line
            .as_ref()
            .filter(|line| line["target"]["name"] == name)
            .and_then(|line| line["executable"].as_str());
        program = path.map(PathBuf::from).or(program);
    }
    match program.filter(|_| output.status.success()) {
        Some(program) => Ok(Ok(program)),
        None => {
            let mut failures = told.failures();
            if failures.is_empty() {
                let said = String::from_utf8_lossy(&output.stderr);
                failures.push(format!("cargo build failed: {}", said.trim()));
            }
            Ok(Err(failures))
        }
    }
}

/// What was said of each package, by package and level: how often, and at first.
#[derive(Debug, Default)]
struct Told(BTreeMap<(String, Level), (usize, String)>);

/// A line of cargo's, of those kinds that matter here.
#[derive(Debug, Deserialize)]
struct Line {
    reason: String,
    manifest_path: Option<String>,
    message: Option<Message>,
}

#[derive(Debug, Deserialize)]
struct Message {
    level: String,
    message: String,
    code: Option<Code>,
    #[serde(default)]
    spans: Vec<Span>,
}

#[derive(Debug, Deserialize)]
struct Code {
    code: String,
}

#[derive(Debug, Deserialize)]
struct Span {
    file_name: String,
    line_start: usize,
    column_start: usize,
    is_primary: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Error,
    Warning,
}

impl Told {
    fn hear(&mut self, line: &str) {
        let Ok(line) = serde_json::from_str::<Line>(line) else {
            return;
        };
        let Some(message) = line
            .message
            .filter(|_| line.reason == "compiler-message")
            // The last words count the ones before.
            .filter(|message| {
                !message.spans.is_empty() || message.code.is_some() || !message.is_count()
            })
        else {
            return;
        };
        let level = match message.level.as_str() {
            "warning" => Level::Warning,
            level if level.starts_with("error") => Level::Error,
            _ => return,
        };
        let manifest = line.manifest_path.unwrap_or_default();
        let package = manifest.rsplit(['/', '\\']).nth(1).unwrap_or_default();
        let heard = self.0.entry((package.to_owned(), level)).or_default();
        if heard.0 == 0 {
            heard.1 = message.in_a_line();
        }
        heard.0 += 1;
    }

    fn failures(self) -> Vec<String> {
        self.0
            .into_iter()
            .map(|((package, level), (count, first))| {
                let what = match level {
                    Level::Error => "error",
                    Level::Warning => "warning",
                };
                format!("{package}: {}, the first: {first}", counted(count, what))
            })
            .collect()
    }
}

impl Message {
    fn is_count(&self) -> bool {
        self.message.starts_with("aborting due to") || self.message.ends_with("emitted")
    }

    fn in_a_line(&self) -> String {
        let code = self.code.as_ref().map_or("", |code| code.code.as_str());
        let text = self
            .message
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let place = self
            .spans
            .iter()
            .find(|span| span.is_primary)
            .map(|span| {
                let Span {
                    file_name,
                    line_start,
                    column_start,
                    ..
                } = span;
                format!(" ({file_name}:{line_start}:{column_start})")
            })
            .unwrap_or_default();
        format!("{text} [{code}]{place}").replace(" []", "")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn line(folder: &str, level: &str, message: &str, code: Option<&str>) -> String {
        json!({
            "reason": "compiler-message",
            "package_id": "path+file:///x#0.1.0",
            "manifest_path": format!("/corpus/pets/{folder}/Cargo.toml"),
            "target": {"name": "pets"},
            "message": {
                "level": level,
                "message": message,
                "code": code.map(|code| json!({"code": code, "explanation": null})),
                "spans": [{
                    "file_name": "client/src/generated/types.rs",
                    "line_start": 3, "line_end": 3, "column_start": 5, "column_end": 6,
                    "is_primary": true,
                }],
                "children": [],
                "rendered": null,
            },
        })
        .to_string()
    }

    #[test]
    fn errors_and_warnings_are_counted_per_package_and_the_first_is_told() {
        let mut told = Told::default();
        told.hear(r#"{"reason":"compiler-artifact","manifest_path":"/a/b/Cargo.toml"}"#);
        told.hear("no JSON");
        told.hear(&line("client", "error", "mismatched\ntypes", Some("E0308")));
        told.hear(&line("client", "error", "another", Some("E0001")));
        told.hear(&line(
            "server",
            "warning",
            "unused import",
            Some("unused_imports"),
        ));
        told.hear(
            r#"{"reason":"compiler-message","manifest_path":"/a/client/Cargo.toml",
                "message":{"level":"error","message":"aborting due to 2 previous errors",
                "code":null,"spans":[]}}"#,
        );
        let place = "(client/src/generated/types.rs:3:5)";
        assert_eq!(
            told.failures(),
            [
                format!("client: 2 errors, the first: mismatched types [E0308] {place}"),
                format!("server: 1 warning, the first: unused import [unused_imports] {place}"),
            ]
        );
    }
}
