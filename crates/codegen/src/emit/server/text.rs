//! How types come off the wire as text: of a parameter, of a form, of the parts of a
//! `multipart` body.

use proc_macro2::TokenStream;
use quote::quote;

use super::checks::{check_function, unboxed};
use super::{ident, rust_type};
use crate::emit::types::json_text;
use crate::model::{
    Additional, Api, EnumValue, Field, Kind, Scalar, Shape, Struct, Type, TypeDefinition,
};

/// How one text becomes a value.
pub(super) fn from_text(api: &Api, definition: &TypeDefinition) -> TokenStream {
    let name = ident(&definition.name);
    let body = match &definition.shape {
        Shape::Enum(values) => {
            let arms = values.iter().map(|value| {
                let (wire, label) = (text_of(value), ident(&value.name));
                quote!(#wire => Some(Self::#label))
            });
            quote!(match text { #(#arms,)* _ => None })
        }
        Shape::Newtype(ty) => {
            let inner = rust_type(api, ty, &quote!());
            quote!(<#inner as runtime::FromText>::from_text(text).map(Self))
        }
        Shape::Struct(_) | Shape::Union(_) => return quote!(),
    };
    quote! {
        impl runtime::FromText for #name {
            fn from_text(text: &str) -> Option<Self> { #body }
        }
    }
}

fn text_of(value: &EnumValue) -> String {
    match &value.wire {
        Scalar::Text(text) => text.clone(),
        other => json_text(other),
    }
}

/// What the texts of a value are to be read as.
pub(super) fn coerce(api: &Api, definition: &TypeDefinition) -> TokenStream {
    let name = ident(&definition.name);
    let hint = |ty: &Type| {
        let rust = rust_type(api, &unboxed(ty), &quote!());
        quote!(<#rust as runtime::Coerce>::hint)
    };
    let body = match &definition.shape {
        Shape::Enum(values) => of_values(values),
        Shape::Newtype(ty) => {
            let hint = hint(ty);
            quote!(#hint())
        }
        Shape::Union(of) => {
            let hints = of.variants.iter().map(|variant| hint(&variant.ty));
            quote!(runtime::Hint::OneOf(&[#(#hints),*]))
        }
        Shape::Struct(object) if object.multipart => return quote!(),
        Shape::Struct(object) => {
            let properties = object.fields.iter().map(|field| {
                let (wire, hint) = (&field.wire, hint(&field.ty));
                quote!((#wire, #hint))
            });
            let additional = match &object.additional {
                Additional::Typed(ty) => {
                    let hint = hint(ty);
                    quote!(Some(#hint))
                }
                _ => quote!(None),
            };
            quote! {
                runtime::Hint::Object {
                    properties: &[#(#properties),*],
                    additional: #additional,
                }
            }
        }
    };
    quote! {
        impl runtime::Coerce for #name {
            fn hint() -> runtime::Hint { #body }
        }
    }
}

fn of_values(values: &[EnumValue]) -> TokenStream {
    let has = |is: fn(&Scalar) -> bool| values.iter().any(|value| is(&value.wire));
    let mut hints = Vec::new();
    if has(|value| matches!(value, Scalar::Boolean(_))) {
        hints.push(quote!(|| runtime::Hint::Boolean));
    }
    if has(|value| matches!(value, Scalar::Number(_))) {
        hints.push(quote!(|| runtime::Hint::Number));
    } else if has(|value| matches!(value, Scalar::Integer(_))) {
        hints.push(quote!(|| runtime::Hint::Integer));
    }
    let texts = values.iter().filter_map(|value| match &value.wire {
        Scalar::Text(text) => Some(text),
        _ => None,
    });
    let texts: Vec<_> = texts.collect();
    let of_texts = quote!(runtime::Hint::Matching(|text| matches!(text, #(#texts)|*)));
    match (hints.as_slice(), texts.is_empty()) {
        ([], _) => of_texts,
        (several, true) => quote!(runtime::Hint::OneOf(&[#(#several),*])),
        (several, false) => quote!(runtime::Hint::OneOf(&[#(#several,)* || #of_texts])),
    }
}

/// How the parts of a `multipart` body become a value.
pub(super) fn from_multipart(api: &Api, definition: &TypeDefinition) -> TokenStream {
    let Shape::Struct(object) = &definition.shape else {
        return quote!();
    };
    let name = ident(&definition.name);
    let reads = object.fields.iter().map(|field| read_part(api, field));
    let rest = rest(api, object);
    let values = object.fields.iter().map(|field| {
        let (name, local) = (ident(&field.name), local(field));
        match field
            .default
            .as_ref()
            .filter(|_| !field.required && !field.ty.nullable)
        {
            Some(default) => {
                let value = crate::emit::types::literal(api, default, &field.ty, &quote!());
                quote!(#name: #local?.unwrap_or_else(|| #value))
            }
            None => quote!(#name: #local?),
        }
    });
    let additional = matches!(object.additional, Additional::Typed(_))
        .then(|| quote!(additional: additional_?,));
    quote! {
        impl runtime::FromMultipart for #name {
            fn from_parts(parts: &mut runtime::FormParts, report: &mut runtime::Report) -> Option<Self> {
                #(#reads)*
                #rest
                Some(Self { #(#values,)* #additional })
            }
        }
    }
}

/// The local variable of a part, which must not hide the function's own arguments.
fn local(field: &Field) -> proc_macro2::Ident {
    ident(&format!("{}_part", field.name.trim_end_matches('_')))
}

fn read_part(api: &Api, field: &Field) -> TokenStream {
    let (local, wire) = (local(field), &field.wire);
    let is_file = |ty: &Type| matches!(ty.kind, Kind::File);
    let method = match (&field.ty.kind, field.required) {
        (Kind::File, true) => Some("file"),
        (Kind::File, false) => Some("optional_file"),
        (Kind::Array(item), true) if is_file(item) => Some("files"),
        (Kind::Array(item), false) if is_file(item) => Some("optional_files"),
        _ => None,
    };
    if let Some(method) = method {
        let method = ident(method);
        return quote!(let #local = parts.#method(#wire, report););
    }
    let method = ident(if field.required {
        "required_value"
    } else {
        "optional_value"
    });
    let check = check_function(api, &field.ty, &quote!());
    quote!(let #local = parts.#method(#wire, #check, report);)
}

fn rest(api: &Api, object: &Struct) -> Option<TokenStream> {
    match &object.additional {
        Additional::Ignored => None,
        Additional::Forbidden => Some(quote!(parts.closed(report);)),
        Additional::Typed(ty) => {
            let check = check_function(api, ty, &quote!());
            Some(quote!(let additional_ = parts.additional(#check, report);))
        }
    }
}
