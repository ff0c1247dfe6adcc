//! The two stacks, the two requests, and how one is put to the other.

use std::fmt;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{Request, Response};
use http_body_util::BodyExt;
use tokio::runtime::Runtime;
use tower::ServiceExt;

use crate::store::Store;
use crate::{generated, hand_written};

/// The path of both requests.
pub(crate) const PATH: &str = "/api/svc/v1/personal-access-tokens";

/// What is compared.
#[derive(Clone, Copy)]
pub(crate) enum Stack {
    /// The generated router, over a service that implements the generated traits.
    Generated,
    /// A router, extractors and types written by hand.
    HandWritten,
}

impl Stack {
    /// Both stacks.
    pub(crate) const ALL: [Self; 2] = [Self::Generated, Self::HandWritten];

    /// The stack, ready to be called.
    pub(crate) fn router(self) -> Router {
        let store = Store::of(10);
        match self {
            Self::Generated => {
                symbolon_server::router::router(Arc::new(generated::Service { store }))
            }
            Self::HandWritten => hand_written::router(Arc::new(store)),
        }
    }
}

impl fmt::Display for Stack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Generated => "generated",
            Self::HandWritten => "hand-written",
        })
    }
}

/// A request and its answer.
#[derive(Clone, Copy)]
pub(crate) enum Exchange {
    /// A page of ten tokens.
    List,
    /// A new token.
    Create,
}

impl Exchange {
    /// The request.
    pub(crate) fn request(self) -> Request<Body> {
        match self {
            Self::List => get("limit=10&offset=20&nameSearchQuery=x"),
            Self::Create => post(
                r#"{"name":"nightly-build","expirationDate":"2027-01-31T12:00:00Z","tokenType":"opaque"}"#,
            ),
        }
    }
}

impl fmt::Display for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::List => "list",
            Self::Create => "create",
        })
    }
}

/// A list request with a query.
pub(crate) fn get(query: &str) -> Request<Body> {
    let uri = format!("{PATH}?{query}");
    Request::get(uri)
        .header(AUTHORIZATION, "Bearer secret")
        .body(Body::empty())
        .expect("a URI and a header that are well formed")
}

/// A create request with a JSON body.
pub(crate) fn post(body: &'static str) -> Request<Body> {
    Request::post(PATH)
        .header(AUTHORIZATION, "Bearer secret")
        .header(CONTENT_TYPE, "application/json")
        .body(Body::from(body))
        .expect("a URI and headers that are well formed")
}

/// The answer to a request, its body read to the end.
pub(crate) async fn call(router: &Router, request: Request<Body>) -> Response<Bytes> {
    let Ok(response) = router.clone().oneshot(request).await;
    let (parts, body) = response.into_parts();
    let body = body.collect().await.expect("a body in memory").to_bytes();
    Response::from_parts(parts, body)
}

/// Where requests run: one thread, so that no hand-over between threads is timed.
pub(crate) fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a runtime without I/O")
}
