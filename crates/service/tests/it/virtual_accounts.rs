//! Virtual accounts and their tokens.

use axum::Router;
use axum::http::{Method, StatusCode};
use chrono::TimeDelta;
use rstest::rstest;
use serde_json::{Value, json};

use crate::support::{API, Answer, Fixture, Kind, TOKENS, call, create, get, send};

const ACCOUNTS: &str = "/api/svc/v1/virtual-accounts";

fn permissions() -> Value {
    json!([{"resource_fqn": "cluster:one", "resource_type": "cluster", "role_id": "viewer"}])
}

fn robot() -> Value {
    json!({"name": "deploy-bot", "type": "virtual-account", "permissions": permissions()})
}

async fn apply(router: &Router, token: &str, manifest: Value) -> Answer {
    call(
        router,
        Method::PUT,
        ACCOUNTS,
        token,
        json!({"manifest": manifest}),
    )
    .await
}

async fn applied(router: &Router, token: &str, manifest: Value) -> Value {
    let answer = apply(router, token, manifest).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    answer.json()
}

fn text(value: &Value) -> &str {
    value
        .as_str()
        .unwrap_or_else(|| panic!("not a text: {value}"))
}

#[rstest]
#[tokio::test]
async fn an_account_is_made_once_and_then_updated(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let (router, admin) = (fixture.router(), fixture.secret.clone());
    let administrator = fixture.administrator().await;
    let exists = async || {
        let path = format!("{ACCOUNTS}/exists?name=deploy-bot");
        get(&router, &path, &admin).await.json()
    };
    assert_eq!(exists().await, json!({"exists": false}));
    let mut manifest = robot();
    manifest["ownedBy"] = json!({"team": "platform"});
    manifest["tags"] = json!({"env": "prod"});
    manifest["expiration_date"] = json!("2030-06-30");
    let made = applied(&router, &admin, manifest.clone()).await;
    let token = text(&made["token"]).to_owned();
    let id = text(&made["data"]["id"]).to_owned();
    let issued = &made["data"]["jwts"][0];
    assert_eq!(
        made["data"],
        json!({
            "id": id,
            "name": "deploy-bot",
            "type": "virtual-account",
            "accountId": administrator.account.id,
            "tenantName": "default",
            "manifest": manifest,
            "createdBySubject": {
                "subjectId": administrator.subject.id,
                "subjectType": "user",
                "subjectSlug": "admin@localhost",
                "subjectDisplayName": "Administrator",
            },
            "createdAt": "2030-01-01T12:00:00Z",
            "updatedAt": "2030-01-01T12:00:00Z",
            "createdBy": "admin@localhost",
            "jwtId": issued["id"],
            "isExpired": false,
            "jwts": [{
                "id": issued["id"],
                "subjectType": "serviceaccount",
                "subjectId": id,
                "expiry": "2030-06-30T00:00:00Z",
                "tokenType": "opaque",
                "createdAt": "2030-01-01T12:00:00Z",
                "updatedAt": "2030-01-01T12:00:00Z",
            }],
        })
    );
    assert_eq!(exists().await, json!({"exists": true}));
    let path = format!("{ACCOUNTS}/{id}");
    let read = get(&router, &path, &admin).await.json();
    assert_eq!(read, json!({"data": made["data"]}), "without the secret");

    fixture.hands.advance(TimeDelta::seconds(1));
    // Permissions that are left out stay; everything else that is left out goes.
    let update = json!({"name": "deploy-bot", "type": "virtual-account", "token_type": "jwt"});
    let updated = applied(&router, &admin, update).await;
    assert_eq!(updated.get("token"), None);
    assert_eq!(
        updated["data"]["manifest"],
        json!({"name": "deploy-bot", "type": "virtual-account", "permissions": permissions(), "token_type": "jwt"})
    );
    assert_eq!(updated["data"]["updatedAt"], "2030-01-01T12:00:01Z");
    assert_eq!(updated["data"]["jwts"][0]["expiry"], "9999-12-31T23:59:59Z");
    assert_eq!(updated, get(&router, &path, &admin).await.json());
    assert_eq!(get(&router, TOKENS, &token).await.status, StatusCode::OK);

    let deleted = send(&router, Method::DELETE, &path, Some(&admin), None).await;
    assert_eq!(deleted.status, StatusCode::OK);
    assert_eq!(
        get(&router, TOKENS, &token).await.status,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(
        get(&router, &path, &admin).await.status,
        StatusCode::NOT_FOUND
    );
}

#[rstest]
#[tokio::test]
async fn a_dry_run_says_the_same_and_stores_nothing(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let (router, admin) = (fixture.router(), fixture.secret.clone());
    let dry = async |manifest: Value| {
        let body = json!({"manifest": manifest, "dryRun": true});
        call(&router, Method::PUT, ACCOUNTS, &admin, body).await
    };
    let tried = dry(robot()).await;
    assert_eq!(tried.status, StatusCode::OK);
    assert_eq!(tried.json().get("token"), None);
    assert_eq!(
        get(&router, ACCOUNTS, &admin).await.json()["data"],
        json!([])
    );
    let silent = json!({"name": "deploy-bot", "type": "virtual-account"});
    let refused = dry(silent.clone()).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

    let before = applied(&router, &admin, robot()).await["data"].clone();
    let mut other = robot();
    other["permissions"][0]["role_id"] = json!("owner");
    let tried = dry(other.clone()).await.json();
    assert_eq!(tried["data"]["manifest"], other);
    let path = format!("{ACCOUNTS}/{}", text(&before["id"]));
    assert_eq!(get(&router, &path, &admin).await.json()["data"], before);
    assert_eq!(dry(silent).await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_order_that_cannot_be_carried_out_is_told_in_every_place() {
    let fixture = Fixture::new().await;
    let (router, admin) = (fixture.router(), fixture.secret.clone());
    let order = json!({
        "name": "deploy-bot",
        "type": "virtual-account",
        "expiration_date": "2030-01-01",
        "auto_rotate": {"auto_rotate_interval": 30, "grace_period": 1},
    });
    let refused = apply(&router, &admin, order).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let expected = [
        ("/manifest/expiration_date", "minimum"),
        ("/manifest/permissions", "required"),
        ("/manifest/auto_rotate", "not"),
    ];
    assert_eq!(
        refused.details(),
        expected.map(|(place, rule)| (place.into(), rule.into()))
    );
    let mut empty = robot();
    empty["permissions"] = json!([]);
    let refused = apply(&router, &admin, empty).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert_eq!(
        refused.details(),
        [("/manifest/permissions".into(), "minItems".into())]
    );
}

#[rstest]
#[tokio::test]
async fn a_new_token_leaves_the_old_one_its_grace(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let (router, admin) = (fixture.router(), fixture.secret.clone());
    let made = applied(&router, &admin, robot()).await;
    let id = text(&made["data"]["id"]);
    let works =
        async |token: &Value| get(&router, TOKENS, text(token)).await.status == StatusCode::OK;
    let path = format!("{ACCOUNTS}/{id}/regenerate-token");
    let regenerate = async |minutes: u32| {
        let body = json!({"gracePeriodInMinutes": minutes});
        let answer = call(&router, Method::POST, &path, &admin, body).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        answer.json()
    };
    fixture.hands.advance(TimeDelta::seconds(1));
    let second = regenerate(10).await;
    assert!(works(&made["token"]).await && works(&second["token"]).await);
    let jwts = second["data"]["jwts"].as_array().unwrap();
    assert_eq!(jwts.len(), 2);
    assert_eq!(jwts[0]["id"], second["data"]["jwtId"]);
    assert_eq!(jwts[1]["expiry"], "2030-01-01T12:10:01Z");
    let read = get(&router, &format!("{ACCOUNTS}/{id}"), &admin)
        .await
        .json();
    assert_eq!(read["data"]["jwts"].as_array().unwrap().len(), 2);

    fixture.hands.advance(TimeDelta::minutes(10));
    assert!(!works(&made["token"]).await && works(&second["token"]).await);
    let third = regenerate(0).await;
    assert!(!works(&second["token"]).await && works(&third["token"]).await);
    assert_eq!(third["data"]["jwts"].as_array().unwrap().len(), 1);

    let last = text(&third["data"]["jwtId"]);
    let path = format!("{ACCOUNTS}/{id}/jwt/{last}");
    let revoke = async || {
        send(&router, Method::DELETE, &path, Some(&admin), None)
            .await
            .status
    };
    assert_eq!(revoke().await, StatusCode::OK);
    assert!(!works(&third["token"]).await);
    assert_eq!(revoke().await, StatusCode::NOT_FOUND);
}

#[rstest]
#[tokio::test]
async fn accounts_are_found_by_name_team_and_expiry(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let (router, admin) = (fixture.router(), fixture.secret.clone());
    for (name, team, expiry) in [
        ("robot-one", Some("east"), Some("2030-01-02")),
        ("robot-two", Some("west"), None),
        ("other", None, None),
    ] {
        let mut manifest = robot();
        manifest["name"] = json!(name);
        if let Some(team) = team {
            manifest["ownedBy"] = json!({"team": team});
        }
        if let Some(expiry) = expiry {
            manifest["expiration_date"] = json!(expiry);
        }
        applied(&router, &admin, manifest).await;
        fixture.hands.advance(TimeDelta::seconds(1));
    }
    fixture.hands.advance(TimeDelta::days(1));
    let found = async |query: &str| {
        let answer = get(&router, &format!("{ACCOUNTS}?{query}"), &admin).await;
        assert_eq!(answer.status, StatusCode::OK, "{query}: {}", answer.text);
        let list = answer.json();
        let names: Vec<_> = list["data"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| text(&item["name"]).to_owned())
            .collect();
        (
            names.join(" "),
            list["pagination"]["total"].as_u64().unwrap(),
        )
    };
    assert_eq!(found("").await, ("other robot-two robot-one".into(), 3));
    assert_eq!(
        found("nameSearchQuery=ROBOT").await,
        ("robot-two robot-one".into(), 2)
    );
    assert_eq!(found("limit=1&offset=1").await, ("robot-two".into(), 3));
    assert_eq!(found("offset=5").await, (String::new(), 3));
    assert_eq!(found("ownedByTeams=east").await, ("robot-one".into(), 1));
    assert_eq!(
        found("ownedByTeams=east&ownedByTeams=west").await,
        ("robot-two robot-one".into(), 2)
    );
    assert_eq!(found("ownedByTeams=eas").await, (String::new(), 0));
    assert_eq!(found("ownedByTeams=%00").await, (String::new(), 0));
    assert_eq!(found("isExpired=true").await, ("robot-one".into(), 1));
    assert_eq!(
        found("isExpired=false").await,
        ("other robot-two".into(), 2)
    );
}

#[rstest]
#[tokio::test]
async fn a_virtual_account_may_what_its_permissions_say(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let (router, admin) = (fixture.router(), fixture.secret.clone());
    let plain = applied(&router, &admin, robot()).await;
    let token = text(&plain["token"]).to_owned();
    let list = get(&router, TOKENS, &token).await.json();
    assert_eq!(list["pagination"]["total"], 0, "it has none of this kind");
    let refused = create(&router, &token, json!({"name": "mine"})).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let users = format!("{API}/users");
    assert_eq!(
        get(&router, &users, &token).await.status,
        StatusCode::FORBIDDEN
    );

    let mut manifest = robot();
    manifest["permissions"] = json!([{"resource_fqn": "tenant:default", "resource_type": "tenant", "role_id": "tenant-admin"}]);
    applied(&router, &admin, manifest).await;
    assert_eq!(
        get(&router, &users, &token).await.status,
        StatusCode::OK,
        "at once"
    );
    let mut other = robot();
    other["name"] = json!("made-by-robot");
    let made = applied(&router, &token, other).await;
    assert_eq!(
        made["data"]["createdBySubject"]["subjectType"],
        "serviceaccount"
    );
    assert_eq!(made["data"]["createdBy"], "deploy-bot");
    let refused = create(&router, &token, json!({"name": "mine"})).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[rstest]
#[tokio::test]
async fn accounts_of_tenants_do_not_meet(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    use symbolon::domain::Role;
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let router = fixture.router();
    let mut tokens = Vec::new();
    for (name, tenant) in [("ada", "east"), ("eve", "west")] {
        let caller = fixture.member(name, tenant, Role::Admin).await;
        tokens.push(fixture.token(&caller, "nightly").await);
    }
    let [east, west] = tokens.try_into().unwrap();
    let made = applied(&router, &east, robot()).await;
    let id = text(&made["data"]["id"]);
    let issued = text(&made["data"]["jwtId"]);
    for (method, path, body) in [
        (Method::GET, id.to_owned(), None),
        (Method::DELETE, id.to_owned(), None),
        (Method::DELETE, format!("{id}/jwt/{issued}"), None),
        (
            Method::POST,
            format!("{id}/regenerate-token"),
            Some(json!({"gracePeriodInMinutes": 0})),
        ),
    ] {
        let path = format!("{ACCOUNTS}/{path}");
        let refused = send(&router, method, &path, Some(&west), body).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(
        get(&router, ACCOUNTS, &west).await.json()["data"],
        json!([])
    );
    // The same name, in a tenant of its own.
    let theirs = applied(&router, &west, robot()).await;
    assert_ne!(theirs["data"]["id"], made["data"]["id"]);
    assert_eq!(
        get(&router, TOKENS, text(&made["token"])).await.status,
        StatusCode::OK
    );
}
