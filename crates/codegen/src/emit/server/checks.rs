//! Constraints as calls: what a decoded value can still break.

use std::collections::HashSet;

use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;

use crate::emit::types::{integer as whole, rust_type};
use crate::model::{
    Additional, Api, Bound, Constraints, Field, Float, Integer, Kind, Recursion, Shape, Struct,
    Text, Type, TypeId,
};

/// Statements that check `value`, a reference, at `at`. `None` if there is nothing to check.
pub(crate) fn checks(api: &Api, ty: &Type) -> Option<TokenStream> {
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
        Kind::Tuple(items) => of_tuple(api, items),
        Kind::Named(id) if needs_check(api, *id, &mut HashSet::new()) => {
            Some(quote!(runtime::Decode::check(value, at, report);))
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

fn of_tuple(api: &Api, items: &[Type]) -> Option<TokenStream> {
    let all: Vec<_> = items
        .iter()
        .enumerate()
        .filter_map(|(index, item)| {
            let checks = checks(api, item)?;
            let index = Token::usize_unsuffixed(index);
            Some(quote!({ let (value, at) = (&value.#index, &at.item(#index)); #checks }))
        })
        .collect();
    (!all.is_empty()).then(|| quote!(#(#all)*))
}

/// A function that checks a place: a closure where the place has constraints of its own,
/// otherwise the type's.
pub(crate) fn check_function(api: &Api, ty: &Type, types: &TokenStream) -> TokenStream {
    let plain = own(ty).is_empty() && matches!(ty.kind, Kind::Named(_)) && !ty.nullable;
    match checks(api, ty) {
        Some(statements) if !plain => {
            let rust = rust_type(api, &unboxed(ty), types);
            quote!(|value: &#rust, at, report| { #statements })
        }
        _ => {
            let rust = rust_type(api, &unboxed(ty), types);
            quote!(<#rust as runtime::Decode>::check)
        }
    }
}

/// The type itself, without the box that gives it a size.
pub(super) fn unboxed(ty: &Type) -> Type {
    Type {
        recursion: Recursion::None,
        ..ty.clone()
    }
}

/// Whether a place has constraints that its named types have not.
pub(crate) fn is_constrained_here(ty: &Type) -> bool {
    !own(ty).is_empty()
        || match &ty.kind {
            Kind::Array(inner) | Kind::Map(inner) => is_constrained_here(inner),
            Kind::Tuple(items) => items.iter().any(is_constrained_here),
            _ => false,
        }
}

/// Whether any value of a named type can break a constraint.
pub(crate) fn is_constrained(api: &Api, id: TypeId) -> bool {
    needs_check(api, id, &mut HashSet::new())
}

/// Whether any value of a type can break a constraint.
fn needs_check(api: &Api, id: TypeId, seen: &mut HashSet<TypeId>) -> bool {
    if !seen.insert(id) {
        return false;
    }
    let mut needs = |ty: &Type| type_needs_check(api, ty, seen);
    match &api.definition(id).shape {
        Shape::Struct(object) => {
            let additional = match &object.additional {
                Additional::Typed(ty) => needs(ty),
                _ => false,
            };
            let counted = object.min_properties.is_some() || object.max_properties.is_some();
            counted || additional || object.fields.iter().any(|field| needs(&field.ty))
        }
        Shape::Union(of) => of.variants.iter().any(|variant| needs(&variant.ty)),
        Shape::Newtype(ty) => needs(ty),
        Shape::Enum(_) => false,
    }
}

fn type_needs_check(api: &Api, ty: &Type, seen: &mut HashSet<TypeId>) -> bool {
    !own(ty).is_empty()
        || match &ty.kind {
            Kind::Array(inner) | Kind::Map(inner) => type_needs_check(api, inner, seen),
            Kind::Tuple(items) => items.iter().any(|item| type_needs_check(api, item, seen)),
            Kind::Named(id) => needs_check(api, *id, seen),
            _ => false,
        }
}

/// The calls for the constraints of a type itself.
fn own(ty: &Type) -> Vec<TokenStream> {
    match &ty.kind {
        Kind::Text(text) => of_text(text, &ty.constraints),
        Kind::Integer(integer) => of_integer(&ty.constraints, *integer),
        Kind::Number(float) => of_number(&ty.constraints, *float),
        Kind::Array(_) => of_array(&ty.constraints),
        Kind::Map(_) => of_map(&ty.constraints),
        Kind::Boolean | Kind::Named(_) | Kind::Tuple(_) | Kind::Null | Kind::File | Kind::Any => {
            Vec::new()
        }
    }
}

/// The formats that the runtime checks of a text that is held as one.
const FORMATS: [&str; 12] = [
    "email",
    "uri",
    "uri-reference",
    "uri-template",
    "hostname",
    "time",
    "duration",
    "ipv4",
    "ipv6",
    "uuid",
    "json-pointer",
    "regex",
];

/// Whether texts of a format are checked to be of it.
pub(crate) fn is_checked(format: &str) -> bool {
    FORMATS.contains(&format)
}

fn of_text(text: &Text, constraints: &Constraints) -> Vec<TokenStream> {
    let mut calls = Vec::new();
    if !matches!(text, Text::Plain | Text::Formatted(_)) {
        return calls;
    }
    if let Text::Formatted(format) = text
        && is_checked(format)
    {
        calls.push(quote!(runtime::format(value, #format, at, report);));
    }
    if constraints.min_length.is_some() || constraints.max_length.is_some() {
        let (least, most) = (count(constraints.min_length), count(constraints.max_length));
        calls.push(quote!(runtime::length(value, #least, #most, at, report);));
    }
    if let Some(pattern) = &constraints.pattern {
        calls.push(quote! {
            static PATTERN: runtime::Pattern = runtime::Pattern::new(#pattern);
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
        .filter_map(|(name, bound)| Some((name, whole(bound?.ceil()))));
    calls(bounds, &constraints)
}

fn of_number(constraints: &Constraints, float: Float) -> Vec<TokenStream> {
    let literal = |bound: Bound| {
        let bound = bound.as_f64();
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
    let mut calls = calls(
        bounds
            .into_iter()
            .filter_map(|(name, bound)| Some((name, literal(bound?)))),
        constraints,
    );
    // Rust's numbers know values that JSON does not.
    calls.insert(0, quote!(runtime::finite(*value, at, report);));
    calls
}

fn calls(
    bounds: impl Iterator<Item = (TokenStream, TokenStream)>,
    constraints: &Constraints,
) -> Vec<TokenStream> {
    let mut calls: Vec<_> = bounds
        .map(|(name, bound)| quote!(runtime::#name(*value, #bound, at, report);))
        .collect();
    if let Some(factor) = constraints.multiple_of {
        let factor = Token::f64_unsuffixed(factor);
        calls.push(quote!(runtime::multiple_of(*value, #factor, at, report);));
    }
    calls
}

fn of_array(constraints: &Constraints) -> Vec<TokenStream> {
    let mut calls = Vec::new();
    if constraints.min_items.is_some() || constraints.max_items.is_some() {
        let (least, most) = (count(constraints.min_items), count(constraints.max_items));
        calls.push(quote!(runtime::items(value.len(), #least, #most, at, report);));
    }
    if constraints.unique_items {
        calls.push(quote!(runtime::unique_items(value, at, report);));
    }
    calls
}

/// Counts the properties of an object that has names of its own for them.
pub(super) fn count_properties(object: &Struct) -> Option<TokenStream> {
    if object.min_properties.is_none() && object.max_properties.is_none() {
        return None;
    }
    let (least, most) = (count(object.min_properties), count(object.max_properties));
    let is_optional =
        |field: &&Field| !field.required && (field.default.is_none() || field.ty.nullable);
    let always = object
        .fields
        .iter()
        .filter(|field| !is_optional(field))
        .count();
    let always = Token::usize_unsuffixed(always);
    let optional = object.fields.iter().filter(is_optional).map(|field| {
        let name = super::ident(&field.name);
        quote!(+ usize::from(self.#name.is_some()))
    });
    let additional =
        matches!(object.additional, Additional::Typed(_)).then(|| quote!(+ self.additional.len()));
    Some(quote! {
        runtime::properties(#always #(#optional)* #additional, #least, #most, at, report);
    })
}

fn of_map(constraints: &Constraints) -> Vec<TokenStream> {
    let mut calls = Vec::new();
    if constraints.min_properties.is_some() || constraints.max_properties.is_some() {
        let (least, most) = (
            count(constraints.min_properties),
            count(constraints.max_properties),
        );
        calls.push(quote!(runtime::properties(value.len(), #least, #most, at, report);));
    }
    if let Some(names) = &constraints.names {
        let of_name = of_text(&Text::Plain, names);
        calls.push(quote! {
            for value in value.keys() {
                let at = &at.property(value);
                #(#of_name)*
            }
        });
    }
    calls
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
