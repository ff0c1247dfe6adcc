//! A server that answers anything with the bytes it was told: what no typed server would send.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderName, HeaderValue, StatusCode};

use super::Host;

/// A response, byte for byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawAnswer {
    /// The status.
    pub status: u16,
    /// The header fields.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Bytes,
}

/// Answers any request with the bytes it was told.
#[derive(Debug)]
pub struct Responder {
    host: Host,
    answer: Arc<Mutex<Option<RawAnswer>>>,
}

impl Responder {
    /// Serves on a port of loopback that the system chooses.
    ///
    /// # Errors
    ///
    /// That no port of loopback is to be had.
    pub async fn start() -> io::Result<Self> {
        let answer: Arc<Mutex<Option<RawAnswer>>> = Arc::default();
        let told = Arc::clone(&answer);
        let router = Router::new().fallback(move || {
            let answer = told.lock().unwrap_or_else(PoisonError::into_inner).clone();
            async move { answer.as_ref().and_then(response).unwrap_or_else(untold) }
        });
        let host = Host::start(router).await?;
        Ok(Self { host, answer })
    }

    /// Where it answers, without a slash at the end.
    pub fn base_url(&self) -> String {
        self.host.base_url()
    }

    /// Tells it what to answer from now on.
    pub fn tell(&self, answer: RawAnswer) {
        *self.answer.lock().unwrap_or_else(PoisonError::into_inner) = Some(answer);
    }
}

fn response(answer: &RawAnswer) -> Option<Response> {
    let mut response = Response::new(Body::from(answer.body.clone()));
    *response.status_mut() = StatusCode::from_u16(answer.status).ok()?;
    for (name, value) in &answer.headers {
        let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
        let value = HeaderValue::from_bytes(value.as_bytes()).ok()?;
        response.headers_mut().append(name, value);
    }
    Some(response)
}

fn untold() -> Response {
    let mut response = Response::new(Body::from(
        "the responder was told nothing that HTTP has a place for",
    ));
    *response.status_mut() = StatusCode::NOT_IMPLEMENTED;
    response
}
