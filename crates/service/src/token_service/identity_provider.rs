//! Sessions: tokens of identity providers (OpenID Connect Core 1.0), which name a user.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use jsonwebtoken::jwk::{Jwk, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use serde::Deserialize;
use tracing::warn;

use super::authenticate::Proof;
use super::{AuthenticateError, Failure, TokenService};
use crate::domain::{Caller, Origin, Presented, Role, email, new_id};
use crate::store::{Action, Moment, NewUser, SessionUser, Target};

/// How far the clocks of the provider and of this machine may differ, in seconds.
const SKEW: i64 = 60;

/// How long keys are used before they are read again.
const FRESH: Duration = Duration::from_secs(600);

/// How long, after keys were read, nobody's unknown key has them read again.
const PAUSE: Duration = Duration::from_secs(5);

/// How long a provider may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// The most bytes of a set of keys.
const MOST_BYTES: usize = 1 << 20;

/// Signatures by a private key, whose public one is published. What is signed with a shared
/// secret is not accepted: the published key would be the secret.
const ALGORITHMS: [Algorithm; 9] = [
    Algorithm::RS256,
    Algorithm::RS384,
    Algorithm::RS512,
    Algorithm::PS256,
    Algorithm::PS384,
    Algorithm::PS512,
    Algorithm::ES256,
    Algorithm::ES384,
    Algorithm::EdDSA,
];

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
    providers: Vec<Arc<Provider>>,
}

/// A provider, and its keys as far as they are known.
struct Provider {
    provider: IdentityProvider,
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

/// What a provider says of a user.
#[derive(Deserialize)]
struct IdClaims {
    email: Option<String>,
    #[serde(default, deserialize_with = "flag")]
    email_verified: Option<bool>,
    name: Option<String>,
    exp: i64,
    nbf: Option<i64>,
    iat: Option<i64>,
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
    async fn key(self: &Arc<Self>, id: Option<&str>) -> Result<Jwk, AuthenticateError> {
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

impl TokenService {
    /// Whom a token of an identity provider names.
    pub(super) async fn prove_session(
        &self,
        presented: Presented<'_>,
        origin: &Origin,
    ) -> Result<(Proof, String, Moment), AuthenticateError> {
        let presented = presented.expose();
        let provider = self.provider_of(presented)?;
        let header =
            jsonwebtoken::decode_header(presented).map_err(|_| AuthenticateError::Malformed)?;
        if !ALGORITHMS.contains(&header.alg) {
            return Err(SessionError::Algorithm.into());
        }
        let jwk = provider.key(header.kid.as_deref()).await?;
        let provider = &provider.provider;
        let named = jwk.common.key_algorithm;
        if named.is_some_and(|named| named.to_string() != format!("{:?}", header.alg)) {
            return Err(SessionError::Algorithm.into());
        }
        let claims = verify(presented, &jwk, header.alg, provider)?;
        let expiry = claims.valid_at(self.now())?;
        if claims.email_verified == Some(false) {
            return Err(SessionError::Unverified.into());
        }
        let address = claims.address().ok_or(SessionError::NoEmail)?;
        let moment = self.store.revocations().moment("");
        let user = self
            .session_user(provider, &address, &claims, origin)
            .await?;
        if !user.active {
            return Err(AuthenticateError::Deactivated);
        }
        let proof = Proof::of(user.identity)
            .until(expiry)
            .noted(user.last_accessed_at);
        Ok((proof, String::new(), moment))
    }

    /// Whose token this says that it is: by its issuer, and where that is several providers', by
    /// its audience. It is not proven yet; this decides by whose keys it has to be.
    fn provider_of(&self, presented: &str) -> Result<&Arc<Provider>, AuthenticateError> {
        #[derive(Deserialize)]
        struct Issued {
            iss: String,
            #[serde(default)]
            aud: Audience,
        }
        #[derive(Default, Deserialize)]
        #[serde(untagged)]
        enum Audience {
            #[default]
            None,
            One(String),
            Many(Vec<String>),
        }
        let says: Issued = jsonwebtoken::dangerous::insecure_decode_claims(presented)
            .map_err(|_| AuthenticateError::Malformed)?;
        let has = |audience: &String| match &says.aud {
            Audience::None => false,
            Audience::One(one) => one == audience,
            Audience::Many(many) => many.contains(audience),
        };
        let providers = self.sessions.providers.iter();
        let mut issuers = providers.filter(|known| known.provider.issuer == says.iss);
        let first = issuers.next().ok_or(SessionError::UnknownIssuer)?;
        let mut all = std::iter::once(first).chain(issuers);
        Ok(all
            .find(|known| has(&known.provider.audience))
            .unwrap_or(first))
    }

    /// The user of this address, who is made if he may sign up.
    async fn session_user(
        &self,
        provider: &IdentityProvider,
        address: &str,
        claims: &IdClaims,
        origin: &Origin,
    ) -> Result<SessionUser, AuthenticateError> {
        if let Some(user) = self.store.session_user(&provider.tenant, address).await? {
            if !user.has_signed_in && user.active {
                let identity = &user.identity;
                let caller = Caller::new(Arc::new(identity.clone()), origin.clone());
                let target = Target::new("user", identity.subject.id.clone()).named(address);
                let event = self.event(&caller, Action::SignIn, target);
                let name = claims.display_name();
                self.store
                    .note_sign_in(
                        &identity.tenant,
                        &identity.subject.id,
                        name.as_deref(),
                        &event,
                    )
                    .await?;
            }
            return Ok(user);
        }
        if !provider.sign_up {
            return Err(SessionError::NoUser.into());
        }
        self.sign_up(provider, address, claims, origin).await?;
        let user = self.store.session_user(&provider.tenant, address).await?;
        user.ok_or_else(|| SessionError::NoUser.into())
    }

    async fn sign_up(
        &self,
        provider: &IdentityProvider,
        address: &str,
        claims: &IdClaims,
        origin: &Origin,
    ) -> Result<(), AuthenticateError> {
        let Some((account, tenant)) = self.store.tenant(&provider.tenant).await? else {
            return Err(SessionError::NoTenant.into());
        };
        let now = self.now();
        let id = new_id().map_err(Failure::from)?;
        let name = claims.display_name();
        let user = NewUser {
            id: &id,
            email: address,
            display_name: name.as_deref(),
            role: Role::Member,
            signed_in_at: Some(now),
            created_at: now,
        };
        // He is his own witness.
        let caller = Caller::new(
            Arc::new(user.identity(account, tenant.clone())),
            origin.clone(),
        );
        let target = Target::new("user", id.clone()).named(address);
        let event = self.event(&caller, Action::SignIn, target);
        // If another request made him in the meantime, he is there.
        self.store.add_user(&tenant, &user, &event).await?;
        Ok(())
    }
}

fn verify(
    presented: &str,
    jwk: &Jwk,
    algorithm: Algorithm,
    provider: &IdentityProvider,
) -> Result<IdClaims, SessionError> {
    let key = DecodingKey::from_jwk(jwk).map_err(|_| SessionError::UnknownKey)?;
    let mut validation = Validation::new(algorithm);
    validation.set_issuer(&[&provider.issuer]);
    validation.set_audience(&[&provider.audience]);
    validation.set_required_spec_claims(&["exp", "iss", "aud"]);
    // Times are judged by this service's own clock.
    validation.validate_exp = false;
    jsonwebtoken::decode::<IdClaims>(presented, &key, &validation)
        .map(|token| token.claims)
        .map_err(|error| {
            use jsonwebtoken::errors::ErrorKind;
            match error.kind() {
                ErrorKind::InvalidAudience => SessionError::Audience,
                ErrorKind::MissingRequiredClaim(_) | ErrorKind::Json(_) => SessionError::Claims,
                _ => SessionError::Signature,
            }
        })
}

/// Some providers write the flag as a text.
fn flag<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<bool>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Flag {
        Bool(bool),
        Text(String),
    }
    Ok(Option::<Flag>::deserialize(from)?.map(|flag| match flag {
        Flag::Bool(flag) => flag,
        Flag::Text(text) => text == "true",
    }))
}

impl IdClaims {
    /// The e-mail address as it is kept, if it is one.
    fn address(&self) -> Option<String> {
        let address = email(self.email.as_deref()?);
        let (name, host) = address.split_once('@')?;
        let fits = |part: &str| {
            !part.is_empty()
                && !part.contains(|c: char| c == '@' || c.is_whitespace() || c.is_control())
        };
        (address.len() <= 254 && fits(name) && fits(host)).then_some(address)
    }

    /// How the user is called, as far as that can be kept and shown.
    fn display_name(&self) -> Option<String> {
        let name = self.name.as_deref()?.chars();
        let name: String = name.filter(|c| !c.is_control()).take(200).collect();
        (!name.trim().is_empty()).then_some(name)
    }

    /// When the token stops working, if it is valid now.
    fn valid_at(&self, now: DateTime<Utc>) -> Result<DateTime<Utc>, SessionError> {
        let seconds = now.timestamp();
        if self.exp.saturating_add(SKEW) <= seconds {
            return Err(SessionError::Expired);
        }
        if self
            .nbf
            .into_iter()
            .chain(self.iat)
            .any(|from| from.saturating_sub(SKEW) > seconds)
        {
            return Err(SessionError::NotYetValid);
        }
        // A time beyond what can be written is as good as never.
        let expiry = DateTime::from_timestamp(self.exp.saturating_add(SKEW), 0);
        Ok(expiry.unwrap_or(DateTime::<Utc>::MAX_UTC))
    }
}

/// Why a JSON Web Token does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SessionError {
    /// It is of an issuer that is not trusted.
    #[error("its issuer is not known here")]
    UnknownIssuer,
    /// No key of its issuer has the name that it gives.
    #[error("its issuer has no such key")]
    UnknownKey,
    /// It is signed in a way that is not accepted, or that its key is not for.
    #[error("its algorithm is not accepted")]
    Algorithm,
    /// It is not what its issuer signed.
    #[error("its signature is not right")]
    Signature,
    /// It is meant for somebody else.
    #[error("it is not meant for this service")]
    Audience,
    /// It lacks what it must say.
    #[error("it lacks a claim that it must have")]
    Claims,
    /// It is too old.
    #[error("expired")]
    Expired,
    /// It is from the future.
    #[error("not yet valid")]
    NotYetValid,
    /// It names no user.
    #[error("it names no e-mail address")]
    NoEmail,
    /// Its issuer does not vouch for the user's address.
    #[error("its e-mail address is not verified")]
    Unverified,
    /// Its user has not been invited.
    #[error("its user is not known here")]
    NoUser,
    /// The tenant that it is a session of is not there.
    #[error("its tenant is not known here")]
    NoTenant,
}
