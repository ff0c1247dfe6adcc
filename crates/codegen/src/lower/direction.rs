//! What travels in one direction only (OAS 3.1, section 4.8.24: `readOnly`, `writeOnly`).
//!
//! A property that the server sets need not be in a request, though it is required; one that the
//! client sets need not be in a response. A type that travels both ways, and whose requests
//! differ from its responses by this, becomes two.

use std::collections::HashMap;

use super::names::Namespace;
use super::recursion::{named, types, types_mut};
use crate::model::{Access, Api, Kind, Operation, Shape, Type, TypeId};

/// A direction of travel.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Request,
    Response,
}

/// Makes what need not be there optional, in the direction in which it need not.
pub(super) fn split(api: &mut Api, names: &mut Namespace) {
    let roots = [Direction::Request, Direction::Response].map(|direction| roots(api, direction));
    let [requests, responses] = roots.map(|roots| reached(api, &roots));
    let differs = differing(api);
    let count = api.types.len();
    let is = |flags: &[bool], index: usize| flags.get(index).copied().unwrap_or_default();
    let mut copies = HashMap::new();
    for index in 0..count {
        if !is(&requests, index) || !is(&responses, index) || !is(&differs, index) {
            continue;
        }
        let Some(mut copy) = api.types.get(index).cloned() else {
            continue;
        };
        copies.insert(TypeId(index), TypeId(api.types.len()));
        copy.name = names.claim(format!("{}Request", copy.name));
        copy.component = None;
        api.types.push(copy);
    }
    for (index, definition) in api.types.iter_mut().enumerate() {
        let requested = index >= count || is(&requests, index) && !is(&responses, index);
        if requested {
            relax(&mut definition.shape, Access::ReadOnly);
            for ty in types_mut(&mut definition.shape) {
                rewire(ty, &copies);
            }
        } else if is(&responses, index) {
            relax(&mut definition.shape, Access::WriteOnly);
        }
    }
    for operation in &mut api.operations {
        for ty in types_of(operation, Direction::Request) {
            rewire(ty, &copies);
        }
    }
    for webhook in &mut api.webhooks {
        for ty in types_of(webhook, Direction::Response) {
            rewire(ty, &copies);
        }
    }
}

fn relax(shape: &mut Shape, access: Access) {
    if let Shape::Struct(object) = shape {
        for field in &mut object.fields {
            if field.access == access {
                field.required = false;
            }
        }
    }
}

fn rewire(ty: &mut Type, copies: &HashMap<TypeId, TypeId>) {
    match &mut ty.kind {
        Kind::Array(inner) | Kind::Map(inner) => rewire(inner, copies),
        Kind::Tuple(items) => items.iter_mut().for_each(|inner| rewire(inner, copies)),
        Kind::Named(id) => {
            if let Some(copy) = copies.get(id) {
                *id = *copy;
            }
        }
        _ => {}
    }
}

/// The types that an operation carries in a direction.
fn types_of(operation: &mut Operation, direction: Direction) -> Vec<&mut Type> {
    match direction {
        Direction::Request => {
            let parameters = operation.parameters.iter_mut();
            let contents = operation
                .body
                .iter_mut()
                .flat_map(|body| &mut body.contents);
            parameters
                .map(|parameter| &mut parameter.ty)
                .chain(contents.filter_map(|content| content.payload.ty_mut()))
                .collect()
        }
        Direction::Response => operation
            .responses
            .iter_mut()
            .flat_map(|response| {
                let headers = response.headers.iter_mut().map(|header| &mut header.ty);
                let contents = response.contents.iter_mut();
                headers.chain(contents.filter_map(|content| content.payload.ty_mut()))
            })
            .collect(),
    }
}

/// The types that operations carry in a direction, as it is for the API: what a webhook sends
/// comes from the server as a response does.
fn roots(api: &mut Api, direction: Direction) -> Vec<TypeId> {
    let other = match direction {
        Direction::Request => Direction::Response,
        Direction::Response => Direction::Request,
    };
    let mut found = Vec::new();
    let operations = api
        .operations
        .iter_mut()
        .flat_map(|operation| types_of(operation, direction));
    let webhooks = api
        .webhooks
        .iter_mut()
        .flat_map(|webhook| types_of(webhook, other));
    for ty in operations.chain(webhooks) {
        named(ty, &mut found);
    }
    found
}

/// Which types are reached from these.
fn reached(api: &Api, roots: &[TypeId]) -> Vec<bool> {
    let mut reached = vec![false; api.types.len()];
    let mut waiting = roots.to_vec();
    while let Some(id) = waiting.pop() {
        match reached.get_mut(id.0) {
            Some(flag) if !*flag => *flag = true,
            _ => continue,
        }
        if let Some(definition) = api.types.get(id.0) {
            for ty in types(&definition.shape) {
                named(ty, &mut waiting);
            }
        }
    }
    reached
}

/// Which types differ by direction: those with such a property, and those that lead to one.
fn differing(api: &Api) -> Vec<bool> {
    let mut users: Vec<Vec<usize>> = vec![Vec::new(); api.types.len()];
    let mut waiting = Vec::new();
    for (index, definition) in api.types.iter().enumerate() {
        let mut used = Vec::new();
        for ty in types(&definition.shape) {
            named(ty, &mut used);
        }
        for id in used {
            if let Some(users) = users.get_mut(id.0) {
                users.push(index);
            }
        }
        if let Shape::Struct(object) = &definition.shape
            && object
                .fields
                .iter()
                .any(|field| field.required && field.access != Access::Both)
        {
            waiting.push(index);
        }
    }
    let mut differs = vec![false; api.types.len()];
    while let Some(index) = waiting.pop() {
        match differs.get_mut(index) {
            Some(flag) if !*flag => *flag = true,
            _ => continue,
        }
        waiting.extend(users.get(index).into_iter().flatten());
    }
    differs
}
