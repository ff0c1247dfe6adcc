//! Types that contain themselves.

use crate::model::{Additional, Api, Kind, Recursion, Shape, Type, TypeDefinition, TypeId};

/// Marks each place at which a type leads back to the one that it stands in, and gives the
/// types that are nothing but themselves: an alternative of itself, another name for itself.
pub(super) fn mark(api: &mut Api) -> Vec<TypeId> {
    let edges: Vec<Vec<TypeId>> = api.types.iter().map(targets).collect();
    let reaches = reachability(&edges);
    for index in 0..api.types.len() {
        let home = TypeId(index);
        for ty in types_mut(&mut api.types[index].shape) {
            visit(ty, Recursion::Direct, &|target| {
                target == home || reaches(target, home)
            });
        }
    }
    endless(api)
}

/// The types that lead to themselves by alternatives and names alone: no value ends them.
fn endless(api: &Api) -> Vec<TypeId> {
    let transparent = |definition: &TypeDefinition| match &definition.shape {
        Shape::Union(_) | Shape::Newtype(_) => types(&definition.shape)
            .into_iter()
            .filter_map(|ty| match ty.kind {
                Kind::Named(id) => Some(id),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    };
    let edges: Vec<Vec<TypeId>> = api.types.iter().map(transparent).collect();
    let reaches = reachability(&edges);
    (0..api.types.len())
        .map(TypeId)
        .filter(|home| {
            edges[home.0]
                .iter()
                .any(|target| target == home || reaches(*target, *home))
        })
        .collect()
}

fn visit(ty: &mut Type, how: Recursion, leads_home: &dyn Fn(TypeId) -> bool) {
    match &mut ty.kind {
        Kind::Array(inner) | Kind::Map(inner) => {
            visit(inner, Recursion::Indirect, leads_home);
            if inner.recursion != Recursion::None {
                ty.recursion = Recursion::Indirect;
            }
        }
        Kind::Named(target) if leads_home(*target) => ty.recursion = how,
        _ => {}
    }
}

fn types(shape: &Shape) -> Vec<&Type> {
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
        Shape::Union(variants) => variants.iter().map(|variant| &variant.ty).collect(),
        Shape::Newtype(ty) => vec![ty],
        Shape::Enum(_) => Vec::new(),
    }
}

fn types_mut(shape: &mut Shape) -> Vec<&mut Type> {
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
        Shape::Union(variants) => variants.iter_mut().map(|variant| &mut variant.ty).collect(),
        Shape::Newtype(ty) => vec![ty],
        Shape::Enum(_) => Vec::new(),
    }
}

fn targets(definition: &TypeDefinition) -> Vec<TypeId> {
    let mut found = Vec::new();
    for ty in types(&definition.shape) {
        let mut ty = ty;
        loop {
            match &ty.kind {
                Kind::Array(inner) | Kind::Map(inner) => ty = inner,
                Kind::Named(id) => {
                    found.push(*id);
                    break;
                }
                _ => break,
            }
        }
    }
    found
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
