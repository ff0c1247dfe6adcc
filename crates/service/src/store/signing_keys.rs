//! The keys that tokens of the form `jwt` are signed with.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::{Event, Store, StoreError, optional_time, time};

/// What keeps two processes from making the first key at once: any number of one's own.
const LOCK: i64 = 0x7379_6d62_6b65_7973;

/// A signing key as it is kept.
#[derive(Debug, Clone)]
pub struct StoredKey {
    /// The key's name.
    pub id: String,
    /// The public half.
    pub public_key: Vec<u8>,
    /// The private half, sealed.
    pub sealed: Vec<u8>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Since when nothing more is signed with it.
    pub retired_at: Option<DateTime<Utc>>,
}

#[derive(FromRow)]
struct KeyRow {
    id: String,
    public_key: Vec<u8>,
    sealed: Vec<u8>,
    created_at: i64,
    retired_at: Option<i64>,
}

impl Store {
    /// All keys, newest first.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn signing_keys(&self) -> Result<Vec<StoredKey>, StoreError> {
        let rows: Vec<KeyRow> = self
            .pool
            .fetch_all(
                "SELECT id, public_key, sealed, created_at, retired_at FROM signing_keys \
                 ORDER BY created_at DESC, id",
                &[],
            )
            .await?;
        rows.into_iter().map(KeyRow::into_key).collect()
    }

    /// Keeps a key if there is none that signs; otherwise nothing is changed.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn add_first_signing_key(&self, key: &StoredKey) -> Result<(), StoreError> {
        let mut change = self.change().await?;
        change.lock(LOCK).await?;
        let active: Option<(String,)> = change
            .fetch_optional("SELECT id FROM signing_keys WHERE retired_at IS NULL", &[])
            .await?;
        if active.is_none() {
            change.add_signing_key(key).await?;
            change.commit().await?;
        }
        Ok(())
    }

    /// Has a new key sign from now on. The others stay to verify what they signed.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn rotate_signing_key(
        &self,
        key: &StoredKey,
        event: &Event,
    ) -> Result<(), StoreError> {
        let mut change = self.change().await?;
        change.lock(LOCK).await?;
        change
            .execute(
                "UPDATE signing_keys SET retired_at = $1 WHERE retired_at IS NULL",
                &[key.created_at.timestamp_micros().into()],
            )
            .await?;
        change.add_signing_key(key).await?;
        change.record(event).await?;
        change.commit().await
    }

    /// Deletes the keys that stopped signing before `before`, and whose every token is gone or
    /// has expired by `now`; says how many.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn purge_signing_keys(
        &self,
        before: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<usize, StoreError> {
        let gone: Vec<(String,)> = self
            .pool
            .fetch_all(
                "DELETE FROM signing_keys WHERE retired_at < $1 AND NOT EXISTS \
                    (SELECT 1 FROM tokens WHERE tokens.key_id = signing_keys.id \
                       AND (tokens.expires_at IS NULL OR tokens.expires_at > $2)) \
                 RETURNING id",
                &[
                    before.timestamp_micros().into(),
                    now.timestamp_micros().into(),
                ],
            )
            .await?;
        Ok(gone.len())
    }

    /// Deletes the tokens that expired before `before`; says how many.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn purge_tokens(&self, before: DateTime<Utc>) -> Result<usize, StoreError> {
        self.pool
            .delete_in_parts(
                "DELETE FROM tokens WHERE id IN \
                        (SELECT id FROM tokens WHERE expires_at < $1 ORDER BY expires_at LIMIT 1000) \
                     RETURNING id",
                &[before.timestamp_micros().into()],
            )
            .await
    }
}

impl super::database::Change {
    async fn add_signing_key(&mut self, key: &StoredKey) -> Result<(), StoreError> {
        self.execute(
            "INSERT INTO signing_keys (id, public_key, sealed, created_at) VALUES ($1, $2, $3, $4)",
            &[
                (&key.id).into(),
                key.public_key.as_slice().into(),
                key.sealed.as_slice().into(),
                key.created_at.timestamp_micros().into(),
            ],
        )
        .await
    }
}

impl KeyRow {
    fn into_key(self) -> Result<StoredKey, StoreError> {
        Ok(StoredKey {
            id: self.id,
            public_key: self.public_key,
            sealed: self.sealed,
            created_at: time(self.created_at)?,
            retired_at: optional_time(self.retired_at)?,
        })
    }
}
