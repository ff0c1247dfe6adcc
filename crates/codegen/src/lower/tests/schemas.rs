//! Single schemas.

use super::*;
use crate::model::{Access, Additional, Bound, Literal, Scalar};

#[test]
fn formats_decide_the_type_of_a_text() {
    let api = with_schemas(
        "A:
  properties:
    at: {type: string, format: date-time}
    id: {type: string, format: uuid, maxLength: 36}
    v4: {type: string, format: uuid, pattern: '^.{14}4'}
    bytes: {type: string, contentEncoding: base64}
    price: {type: string, format: decimal}
    raw: {type: string, format: binary}
    alone: {format: email}",
    );
    for (wire, ty) in [
        ("at", "DateTime"),
        ("id", "Uuid"),
        ("v4", "Formatted(\"uuid\")"),
        ("bytes", "Base64"),
        ("price", "Formatted(\"decimal\")"),
        ("raw", "Formatted(\"binary\")"),
        ("alone", "Formatted(\"email\")"),
    ] {
        assert_eq!(property(&api, "A", wire), ty, "{wire}");
    }
    assert!(field(&api, "A", "id").ty.constraints.is_empty());
    assert!(field(&api, "A", "v4").ty.constraints.pattern.is_some());
}

#[test]
fn numbers_are_held_by_format_and_bounds() {
    let api = with_schemas(
        "A:
  properties:
    plain: {type: integer}
    count: {type: integer, minimum: 0}
    small: {type: integer, format: int32}
    wide: {type: integer, format: int32, maximum: 5000000000}
    float: {type: number, format: float}
    whole: {type: number, format: int32}
    untyped: {minimum: 1.5}
    exact: {type: integer, maximum: 18014398509481983}
    huge: {type: integer, maximum: 1000000000000000000000000000000}",
    );
    for (wire, ty) in [
        ("plain", "I64"),
        ("count", "U64"),
        ("small", "I32"),
        ("wide", "I64"),
        ("float", "F32"),
        ("whole", "I32"),
        ("untyped", "F64"),
        ("huge", "I64"),
    ] {
        assert_eq!(property(&api, "A", wire), ty, "{wire}");
    }
    assert!(field(&api, "A", "huge").ty.constraints.is_empty());
    let most = field(&api, "A", "exact").ty.constraints.maximum;
    assert_eq!(most, Some(Bound::Integer((1 << 54) - 1)));
}

#[test]
fn null_in_every_spelling_is_nullability() {
    let api = with_schemas(
        "A:
  properties:
    a: {type: [string, 'null']}
    b: {type: string, nullable: true}
    c: {oneOf: [{type: string}, {type: 'null'}]}
    d: {enum: [x, null]}
    e: {$ref: '#/components/schemas/B'}
    f: {anyOf: [{$ref: '#/components/schemas/B'}, {const: null}]}
    g: {type: 'null'}
B: {type: [integer, 'null']}",
    );
    for (wire, ty) in [
        ("a", "Plain or null"),
        ("b", "Plain or null"),
        ("c", "Plain or null"),
        ("d", "AD or null"),
        ("e", "B or null"),
        ("f", "B or null"),
    ] {
        assert_eq!(property(&api, "A", wire), ty, "{wire}");
    }
    assert!(matches!(field(&api, "A", "g").ty.kind, Kind::Null));
}

#[test]
fn enums_may_be_of_any_scalars() {
    let (api, found) = lowered(&schemas_document(
        "A: {enum: [1, two, 2.5, true]}
B: {type: integer, enum: [1, 2], x-enum-varnames: [ONE, TWO]}
C: {type: boolean, enum: [true, false]}
D: {type: string, enum: [1, 2]}
E: {const: fixed}",
    ));
    assert_eq!(values(&api, "A"), ["X1", "Two", "X2_5", "True"]);
    assert_eq!(values(&api, "B"), ["One", "Two"]);
    assert_eq!(words(&api, newtype(&api, "C")), "Boolean");
    assert_eq!(values(&api, "D"), ["X1", "X2"]);
    assert_eq!(values(&api, "E"), ["Fixed"]);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn enumerated_objects_are_not_enforced_and_typed_all_the_same() {
    let (api, found) = lowered(&schemas_document("A: {enum: [{a: 1}, {}]}"));
    assert_eq!(words(&api, newtype(&api, "A")), "map of Any");
    assert_eq!(codes(&found), ["not-enforced"]);
}

#[test]
fn fixed_arrays_are_tuples_and_open_ones_are_not() {
    let api = with_schemas(
        "A: {prefixItems: [{type: string}, {type: integer}], items: false, minItems: 2}
B: {prefixItems: [{type: string}, {type: integer}], items: {type: boolean}}
C: {type: array}
D: {type: array, items: {type: integer}, uniqueItems: true}",
    );
    assert_eq!(words(&api, newtype(&api, "A")), "(Plain, I64)");
    assert_eq!(words(&api, newtype(&api, "B")), "[BItem]");
    assert_eq!(
        variants(&api, "BItem"),
        ["Integer I64", "Boolean Boolean", "String Plain"]
    );
    assert_eq!(words(&api, newtype(&api, "C")), "[Any]");
    assert!(newtype(&api, "D").constraints.unique_items);
}

#[test]
fn objects_say_what_else_they_may_have() {
    let api = with_schemas(
        "Map: {additionalProperties: {type: integer}}
Free: {type: object}
Closed: {properties: {a: {type: string}}, additionalProperties: false}
Open: {properties: {a: {type: string}}, additionalProperties: true, minProperties: 1}
Pattern: {patternProperties: {'^x-': {type: boolean}}}
Several: {patternProperties: {'^x-': {type: boolean}, '^y-': {type: integer}}, additionalProperties: false}",
    );
    assert_eq!(words(&api, newtype(&api, "Map")), "map of I64");
    assert_eq!(words(&api, newtype(&api, "Free")), "map of Any");
    assert!(matches!(
        object(&api, "Closed").additional,
        Additional::Forbidden
    ));
    assert!(matches!(
        object(&api, "Open").additional,
        Additional::Typed(_)
    ));
    assert_eq!(object(&api, "Open").min_properties, Some(1));
    assert_eq!(words(&api, newtype(&api, "Pattern")), "map of Boolean");
    assert_eq!(words(&api, newtype(&api, "Several")), "map of SeveralValue");
}

#[test]
fn defaults_are_literals_of_their_type() {
    let (api, found) = lowered(&schemas_document(
        "A:
  properties:
    later: {$ref: '#/components/schemas/Z', default: b}
    list: {type: array, items: {type: integer}, default: [1, 2]}
    empty: {type: object, additionalProperties: true, default: {}}
    wrong: {type: integer, format: int32, default: 5000000000}
    date: {type: string, format: date, default: '2024-01-01'}
    named: {$ref: '#/components/schemas/Most', default: 2}
    nothing: {type: string, format: uri, default: ''}
    most: {$ref: '#/components/schemas/Most', default: 20}
    link: {allOf: [{$ref: '#/components/schemas/Link'}], default: ''}
    some: {allOf: [{$ref: '#/components/schemas/Some'}], default: []}
Link: {type: string, format: uri}
Some: {type: array, minItems: 1, items: {type: string}}
Most: {type: integer, format: int32, maximum: 8}
Z: {enum: [a, b]}",
    ));
    let default = |wire: &str| field(&api, "A", wire).default.clone();
    assert!(matches!(default("later"), Some(Literal::EnumValue(_, 1))));
    let numbers = [1, 2].map(|number| Literal::Scalar(Scalar::Integer(number)));
    assert_eq!(default("list"), Some(Literal::Array(numbers.to_vec())));
    assert_eq!(default("empty"), Some(Literal::EmptyMap));
    let two = Box::new(Literal::Scalar(Scalar::Integer(2)));
    assert!(matches!(default("named"), Some(Literal::Newtype(_, inner)) if inner == two));
    assert_eq!((default("wrong"), default("date")), (None, None));
    assert_eq!(default("nothing"), None);
    assert_eq!((default("most"), default("link")), (None, None));
    assert_eq!(default("some"), None);
    assert_eq!(codes(&found), ["not-enforced"; 5]);
}

#[test]
fn access_is_found_behind_a_reference() {
    let api = with_schemas(
        "A: {properties: {a: {$ref: '#/components/schemas/B'}, b: {type: string, writeOnly: true}}}
B: {type: string, readOnly: true}",
    );
    assert_eq!(field(&api, "A", "a").access, Access::ReadOnly);
    assert_eq!(field(&api, "A", "b").access, Access::WriteOnly);
}

#[test]
fn what_has_no_type_is_reported_and_what_says_nothing_is_not() {
    let (_, found) = lowered(&schemas_document(
        "A: {}\nB: true\nC: {properties: {a: {}}}",
    ));
    assert!(found.is_empty(), "{found:?}");
    let (_, found) = lowered(&schemas_document(
        "A: false\nB: {not: {type: string}}\nC: {allOf: [{type: string}, {type: integer}]}",
    ));
    assert_eq!(codes(&found), ["untyped", "untyped", "untyped"]);
}

#[test]
fn names_are_taken_in_order_and_never_from_a_component() {
    let api = with_schemas(
        "pet: {type: string}
Pet: {properties: {kind: {enum: [a]}}}
PetKind: {type: string}
Option: {type: string}
Pet2Kind: {type: string}",
    );
    assert_eq!(
        names(&api),
        [
            "Pet",
            "Pet2",
            "PetKind",
            "OptionType",
            "Pet2Kind",
            "Pet2Kind2"
        ]
    );
    assert_eq!(property(&api, "Pet2", "kind"), "Pet2Kind2");
}

#[test]
fn every_reference_has_a_type_of_its_own() {
    let api = with_schemas(
        "A:
  properties:
    b: {properties: {again: {$ref: '#/components/schemas/A/properties/b'}}}
C: {$ref: '#/components/schemas/A'}
D: {properties: {c: {$ref: '#/components/schemas/C'}}}
E: {$ref: '#/$defs/Thing'}",
    );
    assert_eq!(property(&api, "A", "b"), "B");
    assert_eq!(property(&api, "B", "again"), "B");
    assert_eq!(words(&api, newtype(&api, "C")), "A");
    assert_eq!(property(&api, "D", "c"), "A");
}

#[test]
fn what_is_required_and_not_declared_is_what_any_other_property_may_be() {
    let api = with_schemas(
        "A: {type: object, properties: {a: {}}, required: [b], additionalProperties: {type: string}}
B: {type: object, properties: {a: {}}, required: [b]}",
    );
    let kind = |name: &str| {
        let fields = &object(&api, name).fields;
        let field = fields.iter().find(|field| field.wire == "b");
        field.map(|field| (field.required, field.ty.kind.clone()))
    };
    assert!(matches!(kind("A"), Some((true, Kind::Text(_)))));
    assert!(matches!(kind("B"), Some((true, Kind::Any))));
}

#[test]
fn unevaluated_properties_close_what_nothing_else_opens() {
    let closed = "properties: {a: {}}, unevaluatedProperties: false";
    let (api, found) = lowered(&schemas_document(&format!(
        "A: {{type: object, {closed}}}
B: {{type: object, {closed}, additionalProperties: {{type: string}}}}
C: {{type: object, {closed}, dependentSchemas: {{a: {{properties: {{b: {{}}}}}}}}}}"
    )));
    let additional = |name: &str| &object(&api, name).additional;
    assert!(matches!(additional("A"), Additional::Forbidden));
    assert!(matches!(additional("B"), Additional::Typed(_)));
    assert!(matches!(additional("C"), Additional::Ignored));
    let told = found
        .iter()
        .filter(|one| one.message.contains("unevaluatedProperties"));
    assert_eq!(told.count(), 2, "{found:?}");
}
