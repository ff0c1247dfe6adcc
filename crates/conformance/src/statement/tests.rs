use serde_json::json;

use super::*;

fn component(schema: Value) -> Document {
    Document::from_value(json!({"openapi": "3.1.0", "paths": {}, "components": {"schemas": {
        "A": schema,
        "Named": {"type": "string", "enum": ["a", "b"]},
        "Tree": {"type": "object", "properties": {"below": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}}},
    }}}))
    .unwrap()
}

/// Places at which the server's schema of the component `A` is not the document's.
fn server_places(mine: Value, theirs: Value) -> Vec<String> {
    let found = server(&component(mine), component(theirs).root());
    found
        .differences
        .into_iter()
        .map(|one| one.place.replace("/components/schemas/A", ""))
        .collect()
}

fn client_places(mine: Value, theirs: Value) -> Vec<String> {
    let document = component(mine);
    let statement = BTreeMap::from([
        ("A".to_owned(), theirs),
        (
            "Named".to_owned(),
            json!({"oneOf": [{"const": "b"}, {"type": "string", "const": "a", "description": "first"}]}),
        ),
        (
            "Tree".to_owned(),
            json!({"type": "object", "properties": {"below": {"type": "array", "items": {"$ref": "#"}}}}),
        ),
    ]);
    client(&document, &statement)
        .differences
        .into_iter()
        .map(|one| one.place.replace("/components/schemas/A", ""))
        .collect()
}

#[test]
fn the_same_in_other_words_agrees() {
    let same = [
        (
            json!({"const": "v"}),
            json!({"type": "string", "enum": ["v"]}),
        ),
        (
            json!({"type": ["string"]}),
            json!({"type": "string", "title": "T", "x-y": 1}),
        ),
        (
            json!({"type": ["integer", "string"]}),
            json!({"oneOf": [{"type": "string"}, {"type": "integer", "format": "int64"}]}),
        ),
        (
            json!({"type": ["string", "null"], "format": "date"}),
            json!({"anyOf": [{"type": "null"}, {"type": "string", "format": "date"}]}),
        ),
        (
            json!({"allOf": [{"$ref": "#/components/schemas/Named"}]}),
            json!({"oneOf": [{"const": "b"}, {"const": "a"}]}),
        ),
        (
            json!({"type": "object", "additionalProperties": {}}),
            json!({"type": "object", "additionalProperties": true, "required": []}),
        ),
        (
            json!({"type": "integer", "minimum": 1.0}),
            json!({"type": "integer", "format": "int32", "minimum": 1}),
        ),
        (
            json!({"type": "integer", "exclusiveMinimum": 0}),
            json!({"type": "integer", "format": "uint64", "minimum": 0, "exclusiveMinimum": 0}),
        ),
        (
            json!({"$ref": "#/components/schemas/Tree"}),
            json!({"type": "object", "properties": {"below": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}}}),
        ),
        (
            json!({"type": "object", "required": ["b", "a"]}),
            json!({"type": "object", "required": ["a", "b"]}),
        ),
        (json!({}), json!({"description": "anything"})),
        (
            json!({"allOf": [{"type": "object", "required": ["a"]}, {"anyOf": [{"type": "null"}, {}]}]}),
            json!({"type": "object", "required": ["a"]}),
        ),
        (
            json!({"oneOf": [{"type": "object", "properties": {"a": {"$ref": "#/components/schemas/Named"}}}, {"type": "boolean"}]}),
            json!({"oneOf": [{"type": "object", "properties": {"a": {"$ref": "#/components/schemas/Named"}}}, {"type": "object", "properties": {"a": {"enum": ["b", "a"]}}}, {"type": "boolean"}]}),
        ),
        (
            json!({"type": "integer", "format": "int64", "minimum": i64::MIN, "maximum": i64::MAX}),
            json!({"type": "integer", "format": "int64"}),
        ),
        (
            json!({"type": "string", "format": "uuid", "minLength": 36, "maxLength": 36}),
            json!({"type": "string", "format": "uuid"}),
        ),
        (
            json!({"type": "string", "enum": ["EUR", "GBP"], "minLength": 3, "maxLength": 3}),
            json!({"type": "string", "enum": ["EUR", "GBP"]}),
        ),
        (
            json!({"type": "number", "format": "int32"}),
            json!({"type": "integer", "format": "int32"}),
        ),
        (
            json!({"type": "string", "enum": ["b", "c"], "allOf": [{"oneOf": [{"const": "a"}, {"const": "b"}, {"const": "c"}]}]}),
            json!({"type": "string", "enum": ["b", "c"]}),
        ),
        (
            json!({"type": "string", "contentEncoding": "binary"}),
            json!({"type": "string", "format": "binary"}),
        ),
    ];
    for (mine, theirs) in same {
        assert_eq!(
            server_places(mine.clone(), theirs.clone()),
            Vec::<String>::new(),
            "{mine} {theirs}"
        );
    }
}

#[test]
fn each_difference_is_named_with_its_place() {
    let object = json!({"type": "object", "required": ["a"], "properties": {"a": {"type": "integer", "maximum": 3}, "b": {"$ref": "#/components/schemas/Named"}}});
    let different = [
        (
            json!({"type": "string"}),
            json!({"type": "integer"}),
            vec![""],
        ),
        (json!({"type": "string"}), json!({}), vec![""]),
        (
            json!({"type": "string"}),
            json!({"type": ["string", "null"]}),
            vec![""],
        ),
        (
            json!({"type": "integer"}),
            json!({"type": "integer", "minimum": 0}),
            vec!["/minimum"],
        ),
        (
            json!({"type": "integer", "format": "int32"}),
            json!({"type": "integer", "format": "int64"}),
            vec!["/format"],
        ),
        (
            json!({"type": "string", "maxLength": 3}),
            json!({"type": "string", "maxLength": 4}),
            vec!["/maxLength"],
        ),
        (
            json!({"type": "string", "pattern": "a"}),
            json!({"type": "string"}),
            vec!["/pattern"],
        ),
        (
            json!({"enum": ["a", "b"]}),
            json!({"enum": ["a", "c"]}),
            vec!["/enum", "/enum"],
        ),
        (
            json!({"type": "string", "default": "a"}),
            json!({"type": "string", "default": "b"}),
            vec!["/default"],
        ),
        (
            json!({"type": "object", "additionalProperties": false}),
            json!({"type": "object"}),
            vec!["/additionalProperties"],
        ),
        (
            json!({"oneOf": [{"type": "object", "required": ["a"]}, {"type": "object", "required": ["b"]}]}),
            json!({"type": "object", "required": ["a"]}),
            vec![""],
        ),
        (
            json!({"type": "object", "properties": {"a": {"type": "array", "items": {"type": "string", "maxLength": 5}}, "b": {"type": "string", "maxLength": 5}}}),
            json!({"type": "object", "properties": {"a": {"type": "array", "items": {"type": "string"}}, "b": {"type": "string"}}}),
            vec!["/properties/b/maxLength"],
        ),
        (
            json!({"type": "integer", "maximum": 9_223_372_036_854_775_800_u64}),
            json!({"type": "integer"}),
            vec!["/maximum"],
        ),
        (
            json!({"type": "integer", "maximum": 18_014_398_509_481_983_u64}),
            json!({"type": "integer", "maximum": 18_014_398_509_481_984_u64}),
            vec!["/maximum"],
        ),
        (
            object.clone(),
            json!({"type": "object", "properties": {"a": {"type": "integer"}, "c": {}}}),
            vec![
                "/properties/a/maximum",
                "/properties/b",
                "/properties/c",
                "/required",
            ],
        ),
    ];
    for (mine, theirs, places) in different {
        assert_eq!(
            server_places(mine.clone(), theirs.clone()),
            places,
            "{mine} {theirs}"
        );
    }
    let inner = component(object.clone());
    let mut outer = inner.root().clone();
    outer["components"]["schemas"]["Named"]["enum"] = json!(["a"]);
    assert!(
        server(&inner, &outer)
            .differences
            .iter()
            .all(|one| one.place == "/components/schemas/Named/enum")
    );
}

#[test]
fn a_component_that_one_side_lacks_is_named() {
    let document = component(json!({"type": "object", "properties": {"x": {"type": "string"}}}));
    let mut statement = document.root().clone();
    statement["components"]["schemas"]["Other"] = statement["components"]["schemas"]["A"].take();
    statement["components"]["schemas"]
        .as_object_mut()
        .unwrap()
        .remove("A");
    assert_eq!(
        server(&document, &statement).differences,
        [],
        "only the name is another"
    );
    statement["components"]["schemas"]["Other"]["properties"]["x"]["type"] = json!("integer");
    let places: Vec<_> = server(&document, &statement)
        .differences
        .into_iter()
        .map(|one| one.place)
        .collect();
    assert_eq!(
        places,
        ["/components/schemas/A", "/components/schemas/Other"]
    );
    assert_eq!(client(&document, &BTreeMap::new()).differences.len(), 3);
}

#[test]
fn a_client_may_read_null_where_a_member_is_optional_and_nowhere_else() {
    let optional = json!({"type": "object", "properties": {"a": {"type": "string"}}});
    let required =
        json!({"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}});
    let nullable = |required: &[&str]| json!({"type": "object", "required": required, "properties": {"a": {"type": ["string", "null"]}}});
    assert_eq!(
        client_places(optional.clone(), nullable(&[])),
        Vec::<String>::new()
    );
    assert_eq!(client_places(required, nullable(&["a"])), ["/properties/a"]);
    assert_eq!(server_places(optional, nullable(&[])), ["/properties/a"]);
}

#[test]
fn a_client_says_no_bounds_but_formats_that_are_types() {
    let bounded = json!({"type": "string", "minLength": 1, "pattern": "a", "format": "email"});
    assert_eq!(
        client_places(bounded, json!({"type": "string"})),
        Vec::<String>::new()
    );
    assert_eq!(
        client_places(
            json!({"type": "string", "format": "date"}),
            json!({"type": "string"})
        ),
        ["/format"]
    );
    assert_eq!(
        client_places(
            json!({"type": "string"}),
            json!({"type": "string", "format": "uuid"})
        ),
        ["/format"]
    );
    assert_eq!(
        client_places(
            json!({"type": "integer"}),
            json!({"type": "integer", "format": "uint64", "minimum": 0})
        ),
        Vec::<String>::new()
    );
}

fn operation(operation: Value) -> Value {
    json!({"openapi": "3.1.0", "paths": {"/a": {"get": operation}}, "components": {"securitySchemes": {"k": {"type": "http", "scheme": "bearer"}}}})
}

#[test]
fn all_parts_of_an_operation_are_compared() {
    let mine = json!({
        "security": [{"k": []}],
        "parameters": [{"name": "q", "in": "query", "schema": {"type": "integer", "default": 1}}],
        "requestBody": {"required": true, "content": {"application/json": {"schema": {"type": "string"}}}},
        "responses": {"200": {"headers": {"X-A": {"required": true, "schema": {"type": "string"}}}, "content": {"text/plain": {}}}},
    });
    let document = Document::from_value(operation(mine.clone())).unwrap();
    assert_eq!(server(&document, document.root()).differences, []);
    let changes = [
        ("/security", json!([]), "/paths/~1a/get/security"),
        (
            "/parameters/0/required",
            json!(true),
            "/paths/~1a/get/parameters/0/required",
        ),
        (
            "/parameters/0/explode",
            json!(false),
            "/paths/~1a/get/parameters/0/explode",
        ),
        (
            "/parameters/0/schema/default",
            json!(2),
            "/paths/~1a/get/parameters/0/schema/default",
        ),
        (
            "/requestBody/required",
            json!(false),
            "/paths/~1a/get/requestBody/required",
        ),
        (
            "/requestBody/content/application~1json/schema/type",
            json!("number"),
            "/paths/~1a/get/requestBody/content/application~1json/schema",
        ),
        (
            "/requestBody/content/text~1plain",
            json!({}),
            "/paths/~1a/get/requestBody/content",
        ),
        (
            "/responses/200/headers/X-A/required",
            json!(false),
            "/paths/~1a/get/responses/200/headers/X-A/required",
        ),
        (
            "/responses/200/headers/X-B",
            json!({}),
            "/paths/~1a/get/responses/200/headers",
        ),
        ("/responses/404", json!({}), "/paths/~1a/get/responses"),
    ];
    for (pointer, value, place) in changes {
        let mut theirs = mine.clone();
        assert!(crate::pointer::set(&mut theirs, pointer, value));
        let places: Vec<_> = server(&document, &operation(theirs))
            .differences
            .into_iter()
            .map(|one| one.place)
            .collect();
        assert_eq!(places, [place], "{pointer}");
    }
}

#[test]
fn a_schema_that_refers_to_itself_in_a_roundabout_way_comes_to_an_end() {
    let tree = json!({"oneOf": [
        {"type": "object", "properties": {"in": {"allOf": [{"$ref": "#/components/schemas/A"}]}}},
        {"type": "string"},
    ]});
    assert_eq!(
        server_places(tree.clone(), tree.clone()),
        Vec::<String>::new()
    );
    let mut other = tree.clone();
    other["oneOf"][1]["maxLength"] = json!(3);
    assert_eq!(server_places(tree, other), ["/maxLength"]);
}

#[test]
fn a_scalar_default_of_an_optional_member_has_to_be_said() {
    let of = |property: Value, required: Value| {
        let mut stated = property.clone();
        stated.as_object_mut().unwrap().remove("default");
        let object = |property| json!({"type": "object", "required": required, "properties": {"a": property}});
        server_places(object(property), object(stated))
    };
    let text = json!({"type": "string", "default": "x"});
    assert_eq!(of(text.clone(), json!([])), ["/properties/a/default"]);
    assert!(of(text, json!(["a"])).is_empty());
    let list = json!({"type": "array", "items": {"type": "string"}, "default": ["x"]});
    assert!(of(list, json!([])).is_empty());
}

#[test]
fn servers_are_compared() {
    let of = |url: &str| {
        Document::from_value(json!({"openapi": "3.1.0", "servers": [{"url": url}], "paths": {}}))
            .unwrap()
    };
    let places = |stated: &str| {
        let found = server(&of("/v1"), of(stated).root());
        let places = found.differences.into_iter().map(|one| one.place);
        places.collect::<Vec<_>>()
    };
    assert_eq!(places("/v2"), ["/servers"]);
    assert!(places("/v1").is_empty());
}

#[test]
fn variants_that_a_client_cannot_tell_apart_are_one_to_it() {
    let name = json!({"type": "string", "pattern": "^a", "maxLength": 9});
    let id = json!({"type": "string", "format": "uuid"});
    let mine = json!({"oneOf": [id, name]});
    let theirs = json!({"anyOf": [id, {"type": "string"}]});
    assert_eq!(client_places(mine.clone(), theirs), [] as [String; 0]);
    // One that takes no other text than an id is another.
    assert_ne!(client_places(mine, id), [] as [String; 0]);
    let range = |format: &str| {
        let at = json!({"type": "string", "format": format});
        json!({"type": "object", "properties": {"first": at}, "required": ["first"]})
    };
    let plain = json!({"type": "object", "properties": {"first": {"type": "string"}}, "required": ["first"]});
    let both = json!({"oneOf": [range("ipv4"), range("ipv6")]});
    assert_eq!(client_places(both, plain), [] as [String; 0]);
}
