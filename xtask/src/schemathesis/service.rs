//! The token service as a process, with a new database.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use serde_json::Value;

use crate::workspace;

const PACKAGE: &str = "symbolon";

/// Its log, in the folder that it is started in.
const LOG: &str = "service.log";

/// How long it may take to stop: a little longer than it promises.
const STOPPING_TIME: Duration = Duration::from_secs(30);

/// How often it is looked after while it stops.
const LOOKING: Duration = Duration::from_millis(20);

/// How many requests are shown of a log, the last ones.
const REQUESTS_SHOWN: usize = 40;

/// Builds the service, and gives the program.
pub(super) fn build() -> anyhow::Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["build", "--package", PACKAGE])
        .args(["--message-format", "json-render-diagnostics"])
        .current_dir(workspace::root())
        .stderr(Stdio::inherit())
        .output()
        .context("cannot run cargo")?;
    if !output.status.success() {
        bail!("the service does not compile");
    }
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["target"]["name"] == PACKAGE)
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .context("cargo names no program of the service")
}

/// The service, listening.
pub(super) struct Service {
    child: Child,
    /// Open until it stops, so that it can go on writing.
    _out: BufReader<ChildStdout>,
    /// Where it serves.
    pub(super) url: String,
    /// Its first credential.
    pub(super) credential: String,
}

impl Service {
    /// Starts it at a free port, with its database and its log in `folder`, and waits until it
    /// listens.
    pub(super) fn start(program: &Path, folder: &Path) -> anyhow::Result<Self> {
        let log = File::create(folder.join(LOG)).context("cannot write the service's log")?;
        let mut command = Command::new(program);
        for variable in [
            "SYMBOLON_DATABASE_URL",
            "SYMBOLON_BOOTSTRAP_TOKEN",
            "SYMBOLON_CONFIG",
            "SYMBOLON_KEY",
            "SYMBOLON_KEY_FILE",
        ] {
            command.env_remove(variable);
        }
        let mut child = command
            .args(["--listen", "127.0.0.1:0"])
            // So that no operation only ever refuses.
            .args(["--token-type", "jwt", "--retrieval", "true"])
            // What was changed, and by whom, is in the database.
            .env("RUST_LOG", "warn,symbolon=info,symbolon::audit=warn")
            // A panic tells its place, and a hundred frames for each would bury the rest.
            .env("RUST_BACKTRACE", "0")
            .current_dir(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .context("cannot start the service")?;
        let mut out = BufReader::new(child.stdout.take().context("the service has no output")?);
        let mut said = Said::default();
        let mut line = String::new();
        while !said.is_all() && out.read_line(&mut line)? > 0 {
            said.hear(&line);
            line.clear();
        }
        let Said {
            url: Some(url),
            credential: Some(credential),
        } = said
        else {
            let _ = child.kill();
            let _ = child.wait();
            bail!("the service did not start: {}", self::log(folder));
        };
        Ok(Self {
            child,
            _out: out,
            url,
            credential,
        })
    }

    /// Asks it to stop, and waits until it has.
    ///
    /// # Errors
    ///
    /// It had ended before, ended badly, or did not end and was killed.
    pub(super) fn stop(mut self) -> anyhow::Result<()> {
        if let Some(status) = self.child.try_wait()? {
            bail!("the service ended by itself: {status}");
        }
        ask_to_stop(&mut self.child)?;
        let begun = Instant::now();
        while begun.elapsed() < STOPPING_TIME {
            match self.child.try_wait()? {
                Some(status) if status.success() || cfg!(not(unix)) => return Ok(()),
                Some(status) => bail!("the service stopped badly: {status}"),
                None => std::thread::sleep(LOOKING),
            }
        }
        bail!(
            "the service did not stop in {} seconds",
            STOPPING_TIME.as_secs()
        );
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // It has ended, or nothing else would end it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(unix)]
fn ask_to_stop(child: &mut Child) -> anyhow::Result<()> {
    use rustix::process::{Pid, Signal, kill_process};
    kill_process(Pid::from_child(child), Signal::TERM).context("cannot stop the service")
}

#[cfg(not(unix))]
fn ask_to_stop(child: &mut Child) -> anyhow::Result<()> {
    child.kill().context("cannot stop the service")
}

/// What a start says on standard output.
#[derive(Debug, Default, PartialEq, Eq)]
struct Said {
    url: Option<String>,
    credential: Option<String>,
}

impl Said {
    fn hear(&mut self, line: &str) {
        let line = line.trim();
        if let Some(url) = line.strip_prefix("listening on ") {
            self.url = Some(url.to_owned());
        } else if line.starts_with("sym_") {
            self.credential = Some(line.to_owned());
        }
    }

    fn is_all(&self) -> bool {
        // The last line that it says.
        self.url.is_some()
    }
}

/// What the service that was started in `folder` has logged, without most of the requests; or
/// why nothing is known of that.
pub(super) fn log(folder: &Path) -> String {
    match fs::read_to_string(folder.join(LOG)) {
        Ok(log) => excerpt(&log),
        Err(error) => format!("cannot read its log: {error}"),
    }
}

/// What of a log is worth reading where something failed: everything but the requests, the
/// requests that the service failed at, and the last ones.
fn excerpt(log: &str) -> String {
    let requests = log.lines().filter(|line| is_request(line)).count();
    let mut hidden = requests.saturating_sub(REQUESTS_SHOWN);
    let mut shown = String::new();
    for line in log.lines() {
        if is_request(line) && hidden > 0 {
            hidden -= 1;
            if !line.contains(" status=5") {
                continue;
            }
        }
        shown.push_str(line);
        shown.push('\n');
    }
    shown
}

fn is_request(line: &str) -> bool {
    line.contains(": answered method=")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_start_says_is_heard() {
        let mut said = Said::default();
        for line in [
            "The first credential, of the user admin@localhost. It is shown this once:\n",
            "\n",
            "    sym_0aB\n",
            "    curl -H 'Authorization: Bearer sym_0aB' http://127.0.0.1:80/api\n",
            "documentation at http://127.0.0.1:80/docs\n",
        ] {
            said.hear(line);
            assert!(!said.is_all());
        }
        said.hear("listening on http://127.0.0.1:80\n");
        assert!(said.is_all());
        let heard = (said.url.as_deref(), said.credential.as_deref());
        assert_eq!(heard, (Some("http://127.0.0.1:80"), Some("sym_0aB")));
    }

    #[test]
    fn of_a_log_the_failures_and_the_last_requests_are_shown() {
        let request = |status: u16, path: usize| {
            format!(
                " INFO symbolon::logging: answered method=GET path=/{path} status={status} ms=0\n"
            )
        };
        let mut log = request(200, 0);
        log.push_str(&request(500, 1));
        log.push_str("ERROR symbolon::api: a request failed\n");
        let last: String = (2..2 + REQUESTS_SHOWN)
            .map(|path| request(200, path))
            .collect();
        log.push_str(&last);
        let expected = format!(
            "{}ERROR symbolon::api: a request failed\n{last}",
            request(500, 1)
        );
        assert_eq!(excerpt(&log), expected);
    }
}
