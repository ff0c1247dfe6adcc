//! `allOf`, and what stands beside a reference.

use super::*;
use crate::model::Additional;

#[test]
fn parts_are_merged() {
    let api = with_schemas(
        "Base: {required: [id], properties: {id: {type: string}, kind: {enum: [a, b]}}}
A:
  allOf:
    - $ref: '#/components/schemas/Base'
    - required: [kind]
      properties: {kind: {enum: [b, c]}, more: {type: integer}}
  additionalProperties: false",
    );
    let object = object(&api, "A");
    let fields: Vec<_> = object
        .fields
        .iter()
        .map(|field| (field.wire.as_str(), field.required))
        .collect();
    assert_eq!(fields, [("id", true), ("kind", true), ("more", false)]);
    assert_eq!(values(&api, "AKind"), ["B"]);
    assert!(matches!(object.additional, Additional::Forbidden));
}

#[test]
fn a_reference_with_words_or_its_own_type_beside_it_is_that_reference() {
    let api = with_schemas(
        "A:
  properties:
    a: {allOf: [{$ref: '#/components/schemas/B'}], description: words}
    b: {type: object, allOf: [{$ref: '#/components/schemas/B'}]}
    c: {$ref: '#/components/schemas/B', required: [x]}
B: {type: object, properties: {x: {type: string}}}",
    );
    assert_eq!(property(&api, "A", "a"), "B");
    assert_eq!(property(&api, "A", "b"), "B");
    assert_eq!(property(&api, "A", "c"), "AC");
    assert!(field(&api, "AC", "x").required);
}

#[test]
fn a_type_written_in_a_base_is_one_for_all_that_extend_it() {
    let api = with_schemas(
        "Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {a: {type: string}}}]}
Pet: {properties: {size: {enum: [s, l]}}}",
    );
    assert_eq!(property(&api, "Cat", "size"), "PetSize");
    assert_eq!(property(&api, "Pet", "size"), "PetSize");
}

#[test]
fn what_stands_beside_alternatives_is_in_each() {
    let api = with_schemas(
        "A:
  required: [id]
  properties: {id: {type: string}}
  oneOf:
    - $ref: '#/components/schemas/B'
    - {title: Other, properties: {c: {type: integer}}}
B: {required: [b], properties: {b: {type: string}}}",
    );
    assert_eq!(variants(&api, "A"), ["B AB", "Other AOther"]);
    let fields = |name: &str| object(&api, name).fields.len();
    assert_eq!((fields("AB"), fields("AOther"), fields("B")), (2, 2, 1));
}

#[test]
fn alternatives_that_differ_in_what_they_require_are_reported() {
    let (api, found) = lowered(&schemas_document(
        "A:
  properties: {a: {type: string}, b: {type: string}}
  anyOf: [{required: [a]}, {required: [b]}]",
    ));
    assert_eq!(object(&api, "A").fields.len(), 2);
    assert_eq!(codes(&found), ["not-enforced"]);
}

#[test]
fn a_base_that_lists_its_children_is_none_of_their_parts() {
    let api = with_schemas(
        "Pet:
  required: [kind]
  properties: {kind: {type: string}}
  discriminator: {propertyName: kind}
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {a: {type: string}}}]}
Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {b: {type: string}}}]}",
    );
    assert_eq!(variants(&api, "Pet"), ["Cat Cat Cat", "Dog Dog Dog"]);
    assert_eq!(object(&api, "Cat").fields.len(), 2);
}

#[test]
fn a_discriminator_without_alternatives_leaves_a_struct() {
    let api = with_schemas(
        "Pet: {properties: {kind: {type: string}}, discriminator: {propertyName: kind}}",
    );
    assert_eq!(object(&api, "Pet").fields.len(), 1);
}
