//! Sessions: tokens of an identity provider, signed here as one would.

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rsa::{KeyPair as RsaPair, KeySize};
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use axum::http::StatusCode;
use axum::routing::get as route;
use axum::{Json, Router};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use rstest::rstest;
use serde_json::{Value, json};
use symbolon::domain::Credential;
use symbolon::token_service::{IdentityProvider, KeySource};
use tempfile::TempDir;
use tokio::net::TcpListener;

use crate::support::{API, Fixture, Kind, TOKENS, call, create, get};

const PROVIDER: &str = "https://login.example";
const AUDIENCE: &str = "symbolon";

/// An identity provider with a key.
struct Provider {
    algorithm: Algorithm,
    key: EncodingKey,
    jwk: Value,
}

impl Provider {
    fn es256(kid: &str) -> Self {
        let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
        let point = pair.public_key().as_ref();
        let (x, y) = point[1..].split_at(32);
        Self {
            algorithm: Algorithm::ES256,
            key: EncodingKey::from_ec_der(pair.to_pkcs8v1().unwrap().as_ref()),
            jwk: json!({"kty": "EC", "crv": "P-256", "kid": kid, "use": "sig",
                "x": URL_SAFE_NO_PAD.encode(x), "y": URL_SAFE_NO_PAD.encode(y)}),
        }
    }

    fn rs256(kid: &str) -> Self {
        let pair = RsaPair::generate(KeySize::Rsa2048).unwrap();
        let der: Pkcs8V1Der<'_> = pair.as_der().unwrap();
        let public = pair.public_key();
        let encode = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        let modulus = public.modulus();
        let exponent = public.exponent();
        Self {
            algorithm: Algorithm::RS256,
            jwk: json!({"kty": "RSA", "kid": kid, "use": "sig", "alg": "RS256",
                "n": encode(modulus.big_endian_without_leading_zero()),
                "e": encode(exponent.big_endian_without_leading_zero())}),
            // PKCS #8 is a header of 26 bytes before PKCS #1, for a key of this size.
            key: EncodingKey::from_rsa_der(&der.as_ref()[26..]),
        }
    }

    fn token(&self, claims: &Value) -> String {
        let mut header = Header::new(self.algorithm);
        header.kid = self.jwk["kid"].as_str().map(ToOwned::to_owned);
        jsonwebtoken::encode(&header, claims, &self.key).unwrap()
    }

    fn set(&self) -> Value {
        // A key of another use, of a kind that nobody here knows.
        json!({"keys": [{"kty": "new", "kid": "other"}, self.jwk]})
    }
}

/// What the provider says of a user at the time of the tests' clock.
fn claims(email: &str) -> Value {
    json!({
        "iss": PROVIDER,
        "aud": [AUDIENCE, "another"],
        "sub": "1",
        "email": email,
        "email_verified": true,
        "name": "Ada Lovelace",
        "iat": 1_893_499_200,
        "exp": 1_893_502_800,
    })
}

fn with(mut claims: Value, key: &str, value: Value) -> Value {
    match value {
        Value::Null => claims.as_object_mut().unwrap().remove(key),
        value => claims
            .as_object_mut()
            .unwrap()
            .insert(key.to_owned(), value),
    };
    claims
}

fn trust(fixture: &mut Fixture, keys: KeySource, sign_up: bool) {
    fixture.settings.identity_providers = vec![IdentityProvider {
        issuer: PROVIDER.to_owned(),
        audience: AUDIENCE.to_owned(),
        keys,
        tenant: "default".to_owned(),
        sign_up,
    }];
}

fn file_of(folder: &TempDir, provider: &Provider) -> KeySource {
    let path = folder.path().join("jwks.json");
    std::fs::write(&path, provider.set().to_string()).unwrap();
    KeySource::File(path)
}

#[rstest]
#[tokio::test]
async fn a_session_is_of_the_user_whose_address_it_names(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
    #[values(Algorithm::ES256, Algorithm::RS256)] algorithm: Algorithm,
) {
    let Some(mut fixture) = Fixture::on(kind).await else {
        return;
    };
    let provider = match algorithm {
        Algorithm::RS256 => Provider::rs256("a"),
        _ => Provider::es256("a"),
    };
    let folder = tempfile::tempdir().unwrap();
    trust(&mut fixture, file_of(&folder, &provider), true);
    let router = fixture.router();
    let session = provider.token(&claims("Ada@Example.com"));
    let caller = fixture.caller(&session).await;
    assert_eq!(caller.credential, Credential::Session);
    assert_eq!(caller.subject.slug, "ada@example.com");
    assert_eq!(caller.subject.display_name.as_deref(), Some("Ada Lovelace"));
    assert!(!caller.is_admin());

    let created = create(&router, &session, json!({"name": "mine"})).await;
    assert_eq!(created.status, StatusCode::CREATED, "{}", created.text);
    let users = get(&router, &format!("{API}/users?query=ada"), &fixture.secret)
        .await
        .json();
    assert_eq!(
        users["data"][0]["metadata"],
        json!({"displayName": "Ada Lovelace", "inviteAccepted": true})
    );
    assert_eq!(users["pagination"]["total"], 1);

    // Who is kept out is, whoever vouches for him.
    let path = format!("{API}/users/deactivate");
    let body = json!({"email": "ada@example.com"});
    call(
        &router,
        axum::http::Method::PATCH,
        &path,
        &fixture.secret,
        body,
    )
    .await;
    assert_eq!(
        get(&router, TOKENS, &session).await.status,
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test]
async fn an_invited_user_signs_in_where_nobody_may_sign_up() {
    let mut fixture = Fixture::new().await;
    let provider = Provider::es256("a");
    let folder = tempfile::tempdir().unwrap();
    trust(&mut fixture, file_of(&folder, &provider), false);
    let router = fixture.router();
    let session = provider.token(&claims("ada@example.com"));
    let refused = get(&router, TOKENS, &session).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    let path = format!("{API}/users/invite");
    let body = json!({"email": "ada@example.com", "acceptInviteClientUrl": "https://x.example"});
    call(
        &router,
        axum::http::Method::POST,
        &path,
        &fixture.secret,
        body,
    )
    .await;
    assert_eq!(get(&router, TOKENS, &session).await.status, StatusCode::OK);
    let users = get(&router, &format!("{API}/users?query=ada"), &fixture.secret)
        .await
        .json();
    assert_eq!(users["data"][0]["metadata"]["inviteAccepted"], true);
    assert_eq!(users["data"][0]["lastAccessedAt"], "2030-01-01T12:00:00Z");
}

#[tokio::test]
async fn a_session_that_does_not_count_is_told_why() {
    let mut fixture = Fixture::new().await;
    let provider = Provider::es256("a");
    let folder = tempfile::tempdir().unwrap();
    trust(&mut fixture, file_of(&folder, &provider), true);
    let router = fixture.router();
    let good = claims("ada@example.com");
    let secret = EncodingKey::from_secret(provider.jwk["x"].as_str().unwrap().as_bytes());
    let mut confused = Header::new(Algorithm::HS256);
    confused.kid = Some("a".to_owned());
    for (token, why) in [
        (
            provider.token(&with(good.clone(), "iss", json!("https://evil.example"))),
            "issuer is not known",
        ),
        (
            provider.token(&with(good.clone(), "aud", json!("another"))),
            "not meant for this service",
        ),
        (
            provider.token(&with(good.clone(), "aud", Value::Null)),
            "lacks a claim",
        ),
        (
            provider.token(&with(good.clone(), "exp", Value::Null)),
            "lacks a claim",
        ),
        (
            provider.token(&with(good.clone(), "exp", json!(1_893_499_140))),
            "expired",
        ),
        (
            provider.token(&with(good.clone(), "nbf", json!(1_893_499_261))),
            "not yet valid",
        ),
        (
            provider.token(&with(good.clone(), "iat", json!(1_893_499_261))),
            "not yet valid",
        ),
        (
            provider.token(&with(good.clone(), "email", Value::Null)),
            "no e-mail address",
        ),
        (
            provider.token(&with(good.clone(), "email", json!("no address"))),
            "no e-mail address",
        ),
        (
            provider.token(&with(good.clone(), "email_verified", json!(false))),
            "not verified",
        ),
        (
            provider.token(&with(good.clone(), "email_verified", json!("false"))),
            "not verified",
        ),
        (Provider::es256("a").token(&good), "signature"),
        (Provider::es256("b").token(&good), "no such key"),
        (Provider::rs256("a").token(&good), "signature"),
        (
            jsonwebtoken::encode(&confused, &good, &secret).unwrap(),
            "algorithm",
        ),
    ] {
        let refused = get(&router, TOKENS, &token).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{why}");
        assert!(refused.text.contains(why), "{}, not {why}", refused.text);
    }
    // The clocks of two machines may differ a little.
    for (key, seconds) in [("exp", 1_893_499_141), ("nbf", 1_893_499_260)] {
        let token = provider.token(&with(good.clone(), key, json!(seconds)));
        assert_eq!(
            get(&router, TOKENS, &token).await.status,
            StatusCode::OK,
            "{key}"
        );
    }
    let users = fixture.number("SELECT count(*) FROM users").await;
    assert_eq!(users, 2, "who was refused was not made a user");
    fixture.hands.advance(TimeDelta::hours(2));
    let late = get(&router, TOKENS, &provider.token(&good)).await;
    assert!(late.text.contains("expired"), "{}", late.text);
}

#[tokio::test]
async fn keys_are_fetched_and_fetched_again_when_they_are_lost() {
    let mut fixture = Fixture::new().await;
    let provider = Provider::es256("a");
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/jwks", listener.local_addr().unwrap());
    let set = provider.set();
    let keys = Router::new().route("/jwks", route(async move || Json(set)));
    let server = tokio::spawn(async move { axum::serve(listener, keys).await });
    trust(&mut fixture, KeySource::Url(url), true);
    let router = fixture.router();
    let session = provider.token(&claims("ada@example.com"));
    assert_eq!(get(&router, TOKENS, &session).await.status, StatusCode::OK);
    server.abort();
    // The provider is away: who has its keys goes on, who has not cannot begin.
    let other = provider.token(&claims("eve@example.com"));
    assert_eq!(get(&router, TOKENS, &other).await.status, StatusCode::OK);
    let refused = get(&fixture.router(), TOKENS, &session).await;
    assert_eq!(
        refused.status,
        StatusCode::SERVICE_UNAVAILABLE,
        "nobody knows"
    );
}
