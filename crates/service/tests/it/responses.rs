//! Answers that break the document, and what is told of them.

use axum::body::to_bytes;
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use symbolon::Serving;
use symbolon::api::rejection::reject;
use symbolon_runtime::{Enforcement, Location, Reason, Violation};

use crate::support::{Fixture, TOKENS, create, delete, get, send};

#[tokio::test]
async fn a_caller_is_told_nothing_of_an_answer_that_was_refused() {
    let violation = Violation {
        location: Location::Body,
        place: "/token".to_owned(),
        rule: "pattern",
        message: "must match ^sym_, is \"secret\"".to_owned(),
    };
    let reason = Reason::InvalidResponse(vec![violation]);
    let response = reject(reason.at("createPersonalAccessToken"));
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let bytes = to_bytes(response.into_body(), 10_000).await.unwrap();
    let body: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(
        body,
        json!({
            "statusCode": 500,
            "code": "internal_error",
            "message": "the service failed; the request may be tried again",
        })
    );
}

#[tokio::test]
async fn a_service_that_refuses_wrong_answers_has_none() {
    let fixture = Fixture::new().await;
    let router = symbolon::router_with(
        fixture.service(),
        Serving {
            responses: Enforcement::Refuse,
            ..Serving::default()
        },
    );
    let made = create(&router, &fixture.secret, json!({"name": "nightly"})).await;
    assert_eq!(made.status, StatusCode::CREATED);
    let listed = get(&router, TOKENS, &fixture.secret).await;
    assert_eq!(listed.status, StatusCode::OK);
    let listed = listed.json();
    let id = listed["data"][0]["id"].as_str().unwrap();
    let gone = delete(&router, &fixture.secret, id).await;
    assert_eq!(gone.status, StatusCode::OK);
    let unknown = send(&router, Method::GET, TOKENS, None, None).await;
    assert_eq!(unknown.status, StatusCode::UNAUTHORIZED);
}
