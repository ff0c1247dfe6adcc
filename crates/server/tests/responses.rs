//! What a caller and an operator notice of a handler that breaks the document: over HTTP, under
//! each setting.
//!
//! The responses of this crate's own document state nothing that their types leave open. Those of
//! `constraints-of-responses`, among the expected outputs of the generator, do.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

#[allow(dead_code, reason = "a test does not read requests")]
#[rustfmt::skip]
#[path = "../../codegen/tests/expected/constraints-of-responses/server/mod.rs"]
mod generated;

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::{Arc, Mutex};

use axum::Router;
use futures::StreamExt;
use http::StatusCode;
use symbolon_runtime::{
    Enforcement, EventStream, Options, Reason, Reject, Rejection, json_response,
};
use tokio::net::TcpListener;

pub use generated::*;
use response::{GetNameResponse, ListTokensResponse, WatchUsesResponse};

/// A service whose answers are given.
struct Service {
    list: ListTokensResponse,
    name: &'static str,
}

impl Reject for Service {
    fn reject(&self, rejection: Rejection) -> axum::response::Response {
        let Reason::InvalidResponse(violations) = rejection.reason else {
            panic!("no request here is wrong: {rejection:?}");
        };
        assert!(!violations.is_empty());
        let body = types::TroubleResponse {
            message: "the service failed".to_owned(),
        };
        json_response(500, "application/json", &body)
    }
}

impl api::Tokens for Service {
    async fn list_tokens(&self) -> ListTokensResponse {
        self.list.clone()
    }

    async fn get_name(&self, _request: request::GetNameRequest) -> GetNameResponse {
        GetNameResponse::Ok(types::Name(self.name.to_owned()))
    }
}

impl api::Uses for Service {
    async fn watch_uses(&self) -> WatchUsesResponse {
        let tokens = ["nightly", self.name, "weekly"].map(token);
        // One event does not wait in a buffer for the next.
        let events = futures::stream::iter(tokens).then(|token| async {
            tokio::task::yield_now().await;
            token
        });
        WatchUsesResponse::Ok(EventStream::new(events))
    }
}

fn token(name: &str) -> types::Token {
    types::Token::new(
        uuid::Uuid::nil(),
        types::Name(name.to_owned()),
        vec![types::Permission {
            resource: "cluster".to_owned(),
            role: types::PermissionRole::Viewer,
        }],
        chrono::DateTime::UNIX_EPOCH,
    )
}

fn page(tokens: &[types::Token], total: i64, next: Option<&str>) -> ListTokensResponse {
    ListTokensResponse::Ok {
        x_total: total,
        x_next: next.map(ToOwned::to_owned),
        body: types::Tokens {
            data: tokens.to_vec(),
        },
    }
}

/// A page that is wrong in both headers and in two places of its body.
fn wrong_page() -> ListTokensResponse {
    let mut bare = token("weekly");
    bare.permissions.clear();
    page(&[token("Secret!"), bare], 1001, Some(&"x".repeat(21)))
}

impl Service {
    fn right() -> Self {
        Self {
            list: page(&[token("nightly")], 1, None),
            name: "nightly",
        }
    }

    fn wrong() -> Self {
        Self {
            list: wrong_page(),
            name: "Secret!",
        }
    }
}

/// What came over the wire, and what was logged meanwhile.
struct Seen {
    answer: String,
    log: Vec<String>,
}

impl Seen {
    fn status(&self) -> &str {
        self.answer.split(' ').nth(1).unwrap_or_default()
    }

    /// Whether the answer came to its end, as one sent in chunks says (RFC 9112, section 7.1).
    fn is_whole(&self) -> bool {
        self.answer.ends_with("\r\n0\r\n\r\n")
    }

    fn only_line(&self) -> &str {
        match self.log.as_slice() {
            [line] => line,
            lines => panic!("one line: {lines:?}"),
        }
    }
}

fn ask(service: Service, responses: Enforcement, path: &str) -> Seen {
    let options = Options {
        responses,
        ..Options::default()
    };
    ask_of(router::router_with(Arc::new(service), options), path)
}

/// Asks a server that listens at a free port of its own.
fn ask_of(router: Router, path: &str) -> Seen {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .finish();
    // One thread: what is logged there is logged here, and nothing of another test.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let path = path.to_owned();
    let answer = tracing::subscriber::with_default(subscriber, || {
        runtime.block_on(async move {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let address = listener.local_addr().unwrap();
            tokio::spawn(async { axum::serve(listener, router).await });
            tokio::task::spawn_blocking(move || get(address, &path))
                .await
                .unwrap()
        })
    });
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    Seen {
        answer,
        log: text.lines().map(ToOwned::to_owned).collect(),
    }
}

/// Everything that comes back until the server closes the connection, or breaks it.
fn get(address: SocketAddr, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8(bytes).unwrap();
    // The time of day is none of the service's answer.
    let lines = text.split_inclusive('\n');
    lines.filter(|line| !line.starts_with("date:")).collect()
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

const PLACES: &str = "violations=header X-Total: maximum; header X-Next: maxLength; \
                      body /data/0/name: pattern; body /data/1/permissions: minItems";

#[test]
fn off_sends_it_and_says_nothing() {
    let seen = ask(Service::wrong(), Enforcement::Off, "/tokens");
    assert_eq!(seen.status(), "200");
    assert!(seen.answer.contains("x-total: 1001\r\n"), "{}", seen.answer);
    assert!(seen.answer.contains("Secret!"), "{}", seen.answer);
    assert!(seen.log.is_empty(), "{:?}", seen.log);
}

#[test]
fn a_router_without_options_is_off() {
    let off = ask(Service::wrong(), Enforcement::Off, "/tokens");
    let seen = ask_of(router::router(Arc::new(Service::wrong())), "/tokens");
    assert_eq!(seen.answer, off.answer);
    assert!(seen.log.is_empty(), "{:?}", seen.log);
}

#[test]
fn log_sends_it_unchanged_and_tells_the_operator() {
    let off = ask(Service::wrong(), Enforcement::Off, "/tokens");
    let seen = ask(Service::wrong(), Enforcement::Log, "/tokens");
    assert_eq!(seen.answer, off.answer);
    let line = seen.only_line();
    for part in [
        "WARN",
        "operation=\"listTokens\"",
        "route=\"GET /tokens\"",
        "status=200",
        PLACES,
    ] {
        assert!(line.contains(part), "{part} in {line}");
    }
    assert!(!line.contains("Secret!"), "{line}");
}

#[test]
fn refuse_sends_what_the_service_words_and_tells_the_operator_alone() {
    let seen = ask(Service::wrong(), Enforcement::Refuse, "/tokens");
    assert_eq!(seen.status(), "500");
    assert!(
        seen.answer
            .ends_with("\r\n\r\n{\"message\":\"the service failed\"}")
    );
    for part in ["Secret!", "x-total", "x-next", "pattern", "/data/0/name"] {
        assert!(!seen.answer.contains(part), "{part} in {}", seen.answer);
    }
    let line = seen.only_line();
    assert!(
        line.contains(PLACES) && line.contains("refused=true"),
        "{line}"
    );
}

#[test]
fn what_keeps_to_the_document_is_the_same_under_each() {
    for path in ["/tokens", "/tokens/7/name", "/uses"] {
        let off = ask(Service::right(), Enforcement::Off, path);
        assert_eq!(off.status(), "200");
        for enforcement in [Enforcement::Log, Enforcement::Refuse] {
            let seen = ask(Service::right(), enforcement, path);
            assert_eq!(seen.answer, off.answer);
            assert!(seen.log.is_empty(), "{:?}", seen.log);
        }
    }
}

#[test]
fn every_declared_status_and_media_type_is_looked_at() {
    let trouble = || types::TroubleResponse {
        message: "x".repeat(41),
    };
    for (list, status) in [
        (ListTokensResponse::NotFound(trouble()), "404"),
        (ListTokensResponse::ServiceUnavailable(trouble()), "503"),
        (
            ListTokensResponse::Default {
                status: StatusCode::IM_A_TEAPOT,
                body: trouble(),
            },
            "418",
        ),
    ] {
        let service = Service {
            list,
            ..Service::right()
        };
        let seen = ask(service, Enforcement::Log, "/tokens");
        assert_eq!(seen.status(), status);
        let line = seen.only_line();
        let places = "violations=body /message: maxLength";
        assert!(line.contains(places) && line.contains(status), "{line}");
    }
    let seen = ask(Service::wrong(), Enforcement::Refuse, "/tokens/7/name");
    assert_eq!(seen.status(), "500");
    let line = seen.only_line();
    assert!(line.contains("violations=body: pattern"), "{line}");
    assert!(line.contains("route=\"GET /tokens/{id}/name\""), "{line}");
}

#[test]
fn an_event_that_breaks_the_document_is_told_or_ends_the_stream() {
    let logged = ask(Service::wrong(), Enforcement::Log, "/uses");
    assert_eq!(logged.answer.matches("data: ").count(), 3);
    assert!(logged.is_whole(), "{}", logged.answer);
    let line = logged.only_line();
    assert!(line.contains("violations=body /name: pattern"), "{line}");

    let refused = ask(Service::wrong(), Enforcement::Refuse, "/uses");
    assert_eq!(refused.status(), "200", "it has begun");
    assert_eq!(refused.answer.matches("data: ").count(), 1);
    assert!(!refused.is_whole(), "{}", refused.answer);
    assert!(refused.only_line().contains("refused=true"));
}
