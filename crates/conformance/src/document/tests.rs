use serde_json::json;

use super::*;
use crate::drive::Location;

const SMALL: &str = r##"
openapi: 3.1.0
security: [{key: []}]
paths:
  /pets/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
      - {$ref: "#/components/parameters/Trace"}
    get:
      operationId: getPet
      security: []
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer}}
        - {name: Accept, in: header, schema: {type: string}}
      responses:
        200: {description: yes}
        4XX: {description: no}
        default: {$ref: "#/components/responses/Other"}
    post:
      responses: {}
x-unmatched:
  "404": {$ref: "#/components/responses/Other"}
components:
  parameters:
    Trace: {name: X-Trace, in: header, schema: {type: string}}
  responses:
    Other: {description: other, content: {application/json: {schema: {type: object}}}}
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
"##;

#[test]
fn an_operations_parameters_take_the_place_of_its_paths() {
    let document = Document::load(SMALL).unwrap();
    let get = document
        .operation(&OperationKey::new("get", "/pets/{id}"))
        .unwrap();
    let names: Vec<_> = get
        .parameters
        .iter()
        .map(|one| (one.location, one.name.as_str(), one.pointer.as_str()))
        .collect();
    assert_eq!(
        names,
        [
            (Location::Header, "X-Trace", "/components/parameters/Trace"),
            (Location::Path, "id", "/paths/~1pets~1{id}/get/parameters/0"),
        ]
    );
}

#[test]
fn an_operations_security_takes_the_place_of_the_documents() {
    let document = Document::load(SMALL).unwrap();
    let security = |method| {
        document
            .operation(&OperationKey::new(method, "/pets/{id}"))
            .unwrap()
            .security
            .clone()
    };
    assert_eq!(security("GET"), []);
    assert_eq!(
        security("POST"),
        [Requirement::from([("key".to_owned(), vec![])])]
    );
}

#[test]
fn a_requirement_that_names_an_unknown_scheme_is_none() {
    let text = SMALL.replace("security: [{key: []}]", "security: [{kay: []}, {key: []}]");
    let document = Document::load(&text).unwrap();
    let post = document.operation(&OperationKey::new("POST", "/pets/{id}"));
    assert_eq!(
        post.unwrap().security,
        [Requirement::from([("key".to_owned(), vec![])])]
    );
}

#[test]
fn names_have_the_order_of_the_text_in_every_file() {
    let get = "get: {responses: {404: {}, 200: {content: {text/plain: {}, application/json: \
               {examples: {b: {}, a: {}}}}}}}";
    let in_text = Document::load(&format!("openapi: 3.1.0\npaths: {{/a: {{{get}}}}}")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("openapi.yaml");
    std::fs::write(folder.path().join("a.yaml"), get).unwrap();
    std::fs::write(&root, "openapi: 3.1.0\npaths: {/a: {$ref: a.yaml}}").unwrap();
    let in_files = Document::load_file(&root).unwrap();
    for document in [in_text, in_files] {
        let responses = format!("{}/responses", document.operations()[0].pointer);
        assert_eq!(document.names(&responses), ["404", "200"]);
        let content = format!("{responses}/200/content");
        assert_eq!(document.names(&content), ["text/plain", "application/json"]);
        let examples = format!("{content}/application~1json/examples");
        assert_eq!(document.names(&examples), ["b", "a"]);
        assert_eq!(document.names("/nowhere"), [""; 0]);
    }
}

#[test]
fn a_status_is_looked_up_before_its_range_and_default() {
    let document = Document::load(SMALL).unwrap();
    let get = &document.operations()[0];
    let key = |status| get.response(status).map(|response| response.key.as_str());
    assert_eq!(
        [key(200), key(404), key(500)],
        [Some("200"), Some("4XX"), Some("default")]
    );
    assert_eq!(
        document.unmatched(404).unwrap().pointer,
        "/components/responses/Other"
    );
    assert!(document.unmatched(405).is_none());
}

#[test]
fn another_version_is_refused() {
    assert_eq!(
        Document::load("openapi: 3.2.0\npaths: {}").unwrap_err(),
        DocumentError::Version("3.2.0".to_owned())
    );
}

#[test]
fn a_key_given_twice_is_an_error_in_both_syntaxes() {
    for text in [
        "openapi: 3.1.0\npaths: {}\npaths: {}",
        r#"{"openapi": "3.1.0", "paths": {}, "paths": {}}"#,
    ] {
        let error = Document::load(text).unwrap_err().to_string();
        assert!(error.contains("paths"), "{error}");
    }
}

#[test]
fn a_reference_to_nothing_and_a_circle_are_errors() {
    for reference in [
        "#/components/parameters/Missing",
        "#/components/parameters/Circle",
        "elsewhere.yaml#/a",
    ] {
        let document = json!({
            "openapi": "3.1.0",
            "paths": {"/": {"parameters": [{"$ref": reference}], "get": {}}},
            "components": {"parameters": {"Circle": {"$ref": "#/components/parameters/Circle"}}},
        });
        assert!(Document::from_value(document).is_err(), "{reference}");
    }
}
