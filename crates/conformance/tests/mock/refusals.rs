//! What a request is answered with that the document does not allow.

use serde_json::json;

use crate::ask::{ANIMAL, Answer, JSON, TOKEN, ZOO, ask, get, mock, request, zoo};

fn post(headers: &[(&str, &str)], body: &str) -> Answer {
    ask(&zoo(), "POST", "/animals", headers, body)
}

#[test]
fn a_declared_error_says_what_was_wrong() {
    let answer = get("/animals?limit=0&born=today", &[]);
    assert_eq!(answer.status(), 422);
    let words = "limit: 0 is less than the minimum of 1; born: \"today\" is not a \"date\"";
    assert_eq!(
        answer.json(),
        json!({"code": 7, "error": {"message": words}})
    );
    assert_eq!(answer.findings(), words);
}

#[test]
fn declared_problem_details_are_those_of_the_status() {
    let answer = post(
        &[TOKEN, JSON],
        r#"{"name": "", "kind": "dog", "feeder": "Bo"}"#,
    );
    assert_eq!(answer.status(), 400);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(
        answer.json(),
        json!({
            "type": "about:blank",
            "title": "Bad Request",
            "status": 400,
            "detail": "body /name: \"\" is shorter than 1 character",
        })
    );
}

#[test]
fn a_range_and_a_default_are_declared_errors_too() {
    let answer = ask(&zoo(), "PUT", "/animals/ada", &[JSON], "{");
    assert_eq!(answer.status(), 400);
    let message = answer.json()["error"]["message"].clone();
    assert!(
        message
            .as_str()
            .unwrap()
            .starts_with("body: the body is no JSON")
    );
    let headers = [("authorization", "Basic YTpi")];
    let answer = get("/animals/far-too-long", &headers);
    assert_eq!(answer.status(), 400);
    assert_eq!(answer.json()["code"], 7);
}

#[test]
fn an_undeclared_error_lists_every_finding() {
    let answer = ask(&zoo(), "DELETE", "/animals/far-too-long", &[], "");
    assert_eq!(answer.status(), 400);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let problem = answer.json();
    assert_eq!(problem["status"], 400);
    assert_eq!(
        problem["errors"],
        json!([{
            "in": "parameter",
            "place": "name",
            "rule": "maxLength",
            "message": "\"far-too-long\" is longer than 8 characters",
            "document": "/paths/~1animals~1{name}/parameters/0/schema",
        }])
    );
}

#[test]
fn what_the_server_sets_need_not_be_sent() {
    assert_eq!(post(&[TOKEN, JSON], ANIMAL).status(), 201);
    let without = post(&[TOKEN, JSON], r#"{"name": "Ada", "kind": "dog"}"#);
    assert_eq!(without.status(), 400);
    assert!(
        without
            .findings()
            .contains("\"feeder\" is a required property")
    );
}

#[test]
fn what_is_not_declared_is_ignored_and_told() {
    let answer = get("/animals?colour=red", &[]);
    assert_eq!(answer.status(), 200);
    assert_eq!(
        answer.findings(),
        "colour: there is no query parameter `colour`"
    );
    let answer = ask(&zoo(), "GET", "/animals", &[JSON], "{}");
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.findings(), "body: there is a body");
}

#[test]
fn a_credential_is_asked_for_where_the_document_asks_for_one() {
    for authorization in [
        None,
        Some("Bearer"),
        Some("Bearer "),
        Some("Bearer two words"),
        Some("Basic YTpi"),
    ] {
        let mut headers = vec![JSON];
        headers.extend(authorization.map(|value| ("authorization", value)));
        let answer = post(&headers, ANIMAL);
        assert_eq!(answer.status(), 401, "{authorization:?}");
        assert_eq!(answer.header("www-authenticate"), "Bearer");
        assert_eq!(answer.json()["title"], "Unauthorized");
        assert_eq!(answer.json()["detail"], "there is no credential for token");
    }
}

#[test]
fn each_way_to_show_a_credential_is_named_and_any_is_good() {
    let answer = get("/animals/ada", &[]);
    assert_eq!(answer.status(), 401);
    let challenges: Vec<_> = answer
        .0
        .headers()
        .get_all("www-authenticate")
        .iter()
        .collect();
    assert_eq!(
        challenges,
        [
            "Basic realm=\"mock\", charset=\"UTF-8\"",
            "ApiKey in=\"query\", name=\"api_key\"",
            "Bearer",
        ]
    );
    let basic = |value| get("/animals/ada", &[("authorization", value)]).status();
    assert_eq!(basic("Basic YTpi"), 200);
    assert_eq!(basic("Basic nonsense!"), 401);
    assert_eq!(basic("Basic bm9jb2xvbg=="), 401);
    assert_eq!(get("/animals/ada?api_key=1", &[]).status(), 401);
    assert_eq!(get("/animals/ada?api_key=1", &[TOKEN]).status(), 200);
}

#[test]
fn another_media_type_is_refused_as_it_is_declared() {
    let text = ("content-type", "text/plain");
    let answer = post(&[TOKEN, text], ANIMAL);
    assert_eq!(answer.status(), 415);
    assert_eq!(
        answer.text(),
        "body: the Content-Type is text/plain, not application/json"
    );
    assert_eq!(post(&[TOKEN], ANIMAL).status(), 415);
    // A broken body of the right type is another matter, and so is an operation without 415.
    assert_eq!(post(&[TOKEN, JSON], "{").status(), 400);
    let answer = ask(&zoo(), "PUT", "/animals/ada", &[text], ANIMAL);
    assert_eq!(answer.status(), 400);
}

#[test]
fn what_is_not_acceptable_is_refused_as_it_is_declared() {
    let headers = [("accept", "image/png"), ("authorization", "Basic YTpi")];
    let answer = get("/animals/ada", &headers);
    assert_eq!(answer.status(), 406);
    assert_eq!(answer.text(), "Accept: there is application/json only");
}

#[test]
fn no_path_and_no_method_are_told_apart() {
    let answer = get("/plants", &[]);
    assert_eq!(answer.status(), 404);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.json()["detail"], "there is no such path");
    let answer = ask(&zoo(), "PATCH", "/animals", &[], "");
    assert_eq!(answer.status(), 405);
    assert_eq!(answer.header("allow"), "GET, HEAD, POST");
    assert_eq!(answer.json()["detail"], "/animals has no PATCH");
}

#[test]
fn no_path_and_no_method_are_worded_by_the_document() {
    let unmatched = "\nx-unmatched:\n  '404': &unmatched {content: {application/json: {schema: \
                     {$ref: '#/components/schemas/Error'}}}}\n  '405':\n    headers: {Allow: \
                     {required: true, schema: {type: string}}}\n    content: {text/plain: \
                     {schema: {type: string}}}\n";
    let mock = mock(&format!("{ZOO}{unmatched}"), 1);
    let answer = ask(&mock, "GET", "/plants", &[], "");
    assert_eq!(answer.status(), 404);
    assert_eq!(
        answer.json(),
        json!({"code": 7, "error": {"message": "there is no such path"}})
    );
    let answer = ask(&mock, "PATCH", "/animals", &[], "");
    assert_eq!(answer.status(), 405);
    assert_eq!(answer.header("allow"), "GET, HEAD, POST");
    assert_eq!(answer.text(), "/animals has no PATCH");
}

#[test]
fn a_document_without_operations_refuses_everything() {
    let mock = mock("openapi: 3.1.0\npaths: {}", 1);
    assert_eq!(mock.answer(&request("GET", "/", &[], "")).status(), 404);
}
