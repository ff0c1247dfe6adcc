//! Connections: taken until the process is asked to stop, and then finished.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_io_timeout::TimeoutStream;
use tower::Service;
use tracing::{debug, info, warn};

use crate::api::rejection::overloaded;
use crate::edge::limits::FIELDS;
use crate::edge::{Peer, Tls};
use crate::signals::StopSignals;

/// How long a client may take to send a request's head, and how long an idle connection is
/// kept: without it, clients that send nothing would take all connections there can be.
const HEAD_TIME: Duration = Duration::from_secs(30);

/// How long a client may take to read any part of an answer.
const READ_TIME: Duration = Duration::from_secs(30);

/// The most bytes of a request's head that are read before it is judged: more than the service
/// takes, so that it can say so.
const HEAD: usize = 64 * 1024;

/// How many connections more than there may be are told so; the rest are closed without a word.
const TOLD: usize = 64;

/// How long requests in flight are waited for. With the time that the database may take to
/// close it is less than the 30 seconds after which Kubernetes kills a process by default.
pub(crate) const DRAIN_TIME: Duration = Duration::from_secs(20);

/// How long, after the stop signal, every connection is served as before. A connection that
/// nothing was read from would be closed at once, though its request may have arrived.
const GRACE: Duration = Duration::from_millis(250);

/// The most connections that are accepted after the stop signal: as many as Linux lets wait by
/// default. Clients that go on connecting must not keep the process from its end.
const MOST_WAITING: usize = 4096;

/// Serves `app` behind `doors` until the first stop signal, and then finishes the requests in flight.
///
/// # Errors
///
/// [`Interrupted`] if a second signal came before they were finished.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    doors: &Doors,
    signals: &mut StopSignals,
) -> Result<(), Interrupted> {
    let connections = GracefulShutdown::new();
    let places = Places::new(doors.most, app);
    let take = |stream, peer| match places.take() {
        Some(place) => converse(stream, peer, place, doors.tls.as_ref(), &connections),
        None => debug!(%peer, "a connection too many was closed"),
    };
    loop {
        tokio::select! {
            (stream, peer) = accept(&listener) => take(stream, peer),
            () = signals.next() => break,
        }
    }
    if let Err(error) = accept_waiting(listener, take) {
        warn!(%error, "cannot accept the connections that wait; they are lost");
    }
    let open = connections.count();
    info!(
        connections = open,
        "stopping, once requests in flight are finished"
    );
    let drained = async {
        tokio::time::sleep(GRACE).await;
        connections.shutdown().await;
    };
    tokio::select! {
        () = drained => info!("stopped"),
        () = tokio::time::sleep(DRAIN_TIME) => warn!("stopped, with requests unfinished whose clients are too slow"),
        () = signals.next() => return Err(Interrupted { connections: open }),
    }
    Ok(())
}

/// By which ways clients come in.
pub struct Doors {
    /// The most connections at once.
    pub most: usize,
    /// What keeps others from reading them, if anything does.
    pub tls: Option<Tls>,
}

/// The connections that there may be.
struct Places {
    served: Arc<Semaphore>,
    told: Arc<Semaphore>,
    app: Router,
    busy: Router,
}

impl Places {
    fn new(most: usize, app: Router) -> Self {
        Self {
            served: Arc::new(Semaphore::new(most.min(Semaphore::MAX_PERMITS))),
            told: Arc::new(Semaphore::new(TOLD)),
            app,
            busy: Router::new().fallback(async || overloaded()),
        }
    }

    /// A place for a connection, and what is answered there.
    fn take(&self) -> Option<Place> {
        let taken = |places: &Arc<Semaphore>| Arc::clone(places).try_acquire_owned().ok();
        match taken(&self.served) {
            Some(permit) => Some(Place {
                app: self.app.clone(),
                kept: true,
                _permit: permit,
            }),
            None => taken(&self.told).map(|permit| Place {
                app: self.busy.clone(),
                kept: false,
                _permit: permit,
            }),
        }
    }
}

/// A place that a connection has as long as it lasts.
struct Place {
    app: Router,
    /// Whether it may last for more than one request.
    kept: bool,
    _permit: OwnedSemaphorePermit,
}

/// Waits for the next connection.
async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(accepted) => return accepted,
            Err(error) if is_of_the_connection(&error) => {
                debug!(%error, "a connection was not made")
            }
            Err(error) => {
                // Too many open files, most likely: trying again at once would keep a
                // processor busy and mend nothing.
                warn!(%error, "cannot accept connections; trying again in a second");
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
        }
    }
}

/// Accepts the connections that were made and wait, which would be reset if the listener were
/// closed before; then closes it.
fn accept_waiting(
    listener: TcpListener,
    mut take: impl FnMut(TcpStream, SocketAddr),
) -> io::Result<()> {
    // The operating system itself is asked: the runtime may not have heard of them.
    let listener = listener.into_std()?;
    for _ in 0..MOST_WAITING {
        match listener.accept() {
            Ok((stream, peer)) => {
                stream.set_nonblocking(true)?;
                take(TcpStream::from_std(stream)?, peer);
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => break,
            Err(error) if is_of_the_connection(&error) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Whether only the connection that was to be accepted has failed.
fn is_of_the_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(
        error.kind(),
        ConnectionAborted | ConnectionRefused | ConnectionReset
    )
}

/// Answers the requests of one connection, in a task of its own.
fn converse(
    stream: TcpStream,
    peer: SocketAddr,
    place: Place,
    tls: Option<&Tls>,
    connections: &GracefulShutdown,
) {
    if let Err(error) = stream.set_nodelay(true) {
        debug!(%peer, %error, "cannot turn Nagle's algorithm off");
    }
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(READ_TIME));
    let stream = Box::pin(stream);
    let acceptor = tls.map(Tls::acceptor);
    let watcher = connections.watcher();
    tokio::spawn(async move {
        let (app, kept) = (place.app.clone(), place.kept);
        let answer = service_fn(move |mut request: hyper::Request<Incoming>| {
            request.extensions_mut().insert(Peer(peer));
            app.clone().call(request.map(Body::new))
        });
        let ended = match acceptor {
            None => {
                let connection = http(kept).serve_connection(TokioIo::new(stream), answer);
                watcher.watch(connection).await
            }
            Some(acceptor) => {
                let shaken = tokio::time::timeout(HEAD_TIME, acceptor.accept(stream)).await;
                match shaken {
                    Ok(Ok(stream)) => {
                        let connection = http(kept).serve_connection(TokioIo::new(stream), answer);
                        watcher.watch(connection).await
                    }
                    Ok(Err(error)) => {
                        debug!(%peer, %error, "no TLS was agreed on");
                        return;
                    }
                    Err(_) => {
                        debug!(%peer, "no TLS was agreed on in time");
                        return;
                    }
                }
            }
        };
        if let Err(error) = ended {
            debug!(%peer, %error, "a connection ended early");
        }
        drop(place);
    });
}

fn http(kept: bool) -> http1::Builder {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .keep_alive(kept)
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(HEAD)
        // Some more, so that it is the service that says what is too many.
        .max_headers(2 * FIELDS);
    http
}

/// A second signal ended the process before requests in flight were finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("stopped at once by a second signal, with {connections} connections still open")]
pub struct Interrupted {
    /// How many connections were open when the first signal came.
    pub connections: usize,
}
