//! The Rust type of a type of the model.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::Half;
use crate::model::{Api, Float, Integer, Kind, Recursion, Text, Type};

/// The Rust type of a type as it stands at a place. `types` is the path to the module of the
/// named ones.
pub(crate) fn rust_type(api: &Api, ty: &Type, types: &TokenStream) -> TokenStream {
    written(api, ty, types, Purpose::Value)
}

/// The type that a statement makes of a type, where it cannot make it of the type itself: the
/// derives of utoipa and schemars do not know every type.
pub(crate) fn stated_type(
    api: &Api,
    half: Half,
    ty: &Type,
    types: &TokenStream,
) -> Option<TokenStream> {
    needs_other(ty, half).then(|| written(api, ty, types, Purpose::Statement(half)))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Value,
    Statement(Half),
}

fn needs_other(ty: &Type, half: Half) -> bool {
    match &ty.kind {
        Kind::Text(Text::Ipv4 | Text::Ipv6 | Text::Base64) | Kind::File => true,
        Kind::Map(inner) if half == Half::Server && is_nullable_reference(inner) => true,
        Kind::Array(inner) | Kind::Map(inner) => needs_other(inner, half),
        Kind::Tuple(items) => items.iter().any(|item| needs_other(item, half)),
        _ => false,
    }
}

/// utoipa has no map whose values are null or of a type with a name.
fn is_nullable_reference(ty: &Type) -> bool {
    ty.nullable && matches!(ty.kind, Kind::Named(_))
}

fn written(api: &Api, ty: &Type, types: &TokenStream, purpose: Purpose) -> TokenStream {
    let inner = match &ty.kind {
        Kind::Text(text) => of_text(text, purpose),
        Kind::Integer(Integer::I32) => quote!(i32),
        Kind::Integer(Integer::I64) => quote!(i64),
        Kind::Integer(Integer::U32) => quote!(u32),
        Kind::Integer(Integer::U64) => quote!(u64),
        Kind::Number(Float::F32) => quote!(f32),
        Kind::Number(Float::F64) => quote!(f64),
        Kind::Boolean => quote!(bool),
        Kind::Array(item) => {
            let item = written(api, item, types, purpose);
            quote!(Vec<#item>)
        }
        Kind::Tuple(items) => {
            let items = items.iter().map(|item| written(api, item, types, purpose));
            quote!((#(#items,)*))
        }
        Kind::Map(value)
            if purpose == Purpose::Statement(Half::Server) && is_nullable_reference(value) =>
        {
            quote!(std::collections::BTreeMap<String, serde_json::Value>)
        }
        Kind::Map(value) => {
            let value = written(api, value, types, purpose);
            quote!(std::collections::BTreeMap<String, #value>)
        }
        Kind::Named(id) => {
            let name = ident(&api.definition(*id).name);
            quote!(#types #name)
        }
        Kind::Null => quote!(()),
        Kind::File if purpose != Purpose::Value => quote!(String),
        Kind::File => quote!(symbolon_runtime::File),
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

fn of_text(text: &Text, purpose: Purpose) -> TokenStream {
    match text {
        Text::Plain | Text::Formatted(_) => quote!(String),
        Text::DateTime => quote!(chrono::DateTime<chrono::Utc>),
        Text::Date => quote!(chrono::NaiveDate),
        Text::Uuid => quote!(uuid::Uuid),
        Text::Base64 | Text::Ipv4 | Text::Ipv6 if purpose != Purpose::Value => quote!(String),
        Text::Base64 => quote!(symbolon_runtime::Base64),
        Text::Ipv4 => quote!(std::net::Ipv4Addr),
        Text::Ipv6 => quote!(std::net::Ipv6Addr),
    }
}

/// An identifier. A name of the model is one already.
pub(crate) fn ident(name: &str) -> Ident {
    format_ident!("{name}")
}
