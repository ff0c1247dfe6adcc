//! How long generating takes, and how much memory.

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Context, bail};
use serde::{Deserialize, Serialize};
use symbolon_codegen::files::Files;
use symbolon_tasks::Workspace;
use symbolon_tasks::report::errors;

use super::Choice;
use super::median::median;

/// The documents that are measured, if not otherwise said.
const DOCUMENTS: [&str; 4] = ["nexus", "stripe", "openai", "github-2021"];

/// What one run took and gave.
#[derive(Debug, Serialize, Deserialize)]
struct Measured {
    seconds: f64,
    /// The most memory that the process ever had, in KiB; none where the system does not say.
    peak: Option<f64>,
    client_lines: usize,
    server_lines: usize,
}

/// Measures documents, each run in a process of its own: a peak of memory is a process's.
pub(super) fn run(choice: &Choice) -> anyhow::Result<ExitCode> {
    let program = std::env::current_exe().context("cannot find this program")?;
    println!(
        "medians of {} runs; both halves and the drivers\n",
        choice.runs
    );
    println!("| document | generate s | peak MiB | client lines | server lines |");
    println!("| -------- | ---------: | -------: | -----------: | -----------: |");
    for document in choice.documents(&DOCUMENTS)? {
        let mut runs = Vec::new();
        for _ in 0..choice.runs {
            let output = Command::new(&program)
                .args(["bench", "one"])
                .arg(document.folder.join(&document.file))
                .stderr(Stdio::inherit())
                .output()
                .context("cannot run a measurement")?;
            if !output.status.success() {
                bail!("{} cannot be measured", document.name);
            }
            let measured: Measured = serde_json::from_slice(&output.stdout)
                .context("a measurement gave something else")?;
            runs.push(measured);
        }
        let Some(last) = runs.last() else { continue };
        let seconds: Vec<_> = runs.iter().map(|run| run.seconds).collect();
        let peaks: Vec<_> = runs.iter().filter_map(|run| run.peak).collect();
        println!(
            "| {} | {:.2} | {} | {} | {} |",
            document.name,
            median(&seconds).unwrap_or_default(),
            median(&peaks).map_or_else(|| "-".to_owned(), |peak| format!("{:.0}", peak / 1024.0)),
            last.client_lines,
            last.server_lines,
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// One run: reads a document, generates, and prints what that took.
pub(super) fn one(file: &Path) -> anyhow::Result<ExitCode> {
    let (Some(folder), Some(name)) = (file.parent(), file.file_name()) else {
        bail!("{} is no file", file.display());
    };
    let start = Instant::now();
    let sources = symbolon_tasks::read::document(folder, &name.to_string_lossy())?;
    let run = symbolon_codegen::generate(&sources, Workspace::COMMAND);
    let seconds = start.elapsed().as_secs_f64();
    let Some(generated) = run.generated else {
        bail!("{} in {}", errors(&run.findings), file.display());
    };
    let lines = |files: &Files| files.values().map(|text| text.lines().count()).sum();
    let measured = Measured {
        seconds,
        peak: std::fs::read_to_string("/proc/self/status")
            .ok()
            .and_then(|status| peak(&status)),
        client_lines: lines(&generated.client),
        server_lines: lines(&generated.server),
    };
    println!("{}", serde_json::to_string(&measured)?);
    Ok(ExitCode::SUCCESS)
}

/// The high-water mark of resident memory, in KiB, as Linux tells it (proc_pid_status(5)).
fn peak(status: &str) -> Option<f64> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_peak_is_read_where_linux_tells_it() {
        let status = "Name:\txtask\nVmPeak:\t  9000 kB\nVmHWM:\t    4096 kB\n";
        assert_eq!(super::peak(status), Some(4096.0));
        assert_eq!(super::peak("Name:\txtask\n"), None);
    }
}
