//! The part of `request.rs` that holds bodies: one type, or an enum of several media types.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::checks::check_function;
use super::parameters::style;
use super::{from_sibling, ident, rust_type};
use crate::model::{Api, Body, Content, Operation, Payload};

/// Whether a body may be a stream, which can be read once.
pub(super) fn is_streamed(body: &Body) -> bool {
    body.contents
        .iter()
        .any(|content| content.payload.is_streamed())
}

/// The type of a body. `here` is the path to the enum, if it is one.
pub(crate) fn body_type(
    api: &Api,
    operation: &Operation,
    body: &Body,
    types: &TokenStream,
    here: &TokenStream,
) -> TokenStream {
    let ty = match body.contents.as_slice() {
        [one] => payload_type(api, &one.payload, types),
        _ => {
            let name = body_name(operation);
            quote!(#here #name)
        }
    };
    if body.required {
        ty
    } else {
        quote!(Option<#ty>)
    }
}

/// The name of the enum of an operation's bodies.
pub(crate) fn body_name(operation: &Operation) -> Ident {
    format_ident!("{}Body", operation.type_name)
}

/// What a media type of a request carries, in Rust.
pub(super) fn payload_type(api: &Api, payload: &Payload, types: &TokenStream) -> TokenStream {
    match payload.ty() {
        Some(_) if matches!(payload, Payload::Events(_)) => quote!(runtime::Stream),
        Some(ty) => rust_type(api, ty, types),
        None => quote!(runtime::Stream),
    }
}

/// The enum of the media types of a body, if it has several.
pub(super) fn body_enum(api: &Api, operation: &Operation, body: &Body) -> Option<TokenStream> {
    if body.contents.len() < 2 {
        return None;
    }
    let name = body_name(operation);
    let about = format!(" The body of `{}`, by its media type.", operation.id);
    let variants = body.contents.iter().map(|content| {
        let (variant, doc) = (
            ident(&content.variant),
            format!(" `{}`", content.media_type),
        );
        let ty = payload_type(api, &content.payload, &from_sibling());
        quote!(#[doc = #doc] #variant(#ty))
    });
    let derive = if is_streamed(body) {
        quote!(#[derive(Debug)])
    } else {
        quote!(#[derive(Debug, Clone, PartialEq)])
    };
    Some(quote! {
        #[doc = #about]
        #derive
        pub enum #name { #(#variants),* }
    })
}

/// Statements that make the local variable `body`: `None` where it breaks the document.
pub(super) fn decode_body(api: &Api, operation: &Operation, body: &Body) -> TokenStream {
    let all_at_once = body
        .contents
        .iter()
        .all(|content| is_read_whole(&content.payload));
    let read = quote!(let bytes = runtime::read(body, limits).await?;);
    let (guard, value) = match body.contents.as_slice() {
        [one] => {
            let media_type = &one.media_type;
            let guard = quote!(runtime::media_type(&parts.headers, &[#media_type])?;);
            (Some(guard), decode_one(api, one, None))
        }
        several => {
            let media_types = several.iter().map(|content| &content.media_type);
            let guard = quote! {
                let media_type = runtime::media_type(&parts.headers, &[#(#media_types),*])?;
            };
            (
                Some(guard),
                decode_several(api, operation, several, !all_at_once),
            )
        }
    };
    let read = all_at_once.then_some(read);
    if body.required {
        return quote! { #guard #read let body = #value; };
    }
    let is_absent = if all_at_once {
        quote!(bytes.is_empty())
    } else {
        quote!(runtime::is_absent(&parts.headers))
    };
    quote! {
        #read
        let body = if #is_absent {
            Some(None)
        } else {
            #guard
            let body = #value;
            body.map(Some)
        };
    }
}

/// Whether a media type is read whole before it is looked at.
fn is_read_whole(payload: &Payload) -> bool {
    matches!(
        payload,
        Payload::Json(_) | Payload::Form(..) | Payload::Text(_)
    )
}

/// An expression that reads a body by its media type.
fn decode_several(
    api: &Api,
    operation: &Operation,
    contents: &[Content],
    reads: bool,
) -> TokenStream {
    let name = body_name(operation);
    let arms = contents.iter().enumerate().map(|(index, content)| {
        let variant = ident(&content.variant);
        let value = decode_one(api, content, Some(&quote!(#name::#variant)));
        let read = (reads && is_read_whole(&content.payload))
            .then(|| quote!(let bytes = runtime::read(body, limits).await?;));
        let media_type = &content.media_type;
        let is_last = index + 1 == contents.len();
        let pattern = if is_last {
            quote!(_)
        } else {
            quote!(#media_type)
        };
        quote!(#pattern => { #read #value })
    });
    quote!(match media_type { #(#arms)* })
}

/// An expression for one media type of a body, as an `Option`.
fn decode_one(api: &Api, content: &Content, wrap: Option<&TokenStream>) -> TokenStream {
    let map = wrap.map(|wrap| quote!(.map(#wrap)));
    let types = from_sibling();
    match &content.payload {
        Payload::Json(ty) => {
            let check = check_function(api, ty, &types);
            quote!(runtime::json(&bytes, #check, &mut report)? #map)
        }
        Payload::Form(ty, styles) => {
            let check = check_function(api, ty, &types);
            let styles = styles.iter().map(|(name, one)| {
                let style = style(*one);
                quote!((#name, #style))
            });
            quote!(runtime::form(&bytes, &[#(#styles),*], #check, &mut report)? #map)
        }
        Payload::Text(ty) => {
            let check = check_function(api, ty, &types);
            quote!(runtime::text(&bytes, #check, &mut report)? #map)
        }
        Payload::Multipart(ty, _) => {
            let rust = rust_type(api, ty, &types);
            quote!(runtime::multipart::<#rust>(&parts.headers, body, limits, &mut report).await? #map)
        }
        Payload::Bytes | Payload::Events(_) => {
            quote!(Some(runtime::Stream::incoming(parts, body, limits)) #map)
        }
    }
}
