//! What can be done with tokens: issue, list, delete, and prove who holds one.

use chrono::{DateTime, TimeDelta, Utc};
use tracing::warn;

use crate::domain::{
    Caller, Clock, Listing, NoRandomness, Objection, Page, Secret, SecretDigest, TokenOrder,
    generate, new_id, read_lookup,
};
use crate::store::{
    FirstCredential, Kept, NewToken, Removal, Store, StoreError, StoredCredential, Taking,
};

/// How far `lastAccessedAt` may lag behind: a token in use costs one write in this time.
const ACCESS_INTERVAL: TimeDelta = TimeDelta::minutes(1);

/// The token service: the domain's rules over a store and a clock.
pub struct TokenService {
    store: Store,
    clock: Clock,
    first: FirstCredential,
}

impl TokenService {
    /// A service over a store whose first credential is `first`.
    pub fn new(store: Store, clock: Clock, first: FirstCredential) -> Self {
        Self {
            store,
            clock,
            first,
        }
    }

    /// The time, as the service sees it.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Finds out whom a credential stands for. The store is asked each time, so that a token
    /// that was deleted or has expired stops working at once.
    ///
    /// # Errors
    ///
    /// Why the credential does not count, or the store's failure.
    pub async fn authenticate(&self, presented: &str) -> Result<Caller, AuthenticateError> {
        let digest = SecretDigest::of(presented);
        let stored = match read_lookup(presented) {
            Some(lookup) => self.store.credential(&lookup).await?,
            None if self.is_given(&digest) => self.store.first_credential(None).await?,
            None => return Err(AuthenticateError::Malformed),
        };
        // Where there is none, nothing is compared with, and takes as long.
        let kept = stored.as_ref().map(|stored| stored.digest.clone());
        let proven = kept
            .unwrap_or_else(SecretDigest::of_nothing)
            .matches(&digest);
        match stored {
            Some(stored) if proven => self.admit(stored).await,
            _ => Err(AuthenticateError::Unknown),
        }
    }

    /// Makes a token for the caller. The secret is in the answer and nowhere else.
    ///
    /// # Errors
    ///
    /// Why the token is not made.
    pub async fn issue(&self, caller: &Caller, order: &TokenOrder) -> Result<Secret, IssueError> {
        if !caller.may_issue() {
            return Err(IssueError::NotAllowed);
        }
        let now = self.clock.now();
        let objections = order.objections(&caller.account, now);
        if !objections.is_empty() {
            return Err(IssueError::Objections(objections));
        }
        let (lookup, secret) = generate()?;
        let token = NewToken {
            id: new_id()?,
            name: &order.name,
            lookup: &lookup,
            digest: &secret.digest(),
            expires_at: order.expires_at,
            created_at: now,
        };
        match self.store.add_token(caller.into(), &token).await? {
            Taking::Taken => Ok(secret),
            Taking::NameInUse => Err(IssueError::NameInUse),
        }
    }

    /// One page of the caller's tokens, newest first.
    ///
    /// # Errors
    ///
    /// The store failed.
    pub async fn list(&self, caller: &Caller, listing: &Listing) -> Result<Page, StoreError> {
        self.store.list_tokens(caller.into(), listing).await
    }

    /// Deletes one of the caller's tokens for good.
    ///
    /// # Errors
    ///
    /// The store failed.
    pub async fn delete(&self, caller: &Caller, id: &str) -> Result<Removal, StoreError> {
        self.store.delete_token(caller.into(), id).await
    }

    /// Whether this is the first credential, in a form of the operator's own. Such a text has
    /// no checksum; what the service remembers of it keeps mistyped tokens from the store.
    fn is_given(&self, digest: &SecretDigest) -> bool {
        self.first.lookup.is_none() && self.first.digest.matches(digest)
    }

    /// Lets the holder of a proven credential in, if it has not expired.
    async fn admit(&self, stored: StoredCredential) -> Result<Caller, AuthenticateError> {
        if let Kept::Token {
            id,
            expires_at,
            last_accessed_at,
        } = &stored.kept
        {
            let now = self.clock.now();
            if expires_at.is_some_and(|expiry| expiry <= now) {
                return Err(AuthenticateError::Expired);
            }
            if last_accessed_at.is_none_or(|last| now - last >= ACCESS_INTERVAL) {
                self.note_access(id, now).await;
            }
        }
        Ok(stored.caller)
    }

    /// Notes that a token was used. Whoever may do what he asked is not refused it because
    /// the note could not be written.
    async fn note_access(&self, id: &str, now: DateTime<Utc>) {
        if let Err(error) = self.store.note_access(id, now, ACCESS_INTERVAL).await {
            warn!(token = id, %error, "cannot note that a token was used");
        }
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
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why a token was not made.
#[derive(Debug, thiserror::Error)]
pub enum IssueError {
    /// The caller's credential does not allow it.
    #[error("a personal access token may not create tokens")]
    NotAllowed,
    /// The order cannot be carried out.
    #[error("the order cannot be carried out")]
    Objections(Vec<Objection>),
    /// The caller has another token of this name.
    #[error("the name is in use")]
    NameInUse,
    /// No secret could be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
