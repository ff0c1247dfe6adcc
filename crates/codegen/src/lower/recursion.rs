//! Types that contain themselves.

use crate::model::{Additional, Api, Kind, Recursion, Shape, Type, TypeDefinition, TypeId};

/// Marks each place at which a type leads back to the one that it stands in.
pub(super) fn mark(api: &mut Api) {
    let edges: Vec<Vec<TypeId>> = api.types.iter().map(targets).collect();
    let reaches = reachability(&edges);
    for (index, definition) in api.types.iter_mut().enumerate() {
        let home = TypeId(index);
        for ty in types_mut(&mut definition.shape) {
            visit(ty, Recursion::Direct, &|target| {
                target == home || reaches(target, home)
            });
        }
    }
}

/// Ends the types that lead to themselves by alternatives and names alone, so that no value
/// would end them: the way back is taken out. Gives those that it was taken out of.
pub(super) fn end(types: &mut [TypeDefinition]) -> Vec<TypeId> {
    let edges: Vec<Vec<TypeId>> = types.iter().map(transparent).collect();
    let reaches = reachability(&edges);
    let mut ended = Vec::new();
    for (index, definition) in types.iter_mut().enumerate() {
        let home = TypeId(index);
        let leads_home = |ty: &Type| match ty.kind {
            Kind::Named(target) => target == home || reaches(target, home),
            _ => false,
        };
        match &mut definition.shape {
            Shape::Union(union) => {
                let before = union.variants.len();
                union.variants.retain(|variant| !leads_home(&variant.ty));
                if union.variants.len() == before {
                    continue;
                }
                if union.variants.is_empty() {
                    definition.shape = Shape::Newtype(any());
                }
            }
            Shape::Newtype(ty) if leads_home(ty) => *ty = any(),
            _ => continue,
        }
        ended.push(home);
    }
    ended
}

fn any() -> Type {
    super::schemas::plain(Kind::Any)
}

/// The types that a type is, rather than has.
fn transparent(definition: &TypeDefinition) -> Vec<TypeId> {
    let named = |ty: &&Type| match ty.kind {
        Kind::Named(id) => Some(id),
        _ => None,
    };
    match &definition.shape {
        Shape::Union(_) | Shape::Newtype(_) => {
            types(&definition.shape).iter().filter_map(named).collect()
        }
        _ => Vec::new(),
    }
}

fn visit(ty: &mut Type, how: Recursion, leads_home: &dyn Fn(TypeId) -> bool) {
    match &mut ty.kind {
        Kind::Array(inner) | Kind::Map(inner) => {
            visit(inner, Recursion::Indirect, leads_home);
            if inner.recursion != Recursion::None {
                ty.recursion = Recursion::Indirect;
            }
        }
        Kind::Tuple(items) => {
            for inner in items {
                visit(inner, how, leads_home);
                if inner.recursion != Recursion::None {
                    ty.recursion = Recursion::Indirect;
                }
            }
        }
        Kind::Named(target) if leads_home(*target) => ty.recursion = how,
        _ => {}
    }
}

/// The types that a shape is made of.
pub(super) fn types(shape: &Shape) -> Vec<&Type> {
    match shape {
        Shape::Struct(object) => {
            let additional = match &object.additional {
                Additional::Typed(ty) => Some(ty.as_ref()),
                _ => None,
            };
            object
                .fields
                .iter()
                .map(|field| &field.ty)
                .chain(additional)
                .collect()
        }
        Shape::Union(union) => union.variants.iter().map(|variant| &variant.ty).collect(),
        Shape::Newtype(ty) => vec![ty],
        Shape::Enum(_) => Vec::new(),
    }
}

/// The types that a shape is made of, to be changed.
pub(super) fn types_mut(shape: &mut Shape) -> Vec<&mut Type> {
    match shape {
        Shape::Struct(object) => {
            let additional = match &mut object.additional {
                Additional::Typed(ty) => Some(ty.as_mut()),
                _ => None,
            };
            object
                .fields
                .iter_mut()
                .map(|field| &mut field.ty)
                .chain(additional)
                .collect()
        }
        Shape::Union(union) => union
            .variants
            .iter_mut()
            .map(|variant| &mut variant.ty)
            .collect(),
        Shape::Newtype(ty) => vec![ty],
        Shape::Enum(_) => Vec::new(),
    }
}

fn targets(definition: &TypeDefinition) -> Vec<TypeId> {
    let mut found = Vec::new();
    for ty in types(&definition.shape) {
        named(ty, &mut found);
    }
    found
}

/// The types with a name that a type is made of.
pub(super) fn named(ty: &Type, found: &mut Vec<TypeId>) {
    match &ty.kind {
        Kind::Array(inner) | Kind::Map(inner) => named(inner, found),
        Kind::Tuple(items) => items.iter().for_each(|inner| named(inner, found)),
        Kind::Named(id) => found.push(*id),
        _ => {}
    }
}

/// Whether one type leads to another: both are in one strongly connected component, or the
/// question is not asked (it is only ever asked of a type's own targets and itself).
fn reachability(edges: &[Vec<TypeId>]) -> impl Fn(TypeId, TypeId) -> bool {
    let component = components(edges);
    move |from, to| match (component.get(from.0), component.get(to.0)) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

/// The strongly connected component of each type (Tarjan, without recursion of its own).
fn components(edges: &[Vec<TypeId>]) -> Vec<usize> {
    const NONE: usize = usize::MAX;
    let count = edges.len();
    let (mut order, mut low, mut component) =
        (vec![NONE; count], vec![0; count], vec![NONE; count]);
    let (mut stack, mut next_order, mut next_component) = (Vec::new(), 0, 0);
    for start in 0..count {
        if order[start] != NONE {
            continue;
        }
        let mut path = vec![(start, 0)];
        while let Some((node, edge)) = path.pop() {
            if edge == 0 {
                order[node] = next_order;
                low[node] = next_order;
                next_order += 1;
                stack.push(node);
            } else if let Some(child) = edges[node].get(edge - 1) {
                low[node] = low[node].min(low[child.0]);
            }
            let unfinished = edges[node]
                .iter()
                .enumerate()
                .skip(edge)
                .find(|(_, target)| {
                    if order[target.0] == NONE {
                        return true;
                    }
                    if component[target.0] == NONE {
                        low[node] = low[node].min(order[target.0]);
                    }
                    false
                });
            if let Some((index, target)) = unfinished {
                path.push((node, index + 1));
                path.push((target.0, 0));
                continue;
            }
            if low[node] == order[node] {
                while let Some(member) = stack.pop() {
                    component[member] = next_component;
                    if member == node {
                        break;
                    }
                }
                next_component += 1;
            }
        }
    }
    component
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cycles_share_a_component_and_nothing_else_does() {
        let to = |targets: &[usize]| targets.iter().copied().map(TypeId).collect::<Vec<_>>();
        let edges = [to(&[1]), to(&[2, 3]), to(&[0]), to(&[4]), to(&[4]), to(&[])];
        let found = components(&edges);
        assert_eq!(found[0], found[1]);
        assert_eq!(found[1], found[2]);
        for (one, other) in [(0, 3), (3, 4), (4, 5), (0, 5)] {
            assert_ne!(found[one], found[other]);
        }
    }
}
