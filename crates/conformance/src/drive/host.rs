//! A router served on a port of loopback that the system chooses, with every byte recorded.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use http::StatusCode;
use http_body_util::BodyExt as _;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// One request and its response, as they were on the wire.
#[derive(Debug, Clone)]
pub struct Exchange {
    /// The request.
    pub request: http::Request<Bytes>,
    /// The response.
    pub response: http::Response<Bytes>,
}

type Record = Arc<Mutex<Vec<Exchange>>>;

/// A served router. It stops when this is dropped.
#[derive(Debug)]
pub struct Host {
    address: SocketAddr,
    record: Record,
    server: JoinHandle<io::Result<()>>,
}

impl Host {
    /// Serves the router. Connections are accepted once this returns.
    ///
    /// # Errors
    ///
    /// That no port of loopback is to be had.
    pub async fn start(router: Router) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let record = Record::default();
        // The router is a fallback of another one, so that what it answers where it has no
        // route is recorded too.
        let recorded = Router::new()
            .fallback_service(router)
            .layer(from_fn_with_state(Arc::clone(&record), capture));
        let server = tokio::spawn(async move { axum::serve(listener, recorded).await });
        Ok(Self {
            address,
            record,
            server,
        })
    }

    /// Where it is served, without a slash at the end.
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The exchanges since the last call of this.
    pub fn take_exchanges(&self) -> Vec<Exchange> {
        std::mem::take(&mut self.record.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.server.abort();
    }
}

async fn capture(State(record): State<Record>, request: Request, next: Next) -> Response {
    match recorded(&record, request, next).await {
        Ok(response) => response,
        Err(broken) => (
            StatusCode::BAD_REQUEST,
            format!("the body broke off: {broken}"),
        )
            .into_response(),
    }
}

async fn recorded(record: &Record, request: Request, next: Next) -> Result<Response, axum::Error> {
    let (head, body) = request.into_parts();
    let bytes = body.collect().await?.to_bytes();
    let mut copy = http::Request::new(bytes.clone());
    *copy.method_mut() = head.method.clone();
    *copy.uri_mut() = head.uri.clone();
    *copy.version_mut() = head.version;
    *copy.headers_mut() = head.headers.clone();
    let answered = next.run(Request::from_parts(head, Body::from(bytes))).await;
    let (head, body) = answered.into_parts();
    let bytes = body.collect().await?.to_bytes();
    let mut response = http::Response::new(bytes.clone());
    *response.status_mut() = head.status;
    *response.version_mut() = head.version;
    *response.headers_mut() = head.headers.clone();
    // Recorded before it is sent: who has the response finds the exchange.
    record
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(Exchange {
            request: copy,
            response,
        });
    Ok(Response::from_parts(head, Body::from(bytes)))
}
