//! Tokens as those meet them whom they are presented to.

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use http_body_util::BodyExt;
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use rstest::rstest;
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::support::{Fixture, ISSUER, Kind, TOKENS, call, create, delete, get, send};

const INTROSPECT: &str = "/oauth2/introspect";
const KEYS: &str = "/.well-known/jwks.json";
const ACCOUNTS: &str = "/api/svc/v1/virtual-accounts";

async fn introspect(router: &Router, credential: &str, token: &str) -> (StatusCode, Value) {
    let request = Request::post(INTROSPECT)
        .header("authorization", format!("Bearer {credential}"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(format!(
            "token={token}&token_type_hint=access_token"
        )))
        .unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    (status, serde_json::from_slice(&bytes).unwrap())
}

async fn jwt(router: &Router, credential: &str, name: &str) -> String {
    let body = json!({"name": name, "tokenType": "jwt", "expirationDate": "2030-02-01T00:00:00Z"});
    let answer = create(router, credential, body).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    answer.json()["token"].as_str().unwrap().to_owned()
}

/// What a resource server reads in a token, by the published keys alone.
async fn verify(router: &Router, token: &str) -> Option<Value> {
    let answer = send(router, Method::GET, KEYS, None, None).await;
    assert_eq!(answer.status, StatusCode::OK);
    let kid = jsonwebtoken::decode_header(token).unwrap().kid?;
    let set = answer.json();
    let key = set["keys"]
        .as_array()?
        .iter()
        .find(|key| key["kid"] == kid)?;
    let key = DecodingKey::from_ed_components(key["x"].as_str()?).unwrap();
    let mut validation = Validation::new(Algorithm::EdDSA);
    validation.set_issuer(&[ISSUER]);
    validation.set_audience(&[ISSUER]);
    // The clock of these tests is not the machine's.
    validation.validate_exp = false;
    let token = jsonwebtoken::decode::<Value>(token, &key, &validation).ok()?;
    Some(token.claims)
}

#[rstest]
#[tokio::test]
async fn a_jwt_is_verified_by_the_published_keys_and_used_like_any_token(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let (router, admin) = (fixture.router(), fixture.secret.clone());
    let none = send(&router, Method::GET, KEYS, None, None).await;
    assert_eq!(
        none.json(),
        json!({"keys": []}),
        "no key is made before it is needed"
    );
    let token = jwt(&router, &admin, "signed").await;
    let listed = get(&router, TOKENS, &token).await;
    assert_eq!(listed.status, StatusCode::OK, "{}", listed.text);
    let item = listed.json()["data"][0].clone();
    assert_eq!(item["jwtId"], item["id"]);
    let administrator = fixture.administrator().await;
    assert_eq!(
        verify(&router, &token).await,
        Some(json!({
            "iss": ISSUER,
            "sub": administrator.subject.id,
            "aud": ISSUER,
            "exp": 1_896_134_400,
            "nbf": 1_893_499_200,
            "iat": 1_893_499_200,
            "jti": item["id"],
            "tenant": "default",
            "subject_type": "user",
        }))
    );
    let keys = send(&router, Method::GET, KEYS, None, None).await;
    assert_eq!(keys.headers["cache-control"], "public, max-age=300");

    let gone = delete(&router, &admin, item["id"].as_str().unwrap()).await;
    assert_eq!(gone.status, StatusCode::OK);
    assert_eq!(
        get(&router, TOKENS, &token).await.status,
        StatusCode::UNAUTHORIZED
    );
    let told = introspect(&router, &admin, &token).await;
    assert_eq!(told, (StatusCode::OK, json!({"active": false})));
}

#[rstest]
#[tokio::test]
async fn keys_rotate_without_breaking_what_is_valid(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let (router, admin) = (fixture.router(), fixture.secret.clone());
    let old = jwt(&router, &admin, "old").await;
    // By the command of another process, and so not by the service behind the router.
    fixture.service().rotate_keys().await.unwrap();
    fixture.hands.advance(TimeDelta::seconds(1));
    let router = fixture.router();
    let new = jwt(&router, &admin, "new").await;
    let kid = |token: &str| jsonwebtoken::decode_header(token).unwrap().kid.unwrap();
    assert_ne!(kid(&old), kid(&new));
    for token in [&old, &new] {
        assert!(verify(&router, token).await.is_some());
        assert_eq!(get(&router, TOKENS, token).await.status, StatusCode::OK);
    }
    // A key goes when its every token has expired.
    let now = fixture.hands.now();
    let purged = fixture.store.purge_signing_keys(now, now).await.unwrap();
    assert_eq!(purged, 0);
    let later = now + TimeDelta::days(60);
    assert_eq!(
        fixture.store.purge_signing_keys(now, later).await.unwrap(),
        1
    );
    let router = fixture.router();
    assert!(verify(&router, &old).await.is_none());
    assert!(verify(&router, &new).await.is_some());
}

#[rstest]
#[tokio::test]
async fn an_active_token_is_described_and_of_any_other_nothing_is_said(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let (router, admin) = (fixture.router(), fixture.secret.clone());
    let administrator = fixture.administrator().await;
    let token = jwt(&router, &admin, "signed").await;
    let (status, told) = introspect(&router, &admin, &token).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(
        told,
        json!({
            "active": true,
            "client_id": "signed",
            "username": "admin@localhost",
            "scope": "tenant-admin",
            "token_type": "Bearer",
            "sub": administrator.subject.id,
            "iss": ISSUER,
            "jti": told["jti"],
            "iat": 1_893_499_200,
            "exp": 1_896_134_400,
            "tenant": "default",
            "subject_type": "user",
        })
    );
    let foreign = fixture
        .token(&fixture.user("eve", "west").await, "nightly")
        .await;
    let other = Fixture::new().await;
    let strange = jwt(&other.router(), &other.secret, "signed").await;
    let expired = jwt(&router, &admin, "expired").await;
    fixture.hands.advance(TimeDelta::days(31));
    let inactive = json!({"active": false});
    for token in [
        &foreign, &strange, &expired, &admin, "", "x", "a.b.c", "sym_x",
    ] {
        let told = introspect(&router, &admin, token).await;
        assert_eq!(told, (StatusCode::OK, inactive.clone()), "{token}");
    }
    let nobody = fixture
        .token(
            &fixture.user("ada", &administrator.tenant.id).await,
            "nightly",
        )
        .await;
    assert_eq!(
        introspect(&router, &nobody, &token).await.0,
        StatusCode::FORBIDDEN
    );
}

#[rstest]
#[tokio::test]
async fn a_gateways_own_account_may_introspect(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let (router, admin) = (fixture.router(), fixture.secret.clone());
    let manifest = json!({"manifest": {"name": "gateway", "type": "virtual-account", "permissions": [
        {"resource_fqn": "tenant:default", "resource_type": "tenant", "role_id": "token-introspector"}]}});
    let made = call(&router, Method::PUT, ACCOUNTS, &admin, manifest)
        .await
        .json();
    let gateway = made["token"].as_str().unwrap();
    let (status, told) = introspect(&router, gateway, gateway).await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(told["active"], true);
    assert_eq!(
        (&told["username"], &told["subject_type"]),
        (&json!("gateway"), &json!("serviceaccount"))
    );
    assert_eq!(told["permissions"][0]["role_id"], "token-introspector");
}

#[rstest]
#[tokio::test]
async fn a_secret_is_shown_again_only_where_that_is_allowed(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(mut fixture) = Fixture::on(kind).await else {
        return;
    };
    let admin = fixture.secret.clone();
    let router = fixture.router();
    let token = jwt(&router, &admin, "signed").await;
    let plain = fixture
        .token(&fixture.administrator().await, "opaque-one")
        .await;
    let manifest = json!({"manifest": {"name": "robot", "type": "virtual-account", "token_type": "jwt", "expiration_date": "2031-01-01", "permissions": [
        {"resource_fqn": "a", "resource_type": "b", "role_id": "c"}]}});
    let made = call(&router, Method::PUT, ACCOUNTS, &admin, manifest)
        .await
        .json();
    let robot = format!("{ACCOUNTS}/{}/token", made["data"]["id"].as_str().unwrap());
    let own = format!("{TOKENS}/signed/token");
    for path in [&own, &robot] {
        assert_eq!(
            get(&router, path, &admin).await.status,
            StatusCode::FORBIDDEN
        );
    }
    fixture.settings.retrieval = true;
    fixture.service().rotate_keys().await.unwrap();
    let router = fixture.router();
    assert_eq!(
        get(&router, &own, &admin).await.json(),
        json!({"token": token})
    );
    assert_eq!(
        get(&router, &robot, &admin).await.json(),
        json!({"token": made["token"]})
    );
    let opaque = get(&router, &format!("{TOKENS}/opaque-one/token"), &admin).await;
    assert_eq!(opaque.status, StatusCode::FORBIDDEN);
    let missing = get(&router, &format!("{TOKENS}/missing/token"), &admin).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    for token in [&token, &plain] {
        let refused = get(&router, &own, token).await;
        assert_eq!(
            refused.status,
            StatusCode::FORBIDDEN,
            "by a token, no other is had"
        );
    }
}

#[tokio::test]
async fn a_jwt_that_is_not_what_was_signed_is_refused() {
    let fixture = Fixture::new().await;
    let (router, admin) = (fixture.router(), fixture.secret.clone());
    let token = jwt(&router, &admin, "signed").await;
    let parts: Vec<&str> = token.split('.').collect();
    let encode = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let header: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(parts[0]).unwrap()).unwrap();
    let claims: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(parts[1]).unwrap()).unwrap();
    let with = |value: &Value, key: &str, new: Value| {
        let mut value = value.clone();
        value[key] = new;
        encode(&value)
    };
    let secret = send(&router, Method::GET, KEYS, None, None).await.json();
    let public = URL_SAFE_NO_PAD
        .decode(secret["keys"][0]["x"].as_str().unwrap())
        .unwrap();
    let mut confused = jsonwebtoken::Header::new(Algorithm::HS256);
    confused.kid = header["kid"].as_str().map(ToOwned::to_owned);
    let key = jsonwebtoken::EncodingKey::from_secret(&public);
    let confused = jsonwebtoken::encode(&confused, &claims, &key).unwrap();
    for (forged, why) in [
        (
            format!(
                "{}.{}.{}",
                parts[0],
                with(&claims, "sub", json!("other")),
                parts[2]
            ),
            "signature",
        ),
        (
            format!("{}.{}.", with(&header, "alg", json!("none")), parts[1]),
            "mistyped",
        ),
        (
            format!(
                "{}.{}.{}",
                with(&header, "alg", json!("HS256")),
                parts[1],
                parts[2]
            ),
            "signature",
        ),
        (
            format!(
                "{}.{}.{}",
                with(&header, "kid", json!("other")),
                parts[1],
                parts[2]
            ),
            "no such key",
        ),
        (
            format!(
                "{}.{}.{}",
                parts[0],
                with(&claims, "iss", json!("https://x.example")),
                parts[2]
            ),
            "issuer",
        ),
        (confused, "signature"),
    ] {
        let refused = get(&router, TOKENS, &forged).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{forged}");
        let message = refused.json()["message"].as_str().unwrap().to_owned();
        assert!(message.contains(why), "{message}, not {why}");
    }
    assert_eq!(get(&router, TOKENS, &token).await.status, StatusCode::OK);
    fixture.hands.advance(TimeDelta::minutes(-2));
    let early = get(&fixture.router(), TOKENS, &token).await;
    assert_eq!(early.status, StatusCode::UNAUTHORIZED);
    assert!(early.text.contains("not yet valid"), "{}", early.text);
}
