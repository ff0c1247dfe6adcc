//! Which types a request leads to, and in which forms; and which a response.

use std::collections::BTreeSet;

use crate::model::{
    Additional, Api, Kind, Operation, Parameter, ParameterStyle, Payload, Shape, Type, TypeId,
};

/// The types that requests lead to.
#[derive(Debug, Default)]
pub(crate) struct Reach {
    /// Those that come off the wire at all.
    pub(crate) decoded: BTreeSet<TypeId>,
    /// Those that one text of a parameter is read as.
    pub(crate) texts: BTreeSet<TypeId>,
    /// Those that several texts, of a form or of a structured parameter, are read as.
    pub(crate) coerced: BTreeSet<TypeId>,
}

/// Finds them.
pub(crate) fn reach(api: &Api) -> Reach {
    let mut found = Reach::default();
    for operation in api.operations.iter().chain(&api.webhooks) {
        of_operation(api, operation, &mut found);
    }
    found
}

fn of_operation(api: &Api, operation: &Operation, found: &mut Reach) {
    for parameter in &operation.parameters {
        all_of(api, &parameter.ty, &mut found.decoded);
        match Reading::of(api, parameter) {
            Reading::Scalar => texts(api, &parameter.ty, &mut found.texts),
            Reading::Array => {
                if let Kind::Array(item) = &parameter.ty.kind {
                    texts(api, item, &mut found.texts);
                }
            }
            Reading::Value => all_of(api, &parameter.ty, &mut found.coerced),
        }
    }
    let contents = operation.body.iter().flat_map(|body| &body.contents);
    for payload in contents.map(|content| &content.payload) {
        match payload {
            Payload::Json(ty) | Payload::Events(ty) => all_of(api, ty, &mut found.decoded),
            Payload::Text(ty) => {
                all_of(api, ty, &mut found.decoded);
                texts(api, ty, &mut found.texts);
            }
            Payload::Form(ty, _) | Payload::Multipart(ty, _) => {
                all_of(api, ty, &mut found.decoded);
                all_of(api, ty, &mut found.coerced);
            }
            Payload::Bytes => {}
        }
    }
}

/// The types that are checked in responses before they are sent: those that a body or a header
/// leads to, and no stream of bytes.
pub(crate) fn answered(api: &Api) -> BTreeSet<TypeId> {
    let mut found = BTreeSet::new();
    let operations = api.operations.iter().chain(&api.webhooks);
    for response in operations.flat_map(|operation| &operation.responses) {
        for content in &response.contents {
            match &content.payload {
                Payload::Json(ty)
                | Payload::Form(ty, _)
                | Payload::Text(ty)
                | Payload::Events(ty) => all_of(api, ty, &mut found),
                Payload::Multipart(..) | Payload::Bytes => {}
            }
        }
        for header in &response.headers {
            all_of(api, &header.ty, &mut found);
        }
    }
    found
}

/// How a parameter is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// One text, straight into its type.
    Scalar,
    /// Texts, each straight into the type of the items.
    Array,
    /// In whatever way its style says, and then as JSON.
    Value,
}

impl Reading {
    pub(crate) fn of(api: &Api, parameter: &Parameter) -> Self {
        let ty = &parameter.ty;
        match (parameter.style, &ty.kind) {
            (ParameterStyle::Simple { .. } | ParameterStyle::Form { .. }, _)
                if is_scalar(api, ty) =>
            {
                Self::Scalar
            }
            (
                ParameterStyle::Simple { .. }
                | ParameterStyle::Form { .. }
                | ParameterStyle::SpaceDelimited
                | ParameterStyle::PipeDelimited,
                Kind::Array(item),
            ) if is_scalar(api, item) => Self::Array,
            _ => Self::Value,
        }
    }
}

/// Whether a value of a type is one text on the wire of a parameter.
pub(crate) fn is_scalar(api: &Api, ty: &Type) -> bool {
    if ty.nullable {
        return false;
    }
    match &ty.kind {
        Kind::Text(_) | Kind::Integer(_) | Kind::Number(_) | Kind::Boolean => true,
        Kind::Named(id) => match &api.definition(*id).shape {
            Shape::Enum(_) => !api.definition(*id).nullable,
            Shape::Newtype(inner) => is_scalar(api, inner),
            _ => false,
        },
        _ => false,
    }
}

fn texts(api: &Api, ty: &Type, found: &mut BTreeSet<TypeId>) {
    if let Kind::Named(id) = &ty.kind
        && found.insert(*id)
        && let Shape::Newtype(inner) = &api.definition(*id).shape
    {
        texts(api, inner, found);
    }
}

/// Adds every type that a type leads to.
pub(crate) fn all_of(api: &Api, ty: &Type, found: &mut BTreeSet<TypeId>) {
    let mut waiting = Vec::new();
    named_in(ty, &mut waiting);
    while let Some(id) = waiting.pop() {
        if found.insert(id) {
            targets(&api.definition(id).shape, &mut waiting);
        }
    }
}

/// The named types that a shape leads to directly.
pub(crate) fn targets(shape: &Shape, found: &mut Vec<TypeId>) {
    match shape {
        Shape::Struct(object) => {
            object
                .fields
                .iter()
                .for_each(|field| named_in(&field.ty, found));
            if let Additional::Typed(ty) = &object.additional {
                named_in(ty, found);
            }
        }
        Shape::Union(of) => of
            .variants
            .iter()
            .for_each(|variant| named_in(&variant.ty, found)),
        Shape::Newtype(ty) => named_in(ty, found),
        Shape::Enum(_) => {}
    }
}

fn named_in(ty: &Type, found: &mut Vec<TypeId>) {
    match &ty.kind {
        Kind::Array(inner) | Kind::Map(inner) => named_in(inner, found),
        Kind::Tuple(items) => items.iter().for_each(|item| named_in(item, found)),
        Kind::Named(id) => found.push(*id),
        _ => {}
    }
}
