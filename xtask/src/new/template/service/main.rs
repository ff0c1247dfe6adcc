//! The service's program.

use std::io;
use std::process::ExitCode;

use clap::Parser;
use tokio::net::TcpListener;

use {{crate}}_server::runtime::Enforcement;

/// Serves the API.
#[derive(Debug, Parser)]
#[command(version)]
struct Arguments {
    /// The address to serve at; port 0 takes a free one.
    #[arg(long, env = "LISTEN", default_value = "127.0.0.1:8080")]
    listen: String,
    /// What becomes of a response that breaks the document: off does not look, log sends it and
    /// logs it, refuse logs it and answers 500.
    #[arg(long, env = "RESPONSES", value_name = "off|log|refuse")]
    #[arg(default_value = "log")]
    responses: Enforcement,
}

#[tokio::main]
async fn main() -> ExitCode {
    let Arguments { listen, responses } = Arguments::parse();
    tracing_subscriber::fmt().with_writer(io::stderr).init();
    match serve(&listen, responses).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: cannot serve at {listen}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Serves until the process is asked to stop, and then finishes the requests in flight.
async fn serve(listen: &str, responses: Enforcement) -> io::Result<()> {
    let listener = TcpListener::bind(listen).await?;
    println!("listening at http://{}", listener.local_addr()?);
    axum::serve(listener, {{crate}}::router(responses))
        .with_graceful_shutdown(stop())
        .await
}

/// Waits until the process is asked to stop.
async fn stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            // Without a handler the signal ends the process by itself.
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        () = interrupt => {}
        () = terminate() => {}
    }
}

/// Waits for SIGTERM, by which containers are stopped.
#[cfg(unix)]
async fn terminate() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut signal) => {
            signal.recv().await;
        }
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn terminate() {
    std::future::pending().await
}
