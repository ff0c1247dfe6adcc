//! Schemathesis, run against a service.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, bail};

use super::environment::Environment;
use super::report::{PHASES, Report};
use super::service::Service;
use crate::workspace::{self, DOCUMENT};

/// How it judges, relative to the workspace's root.
const CONFIGURATION: &str = "xtask/src/schemathesis/schemathesis.toml";

/// The variable that the configuration takes the credential from: the arguments of a process
/// are shown to everybody on the machine.
const CREDENTIAL: &str = "SYMBOLON_TOKEN";

/// Schemathesis, installed.
pub(super) struct Judge(Environment);

impl Judge {
    /// Installs it, if it is not.
    pub(super) fn ready() -> anyhow::Result<Self> {
        Environment::ready().map(Self)
    }

    /// Has it judge a service, and gives its exit code; it prints what it found. What it
    /// remembers goes into `folder`.
    ///
    /// # Errors
    ///
    /// It cannot be run, or was content with less than everything.
    pub(super) fn run(
        &self,
        service: &Service,
        folder: &Path,
        examples: u32,
        seed: u32,
    ) -> anyhow::Result<u8> {
        let root = workspace::root();
        let report = folder.join("report.json");
        let mut command = self.0.command("st");
        command
            .arg("--config-file")
            .arg(root.join(CONFIGURATION))
            .arg("run")
            .arg(root.join(DOCUMENT))
            .args(["--url", &service.url, "--checks", "all", "--mode", "all"])
            .args(["--phases", &PHASES.join(","), "--continue-on-failure"])
            .args(["--max-examples", &examples.to_string()])
            .args(["--seed", &seed.to_string()])
            .args(["--report", "json", "--report-json-path"])
            .arg(&report)
            .env(CREDENTIAL, &service.credential)
            // A proxy of the machine's is not for the machine itself.
            .env("NO_PROXY", "127.0.0.1")
            .env("no_proxy", "127.0.0.1")
            .current_dir(folder)
            .stdin(Stdio::null());
        let status = command.status().context("cannot run schemathesis")?;
        let code = status
            .code()
            .and_then(|code| u8::try_from(code).ok())
            .with_context(|| format!("schemathesis was ended: {status}"))?;
        if code == 0 {
            let text = fs::read(&report).context("schemathesis has written no report")?;
            let report: Report =
                serde_json::from_slice(&text).context("cannot read schemathesis' report")?;
            if let Some(missing) = report.missing() {
                bail!("schemathesis found nothing, and has not tested everything: {missing}");
            }
        }
        Ok(code)
    }
}
