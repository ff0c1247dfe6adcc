//! The program: its output, its exits, its signals.

use std::fs::File;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Stdio;

use tempfile::{TempDir, tempdir};

use crate::process::{Program, Reply, command, refusal, request};
use crate::support::TOKENS;

fn folder() -> TempDir {
    tempdir().unwrap()
}

#[test]
fn the_first_start_shows_the_credential_and_a_curl_line_that_works() {
    let folder = folder();
    let first = Program::start(folder.path());
    let (url, token) = first.curl_line();
    assert_eq!(url, format!("http://{}{TOKENS}", first.address));
    let answer = first.get(TOKENS, &token);
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    first.signal("TERM");
    assert_eq!(first.wait(), Some(0));
    assert!(folder.path().join("symbolon.db").is_file());

    let later = Program::start(folder.path());
    let silent = !later.said.contains("sym_") && !later.said.contains("curl");
    assert!(silent, "{}", later.said);
    let answer = later.get(TOKENS, &token);
    assert!(
        answer.starts_with("HTTP/1.1 200 "),
        "it is still the credential: {answer}"
    );
}

#[test]
fn every_start_says_where_the_documentation_is() {
    let folder = folder();
    for _ in 0..2 {
        let program = Program::start(folder.path());
        assert!(
            program
                .said
                .contains(&format!("http://{}/docs\n", program.address))
        );
        let page = program.get("/docs/", "");
        assert!(
            page.starts_with("HTTP/1.1 200 ") && page.contains("<html"),
            "{page}"
        );
        let document = program.get("/openapi.json", "");
        assert!(document.contains("listPersonalAccessTokens"), "{document}");
    }
}

#[test]
fn a_given_credential_is_used_and_never_shown() {
    let folder = folder();
    let given = "given-0123456789-0123456789-01234";
    let other = "other-0123456789-0123456789-01234";
    let first = Program::start_with(folder.path(), given);
    assert!(!first.said.contains(given), "{}", first.said);
    assert_eq!(first.curl_line().1, "$SYMBOLON_BOOTSTRAP_TOKEN");
    assert!(first.get(TOKENS, given).starts_with("HTTP/1.1 200 "));
    drop(first);
    let again = Program::start_with(folder.path(), given);
    assert!(!again.said.contains("ignored"), "{}", again.said);
    drop(again);
    let changed = Program::start_with(folder.path(), other);
    let mut lines = changed.said.lines();
    let line = lines.find(|line| line.contains("SYMBOLON_BOOTSTRAP_TOKEN"));
    assert!(line.expect("it says so").contains("ignored"));
    assert!(changed.get(TOKENS, given).starts_with("HTTP/1.1 200 "));
    assert!(changed.get(TOKENS, other).starts_with("HTTP/1.1 401 "));
}

#[test]
fn a_bootstrap_token_that_is_too_short_is_refused() {
    let folder = folder();
    let mut command = command(folder.path());
    command.env("SYMBOLON_BOOTSTRAP_TOKEN", "hunter2");
    let (code, line) = refusal(command);
    assert_ne!(code, 0);
    assert!(
        line.contains("SYMBOLON_BOOTSTRAP_TOKEN") && line.contains("32"),
        "{line}"
    );
    assert!(!line.contains("hunter2"), "{line}");
    assert!(!folder.path().join("symbolon.db").exists());
}

#[test]
fn a_busy_port_is_named_and_costs_no_credential() {
    let busy = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = busy.local_addr().unwrap().to_string();
    let folder = folder();
    let mut by_option = command(folder.path());
    by_option.args(["--listen", &address]);
    let mut by_variable = command(folder.path());
    by_variable.env("SYMBOLON_LISTEN", &address);
    for (command, place) in [(by_option, "--listen"), (by_variable, "SYMBOLON_LISTEN")] {
        let (code, line) = refusal(command);
        assert_ne!(code, 0);
        assert!(line.contains(place) && line.contains(&address), "{line}");
    }
    let next = Program::start(folder.path());
    assert!(
        next.said.contains("sym_"),
        "the next start is the first: {}",
        next.said
    );
}

#[test]
fn a_database_that_cannot_be_used_is_named() {
    let folder = folder();
    for (url, word) in [
        ("sqlite://missing/tokens.db", "missing/tokens.db"),
        ("sqlite://.", "cannot open ."),
        (
            "postgres://user:hunter2@localhost:port/d",
            "postgres://USER",
        ),
        ("postgres://user:hunter2@127.0.0.1:9/d", "127.0.0.1:9"),
        ("tokens.db", "sqlite://"),
        ("sqlite://%3Amemory%3A", "in memory"),
        ("sqlite://tokens.db?mode=ro", "mode=ro"),
        ("sqlite://tokens.db?immutable=true", "immutable"),
    ] {
        let mut command = command(folder.path());
        command
            .args(["--listen", "127.0.0.1:0"])
            .env("SYMBOLON_KEY", "0".repeat(64))
            .env("SYMBOLON_DATABASE_URL", url);
        let (code, line) = refusal(command);
        assert_ne!(code, 0);
        assert!(
            line.contains("SYMBOLON_DATABASE_URL") && line.contains(word),
            "{line}"
        );
        assert!(!line.contains("hunter2"), "{line}");
    }
    let made = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(made, 0, "no file is made");
}

#[test]
fn a_variable_that_is_no_text_is_named() {
    use std::os::unix::ffi::OsStrExt;
    let folder = folder();
    for variable in [
        "SYMBOLON_LISTEN",
        "SYMBOLON_DATABASE_URL",
        "SYMBOLON_RESPONSES",
        "SYMBOLON_BOOTSTRAP_TOKEN",
        "RUST_LOG",
    ] {
        let mut command = command(folder.path());
        command.env(variable, std::ffi::OsStr::from_bytes(b"\xff"));
        let (code, line) = refusal(command);
        assert!(code != 0 && line.contains(variable), "{line}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_takes_nothing_is_blamed_itself() {
    let folder = folder();
    let mut command = command(folder.path());
    let full = File::options().write(true).open("/dev/full").unwrap();
    let started = command
        .args(["--listen", "127.0.0.1:0"])
        .stdout(full)
        .stderr(Stdio::piped());
    let ended = started.spawn().unwrap().wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(1));
    let line = String::from_utf8(ended.stderr).unwrap();
    let blamed = line.contains("standard output") && !line.contains("database");
    assert!(blamed, "{line}");
}

#[test]
fn a_bad_option_is_one_line() {
    let folder = folder();
    let mut bad = command(folder.path());
    bad.arg("--lissten=x");
    let (code, line) = refusal(bad);
    assert!(code == 2 && line.contains("--lissten"), "{line}");
    let mut responses = command(folder.path());
    responses.env("SYMBOLON_RESPONSES", "warn");
    let (code, line) = refusal(responses);
    assert!(
        code == 2 && line.starts_with("error: SYMBOLON_RESPONSES: "),
        "{line}"
    );
    assert!(line.contains("off, log or refuse"), "{line}");
    let mut log = command(folder.path());
    log.env("RUST_LOG", "symbolon=loud");
    let (code, line) = refusal(log);
    assert!(code != 0 && line.contains("RUST_LOG"), "{line}");
}

#[test]
fn help_is_no_error_and_shows_no_secret() {
    let folder = folder();
    let mut command = command(folder.path());
    command.env("SYMBOLON_BOOTSTRAP_TOKEN", "x".repeat(40));
    let help = command.arg("--help").output().unwrap();
    assert!(help.status.success());
    let text = String::from_utf8(help.stdout).unwrap();
    assert!(
        text.contains("SYMBOLON_BOOTSTRAP_TOKEN") && !text.contains("xxxx"),
        "{text}"
    );
}

#[test]
fn a_signal_lets_requests_in_flight_finish() {
    for signal in ["TERM", "INT"] {
        let folder = folder();
        let program = Program::start(folder.path());
        let (_, token) = program.curl_line();
        let body = r#"{"name":"in-flight"}"#;
        let mut stream = program.begin_creation(&token, body);
        // Neither a connection that has sent nothing nor one that is kept for later holds
        // the process.
        let silent = program.connect();
        let mut kept = program.connect();
        write!(kept, "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
        kept.read_exact(&mut [0]).unwrap();

        program.signal(signal);
        program.wait_until_closed();
        stream.write_all(body.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 201 "), "{answer}");
        assert_eq!(program.wait(), Some(0));
        drop((silent, kept));
    }
}

#[test]
fn a_request_sent_before_the_signal_is_answered() {
    let folder = folder();
    let program = Program::start(folder.path());
    // Stopped, it neither accepts nor reads, whatever is sent.
    program.signal("STOP");
    let mut streams: Vec<_> = (0..64).map(|_| program.connect()).collect();
    for stream in &mut streams {
        write!(stream, "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
    }
    program.signal("TERM");
    program.signal("CONT");
    for (index, stream) in streams.iter_mut().enumerate() {
        let mut answer = String::new();
        let read = stream.read_to_string(&mut answer);
        assert!(read.is_ok(), "{index}: {read:?}");
        assert!(answer.starts_with("HTTP/1.1 200 "), "{index}: {answer:?}");
    }
    assert_eq!(program.wait(), Some(0));
}

#[test]
fn a_second_signal_ends_it_at_once() {
    let folder = folder();
    let program = Program::start(folder.path());
    let (_, token) = program.curl_line();
    let stream = program.begin_creation(&token, r#"{"name":"in-flight"}"#);
    program.signal("TERM");
    program.wait_until_closed();
    program.signal("TERM");
    assert_eq!(program.wait(), Some(1));
    drop(stream);
}

#[test]
fn requests_are_logged_and_secrets_are_not() {
    let folder = folder();
    let log = folder.path().join("log");
    let mut command = command(folder.path());
    command.env("RUST_LOG", "trace");
    command.stderr(Stdio::from(File::create(&log).unwrap()));
    let program = Program::spawn(command);
    let (_, first) = program.curl_line();
    let body = r#"{"name":"nightly"}"#;
    let mut stream = program.begin_creation(&first, body);
    stream.write_all(body.as_bytes()).unwrap();
    let answer = read_json(&mut stream);
    let issued = answer["token"].as_str().unwrap();
    let used = program.get(TOKENS, issued);
    assert!(used.starts_with("HTTP/1.1 200 "), "{used}");
    // Where no secret belongs.
    for path in [format!("{TOKENS}/{issued}"), format!("/{first}/x")] {
        let lost = program.get(&path, &first);
        assert!(lost.starts_with("HTTP/1.1 4"), "{lost}");
    }
    program.signal("TERM");
    program.wait();
    let log = std::fs::read_to_string(log).unwrap();
    for word in ["POST", TOKENS, "201"] {
        assert!(log.contains(word), "{word} in {log}");
    }
    for secret in [&first, issued] {
        assert!(!log.contains(&secret[20..63]), "a credential in {log}");
    }
}

/// Reads an answer to its last byte: its body.
fn read_json(stream: &mut TcpStream) -> serde_json::Value {
    let mut answer = Vec::new();
    let mut byte = [0];
    loop {
        stream.read_exact(&mut byte).unwrap();
        answer.extend(byte);
        if let Some(end) = answer.windows(4).position(|four| four == b"\r\n\r\n")
            && let Ok(json) = serde_json::from_slice(&answer[end + 4..])
        {
            return json;
        }
    }
}

/// Runs a command of the program to its end: what it says.
fn said(folder: &TempDir, arguments: &[&str]) -> String {
    let mut command = command(folder.path());
    let output = command
        .args(arguments)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{arguments:?}: {error}");
    String::from_utf8(output.stdout).unwrap()
}

fn shown(text: &str) -> String {
    let mut lines = text.lines().map(str::trim);
    lines
        .find(|line| line.starts_with("sym_"))
        .expect(text)
        .to_owned()
}

#[test]
fn an_operator_resets_the_first_credential_under_a_running_service() {
    let folder = folder();
    // On a new database it is the way to the first administrator.
    let first = shown(&said(
        &folder,
        &["admin", "reset", "--email", "Ada@example.com"],
    ));
    let program = Program::start(folder.path());
    assert!(!program.said.contains("sym_"), "{}", program.said);
    assert!(
        program
            .get("/api/svc/v1/users?query=ada", &first)
            .contains("ada@example.com")
    );
    let second = shown(&said(&folder, &["admin", "reset"]));
    assert!(program.get(TOKENS, &second).starts_with("HTTP/1.1 200 "));
    // What another process does is noticed within a second.
    while !program.get(TOKENS, &first).starts_with("HTTP/1.1 401 ") {
        std::thread::yield_now();
    }
}

#[test]
fn an_operator_looks_after_keys_and_tenants() {
    let folder = folder();
    let mut early = command(folder.path());
    early.args(["admin", "list-keys"]);
    let (code, line) = refusal(early);
    assert!(code == 1 && line.contains("the database is new"), "{line}");
    let mut nothing = command(folder.path());
    nothing.arg("admin");
    assert_eq!(refusal(nothing).0, 2);

    said(&folder, &["admin", "reset"]);
    assert_eq!(said(&folder, &["admin", "list-keys"]), "");
    let first = said(&folder, &["admin", "rotate-keys"]);
    let first = first.split(' ').next().unwrap().to_owned();
    said(&folder, &["admin", "rotate-keys"]);
    let keys = said(&folder, &["admin", "list-keys"]);
    let lines: Vec<_> = keys.lines().collect();
    assert_eq!(lines.len(), 2, "{keys}");
    assert!(lines[0].ends_with("  signs"), "{keys}");
    assert!(
        lines[1].starts_with(&first) && lines[1].contains("stopped signing"),
        "{keys}"
    );
    let purged = said(&folder, &["admin", "purge", "--days", "1"]);
    assert!(
        purged.contains("0 tokens") && purged.contains("0 signing keys"),
        "{purged}"
    );

    let added = said(
        &folder,
        &["admin", "add-tenant", "west", "--email", "eve@example.com"],
    );
    assert!(
        added.contains("west") && added.contains("eve@example.com"),
        "{added}"
    );
    let mut again = command(folder.path());
    again.args(["admin", "add-tenant", "west", "--email", "eve@example.com"]);
    let (code, line) = refusal(again);
    assert!(code == 1 && line.contains("\"west\""), "{line}");
}

#[test]
fn what_is_done_is_counted_where_prometheus_reads_it() {
    let folder = folder();
    let mut command = command(folder.path());
    command.args(["--metrics-listen", "127.0.0.1:0"]);
    let program = Program::spawn(command);
    let (_, token) = program.curl_line();
    let line = program
        .said
        .lines()
        .find_map(|line| line.strip_prefix("metrics at http://"));
    let address = line
        .expect("it says where")
        .trim_end_matches("/metrics")
        .to_owned();
    program.get(TOKENS, &token);
    program.get(&format!("{TOKENS}/whatever/path"), "sym_wrong");
    program.get(TOKENS, "sym_wrong");
    let mut stream = TcpStream::connect(&address).unwrap();
    write!(
        stream,
        "GET /metrics HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"
    )
    .unwrap();
    let mut shown = String::new();
    stream.read_to_string(&mut shown).unwrap();
    for line in [
        format!("http_requests_total{{method=\"GET\",route=\"{TOKENS}\",status=\"200\"}} 1"),
        format!("http_requests_total{{method=\"GET\",route=\"{TOKENS}\",status=\"401\"}} 1"),
        "http_requests_total{method=\"GET\",route=\"none\",status=\"404\"} 1".to_owned(),
        "authentications_total{outcome=\"valid\"} 1".to_owned(),
        "authentications_total{outcome=\"denied\"} 1".to_owned(),
        "http_requests_in_flight 0".to_owned(),
    ] {
        assert!(shown.contains(&line), "no {line} in {shown}");
    }
    assert!(
        shown.contains("http_request_duration_seconds_bucket"),
        "{shown}"
    );
    // What is shown there is not the API's.
    let lost = program.get("/metrics", &token);
    assert!(lost.starts_with("HTTP/1.1 404 "), "{lost}");
}

#[test]
fn a_log_for_machines_names_each_request_and_each_change() {
    let folder = folder();
    let log = folder.path().join("log");
    let mut command = command(folder.path());
    command.args(["--log-format", "json"]);
    command.stderr(Stdio::from(File::create(&log).unwrap()));
    let program = Program::spawn(command);
    let (_, token) = program.curl_line();
    let body = serde_json::json!({"name": "nightly"});
    let reply = request(&program.address, "POST", TOKENS, &token, Some(&body));
    assert!(matches!(reply, Reply::Answered(201, _)), "{reply:?}");
    program.signal("TERM");
    program.wait();
    let log = std::fs::read_to_string(log).unwrap();
    let lines: Vec<serde_json::Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).expect(line))
        .collect();
    let find = |target: &str| {
        lines
            .iter()
            .find(|line| line["target"] == target)
            .expect(&log)
    };
    let (audit, answered) = (find("symbolon::audit"), find("symbolon::logging"));
    assert_eq!(audit["action"], "token.create");
    assert_eq!(audit["actor"], "admin@localhost");
    assert_eq!(audit["target_name"], "nightly");
    assert_eq!(audit["source"], "127.0.0.1");
    assert_eq!(answered["status"], 201);
    assert!(answered["request_id"].is_string());
    assert_eq!(audit["request_id"], answered["request_id"]);
}

#[tokio::test]
async fn a_certificate_is_all_that_tls_takes() {
    let folder = folder();
    let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    std::fs::write(folder.path().join("cert.pem"), made.cert.pem()).unwrap();
    std::fs::write(
        folder.path().join("key.pem"),
        made.signing_key.serialize_pem(),
    )
    .unwrap();
    let mut alone = command(folder.path());
    alone.args(["--tls-certificate", "cert.pem"]);
    let (code, line) = refusal(alone);
    assert!(code == 2 && line.contains("--tls-key"), "{line}");
    let mut wrong = command(folder.path());
    wrong.args(["--tls-certificate", "key.pem", "--tls-key", "key.pem"]);
    let (code, line) = refusal(wrong);
    assert!(code == 1 && line.contains("key.pem"), "{line}");

    let mut command = command(folder.path());
    command.args(["--tls-certificate", "cert.pem", "--tls-key", "key.pem"]);
    let program = Program::spawn(command);
    let (url, token) = program.curl_line();
    assert!(url.starts_with("https://127.0.0.1:"), "{url}");
    let authority = reqwest::Certificate::from_pem(made.cert.pem().as_bytes()).unwrap();
    let client = reqwest::Client::builder()
        .tls_certs_only([authority])
        .build()
        .unwrap();
    let url = url.replace("127.0.0.1", "localhost");
    let answer = client.get(&url).bearer_auth(&token).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    // Who does not speak TLS is not answered.
    let plain = program.get(TOKENS, &token);
    assert!(!plain.starts_with("HTTP/"), "{plain}");
    program.signal("TERM");
    assert_eq!(program.wait(), Some(0));
}
