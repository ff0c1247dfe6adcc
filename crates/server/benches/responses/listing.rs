//! The lists that are measured, and how one is asked for.

use std::fmt;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use http::header::AUTHORIZATION;
use http::{Request, Response};
use http_body_util::BodyExt;
use symbolon_server::runtime::{Enforcement, Options};
use tokio::runtime::Runtime;
use tower::ServiceExt;

use crate::store::Store;
use crate::{constrained, expected, generated};

/// A list of so many tokens.
#[derive(Clone, Copy)]
pub(crate) enum Listing {
    /// By this crate's own document, which has nothing to check.
    Free(usize),
    /// By a document that has.
    Constrained(usize),
}

impl Listing {
    /// All that are measured.
    pub(crate) const ALL: [Self; 4] = [
        Self::Free(10),
        Self::Free(1000),
        Self::Constrained(10),
        Self::Constrained(1000),
    ];

    /// How many tokens it has.
    pub(crate) fn tokens(self) -> usize {
        match self {
            Self::Free(tokens) | Self::Constrained(tokens) => tokens,
        }
    }

    /// A server of the list.
    pub(crate) fn router(self, responses: Enforcement) -> Router {
        let options = Options {
            responses,
            ..Options::default()
        };
        match self {
            Self::Free(tokens) => {
                let store = Store::of(tokens);
                let service = Arc::new(generated::Service { store });
                symbolon_server::router::router_with(service, options)
            }
            Self::Constrained(tokens) => {
                let service = Arc::new(constrained::Service { tokens });
                expected::router::router_with(service, options)
            }
        }
    }

    /// The request for it.
    pub(crate) fn request(self) -> Request<Body> {
        let path = match self {
            Self::Free(_) => "/api/svc/v1/personal-access-tokens",
            Self::Constrained(_) => "/tokens",
        };
        Request::get(path)
            .header(AUTHORIZATION, "Bearer secret")
            .body(Body::empty())
            .expect("a URI and a header that are well formed")
    }
}

impl fmt::Display for Listing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, tokens) = match self {
            Self::Free(tokens) => ("nothing to check", tokens),
            Self::Constrained(tokens) => ("constrained", tokens),
        };
        f.pad(&format!("{what}, {tokens}"))
    }
}

/// What is compared has to be the same: every setting gives the whole list.
pub(crate) fn assert_same_answers() {
    for listing in Listing::ALL {
        let [off, log, refuse] = Enforcement::ALL.map(|setting| {
            let router = listing.router(setting);
            runtime().block_on(call(&router, listing.request()))
        });
        assert_eq!(off.status(), 200, "{listing}");
        let body = off.body();
        let names = String::from_utf8_lossy(body).matches(r#""id":"#).count();
        assert_eq!(names, listing.tokens(), "{listing}");
        assert!(log.body() == body && refuse.body() == body, "{listing}");
    }
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
