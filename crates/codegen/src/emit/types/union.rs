//! Unions: one of several types.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::structure::stated_field;
use super::{Half, ident, is_scalar, rust_type};
use crate::emit::server::{check_function, checks, unboxed};
use crate::model::{
    Additional, Api, Float, Kind, Recursion, Scalar, Shape, Tagging, Text, Type, TypeDefinition,
    Union, Variant,
};

pub(super) fn emit(
    api: &Api,
    half: Half,
    definition: &TypeDefinition,
    of: &Union,
    checked: bool,
) -> TokenStream {
    let name = ident(&definition.name);
    let statement = half.statement();
    let variants = of.variants.iter().map(|one| variant(api, half, one));
    let conversions = conversions(api, definition, of);
    let display = display(api, definition, of);
    // utoipa would follow a recursive type without end.
    let recursive = of
        .variants
        .iter()
        .any(|one| one.ty.recursion != Recursion::None);
    let recursive = (half == Half::Server && recursive)
        .then(|| quote!(#[cfg_attr(feature = "statement", schema(no_recursion))]));
    // `untagged` is how each variant is written; a tagged union reads by its tag.
    let (derive, read) = match &of.tagging {
        Tagging::Untagged if is_chosen(api, of, checked) => (
            quote!(serde::Serialize),
            Some(by_fit(api, definition, of, checked)),
        ),
        Tagging::Untagged => (quote!(serde::Serialize, serde::Deserialize), None),
        Tagging::Property(property) => (
            quote!(serde::Serialize),
            Some(deserialize(definition, of, property)),
        ),
    };
    quote! {
        #[derive(Debug, Clone, PartialEq, #derive)]
        #statement
        #recursive
        #[serde(untagged)]
        pub enum #name { #(#variants),* }

        #read
        #conversions
        #display
    }
}

/// A union of values that are written as they are shown.
fn display(api: &Api, definition: &TypeDefinition, of: &Union) -> Option<TokenStream> {
    let is_shown = |variant: &Variant| match &variant.ty.kind {
        Kind::Text(Text::Plain | Text::Formatted(_))
        | Kind::Integer(_)
        | Kind::Number(_)
        | Kind::Boolean => true,
        Kind::Named(id) => match &api.definition(*id).shape {
            Shape::Enum(values) => values
                .iter()
                .all(|value| matches!(value.wire, Scalar::Text(_))),
            _ => false,
        },
        _ => false,
    };
    if !of.variants.iter().all(is_shown) {
        return None;
    }
    let name = ident(&definition.name);
    let arms = of.variants.iter().map(|variant| {
        let label = ident(&variant.name);
        quote!(Self::#label(value) => value.fmt(f))
    });
    Some(quote! {
        impl std::fmt::Display for #name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self { #(#arms),* }
            }
        }
    })
}

fn variant(api: &Api, half: Half, variant: &Variant) -> TokenStream {
    let label = ident(&variant.name);
    let ty = rust_type(api, &variant.ty, &quote!());
    let doc = match variant.tags.as_slice() {
        [] => format!(" {}.", described(api, &variant.ty)),
        tags => format!(" `{}`.", tags.join("`, `")),
    };
    let schema = stated_field(api, half, &variant.ty, &[]);
    quote! { #[doc = #doc] #label(#schema #ty) }
}

fn described(api: &Api, ty: &crate::model::Type) -> String {
    match &ty.kind {
        crate::model::Kind::Named(id) => {
            let definition = api.definition(*id);
            format!(
                "`{}`",
                definition.component.as_ref().unwrap_or(&definition.name)
            )
        }
        _ => crate::emit::server::expected(api, ty),
    }
}

fn deserialize(definition: &TypeDefinition, of: &Union, property: &str) -> TokenStream {
    let name = ident(&definition.name);
    let arms = of
        .variants
        .iter()
        .filter(|variant| !variant.tags.is_empty())
        .map(|variant| {
            let (label, tags) = (ident(&variant.name), &variant.tags);
            quote!(#(#tags)|* => runtime::variant(value).map(Self::#label))
        });
    let known = of.variants.iter().flat_map(|variant| &variant.tags);
    quote! {
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let (tag, value) = runtime::tagged(deserializer, #property)?;
                match tag.as_str() {
                    #(#arms,)*
                    _ => Err(runtime::unknown_tag(#property, &tag, &[#(#known),*])),
                }
            }
        }
    }
}

/// Whether it is not the first type that a value is of that it is read as.
fn is_chosen(api: &Api, of: &Union, checked: bool) -> bool {
    checked && of.variants.iter().any(|one| is_checked(api, one)) || is_lossy(api, of)
}

/// Whether a value of a variant's type may break a constraint. That a number is one is none: no
/// value in JSON is anything else.
fn is_checked(api: &Api, variant: &Variant) -> bool {
    let is_plain =
        matches!(variant.ty.kind, Kind::Number(Float::F64)) && variant.ty.constraints.is_empty();
    !is_plain && checks(api, &variant.ty).is_some()
}

/// Whether members that one variant ignores may be another's.
fn is_lossy(api: &Api, of: &Union) -> bool {
    let compound = of.variants.iter().filter(|one| !is_scalar(api, &one.ty));
    compound.count() > 1 && of.variants.iter().any(|one| ignores(api, &one.ty))
}

/// Whether a type has no place for members that may be there.
fn ignores(api: &Api, ty: &Type) -> bool {
    let mut seen = HashSet::new();
    let mut next = vec![ty];
    while let Some(ty) = next.pop() {
        match &ty.kind {
            Kind::Array(inner) | Kind::Map(inner) => next.push(inner),
            Kind::Tuple(items) => next.extend(items),
            Kind::Named(id) if seen.insert(*id) => match &api.definition(*id).shape {
                Shape::Struct(object) => {
                    if matches!(object.additional, Additional::Ignored) {
                        return true;
                    }
                    next.extend(object.fields.iter().map(|field| &field.ty));
                }
                Shape::Union(of) => next.extend(of.variants.iter().map(|one| &one.ty)),
                Shape::Newtype(ty) => next.push(ty),
                Shape::Enum(_) => {}
            },
            _ => {}
        }
    }
    false
}

/// Reads a value as the first variant that has a place for all of it and whose constraints it
/// keeps: two that are texts, say, may differ in their patterns alone, and two that are objects in
/// their optional members. If there is none, as the first whose constraints it keeps, and then as
/// the first of its type, of which the checks say what is wrong.
fn by_fit(api: &Api, definition: &TypeDefinition, of: &Union, checked: bool) -> TokenStream {
    let name = ident(&definition.name);
    let arm = |variant: &Variant, read: TokenStream| {
        let label = ident(&variant.name);
        let value = match variant.ty.recursion {
            Recursion::Direct => quote!(Box::new(value)),
            _ => quote!(value),
        };
        quote!(if let Some(value) = #read { return Ok(Self::#label(#value)); })
    };
    let is_lossy = is_lossy(api, of);
    let ignores = |variant: &Variant| is_lossy && ignores(api, &variant.ty);
    let is_checked = |variant: &Variant| checked && is_checked(api, variant);
    let of_type = |variant: &Variant| {
        let ty = rust_type(api, &unboxed(&variant.ty), &quote!());
        arm(variant, quote!(runtime::of_type::<#ty>(&value)))
    };
    let fitting = |variant: &Variant| {
        let check = check_function(api, &variant.ty, &quote!());
        arm(variant, quote!(runtime::fitting(&value, #check)))
    };
    let best = of.variants.iter().map(|variant| {
        let check = is_checked(variant).then(|| check_function(api, &variant.ty, &quote!()));
        let ty = rust_type(api, &unboxed(&variant.ty), &quote!());
        match (ignores(variant), check) {
            (true, Some(check)) => arm(variant, quote!(runtime::whole_fitting(&value, #check))),
            (true, None) => arm(variant, quote!(runtime::whole::<#ty>(&value))),
            (false, Some(_)) => fitting(variant),
            (false, None) => of_type(variant),
        }
    });
    let second = of.variants.iter().filter(|one| ignores(one));
    let second = second.map(|variant| match is_checked(variant) {
        true => fitting(variant),
        false => of_type(variant),
    });
    let last = of
        .variants
        .iter()
        .filter(|one| is_checked(one))
        .map(of_type);
    quote! {
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = serde_json::Value::deserialize(deserializer)?;
                #(#best)*
                #(#second)*
                #(#last)*
                Err(runtime::no_variant(stringify!(#name)))
            }
        }
    }
}

/// A conversion from each variant's type, where no other variant has the same.
fn conversions(api: &Api, definition: &TypeDefinition, of: &Union) -> TokenStream {
    let name = ident(&definition.name);
    let types: Vec<String> = of
        .variants
        .iter()
        .map(|variant| rust_type(api, &variant.ty, &quote!()).to_string())
        .collect();
    let unique = of.variants.iter().zip(&types).filter(|(variant, ty)| {
        types.iter().filter(|other| other == ty).count() == 1
            && variant.ty.recursion != Recursion::Direct
    });
    let all = unique.map(|(variant, _)| {
        let (label, ty) = (ident(&variant.name), rust_type(api, &variant.ty, &quote!()));
        quote! {
            impl From<#ty> for #name {
                fn from(value: #ty) -> Self {
                    Self::#label(value)
                }
            }
        }
    });
    quote!(#(#all)*)
}
