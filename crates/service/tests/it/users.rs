//! Users: invited, kept out, let in again, and looked after by administrators alone.

use axum::Router;
use axum::http::{Method, StatusCode};
use chrono::TimeDelta;
use rstest::rstest;
use serde_json::{Value, json};

use symbolon::domain::Role;

use crate::support::{API, Fixture, Kind, TOKENS, call, create, get, send};

async fn users(router: &Router, token: &str, query: &str) -> Value {
    let answer = get(router, &format!("{API}/users{query}"), token).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    answer.json()
}

fn emails(list: &Value) -> Vec<&str> {
    let users = list["data"].as_array().unwrap().iter();
    users.map(|user| user["email"].as_str().unwrap()).collect()
}

async fn invite(router: &Router, token: &str, email: &str) -> StatusCode {
    let body = json!({"email": email, "acceptInviteClientUrl": "https://app.example/accept"});
    let path = format!("{API}/users/invite");
    let answer = call(router, Method::POST, &path, token, body).await;
    if answer.status == StatusCode::OK {
        assert_eq!(answer.json(), json!({"link": "https://app.example/accept"}));
    }
    answer.status
}

async fn patch(router: &Router, token: &str, what: &str, body: Value) -> StatusCode {
    let path = format!("{API}/users/{what}");
    call(router, Method::PATCH, &path, token, body).await.status
}

/// A token that an administrator makes for a user.
async fn token_for(router: &Router, token: &str, email: &str, name: &str) -> String {
    let body = json!({"name": name, "userEmail": email});
    let path = format!("{TOKENS}/for-user");
    let answer = call(router, Method::POST, &path, token, body).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    answer.json()["token"].as_str().unwrap().to_owned()
}

#[rstest]
#[tokio::test]
async fn a_user_is_invited_found_and_deleted(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let (router, admin) = (fixture.router(), fixture.secret.clone());
    fixture.hands.advance(TimeDelta::seconds(1));
    assert_eq!(
        invite(&router, &admin, "Ada@Example.com").await,
        StatusCode::OK
    );
    // The case of an address makes no difference.
    assert_eq!(
        invite(&router, &admin, "ada@example.COM").await,
        StatusCode::CONFLICT
    );
    let list = users(&router, &admin, "").await;
    assert_eq!(emails(&list), ["ada@example.com", "admin@localhost"]);
    let ada = &list["data"][0];
    let id = ada["id"].as_str().unwrap();
    let expected = json!({
        "id": id,
        "email": "ada@example.com",
        "tenantName": "default",
        "metadata": {"inviteAccepted": false},
        "roles": ["tenant-member"],
        "active": true,
        "isEditable": true,
        "createdAt": "2030-01-01T12:00:01Z",
        "updatedAt": "2030-01-01T12:00:01Z",
    });
    assert_eq!(ada, &expected);
    assert_eq!(
        list["data"][1]["isEditable"], false,
        "the last administrator"
    );
    let path = format!("{API}/users/{id}");
    assert_eq!(
        get(&router, &path, &admin).await.json(),
        json!({"data": expected})
    );
    assert_eq!(
        emails(&users(&router, &admin, "?query=ADA").await),
        ["ada@example.com"]
    );
    assert_eq!(emails(&users(&router, &admin, "?query=%25").await), [""; 0]);
    let beyond = users(&router, &admin, "?offset=7").await;
    assert_eq!(
        beyond["pagination"],
        json!({"total": 2, "offset": 7, "limit": 100})
    );

    let token = token_for(&router, &admin, "ADA@example.com", "nightly").await;
    assert_eq!(get(&router, TOKENS, &token).await.status, StatusCode::OK);
    let delete = async || {
        send(&router, Method::DELETE, &path, Some(&admin), None)
            .await
            .status
    };
    assert_eq!(delete().await, StatusCode::OK);
    assert_eq!(
        get(&router, TOKENS, &token).await.status,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(delete().await, StatusCode::NOT_FOUND);
    assert_eq!(
        get(&router, &path, &admin).await.status,
        StatusCode::NOT_FOUND
    );
}

#[rstest]
#[tokio::test]
async fn a_deactivated_users_tokens_stop_and_start_again(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let (router, admin) = (fixture.router(), fixture.secret.clone());
    invite(&router, &admin, "ada@example.com").await;
    let lasting = token_for(&router, &admin, "ada@example.com", "lasting").await;
    let body = json!({"name": "short", "userEmail": "ada@example.com", "expirationDate": "2030-01-01T13:00:00Z"});
    let path = format!("{TOKENS}/for-user");
    let short = call(&router, Method::POST, &path, &admin, body)
        .await
        .json();
    let short = short["token"].as_str().unwrap();
    let works = async |token: &str| get(&router, TOKENS, token).await.status == StatusCode::OK;
    assert!(works(&lasting).await && works(short).await);

    let ada = json!({"email": "Ada@example.com"});
    assert_eq!(
        patch(&router, &admin, "deactivate", ada.clone()).await,
        StatusCode::OK
    );
    assert!(!works(&lasting).await && !works(short).await);
    assert_eq!(
        emails(&users(&router, &admin, "").await),
        ["admin@localhost"]
    );
    let all = users(&router, &admin, "?showInvalidUsers=true").await;
    assert_eq!(all["pagination"]["total"], 2);
    let for_her = json!({"name": "more", "userEmail": "ada@example.com"});
    let refused = call(&router, Method::POST, &path, &admin, for_her).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);

    fixture.hands.advance(TimeDelta::hours(2));
    assert_eq!(
        patch(&router, &admin, "activate", ada).await,
        StatusCode::OK
    );
    assert!(works(&lasting).await, "again");
    assert!(!works(short).await, "it has expired in the meantime");
    let nobody = json!({"email": "nobody@example.com"});
    for what in ["activate", "deactivate"] {
        let status = patch(&router, &admin, what, nobody.clone()).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
    }
}

/// A tenant of its own with two administrators, and a token of each.
async fn two_administrators(fixture: &Fixture) -> [(String, String); 2] {
    let mut both = Vec::new();
    for name in ["ada", "grace"] {
        let caller = fixture.member(name, "east", Role::Admin).await;
        let token = fixture.token(&caller, "nightly").await;
        both.push((format!("{name}@example.com"), token));
    }
    both.try_into().unwrap()
}

#[rstest]
#[tokio::test]
async fn a_tenant_keeps_its_last_administrator(#[values(Kind::Sqlite, Kind::Postgres)] kind: Kind) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let router = fixture.router();
    let [(ada, token), (grace, _)] = two_administrators(&fixture).await;
    let member = |email: &str| json!({"email": email, "roles": ["tenant-member"]});
    let made = patch(&router, &token, "roles", member(&grace)).await;
    assert_eq!(made, StatusCode::OK, "there is another one");
    let own = format!("{API}/users/ada");
    let delete = async || {
        send(&router, Method::DELETE, &own, Some(&token), None)
            .await
            .status
    };
    for refused in [
        patch(&router, &token, "deactivate", json!({"email": ada})).await,
        patch(&router, &token, "roles", member(&ada)).await,
        delete().await,
    ] {
        assert_eq!(refused, StatusCode::CONFLICT);
    }
    let admin = json!({"email": grace, "roles": ["tenant-admin"]});
    assert_eq!(patch(&router, &token, "roles", admin).await, StatusCode::OK);
    let list = users(&router, &token, "").await;
    let editable = |user: &Value| user["isEditable"] == true;
    assert!(list["data"].as_array().unwrap().iter().all(editable));
    assert_eq!(
        patch(&router, &token, "roles", member(&ada)).await,
        StatusCode::OK
    );
    assert_eq!(
        delete().await,
        StatusCode::FORBIDDEN,
        "no administrator any more"
    );
}

#[rstest]
#[tokio::test]
async fn nobody_takes_the_first_credential_from_its_holder(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let (router, admin) = (fixture.router(), fixture.secret.clone());
    invite(&router, &admin, "ada@example.com").await;
    let ada = json!({"email": "ada@example.com", "roles": ["tenant-admin"]});
    assert_eq!(patch(&router, &admin, "roles", ada).await, StatusCode::OK);
    let token = token_for(&router, &admin, "ada@example.com", "nightly").await;
    let list = users(&router, &token, "?query=admin@localhost").await;
    assert_eq!(list["data"][0]["isEditable"], false);
    let path = format!("{API}/users/{}", list["data"][0]["id"].as_str().unwrap());
    let member = json!({"email": "admin@localhost", "roles": ["tenant-member"]});
    for refused in [
        patch(
            &router,
            &token,
            "deactivate",
            json!({"email": "admin@localhost"}),
        )
        .await,
        patch(&router, &token, "roles", member).await,
        send(&router, Method::DELETE, &path, Some(&token), None)
            .await
            .status,
    ] {
        assert_eq!(refused, StatusCode::CONFLICT);
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn of_administrators_who_put_each_other_out_one_stays(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let both = two_administrators(&fixture).await;
    for _ in 0..10 {
        let racers = [(&both[0].1, &both[1].0), (&both[1].1, &both[0].0)].map(|(token, other)| {
            let (router, token) = (fixture.router(), token.clone());
            let body = json!({"email": other});
            tokio::spawn(async move { patch(&router, &token, "deactivate", body).await })
        });
        let mut put_out = 0;
        for racer in racers {
            put_out += u32::from(racer.await.unwrap() == StatusCode::OK);
        }
        assert_eq!(put_out, 1);
        fixture.run("UPDATE users SET active = TRUE").await;
    }
}

#[rstest]
#[tokio::test]
async fn what_is_for_administrators_is_for_nobody_else(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let (router, admin) = (fixture.router(), fixture.secret.clone());
    invite(&router, &admin, "ada@example.com").await;
    let ada = token_for(&router, &admin, "ada@example.com", "nightly").await;
    let listed = users(&router, &admin, "?query=ada").await;
    let id = listed["data"][0]["id"].as_str().unwrap();
    let email = json!({"email": "admin@localhost"});
    let manifest = json!({"manifest": {"name": "robot", "type": "virtual-account", "permissions": [
        {"resource_fqn": "a", "resource_type": "b", "role_id": "c"}]}});
    let invitation =
        json!({"email": "eve@example.com", "acceptInviteClientUrl": "https://x.example"});
    let roles = json!({"email": "ada@example.com", "roles": ["tenant-admin"]});
    let grace = json!({"gracePeriodInMinutes": 0});
    let order = json!({"name": "more", "userEmail": "admin@localhost"});
    for (method, path, body) in [
        (Method::POST, "personal-access-tokens/for-user", Some(order)),
        (
            Method::DELETE,
            "personal-access-tokens/revoke/all",
            Some(email.clone()),
        ),
        (Method::GET, "users", None),
        (Method::GET, "users/another", None),
        (Method::POST, "users/invite", Some(invitation)),
        (Method::PATCH, "users/activate", Some(email.clone())),
        (Method::PATCH, "users/deactivate", Some(email)),
        (Method::PATCH, "users/roles", Some(roles)),
        (Method::DELETE, "users/another", None),
        (Method::GET, "virtual-accounts", None),
        (Method::PUT, "virtual-accounts", Some(manifest)),
        (Method::GET, "virtual-accounts/exists?name=robot", None),
        (Method::GET, "virtual-accounts/some", None),
        (Method::DELETE, "virtual-accounts/some", None),
        (Method::GET, "virtual-accounts/some/token", None),
        (
            Method::POST,
            "virtual-accounts/some/regenerate-token",
            Some(grace),
        ),
        (Method::DELETE, "virtual-accounts/some/jwt/other", None),
    ] {
        let path = format!("{API}/{path}");
        let refused = send(&router, method.clone(), &path, Some(&ada), body).await;
        assert_eq!(
            refused.status,
            StatusCode::FORBIDDEN,
            "{method} {path}: {}",
            refused.text
        );
        assert_eq!(refused.json()["code"], "forbidden");
    }
    let own = get(&router, &format!("{API}/users/{id}"), &ada).await;
    assert_eq!(own.status, StatusCode::OK, "himself, everybody may see");
    let denied = "SELECT count(*) FROM audit_events WHERE outcome = 'denied'";
    assert_eq!(fixture.number(denied).await, 17);
}

#[rstest]
#[tokio::test]
async fn administrators_revoke_and_create_for_their_own_tenant_alone(
    #[values(Kind::Sqlite, Kind::Postgres)] kind: Kind,
) {
    let Some(fixture) = Fixture::on(kind).await else {
        return;
    };
    let (router, admin) = (fixture.router(), fixture.secret.clone());
    let eve = fixture
        .token(&fixture.user("eve", "west").await, "nightly")
        .await;
    invite(&router, &admin, "ada@example.com").await;
    let first = token_for(&router, &admin, "ada@example.com", "first").await;
    let second = token_for(&router, &admin, "ada@example.com", "second").await;
    let taken = json!({"name": "first", "userEmail": "ada@example.com"});
    let for_user = format!("{TOKENS}/for-user");
    let conflict = call(&router, Method::POST, &for_user, &admin, taken).await;
    assert_eq!(conflict.status, StatusCode::CONFLICT);
    let path = format!("{TOKENS}/revoke/all");
    let revoke = async |email: &str| {
        let answer = call(
            &router,
            Method::DELETE,
            &path,
            &admin,
            json!({"email": email}),
        )
        .await;
        answer.status
    };
    assert_eq!(revoke("eve@example.com").await, StatusCode::NOT_FOUND);
    let strange = json!({"name": "mine", "userEmail": "eve@example.com"});
    let refused = call(&router, Method::POST, &for_user, &admin, strange).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    assert_eq!(get(&router, TOKENS, &eve).await.status, StatusCode::OK);
    assert_eq!(revoke("ADA@example.com").await, StatusCode::OK);
    for token in [&first, &second] {
        assert_eq!(
            get(&router, TOKENS, token).await.status,
            StatusCode::UNAUTHORIZED
        );
    }
    assert_eq!(
        revoke("ada@example.com").await,
        StatusCode::OK,
        "of none, all are gone"
    );
    // An administrator's own token may revoke, and may not create.
    let body = json!({"name": "admin-token"});
    let token = create(&router, &admin, body).await.json();
    let token = token["token"].as_str().unwrap();
    let body = json!({"name": "more", "userEmail": "ada@example.com"});
    let refused = call(&router, Method::POST, &for_user, token, body).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let revoked = call(
        &router,
        Method::DELETE,
        &path,
        token,
        json!({"email": "ada@example.com"}),
    )
    .await;
    assert_eq!(revoked.status, StatusCode::OK);
}
