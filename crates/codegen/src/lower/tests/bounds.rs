//! Documents that lead back to themselves, or would explode.

use super::*;
use crate::model::Recursion;

#[test]
fn recursion_ends_at_a_name_however_it_is_written() {
    let api = with_schemas(
        "A: {properties: {next: {$ref: '#/components/schemas/A'}}}
B: {properties: {next: {$ref: '#/components/schemas/B'}}}
C: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
D: {type: array, items: {$ref: '#/components/schemas/D'}}",
    );
    assert_eq!(property(&api, "A", "next"), "A");
    assert_eq!(field(&api, "A", "next").ty.recursion, Recursion::Direct);
    assert_eq!(property(&api, "C", "next"), "C");
    assert_eq!(newtype(&api, "D").recursion, Recursion::Indirect);
}

#[test]
fn a_type_that_is_nothing_but_itself_is_reported() {
    let (api, found) = lowered(&schemas_document(
        "A: {$ref: '#/components/schemas/A'}
B: {oneOf: [{$ref: '#/components/schemas/C'}, {type: string}]}
C: {oneOf: [{$ref: '#/components/schemas/B'}, {type: integer}]}",
    ));
    assert!(matches!(newtype(&api, "A").kind, Kind::Any));
    assert_eq!(variants(&api, "B"), ["String Plain"]);
    assert_eq!(codes(&found), ["untyped", "endless-type", "endless-type"]);
}

#[test]
fn alternatives_of_alternatives_end_in_a_finding() {
    let mut schemas = String::new();
    for level in 0..40 {
        schemas.push_str(&format!(
            "A{level}:
  properties: {{p{level}: {{type: string}}}}
  oneOf:
    - {{allOf: [{{$ref: '#/components/schemas/A{next}'}}], required: [l{level}], properties: {{l{level}: {{type: string}}}}}}
    - {{allOf: [{{$ref: '#/components/schemas/A{next}'}}], required: [r{level}], properties: {{r{level}: {{type: string}}}}}}
",
            next = level + 1
        ));
    }
    schemas.push_str("A40: {properties: {end: {type: string}}}");
    let (_, found) = lowered(&schemas_document(&schemas));
    assert!(codes(&found).contains(&"too-complex"), "{}", found.len());
}

#[test]
fn parts_that_double_at_every_level_are_gathered_once() {
    let mut schemas = String::new();
    for level in 0..100 {
        let part = format!("{{$ref: '#/components/schemas/A{}'}}", level + 1);
        schemas.push_str(&format!("A{level}: {{allOf: [{part}, {part}]}}\n"));
    }
    schemas.push_str("A100: {properties: {end: {type: string}}}");
    let api = with_schemas(&schemas);
    assert_eq!(words(&api, newtype(&api, "A0")), "A100");
}

#[test]
fn a_long_chain_of_compositions_ends() {
    let mut schemas = String::new();
    for level in 0..700 {
        schemas.push_str(&format!(
            "A{level}: {{allOf: [{{$ref: '#/components/schemas/A{}'}}], properties: {{p{level}: {{type: string}}}}}}\n",
            level + 1
        ));
    }
    schemas.push_str("A700: {type: object}");
    let (api, found) = lowered(&schemas_document(&schemas));
    assert_eq!(api.types.len(), 701);
    assert!(codes(&found).contains(&"too-complex"));
}

#[test]
fn references_to_nowhere_are_any_json() {
    let (api, found) = lowered(&schemas_document(
        "A: {properties: {a: {$ref: '#/components/schemas/Gone'}, b: {$ref: 7}, c: 5}}
B: [1]
C: {allOf: 3, oneOf: {}, properties: [], required: x, enum: y, type: {}}",
    ));
    assert!(matches!(field(&api, "A", "a").ty.kind, Kind::Any));
    assert!(codes(&found).contains(&"untyped"));
}
