//! What is kept, and how it is found again: the only place that knows SQL.
//!
//! Every statement about tokens, users and virtual accounts is bounded by the tenant in itself,
//! and by the owner where there is one, so that no caller of the store can forget to. What
//! counts together is one [`Change`](database::Change).

mod audit;
mod credentials;
mod database;
mod foundation;
mod paging;
mod revocations;
mod signing_keys;
mod tokens;
mod users;
mod virtual_account_tokens;
mod virtual_accounts;

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::domain::{NoRandomness, SecretDigest, TokenForm};
use database::{Change, Pool};

pub use audit::{Action, Actor, Event, Outcome, Target};
pub use credentials::{FirstHolder, HeldToken, SessionUser};
pub use database::{DatabaseLocation, LocationError, OpenError, PostgresError, SqliteError};
pub use foundation::{AddTenant, FirstCredential, Foundation, Founding};
pub use revocations::{Moment, Revocations};
pub use signing_keys::StoredKey;
pub use tokens::{NewToken, Taking};
pub use users::{NewUser, UserChange};
pub use virtual_accounts::{NewAccount, Upsert};

/// The service's database.
#[derive(Debug, Clone)]
pub struct Store {
    pool: Pool,
    revocations: Arc<Revocations>,
}

impl Store {
    /// Opens the database, makes it if there is none, and brings its tables up to date.
    ///
    /// # Errors
    ///
    /// What is in the way, in one line.
    pub async fn open(location: &DatabaseLocation) -> Result<Self, OpenError> {
        let pool = Pool::open(location).await?;
        let revocations = Arc::default();
        pool.listen(&revocations);
        Ok(Self { pool, revocations })
    }

    /// Asks the database for the least that it can answer.
    ///
    /// # Errors
    ///
    /// The database does not answer.
    pub async fn answer(&self) -> Result<(), StoreError> {
        self.pool
            .execute("SELECT name FROM settings LIMIT 1", &[])
            .await
    }

    /// What is told of revocations, by this process and by others.
    pub fn revocations(&self) -> &Arc<Revocations> {
        &self.revocations
    }

    /// Waits for the statements under way, and closes the database.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    async fn change(&self) -> Result<Change, StoreError> {
        Change::begin(&self.pool, &self.revocations).await
    }
}

/// Whether there was anything to change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removal {
    /// It is gone.
    Removed,
    /// There is no such thing.
    NotFound,
}

/// The store could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database cannot be reached, or has too much to do; it may be asked again.
    #[error("the database does not answer: {0}")]
    Unavailable(sqlx::Error),
    /// The database failed.
    #[error("the database failed: {0}")]
    Database(sqlx::Error),
    /// No identifier can be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The database holds what this service never wrote.
    #[error("the database holds {0}")]
    Corrupt(&'static str),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        if is_passing(&error) {
            Self::Unavailable(error)
        } else {
            Self::Database(error)
        }
    }
}

/// Whether the same statement may succeed soon.
fn is_passing(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => true,
        sqlx::Error::Database(error) => error.code().is_some_and(|code| is_passing_code(&code)),
        _ => false,
    }
}

/// The codes of both databases that say "not now".
fn is_passing_code(code: &str) -> bool {
    // Of SQLSTATE the first two characters are the class: connections, resources, an operator
    // who intervenes; then serialization, deadlock, locks, and a server that only reads.
    ["08", "53", "57"].iter().any(|class| code.len() == 5 && code.starts_with(class))
        || ["40001", "40P01", "55P03", "25006"].contains(&code)
        // SQLite: busy, locked, an error of the disk, a full disk. The low byte is the kind.
        || code
            .parse::<u32>()
            .is_ok_and(|code| code < 10_000 && [5, 6, 10, 13].contains(&(code & 0xff)))
}

fn time(microseconds: i64) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp_micros(microseconds)
        .ok_or(StoreError::Corrupt("a time that is out of range"))
}

fn optional_time(microseconds: Option<i64>) -> Result<Option<DateTime<Utc>>, StoreError> {
    microseconds.map(time).transpose()
}

fn micros(time: Option<DateTime<Utc>>) -> Option<i64> {
    time.map(|time| time.timestamp_micros())
}

fn stored_digest(bytes: &[u8]) -> Result<SecretDigest, StoreError> {
    SecretDigest::from_bytes(bytes).ok_or(StoreError::Corrupt("a digest that has not 32 bytes"))
}

fn stored_form(name: &str) -> Result<TokenForm, StoreError> {
    TokenForm::named(name).ok_or(StoreError::Corrupt("a form of tokens that there is not"))
}
