//! Unions: one of several types.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::structure::stated_field;
use super::{Half, ident, is_scalar, rust_type};
use crate::emit::server::{check_function, checks};
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
    let types = || of.variants.iter().map(|one| &one.ty);
    types().filter(|ty| !is_scalar(api, ty)).count() > 1 && ignore(api, types().collect())
}

/// Whether any of some types has no place for members that may be there, or leads to one.
fn ignore<'a>(api: &'a Api, mut next: Vec<&'a Type>) -> bool {
    let mut seen = HashSet::new();
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

/// Reads a value as the variant that fits it best.
fn by_fit(api: &Api, definition: &TypeDefinition, of: &Union, checked: bool) -> TokenStream {
    let name = ident(&definition.name);
    let tries = of.variants.iter().map(|variant| {
        let label = ident(&variant.name);
        let made = match variant.ty.recursion {
            Recursion::Direct => quote!(|value| Self::#label(Box::new(value))),
            _ => quote!(Self::#label),
        };
        if checked && is_checked(api, variant) {
            let check = check_function(api, &variant.ty, &quote!());
            quote!(.or_checked(#check, #made))
        } else {
            quote!(.or(#made))
        }
    });
    quote! {
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = serde_json::Value::deserialize(deserializer)?;
                runtime::Choice::of(&value) #(#tries)* .made(stringify!(#name))
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
