//! Connections: taken until the process is asked to stop, and then finished.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tracing::{debug, info, warn};

use crate::signals::StopSignals;

/// How long a client may take to send a request's head, and how long an idle connection is
/// kept: without it, clients that send nothing would take all connections there can be.
const HEAD_TIME: Duration = Duration::from_secs(30);

/// How long requests in flight are waited for. A request that takes its full time to send
/// its head and its body is within it; what is not done then belongs to a client that does
/// not read its answer.
const DRAIN_TIME: Duration = Duration::from_secs(75);

/// Serves `app` until the first stop signal, and then finishes the requests in flight.
///
/// # Errors
///
/// [`Interrupted`] if a second signal came before they were finished.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    signals: &mut StopSignals,
) -> Result<(), Interrupted> {
    let connections = GracefulShutdown::new();
    loop {
        tokio::select! {
            (stream, peer) = accept(&listener) => converse(stream, peer, &app, &connections),
            () = signals.next() => break,
        }
    }
    drop(listener);
    let open = connections.count();
    info!(
        connections = open,
        "stopping, once requests in flight are finished"
    );
    tokio::select! {
        () = connections.shutdown() => info!("stopped"),
        () = tokio::time::sleep(DRAIN_TIME) => warn!("stopped, though a client still does not read its answer"),
        () = signals.next() => return Err(Interrupted { connections: open }),
    }
    Ok(())
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

/// Whether only the connection that was to be accepted has failed.
fn is_of_the_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(
        error.kind(),
        ConnectionAborted | ConnectionRefused | ConnectionReset
    )
}

/// Answers the requests of one connection, in a task of its own.
fn converse(stream: TcpStream, peer: SocketAddr, app: &Router, connections: &GracefulShutdown) {
    if let Err(error) = stream.set_nodelay(true) {
        debug!(%peer, %error, "cannot turn Nagle's algorithm off");
    }
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(app.clone()));
    let connection = connections.watch(connection);
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            debug!(%peer, %error, "a connection ended early");
        }
    });
}

/// A second signal ended the process before requests in flight were finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("stopped at once by a second signal, with {connections} connections still open")]
pub struct Interrupted {
    /// How many connections were open when the first signal came.
    pub connections: usize,
}
