//! Constraints as calls: what a decoded value can still break.

use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;

use super::attributes::number;
use super::rust_type;
use crate::model::{
    Additional, Api, Constraints, Float, Integer, Kind, Recursion, Shape, Type, TypeId,
};

/// Statements that check `value`, a reference, at `at`. `None` if there is nothing to check.
pub(super) fn checks(api: &Api, ty: &Type) -> Option<TokenStream> {
    let own = own(ty);
    let inner = match &ty.kind {
        Kind::Array(item) => checks(api, item).map(|item| {
            quote! {
                for (index, value) in value.iter().enumerate() {
                    let at = &at.item(index);
                    #item
                }
            }
        }),
        Kind::Map(entry) => checks(api, entry).map(|entry| {
            quote! {
                for (name, value) in value {
                    let at = &at.property(name);
                    #entry
                }
            }
        }),
        Kind::Named(id) if needs_check(api, *id, &mut Vec::new()) => {
            Some(quote!(symbolon_runtime::Decode::check(value, at, report);))
        }
        _ => None,
    };
    if own.is_empty() && inner.is_none() {
        return None;
    }
    let statements = quote! { #(#own)* #inner };
    Some(if ty.nullable {
        quote! { if let Some(value) = value { #statements } }
    } else {
        statements
    })
}

/// A function that checks a place: a closure where the place has constraints of its own,
/// otherwise the type's.
pub(super) fn check_function(api: &Api, ty: &Type, types: &TokenStream) -> TokenStream {
    let plain = own(ty).is_empty() && matches!(ty.kind, Kind::Named(_)) && !ty.nullable;
    match checks(api, ty) {
        Some(statements) if !plain => {
            let rust = rust_type(
                api,
                &Type {
                    recursion: Recursion::None,
                    ..ty.clone()
                },
                types,
            );
            quote!(|value: &#rust, at, report| { #statements })
        }
        _ => quote!(symbolon_runtime::Decode::check),
    }
}

/// Whether any value of a type can break a constraint.
fn needs_check(api: &Api, id: TypeId, seen: &mut Vec<TypeId>) -> bool {
    if seen.contains(&id) {
        return false;
    }
    seen.push(id);
    let mut needs = |ty: &Type| type_needs_check(api, ty, seen);
    match &api.definition(id).shape {
        Shape::Struct(object) => {
            let additional = match &object.additional {
                Additional::Typed(ty) => needs(ty),
                _ => false,
            };
            additional || object.fields.iter().any(|field| needs(&field.ty))
        }
        Shape::Union(variants) => variants.iter().any(|variant| needs(&variant.ty)),
        Shape::Newtype(ty) => needs(ty),
        Shape::Enum(_) => false,
    }
}

fn type_needs_check(api: &Api, ty: &Type, seen: &mut Vec<TypeId>) -> bool {
    !own(ty).is_empty()
        || match &ty.kind {
            Kind::Array(inner) | Kind::Map(inner) => type_needs_check(api, inner, seen),
            Kind::Named(id) => needs_check(api, *id, seen),
            _ => false,
        }
}

/// The calls for the constraints of a type itself.
fn own(ty: &Type) -> Vec<TokenStream> {
    match &ty.kind {
        Kind::Text(_) => of_text(&ty.constraints),
        Kind::Integer(integer) => of_integer(&ty.constraints, *integer),
        Kind::Number(float) => of_number(&ty.constraints, *float),
        Kind::Array(_) => of_array(&ty.constraints),
        Kind::Map(_) => of_map(&ty.constraints),
        Kind::Boolean | Kind::Named(_) | Kind::Any => Vec::new(),
    }
}

fn of_text(constraints: &Constraints) -> Vec<TokenStream> {
    let mut calls = Vec::new();
    if constraints.min_length.is_some() || constraints.max_length.is_some() {
        let (least, most) = (count(constraints.min_length), count(constraints.max_length));
        calls.push(quote!(symbolon_runtime::length(value, #least, #most, at, report);));
    }
    if let Some(pattern) = &constraints.pattern {
        calls.push(quote! {
            static PATTERN: symbolon_runtime::Pattern = symbolon_runtime::Pattern::new(#pattern);
            PATTERN.check(value, at, report);
        });
    }
    calls
}

fn of_integer(constraints: &Constraints, integer: Integer) -> Vec<TokenStream> {
    let constraints = constraints.within(integer);
    let bounds = [
        (quote!(minimum), constraints.minimum),
        (quote!(maximum), constraints.maximum),
        (quote!(exclusive_minimum), constraints.exclusive_minimum),
        (quote!(exclusive_maximum), constraints.exclusive_maximum),
    ];
    let bounds = bounds
        .into_iter()
        .filter_map(|(name, bound)| Some((name, number(bound?))));
    calls(bounds, &constraints)
}

fn of_number(constraints: &Constraints, float: Float) -> Vec<TokenStream> {
    let literal = |bound: f64| {
        let sign = (bound < 0.0).then(|| quote!(-));
        let bound = match float {
            Float::F32 => Token::f32_suffixed(bound.abs() as f32),
            Float::F64 => Token::f64_suffixed(bound.abs()),
        };
        quote!(#sign #bound)
    };
    let bounds = [
        (quote!(minimum), constraints.minimum),
        (quote!(maximum), constraints.maximum),
        (quote!(exclusive_minimum), constraints.exclusive_minimum),
        (quote!(exclusive_maximum), constraints.exclusive_maximum),
    ];
    calls(
        bounds
            .into_iter()
            .filter_map(|(name, bound)| Some((name, literal(bound?)))),
        constraints,
    )
}

fn calls(
    bounds: impl Iterator<Item = (TokenStream, TokenStream)>,
    constraints: &Constraints,
) -> Vec<TokenStream> {
    let mut calls: Vec<_> = bounds
        .map(|(name, bound)| quote!(symbolon_runtime::#name(*value, #bound, at, report);))
        .collect();
    if let Some(factor) = constraints.multiple_of {
        let factor = Token::f64_unsuffixed(factor);
        calls.push(quote!(symbolon_runtime::multiple_of(*value, #factor, at, report);));
    }
    calls
}

fn of_array(constraints: &Constraints) -> Vec<TokenStream> {
    let mut calls = Vec::new();
    if constraints.min_items.is_some() || constraints.max_items.is_some() {
        let (least, most) = (count(constraints.min_items), count(constraints.max_items));
        calls.push(quote!(symbolon_runtime::items(value.len(), #least, #most, at, report);));
    }
    if constraints.unique_items {
        calls.push(quote!(symbolon_runtime::unique_items(value, at, report);));
    }
    calls
}

fn of_map(constraints: &Constraints) -> Vec<TokenStream> {
    if constraints.min_properties.is_none() && constraints.max_properties.is_none() {
        return Vec::new();
    }
    let (least, most) = (
        count(constraints.min_properties),
        count(constraints.max_properties),
    );
    vec![quote!(symbolon_runtime::properties(value.len(), #least, #most, at, report);)]
}

fn count(value: Option<usize>) -> TokenStream {
    match value {
        Some(value) => {
            let value = Token::usize_unsuffixed(value);
            quote!(Some(#value))
        }
        None => quote!(None),
    }
}
