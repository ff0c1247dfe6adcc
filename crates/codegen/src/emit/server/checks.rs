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
            Some(quote!(Decode::check(value, at, report);))
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
        _ => quote!(Decode::check),
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
        Kind::Integer(Integer::U32 | Integer::U64) => {
            // An unsigned integer is at least 0 by its type.
            let minimum = ty.constraints.minimum.filter(|bound| *bound > 0.0);
            of_number(
                &Constraints {
                    minimum,
                    ..ty.constraints.clone()
                },
                None,
            )
        }
        Kind::Integer(_) => of_number(&ty.constraints, None),
        Kind::Number(float) => of_number(&ty.constraints, Some(*float)),
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

fn of_number(constraints: &Constraints, float: Option<Float>) -> Vec<TokenStream> {
    let bounds = [
        (quote!(minimum), constraints.minimum),
        (quote!(maximum), constraints.maximum),
        (quote!(exclusive_minimum), constraints.exclusive_minimum),
        (quote!(exclusive_maximum), constraints.exclusive_maximum),
    ];
    let mut calls = Vec::new();
    for (name, bound) in bounds {
        let Some(bound) = bound else { continue };
        let bound = match float {
            Some(Float::F32) => {
                let bound = Token::f32_suffixed(bound as f32);
                quote!(#bound)
            }
            Some(Float::F64) => {
                let bound = Token::f64_suffixed(bound);
                quote!(#bound)
            }
            None => number(bound),
        };
        calls.push(quote!(symbolon_runtime::#name(*value, #bound, at, report);));
    }
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
