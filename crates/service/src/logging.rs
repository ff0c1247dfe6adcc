//! What is logged: one line per request, and what the operator must know.
//!
//! A request's head and body are not logged: they carry secrets.

use std::env::{self, VarError};
use std::io::{self, IsTerminal};
use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use metrics::{counter, gauge, histogram};
use tracing::{debug, field, info};
use tracing_subscriber::EnvFilter;

use crate::domain::{Origin, REDACTED, may_hold_token};
use crate::metrics::{DURATION, IN_FLIGHT, REQUESTS};

const DEFAULT: &str = "warn,symbolon=info";

/// Has everything from here on logged to standard error, as `RUST_LOG` says.
///
/// # Errors
///
/// `RUST_LOG` cannot be read.
pub(crate) fn start(format: LogFormat) -> Result<(), String> {
    let directives = match env::var(EnvFilter::DEFAULT_ENV) {
        Ok(directives) => directives,
        Err(VarError::NotPresent) => DEFAULT.to_owned(),
        Err(VarError::NotUnicode(_)) => return Err("is not UTF-8".to_owned()),
    };
    let filter = EnvFilter::builder()
        .parse(directives)
        .map_err(|error| error.to_string())?;
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr);
    // It fails only where something logs already: in a process that is more than this one.
    let _ = match format {
        LogFormat::Human => log.with_ansi(io::stderr().is_terminal()).try_init(),
        LogFormat::Json => log.json().flatten_event(true).with_ansi(false).try_init(),
    };
    Ok(())
}

/// What a line of the log looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// As a person reads it.
    Human,
    /// An object of JSON.
    Json,
}

/// Logs and counts a request when it is answered: method, path, status, milliseconds.
pub(crate) async fn request(request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let method = request.method().clone();
    let path = without_tokens(request.uri().path());
    let origin = request.extensions().get::<Origin>().cloned();
    let origin = origin.unwrap_or_default();
    let (source, request_id) = (origin.source.map(field::display), origin.request_id);
    let route = request.extensions().get::<MatchedPath>().cloned();
    let in_flight = InFlight::begin();
    let response = next.run(request).await;
    drop(in_flight);
    let status = response.status().as_u16();
    let elapsed = begun.elapsed();
    let ms = elapsed.as_millis();
    // A path that is none of ours may be any of millions.
    let route = route
        .as_ref()
        .map_or("none", MatchedPath::as_str)
        .to_owned();
    let (verb, code) = (known(&method), status.to_string());
    histogram!(DURATION, "method" => verb, "route" => route.clone()).record(elapsed);
    counter!(REQUESTS, "method" => verb, "route" => route, "status" => code).increment(1);
    if crate::health::is_probe(&path) {
        // One every few seconds would bury the rest.
        debug!(%method, path, status, ms, source, request_id, "answered");
    } else {
        info!(%method, path, status, ms, source, request_id, "answered");
    }
    response
}

/// A request that is being answered; it ends when its answer is there, or when nobody waits for it
/// any more.
struct InFlight;

impl InFlight {
    fn begin() -> Self {
        gauge!(IN_FLIGHT).increment(1);
        Self
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        gauge!(IN_FLIGHT).decrement(1);
    }
}

/// The method, or that it is another one: there may be any.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::HEAD => "HEAD",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

/// The path without any token that somebody put into it.
fn without_tokens(path: &str) -> String {
    let segments = path.split('/');
    let shown = segments.map(|segment| {
        if has_token(segment) {
            REDACTED
        } else {
            segment
        }
    });
    shown.collect::<Vec<_>>().join("/")
}

/// Whether there may be a token in a segment of a path, however that is escaped.
fn has_token(segment: &str) -> bool {
    may_hold_token(&unescaped(segment))
}

/// The bytes that a percent-encoded text stands for (RFC 3986, section 2.1). What is escaped
/// more than once is read to its end.
fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for byte in text.bytes() {
        bytes.push(byte);
        while let [.., b'%', high, low] = bytes.as_slice()
            && let (Some(high), Some(low)) = (hex(*high), hex(*low))
        {
            bytes.truncate(bytes.len() - 3);
            bytes.push(high << 4 | low);
        }
    }
    bytes
}

fn hex(digit: u8) -> Option<u8> {
    let value = char::from(digit).to_digit(16)?;
    u8::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_logged_without_tokens() {
        for (path, logged) in [
            ("/", "/"),
            ("/api//tokens/0a-1b/", "/api//tokens/0a-1b/"),
            ("/api/sym_0aB/x", "/api/[redacted]/x"),
            ("/Bearer%20sym_0aB", "/[redacted]"),
            ("/sym%5F0aB", "/[redacted]"),
            ("/%73%79%6d%5f0aB", "/[redacted]"),
            ("/x/eyJhbGciOiJFZERTQSJ9.e30.c2ln", "/x/[redacted]"),
            ("/sym%255F0aB", "/[redacted]"),
            ("/%/%4/%zz/sy%6d", "/%/%4/%zz/sy%6d"),
        ] {
            assert_eq!(without_tokens(path), logged);
        }
    }
}
