//! Who somebody is, by what he presents.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use moka::sync::Cache;
use tokio::sync::Semaphore;
use tracing::warn;

use super::{Failure, SessionError, TokenService};
use crate::domain::{Identity, Origin, Presented, SecretDigest, TokenForm, read_lookup};
use crate::store::{HeldToken, Moment, StoreError};

/// How far `lastAccessedAt` may lag behind: a token in use costs one write in this time.
const ACCESS_INTERVAL: TimeDelta = TimeDelta::minutes(1);

/// How long a proof is believed without asking the store again. Revocations by this process end
/// it at once, and so do those of other processes that are heard of; this is what bounds the
/// time when the news is lost. It counts from before the store was asked.
const FRESH: Duration = Duration::from_millis(800);

/// The most proofs that are remembered: a few megabytes.
const REMEMBERED: u64 = 10_000;

/// The dots of a JSON Web Token in its compact form (RFC 7515, section 7.1).
const JWT_DOTS: usize = 2;

/// How long a request waits for the note that its credential was used.
const NOTING: Duration = Duration::from_millis(200);

/// How many notes are written at once: they must not take all connections to the store.
const NOTES: usize = 4;

/// Proofs of a short while ago, by the digest of what was presented; and places for notes.
pub(super) struct Memory(Cache<[u8; 32], Arc<Remembered>>, Arc<Semaphore>);

impl Default for Memory {
    fn default() -> Self {
        Self(
            Cache::builder()
                .max_capacity(REMEMBERED)
                .time_to_live(FRESH)
                .build(),
            Arc::new(Semaphore::new(NOTES)),
        )
    }
}

struct Remembered {
    proof: Arc<Proof>,
    /// What revocations are told by.
    lookup: String,
    /// How far revocations had come, and when, before the store was asked.
    moment: Moment,
    since: Instant,
}

/// Whom a valid credential stands for.
#[derive(Debug)]
pub struct Proof {
    /// Who it is.
    pub identity: Arc<Identity>,
    /// The token, if it was one that this service issued.
    pub token: Option<TokenFacts>,
    /// When the credential stops working; `None` for never.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was last noted that the subject was let in, in microseconds; 0 for never.
    noted: AtomicI64,
}

/// What is known of a token without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenFacts {
    /// Identifies the token.
    pub id: String,
    /// Its name, which those of virtual accounts do not have.
    pub name: Option<String>,
    /// Its form.
    pub form: TokenForm,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

impl TokenService {
    /// Finds out whom a credential stands for. What the store said a moment ago is believed;
    /// what was revoked or has expired is not.
    ///
    /// # Errors
    ///
    /// Why the credential does not count, or the failure.
    pub async fn authenticate<'p>(
        &self,
        presented: impl Into<Presented<'p>>,
    ) -> Result<Arc<Proof>, AuthenticateError> {
        self.authenticate_from(presented.into(), &Origin::default())
            .await
    }

    /// The same, of a request that comes from somewhere.
    ///
    /// # Errors
    ///
    /// Those of [`Self::authenticate`].
    pub async fn authenticate_from(
        &self,
        presented: Presented<'_>,
        origin: &Origin,
    ) -> Result<Arc<Proof>, AuthenticateError> {
        let proof = self.proof(presented, Some(origin)).await?;
        self.note_use(&proof).await;
        Ok(proof)
    }

    /// The same, and nothing is noted, nor anybody signed in: `origin` is that of a request by
    /// which somebody may sign in.
    pub(super) async fn proof(
        &self,
        presented: Presented<'_>,
        origin: Option<&Origin>,
    ) -> Result<Arc<Proof>, AuthenticateError> {
        let digest = self.keys.digest(presented.expose());
        let key = <[u8; 32]>::try_from(digest.as_bytes()).unwrap_or_default();
        if let Some(remembered) = self.memory.0.get(&key)
            && self.still_holds(&remembered)
        {
            return self.unexpired(Arc::clone(&remembered.proof));
        }
        let since = Instant::now();
        let (proof, lookup, moment) = self.prove(presented, &digest, origin).await?;
        let proof = self.unexpired(Arc::new(proof))?;
        let remembered = Remembered {
            proof: Arc::clone(&proof),
            lookup,
            moment,
            since,
        };
        self.memory.0.insert(key, Arc::new(remembered));
        Ok(proof)
    }

    fn still_holds(&self, remembered: &Remembered) -> bool {
        remembered.since.elapsed() < FRESH
            && self.store.revocations().moment(&remembered.lookup) == remembered.moment
    }

    /// Asks whoever knows: the store, or an identity provider.
    async fn prove(
        &self,
        presented: Presented<'_>,
        digest: &SecretDigest,
        origin: Option<&Origin>,
    ) -> Result<(Proof, String, Moment), AuthenticateError> {
        if presented
            .expose()
            .bytes()
            .filter(|byte| *byte == b'.')
            .count()
            == JWT_DOTS
        {
            return match (self.verify_own(presented).await?, origin) {
                (Some(claims), _) => self.prove_token(&claims.jti, digest).await,
                (None, Some(origin)) => self.prove_session(presented, origin).await,
                (None, None) => Err(SessionError::UnknownIssuer.into()),
            };
        }
        match read_lookup(presented.expose()) {
            Some(lookup) => self.prove_token(lookup.as_str(), digest).await,
            None if self.is_given(digest) => {
                let moment = self.store.revocations().moment("");
                let proof = self.prove_given_first(digest).await?;
                Ok((proof, String::new(), moment))
            }
            None => Err(AuthenticateError::Malformed),
        }
    }

    async fn prove_token(
        &self,
        lookup: &str,
        digest: &SecretDigest,
    ) -> Result<(Proof, String, Moment), AuthenticateError> {
        let moment = self.store.revocations().moment(lookup);
        let held = self.store.held_token(lookup).await?;
        let kept = held.as_ref().map(|held| held.digest.clone());
        // Where there is none, nothing is compared with, and takes as long.
        let proven = kept
            .unwrap_or_else(SecretDigest::of_nothing)
            .matches(digest);
        match held {
            Some(held) if proven && held.active => Ok((held.into(), lookup.to_owned(), moment)),
            Some(_) if proven => Err(AuthenticateError::Deactivated),
            _ => Err(AuthenticateError::Unknown),
        }
    }

    async fn prove_given_first(&self, digest: &SecretDigest) -> Result<Proof, AuthenticateError> {
        match self.store.given_first().await? {
            Some(first) if !first.digest.matches(digest) => Err(AuthenticateError::Unknown),
            Some(first) if !first.active => Err(AuthenticateError::Deactivated),
            Some(first) => Ok(Proof::of(first.identity).noted(first.last_accessed_at)),
            None => Err(AuthenticateError::Unknown),
        }
    }

    /// Whether this is the first credential, in a form of the operator's own. Such a text has
    /// no checksum; what the service remembers of it keeps mistyped tokens from the store.
    fn is_given(&self, digest: &SecretDigest) -> bool {
        self.first
            .as_ref()
            .is_some_and(|first| first.lookup.is_none() && first.digest.matches(digest))
    }

    fn unexpired(&self, proof: Arc<Proof>) -> Result<Arc<Proof>, AuthenticateError> {
        let now = self.clock.now();
        match proof.expires_at {
            Some(expiry) if expiry <= now => Err(AuthenticateError::Expired),
            _ => Ok(proof),
        }
    }

    /// Notes that a credential was used, once a minute. Whoever may do what he asked is not
    /// refused it because the note could not be written, and does not wait for it for long: a
    /// store that has much to write is the more likely to be asked only to read.
    pub(super) async fn note_use(&self, proof: &Proof) {
        let now = self.clock.now();
        if !proof.notes(now) {
            return;
        }
        // Without a place for it, this use is not noted; the next one may be, in a minute.
        let Ok(place) = Arc::clone(&self.memory.1).try_acquire_owned() else {
            return;
        };
        let (store, identity) = (self.store.clone(), Arc::clone(&proof.identity));
        let noting = tokio::spawn(async move {
            let _place = place;
            if let Err(error) = store.note_access(&identity, now, ACCESS_INTERVAL).await {
                let subject = &identity.subject.id;
                warn!(subject, %error, "cannot note that a credential was used");
            }
        });
        let _ = tokio::time::timeout(NOTING, noting).await;
    }
}

impl Proof {
    /// A proof by a credential that does not expire and is no token.
    pub(super) fn of(identity: Identity) -> Self {
        Self {
            identity: Arc::new(identity),
            token: None,
            expires_at: None,
            noted: AtomicI64::new(0),
        }
    }

    /// The same, until a time.
    pub(super) fn until(mut self, expiry: DateTime<Utc>) -> Self {
        self.expires_at = Some(expiry);
        self
    }

    /// The same, of somebody of whom this was noted last.
    pub(super) fn noted(mut self, last: Option<DateTime<Utc>>) -> Self {
        self.noted = AtomicI64::new(last.map_or(0, |last| last.timestamp_micros()));
        self
    }

    /// Whether a use is to be noted now; of any number at once, one is told so.
    fn notes(&self, now: DateTime<Utc>) -> bool {
        let now = now.timestamp_micros();
        let interval = ACCESS_INTERVAL.num_microseconds().unwrap_or_default();
        let last = self.noted.load(Ordering::Relaxed);
        (last == 0 || now - last >= interval)
            && self
                .noted
                .compare_exchange(last, now, Ordering::Relaxed, Ordering::Relaxed)
                .is_ok()
    }
}

impl From<HeldToken> for Proof {
    fn from(held: HeldToken) -> Self {
        let mut proof = Self::of(held.identity).noted(held.last_accessed_at);
        proof.token = (!held.is_first).then_some(TokenFacts {
            id: held.id,
            name: held.name,
            form: held.form,
            created_at: held.created_at,
        });
        proof.expires_at = held.expires_at;
        proof
    }
}

/// Why a credential does not let its bearer in.
#[derive(Debug, thiserror::Error)]
pub enum AuthenticateError {
    /// It is not of a token's form, or its checksum is wrong.
    #[error("mistyped or cut short")]
    Malformed,
    /// No such credential exists, or not any more.
    #[error("unknown, or deleted")]
    Unknown,
    /// It has expired.
    #[error("expired")]
    Expired,
    /// Its owner is kept out.
    #[error("its user is deactivated")]
    Deactivated,
    /// It is a token that says of itself why it does not count.
    #[error("{0}")]
    Session(#[from] SessionError),
    /// The service failed.
    #[error(transparent)]
    Failed(#[from] Failure),
}

impl From<StoreError> for AuthenticateError {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}
