//! The Python virtual environment that the judge lives in.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, bail};

use crate::workspace;

/// What is installed, version by version.
const REQUIREMENTS: &str = include_str!("requirements.txt");

/// The same, where it is, relative to the workspace's root.
const FILE: &str = "xtask/src/schemathesis/requirements.txt";

/// The mend for whatever keeps an environment from being made.
const MEND: &str = "schemathesis needs Python 3.11 or newer with its `venv` module; \
                    on Debian `apt-get install python3-venv` has both";

/// A virtual environment.
pub(super) struct Environment(PathBuf);

impl Environment {
    /// The environment below `target`, made if it is not there with the same versions.
    pub(super) fn ready() -> anyhow::Result<Self> {
        let root = workspace::root();
        let environment = Self(root.join("target/schemathesis"));
        if environment.is_ready() {
            return Ok(environment);
        }
        let shown = environment.0.display();
        println!("== installing schemathesis into {shown}");
        let mut make = Command::new("python3");
        make.args(["-m", "venv", "--clear"]).arg(&environment.0);
        let made = make
            .status()
            .with_context(|| format!("cannot run python3: {MEND}"))?;
        if !made.success() {
            bail!("python3 cannot make a virtual environment in {shown}: {MEND}");
        }
        let mut install = Command::new(environment.python());
        install
            .args(["-m", "pip", "install", "--quiet", "--no-input"])
            .args(["--disable-pip-version-check", "--requirement"])
            .arg(root.join(FILE));
        let installed = install.status().context("cannot run pip")?;
        if !installed.success() {
            bail!("pip cannot install what {FILE} names: {MEND}");
        }
        fs::write(environment.installed(), REQUIREMENTS)
            .with_context(|| format!("cannot write into {shown}"))?;
        Ok(environment)
    }

    /// A command that runs a program of the environment, wherever the folder was moved since.
    pub(super) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.python());
        command.arg(self.programs().join(program));
        command
    }

    /// Whether everything was installed, in these versions, by a Python that is still there.
    fn is_ready(&self) -> bool {
        let installed = fs::read_to_string(self.installed());
        installed.is_ok_and(|installed| installed == REQUIREMENTS) && self.python().is_file()
    }

    /// What was installed, written when it was.
    fn installed(&self) -> PathBuf {
        self.0.join("installed.txt")
    }

    fn python(&self) -> PathBuf {
        self.programs().join("python")
    }

    fn programs(&self) -> PathBuf {
        self.0.join(if cfg!(windows) { "Scripts" } else { "bin" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_environment_is_kept_until_the_versions_change() {
        let folder = tempfile::tempdir().unwrap();
        let environment = Environment(folder.path().to_owned());
        fs::create_dir(environment.programs()).unwrap();
        fs::write(environment.python(), "").unwrap();
        assert!(!environment.is_ready(), "nothing was installed");
        fs::write(environment.installed(), REQUIREMENTS).unwrap();
        assert!(environment.is_ready());
        fs::write(environment.installed(), "schemathesis==4.0.0\n").unwrap();
        assert!(!environment.is_ready(), "another version");
        fs::write(environment.installed(), REQUIREMENTS).unwrap();
        fs::remove_file(environment.python()).unwrap();
        assert!(!environment.is_ready(), "no Python");
    }

    #[test]
    fn every_version_is_pinned() {
        let lines = REQUIREMENTS.lines().filter(|line| !line.starts_with('#'));
        assert!(
            lines
                .clone()
                .any(|line| line.starts_with("schemathesis==4."))
        );
        assert!(
            lines.clone().all(|line| line.contains("==")),
            "{REQUIREMENTS}"
        );
    }
}
