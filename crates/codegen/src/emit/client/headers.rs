//! The headers of responses, typed: read from what came back when they are wanted.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::emit::doc;
use crate::emit::server::style;
use crate::emit::types::{ident, rust_type};
use crate::model::{Api, Header, Operation, Response};

/// A struct per response that declares headers.
pub(super) fn headers(api: &Api, operation: &Operation) -> TokenStream {
    let declared = operation
        .responses
        .iter()
        .filter(|response| !response.headers.is_empty());
    let all = declared.map(|response| one(api, operation, response));
    quote!(#(#all)*)
}

/// The name of the struct for the headers of a response.
pub(crate) fn headers_name(operation: &Operation, response: &Response) -> Ident {
    format_ident!("{}{}Headers", operation.type_name, response.variant)
}

fn one(api: &Api, operation: &Operation, response: &Response) -> TokenStream {
    let name = headers_name(operation, response);
    let about = format!(
        " The headers of the response `{}` of `{}`.",
        response.variant, operation.id
    );
    let fields = response.headers.iter().map(|header| {
        let field = ident(&header.name);
        let docs = doc([
            header.description.as_deref().unwrap_or_default(),
            &format!("`{}`", header.wire),
        ]);
        let ty = field_type(api, header);
        quote!(#docs pub #field: #ty)
    });
    let reads = response.headers.iter().map(|header| {
        let (field, wire, style) = (ident(&header.name), &header.wire, style(header.style));
        let read = quote!(runtime::header(headers, #wire, #style)?);
        if header.required {
            let missing = format!("there is no {} header", header.wire);
            quote!(#field: #read.ok_or_else(|| String::from(#missing))?)
        } else {
            quote!(#field: #read)
        }
    });
    quote! {
        #[doc = #about]
        #[derive(Debug, Clone, PartialEq)]
        pub struct #name { #(#fields),* }

        impl TryFrom<&reqwest::header::HeaderMap> for #name {
            type Error = String;

            fn try_from(headers: &reqwest::header::HeaderMap) -> Result<Self, String> {
                Ok(Self { #(#reads),* })
            }
        }
    }
}

fn field_type(api: &Api, header: &Header) -> TokenStream {
    let ty = rust_type(api, &header.ty, &quote!(types::));
    if header.required {
        ty
    } else {
        quote!(Option<#ty>)
    }
}
