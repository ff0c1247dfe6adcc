//! What documents come to, one behaviour at a time.

mod bounds;
mod choices;
mod compositions;
mod direction;
mod operations;
mod payloads;
mod schemas;

use super::lower;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::load::load;
use crate::model::{Api, Field, Kind, Operation, Shape, Struct, Type, TypeDefinition, Union};
use crate::source::Sources;

/// The model of a document, and what was found on the way.
fn lowered(text: &str) -> (Api, Vec<Diagnostic>) {
    let sources = Sources::single("a.yaml", text);
    let mut diagnostics = Diagnostics::default();
    let document = load(&sources, &mut diagnostics).unwrap();
    let mut diagnostics = Diagnostics::default();
    let api = lower(&document, &mut diagnostics);
    (api, diagnostics.sorted())
}

fn api(text: &str) -> Api {
    lowered(text).0
}

/// The model of a document with these components.
fn with_schemas(schemas: &str) -> Api {
    api(&schemas_document(schemas))
}

fn schemas_document(schemas: &str) -> String {
    let schemas = schemas.replace('\n', "\n    ");
    format!("openapi: 3.1.0\ncomponents:\n  schemas:\n    {schemas}\n")
}

fn codes(found: &[Diagnostic]) -> Vec<&str> {
    found.iter().map(|finding| finding.code).collect()
}

fn definition<'a>(api: &'a Api, name: &str) -> &'a TypeDefinition {
    let found = api.types.iter().find(|definition| definition.name == name);
    found.unwrap_or_else(|| panic!("no type {name} among {:?}", names(api)))
}

fn names(api: &Api) -> Vec<&str> {
    let names = api.types.iter().map(|definition| definition.name.as_str());
    names.collect()
}

fn object<'a>(api: &'a Api, name: &str) -> &'a Struct {
    match &definition(api, name).shape {
        Shape::Struct(object) => object,
        other => panic!("{name} is {other:?}"),
    }
}

fn union<'a>(api: &'a Api, name: &str) -> &'a Union {
    match &definition(api, name).shape {
        Shape::Union(union) => union,
        other => panic!("{name} is {other:?}"),
    }
}

fn newtype<'a>(api: &'a Api, name: &str) -> &'a Type {
    match &definition(api, name).shape {
        Shape::Newtype(ty) => ty,
        other => panic!("{name} is {other:?}"),
    }
}

fn values(api: &Api, name: &str) -> Vec<String> {
    match &definition(api, name).shape {
        Shape::Enum(values) => values.iter().map(|value| value.name.clone()).collect(),
        other => panic!("{name} is {other:?}"),
    }
}

fn field<'a>(api: &'a Api, name: &str, wire: &str) -> &'a Field {
    let fields = &object(api, name).fields;
    fields.iter().find(|field| field.wire == wire).unwrap()
}

/// A type in a few words.
fn words(api: &Api, ty: &Type) -> String {
    let kind = match &ty.kind {
        Kind::Array(item) => format!("[{}]", words(api, item)),
        Kind::Map(value) => format!("map of {}", words(api, value)),
        Kind::Tuple(items) => {
            let items: Vec<_> = items.iter().map(|item| words(api, item)).collect();
            format!("({})", items.join(", "))
        }
        Kind::Named(id) => api.definition(*id).name.clone(),
        Kind::Text(text) => format!("{text:?}"),
        Kind::Integer(integer) => format!("{integer:?}"),
        Kind::Number(number) => format!("{number:?}"),
        other => format!("{other:?}"),
    };
    if ty.nullable {
        format!("{kind} or null")
    } else {
        kind
    }
}

/// The type of a property in a few words.
fn property(api: &Api, name: &str, wire: &str) -> String {
    words(api, &field(api, name, wire).ty)
}

/// The variants of a union: name, type and tags.
fn variants(api: &Api, name: &str) -> Vec<String> {
    let variants = union(api, name).variants.iter();
    variants
        .map(|variant| {
            let tags = variant.tags.join(",");
            format!("{} {} {tags}", variant.name, words(api, &variant.ty))
                .trim_end()
                .to_owned()
        })
        .collect()
}

fn operation<'a>(api: &'a Api, id: &str) -> &'a Operation {
    let mut operations = api.operations.iter().chain(&api.webhooks);
    operations.find(|operation| operation.id == id).unwrap()
}
