//! How large and how slow a request may be, and how many there may be at once.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;
use tokio::sync::Semaphore;
use tracing::warn;

use crate::api::rejection::{limited, overloaded};

/// The most bytes of a request's target.
const TARGET: usize = 8 * 1024;

/// The most bytes of a request's header, names and values.
const HEADER: usize = 16 * 1024;

/// The most fields of a request's header.
pub(crate) const FIELDS: usize = 100;

/// What bounds the requests that are answered.
#[derive(Debug, Clone)]
pub struct Limits {
    in_flight: Arc<Semaphore>,
    time: Duration,
}

impl Limits {
    /// At most `in_flight` requests at once, each for at most `time`.
    pub fn new(in_flight: usize, time: Duration) -> Self {
        Self {
            in_flight: Arc::new(Semaphore::new(in_flight.min(Semaphore::MAX_PERMITS))),
            time,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::new(1024, Duration::from_secs(45))
    }
}

/// Lets a request pass that keeps to the limits.
pub(crate) async fn keep(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    if let Some(refused) = too_large(&request) {
        return refused;
    }
    // Whoever supervises the service must hear of it when it has too much to do, too.
    if crate::health::is_probe(request.uri().path()) {
        return next.run(request).await;
    }
    let Ok(_permit) = limits.in_flight.try_acquire() else {
        return overloaded();
    };
    match tokio::time::timeout(limits.time, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            warn!(
                seconds = limits.time.as_secs(),
                "a request took too long, and was given up"
            );
            overloaded()
        }
    }
}

fn too_large(request: &Request) -> Option<Response> {
    let target = request
        .uri()
        .path_and_query()
        .map_or(0, |target| target.as_str().len());
    if target > TARGET {
        let message = format!("the request's target must have {TARGET} bytes or fewer");
        return Some(limited(StatusCode::URI_TOO_LONG, "uri_too_long", message));
    }
    let fields = request.headers();
    let bytes: usize = fields
        .iter()
        .map(|(name, value)| name.as_str().len() + value.len())
        .sum();
    (fields.len() > FIELDS || bytes > HEADER).then(|| {
        limited(
            StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            "header_too_large",
            format!("the request's header must have {HEADER} bytes in {FIELDS} fields, or fewer"),
        )
    })
}
