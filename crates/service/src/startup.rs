//! From the operator's wishes to a service that serves, and to its end.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::TcpListener;
use tracing::warn;

use crate::admin::AdminError;
use crate::bootstrap::{BootstrapError, bootstrap};
use crate::config::{Config, ConfigError, Setting};
use crate::domain::Clock;
use crate::edge::{Tls, TlsError};
use crate::key_file::KeyFileError;
use crate::serve::{Doors, Interrupted, serve};
use crate::signals::StopSignals;
use crate::store::{OpenError, Store};
use crate::token_service::TokenService;
use crate::{announcement, app, logging, metrics, supervisor};

/// How long a database may take to close.
const CLOSING_TIME: Duration = Duration::from_secs(5);

/// Starts the service, serves until the process is asked to stop, and stops.
///
/// # Errors
///
/// Why it did not start, or did not stop as it should; in one line.
pub async fn run(config: Config) -> Result<(), StartError> {
    logging::start(config.log_format).map_err(StartError::Log)?;
    let tls = config.tls.clone();
    let tls = tls.map(|(certificate, key)| Tls::open(certificate, key));
    let tls = tls.transpose().map_err(StartError::Tls)?;
    let scheme = if tls.is_some() { "https" } else { "http" };
    // The address comes before the database: a start that fails for a port in use must not
    // have made, and shown to nobody, the first credential.
    let (listener, address) = listen(&config.listen).await?;
    let metrics = match &config.metrics {
        Some(setting) => Some(listen(setting).await?),
        None => None,
    };
    let store =
        Store::open(&config.database.value)
            .await
            .map_err(|cause| StartError::Database {
                setting: config.database.name.clone(),
                cause,
            })?;
    let clock = Clock::system();
    let out = &mut io::stdout();
    let given = config.bootstrap_token.as_ref();
    let founded = bootstrap(&store, &clock, &config.key, given, |news| {
        announcement::write(out, &announcement::url(scheme, address), &news)
    })
    .await
    .map_err(|cause| match cause {
        BootstrapError::Untold(cause) => StartError::Untold(cause),
        BootstrapError::Key(cause) => StartError::Key(cause),
        BootstrapError::AnotherKey => StartError::AnotherKey,
        cause => StartError::Bootstrap {
            setting: config.database.name.clone(),
            cause,
        },
    })?;
    if config.database.value.path().is_none() && !config.has_issuer() {
        warn!(
            "no issuer is set: tokens of type jwt name this address, and other instances refuse them; set --issuer"
        );
    }
    let settings = config.settings(announcement::url(scheme, address));
    if let Some((listener, address)) = metrics {
        let handle = metrics::start().map_err(|error| StartError::Metrics(error.to_string()))?;
        tokio::spawn(metrics::serve(listener, handle));
        let _ = announcement::write_metrics(&mut io::stdout(), &metrics::url(address));
    }
    let tokens = TokenService::new(store.clone(), clock, founded.keys, founded.first, settings);
    let app = app::router_with(tokens, config.serving.clone());
    let mut signals = StopSignals::take().map_err(StartError::Signals)?;
    // Nobody may be there to read it, and the service is no worse for that.
    let _ = announcement::write_listening(&mut io::stdout(), scheme, address);
    supervisor::ready();
    let doors = Doors {
        most: config.most_connections,
        tls,
    };
    let served = serve(listener, app, &doors, &mut signals).await;
    supervisor::stopping();
    served?;
    // Whatever is not written back by then is, at the next start, from the write-ahead log.
    let _ = tokio::time::timeout(CLOSING_TIME, store.close()).await;
    Ok(())
}

async fn listen(setting: &Setting<String>) -> Result<(TcpListener, SocketAddr), StartError> {
    let listening = async {
        let listener = TcpListener::bind(&setting.value).await?;
        let address = listener.local_addr()?;
        Ok((listener, address))
    };
    listening.await.map_err(|cause| StartError::Listen {
        setting: setting.clone(),
        cause,
    })
}

/// Why the service did not start, or did not stop as it should.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The options or the environment are not as they must be.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The runtime could not be started.
    #[error("cannot start threads: {0}")]
    Runtime(io::Error),
    /// What to log cannot be read.
    #[error("RUST_LOG: {0}; an example is warn,symbolon=debug")]
    Log(String),
    /// The address cannot be served at.
    #[error("{}: cannot listen on {}: {cause}; choose another address, or port 0 for a free one", setting.name, setting.value)]
    Listen {
        /// The address.
        setting: Setting<String>,
        /// What the operating system says.
        cause: io::Error,
    },
    /// The database cannot be used.
    #[error("{setting}: {cause}")]
    Database {
        /// Where the database was named.
        setting: String,
        /// What is in the way.
        cause: OpenError,
    },
    /// The first account, user and credential cannot be made.
    #[error("cannot find or make the first credential in the database of {setting}: {cause}")]
    Bootstrap {
        /// Where the database was named.
        setting: String,
        /// What is in the way.
        cause: BootstrapError,
    },
    /// There is no master key.
    #[error("{0}")]
    Key(KeyFileError),
    /// The master key is another one.
    #[error(
        "the key is not the one that the database was made with, and no token in it could be recognized; give the one of SYMBOLON_KEY or the key file that was used before"
    )]
    AnotherKey,
    /// The first credential could not be shown, and so was not made.
    #[error(
        "cannot write to standard output: {0}; the first start says there how to use the service"
    )]
    Untold(io::Error),
    /// The stop signals cannot be had.
    #[error("cannot take the stop signals over: {0}")]
    Signals(io::Error),
    /// What an operator asked for was not done.
    #[error(transparent)]
    Admin(#[from] AdminError),
    /// The certificate or its key cannot be used.
    #[error("cannot serve TLS: {0}")]
    Tls(TlsError),
    /// Nothing can be counted.
    #[error("cannot keep metrics: {0}")]
    Metrics(String),
    /// A second signal ended it.
    #[error(transparent)]
    Interrupted(#[from] Interrupted),
}
