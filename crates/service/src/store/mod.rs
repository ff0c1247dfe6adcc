//! What is kept, and how it is found again: the only place that knows SQL.
//!
//! Every statement about tokens is bounded by tenant and owner in itself, so that no caller
//! of the store can forget to. Whoever needs two statements to agree runs them in one
//! transaction.

mod credentials;
mod foundation;
mod location;
mod sqlite;
mod tokens;

use chrono::{DateTime, Utc};
use sqlx::SqlitePool;

use crate::domain::SecretDigest;

pub use credentials::{Kept, StoredCredential};
pub use foundation::{FirstCredential, Foundation, Founding};
pub use location::{DatabaseLocation, LocationError};
pub use sqlite::OpenError;
pub use tokens::{NewToken, Owner, Removal, Taking};

/// The service's database.
#[derive(Debug, Clone)]
pub struct Store {
    pool: SqlitePool,
}

impl Store {
    /// Opens the database, makes it if there is none, and brings its tables up to date.
    ///
    /// # Errors
    ///
    /// What is in the way, in one line.
    pub async fn open(location: &DatabaseLocation) -> Result<Self, OpenError> {
        let pool = sqlite::open(location).await?;
        Ok(Self { pool })
    }

    /// Asks the database for the least that it can answer.
    ///
    /// # Errors
    ///
    /// The database does not answer.
    pub async fn answer(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT only_row FROM first_credential")
            .fetch_optional(&self.pool)
            .await?;
        Ok(())
    }

    /// Waits for the statements under way, and closes the database.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// The store could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database failed.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
    /// The database holds what this service never wrote.
    #[error("the database holds {0}")]
    Corrupt(&'static str),
}

fn time(microseconds: i64) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp_micros(microseconds)
        .ok_or(StoreError::Corrupt("a time that is out of range"))
}

fn optional_time(microseconds: Option<i64>) -> Result<Option<DateTime<Utc>>, StoreError> {
    microseconds.map(time).transpose()
}

fn stored_digest(bytes: &[u8]) -> Result<SecretDigest, StoreError> {
    SecretDigest::from_bytes(bytes).ok_or(StoreError::Corrupt("a digest that has not 32 bytes"))
}
