//! What can be done: prove who somebody is, and issue, list, revoke and verify tokens, for
//! users and for virtual accounts. The rules are here; what they work on is the store's.

mod authenticate;
mod identity_provider;
mod introspect;
mod keyring;
mod personal_tokens;
mod sessions;
mod users;
mod virtual_accounts;

use chrono::{DateTime, Utc};

use crate::domain::{
    Caller, Claims, Clock, KeyError, Keys, NoRandomness, Objection, Secret, Subject, Tenant,
    TokenForm, generate, new_id,
};
use crate::store::{
    Action, Actor, Event, FirstCredential, NewToken, Outcome, Store, StoreError, Target,
};

pub use authenticate::{AuthenticateError, Proof, TokenFacts};
pub use identity_provider::{IdentityProvider, KeySource};
pub use sessions::SessionError;

use authenticate::Memory;
use identity_provider::Sessions;
use keyring::Keyring;

/// What an operator chooses.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The `iss` of tokens of the form `jwt`: the service's URL, as others know it.
    pub issuer: String,
    /// Their `aud`: for whom they are meant.
    pub audience: String,
    /// The form of a token whose order names none.
    pub default_form: TokenForm,
    /// Whether the secret of a token of the form `jwt` may be asked for again.
    pub retrieval: bool,
    /// Whose tokens are sessions.
    pub identity_providers: Vec<IdentityProvider>,
}

impl Settings {
    /// The defaults of a service that others know by this URL.
    pub fn new(issuer: impl Into<String>) -> Self {
        let issuer = issuer.into();
        Self {
            audience: issuer.clone(),
            issuer,
            default_form: TokenForm::Opaque,
            retrieval: false,
            identity_providers: Vec::new(),
        }
    }
}

/// The token service: the domain's rules over a store and a clock.
pub struct TokenService {
    store: Store,
    clock: Clock,
    keys: Keys,
    first: Option<FirstCredential>,
    settings: Settings,
    memory: Memory,
    keyring: Keyring,
    sessions: Sessions,
}

impl TokenService {
    /// A service over a store whose first credential is `first`, if it has one.
    pub fn new(
        store: Store,
        clock: Clock,
        keys: Keys,
        first: Option<FirstCredential>,
        settings: Settings,
    ) -> Self {
        Self {
            memory: Memory::default(),
            keyring: Keyring::default(),
            sessions: Sessions::new(&settings.identity_providers),
            store,
            clock,
            keys,
            first,
            settings,
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

    /// What an operator chose.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Makes a token for a subject; nothing of it is kept yet.
    async fn mint(&self, order: Mint<'_>) -> Result<(NewToken, Secret), Failure> {
        let id = new_id()?;
        let (lookup, secret, key_id) = match order.form {
            TokenForm::Opaque => {
                let (lookup, secret) = generate()?;
                (lookup.as_str().to_owned(), secret, None)
            }
            TokenForm::Jwt => {
                let key = self.signing_key().await?;
                let claims = self.claims(&id, &order);
                (id.clone(), key.sign(&claims)?, Some(key.id().to_owned()))
            }
        };
        let token = NewToken {
            id,
            name: order.name.map(ToOwned::to_owned),
            form: order.form,
            key_id,
            lookup,
            digest: self.keys.digest(secret.expose()),
            expires_at: order.expires_at,
            created_at: order.created_at,
        };
        Ok((token, secret))
    }

    /// What a token of the form `jwt` says: the same for the same order.
    fn claims(&self, id: &str, order: &Mint<'_>) -> Claims {
        let made = order.created_at.timestamp();
        Claims {
            iss: self.settings.issuer.clone(),
            sub: order.subject.id.clone(),
            aud: self.settings.audience.clone(),
            exp: order.expires_at.map(|expiry| expiry.timestamp()),
            nbf: made,
            iat: made,
            jti: id.to_owned(),
            tenant: order.tenant.name.clone(),
            subject_type: order.subject.kind.as_str().to_owned(),
        }
    }

    /// Refuses a caller who is no administrator, and remembers that he tried.
    async fn administrator(
        &self,
        caller: &Caller,
        action: Action,
        target: Target,
    ) -> Result<(), Refusal> {
        if caller.is_admin() {
            return Ok(());
        }
        self.deny(caller, action, target, "this is for tenant administrators")
            .await
    }

    /// Refuses a caller, and remembers that he tried.
    async fn deny<T>(
        &self,
        caller: &Caller,
        action: Action,
        target: Target,
        why: &'static str,
    ) -> Result<T, Refusal> {
        let event = Event {
            outcome: Outcome::Denied,
            ..self.event(caller, action, target)
        };
        self.store.record(&event).await.map_err(Failure::from)?;
        Err(Refusal::Denied(why))
    }

    /// Something that the caller does now.
    fn event(&self, caller: &Caller, action: Action, target: Target) -> Event {
        Event {
            at: self.now(),
            actor: Actor::from(caller),
            action,
            target,
            outcome: Outcome::Done,
        }
    }
}

/// A token that is to be made.
struct Mint<'m> {
    tenant: &'m Tenant,
    subject: &'m Subject,
    name: Option<&'m str>,
    form: TokenForm,
    /// When the token itself stops working, and says so if it says anything.
    expires_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
}

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The caller may not.
    #[error("{0}")]
    Denied(&'static str),
    /// There is no such thing, as far as the caller may know.
    #[error("{0}")]
    NotFound(&'static str),
    /// What is there, or has to stay, is in the way.
    #[error("{message}")]
    Conflict {
        /// What is in the way, for programs.
        code: &'static str,
        /// What is in the way, for people.
        message: String,
    },
    /// The order cannot be carried out.
    #[error("the order cannot be carried out")]
    Objections(Vec<Objection>),
    /// The service failed.
    #[error(transparent)]
    Failed(#[from] Failure),
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

/// Why the service could not do what it should.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No secret could be made.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// No token can be signed.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// An identity provider cannot be asked for its keys.
    #[error("the keys of an identity provider cannot be had")]
    NoProvider,
}

impl Failure {
    /// Whether it may go better soon.
    pub fn is_passing(&self) -> bool {
        matches!(
            self,
            Self::Store(StoreError::Unavailable(_)) | Self::NoProvider
        )
    }
}
