//! What is logged: one line per request, and what the operator must know.
//!
//! A request's head and body are not logged: they carry secrets.

use std::io::{self, IsTerminal};
use std::time::Instant;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use tracing::{debug, info};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::ParseError;

const DEFAULT: &str = "warn,symbolon=info";

/// Has everything from here on logged to standard error, as `RUST_LOG` says.
///
/// # Errors
///
/// `RUST_LOG` cannot be read.
pub(crate) fn start() -> Result<(), ParseError> {
    let directives = std::env::var(EnvFilter::DEFAULT_ENV).unwrap_or_else(|_| DEFAULT.to_owned());
    let filter = EnvFilter::builder().parse(directives)?;
    // It fails only where something logs already: in a process that is more than this one.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr)
        .with_ansi(io::stderr().is_terminal())
        .try_init();
    Ok(())
}

/// Logs a request when it is answered: method, path, status, milliseconds.
pub(crate) async fn request(request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    let status = response.status().as_u16();
    let ms = begun.elapsed().as_millis();
    if crate::health::is_probe(&path) {
        // One every few seconds would bury the rest.
        debug!(%method, path, status, ms, "answered");
    } else {
        info!(%method, path, status, ms, "answered");
    }
    response
}
