//! The two databases, behind one way to run a statement.
//!
//! A statement is written once, in the SQL that both understand: parameters are `$1`, `$2`, ...,
//! times are integers, lists are JSON. What they have under different names is put into the
//! migrations (`instr`, which PostgreSQL calls `strpos`), or has a function here.

mod location;
mod postgres;
mod sqlite;

use std::sync::Arc;

use sqlx::postgres::{PgArguments, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Arguments, FromRow, PgPool, Postgres, Sqlite, SqlitePool};

use super::revocations::{Revocation, Revocations};
use super::{Event, StoreError};

pub use location::{DatabaseLocation, LocationError};
pub use postgres::PostgresError;
pub use sqlite::SqliteError;

/// Why a database cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A file of SQLite cannot be used.
    #[error(transparent)]
    Sqlite(#[from] SqliteError),
    /// A server of PostgreSQL cannot be used.
    #[error(transparent)]
    Postgres(#[from] PostgresError),
}

/// A value that a statement is run with.
#[derive(Debug, Clone, Copy)]
pub(super) enum Bind<'b> {
    Text(Option<&'b str>),
    Integer(Option<i64>),
    Bytes(&'b [u8]),
    Bool(Option<bool>),
}

impl<'b> From<&'b str> for Bind<'b> {
    fn from(text: &'b str) -> Self {
        Self::Text(Some(text))
    }
}

impl<'b> From<&'b String> for Bind<'b> {
    fn from(text: &'b String) -> Self {
        Self::Text(Some(text))
    }
}

impl<'b> From<Option<&'b str>> for Bind<'b> {
    fn from(text: Option<&'b str>) -> Self {
        Self::Text(text)
    }
}

impl<'b> From<&'b Option<String>> for Bind<'b> {
    fn from(text: &'b Option<String>) -> Self {
        Self::Text(text.as_deref())
    }
}

impl From<i64> for Bind<'_> {
    fn from(number: i64) -> Self {
        Self::Integer(Some(number))
    }
}

impl From<Option<i64>> for Bind<'_> {
    fn from(number: Option<i64>) -> Self {
        Self::Integer(number)
    }
}

impl<'b> From<&'b [u8]> for Bind<'b> {
    fn from(bytes: &'b [u8]) -> Self {
        Self::Bytes(bytes)
    }
}

impl From<bool> for Bind<'_> {
    fn from(flag: bool) -> Self {
        Self::Bool(Some(flag))
    }
}

impl From<Option<bool>> for Bind<'_> {
    fn from(flag: Option<bool>) -> Self {
        Self::Bool(flag)
    }
}

/// A row that either database gives.
pub(super) trait Row:
    for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{
}

impl<T> Row for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{}

/// The arguments of a statement, in the form of the database that it is run by.
fn arguments<A>(binds: &[Bind<'_>]) -> Result<A, StoreError>
where
    A: Arguments,
    for<'t> Option<&'t str>: sqlx::Encode<'t, A::Database> + sqlx::Type<A::Database>,
    for<'t> Option<i64>: sqlx::Encode<'t, A::Database> + sqlx::Type<A::Database>,
    for<'t> &'t [u8]: sqlx::Encode<'t, A::Database> + sqlx::Type<A::Database>,
    for<'t> Option<bool>: sqlx::Encode<'t, A::Database> + sqlx::Type<A::Database>,
{
    let mut arguments = A::default();
    for bind in binds {
        match *bind {
            Bind::Text(Some(text)) if text.contains('\0') => {
                arguments.add(Some(without_nul(text).as_str()))
            }
            Bind::Text(text) => arguments.add(text),
            Bind::Integer(number) => arguments.add(number),
            Bind::Bytes(bytes) => arguments.add(bytes),
            Bind::Bool(flag) => arguments.add(flag),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(arguments)
}

/// The text without the one character that PostgreSQL cannot hold, so that a search for it finds
/// nothing instead of failing: in its place is one that stands for none. What is kept has neither,
/// by the contract.
pub(super) fn without_nul(text: &str) -> String {
    text.replace('\0', "\u{ffff}")
}

/// Runs a statement by one of the two databases; each arm of the `match` is the same.
macro_rules! run {
    ($which:ident, $sql:expr, $binds:expr, $executor:expr, $row:ty, $how:ident) => {
        match $executor {
            $which::Sqlite(executor) => {
                let arguments = arguments::<SqliteArguments>($binds)?;
                sqlx::query_as_with::<Sqlite, $row, _>($sql, arguments)
                    .$how(executor)
                    .await
            }
            $which::Postgres(executor) => {
                let arguments = arguments::<PgArguments>($binds)?;
                sqlx::query_as_with::<Postgres, $row, _>($sql, arguments)
                    .$how(executor)
                    .await
            }
        }
    };
}

/// Connections to one of the two databases.
#[derive(Debug, Clone)]
pub(super) enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Pool {
    /// Opens the database, and brings its tables up to date.
    pub(super) async fn open(location: &DatabaseLocation) -> Result<Self, OpenError> {
        Ok(match location {
            DatabaseLocation::Sqlite(options) => Self::Sqlite(sqlite::open(options).await?),
            DatabaseLocation::Postgres(options) => Self::Postgres(postgres::open(options).await?),
        })
    }

    /// Has revocations of other processes told to `revocations`, where they can be heard of.
    pub(super) fn listen(&self, revocations: &Arc<Revocations>) {
        if let Self::Postgres(pool) = self {
            tokio::spawn(postgres::listen(pool.clone(), Arc::downgrade(revocations)));
        }
    }

    pub(super) async fn close(&self) {
        match self {
            Self::Sqlite(pool) => pool.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }

    pub(super) async fn fetch_all<R: Row>(
        &self,
        sql: &'static str,
        binds: &[Bind<'_>],
    ) -> Result<Vec<R>, StoreError> {
        Ok(run!(Pool, sql, binds, self, R, fetch_all)?)
    }

    pub(super) async fn fetch_optional<R: Row>(
        &self,
        sql: &'static str,
        binds: &[Bind<'_>],
    ) -> Result<Option<R>, StoreError> {
        Ok(run!(Pool, sql, binds, self, R, fetch_optional)?)
    }

    /// Runs one statement that changes something, in a transaction of its own.
    pub(super) async fn execute(
        &self,
        sql: &'static str,
        binds: &[Bind<'_>],
    ) -> Result<(), StoreError> {
        let _: Vec<()> = run!(Pool, sql, binds, self, (), fetch_all)?;
        Ok(())
    }

    /// Runs a statement that deletes some rows and gives their identifiers, until there are none:
    /// in parts, so that nobody else waits long. Gives how many there were.
    pub(super) async fn delete_in_parts(
        &self,
        sql: &'static str,
        binds: &[Bind<'_>],
    ) -> Result<usize, StoreError> {
        let mut all = 0;
        loop {
            let gone: Vec<(String,)> = self.fetch_all(sql, binds).await?;
            all += gone.len();
            if gone.is_empty() {
                return Ok(all);
            }
        }
    }

    async fn begin(&self) -> Result<Transaction, StoreError> {
        Ok(match self {
            // With the write lock, so that no change fails at its second statement.
            Self::Sqlite(pool) => Transaction::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => Transaction::Postgres(pool.begin().await?),
        })
    }
}

enum Transaction {
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

/// A transaction of one of the two databases, as what runs a statement.
enum Executor<'t> {
    Sqlite(&'t mut sqlx::SqliteConnection),
    Postgres(&'t mut sqlx::PgConnection),
}

impl Transaction {
    fn executor(&mut self) -> Executor<'_> {
        match self {
            Self::Sqlite(transaction) => Executor::Sqlite(transaction),
            Self::Postgres(transaction) => Executor::Postgres(transaction),
        }
    }
}

/// Changes that count together or not at all. Dropped, nothing has happened.
pub(super) struct Change {
    transaction: Transaction,
    revocations: Arc<Revocations>,
    revoked: Vec<Revocation>,
    events: Vec<Event>,
}

impl Change {
    pub(super) async fn begin(
        pool: &Pool,
        revocations: &Arc<Revocations>,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            transaction: pool.begin().await?,
            revocations: Arc::clone(revocations),
            revoked: Vec::new(),
            events: Vec::new(),
        })
    }

    pub(super) async fn fetch_all<R: Row>(
        &mut self,
        sql: &'static str,
        binds: &[Bind<'_>],
    ) -> Result<Vec<R>, StoreError> {
        let executor = self.transaction.executor();
        Ok(run!(Executor, sql, binds, executor, R, fetch_all)?)
    }

    pub(super) async fn fetch_optional<R: Row>(
        &mut self,
        sql: &'static str,
        binds: &[Bind<'_>],
    ) -> Result<Option<R>, StoreError> {
        let executor = self.transaction.executor();
        Ok(run!(Executor, sql, binds, executor, R, fetch_optional)?)
    }

    pub(super) async fn execute(
        &mut self,
        sql: &'static str,
        binds: &[Bind<'_>],
    ) -> Result<(), StoreError> {
        let _: Vec<()> = self.fetch_all(sql, binds).await?;
        Ok(())
    }

    /// Keeps other changes of the same kind waiting until this one has ended. SQLite has one
    /// writer at a time in any case.
    pub(super) async fn lock(&mut self, key: i64) -> Result<(), StoreError> {
        if matches!(self.transaction, Transaction::Postgres(_)) {
            self.execute("SELECT pg_advisory_xact_lock($1)", &[key.into()])
                .await?;
        }
        Ok(())
    }

    /// Keeps other changes of this tenant's users waiting until this one has ended.
    pub(super) async fn lock_tenant(&mut self, tenant_id: &str) -> Result<(), StoreError> {
        if matches!(self.transaction, Transaction::Postgres(_)) {
            self.execute(
                "SELECT id FROM tenants WHERE id = $1 FOR UPDATE",
                &[tenant_id.into()],
            )
            .await?;
        }
        Ok(())
    }

    /// Has it told to everybody, once it counts, that a credential may have ended.
    pub(super) fn revoke(&mut self, revocation: Revocation) {
        self.revoked.push(revocation);
    }

    /// Has an event logged once it counts.
    pub(super) fn tell_after(&mut self, event: Event) {
        self.events.push(event);
    }

    /// Makes it all count. When this returns, this process accepts nothing any more that was
    /// revoked.
    ///
    /// It goes on when nobody waits for it any more: a change that has begun to count is told.
    pub(super) async fn commit(self) -> Result<(), StoreError> {
        tokio::spawn(self.finish())
            .await
            .unwrap_or(Err(StoreError::Unavailable(sqlx::Error::WorkerCrashed)))
    }

    async fn finish(mut self) -> Result<(), StoreError> {
        if matches!(self.transaction, Transaction::Postgres(_)) {
            for revocation in std::mem::take(&mut self.revoked) {
                // Told when the transaction is committed, and not before.
                self.execute(
                    "SELECT pg_notify($1, $2)",
                    &[postgres::CHANNEL.into(), revocation.as_text().into()],
                )
                .await?;
                self.revoked.push(revocation);
            }
        }
        let committed = match self.transaction {
            Transaction::Sqlite(transaction) => transaction.commit().await,
            Transaction::Postgres(transaction) => transaction.commit().await,
        };
        // Of a commit that failed nobody knows whether it happened.
        for revocation in &self.revoked {
            self.revocations.note(revocation);
        }
        committed?;
        for event in &self.events {
            event.tell();
        }
        Ok(())
    }
}
