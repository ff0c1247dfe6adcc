//! The order in which the variants of an untagged union are tried: that of the document, but
//! for those that would take what another one is meant for.

use std::collections::HashSet;

use crate::model::{Additional, Kind, Shape, Struct, Tagging, Text, Type, TypeDefinition, Variant};

/// Unions of more variants than this stay in their order.
const VARIANTS: usize = 200;

/// How many names are followed to see what a variant takes.
const NAMES: usize = 8;

pub(super) fn order(definitions: &mut [TypeDefinition]) {
    for index in 0..definitions.len() {
        let Some(variants) =
            definitions
                .get(index)
                .and_then(|definition| match &definition.shape {
                    Shape::Union(union)
                        if union.tagging == Tagging::Untagged
                            && union.variants.len() <= VARIANTS =>
                    {
                        Some(union.variants.clone())
                    }
                    _ => None,
                })
        else {
            continue;
        };
        let ordered = ordered(variants, definitions);
        if let Some(definition) = definitions.get_mut(index)
            && let Shape::Union(union) = &mut definition.shape
        {
            union.variants = ordered;
        }
    }
}

fn ordered(variants: Vec<Variant>, definitions: &[TypeDefinition]) -> Vec<Variant> {
    let mut ranked: Vec<(u8, HashSet<&str>, Variant)> = Vec::new();
    for variant in variants {
        let rank = rank(&variant.ty, definitions, 0);
        let required = required(&variant.ty, definitions);
        // Before the first that takes more, or that demands a part of what this one demands.
        let at = ranked
            .iter()
            .position(|(other, demanded, _)| {
                *other > rank
                    || *other == rank
                        && demanded.len() < required.len()
                        && !demanded.is_empty()
                        && demanded.is_subset(&required)
            })
            .unwrap_or(ranked.len());
        ranked.insert(at, (rank, required, variant));
    }
    ranked.into_iter().map(|(_, _, variant)| variant).collect()
}

/// How much a type takes that others are meant for.
fn rank(ty: &Type, definitions: &[TypeDefinition], names: usize) -> u8 {
    let bounded = u8::from(ty.constraints.is_empty());
    match &ty.kind {
        Kind::Text(Text::Plain | Text::Formatted(_)) => 5 + bounded,
        Kind::Number(_) => 3,
        Kind::Array(item) => rank(item, definitions, names),
        Kind::Map(item) if matches!(item.kind, Kind::Any) => 7,
        Kind::Map(_) => 6,
        Kind::Any => 8,
        Kind::Named(id) if names < NAMES => {
            match definitions.get(id.0).map(|definition| &definition.shape) {
                Some(Shape::Newtype(ty)) => rank(ty, definitions, names + 1),
                Some(Shape::Union(union)) => union
                    .variants
                    .iter()
                    .map(|variant| rank(&variant.ty, definitions, NAMES))
                    .max()
                    .unwrap_or_default(),
                Some(Shape::Struct(object)) if takes_all(object) => 4,
                _ => 0,
            }
        }
        _ => 0,
    }
}

/// Whether an object demands nothing and forbids nothing.
fn takes_all(object: &Struct) -> bool {
    !object.fields.iter().any(|field| field.required)
        && !matches!(object.additional, Additional::Forbidden)
}

fn required<'t>(ty: &Type, definitions: &'t [TypeDefinition]) -> HashSet<&'t str> {
    let Kind::Named(id) = ty.kind else {
        return HashSet::new();
    };
    match definitions.get(id.0).map(|definition| &definition.shape) {
        Some(Shape::Struct(object)) => object
            .fields
            .iter()
            .filter(|field| field.required)
            .map(|field| field.wire.as_str())
            .collect(),
        _ => HashSet::new(),
    }
}
