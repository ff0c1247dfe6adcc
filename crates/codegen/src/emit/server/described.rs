//! What utoipa is to state of an operation: `#[utoipa::path(..)]`, with parameters from the
//! structs that decode them and bodies from the types that serde reads and writes.

use proc_macro2::TokenStream;
use quote::quote;

use super::parameters::{locations, parameters_name};
use super::{ident, rust_type};
use crate::emit::types::{Half, stated_type};
use crate::model::{
    Alternative, Api, Body, Content, Header, Kind, Operation, Payload, Response, Status, Type,
};

/// The path to the named types. An import would be unused where nothing is stated.
fn of_crate() -> TokenStream {
    quote!(crate::types::)
}

/// The attribute of a handler.
pub(super) fn path_attribute(api: &Api, operation: &Operation) -> TokenStream {
    let (method, path, id) = (
        ident(operation.method.lowercase()),
        &operation.path,
        &operation.id,
    );
    let tag = &api.groups[operation.group].tag;
    let summary = operation
        .docs
        .summary
        .as_ref()
        .map(|text| quote!(summary = #text,));
    let description = operation
        .docs
        .description
        .as_ref()
        .map(|text| quote!(description = #text,));
    let parameters: Vec<_> = locations(operation)
        .map(|location| {
            let name = parameters_name(operation, location);
            quote!(crate::request::#name)
        })
        .collect();
    let parameters = (!parameters.is_empty()).then(|| quote!(params(#(#parameters),*),));
    let body = operation
        .body
        .as_ref()
        .map(|body| body_attribute(api, body));
    let responses = operation
        .responses
        .iter()
        .map(|response| response_attribute(api, response));
    let security = security_attribute(api, &operation.security);
    quote! {
        #[cfg_attr(feature = "statement", utoipa::path(
            #method, path = #path, operation_id = #id, tag = #tag, #summary #description
            #parameters #body responses(#(#responses),*), #security
        ))]
    }
}

/// The type that is stated of a payload.
fn stated(api: &Api, payload: &Payload) -> TokenStream {
    let types = of_crate();
    let of = |ty: &Type| {
        stated_type(api, Half::Server, ty, &types).unwrap_or_else(|| rust_type(api, ty, &types))
    };
    payload.ty().map_or_else(|| quote!([u8]), of)
}

fn payload_is_named(payload: &Payload) -> bool {
    matches!(
        payload,
        Payload::Json(Type {
            kind: Kind::Named(_),
            nullable: false,
            ..
        })
    )
}

fn body_attribute(api: &Api, body: &Body) -> TokenStream {
    let description = body
        .description
        .as_ref()
        .map(|text| quote!(, description = #text));
    let optional = |ty: TokenStream| {
        if body.required {
            ty
        } else {
            quote!(Option<#ty>)
        }
    };
    let content = match body.contents.as_slice() {
        [one] => {
            let (ty, media_type) = (optional(stated(api, &one.payload)), &one.media_type);
            quote!(content = #ty, content_type = #media_type)
        }
        several => {
            let all = several.iter().map(|one| {
                let (ty, media_type) = (optional(stated(api, &one.payload)), &one.media_type);
                quote!((#ty = #media_type))
            });
            quote!(content(#(#all),*))
        }
    };
    quote!(request_body(#content #description),)
}

fn response_attribute(api: &Api, response: &Response) -> TokenStream {
    let status = match response.status {
        Status::Code(code) => {
            let code = proc_macro2::Literal::u16_unsuffixed(code);
            quote!(#code)
        }
        Status::Range(hundred) => {
            let range = format!("{hundred}XX");
            quote!(#range)
        }
        Status::Default => quote!("default"),
    };
    let description = &response.description;
    let body = contents_attribute(api, &response.contents);
    let headers = response
        .headers
        .iter()
        .map(|header| header_attribute(api, header));
    let headers = (!response.headers.is_empty()).then(|| quote!(, headers(#(#headers),*)));
    quote!((status = #status, description = #description #body #headers))
}

fn contents_attribute(api: &Api, contents: &[Content]) -> Option<TokenStream> {
    match contents {
        [] => None,
        [one] => {
            let (ty, media_type) = (stated(api, &one.payload), &one.media_type);
            // utoipa takes a named type for JSON by itself.
            let named = payload_is_named(&one.payload) && media_type == "application/json";
            let media_type = (!named).then(|| quote!(, content_type = #media_type));
            Some(quote!(, body = #ty #media_type))
        }
        several => {
            let all = several.iter().map(|one| {
                let (ty, media_type) = (stated(api, &one.payload), &one.media_type);
                quote!((#ty = #media_type))
            });
            Some(quote!(, content(#(#all),*)))
        }
    }
}

fn header_attribute(api: &Api, header: &Header) -> TokenStream {
    let types = of_crate();
    let ty = stated_type(api, Half::Server, &header.ty, &types)
        .unwrap_or_else(|| rust_type(api, &header.ty, &types));
    let wire = &header.wire;
    let description = header
        .description
        .as_ref()
        .map(|text| quote!(, description = #text));
    quote!((#wire = #ty #description))
}

fn security_attribute(api: &Api, security: &[Alternative]) -> Option<TokenStream> {
    let alternatives = security.iter().map(|alternative| {
        let schemes = alternative.schemes.iter().map(|(index, scopes)| {
            let wire = &api.schemes[*index].wire;
            quote!(#wire = [#(#scopes),*])
        });
        quote!((#(#schemes),*))
    });
    (!security.is_empty()).then(|| quote!(security(#(#alternatives),*)))
}
