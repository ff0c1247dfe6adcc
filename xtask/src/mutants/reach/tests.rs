use serde_json::json;

use super::*;

fn document() -> Value {
    json!({
        "paths": {
            "/a/{b}": {
                "parameters": [{ "name": "b" }],
                "get": { "responses": { "200": { "$ref": "#/components/responses/Ok" } } },
            },
            "/c": { "put": {
                "responses": { "default": { "$ref": "#/components/responses/default" } },
                "callbacks": { "done": { "{$url}": { "post": { "x": { "$ref": "#/components/schemas/Deep" } } } } },
            } },
        },
        "webhooks": { "new": { "post": { "y": { "$ref": "#/components/schemas/Deep/properties/z" } } } },
        "x-unmatched": { "404": { "$ref": "#/components/responses/Gone" } },
        "components": {
            "responses": {
                "Ok": { "schema": { "$ref": "#/components/schemas/List" } },
                "Gone": {},
                "default": { "schema": { "$ref": "#/components/schemas/Error" } },
            },
            "schemas": {
                "List": { "items": { "$ref": "#/components/schemas/Item" } },
                "Item": { "properties": { "more": { "$ref": "#/components/schemas/List" } }, "example": { "$ref": "none.yaml" } },
                "Deep": { "properties": { "z": {} } },
                "Nobody": {},
                "Error": { "default": { "$ref": "none.yaml" } },
            },
        },
    })
}

fn reached(place: &str) -> (Vec<String>, bool) {
    let references = References::of(&document()).unwrap();
    let reached = references.reached(place);
    let operations = reached.operations.iter().map(ToString::to_string);
    (operations.collect(), reached.elsewhere)
}

#[test]
fn a_place_is_about_the_operations_that_lead_to_it() {
    let get = vec!["GET /a/{b}".to_owned()];
    assert_eq!(
        reached("/paths/~1a~1{b}/get/responses/200"),
        (get.clone(), false)
    );
    assert_eq!(
        reached("/paths/~1a~1{b}/parameters/0"),
        (get.clone(), false)
    );
    assert_eq!(
        reached("/components/schemas/Item/properties/more"),
        (get, false)
    );
    let sent = vec![
        "POST /new".to_owned(),
        "POST {$url}".to_owned(),
        "PUT /c".to_owned(),
    ];
    assert_eq!(
        reached("/components/schemas/Deep/properties/z"),
        (sent, false)
    );
    assert_eq!(reached("/components/responses/Gone"), (vec![], true));
    assert_eq!(reached("/components/schemas/Nobody"), (vec![], false));
}

#[test]
fn default_is_a_name_where_names_are_free() {
    let (operations, _) = reached("/components/schemas/Error");
    assert_eq!(operations, ["PUT /c"]);
}

#[test]
fn a_place_knows_the_messages_that_it_is_in() {
    let references = References::of(&document()).unwrap();
    let is_in = |place: &str| {
        [Direction::Request, Direction::Response].map(|one| references.is_in(place, one))
    };
    assert_eq!(
        is_in("/components/schemas/Item/properties/more"),
        [false, true]
    );
    assert_eq!(is_in("/components/responses/Gone"), [false, true]);
    assert_eq!(is_in("/paths/~1a~1{b}/parameters/0"), [true, false]);
    assert_eq!(is_in("/components/parameters/Page/schema"), [true, false]);
    let called = "/paths/~1c/put/callbacks/done/{$url}/post";
    assert_eq!(
        is_in(&format!("{called}/requestBody/content")),
        [true, false]
    );
    assert_eq!(is_in("/components/schemas/responses"), [false, false]);
}

#[test]
fn a_document_of_several_files_is_refused() {
    let document = json!({ "a": { "$ref": "other.yaml#/b" } });
    let error = References::of(&document).err().unwrap();
    assert!(error.to_string().contains("other.yaml#/b"), "{error}");
}
