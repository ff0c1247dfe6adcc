//! The contract's operations for those whom tokens are presented to.

use symbolon_server::api::Verification;
use symbolon_server::request::IntrospectTokenRequest;
use symbolon_server::response::{GetJsonWebKeySetResponse, IntrospectTokenResponse};
use symbolon_server::types;

use super::Api;
use super::shared::permission;
use crate::domain::{Caller, SubjectKind, VerifyingKey};
use crate::token_service::{Proof, Refusal, TokenFacts};

/// How long the public keys may be kept: a token of a new key is refused for no longer by those
/// who do not ask again when they meet a key that they do not know.
const KEPT: &str = "public, max-age=300";

impl Verification for Api {
    async fn introspect_token(
        &self,
        caller: Caller,
        request: IntrospectTokenRequest,
    ) -> IntrospectTokenResponse {
        match self
            .tokens
            .introspect(&caller, request.body.token.as_str().into())
            .await
        {
            Ok(proof) => {
                let issuer = &self.tokens.settings().issuer;
                let known = proof
                    .as_deref()
                    .and_then(|proof| Some((proof, proof.token.as_ref()?)));
                IntrospectTokenResponse::Ok(match known {
                    Some((proof, token)) => active(proof, token, issuer),
                    None => types::Introspection::new(false),
                })
            }
            Err(refusal) => refusal.into(),
        }
    }

    async fn get_json_web_key_set(&self) -> GetJsonWebKeySetResponse {
        match self.tokens.verifying_keys().await {
            Ok(keys) => GetJsonWebKeySetResponse::Ok {
                cache_control: KEPT.to_owned(),
                body: types::JsonWebKeySet {
                    keys: keys.iter().map(key).collect(),
                },
            },
            Err(failure) => Refusal::from(failure).into(),
        }
    }
}

fn active(proof: &Proof, token: &TokenFacts, issuer: &str) -> types::Introspection {
    let identity = &proof.identity;
    let slug = identity.subject.slug.clone();
    let (subject_type, permissions) = match identity.subject.kind {
        SubjectKind::User => (types::IntrospectionSubjectType::User, None),
        SubjectKind::ServiceAccount => (
            types::IntrospectionSubjectType::Serviceaccount,
            Some(
                identity
                    .permissions
                    .iter()
                    .cloned()
                    .map(permission)
                    .collect(),
            ),
        ),
    };
    types::Introspection {
        active: true,
        client_id: Some(token.name.clone().unwrap_or_else(|| slug.clone())),
        username: Some(slug),
        scope: Some(identity.role.as_str().to_owned()),
        token_type: Some(types::IntrospectionTokenType::Bearer),
        sub: Some(identity.subject.id.clone()),
        iss: Some(issuer.to_owned()),
        jti: Some(token.id.clone()),
        iat: Some(token.created_at.timestamp()),
        exp: proof.expires_at.map(|expiry| expiry.timestamp()),
        tenant: Some(identity.tenant.name.clone()),
        subject_type: Some(subject_type),
        permissions,
    }
}

fn key(key: &VerifyingKey) -> types::JsonWebKey {
    types::JsonWebKey {
        kty: types::JsonWebKeyKty::Okp,
        crv: types::JsonWebKeyCrv::Ed25519,
        x: key.x(),
        kid: key.id().to_owned(),
        use_: types::JsonWebKeyUse::Sig,
        alg: types::JsonWebKeyAlg::EdDsa,
    }
}
