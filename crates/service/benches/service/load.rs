//! Load, by `wrk`.

use std::io::Write;
use std::process::Command;
use std::time::Duration;

use super::stage::TOKENS;

/// How long each measurement takes.
#[derive(Clone, Copy)]
pub(crate) struct Wrk {
    pub(crate) time: Duration,
}

/// What it found.
pub(crate) struct Figures {
    pub(crate) per_second: f64,
    /// The time that half of the requests took no longer than.
    pub(crate) middle: Duration,
}

impl Figures {
    pub(crate) fn per_request(&self) -> Duration {
        Duration::from_secs_f64(1.0 / self.per_second)
    }
}

/// The one in the middle.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

impl Wrk {
    pub(crate) async fn get(self, url: &str, token: &str) -> Figures {
        let (url, token) = (url.to_owned(), token.to_owned());
        let load = tokio::task::spawn_blocking(move || self.run(&url, &token, None));
        load.await.unwrap()
    }

    pub(crate) fn get_blocking(self, url: &str, token: &str) -> Figures {
        self.run(url, token, None)
    }

    /// Creates tokens of ever new names.
    pub(crate) async fn create(self, url: &str, token: &str) -> Figures {
        let script = format!(
            "local number = 0\n\
             request = function()\n\
               number = number + 1\n\
               local body = '{{\"name\":\"bench-' .. number .. '\"}}'\n\
               return wrk.format('POST', '{TOKENS}', {{['content-type'] = 'application/json', ['authorization'] = wrk.headers['authorization']}}, body)\n\
             end\n"
        );
        self.scripted(url, token, script).await
    }

    /// Deletes what was made for it.
    pub(crate) async fn delete(self, url: &str, token: &str) -> Figures {
        let script = format!(
            "local number = 0\n\
             request = function()\n\
               number = number + 1\n\
               return wrk.format('DELETE', '{TOKENS}/deletable-' .. number)\n\
             end\n"
        );
        self.scripted(url, token, script).await
    }

    async fn scripted(self, url: &str, token: &str, script: String) -> Figures {
        let (url, token) = (url.to_owned(), token.to_owned());
        let load = tokio::task::spawn_blocking(move || self.run(&url, &token, Some(&script)));
        load.await.unwrap()
    }

    fn run(self, url: &str, token: &str, script: Option<&str>) -> Figures {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        let mut wrk = Command::new("wrk");
        wrk.args(["--threads", "1", "--connections", "8", "--latency"])
            .args(["--duration", &format!("{}s", self.time.as_secs())])
            .args(["--header", &format!("authorization: Bearer {token}")]);
        if let Some(script) = script {
            file.write_all(script.as_bytes()).unwrap();
            wrk.arg("--script").arg(file.path());
        }
        let output = wrk.arg(url).output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(
            output.status.success() && !said.contains("Non-2xx"),
            "{said}"
        );
        assert!(!said.contains("Socket errors"), "{said}");
        let after = |label: &str| {
            let line = said.lines().find(|line| line.trim().starts_with(label));
            let value = line.and_then(|line| line.split_whitespace().last());
            value
                .unwrap_or_else(|| panic!("no {label} in {said}"))
                .to_owned()
        };
        Figures {
            per_second: after("Requests/sec:").parse().unwrap(),
            middle: duration(&after("50%")),
        }
    }
}

/// A time as wrk writes it.
fn duration(text: &str) -> Duration {
    let digits = text.trim_end_matches(char::is_alphabetic);
    let number: f64 = digits.parse().unwrap();
    let unit = match &text[digits.len()..] {
        "us" => 1e-6,
        "ms" => 1e-3,
        _ => 1.0,
    };
    Duration::from_secs_f64(number * unit)
}
