//! Tokens that say what they are: JSON Web Tokens (RFC 7519), signed with Ed25519 (RFC 8037).

use aws_lc_rs::digest;
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};

use super::{Keys, NoRandomness, Secret};

/// How far the clocks of two machines may differ before a token that one made is not yet valid
/// to the other.
const SKEW: TimeDelta = TimeDelta::seconds(60);

/// What a token says of itself. It names nothing that may change while it is the newest of its
/// account, or its user's of this name, so that the same token can be made again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// This service.
    pub iss: String,
    /// The user or the virtual account.
    pub sub: String,
    /// For whom the token is meant.
    pub aud: String,
    /// When the token stops working, in seconds since 1970; absent for never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exp: Option<i64>,
    /// From when on the token is valid.
    pub nbf: i64,
    /// When the token was made.
    pub iat: i64,
    /// Identifies the token.
    pub jti: String,
    /// The name of the tenant.
    pub tenant: String,
    /// What the subject is: `user` or `serviceaccount`.
    pub subject_type: String,
}

impl Claims {
    /// Whether the token is valid already. Whether it is still valid, only the store knows.
    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.nbf <= (now + SKEW).timestamp()
    }
}

/// The public half of a signing key, which checks signatures.
#[derive(Clone)]
pub struct VerifyingKey {
    id: String,
    public: [u8; 32],
    key: DecodingKey,
}

impl VerifyingKey {
    /// The key with these bytes; `None` if there are not 32.
    pub fn from_bytes(public: &[u8]) -> Option<Self> {
        Some(Self {
            id: thumbprint(public),
            public: public.try_into().ok()?,
            key: DecodingKey::from_ed_der(public),
        })
    }

    /// The key's name: its thumbprint (RFC 7638).
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The key's bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.public
    }

    /// The key in base64url: the `x` of its JSON Web Key.
    pub fn x(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.public)
    }

    /// What a token says, if this key signed it and `issuer` is its issuer. Times are not
    /// looked at.
    pub fn verify(&self, token: &str, issuer: &str) -> Option<Claims> {
        // The one algorithm there is: a header that names another is refused before any key
        // is used for it.
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.required_spec_claims.clear();
        validation.validate_exp = false;
        validation.validate_aud = false;
        validation.set_issuer(&[issuer]);
        let token = jsonwebtoken::decode::<Claims>(token, &self.key, &validation).ok()?;
        Some(token.claims)
    }
}

/// A key that signs tokens.
#[derive(Clone)]
pub struct SigningKey {
    verifying: VerifyingKey,
    key: EncodingKey,
}

impl SigningKey {
    /// Makes a key that nobody has, and what may be stored of its private half.
    ///
    /// # Errors
    ///
    /// No key can be made.
    pub fn generate(keys: &Keys) -> Result<(Self, Vec<u8>), KeyError> {
        let pair = Ed25519KeyPair::generate().map_err(|_| NoRandomness)?;
        let document = pair.to_pkcs8v1().map_err(|_| KeyError::Unusable)?;
        let key = Self::from_pkcs8(document.as_ref())?;
        let sealed = keys
            .seal(key.id(), document.as_ref())
            .ok_or(KeyError::Unusable)?;
        Ok((key, sealed))
    }

    /// The key that was stored.
    ///
    /// # Errors
    ///
    /// [`KeyError::Unusable`] if it was sealed with another key, or is not what it was.
    pub fn open(keys: &Keys, id: &str, sealed: &[u8]) -> Result<Self, KeyError> {
        let document = keys.open(id, sealed).ok_or(KeyError::Unusable)?;
        Self::from_pkcs8(&document)
    }

    fn from_pkcs8(document: &[u8]) -> Result<Self, KeyError> {
        let pair =
            Ed25519KeyPair::from_pkcs8_maybe_unchecked(document).map_err(|_| KeyError::Unusable)?;
        Ok(Self {
            verifying: VerifyingKey::from_bytes(pair.public_key().as_ref())
                .ok_or(KeyError::Unusable)?,
            key: EncodingKey::from_ed_der(document),
        })
    }

    /// The key's name.
    pub fn id(&self) -> &str {
        self.verifying.id()
    }

    /// The public half.
    pub fn verifying(&self) -> &VerifyingKey {
        &self.verifying
    }

    /// The token that says this. The same claims give the same token: Ed25519 takes no random
    /// bits (RFC 8032, section 5.1.6).
    ///
    /// # Errors
    ///
    /// [`KeyError::Unusable`], for which the cryptographic library has no case.
    pub fn sign(&self, claims: &Claims) -> Result<Secret, KeyError> {
        let mut header = Header::new(Algorithm::EdDSA);
        header.kid = Some(self.id().to_owned());
        jsonwebtoken::encode(&header, claims, &self.key)
            .map(Secret::new)
            .map_err(|_| KeyError::Unusable)
    }
}

/// The thumbprint of an Ed25519 key (RFC 7638 and RFC 8037, appendix A.3).
fn thumbprint(public: &[u8]) -> String {
    let x = URL_SAFE_NO_PAD.encode(public);
    let members = format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#);
    URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, members.as_bytes()))
}

/// A signing key cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// No random bits, no key.
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    /// What is stored of it cannot be used.
    #[error("a signing key of the database cannot be opened with this service's key")]
    Unusable,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Keys {
        Keys::derive(&"a".repeat(64).parse().unwrap()).unwrap()
    }

    fn claims() -> Claims {
        Claims {
            iss: "https://tokens.example".to_owned(),
            sub: "user".to_owned(),
            aud: "https://tokens.example".to_owned(),
            exp: None,
            nbf: 1_900_000_000,
            iat: 1_900_000_000,
            jti: "id".to_owned(),
            tenant: "acme".to_owned(),
            subject_type: "user".to_owned(),
        }
    }

    #[test]
    fn a_token_is_verified_by_its_own_key_and_issuer_alone() {
        let (key, sealed) = SigningKey::generate(&keys()).unwrap();
        let token = key.sign(&claims()).unwrap();
        let verify = |key: &SigningKey, issuer: &str| key.verifying.verify(token.expose(), issuer);
        assert_eq!(verify(&key, "https://tokens.example"), Some(claims()));
        assert_eq!(verify(&key, "https://other.example"), None);
        let (other, _) = SigningKey::generate(&keys()).unwrap();
        assert_eq!(verify(&other, "https://tokens.example"), None);

        let opened = SigningKey::open(&keys(), key.id(), &sealed).unwrap();
        let again = opened.sign(&claims()).unwrap();
        assert_eq!(
            again.expose(),
            token.expose(),
            "the same claims, the same token"
        );
    }

    #[test]
    fn a_token_that_was_changed_or_names_another_algorithm_is_refused() {
        let (key, _) = SigningKey::generate(&keys()).unwrap();
        let token = key.sign(&claims()).unwrap();
        let parts: Vec<&str> = token.expose().split('.').collect();
        let other = Claims {
            sub: "somebody else".to_owned(),
            ..claims()
        };
        let payload = URL_SAFE_NO_PAD.encode(serde_json::to_vec(&other).unwrap());
        let header = |text: &str| URL_SAFE_NO_PAD.encode(text);
        let forged = |header: &str, payload: &str, signature: &str| {
            let token = format!("{header}.{payload}.{signature}");
            key.verifying.verify(&token, "https://tokens.example")
        };
        assert!(forged(parts[0], parts[1], parts[2]).is_some());
        assert_eq!(forged(parts[0], &payload, parts[2]), None);
        assert_eq!(forged(&header(r#"{"alg":"none"}"#), parts[1], ""), None);
        // The public key, taken for a shared secret.
        let confused = Header::new(Algorithm::HS256);
        let secret = EncodingKey::from_secret(key.verifying.as_bytes());
        let token = jsonwebtoken::encode(&confused, &claims(), &secret).unwrap();
        assert_eq!(key.verifying.verify(&token, "https://tokens.example"), None);
    }

    #[test]
    fn a_key_is_named_by_its_thumbprint() {
        // RFC 8037, appendix A.3.
        let public = URL_SAFE_NO_PAD
            .decode("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
            .unwrap();
        let key = VerifyingKey::from_bytes(&public).unwrap();
        assert_eq!(key.id(), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    #[test]
    fn a_token_from_the_future_is_not_due() {
        let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        assert!(claims().is_due(at(1_900_000_000)));
        assert!(claims().is_due(at(1_900_000_000 - 60)));
        assert!(!claims().is_due(at(1_900_000_000 - 61)));
    }
}
