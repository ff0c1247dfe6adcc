//! Identity providers, and their keys (RFC 7517).

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use jsonwebtoken::jwk::{Jwk, PublicKeyUse};
use serde::Deserialize;
use tracing::warn;

use super::{AuthenticateError, Failure, SessionError};

/// How long keys are used before they are read again.
const FRESH: Duration = Duration::from_secs(600);

/// How long, after keys were read, nobody's unknown key has them read again.
const PAUSE: Duration = Duration::from_secs(5);

/// How long a provider may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// The most bytes of a set of keys.
const MOST_BYTES: usize = 1 << 20;

/// Whose tokens are sessions of a tenant's users.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentityProvider {
    /// The `iss` of its tokens.
    pub issuer: String,
    /// The `aud` that they must have: this service's name at the provider.
    pub audience: String,
    /// Where its keys are.
    pub keys: KeySource,
    /// The name of the tenant that its users sign in to.
    pub tenant: String,
    /// Whether somebody who is no user becomes one by signing in.
    pub sign_up: bool,
}

/// Where a JSON Web Key Set is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeySource {
    /// At a URL.
    Url(String),
    /// In a file.
    File(PathBuf),
}

/// What is known of all providers.
pub(super) struct Sessions {
    pub(super) providers: Vec<Arc<Provider>>,
}

/// A provider, and its keys as far as they are known.
pub(super) struct Provider {
    pub(super) provider: IdentityProvider,
    http: reqwest::Client,
    keys: Mutex<KeySet>,
    /// Held by who reads the keys; when they were read last, or could not be.
    reading: tokio::sync::Mutex<Option<Instant>>,
}

#[derive(Clone, Default)]
struct KeySet {
    keys: Arc<HashMap<String, Jwk>>,
    /// When they were read; `None` if they never could be.
    since: Option<Instant>,
}

impl Sessions {
    pub(super) fn new(providers: &[IdentityProvider]) -> Self {
        let http = reqwest::Client::new();
        let providers = providers.iter().map(|provider| {
            Arc::new(Provider {
                provider: provider.clone(),
                http: http.clone(),
                keys: Mutex::default(),
                reading: tokio::sync::Mutex::default(),
            })
        });
        Self {
            providers: providers.collect(),
        }
    }
}

impl Provider {
    fn known(&self) -> KeySet {
        self.keys
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The key of this name. One that is known is had at once; for one that is not, the keys are
    /// read again.
    pub(super) async fn key(self: &Arc<Self>, id: Option<&str>) -> Result<Jwk, AuthenticateError> {
        let known = self.known();
        if let Some(key) = find(&known.keys, id) {
            if known.since.is_none_or(|since| since.elapsed() >= FRESH) {
                // Nobody waits for it: what is known is used until there is something newer.
                tokio::spawn(Arc::clone(self).read_if_due());
            }
            return Ok(key);
        }
        // In a task of its own, which goes on when whoever asked is gone.
        let _ = tokio::spawn(Arc::clone(self).read_if_due()).await;
        let known = self.known();
        match find(&known.keys, id) {
            Some(key) => Ok(key),
            None if known.since.is_some() => Err(SessionError::UnknownKey.into()),
            None => Err(AuthenticateError::Failed(Failure::NoProvider)),
        }
    }

    /// Reads the keys, unless somebody has just done so. What was read before is used on when they
    /// cannot be had: a provider that is away for a while does not end the sessions it began.
    async fn read_if_due(self: Arc<Self>) {
        let mut last = self.reading.lock().await;
        if last.is_some_and(|last| last.elapsed() < PAUSE) {
            return;
        }
        match self.read().await {
            Ok(keys) => {
                *self.keys.lock().unwrap_or_else(PoisonError::into_inner) = KeySet {
                    keys: Arc::new(keys),
                    since: Some(Instant::now()),
                };
            }
            Err(error) => warn!(
                issuer = self.provider.issuer,
                error, "cannot read the keys of an identity provider"
            ),
        }
        *last = Some(Instant::now());
    }

    async fn read(&self) -> Result<HashMap<String, Jwk>, String> {
        let bytes = match &self.provider.keys {
            KeySource::Url(url) => tokio::time::timeout(PATIENCE, self.fetch(url))
                .await
                .map_err(|_| "the provider does not answer".to_owned())??,
            KeySource::File(path) => {
                let path = path.clone();
                let reading = tokio::task::spawn_blocking(move || std::fs::read(path));
                reading
                    .await
                    .map_err(|error| error.to_string())?
                    .map_err(|error| error.to_string())?
            }
        };
        read_set(&bytes)
    }

    async fn fetch(&self, url: &str) -> Result<Vec<u8>, String> {
        let response = self.http.get(url).send().await;
        let mut response = response
            .and_then(reqwest::Response::error_for_status)
            .map_err(|error| error.without_url().to_string())?;
        let mut bytes = Vec::new();
        while let Some(chunk) = response
            .chunk()
            .await
            .map_err(|error| error.without_url().to_string())?
        {
            bytes.extend_from_slice(&chunk);
            if bytes.len() > MOST_BYTES {
                return Err(format!("the set of keys is larger than {MOST_BYTES} bytes"));
            }
        }
        Ok(bytes)
    }
}

/// The keys of a set by their names. Keys of kinds that are not known are passed over: a set
/// may have others for other uses (RFC 7517, section 5). A key without a name has the empty one.
fn read_set(bytes: &[u8]) -> Result<HashMap<String, Jwk>, String> {
    #[derive(Deserialize)]
    struct Set {
        keys: Vec<serde_json::Value>,
    }
    let set: Set = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    let keys = set
        .keys
        .into_iter()
        .filter_map(|key| serde_json::from_value::<Jwk>(key).ok())
        .filter(|key| {
            !matches!(
                key.common.public_key_use,
                Some(PublicKeyUse::Encryption | PublicKeyUse::Other(_))
            )
        });
    Ok(keys
        .map(|key| (key.common.key_id.clone().unwrap_or_default(), key))
        .collect())
}

/// The key of this name; where a token names none, the only one there is.
fn find(keys: &HashMap<String, Jwk>, id: Option<&str>) -> Option<Jwk> {
    match id {
        Some(id) => keys.get(id).cloned(),
        None if keys.len() == 1 => keys.values().next().cloned(),
        None => None,
    }
}
