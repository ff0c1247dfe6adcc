//! The keys that sign tokens, as this process knows them.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::{Failure, SessionError, TokenService};
use crate::domain::{Claims, KeyError, Presented, SigningKey, VerifyingKey};
use crate::store::{Action, Event, StoredKey, Target};

/// How long the keys are believed without asking the store again: another process may have
/// another one sign.
const FRESH: Duration = Duration::from_secs(30);

/// How long, after the store was asked, nobody's unknown key has it asked again.
const PAUSE: Duration = Duration::from_secs(1);

/// What this process knows of the keys.
#[derive(Default)]
pub(super) struct Keyring(Mutex<Option<Arc<Known>>>);

struct Known {
    signing: Option<SigningKey>,
    verifying: Vec<VerifyingKey>,
    since: Instant,
}

impl Keyring {
    fn known(&self) -> Option<Arc<Known>> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl TokenService {
    /// The key that signs new tokens; the first time, it is made.
    pub(super) async fn signing_key(&self) -> Result<SigningKey, Failure> {
        let known = match self.keyring.known() {
            Some(known) if known.since.elapsed() < FRESH => known,
            _ => self.read_keys().await?,
        };
        if let Some(key) = &known.signing {
            return Ok(key.clone());
        }
        let (key, sealed) = SigningKey::generate(&self.keys)?;
        let stored = self.stored(&key, sealed);
        self.store.add_first_signing_key(&stored).await?;
        // Another process may have been first.
        let known = self.read_keys().await?;
        known
            .signing
            .clone()
            .ok_or(Failure::Key(KeyError::Unusable))
    }

    /// Has a new key sign from now on; returns its name.
    ///
    /// # Errors
    ///
    /// The failure.
    pub async fn rotate_keys(&self) -> Result<String, Failure> {
        let (key, sealed) = SigningKey::generate(&self.keys)?;
        let target = Target::new("signing-key", key.id().to_owned());
        let event = Event::by_operator(self.now(), Action::RotateKeys, target);
        let stored = self.stored(&key, sealed);
        self.store.rotate_signing_key(&stored, &event).await?;
        self.read_keys().await?;
        Ok(stored.id)
    }

    /// The keys that verify tokens, for others to know.
    ///
    /// # Errors
    ///
    /// The failure.
    pub async fn verifying_keys(&self) -> Result<Vec<VerifyingKey>, Failure> {
        let known = match self.keyring.known() {
            Some(known) if known.since.elapsed() < PAUSE => known,
            _ => self.read_keys().await?,
        };
        Ok(known.verifying.clone())
    }

    /// The key of this name, whether or not it still signs.
    pub(super) async fn key_that_signed(&self, id: &str) -> Result<Option<SigningKey>, Failure> {
        let mut stored = self.store.signing_keys().await?.into_iter();
        stored
            .find(|key| key.id == id)
            .map(|key| SigningKey::open(&self.keys, &key.id, &key.sealed))
            .transpose()
            .map_err(Failure::from)
    }

    /// What a token of the form `jwt` says, if this service signed it; `None` if it is somebody
    /// else's.
    pub(super) async fn verify_own(
        &self,
        presented: Presented<'_>,
    ) -> Result<Option<Claims>, super::AuthenticateError> {
        #[derive(serde::Deserialize)]
        struct Issued {
            iss: String,
        }
        let presented = presented.expose();
        // Not proven yet: this decides by whom it has to be.
        let says: Issued = jsonwebtoken::dangerous::insecure_decode_claims(presented)
            .map_err(|_| super::AuthenticateError::Malformed)?;
        if says.iss != self.settings.issuer {
            return Ok(None);
        }
        let header = jsonwebtoken::decode_header(presented)
            .map_err(|_| super::AuthenticateError::Malformed)?;
        let kid = header.kid.ok_or(SessionError::UnknownKey)?;
        let key = self.verifying_key(&kid).await?;
        let key = key.ok_or(SessionError::UnknownKey)?;
        let claims = key
            .verify(presented, &self.settings.issuer)
            .ok_or(SessionError::Signature)?;
        if !claims.is_due(self.now()) {
            return Err(SessionError::NotYetValid.into());
        }
        Ok(Some(claims))
    }

    async fn verifying_key(&self, id: &str) -> Result<Option<VerifyingKey>, Failure> {
        let find = |known: &Known| known.verifying.iter().find(|key| key.id() == id).cloned();
        if let Some(known) = self.keyring.known() {
            let found = find(&known);
            // A key that nobody has must not have the store asked each time.
            if found.is_some() || known.since.elapsed() < PAUSE {
                return Ok(found);
            }
        }
        Ok(find(&*self.read_keys().await?))
    }

    async fn read_keys(&self) -> Result<Arc<Known>, Failure> {
        let since = Instant::now();
        let stored = self.store.signing_keys().await?;
        let active = stored.iter().find(|key| key.retired_at.is_none());
        let signing = active
            .map(|key| SigningKey::open(&self.keys, &key.id, &key.sealed))
            .transpose()?;
        let verifying = stored
            .iter()
            .filter_map(|key| VerifyingKey::from_bytes(&key.public_key))
            .collect();
        let known = Arc::new(Known {
            signing,
            verifying,
            since,
        });
        let mut place = self
            .keyring
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        *place = Some(Arc::clone(&known));
        Ok(known)
    }

    fn stored(&self, key: &SigningKey, sealed: Vec<u8>) -> StoredKey {
        StoredKey {
            id: key.id().to_owned(),
            public_key: key.verifying().as_bytes().to_vec(),
            sealed,
            created_at: self.now(),
            retired_at: None,
        }
    }
}
