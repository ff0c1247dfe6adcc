//! Sessions: tokens of identity providers (OpenID Connect Core 1.0), which name a user.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use serde::Deserialize;

use super::authenticate::Proof;
use super::identity_provider::{IdentityProvider, Provider};
use super::{AuthenticateError, Failure, TokenService};
use crate::domain::{Caller, Origin, Presented, Role, email, new_id};
use crate::store::{Action, Moment, NewUser, SessionUser, Target};

/// How far the clocks of the provider and of this machine may differ, in seconds.
const SKEW: i64 = 60;

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
