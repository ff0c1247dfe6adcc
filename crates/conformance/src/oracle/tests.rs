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
fn styles_of_a_path_are_judged() {
    let request = request(
        "PUT",
        "/pets/;id=1",
        &[("content-type", "application/json")],
        r#"{"name": "a"}"#,
    );
    assert_eq!(places(&oracle().request(&request)), [] as [(&str, &str); 0]);
    let (parts, body) = request.into_parts();
    let mut broken = http::Request::from_parts(parts, body);
    *broken.uri_mut() = "/pets/id=1".parse().unwrap();
    assert_eq!(places(&oracle().request(&broken)), [("id", "style")]);
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
    assert_eq!(judged(response(204, &[json], "{}")), ["|no content"]);
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

const MORE: &str = r##"
openapi: 3.1.0
paths:
  /users:
    post:
      security: [{token: []}, {user: []}]
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/User"}}
          application/x-www-form-urlencoded:
            schema: {$ref: "#/components/schemas/User"}
            encoding: {more: {style: deepObject}}
          application/xml: {schema: {$ref: "#/components/schemas/User"}}
      responses:
        "200": {content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}
        "204": {content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}
components:
  securitySchemes: {token: {type: http, scheme: bearer}, user: {type: http, scheme: basic}}
  schemas:
    User:
      type: object
      required: [id, password, home]
      properties:
        id: {type: integer, readOnly: true}
        password: {type: string, writeOnly: true}
        home: {type: object, required: [town]}
        more: {type: object}
"##;

fn users(authorization: &str, content_type: &str, body: &str) -> Vec<String> {
    let oracle = Oracle::new(Arc::new(Document::load(MORE).unwrap())).unwrap();
    let headers = [
        ("authorization", authorization),
        ("content-type", content_type),
    ];
    let findings = oracle.request(&request("POST", "/users", &headers, body));
    let told = findings.iter();
    told.map(|one| format!("{}|{}", one.place, one.rule))
        .collect()
}

#[test]
fn what_travels_the_other_way_is_not_required() {
    let oracle = Oracle::new(Arc::new(Document::load(MORE).unwrap())).unwrap();
    let json = "application/json";
    let good = r#"{"password": "a", "home": {"town": "b"}}"#;
    assert_eq!(users("Bearer a", json, good), [""; 0]);
    assert_eq!(
        users("Bearer a", json, r#"{"id": 1, "home": {"town": "b"}}"#),
        ["|required"]
    );
    let asked = request("POST", "/users", &[], "");
    let answered = |body: &str| {
        let answer = response(200, &[("content-type", json)], body);
        oracle.response(&asked, &answer).len()
    };
    assert_eq!(answered(r#"{"id": 1, "home": {"town": "b"}}"#), 0);
    assert_eq!(answered(good), 1);
}

#[test]
fn objects_in_forms_are_judged_as_json_and_in_brackets() {
    let form = "application/x-www-form-urlencoded";
    let judged = |body: &str| users("Bearer a", form, body);
    assert_eq!(judged("password=a&home=%7B%22town%22%3A1%7D"), [""; 0]);
    assert_eq!(judged("password=a&home=%7B%7D"), ["/home|required"]);
    assert_eq!(judged("password=a&home[town]=b&more[b]=c"), [""; 0]);
    assert_eq!(judged("password=a&home[city]=b"), ["/home|required"]);
}

#[test]
fn what_a_text_holds_is_not_judged_where_the_schema_allows_no_text() {
    assert_eq!(
        users("Bearer a", "application/xml", "<user/>"),
        ["|not judged"]
    );
}

#[test]
fn a_status_without_a_body_needs_none() {
    let oracle = Oracle::new(Arc::new(Document::load(MORE).unwrap())).unwrap();
    let asked = request("POST", "/users", &[], "");
    assert_eq!(oracle.response(&asked, &response(204, &[], "")), []);
}

#[test]
fn credentials_have_the_form_of_their_scheme() {
    let good = r#"{"password": "a", "home": {"town": "b"}}"#;
    for (authorization, is_good) in [
        ("Bearer a.b-c_d~e+f/g==", true),
        ("bearer a", true),
        ("Bearer ", false),
        ("Bearer a b", false),
        ("Bearer =", false),
        ("Basic YTpi", true),
        ("Basic !", false),
        ("Basic bm9jb2xvbg==", false),
        ("Digest a", false),
    ] {
        let findings = users(authorization, "application/json", good);
        assert_eq!(
            findings.is_empty(),
            is_good,
            "{authorization}: {findings:?}"
        );
    }
}
