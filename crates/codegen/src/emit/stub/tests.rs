//! What a stub looks like, for APIs that are written down here.

use super::*;
use crate::model::{
    Access, Alternative, Constraints, Content, Docs, EnumValue, Field, Integer, Kind, Method,
    Payload, Recursion, Response, Scalar, Scheme, SchemeKind, Shape, Status, Struct, Text, Type,
    TypeDefinition, TypeId,
};
use crate::source::Span;

const SPAN: Span = Span {
    file: 0,
    start: 0,
    end: 0,
};

fn ty(kind: Kind) -> Type {
    Type {
        kind,
        nullable: false,
        constraints: Constraints::default(),
        recursion: Recursion::None,
    }
}

fn field(name: &str, required: bool, kind: Kind) -> Field {
    Field {
        wire: name.to_owned(),
        name: name.to_owned(),
        required,
        ty: ty(kind),
        default: None,
        access: Access::Both,
        docs: Docs::default(),
    }
}

fn definition(name: &str, shape: Shape) -> TypeDefinition {
    TypeDefinition {
        name: name.to_owned(),
        component: Some(name.to_owned()),
        nullable: false,
        shape,
        docs: Docs::default(),
        span: SPAN,
    }
}

fn structure(name: &str, fields: Vec<Field>) -> TypeDefinition {
    definition(
        name,
        Shape::Struct(Struct {
            fields,
            ..Struct::default()
        }),
    )
}

fn failure(id: usize, media_type: &str) -> Response {
    Response {
        status: Status::Default,
        variant: "Default".to_owned(),
        description: String::new(),
        headers: Vec::new(),
        contents: vec![Content {
            media_type: media_type.to_owned(),
            variant: "Default".to_owned(),
            payload: Payload::Json(ty(Kind::Named(TypeId(id)))),
        }],
    }
}

fn operation(name: &str, responses: Vec<Response>) -> Operation {
    Operation {
        id: name.to_owned(),
        name: name.to_owned(),
        type_name: "ListPets".to_owned(),
        method: Method::Get,
        path: "/pets".to_owned(),
        segments: Vec::new(),
        group: 0,
        docs: Docs {
            summary: Some("All pets".to_owned()),
            ..Docs::default()
        },
        parameters: Vec::new(),
        body: None,
        responses,
        security: Vec::new(),
        span: SPAN,
    }
}

fn api(types: Vec<TypeDefinition>, operations: Vec<Operation>) -> Api {
    Api {
        groups: vec![Group {
            tag: "pets".to_owned(),
            type_name: "Pets".to_owned(),
            module: "pets".to_owned(),
            description: None,
        }],
        types,
        operations,
        ..Api::default()
    }
}

fn emitted(api: &Api) -> Files {
    let mut diagnostics = Diagnostics::default();
    let files = emit(api, "petstore_server", &mut diagnostics);
    assert!(!diagnostics.has_errors(), "{:?}", diagnostics.sorted());
    files
}

/// A text without its line breaks and indents, which are the formatter's.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn each_tag_has_a_file_and_each_operation_answers_that_it_is_not_implemented() {
    let files = emitted(&api(Vec::new(), vec![operation("list_pets", Vec::new())]));
    let names: Vec<_> = files.keys().map(String::as_str).collect();
    assert_eq!(names, ["api/mod.rs", "api/pets.rs", "service.rs"]);
    let pets = flat(&files["api/pets.rs"]);
    assert!(
        pets.contains("use petstore_server::{api, response};"),
        "{pets}"
    );
    let method = "/// All pets /// /// `GET /pets` async fn list_pets(&self) -> \
                  response::ListPetsResponse { Reason::NotImplemented.into() }";
    assert!(pets.contains(method), "{pets}");
}

#[test]
fn a_secured_operation_is_given_its_caller_and_any_credential_is_loudly_accepted() {
    let mut list = operation("list_pets", Vec::new());
    list.security = vec![Alternative {
        schemes: vec![(0, Vec::new())],
    }];
    let mut api = api(Vec::new(), vec![list]);
    api.schemes = vec![Scheme {
        wire: "token".to_owned(),
        name: "token".to_owned(),
        kind: SchemeKind::Bearer,
        description: None,
    }];
    let files = emitted(&api);
    assert!(files["api/pets.rs"].contains("list_pets(&self, _caller: Caller)"));
    let service = flat(&files["service.rs"]);
    assert!(
        service.contains("# ANY CREDENTIAL IS ACCEPTED"),
        "{service}"
    );
    assert!(
        service.contains("impl Authenticate for Service"),
        "{service}"
    );
    assert!(service.contains("WWW_AUTHENTICATE"), "{service}");
    api.operations[0].security.push(Alternative::default());
    let optional = emitted(&api);
    assert!(optional["api/pets.rs"].contains("_caller: Option<Caller>"));
}

#[test]
fn the_most_frequent_form_of_failures_is_written_with_status_and_message() {
    let types = vec![
        structure("Rare", Vec::new()),
        structure(
            "Error",
            vec![
                field("code", true, Kind::Integer(Integer::I32)),
                field("message", true, Kind::Text(Text::Plain)),
                field("kind", true, Kind::Named(TypeId(2))),
                field("detail", false, Kind::Text(Text::Plain)),
                field("trace", false, Kind::Text(Text::Plain)),
                field(
                    "causes",
                    true,
                    Kind::Array(Box::new(ty(Kind::Named(TypeId(1))))),
                ),
            ],
        ),
        definition(
            "ErrorKind",
            Shape::Enum(vec![EnumValue {
                wire: Scalar::Text("a".to_owned()),
                name: "A".to_owned(),
            }]),
        ),
    ];
    let operations = vec![
        operation("a", vec![failure(0, "application/json")]),
        operation("b", vec![failure(1, "application/vnd.error+json")]),
        operation("c", vec![failure(1, "application/vnd.error+json")]),
    ];
    let service = flat(&emitted(&api(types, operations))["service.rs"]);
    let value = "types::Error { code: i32::from(status.as_u16()), message: message.to_owned(), \
                 kind: types::ErrorKind::A, detail: Some(message.to_owned()), trace: None, \
                 causes: Vec::new(), }";
    assert!(service.contains(value), "{service}");
    assert!(service.contains("application/vnd.error+json"), "{service}");
}

#[test]
fn a_form_that_has_no_finite_value_is_passed_over_for_problem_details() {
    let types = vec![structure(
        "Error",
        vec![field("inner", true, Kind::Named(TypeId(0)))],
    )];
    let operations = vec![operation("a", vec![failure(0, "application/json")])];
    let service = &emitted(&api(types, operations))["service.rs"];
    assert!(service.contains("application/problem+json"), "{service}");
    assert!(!service.contains("types::"), "{service}");
}

#[test]
fn what_the_form_does_not_tell_is_no_unused_parameter() {
    let types = vec![structure(
        "Error",
        vec![field("code", true, Kind::Integer(Integer::I64))],
    )];
    let operations = vec![operation("a", vec![failure(0, "application/json")])];
    let service = flat(&emitted(&api(types, operations))["service.rs"]);
    assert!(
        service.contains("fn error(status: StatusCode, _message: &str)"),
        "{service}"
    );
}

#[test]
fn a_status_that_is_declared_in_another_form_is_told_in_that() {
    let message = || vec![field("message", true, Kind::Text(Text::Plain))];
    let types = vec![
        structure("Error", message()),
        structure("Invalid", message()),
        // A local variable of the function that calls it has its name.
        structure("Message", message()),
    ];
    let at = |code: u16, id: usize| Response {
        status: Status::Code(code),
        ..failure(id, "application/json")
    };
    let operations = vec![
        operation("a", vec![at(404, 0), at(422, 1), at(400, 2)]),
        operation("b", vec![at(404, 0), at(422, 1), at(400, 0)]),
        operation("c", vec![at(404, 0)]),
    ];
    let service = flat(&emitted(&api(types, operations))["service.rs"]);
    // All that speak of 422 say the same of it; of 400 only one says something else.
    for arm in [
        "(_, 422) => (status, Json(invalid(status, &message))).into_response(),",
        "(\"a\", 400) => (status, Json(message2(status, &message))).into_response(),",
        "_ => (status, Json(error(status, &message))).into_response(),",
        "fn invalid(_status: StatusCode, message: &str) -> types::Invalid",
    ] {
        assert!(service.contains(arm), "{arm} is not in {service}");
    }
}

#[test]
fn an_operation_that_declares_the_other_status_alone_is_refused_with_that() {
    let types = vec![structure(
        "Error",
        vec![field("message", true, Kind::Text(Text::Plain))],
    )];
    let at = |code: u16| Response {
        status: Status::Code(code),
        ..failure(0, "application/json")
    };
    let operations = vec![
        operation("a", vec![at(422)]),
        operation("b", vec![at(422), at(400)]),
        operation("c", vec![at(400)]),
        operation("d", vec![at(422)]),
    ];
    let service = flat(&emitted(&api(types, operations))["service.rs"]);
    let told = "match rejection.operation { Some(\"c\") => StatusCode::BAD_REQUEST, \
                _ => StatusCode::UNPROCESSABLE_ENTITY, }";
    assert!(service.contains(told), "{service}");
}

#[test]
fn a_list_tells_the_message_if_nothing_else_does() {
    let list = |name: &str| {
        let item = ty(Kind::Named(TypeId(1)));
        field(name, true, Kind::Array(Box::new(item)))
    };
    let types = vec![
        structure("Invalid", vec![list("detail")]),
        structure(
            "Detail",
            vec![
                field(
                    "loc",
                    true,
                    Kind::Array(Box::new(ty(Kind::Text(Text::Plain)))),
                ),
                field("msg", true, Kind::Text(Text::Plain)),
            ],
        ),
    ];
    let operations = vec![operation("a", vec![failure(0, "application/json")])];
    let service = flat(&emitted(&api(types, operations))["service.rs"]);
    let value = "detail: vec![types::Detail { loc : Vec::new(), msg : message.to_owned(), }]";
    assert!(service.contains(value), "{service}");
}
