//! The part of `types.rs` that decodes: how each type that requests lead to comes off the wire.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::checks::{check_function, checks};
use super::{ident, rust_type};
use crate::model::{
    Additional, Api, Kind, Recursion, Shape, Struct, Type, TypeDefinition, TypeId, Variant,
};

/// How a type comes off the wire: what it still checks, and how it explains itself.
pub(super) fn decode(api: &Api, definition: &TypeDefinition) -> TokenStream {
    let name = ident(&definition.name);
    let (expected, check, explain) = match &definition.shape {
        Shape::Struct(object) => (
            "an object".to_owned(),
            struct_check(api, object),
            Some(struct_explain(api, object)),
        ),
        Shape::Enum(values) => {
            let all: Vec<_> = values.iter().map(|value| value.wire.as_str()).collect();
            (format!("one of {}", all.join(", ")), None, None)
        }
        Shape::Union(variants) => {
            let all: Vec<_> = variants
                .iter()
                .map(|variant| expected(api, &variant.ty))
                .collect();
            (all.join(" or "), union_check(api, variants), None)
        }
        Shape::Newtype(ty) => {
            let check = checks(api, ty).map(|checks| quote! { let value = &self.0; #checks });
            let inner = rust_type(api, ty, &quote!());
            (
                expected(api, ty),
                check,
                Some(quote!(<#inner as symbolon_runtime::Decode>::explain(value, at, report);)),
            )
        }
    };
    let check = check.map(|check| {
        quote! {
            fn check(&self, at: &symbolon_runtime::Place<'_>, report: &mut symbolon_runtime::Report) { #check }
        }
    });
    let explain = explain.map(|explain| {
        quote! {
            fn explain(value: &serde_json::Value, at: &symbolon_runtime::Place<'_>, report: &mut symbolon_runtime::Report) { #explain }
        }
    });
    quote! {
        impl symbolon_runtime::Decode for #name {
            const EXPECTED: &'static str = #expected;
            #check
            #explain
        }
    }
}

fn struct_check(api: &Api, object: &Struct) -> Option<TokenStream> {
    let fields: Vec<_> = object
        .fields
        .iter()
        .filter_map(|field| {
            let checks = checks(api, &field.ty)?;
            let (name, wire) = (ident(&field.name), &field.wire);
            let present = field.required || field.default.is_some();
            Some(if present {
                quote! {{ let (value, at) = (&self.#name, &at.property(#wire)); #checks }}
            } else {
                quote! { if let Some(value) = &self.#name { let at = &at.property(#wire); #checks } }
            })
        })
        .collect();
    let additional = match &object.additional {
        Additional::Typed(ty) => checks(api, ty).map(|checks| {
            quote! { for (name, value) in &self.additional { let at = &at.property(name); #checks } }
        }),
        _ => None,
    };
    (!fields.is_empty() || additional.is_some()).then(|| quote! { #(#fields)* #additional })
}

fn struct_explain(api: &Api, object: &Struct) -> TokenStream {
    let fields = object.fields.iter().map(|field| {
        let wire = &field.wire;
        let method = if field.required {
            ident("required")
        } else {
            ident("optional")
        };
        let ty = Type {
            recursion: Recursion::None,
            ..field.ty.clone()
        };
        let rust = rust_type(api, &ty, &quote!());
        let check = check_function(api, &ty, &quote!());
        quote!(object.#method::<#rust>(#wire, #check, report);)
    });
    let known = object.fields.iter().map(|field| &field.wire);
    let rest = match &object.additional {
        Additional::Ignored => None,
        Additional::Forbidden => Some(quote!(object.closed(&[#(#known),*], report);)),
        Additional::Typed(ty) => {
            let rust = rust_type(api, ty, &quote!());
            let check = check_function(api, ty, &quote!());
            Some(quote!(object.additional::<#rust>(&[#(#known),*], #check, report);))
        }
    };
    quote! {
        let Some(object) = symbolon_runtime::Object::open(value, at, report) else { return };
        #(#fields)*
        #rest
    }
}

fn union_check(api: &Api, variants: &[Variant]) -> Option<TokenStream> {
    let arms: Vec<_> = variants
        .iter()
        .filter_map(|variant| {
            let checks = checks(api, &variant.ty)?;
            let label = ident(&variant.name);
            Some(quote!(Self::#label(value) => { #checks }))
        })
        .collect();
    let rest = (arms.len() < variants.len()).then(|| quote!(_ => {}));
    (!arms.is_empty()).then(|| quote!(match self { #(#arms)* #rest }))
}

/// How a parameter's text becomes a value of an enum.
pub(super) fn from_text(definition: &TypeDefinition) -> TokenStream {
    let name = ident(&definition.name);
    let arms = match &definition.shape {
        Shape::Enum(values) => values
            .iter()
            .map(|value| {
                let (wire, label) = (&value.wire, ident(&value.name));
                quote!(#wire => Some(Self::#label))
            })
            .collect(),
        _ => Vec::new(),
    };
    quote! {
        impl symbolon_runtime::FromText for #name {
            fn from_text(text: &str) -> Option<Self> {
                match text { #(#arms,)* _ => None }
            }
        }
    }
}

/// What a type is, for a message.
pub(super) fn expected(api: &Api, ty: &Type) -> String {
    match &ty.kind {
        Kind::Text(_) => "a string".to_owned(),
        Kind::Integer(_) => "an integer".to_owned(),
        Kind::Number(_) => "a number".to_owned(),
        Kind::Boolean => "a boolean".to_owned(),
        Kind::Array(_) => "an array".to_owned(),
        Kind::Map(_) => "an object".to_owned(),
        Kind::Named(id) => format!("a {}", api.definition(*id).name),
        Kind::Any => "a JSON value".to_owned(),
    }
}

/// The types that requests lead to: those that have to decode.
pub(super) fn requested(api: &Api) -> BTreeSet<TypeId> {
    let mut found = BTreeSet::new();
    for operation in &api.operations {
        for parameter in &operation.parameters {
            reach(api, &parameter.ty, &mut found);
        }
        if let Some(body) = &operation.body {
            reach(api, &body.content.ty, &mut found);
        }
    }
    found
}

fn reach(api: &Api, ty: &Type, found: &mut BTreeSet<TypeId>) {
    match &ty.kind {
        Kind::Array(inner) | Kind::Map(inner) => reach(api, inner, found),
        Kind::Named(id) if found.insert(*id) => match &api.definition(*id).shape {
            Shape::Struct(object) => {
                object
                    .fields
                    .iter()
                    .for_each(|field| reach(api, &field.ty, found));
                if let Additional::Typed(ty) = &object.additional {
                    reach(api, ty, found);
                }
            }
            Shape::Union(variants) => variants
                .iter()
                .for_each(|variant| reach(api, &variant.ty, found)),
            Shape::Newtype(ty) => reach(api, ty, found),
            Shape::Enum(_) => {}
        },
        _ => {}
    }
}

/// The enums that parameters carry.
pub(super) fn in_parameters(api: &Api) -> BTreeSet<TypeId> {
    let mut found = BTreeSet::new();
    for parameter in api
        .operations
        .iter()
        .flat_map(|operation| &operation.parameters)
    {
        let ty = match &parameter.ty.kind {
            Kind::Array(item) => item,
            _ => &parameter.ty,
        };
        if let Kind::Named(id) = &ty.kind {
            found.insert(*id);
        }
    }
    found
}
