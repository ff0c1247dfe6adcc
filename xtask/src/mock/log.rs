//! A line for each request.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use symbolon_conformance::mock::Findings;

/// Answers a request, and tells of it.
pub(super) async fn each(request: Request, next: Next) -> Response {
    let asked = format!("{} {}", request.method(), request.uri());
    let response = next.run(request).await;
    let status = response.status().as_u16();
    match response.extensions().get::<Findings>() {
        Some(findings) if !findings.0.is_empty() => eprintln!("{asked} {status} {findings}"),
        _ => eprintln!("{asked} {status}"),
    }
    response
}
