//! Opening PostgreSQL, and hearing from the other processes that use it.

use std::sync::Weak;
use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::postgres::{PgConnectOptions, PgListener, PgPoolOptions};
use sqlx::{ConnectOptions, Connection, PgPool};
use tracing::{debug, warn};

use crate::store::revocations::{Revocation, Revocations};

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/postgres");

/// Where revocations are told.
pub(super) const CHANNEL: &str = "symbolon_revocations";

/// Each connection is a process of the server: a few per instance are enough, of which
/// one listens.
const CONNECTIONS: u32 = 16;

/// How long a request waits for a connection.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long to leave a server alone that does not answer.
const PAUSE: Duration = Duration::from_millis(500);

/// What each connection asks of the server: a statement that takes longer than a request may
/// is given up, and a transaction whose process has died does not keep others waiting.
const SETTINGS: [(&str, &str); 3] = [
    ("statement_timeout", "10s"),
    ("lock_timeout", "5s"),
    ("idle_in_transaction_session_timeout", "10s"),
];

pub(super) async fn open(options: &PgConnectOptions) -> Result<PgPool, PostgresError> {
    let at = format!("{}:{}", options.get_host(), options.get_port());
    let options = options.clone().application_name("symbolon");
    migrate(&options, &at).await?;
    let options = options.options(SETTINGS);
    let pool = PgPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .connect_with(options)
        .await
        .map_err(|cause| PostgresError::Connect { at, cause })?;
    Ok(pool)
}

/// Brings the tables up to date, however long that takes. The migrator takes a lock of the
/// server: of several processes that start at once one does it, and the others wait and find it
/// done.
async fn migrate(options: &PgConnectOptions, at: &str) -> Result<(), PostgresError> {
    let connecting = tokio::time::timeout(PATIENCE, options.connect()).await;
    let connected = connecting.unwrap_or(Err(sqlx::Error::PoolTimedOut));
    let mut connection = connected.map_err(|cause| PostgresError::Connect {
        at: at.to_owned(),
        cause,
    })?;
    let migrated = MIGRATIONS.run_direct(None, &mut connection, false).await;
    migrated.map_err(|cause| match cause {
        MigrateError::VersionMissing(_) => PostgresError::FromTheFuture { at: at.to_owned() },
        cause => PostgresError::Migration {
            at: at.to_owned(),
            cause,
        },
    })?;
    // What is left of the connection is the server's business.
    let _ = connection.close().await;
    Ok(())
}

/// Notes what other processes revoke, as long as somebody wants to know.
///
/// A notification may be lost with its connection: then nothing that is remembered may be
/// believed. Until the loss is noticed, what bounds the time is that nothing is remembered for
/// long.
pub(super) async fn listen(pool: PgPool, revocations: Weak<Revocations>) {
    while revocations.strong_count() > 0 && !pool.is_closed() {
        if let Err(error) = hear(&pool, &revocations).await {
            warn!(%error, "cannot hear of revocations by other instances; trying again");
        }
        if let Some(revocations) = revocations.upgrade() {
            revocations.note(&Revocation::Any);
        }
        tokio::time::sleep(PAUSE).await;
    }
}

async fn hear(pool: &PgPool, revocations: &Weak<Revocations>) -> Result<(), sqlx::Error> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen(CHANNEL).await?;
    debug!("hearing of revocations by other instances");
    let note = |revocation| match revocations.upgrade() {
        Some(revocations) => {
            revocations.note(&revocation);
            true
        }
        None => false,
    };
    // What was told before this connection listened, nobody heard.
    let mut wanted = note(Revocation::Any);
    while wanted {
        wanted = match listener.try_recv().await? {
            Some(notification) => note(Revocation::from_text(notification.payload())),
            // The connection was lost, and with it perhaps a notification.
            None => note(Revocation::Any),
        };
    }
    Ok(())
}

/// Why a server of PostgreSQL cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PostgresError {
    /// It cannot be reached, or does not let this program in.
    #[error("cannot connect to PostgreSQL at {at}: {cause}")]
    Connect {
        /// The server's host and port.
        at: String,
        /// What is in the way.
        cause: sqlx::Error,
    },
    /// The tables cannot be made or brought up to date.
    #[error("cannot bring the tables at {at} up to date: {cause}")]
    Migration {
        /// The server's host and port.
        at: String,
        /// What is in the way.
        cause: MigrateError,
    },
    /// The tables are those of a later version of this program.
    #[error("the tables at {at} were made by a newer version of this program; start that one")]
    FromTheFuture {
        /// The server's host and port.
        at: String,
    },
}
