use super::*;

const DOCUMENT: &str = r##"
openapi: 3.1.0
security: [{token: []}]
paths:
  /pets/{id}:
    get:
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer, minimum: 1}}
        - {name: tags, in: query, explode: false, schema: {type: array, items: {type: string, maxLength: 3}}}
        - {name: filter, in: query, style: deepObject, explode: true, schema: {type: object, properties: {age: {type: integer}}}}
        - {name: X-Trace, in: header, required: true, schema: {type: string, format: uuid}}
        - {name: odd, in: query, schema: {type: boolean}}
      responses:
        "200":
          headers: {X-Total: {required: true, schema: {type: integer}}}
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
        "204": {description: nothing}
        4XX: {content: {application/problem+json: {}}}
    put:
      security: []
      parameters:
        - {name: id, in: path, required: true, style: matrix, schema: {type: integer}}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
      responses: {}
x-unmatched:
  "405": {headers: {Allow: {required: true, schema: {type: string}}}}
components:
  securitySchemes: {token: {type: http, scheme: bearer}}
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}, born: {type: string, format: date}}}
"##;

const UUID: &str = "00000000-0000-0000-0000-000000000000";

fn oracle() -> Oracle {
    Oracle::new(Arc::new(Document::load(DOCUMENT).unwrap())).unwrap()
}

fn request(
    method: &str,
    target: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> http::Request<Bytes> {
    let mut builder = http::Request::builder().method(method).uri(target);
    for (name, value) in headers {
        builder = builder.header(*name, *value);
    }
    builder.body(Bytes::from(body.to_owned())).unwrap()
}

fn response(status: u16, headers: &[(&str, &str)], body: &str) -> http::Response<Bytes> {
    let mut builder = http::Response::builder().status(status);
    for (name, value) in headers {
        builder = builder.header(*name, *value);
    }
    builder.body(Bytes::from(body.to_owned())).unwrap()
}

fn places(findings: &[Finding]) -> Vec<(&str, &str)> {
    findings
        .iter()
        .map(|one| (one.place.as_str(), one.rule.as_str()))
        .collect()
}

#[test]
fn a_request_that_keeps_to_the_document_passes() {
    let target = "/pets/7?tags=a,b&filter%5Bage%5D=3&odd=true";
    let request = request(
        "GET",
        target,
        &[("x-trace", UUID), ("authorization", "Bearer secret")],
        "",
    );
    assert_eq!(oracle().request(&request), []);
}

#[test]
fn everything_that_is_wrong_with_a_request_is_found() {
    let request = request(
        "GET",
        "/pets/0?tags=long,a&filter[age]=old&odd=yes&more=1",
        &[],
        "body",
    );
    let findings = oracle().request(&request);
    assert_eq!(
        places(&findings),
        [
            ("id", "minimum"),
            ("tags/0", "maxLength"),
            ("filter/age", "type"),
            ("X-Trace", "required"),
            ("odd", "type"),
            ("more", "parameters"),
            ("security", "security"),
            ("", "requestBody"),
        ]
    );
}

#[test]
fn a_style_that_is_not_known_is_said_to_be_not_judged() {
    let request = request(
        "PUT",
        "/pets/;id=1",
        &[("content-type", "application/json")],
        r#"{"name": "a"}"#,
    );
    assert_eq!(places(&oracle().request(&request)), [("id", NOT_JUDGED)]);
}

#[test]
fn bodies_are_judged_by_media_type_and_schema() {
    let oracle = oracle();
    let judged = |headers: &[(&str, &str)], body: &str| {
        let findings = oracle.request(&request("PUT", "/pets/1", headers, body));
        findings
            .into_iter()
            .filter(|one| one.part == Part::Body)
            .map(|one| format!("{}|{}", one.place, one.rule))
            .collect::<Vec<_>>()
    };
    let json = [("content-type", "application/json; charset=utf-8")];
    assert_eq!(
        judged(&json, r#"{"name": "a", "born": "2024-02-30"}"#),
        ["/born|format"]
    );
    assert_eq!(judged(&json, "{}"), ["|required"]);
    assert_eq!(judged(&json, "{"), ["|content"]);
    assert_eq!(judged(&json, ""), ["|required"]);
    assert_eq!(
        judged(&[("content-type", "text/plain")], "{}"),
        ["|content"]
    );
    assert_eq!(judged(&[], "{}"), ["|content"]);
}

#[test]
fn responses_are_judged_by_status_headers_and_body() {
    let oracle = oracle();
    let asked = request("GET", "/pets/1", &[], "");
    let judged = |response: http::Response<Bytes>| {
        let findings = oracle.response(&asked, &response);
        findings
            .into_iter()
            .map(|one| format!("{}|{}", one.place, one.rule))
            .collect::<Vec<_>>()
    };
    let json = ("content-type", "application/json");
    assert_eq!(
        judged(response(200, &[json, ("x-total", "3")], r#"{"name": "a"}"#)),
        Vec::<String>::new()
    );
    assert_eq!(
        judged(response(
            200,
            &[json, ("x-total", "three")],
            r#"{"name": 1}"#
        )),
        ["X-Total|type", "/name|type"]
    );
    assert_eq!(
        judged(response(200, &[], "")),
        ["X-Total|required", "|content"]
    );
    assert_eq!(judged(response(204, &[json], "{}")), ["|content"]);
    assert_eq!(judged(response(404, &[json], "{}")), ["|content"]);
    assert_eq!(
        judged(response(
            404,
            &[("content-type", "application/problem+json")],
            "{}"
        )),
        Vec::<String>::new()
    );
    assert_eq!(judged(response(500, &[], "")), ["500|status"]);
}

#[test]
fn what_no_operation_answers_is_judged_by_the_extension() {
    let oracle = oracle();
    let unknown = request("GET", "/dogs", &[], "");
    assert_eq!(
        oracle.response(&unknown, &response(404, &[], "whatever")),
        []
    );
    assert_eq!(
        places(&oracle.response(&unknown, &response(200, &[], ""))),
        [("200", "status")]
    );
    let wrong = request("POST", "/pets/1", &[], "");
    assert_eq!(
        places(&oracle.response(&wrong, &response(405, &[], ""))),
        [("Allow", "required")]
    );
    assert_eq!(
        oracle.response(&wrong, &response(405, &[("allow", "GET, PUT")], "")),
        []
    );
}
