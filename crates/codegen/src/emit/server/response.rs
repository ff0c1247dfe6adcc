//! `response.rs`: what each operation may answer, a variant per declared status, and how it
//! goes onto the wire.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{from_sibling, ident, rust_type};
use crate::emit::doc;
use crate::model::{Api, Header, Kind, Operation, Response, Status, Text, Type};

pub(super) fn emit(api: &Api) -> TokenStream {
    if api.operations.is_empty() {
        return quote!();
    }
    let items = api.operations.iter().map(|operation| one(api, operation));
    quote! {
        #(#items)*
    }
}

/// The name of an operation's response.
pub(crate) fn response_name(operation: &Operation) -> proc_macro2::Ident {
    format_ident!("{}Response", operation.type_name)
}

/// Whether a response is one body and nothing else.
pub(super) fn is_plain(response: &Response) -> bool {
    response.headers.is_empty() && matches!(response.status, Status::Code(_))
}

fn one(api: &Api, operation: &Operation) -> TokenStream {
    let name = response_name(operation);
    let about = format!(" What `{}` may answer.", operation.id);
    let variants = operation
        .responses
        .iter()
        .map(|response| variant(api, response));
    let arms = operation.responses.iter().map(arm);
    quote! {
        #[doc = #about]
        #[derive(Debug, Clone, PartialEq)]
        pub enum #name { #(#variants),* }

        impl axum::response::IntoResponse for #name {
            fn into_response(self) -> axum::response::Response {
                match self { #(#arms)* }
            }
        }
    }
}

fn variant(api: &Api, response: &Response) -> TokenStream {
    let name = ident(&response.variant);
    let label = match response.status {
        Status::Code(code) => format!("{code}."),
        Status::Range(hundred) => format!("{hundred}XX."),
        Status::Default => "Any other status.".to_owned(),
    };
    let docs = doc([response.description.as_str(), label.as_str()]);
    let body = response
        .content
        .as_ref()
        .map(|content| rust_type(api, &content.ty, &from_sibling()));
    if is_plain(response) {
        let body = body.map(|body| quote!((#body)));
        return quote! { #docs #name #body };
    }
    let status = (!matches!(response.status, Status::Code(_))).then(|| {
        quote! {
            /// The status.
            status: http::StatusCode,
        }
    });
    let headers = response.headers.iter().map(|header| {
        let field = ident(&header.name);
        let docs = doc([
            header.description.as_deref().unwrap_or_default(),
            &format!("`{}`", header.wire),
        ]);
        let ty = rust_type(api, &header.ty, &from_sibling());
        let ty = if header.required {
            ty
        } else {
            quote!(Option<#ty>)
        };
        quote! { #docs #field: #ty, }
    });
    let body = body.map(|body| {
        quote! {
            /// The body.
            body: #body,
        }
    });
    quote! { #docs #name { #status #(#headers)* #body } }
}

fn arm(response: &Response) -> TokenStream {
    let name = ident(&response.variant);
    let status = match response.status {
        Status::Code(code) => {
            let code = proc_macro2::Literal::u16_unsuffixed(code);
            quote!(#code)
        }
        _ => quote!(status.as_u16()),
    };
    let made = match &response.content {
        Some(content) => {
            let media_type = &content.media_type;
            quote!(symbolon_runtime::json_response(#status, #media_type, &body))
        }
        None => quote!(symbolon_runtime::empty(#status)),
    };
    let body = response.content.as_ref().map(|_| quote!(body));
    if is_plain(response) {
        let body = body.map(|body| quote!((#body)));
        return quote!(Self::#name #body => #made,);
    }
    let status = (!matches!(response.status, Status::Code(_))).then(|| quote!(status,));
    let fields = response.headers.iter().map(|header| ident(&header.name));
    if response.headers.is_empty() {
        return quote!(Self::#name { #status #body } => #made,);
    }
    let headers = response.headers.iter().map(write_header);
    quote! {
        Self::#name { #status #(#fields,)* #body } => {
            let mut response = #made;
            #(#headers)*
            response
        }
    }
}

fn write_header(header: &Header) -> TokenStream {
    let field = ident(&header.name);
    // `HeaderName::from_static` takes lower case alone; the wire does not tell the difference.
    let wire = header.wire.to_ascii_lowercase();
    let text = header_text(&header.ty);
    if header.required {
        let text = text(&field);
        quote!(symbolon_runtime::header(&mut response, #wire, #text);)
    } else {
        let text = text(&field);
        quote! {
            if let Some(#field) = #field {
                symbolon_runtime::header(&mut response, #wire, #text);
            }
        }
    }
}

fn header_text(ty: &Type) -> fn(&proc_macro2::Ident) -> TokenStream {
    match &ty.kind {
        Kind::Text(Text::Plain | Text::Formatted(_)) => |field| quote!(&#field),
        Kind::Text(Text::DateTime) => |field| quote!(&#field.to_rfc3339()),
        _ => |field| quote!(&#field.to_string()),
    }
}
