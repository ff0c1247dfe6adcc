//! `cargo xtask mock`: a server that stands in for a document.
//!
//! What answers is `symbolon_conformance::mock`; here it gets a document, an address and a log.

mod curl;
mod log;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, anyhow, bail};
use axum::middleware::from_fn;
use clap::Args;
use symbolon_codegen::diagnostics::Severity;
use symbolon_conformance::document::Document;
use symbolon_conformance::mock::{self, Mock};
use symbolon_tasks::report;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::time::timeout;

use crate::workspace::{self, DOCUMENT};

/// How long answers that are under way may take when the server is told to end.
const GRACE: Duration = Duration::from_secs(3);

#[derive(Debug, Args)]
pub(crate) struct Options {
    /// The OpenAPI document; the files that it refers to are read too [default: this
    /// workspace's].
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
    /// Where to serve it; port 0 is any that is free.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8081")]
    listen: String,
    /// The same seed gives the same answers.
    #[arg(long, default_value_t = mock::Options::default().seed)]
    seed: u64,
}

pub(crate) fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let path = match &options.spec {
        Some(path) => path.clone(),
        None => workspace::root().join(DOCUMENT),
    };
    check(&path)?;
    let mock = read(&path, options.seed)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let served = runtime.block_on(serve(&mock, &options.listen));
    // An answer may still be in the making; nobody waits for it any more.
    runtime.shutdown_background();
    served.map(|()| ExitCode::SUCCESS)
}

/// Refuses a document with errors, as `generate` does and in the same words. What is a warning
/// there is about generated code.
fn check(path: &Path) -> anyhow::Result<()> {
    let absolute = std::path::absolute(path)?;
    let name = absolute.file_name().and_then(|name| name.to_str());
    let (Some(folder), Some(name)) = (absolute.parent(), name) else {
        bail!("{} is no file", path.display());
    };
    let sources = symbolon_tasks::read::document(folder, name)?;
    let mut found = symbolon_codegen::findings(&sources);
    found.retain(|one| one.severity == Severity::Error);
    if found.is_empty() {
        return Ok(());
    }
    report::findings(&sources, &found);
    bail!("{} in {}", report::errors(&found), path.display())
}

fn read(path: &Path, seed: u64) -> anyhow::Result<Mock> {
    let cannot = || format!("cannot read {}", path.display());
    let document = Document::load_file(path).with_context(cannot)?;
    Mock::new(Arc::new(document), mock::Options { seed }).with_context(cannot)
}

/// Serves until the process is interrupted.
async fn serve(mock: &Mock, listen: &str) -> anyhow::Result<()> {
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => {
                anyhow!("{listen} is in use; `--listen 127.0.0.1:0` takes a port that is free")
            }
            _ => anyhow!("cannot listen at {listen}: {error}"),
        })?;
    let address = listener.local_addr()?;
    let (stop, stopped) = oneshot::channel::<()>();
    let router = mock.router().layer(from_fn(log::each));
    let mut server = pin!(async {
        println!("{}", announcement(mock, &format!("http://{address}")));
        tell_doubts(mock.clone());
        axum::serve(listener, router)
            .with_graceful_shutdown(async {
                let _ = stopped.await;
            })
            .await
    });
    tokio::select! {
        // The signal is taken over before anything is announced.
        biased;
        interrupted = tokio::signal::ctrl_c() => interrupted?,
        served = &mut server => bail!("the server ended: {served:?}"),
    }
    drop(stop);
    match timeout(GRACE, server).await {
        Ok(served) => Ok(served?),
        Err(_) => Ok(()),
    }
}

fn announcement(mock: &Mock, base: &str) -> String {
    let document = mock.oracle().document();
    let title = document
        .root()
        .pointer("/info/title")
        .and_then(serde_json::Value::as_str);
    let operations = report::counted(document.operations().len(), "operation");
    let mut text = format!(
        "a mock of {}, {operations}, is at {base}; Ctrl-C ends it",
        title.unwrap_or("the document")
    );
    if let Some(line) = curl::line(mock, base) {
        text.push_str("\n  ");
        text.push_str(&line);
    }
    text
}

/// Warns of examples that are not served. To look at all of them may take a while, and nobody
/// has to wait for it: not even the end of the process.
fn tell_doubts(mock: Mock) {
    std::thread::spawn(move || {
        for doubt in mock.doubts() {
            eprintln!("warning: this example breaks its schema, and is not served: {doubt}");
        }
    });
}
