//! What a good request is answered with.

use serde_json::json;

use crate::ask::{ANIMAL, JSON, TOKEN, ask, get, mock, zoo};

#[test]
fn every_operation_is_answered_as_the_document_says() {
    let mock = zoo();
    for operation in mock.oracle().document().operations() {
        let request = mock.request_for(operation).unwrap().to_http().unwrap();
        let answer = mock.answer(&request);
        assert!(answer.status().is_success(), "{}", operation.key);
        assert_eq!(mock.oracle().request(&request), []);
        let findings = mock.oracle().response(&request, &answer);
        let broken = findings.iter().find(|finding| finding.rule != "not judged");
        assert_eq!(broken, None, "{}", operation.key);
    }
}

#[test]
fn the_first_media_type_of_the_text_is_answered() {
    let answer = get("/animals", &[]);
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(answer.text(), "Zoe and Ada");
}

#[test]
fn what_is_accepted_most_is_answered() {
    for (accept, content_type) in [
        ("application/json", "application/json"),
        ("text/*;q=0.2, application/*;q=0.9", "application/json"),
        ("application/json;q=0, */*", "text/plain; charset=utf-8"),
        // Nothing of the kind is there, and no 406 is declared.
        ("image/png", "text/plain; charset=utf-8"),
    ] {
        let answer = get("/animals", &[("accept", accept)]);
        assert_eq!(answer.header("content-type"), content_type, "{accept}");
    }
}

#[test]
fn the_first_example_of_the_text_that_the_schema_allows_is_served() {
    let accept = [("accept", "application/json")];
    assert_eq!(
        get("/animals", &accept).json(),
        json!([{"name": "Ada", "kind": "dog", "chip": 5}])
    );
}

#[test]
fn examples_that_break_their_schema_are_told_of_once() {
    let doubts: Vec<String> = zoo().doubts().map(|doubt| doubt.to_string()).collect();
    let at = "/paths/~1animals/get/responses/200/content/application~1json/examples";
    assert_eq!(doubts.len(), 2, "{doubts:?}");
    assert!(doubts[0].starts_with(&format!("{at}/zoe/value: /0: ")));
    assert!(doubts[0].contains("\"chip\" is a required property (required)"));
    assert!(doubts[1].starts_with(&format!("{at}/broken/value: /0")));
    assert!(doubts[1].ends_with("and 2 more"), "{doubts:?}");
}

#[test]
fn a_value_is_assembled_of_examples_and_readable_texts() {
    let answer = ask(&zoo(), "POST", "/animals", &[TOKEN, JSON], ANIMAL);
    assert_eq!(answer.status(), 201);
    let animal = answer.json();
    assert!(animal["chip"].is_i64());
    assert!(["dog", "cat"].contains(&animal["kind"].as_str().unwrap()));
    assert_eq!(animal["weight"], json!(4.5));
    assert_eq!(animal["home"], json!("Noah's ark"));
    assert_eq!(animal["name"], json!("name"));
    assert_eq!(animal["nickname"], json!("nick"));
    assert_eq!(animal.get("feeder"), None, "it is writeOnly");
}

#[test]
fn declared_header_fields_have_values_and_those_of_http_are_left_to_it() {
    let answer = get("/animals", &[]);
    let total: u32 = answer.header("x-total").parse().unwrap();
    assert!((40..50).contains(&total));
    assert_eq!(answer.header("x-next"), "the next page");
    assert_eq!(answer.header("content-length"), "");
}

#[test]
fn head_is_answered_as_get_without_the_body() {
    let answer = ask(&zoo(), "HEAD", "/animals", &[], "");
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(answer.header("content-length"), "11");
    assert_eq!(answer.text(), "");
    assert_eq!(
        ask(&zoo(), "HEAD", "/animals?limit=0", &[], "").status(),
        422
    );
}

#[test]
fn what_has_no_body_has_none() {
    let answer = ask(&zoo(), "DELETE", "/animals/ada", &[], "");
    assert_eq!((answer.status(), answer.text().as_str()), (204, ""));
    assert_eq!(answer.header("content-type"), "");
}

#[test]
fn a_body_is_one_of_its_media_type() {
    let film = |accept: &str| get("/film", &[("accept", accept)]);
    let events = film("text/event-stream");
    assert_eq!(events.header("content-type"), "text/event-stream");
    let text = events.text();
    let data = text.strip_prefix("data: ").unwrap();
    let data = data.strip_suffix("\n\n").unwrap();
    let animal: serde_json::Value = serde_json::from_str(data).unwrap();
    assert_eq!(animal["name"], json!("name"));

    let parts = film("multipart/*");
    let boundary = parts
        .header("content-type")
        .strip_prefix("multipart/mixed; boundary=");
    let boundary = boundary.unwrap();
    let text = parts.text();
    assert!(text.starts_with(&format!("--{boundary}\r\n")));
    assert!(text.ends_with(&format!("\r\n--{boundary}--\r\n")));
    assert!(text.contains("name=\"home\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nNoah"));

    let image = film("image/gif");
    assert_eq!(image.header("content-type"), "image/gif");
    assert!(image.text().starts_with("GIF89a"));

    let bytes = film("application/octet-stream");
    assert_eq!(bytes.header("content-type"), "application/octet-stream");
    assert!(!bytes.text().is_empty());

    let any = film("application/json");
    assert_eq!(any.json()["weight"], json!(4.5));

    let xml = ask(&zoo(), "PUT", "/animals/ada", &[], "");
    assert_eq!(xml.header("content-type"), "application/xml");
    assert!(xml.text().contains("<Animal><chip>"), "{}", xml.text());
}

#[test]
fn what_the_document_leaves_open_is_said() {
    let text = "openapi: 3.1.0\npaths: {/a: {get: {}, put: {responses: {200: {content: \
                {application/json: {schema: false}}}}}}}";
    let mock = mock(text, 1);
    let ask = |method| mock.answer(&crate::ask::request(method, "/a", &[], ""));
    for (method, words) in [
        ("GET", "GET /a declares no response"),
        ("PUT", "no value for application/json could be made"),
    ] {
        let answer = crate::ask::Answer(ask(method));
        assert_eq!(answer.status(), 501);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let problem = answer.json();
        assert!(
            problem["detail"].as_str().unwrap().starts_with(words),
            "{problem}"
        );
    }
}
