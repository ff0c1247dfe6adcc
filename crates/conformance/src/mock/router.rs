//! A mock as a router of axum.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::response::Response;
use http::StatusCode;
use http_body_util::LengthLimitError;

use super::Mock;
use super::problem::problem;

/// The most bytes of a body that are read: 32 MiB.
pub const BODY_LIMIT: usize = 32 << 20;

impl Mock {
    /// The mock as a router, which answers every request. The [`super::Findings`] are among the
    /// extensions of its responses, for whoever wants to log them.
    pub fn router(&self) -> Router {
        Router::new().fallback(serve).with_state(self.clone())
    }
}

async fn serve(State(mock): State<Mock>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let answered = match to_bytes(body, BODY_LIMIT).await {
        Ok(body) => {
            let request = http::Request::from_parts(head, body);
            // To make a value of a large schema is work, and other requests go on meanwhile.
            let answering = tokio::task::spawn_blocking(move || mock.answer(&request));
            answering.await.unwrap_or_else(|error| {
                problem(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string(), &[])
            })
        }
        Err(error) => {
            let cause = std::error::Error::source(&error);
            let is_too_large = cause.is_some_and(|cause| cause.is::<LengthLimitError>());
            let status = match is_too_large {
                true => StatusCode::PAYLOAD_TOO_LARGE,
                false => StatusCode::BAD_REQUEST,
            };
            problem(status, &error.to_string(), &[])
        }
    };
    answered.map(Body::from)
}
