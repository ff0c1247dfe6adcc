//! What is counted, for Prometheus, at an address of its own.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use tokio::net::TcpListener;

/// Requests that were answered, by method, route and status.
pub(crate) const REQUESTS: &str = "http_requests_total";

/// How long they took, in seconds, by method and route.
pub(crate) const DURATION: &str = "http_request_duration_seconds";

/// Requests that are being answered.
pub(crate) const IN_FLIGHT: &str = "http_requests_in_flight";

/// Credentials that were shown, by outcome.
pub(crate) const AUTHENTICATIONS: &str = "authentications_total";

/// What was done, by action and outcome.
pub(crate) const EVENTS: &str = "audit_events_total";

/// The bounds of the durations that are counted together, in seconds.
const BUCKETS: [f64; 12] = [
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0,
];

/// The media type of the text format (version 0.0.4).
const TEXT: &str = "text/plain; version=0.0.4";

/// How often what is counted is put together, however seldom it is asked for.
const UPKEEP: Duration = Duration::from_secs(5);

/// Begins to count.
///
/// # Errors
///
/// Something counts already, in a process that is more than this service.
pub(crate) fn start() -> Result<PrometheusHandle, BuildError> {
    let builder = PrometheusBuilder::new()
        .set_buckets_for_metric(Matcher::Full(DURATION.to_owned()), &BUCKETS)?;
    let handle = builder.install_recorder()?;
    metrics::describe_counter!(REQUESTS, "Requests that were answered.");
    metrics::describe_histogram!(
        DURATION,
        metrics::Unit::Seconds,
        "How long requests took to be answered."
    );
    metrics::describe_gauge!(IN_FLIGHT, "Requests that are being answered.");
    metrics::describe_counter!(AUTHENTICATIONS, "Credentials that were shown.");
    metrics::describe_counter!(
        EVENTS,
        "What was done or refused, as the audit events have it."
    );
    Ok(handle)
}

/// Shows what was counted at `/metrics`, until the process ends.
pub(crate) async fn serve(listener: TcpListener, handle: PrometheusHandle) {
    let shown = handle.clone();
    let routes = Router::new().route(
        "/metrics",
        get(async move || ([(CONTENT_TYPE, TEXT)], shown.render())),
    );
    let upkeep = async {
        loop {
            tokio::time::sleep(UPKEEP).await;
            handle.run_upkeep();
        }
    };
    tokio::select! {
        served = axum::serve(listener, routes) => {
            if let Err(error) = served {
                tracing::error!(%error, "metrics are not shown any more");
            }
        }
        () = upkeep => {}
    }
}

/// Where the metrics are, for the line that says so.
pub(crate) fn url(address: SocketAddr) -> String {
    format!("http://{address}/metrics")
}
