//! How each type that requests lead to comes off the wire as JSON: what it still checks, and
//! how it explains itself.

use proc_macro2::TokenStream;
use quote::quote;

use super::checks::{check_function, checks, count_properties, is_constrained_here, unboxed};
use super::{ident, rust_type};
use crate::emit::types::json_text;
use crate::model::{
    Additional, Api, EnumValue, Kind, Scalar, Shape, Struct, Tagging, Type, TypeDefinition, Union,
    Variant,
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
        Shape::Enum(values) => (one_of(values), None, None),
        Shape::Union(of) => {
            let check = union_check(api, &of.variants);
            (any_of(api, of, 0), check, Some(union_explain(api, of)))
        }
        Shape::Newtype(ty) => {
            let check = checks(api, ty).map(|checks| quote! { let value = &self.0; #checks });
            let inner = rust_type(api, ty, &quote!());
            (
                expected(api, ty),
                check,
                Some(quote!(<#inner as runtime::Decode>::explain(value, at, report);)),
            )
        }
    };
    let check = check_method(check);
    let explain = explain.map(|explain| {
        quote! {
            fn explain(value: &serde_json::Value, at: &runtime::Place<'_>, report: &mut runtime::Report) { #explain }
        }
    });
    quote! {
        impl runtime::Decode for #name {
            const EXPECTED: &'static str = #expected;
            #check
            #explain
        }
    }
}

/// A value of an enum in a message: a text without its quotes, as people write it.
fn shown(value: &Scalar) -> String {
    match value {
        Scalar::Text(text) if !text.is_empty() && !text.contains([',', ' ']) => text.clone(),
        other => json_text(other),
    }
}

fn union_explain(api: &Api, of: &Union) -> TokenStream {
    let examine = |variant: &Variant| {
        let rust = rust_type(api, &unboxed(&variant.ty), &quote!());
        quote!(<#rust as runtime::Decode>::examine)
    };
    match &of.tagging {
        Tagging::Untagged => {
            let attempts = of.variants.iter().map(examine);
            quote!(runtime::any_of(value, &[#(#attempts),*], Self::EXPECTED, at, report);)
        }
        Tagging::Property(property) => {
            let known = of.variants.iter().flat_map(|variant| &variant.tags);
            let arms = of
                .variants
                .iter()
                .filter(|one| !one.tags.is_empty())
                .map(|variant| {
                    let (tags, examine) = (&variant.tags, examine(variant));
                    quote!(Some(#(#tags)|*) => #examine(value, at, report))
                });
            quote! {
                match runtime::tag_of(value, #property, &[#(#known),*], at, report).as_deref() {
                    #(#arms,)*
                    _ => {}
                }
            }
        }
    }
}

/// What a type still checks, for the half that sends it and never reads it: nothing that the
/// document forbids is to leave the client, nor a server that enforces it.
pub(crate) fn check_before_sending(api: &Api, definition: &TypeDefinition) -> TokenStream {
    let name = ident(&definition.name);
    let (expected, check) = match &definition.shape {
        Shape::Struct(object) => ("an object".to_owned(), struct_check(api, object)),
        Shape::Union(of) => (
            "one of its variants".to_owned(),
            union_check(api, &of.variants),
        ),
        Shape::Newtype(ty) => {
            let check = checks(api, ty).map(|checks| quote! { let value = &self.0; #checks });
            (expected(api, ty), check)
        }
        Shape::Enum(_) => return quote!(),
    };
    let check = check_method(check);
    quote! {
        impl runtime::Decode for #name {
            const EXPECTED: &'static str = #expected;
            #check
        }
    }
}

fn check_method(check: Option<TokenStream>) -> Option<TokenStream> {
    check.map(|check| {
        quote! {
            fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) { #check }
        }
    })
}

/// The checks of the fields of a struct, if there are any.
pub(crate) fn struct_check(api: &Api, object: &Struct) -> Option<TokenStream> {
    let fields: Vec<_> = object
        .fields
        .iter()
        .filter_map(|field| {
            let checks = checks(api, &field.ty)?;
            let (name, wire) = (ident(&field.name), &field.wire);
            let present = field.required || (field.default.is_some() && !field.ty.nullable);
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
    let count = count_properties(object);
    (!fields.is_empty() || additional.is_some() || count.is_some())
        .then(|| quote! { #count #(#fields)* #additional })
}

fn struct_explain(api: &Api, object: &Struct) -> TokenStream {
    let fields = object.fields.iter().map(|field| {
        let wire = &field.wire;
        let method = if field.required {
            ident("required")
        } else {
            ident("optional")
        };
        if is_constrained_here(&field.ty) {
            let check = check_function(api, &field.ty, &quote!());
            return quote!(object.#method(#wire, #check, report););
        }
        let method = ident(if field.required { "has" } else { "may_have" });
        let rust = rust_type(api, &unboxed(&field.ty), &quote!());
        quote!(object.#method::<#rust>(#wire, report);)
    });
    let known = object.fields.iter().map(|field| &field.wire);
    let rest = match &object.additional {
        Additional::Ignored => None,
        Additional::Forbidden => Some(quote!(object.closed(&[#(#known),*], report);)),
        Additional::Typed(ty) => {
            let check = check_function(api, ty, &quote!());
            Some(quote!(object.additional(&[#(#known),*], #check, report);))
        }
    };
    quote! {
        let Some(object) = runtime::Object::open(value, at, report) else { return };
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
            Some((label, checks))
        })
        .collect();
    let rest = (arms.len() < variants.len()).then(|| quote!(_ => {}));
    match arms.as_slice() {
        [] => None,
        [(label, checks)] if variants.len() > 1 => {
            Some(quote!(if let Self::#label(value) = self { #checks }))
        }
        several => {
            let arms = several
                .iter()
                .map(|(label, checks)| quote!(Self::#label(value) => { #checks }));
            Some(quote!(match self { #(#arms)* #rest }))
        }
    }
}

/// What a type is, for a message.
pub(crate) fn expected(api: &Api, ty: &Type) -> String {
    expected_within(api, ty, 0)
}

/// Deeper than this a type is told by its kind alone.
const DEPTH: usize = 4;

fn expected_within(api: &Api, ty: &Type, depth: usize) -> String {
    match &ty.kind {
        Kind::Text(_) => "a string".to_owned(),
        Kind::Integer(_) => "an integer".to_owned(),
        Kind::Number(_) => "a number".to_owned(),
        Kind::Boolean => "a boolean".to_owned(),
        Kind::Array(_) | Kind::Tuple(_) => "an array".to_owned(),
        Kind::Map(_) => "an object".to_owned(),
        Kind::Named(id) => match &api.definition(*id).shape {
            Shape::Enum(values) => one_of(values),
            Shape::Newtype(inner) if depth < DEPTH => expected_within(api, inner, depth + 1),
            Shape::Union(of) if depth < DEPTH => any_of(api, of, depth + 1),
            _ => "an object".to_owned(),
        },
        Kind::Null => "null".to_owned(),
        Kind::File => "a file".to_owned(),
        Kind::Any => "a JSON value".to_owned(),
    }
}

fn one_of(values: &[EnumValue]) -> String {
    let all: Vec<_> = values.iter().map(|value| shown(&value.wire)).collect();
    format!("one of {}", all.join(", "))
}

fn any_of(api: &Api, of: &Union, depth: usize) -> String {
    let mut all: Vec<String> = Vec::new();
    for variant in &of.variants {
        let one = expected_within(api, &variant.ty, depth);
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all.join(" or ")
}
