//! The service through its router.

use axum::http::{Method, StatusCode};
use chrono::TimeDelta;
use serde_json::{Value, json};
use symbolon::domain::Clock;

use crate::support::{Fixture, TOKENS, create, delete, get, send};

#[tokio::test]
async fn a_token_is_created_listed_used_and_deleted() {
    let fixture = Fixture::new().await;
    let router = fixture.router();
    let expiry = "2030-06-30T23:30:00-02:00";
    let body = json!({"name": "nightly-build", "expirationDate": expiry, "tokenType": "opaque", "accountName": "default"});
    let created = create(&router, &fixture.secret, body).await;
    assert_eq!(created.status, StatusCode::CREATED, "{}", created.text);
    let json = created.json();
    let token = json["token"].as_str().unwrap();
    assert_eq!(json.as_object().unwrap().len(), 1);

    let administrator = fixture.administrator().await;
    let listed = get(&router, TOKENS, &fixture.secret).await;
    assert_eq!(listed.status, StatusCode::OK);
    let mut list = listed.json();
    let id = list["data"][0]["id"].take();
    assert_eq!(
        list,
        json!({
            "data": [{
                "id": null,
                "name": "nightly-build",
                "type": "personal-access-token",
                "accountId": administrator.account.id,
                "tenantName": "default",
                "manifest": {
                    "name": "nightly-build",
                    "type": "virtual-account",
                    "expiration_date": "2030-07-01",
                    "permissions": [],
                },
                "createdBySubject": {
                    "subjectId": administrator.subject.id,
                    "subjectType": "user",
                    "subjectSlug": "admin@localhost",
                    "subjectDisplayName": "Administrator",
                },
                "createdAt": "2030-01-01T12:00:00Z",
                "updatedAt": "2030-01-01T12:00:00Z",
                "createdBy": "admin@localhost",
                "isExpired": false,
            }],
            "pagination": {"total": 1, "offset": 0, "limit": 100},
        })
    );

    let used = get(&router, TOKENS, token).await;
    assert_eq!(used.status, StatusCode::OK);
    assert_eq!(
        used.json()["data"][0]["lastAccessedAt"],
        "2030-01-01T12:00:00Z"
    );

    let deleted = delete(&router, token, id.as_str().unwrap()).await;
    assert_eq!(
        (deleted.status, deleted.json()),
        (StatusCode::OK, json!({}))
    );
    assert_eq!(
        get(&router, TOKENS, token).await.status,
        StatusCode::UNAUTHORIZED
    );
    let empty = get(&router, TOKENS, &fixture.secret).await.json();
    assert_eq!(
        (&empty["data"], &empty["pagination"]["total"]),
        (&json!([]), &json!(0))
    );
}

#[tokio::test]
async fn an_expired_token_is_listed_as_such_and_refused() {
    let fixture = Fixture::new().await;
    let router = fixture.router();
    let body = json!({"name": "short", "expirationDate": "2030-01-01T13:00:00Z"});
    let created = create(&router, &fixture.secret, body).await.json();
    let token = created["token"].as_str().unwrap();
    assert_eq!(get(&router, TOKENS, token).await.status, StatusCode::OK);
    fixture.hands.advance(TimeDelta::hours(1));
    let refused = get(&router, TOKENS, token).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    assert!(
        refused.json()["message"]
            .as_str()
            .unwrap()
            .contains("expired")
    );
    let listed = get(&router, TOKENS, &fixture.secret).await.json();
    assert_eq!(listed["data"][0]["isExpired"], true);
}

#[tokio::test]
async fn an_expiry_is_judged_as_it_is_kept() {
    let fixture = Fixture::new().await;
    let router = fixture.router();
    // A leap second is kept as the second after it, and no fraction of a microsecond is.
    for (expiry, rule) in [
        ("9999-12-31T23:59:60Z", "maximum"),
        ("2030-01-01T12:00:00.0000009Z", "minimum"),
    ] {
        let body = json!({"name": "nightly", "expirationDate": expiry});
        let refused = create(&router, &fixture.secret, body).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{expiry}");
        let place = "/expirationDate".to_owned();
        assert_eq!(refused.details(), [(place, rule.to_owned())]);
    }
    let body = json!({"name": "nightly", "expirationDate": "2030-12-31T23:59:60Z"});
    let created = create(&router, &fixture.secret, body).await;
    assert_eq!(created.status, StatusCode::CREATED, "{}", created.text);
    let listed = get(&router, TOKENS, &fixture.secret).await.json();
    let manifest = &listed["data"][0]["manifest"];
    assert_eq!(manifest["expiration_date"], "2031-01-01");
}

#[tokio::test]
async fn no_answer_of_the_api_is_kept_on_the_way() {
    let fixture = Fixture::new().await;
    let router = fixture.router();
    let created = create(&router, &fixture.secret, json!({"name": "nightly"})).await;
    let refused = get(&router, TOKENS, "sym_wrong").await;
    let lost = get(&router, "/api/svc/v2", &fixture.secret).await;
    for answer in [created, refused, lost] {
        assert_eq!(answer.headers["cache-control"], "no-store");
    }
}

#[tokio::test]
async fn an_offset_is_said_again_however_far_it_goes() {
    let fixture = Fixture::new().await;
    let most = 9_007_199_254_740_991_u64;
    let path = |offset: u64| format!("{TOKENS}?offset={offset}");
    let listed = get(&fixture.router(), &path(most), &fixture.secret).await;
    assert_eq!(listed.status, StatusCode::OK, "{}", listed.text);
    assert_eq!(listed.json()["pagination"]["offset"], json!(most));
    let refused = get(&fixture.router(), &path(most + 1), &fixture.secret).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    let place = ("offset".to_owned(), "maximum".to_owned());
    assert_eq!(refused.details(), [place]);
}

#[tokio::test]
async fn everything_that_this_deployment_cannot_do_is_told_at_once() {
    let fixture = Fixture::new().await;
    let router = fixture.router();
    let body = json!({
        "name": "nightly",
        "expirationDate": "2030-01-01T12:00:00Z",
        "accountName": "other",
        "teamName": "any",
    });
    let refused = create(&router, &fixture.secret, body).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let json = refused.json();
    assert_eq!(
        (&json["statusCode"], &json["code"]),
        (&json!(422), &json!("unprocessable_request"))
    );
    let expected = [
        ("/expirationDate", "minimum"),
        ("/accountName", "const"),
        ("/teamName", "not"),
    ];
    assert_eq!(
        refused.details(),
        expected.map(|(place, rule)| (place.into(), rule.into()))
    );
    let total = get(&router, TOKENS, &fixture.secret).await.json();
    assert_eq!(total["pagination"]["total"], 0, "nothing was made");
}

#[tokio::test]
async fn a_personal_access_token_may_list_and_delete_but_not_create() {
    let fixture = Fixture::new().await;
    let router = fixture.router();
    let token = fixture
        .token(&fixture.administrator().await, "nightly")
        .await;
    // Refused even where the order is wrong as well.
    for body in [
        json!({"name": "more"}),
        json!({"name": "more", "teamName": "any"}),
    ] {
        let refused = create(&router, &token, body).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert_eq!(refused.json()["code"], "forbidden");
    }
    let listed = get(&router, TOKENS, &token).await.json();
    let id = listed["data"][0]["id"].as_str().unwrap();
    assert_eq!(delete(&router, &token, id).await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_creations_that_race_for_a_name_one_succeeds() {
    let fixture = Fixture::new().await;
    let router = fixture.router();
    let racers: Vec<_> = (0..16)
        .map(|_| {
            let (router, secret) = (router.clone(), fixture.secret.clone());
            tokio::spawn(async move { create(&router, &secret, json!({"name": "nightly"})).await })
        })
        .collect();
    let mut created = 0;
    for racer in racers {
        let answer = racer.await.unwrap();
        match answer.status {
            StatusCode::CREATED => created += 1,
            StatusCode::CONFLICT => assert_eq!(answer.json()["code"], "name_in_use"),
            other => panic!("{other}: {}", answer.text),
        }
    }
    assert_eq!(created, 1);
    let listed = get(&router, TOKENS, &fixture.secret).await.json();
    assert_eq!(listed["pagination"]["total"], 1);
}

#[tokio::test]
async fn users_do_not_meet() {
    let fixture = Fixture::new().await;
    let router = fixture.router();
    let ada = fixture
        .token(&fixture.user("ada", "east").await, "nightly")
        .await;
    let bob = fixture
        .token(&fixture.user("bob", "east").await, "nightly")
        .await;
    let eve = fixture
        .token(&fixture.user("eve", "west").await, "nightly")
        .await;
    let listed = get(&router, TOKENS, &ada).await.json();
    assert_eq!(listed["pagination"]["total"], 1);
    assert_eq!(listed["data"][0]["createdBySubject"]["subjectId"], "ada");
    assert_eq!(listed["data"][0]["tenantName"], "east");
    let id = listed["data"][0]["id"].as_str().unwrap();
    for other in [&bob, &eve, &fixture.secret] {
        let refused = delete(&router, other, id).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        assert_eq!(refused.json()["code"], "not_found");
        assert_ne!(
            get(&router, TOKENS, other).await.json()["data"][0]["id"],
            id
        );
    }
    assert_eq!(get(&router, TOKENS, &ada).await.status, StatusCode::OK);
}

#[tokio::test]
async fn paging_and_searching_go_by_the_query() {
    let fixture = Fixture::new().await;
    let router = fixture.router();
    let administrator = fixture.administrator().await;
    for name in ["one-a", "two-a", "three-b"] {
        fixture.token(&administrator, name).await;
        fixture.hands.advance(TimeDelta::seconds(1));
    }
    let page = get(
        &router,
        &format!("{TOKENS}?limit=1&offset=1&nameSearchQuery=-A"),
        &fixture.secret,
    )
    .await;
    let json = page.json();
    assert_eq!(json["data"][0]["name"], "one-a");
    assert_eq!(
        json["pagination"],
        json!({"total": 2, "offset": 1, "limit": 1})
    );
    let refused = get(
        &router,
        &format!("{TOKENS}?limit=0&offset=-1"),
        &fixture.secret,
    )
    .await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    let places: Vec<_> = refused
        .details()
        .into_iter()
        .map(|(place, _)| place)
        .collect();
    assert_eq!(places, ["limit", "offset"]);
}

#[tokio::test]
async fn a_challenge_says_whether_a_credential_was_looked_at() {
    let fixture = Fixture::new().await;
    let router = fixture.router();
    let none = send(&router, Method::GET, TOKENS, None, None).await;
    assert_eq!(none.status, StatusCode::UNAUTHORIZED);
    assert_eq!(
        none.headers["www-authenticate"],
        r#"Bearer realm="symbolon""#
    );
    let wrong = get(&router, TOKENS, "sym_wrong").await;
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
    assert_eq!(
        wrong.headers["www-authenticate"],
        r#"Bearer realm="symbolon", error="invalid_token""#
    );
    for answer in [none, wrong] {
        assert_eq!(answer.headers["content-type"], "application/json");
        assert_eq!(answer.json()["code"], "unauthenticated");
        assert!(!answer.text.contains("sym_wrong"));
    }
}

#[tokio::test]
async fn what_is_not_there_is_refused_in_the_declared_form() {
    let fixture = Fixture::new().await;
    let router = fixture.router();
    let lost = get(&router, "/api/svc/v2", &fixture.secret).await;
    assert_eq!(
        (lost.status, &lost.json()["code"]),
        (StatusCode::NOT_FOUND, &json!("not_found"))
    );
    let lost = get(&router, "/docs/nothing", &fixture.secret).await;
    assert_eq!(
        (lost.status, &lost.json()["code"]),
        (StatusCode::NOT_FOUND, &json!("not_found"))
    );
    for (path, allow) in [
        (TOKENS, "POST"),
        ("/healthz", "GET"),
        ("/docs/", "GET"),
        ("/openapi.json", "GET"),
    ] {
        let wrong = send(&router, Method::PATCH, path, Some(&fixture.secret), None).await;
        assert_eq!(wrong.status, StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(wrong.json()["statusCode"], 405);
        assert!(wrong.headers["allow"].to_str().unwrap().contains(allow));
    }
}

#[tokio::test]
async fn health_needs_no_credential_and_readiness_needs_the_store() {
    let fixture = Fixture::new().await;
    let router = fixture.router();
    let probe = async |path| send(&router, Method::GET, path, None, None).await.status;
    assert_eq!(probe("/healthz").await, StatusCode::OK);
    assert_eq!(probe("/readyz").await, StatusCode::OK);
    fixture.store.close().await;
    assert_eq!(probe("/healthz").await, StatusCode::OK);
    assert_eq!(probe("/readyz").await, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn a_failing_store_is_told_without_its_reasons() {
    let fixture = Fixture::new().await;
    let router = fixture.router();
    // The list fails where the credential does not.
    fixture
        .run("ALTER TABLE tokens RENAME COLUMN updated_at TO gone")
        .await;
    let failed = get(&router, TOKENS, &fixture.secret).await;
    assert_internal_error(failed.status, &failed.json());
    fixture.store.close().await;
    let created = create(&router, &fixture.secret, json!({"name": "nightly"})).await;
    assert_eq!(created.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(created.headers["retry-after"], "1");
    assert_eq!(created.json()["code"], "unavailable");
}

#[tokio::test]
async fn a_panic_is_told_without_its_reasons() {
    let fixture = Fixture::new().await;
    let router = symbolon::router(fixture.service_by(Clock::from_fn(|| panic!("the clock broke"))));
    let failed = create(&router, &fixture.secret, json!({"name": "nightly"})).await;
    assert_internal_error(failed.status, &failed.json());
}

fn assert_internal_error(status: StatusCode, body: &Value) {
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    let message = "the service failed; the request may be tried again";
    assert_eq!(
        body,
        &json!({"statusCode": 500, "code": "internal_error", "message": message})
    );
}
