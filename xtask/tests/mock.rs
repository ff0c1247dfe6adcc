//! `cargo xtask mock` as a process: started, asked, ended.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "what starts the process on behalf of the tests"
)]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

const DOCUMENT: &str = "
openapi: 3.1.0
info: {title: Bells}
paths:
  /bells/{name}:
    get:
      parameters:
        - {name: name, in: path, required: true, example: \"Big Ben\", schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer}}
      responses:
        200: {content: {application/json: {schema: {type: string}, examples: {one: {value: 1}, two: {value: ding}}}}}
";

/// Whatever takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(30);

fn command(folder: &Path, text: &str, listen: &str) -> Command {
    std::fs::write(folder.join("bells.yaml"), text).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command
        .current_dir(folder)
        .args(["mock", "--spec", "bells.yaml", "--listen", listen])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// A mock that listens.
struct Mock {
    child: Child,
    out: BufReader<ChildStdout>,
    /// The lines of standard error, as they come.
    log: Receiver<String>,
    address: String,
    curl: String,
}

impl Drop for Mock {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Mock {
    fn start(folder: &Path) -> Self {
        let mut child = command(folder, DOCUMENT, "127.0.0.1:0").spawn().unwrap();
        let (tell, log) = channel();
        let err = BufReader::new(child.stderr.take().unwrap());
        std::thread::spawn(move || {
            err.lines()
                .map_while(Result::ok)
                .try_for_each(|line| tell.send(line))
        });
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = || {
            let mut line = String::new();
            out.read_line(&mut line).unwrap();
            line
        };
        let (served, curl) = (line(), line());
        let address = served
            .strip_prefix("a mock of Bells, 1 operation, is at http://")
            .and_then(|rest| rest.strip_suffix("; Ctrl-C ends it\n"))
            .expect(&served)
            .to_owned();
        Self {
            child,
            out,
            log,
            address,
            curl,
        }
    }

    fn get(&self, target: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        write!(
            stream,
            "GET {target} HTTP/1.1\r\nHost: mock\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

#[cfg(unix)]
#[test]
fn it_answers_tells_of_it_and_ends_when_it_is_interrupted() {
    let folder = tempfile::tempdir().unwrap();
    let mut mock = Mock::start(folder.path());
    let target = "/bells/Big%20Ben";
    assert_eq!(
        mock.curl,
        format!("  curl http://{}{target}\n", mock.address)
    );
    let answer = mock.get(target);
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\n\"ding\""), "{answer}");
    let answer = mock.get("/bells/x?limit=many");
    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
    let mut lines: Vec<String> = (0..3)
        .map(|_| mock.log.recv_timeout(PATIENCE).unwrap())
        .collect();
    lines.sort_unstable();
    assert_eq!(
        lines,
        [
            "GET /bells/Big%20Ben 200",
            "GET /bells/x?limit=many 400 limit: \"many\" is not of type \"integer\"",
            "warning: this example breaks its schema, and is not served: \
             /paths/~1bells~1{name}/get/responses/200/content/application~1json/examples/one/value: \
             1 is not of type \"string\" (type)",
        ]
    );
    // A connection that nobody uses does not keep it from ending.
    let _idle = TcpStream::connect(&mock.address).unwrap();
    let interrupted = Command::new("kill")
        .args(["-INT", &mock.child.id().to_string()])
        .status()
        .unwrap();
    assert!(interrupted.success());
    assert_eq!(mock.child.wait().unwrap().code(), Some(0));
    assert!(mock.log.recv_timeout(PATIENCE).is_err(), "it says no more");
    let mut rest = String::new();
    mock.out.read_to_string(&mut rest).unwrap();
    assert_eq!(rest, "");
}

/// What a mock says that does not start.
fn refused(text: &str, listen: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let Output { status, stderr, .. } = command(folder.path(), text, listen).output().unwrap();
    assert_eq!(status.code(), Some(1));
    String::from_utf8(stderr).unwrap()
}

#[test]
fn a_port_that_is_taken_is_named_with_the_mend() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    assert_eq!(
        refused(DOCUMENT, &address),
        format!("error: {address} is in use; `--listen 127.0.0.1:0` takes a port that is free\n")
    );
}

#[test]
fn an_error_in_the_document_is_shown_at_its_place() {
    let syntax = refused("openapi: 3.1.0\npaths: [\n", "127.0.0.1:0");
    assert!(
        syntax.starts_with("error[syntax]: ") && syntax.contains("bells.yaml:2:"),
        "{syntax}"
    );
    let structure = refused(
        &DOCUMENT.replace(
            "{type: string}}\n",
            "{$ref: '#/components/schemas/Name'}}\n",
        ),
        "127.0.0.1:0",
    );
    assert!(
        structure
            .starts_with("error[unresolved-reference]: `#/components/schemas/Name` leads nowhere"),
        "{structure}"
    );
    assert!(
        structure.ends_with("\nerror: 1 error in bells.yaml\n"),
        "{structure}"
    );
    let none = refused("title: x", "127.0.0.1:0");
    assert!(none.ends_with(" in bells.yaml\n"), "{none}");
}
