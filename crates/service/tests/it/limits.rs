//! Requests that are too large, too slow, too many, or guesses.

use std::task::Poll;
use std::time::Duration;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::Value;
use symbolon::Serving;
use symbolon::edge::Limits;
use tokio::sync::oneshot;
use tower::ServiceExt;

use crate::support::{Fixture, TOKENS, get, send};

#[tokio::test]
async fn a_target_or_a_header_that_is_too_large_is_refused_in_the_declared_form() {
    let fixture = Fixture::new().await;
    let router = fixture.router();
    let long = format!("{TOKENS}?nameSearchQuery={}", "x".repeat(9000));
    let refused = get(&router, &long, &fixture.secret).await;
    assert_eq!(refused.status, StatusCode::URI_TOO_LONG);
    assert_eq!(refused.json()["code"], "uri_too_long");
    let refused = get(&router, TOKENS, &"x".repeat(17_000)).await;
    assert_eq!(refused.status, StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
    assert_eq!(refused.json()["code"], "header_too_large");
}

/// A request whose body never comes, and word of when it is waited for.
fn unfinished(token: &str) -> (Request<Body>, oneshot::Receiver<()>) {
    let (tell, waited_for) = oneshot::channel();
    let mut tell = Some(tell);
    let body = futures::stream::poll_fn(move |_| {
        if let Some(tell) = tell.take() {
            let _ = tell.send(());
        }
        Poll::<Option<Result<Vec<u8>, std::io::Error>>>::Pending
    });
    let request = Request::post(TOKENS)
        .header("authorization", format!("Bearer {token}"))
        .header("content-type", "application/json")
        .body(Body::from_stream(body))
        .unwrap();
    (request, waited_for)
}

#[tokio::test]
async fn a_request_too_many_is_refused_and_told_when_to_come_back() {
    let fixture = Fixture::new().await;
    let serving = Serving {
        limits: Limits::new(1, Duration::from_secs(60)),
        ..Serving::default()
    };
    let router = symbolon::router_with(fixture.service(), serving);
    let (slow, waited_for) = unfinished(&fixture.secret);
    let first = tokio::spawn(router.clone().oneshot(slow));
    waited_for.await.unwrap();
    let refused = get(&router, TOKENS, &fixture.secret).await;
    assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(refused.headers["retry-after"], "1");
    assert_eq!(refused.json()["code"], "unavailable");
    let probe = send(&router, Method::GET, "/healthz", None, None).await;
    assert_eq!(probe.status, StatusCode::OK);
    first.abort();
    assert!(first.await.unwrap_err().is_cancelled());
    assert_eq!(
        get(&router, TOKENS, &fixture.secret).await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn a_request_that_takes_too_long_is_given_up() {
    let fixture = Fixture::new().await;
    let serving = Serving {
        limits: Limits::new(1, Duration::from_millis(50)),
        ..Serving::default()
    };
    let router = symbolon::router_with(fixture.service(), serving);
    let (slow, _) = unfinished(&fixture.secret);
    let response = router.clone().oneshot(slow).await.unwrap();
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    let body: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(body["statusCode"], 503);
    assert_eq!(
        get(&router, TOKENS, &fixture.secret).await.status,
        StatusCode::OK
    );
}

#[cfg(unix)]
mod program {
    use std::io::{Read, Write};

    use serde_json::json;
    use tempfile::tempdir;

    use crate::process::{Program, Reply, command, request};
    use crate::support::TOKENS;

    #[test]
    fn a_connection_too_many_is_told_so() {
        let folder = tempdir().unwrap();
        let mut command = command(folder.path());
        command.args(["--max-connections", "2"]);
        let program = Program::spawn(command);
        let (_, token) = program.curl_line();
        let mut kept = Vec::new();
        for _ in 0..2 {
            let mut stream = program.connect();
            write!(stream, "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n").unwrap();
            stream.read_exact(&mut [0]).unwrap();
            kept.push(stream);
        }
        let told = program.get(TOKENS, &token);
        assert!(
            told.starts_with("HTTP/1.1 503 ") && told.contains("retry-after: 1"),
            "{told}"
        );
        drop(kept);
        // Until it has noticed that they are gone.
        while !program.get(TOKENS, &token).starts_with("HTTP/1.1 200 ") {
            std::thread::yield_now();
        }
    }

    #[test]
    fn guesses_are_slowed_and_nobody_is_locked_out() {
        let folder = tempdir().unwrap();
        let program = Program::start(folder.path());
        let (_, token) = program.curl_line();
        let mut slowed = 0;
        // However slow this machine is, it guesses faster than once in two seconds.
        for _ in 0..500 {
            let answer = program.get(TOKENS, "sym_wrong");
            if answer.starts_with("HTTP/1.1 429 ") {
                assert!(answer.to_lowercase().contains("retry-after: "), "{answer}");
                slowed += 1;
                break;
            } else {
                assert!(answer.starts_with("HTTP/1.1 401 "), "{answer}");
            }
        }
        assert_eq!(slowed, 1);
        let body = json!({"name": "mine"});
        let reply = request(&program.address, "POST", TOKENS, &token, Some(&body));
        assert!(matches!(reply, Reply::Answered(201, _)), "{reply:?}");
    }

    #[test]
    fn a_head_that_is_larger_than_anybodys_is_refused() {
        let folder = tempdir().unwrap();
        let program = Program::start(folder.path());
        for (fields, told) in [(150, true), (20_000, false)] {
            let mut stream = program.connect();
            let head = "x-field: some value\r\n".repeat(fields);
            let sent = write!(
                stream,
                "GET {TOKENS} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{head}\r\n"
            );
            let mut answer = String::new();
            let read = stream.read_to_string(&mut answer);
            if told {
                assert!(
                    answer.starts_with("HTTP/1.1 431 ") && answer.contains("header_too_large"),
                    "{answer}"
                );
            } else {
                // By its status alone, or, where it is still being sent, by its end.
                let ended = sent.is_err() || read.is_err() || answer.starts_with("HTTP/1.1 431 ");
                assert!(ended, "{answer}");
            }
        }
    }
}
