//! `oneOf` and `anyOf`.

use super::*;
use crate::model::Tagging;

const PETS: &str = "
Cat: {required: [kind], properties: {kind: {type: string}, a: {type: string}}}
Dog: {required: [kind], properties: {kind: {type: string}, b: {type: string}}}";

fn pets(pet: &str) -> Api {
    with_schemas(&format!("{pet}{PETS}"))
}

#[test]
fn a_discriminator_names_by_mapping_or_by_component() {
    let api = pets(
        "Pet:
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
  discriminator:
    propertyName: kind
    mapping: {cat: Cat, tom: '#/components/schemas/Cat'}",
    );
    assert_eq!(
        union(&api, "Pet").tagging,
        Tagging::Property("kind".to_owned())
    );
    assert_eq!(variants(&api, "Pet"), ["Cat Cat cat,tom", "Dog Dog Dog"]);
}

#[test]
fn constants_of_the_property_win_over_names() {
    let api = with_schemas(
        "A:
  oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]
  discriminator: {propertyName: type}
B: {required: [type], properties: {type: {const: b}}}
C: {required: [type], properties: {type: {enum: [c]}}}",
    );
    assert_eq!(variants(&api, "A"), ["B B b", "C C c"]);
}

#[test]
fn a_discriminator_that_does_not_tell_is_reported() {
    let (api, found) = lowered(&schemas_document(
        "A:
  oneOf: [{$ref: '#/components/schemas/B'}, {type: string}]
  discriminator: {propertyName: type}
B: {required: [type], properties: {type: {const: b}}}",
    ));
    assert_eq!(union(&api, "A").tagging, Tagging::Untagged);
    assert_eq!(codes(&found), ["not-enforced"]);
}

#[test]
fn constants_tell_objects_apart() {
    let api = with_schemas(
        "A:
  anyOf:
    - {required: [op], properties: {op: {const: add}, value: {type: string}}}
    - {required: [op], properties: {op: {const: remove}}}",
    );
    assert_eq!(union(&api, "A").tagging, Tagging::Property("op".to_owned()));
    assert_eq!(
        variants(&api, "A"),
        ["Add AAdd add", "Remove ARemove remove"]
    );
}

#[test]
fn objects_that_nothing_tells_apart_are_reported() {
    let (api, found) = lowered(&schemas_document(&format!(
        "Pet: {{anyOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}]}}{PETS}"
    )));
    assert_eq!(union(&api, "Pet").tagging, Tagging::Untagged);
    assert_eq!(codes(&found), ["not-enforced"]);
}

#[test]
fn values_alone_are_one_enum() {
    let api = with_schemas(
        "A: {anyOf: [{enum: [a, b]}, {const: c}]}
B: {type: integer, oneOf: [{const: 1, title: ONE}, {const: 2, title: TWO}]}
C: {type: integer, enum: [1], allOf: [{$ref: '#/components/schemas/B'}]}",
    );
    assert_eq!(values(&api, "A"), ["A", "B", "C"]);
    assert_eq!(values(&api, "B"), ["One", "Two"]);
    assert_eq!(values(&api, "C"), ["One"]);
}

#[test]
fn a_text_takes_the_texts_beside_it() {
    let api = with_schemas(
        "A: {anyOf: [{type: string}, {enum: [a, b]}]}
B: {anyOf: [{type: string, maxLength: 3}, {enum: ['']}]}
C: {anyOf: [{type: string, minLength: 1}, {enum: ['']}]}",
    );
    assert_eq!(words(&api, newtype(&api, "A")), "Plain");
    assert_eq!(newtype(&api, "B").constraints.max_length, Some(3));
    assert_eq!(variants(&api, "C"), ["Empty CEmpty", "String CString"]);
}

#[test]
fn what_takes_more_is_tried_later() {
    let api = with_schemas(
        "A: {anyOf: [{}, {type: string}, {type: number}, {type: integer}, {type: string, format: uuid}]}
B: {oneOf: [{$ref: '#/components/schemas/Few'}, {$ref: '#/components/schemas/Many'}]}
Few: {required: [a], properties: {a: {type: string}}}
Many: {required: [a, b], properties: {a: {type: string}, b: {type: string}}}",
    );
    assert_eq!(
        variants(&api, "A"),
        [
            "Integer I64",
            "String2 Uuid",
            "Number F64",
            "String Plain",
            "Value Any"
        ]
    );
    assert_eq!(variants(&api, "B"), ["Many Many", "Few Few"]);
}

#[test]
fn the_same_alternative_is_there_once() {
    let api = with_schemas("A: {anyOf: [{type: string}, {type: string, format: email}]}");
    assert_eq!(words(&api, newtype(&api, "A")), "Plain");
}

#[test]
fn several_types_are_alternatives_and_all_of_them_say_nothing() {
    let (api, found) = lowered(&schemas_document(
        "A: {type: [string, integer, 'null'], maxLength: 2}
B: {type: [string, number, boolean, array, object, 'null']}",
    ));
    assert_eq!(variants(&api, "A"), ["Integer I64", "String AString"]);
    assert!(definition(&api, "A").nullable);
    assert!(matches!(newtype(&api, "B").kind, Kind::Any));
    assert!(found.is_empty());
}

#[test]
fn texts_of_unlike_formats_stay_apart() {
    let api = with_schemas(
        "A: {anyOf: [{type: string, format: uri}, {type: string, format: email}]}
B: {anyOf: [{type: array, items: {type: string, format: email}}, {type: array, items: {type: string}}]}
C: {anyOf: [{type: string, format: email}, {type: string}]}",
    );
    assert_eq!(variants(&api, "A").len(), 2);
    assert_eq!(variants(&api, "B").len(), 2);
    assert_eq!(words(&api, newtype(&api, "C")), "Plain");
}
