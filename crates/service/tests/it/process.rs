//! The program as a process: started, spoken with, signalled, waited for.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use serde_json::Value;

use crate::support::TOKENS;

/// Whatever takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(30);

/// The program in a folder of its own, with nothing of this process's environment that it
/// would listen to.
pub(crate) fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_symbolon"));
    command.current_dir(folder).env("RUST_BACKTRACE", "1");
    for variable in [
        "SYMBOLON_LISTEN",
        "SYMBOLON_DATABASE_URL",
        "SYMBOLON_RESPONSES",
        "SYMBOLON_KEY",
        "SYMBOLON_KEY_FILE",
        "SYMBOLON_ISSUER",
        "SYMBOLON_CONFIG",
        "SYMBOLON_BOOTSTRAP_TOKEN",
        "RUST_LOG",
    ] {
        command.env_remove(variable);
    }
    command.stdin(Stdio::null()).stderr(Stdio::null());
    command
}

/// The program, listening.
pub(crate) struct Program {
    child: Child,
    /// Read to its end, so that the program can go on writing.
    _out: BufReader<ChildStdout>,
    /// Everything on standard output up to and with the line that names the address.
    pub(crate) said: String,
    pub(crate) address: String,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Program {
    /// Starts it at a free port, and waits until it listens.
    pub(crate) fn start(folder: &Path) -> Self {
        Self::spawn(command(folder))
    }

    /// Starts it with a secret for its first credential.
    pub(crate) fn start_with(folder: &Path, secret: &str) -> Self {
        let mut command = command(folder);
        command.env("SYMBOLON_BOOTSTRAP_TOKEN", secret);
        Self::spawn(command)
    }

    pub(crate) fn spawn(mut command: Command) -> Self {
        command
            .env("SYMBOLON_LISTEN", "127.0.0.1:0")
            .stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let (out, said) = patiently(child.id(), move || {
            let mut said = String::new();
            while out.read_line(&mut said).unwrap() > 0 {
                if said.lines().last().unwrap().starts_with("listening on ") {
                    break;
                }
            }
            (out, said)
        });
        let last = said.lines().last().unwrap_or_default();
        let url = last.strip_prefix("listening on ").expect(&said);
        let (_, address) = url.split_once("://").expect(url);
        let address = address.to_owned();
        Self {
            child,
            _out: out,
            said,
            address,
        }
    }

    /// Sends it a signal.
    pub(crate) fn signal(&self, name: &str) {
        signal(self.child.id(), name);
    }

    /// Waits for its end, and gives its exit code.
    pub(crate) fn wait(mut self) -> Option<i32> {
        patiently(self.child.id(), move || self.child.wait().unwrap().code())
    }

    /// Waits until nobody is accepted any more.
    pub(crate) fn wait_until_closed(&self) {
        let address = self.address.clone();
        patiently(self.child.id(), move || {
            while TcpStream::connect(&address).is_ok() {
                std::thread::yield_now();
            }
        });
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Sends a request of nothing but its head, and reads the answer.
    pub(crate) fn get(&self, path: &str, token: &str) -> String {
        let mut stream = self.connect();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nhost: {}\r\nauthorization: Bearer {token}\r\n\
             connection: close\r\n\r\n",
            self.address
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// Begins a creation, and has the service say that it waits for the body.
    pub(crate) fn begin_creation(&self, token: &str, body: &str) -> TcpStream {
        let mut stream = self.connect();
        write!(
            stream,
            "POST {TOKENS} HTTP/1.1\r\nhost: {}\r\nauthorization: Bearer {token}\r\n\
             content-type: application/json\r\ncontent-length: {}\r\n\
             expect: 100-continue\r\n\r\n",
            self.address,
            body.len()
        )
        .unwrap();
        let mut answer = [0; 25];
        stream.read_exact(&mut answer).unwrap();
        assert_eq!(&answer, b"HTTP/1.1 100 Continue\r\n\r\n");
        stream
    }

    /// The `curl` line that it showed: the URL and the token.
    pub(crate) fn curl_line(&self) -> (String, String) {
        let mut lines = self.said.lines().map(str::trim);
        let line = lines
            .find(|line| line.starts_with("curl "))
            .expect("a curl line");
        let (_, credential) = line.split_once("Bearer ").unwrap();
        let (token, url) = credential.split_once(['\'', '"']).unwrap();
        (url.trim().to_owned(), token.to_owned())
    }
}

/// Runs it where it must not start: its exit code, and the one line that it says.
pub(crate) fn refusal(mut command: Command) -> (i32, String) {
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().unwrap();
    let output: Output = patiently(child.id(), move || child.wait_with_output().unwrap());
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(error.lines().count(), 1, "one line: {error}");
    assert!(error.starts_with("error: "), "{error}");
    assert_eq!(output.stdout, b"", "nothing else is said");
    (output.status.code().unwrap(), error)
}

/// Does what would hang if the process did, and ends both then.
fn patiently<T: Send + 'static>(process: u32, work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, wait) = mpsc::channel();
    std::thread::spawn(move || done.send(work()));
    wait.recv_timeout(PATIENCE).unwrap_or_else(|_| {
        signal(process, "KILL");
        panic!("it hangs, or what waits for it panicked");
    })
}

fn signal(process: u32, name: &str) {
    let kill = format!("kill -{name} {process}");
    let sent = Command::new("sh").args(["-c", &kill]).status().unwrap();
    assert!(sent.success(), "{kill}");
}

/// What came of a request to a service that may be gone.
#[derive(Debug)]
pub(crate) enum Reply {
    /// The status, and the body.
    Answered(u16, Value),
    /// The request was sent, and no whole answer came.
    Lost,
    /// Nobody was there to send it to.
    Refused,
}

/// Sends a request on a connection of its own; a text as its body is a form.
pub(crate) fn request(
    address: &str,
    method: &str,
    path: &str,
    token: &str,
    body: Option<&Value>,
) -> Reply {
    let Ok(mut stream) = TcpStream::connect(address) else {
        return Reply::Refused;
    };
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let (kind, body) = match body {
        Some(Value::String(form)) => ("application/x-www-form-urlencoded", form.clone()),
        Some(json) => ("application/json", json.to_string()),
        None => ("application/json", String::new()),
    };
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {token}\r\n\
         content-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    let mut answer = String::new();
    let sent = stream.write_all((head + &body).as_bytes());
    if sent.is_err() || stream.read_to_string(&mut answer).is_err() {
        return Reply::Lost;
    }
    read_reply(&answer).unwrap_or(Reply::Lost)
}

/// A whole answer, with a body of JSON.
fn read_reply(answer: &str) -> Option<Reply> {
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()?;
    if status == 503 {
        let head = head.to_lowercase();
        assert!(head.contains("\r\nretry-after: "), "{answer}");
    }
    Some(Reply::Answered(status, serde_json::from_str(body).ok()?))
}
