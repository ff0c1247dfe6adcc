//! The server half: types, requests, responses, traits, credentials, router, statement.

mod api;
mod attributes;
mod checks;
mod decode;
mod request;
mod response;
mod router;
mod security;
mod statement;
mod types;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{Header, render};
use crate::diagnostics::Diagnostics;
use crate::emit::report_broken;
use crate::files::Files;
use crate::model::{Api, Float, Integer, Kind, Recursion, Text, Type};

pub(crate) use api::{asks, caller};
pub(crate) use request::request_name;
pub(crate) use response::response_name;
pub(crate) use security::has_conjunction;

/// Writes the server's `src/generated`.
pub fn emit(api: &Api, header: &Header, diagnostics: &mut Diagnostics) -> Files {
    let mut parts = vec![
        (
            "types",
            "The types that requests and responses carry.",
            types::emit(api),
        ),
        (
            "request",
            "What each operation is asked.",
            request::emit(api),
        ),
        (
            "response",
            "What each operation may answer.",
            response::emit(api),
        ),
        (
            "api",
            "What a service has to do: one trait per tag.",
            api::emit(api),
        ),
        (
            "router",
            "The operations as an axum router.",
            router::emit(api),
        ),
        (
            "statement",
            "The document that this server believes in.",
            statement::emit(api),
        ),
    ];
    if !api.schemes.is_empty() {
        parts.insert(
            4,
            (
                "security",
                "Who calls, by the document's security schemes.",
                security::emit(api),
            ),
        );
    }
    let modules = parts.iter().map(|(name, _, _)| {
        let name = format_ident!("{name}");
        let feature = (name == "statement").then(|| quote!(#[cfg(feature = "statement")]));
        quote! { #feature pub mod #name; }
    });
    let mut files = Files::new();
    let deprecated = (has_deprecated(api)).then(|| {
        quote!(#![allow(deprecated, reason = "what the document deprecates is served all the same")])
    });
    let root = quote! { #deprecated #(#modules)* };
    for (name, tokens) in
        [("mod", root)]
            .into_iter()
            .chain(parts.iter().map(|(name, about, tokens)| {
                let about = format!(" {about}");
                (*name, quote! { #![doc = #about] #tokens })
            }))
    {
        match render(header, tokens) {
            Ok(text) => {
                files.insert(format!("{name}.rs"), text);
            }
            Err(error) => report_broken(&format!("server/{name}.rs"), &error, diagnostics),
        }
    }
    files
}

/// Whether a document deprecates anything that another generated part names.
fn has_deprecated(api: &Api) -> bool {
    let fields = api
        .types
        .iter()
        .flat_map(|definition| match &definition.shape {
            crate::model::Shape::Struct(object) => object.fields.as_slice(),
            _ => &[],
        });
    let parameters = api
        .operations
        .iter()
        .flat_map(|operation| &operation.parameters);
    api.types
        .iter()
        .any(|definition| definition.docs.deprecated)
        || fields.into_iter().any(|field| field.docs.deprecated)
        || api
            .operations
            .iter()
            .any(|operation| operation.docs.deprecated)
        || parameters
            .into_iter()
            .any(|parameter| parameter.docs.deprecated)
}

/// The Rust type of a type as it stands at a place. `types` is the path to the module of the
/// named ones.
pub(crate) fn rust_type(api: &Api, ty: &Type, types: &TokenStream) -> TokenStream {
    let inner = match &ty.kind {
        Kind::Text(Text::Plain | Text::Formatted(_)) => quote!(String),
        Kind::Text(Text::DateTime) => quote!(chrono::DateTime<chrono::Utc>),
        Kind::Text(Text::Date) => quote!(chrono::NaiveDate),
        Kind::Text(Text::Uuid) => quote!(uuid::Uuid),
        Kind::Text(Text::Ipv4) => quote!(std::net::Ipv4Addr),
        Kind::Text(Text::Ipv6) => quote!(std::net::Ipv6Addr),
        Kind::Integer(Integer::I32) => quote!(i32),
        Kind::Integer(Integer::I64) => quote!(i64),
        Kind::Integer(Integer::U32) => quote!(u32),
        Kind::Integer(Integer::U64) => quote!(u64),
        Kind::Number(Float::F32) => quote!(f32),
        Kind::Number(Float::F64) => quote!(f64),
        Kind::Boolean => quote!(bool),
        Kind::Array(item) => {
            let item = rust_type(api, item, types);
            quote!(Vec<#item>)
        }
        Kind::Map(value) => {
            let value = rust_type(api, value, types);
            quote!(std::collections::BTreeMap<String, #value>)
        }
        Kind::Named(id) => {
            let name = ident(&api.definition(*id).name);
            quote!(#types #name)
        }
        Kind::Any => quote!(serde_json::Value),
    };
    let inner = if ty.recursion == Recursion::Direct {
        quote!(Box<#inner>)
    } else {
        inner
    };
    if ty.nullable {
        quote!(Option<#inner>)
    } else {
        inner
    }
}

pub(super) fn ident(name: &str) -> Ident {
    format_ident!("{name}")
}

/// The path to the named types from a sibling module.
pub(super) fn from_sibling() -> TokenStream {
    quote!(super::types::)
}
