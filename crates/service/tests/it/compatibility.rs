//! Clients of the API as it was and as it is elsewhere today parse every answer.
//!
//! The two kinds differ in what they require: the older ones a `name`, and subjects of three
//! kinds; the newer ones an `accountId`. What each would parse is a schema here.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use symbolon::domain::Role;

use crate::support::{API, Fixture, TOKENS, call, create, get};

fn item(required: &[&str], subjects: &[&str]) -> Value {
    json!({
        "type": "object",
        "required": required,
        "properties": {
            "id": {"type": "string"},
            "name": {"type": "string"},
            "type": {"type": "string"},
            "tenantName": {"type": "string"},
            "accountId": {"type": "string"},
            "manifest": {
                "type": "object",
                "required": ["name", "type", "permissions"],
                "properties": {
                    "name": {"type": "string"},
                    "type": {"const": "virtual-account"},
                    "expiration_date": {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"},
                    "permissions": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["resource_fqn", "resource_type", "role_id"],
                        },
                    },
                },
            },
            "createdBySubject": {
                "type": "object",
                "required": ["subjectId", "subjectType"],
                "properties": {
                    "subjectId": {"type": "string"},
                    "subjectType": {"enum": subjects},
                    "subjectSlug": {"type": "string"},
                    "subjectDisplayName": {"type": "string"},
                },
            },
            "createdAt": {"type": "string", "format": "date-time"},
            "updatedAt": {"type": "string", "format": "date-time"},
            "createdBy": {"type": "string"},
            "jwtId": {"type": "string"},
            "isExpired": {"type": "boolean"},
            "lastAccessedAt": {"type": "string", "format": "date-time"},
            "jwts": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["id", "subjectType", "expiry", "tokenType", "createdAt", "updatedAt"],
                    "properties": {
                        "subjectType": {"enum": subjects},
                        "expiry": {"type": "string", "format": "date-time"},
                        "tokenType": {"enum": ["jwt", "opaque"]},
                    },
                },
            },
        },
    })
}

fn list(item: &Value) -> Value {
    json!({
        "type": "object",
        "required": ["data", "pagination"],
        "properties": {
            "data": {"type": "array", "items": item},
            "pagination": {
                "type": "object",
                "required": ["total"],
                "properties": {
                    "total": {"type": "integer"},
                    "offset": {"type": "integer"},
                    "limit": {"type": "integer"},
                },
            },
        },
    })
}

fn older() -> Value {
    item(
        &[
            "id",
            "name",
            "type",
            "tenantName",
            "createdBySubject",
            "createdAt",
            "updatedAt",
        ],
        &["user", "team", "serviceaccount"],
    )
}

fn newer() -> Value {
    item(
        &[
            "id",
            "type",
            "accountId",
            "tenantName",
            "createdBySubject",
            "createdAt",
            "updatedAt",
        ],
        &[
            "user",
            "team",
            "serviceaccount",
            "virtualaccount",
            "role",
            "agent",
        ],
    )
}

fn parses(schema: &Value, answer: &Value, who: &str) {
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(schema)
        .unwrap();
    let errors: Vec<_> = validator
        .iter_errors(answer)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(
        errors.is_empty(),
        "{who} clients cannot read it: {errors:?}"
    );
}

#[tokio::test]
async fn older_and_newer_clients_parse_every_answer() {
    let fixture = Fixture::new().await;
    let (router, admin) = (fixture.router(), fixture.secret.clone());
    for body in [
        json!({"name": "plain"}),
        json!({"name": "expiring", "expirationDate": "2030-06-30T00:00:00Z", "tokenType": "jwt"}),
    ] {
        let created = create(&router, &admin, body).await;
        assert_eq!(created.status, StatusCode::CREATED);
        assert!(created.json()["token"].is_string());
        get(&router, TOKENS, created.json()["token"].as_str().unwrap()).await;
    }
    let permission = json!({"resource_fqn": "tenant:default", "resource_type": "tenant", "role_id": Role::Admin.as_str()});
    let manifest = json!({"name": "robot", "type": "virtual-account", "permissions": [permission],
        "ownedBy": {"team": "a"}, "tags": {"a": "b"}, "expiration_date": "2031-01-01"});
    let accounts = format!("{API}/virtual-accounts");
    let mut answers = vec![];
    let made = call(
        &router,
        Method::PUT,
        &accounts,
        &admin,
        json!({"manifest": manifest}),
    )
    .await;
    let robot = made.json()["token"].as_str().unwrap().to_owned();
    // Made by a virtual account, with a token that does not expire.
    let mut other = manifest.clone();
    other["name"] = json!("made-by-robot");
    other.as_object_mut().unwrap().remove("expiration_date");
    let second = call(
        &router,
        Method::PUT,
        &accounts,
        &robot,
        json!({"manifest": other}),
    )
    .await;
    for made in [made, second] {
        assert_eq!(made.status, StatusCode::OK, "{}", made.text);
        answers.push(json!({"data": [made.json()["data"]], "pagination": {"total": 1}}));
    }
    for path in [TOKENS, &accounts] {
        let listed = get(&router, path, &admin).await.json();
        assert_eq!(listed["data"].as_array().unwrap().len(), 2);
        answers.push(listed);
    }
    for answer in &answers {
        parses(&list(&older()), answer, "older");
        parses(&list(&newer()), answer, "newer");
    }
    // The schemas do tell what they would not parse.
    let mut wrong = answers[0].clone();
    wrong["data"][0].as_object_mut().unwrap().remove("name");
    wrong["data"][0]["createdBySubject"]["subjectType"] = json!("virtualaccount");
    let older = jsonschema::validator_for(&list(&older())).unwrap();
    assert_eq!(older.iter_errors(&wrong).count(), 2);
    parses(&list(&newer()), &wrong, "newer");
}
