//! The compiled halves as a process that is asked line by line.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::Context;
use symbolon_conformance::program::{Answered, Asked};
use symbolon_conformance::suite::Summary;

/// The program that holds compiled halves against documents.
#[derive(Debug, Clone)]
pub(super) struct Program {
    /// Where it is.
    pub(super) path: PathBuf,
    /// The document that it was made from.
    pub(super) document: PathBuf,
    /// Whether what the halves say of themselves is left out.
    pub(super) without_statements: bool,
}

impl Program {
    fn command(&self) -> Command {
        let mut command = Command::new(&self.path);
        command.env("SYMBOLON_SPEC", &self.document);
        for variable in ["SYMBOLON_CASE", "SYMBOLON_CASES", "SYMBOLON_SEED"] {
            command.env_remove(variable);
        }
        if self.without_statements {
            command.arg("--without-statements");
        }
        command
    }

    /// What it finds against the document that it was made from.
    ///
    /// # Errors
    ///
    /// If it cannot be run, or says nothing.
    pub(super) fn summary(&self) -> anyhow::Result<Summary> {
        let output = self
            .command()
            .stdin(Stdio::null())
            .output()
            .with_context(|| format!("cannot run {}", self.path.display()))?;
        serde_json::from_slice(&output.stdout).with_context(|| {
            let said = String::from_utf8_lossy(&output.stderr);
            format!("the suite said nothing: {}", last_line(&said))
        })
    }
}

/// A process of the program. One that is gone is started anew when it is asked again.
pub(super) struct Process<'p> {
    program: &'p Program,
    patience: Duration,
    running: Option<Running>,
}

struct Running {
    child: Child,
    input: ChildStdin,
    answers: Receiver<String>,
    errors: Arc<Mutex<String>>,
}

impl<'p> Process<'p> {
    pub(super) fn new(program: &'p Program, patience: Duration) -> Self {
        Self {
            program,
            patience,
            running: None,
        }
    }

    /// Asks for a verdict; or says how the process ended without one.
    ///
    /// # Errors
    ///
    /// If it cannot be started at all.
    pub(super) fn ask(&mut self, asked: &Asked) -> anyhow::Result<Result<Answered, String>> {
        let mut running = match self.running.take() {
            Some(running) => running,
            None => Running::start(self.program)?,
        };
        let line = serde_json::to_string(asked)? + "\n";
        // Why nothing can be written is told by what comes out.
        let _ = running.input.write_all(line.as_bytes());
        let _ = running.input.flush();
        match running.answers.recv_timeout(self.patience) {
            Ok(line) => {
                let answered = serde_json::from_str(&line)
                    .with_context(|| format!("the suite said `{line}`"))?;
                self.running = Some(running);
                Ok(Ok(answered))
            }
            Err(RecvTimeoutError::Timeout) => {
                Ok(Err(format!("no answer in {} s", self.patience.as_secs())))
            }
            Err(RecvTimeoutError::Disconnected) => Ok(Err(running.ended())),
        }
    }
}

impl Running {
    fn start(program: &Program) -> anyhow::Result<Self> {
        let mut child = program
            .command()
            .arg("--documents")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot run {}", program.path.display()))?;
        let (input, output) = (child.stdin.take(), child.stdout.take());
        let (input, output) = input.zip(output).context("a process without pipes")?;
        let (sender, answers) = channel();
        thread::spawn(move || {
            let lines = BufReader::new(output).lines().map_while(Result::ok);
            // Nobody listens any more once the process was given up.
            lines
                .map(|line| sender.send(line))
                .take_while(Result::is_ok)
                .count()
        });
        let errors = Arc::new(Mutex::new(String::new()));
        if let Some(mut stream) = child.stderr.take() {
            let errors = Arc::clone(&errors);
            thread::spawn(move || keep(&mut stream, &errors));
        }
        Ok(Self {
            child,
            input,
            answers,
            errors,
        })
    }

    /// How it ended.
    fn ended(&mut self) -> String {
        let status = self.child.wait().map(|status| status.to_string());
        let errors = self.errors.lock().unwrap_or_else(PoisonError::into_inner);
        format!("{}: {}", status.unwrap_or_default(), last_line(&errors))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Keeps the end of what is written to a stream.
fn keep(stream: &mut impl Read, kept: &Mutex<String>) {
    for line in BufReader::new(stream).lines().map_while(Result::ok) {
        if !line.trim().is_empty() {
            *kept.lock().unwrap_or_else(PoisonError::into_inner) = line;
        }
    }
}

fn last_line(text: &str) -> &str {
    text.trim().lines().next_back().unwrap_or("without a word")
}

/// Where the program of this workspace's own tests is, built.
///
/// # Errors
///
/// If it does not compile.
pub(super) fn own(root: &Path) -> anyhow::Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["build", "--package", "symbolon-tests", "--bin", "conform"];
    let output = Command::new(cargo)
        .args(arguments)
        .args(["--message-format", "json-render-diagnostics"])
        .current_dir(root)
        .stderr(Stdio::inherit())
        .output()
        .context("cannot run cargo")?;
    let text = String::from_utf8_lossy(&output.stdout);
    let messages = text
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok());
    messages
        .filter(|message: &serde_json::Value| message["target"]["name"] == "conform")
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .filter(|_| output.status.success())
        .context("the conformance tests do not compile")
}
