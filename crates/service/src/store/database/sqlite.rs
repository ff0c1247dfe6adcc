//! Opening SQLite.

use std::fs::OpenOptions;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use sqlx::SqlitePool;
use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

static MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");

/// Readers do not wait for each other, and each connection has a thread: a few are enough.
const CONNECTIONS: u32 = 8;

/// How long a writer waits for another, and a request for a connection.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long to leave a file alone that another process is just making.
const PAUSE: Duration = Duration::from_millis(20);

/// What SQLite says of a file that another holds (`SQLITE_BUSY`).
const BUSY: u32 = 5;

pub(super) async fn open(options: &SqliteConnectOptions) -> Result<SqlitePool, SqliteError> {
    let path = options.get_filename().to_owned();
    make_file(&path).map_err(|cause| SqliteError::File {
        path: path.clone(),
        cause,
    })?;
    let options = options
        .clone()
        // Readers go on while one writes.
        .journal_mode(SqliteJournalMode::Wal)
        // In this mode NORMAL may forget the last commits when the power fails, and a token
        // that was deleted because it leaked would be valid again. Writes are few: a synced
        // one each is no price.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE);
    let pool = SqlitePoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .connect_lazy_with(options);
    connect(&pool)
        .await
        .map_err(|cause| SqliteError::Database {
            path: path.clone(),
            cause,
        })?;
    migrate(&pool).await.map_err(|cause| match cause {
        MigrateError::VersionMissing(_) => SqliteError::FromTheFuture { path },
        cause => SqliteError::Migration { path, cause },
    })?;
    Ok(pool)
}

/// Makes the first connection. SQLite waits for others whenever it may, but not while a new
/// file is switched to its journal, which each of several processes that start at once does.
async fn connect(pool: &SqlitePool) -> Result<(), sqlx::Error> {
    let begun = Instant::now();
    loop {
        match pool.acquire().await {
            Err(error) if is_busy(&error) && begun.elapsed() < PATIENCE => {
                tokio::time::sleep(PAUSE).await;
            }
            result => return result.map(drop),
        }
    }
}

fn is_busy(error: &sqlx::Error) -> bool {
    // The code's low byte is the kind of failure; the others tell kinds of it apart.
    let code = error.as_database_error().and_then(|error| error.code());
    code.and_then(|code| code.parse::<u32>().ok())
        .is_some_and(|code| code & 0xff == BUSY)
}

/// Brings the tables up to date, all in one transaction that begins with the write lock: of
/// several processes that start at once one does it, and the others find it done. The
/// migrator itself takes no lock in SQLite.
async fn migrate(pool: &SqlitePool) -> Result<(), MigrateError> {
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
    // `run`, which calls this, gives a future that cannot be sent to another thread if it is
    // given a transaction.
    MIGRATIONS
        .run_direct(None, &mut *transaction, false)
        .await?;
    transaction.commit().await?;
    Ok(())
}

/// Makes the file if there is none, for its owner alone, and finds out whether it can be
/// written: SQLite would open a read-only file without a word, and has one message for all
/// that can be wrong with a path.
fn make_file(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

/// Why a file of SQLite cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SqliteError {
    /// The file cannot be made, read or written.
    #[error("cannot open {}: {cause}; its folder must exist, and both must be writable", path.display())]
    File {
        /// The database's file.
        path: PathBuf,
        /// What the operating system says.
        cause: io::Error,
    },
    /// SQLite does not take the file.
    #[error("cannot use {}: {cause}; name another file, or move this one away", path.display())]
    Database {
        /// The database's file.
        path: PathBuf,
        /// What SQLite says.
        cause: sqlx::Error,
    },
    /// The tables cannot be made or brought up to date.
    #[error("cannot bring the tables of {} up to date: {cause}", path.display())]
    Migration {
        /// The database's file.
        path: PathBuf,
        /// What is in the way.
        cause: MigrateError,
    },
    /// The tables are those of a later version of this program.
    #[error("{} was written by a newer version of this program; start that one", path.display())]
    FromTheFuture {
        /// The database's file.
        path: PathBuf,
    },
}
