//! `response.rs`: what each operation may answer, a variant per declared status and media
//! type, and how it goes onto the wire.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::guard;
use super::parameters::style;
use super::{from_sibling, ident, rust_type};
use crate::diagnostics::Diagnostics;
use crate::emit::module::{Grouped, Import, Modules};
use crate::emit::{Surface, doc};
use crate::model::{
    Api, Content, Header, Kind, Operation, ParameterStyle, Payload, Response, Status, Text, Type,
};

pub(super) fn emit(
    surface: Surface<'_>,
    prefix: &str,
    modules: &mut Modules<'_>,
    diagnostics: &mut Diagnostics,
) {
    let mut imports = vec![
        Import::new("Response", quote!(axum::response)),
        Import::new("types", quote!(crate)),
        Import::new("StatusCode", quote!(http)),
        Import::runtime(),
    ];
    imports.extend(Import::of(
        &quote!(symbolon_runtime),
        &[
            "Answer",
            "EventStream",
            "Guard",
            "Place",
            "Reason",
            "Report",
            "Stream",
            "Style",
        ],
    ));
    Grouped {
        path: format!("{prefix}response"),
        about: "What each operation may answer.",
        root: quote!(),
        imports: &imports,
        exported: true,
    }
    .write(
        surface,
        |group| {
            let items = surface
                .operations_of(group)
                .map(|operation| one(surface.api, operation));
            quote!(#(#items)*)
        },
        modules,
        diagnostics,
    );
}

/// The name of an operation's response.
pub(crate) fn response_name(operation: &Operation) -> proc_macro2::Ident {
    format_ident!("{}Response", operation.type_name)
}

/// Whether a response is one body and nothing else.
pub(crate) fn is_plain(response: &Response) -> bool {
    response.headers.is_empty() && matches!(response.status, Status::Code(_))
}

/// What a response has variants for: each of its media types, or its having none.
pub(super) fn variants_of(response: &Response) -> Vec<(&str, Option<&Content>)> {
    if response.contents.is_empty() {
        return vec![(&response.variant, None)];
    }
    let contents = response.contents.iter();
    contents
        .map(|content| (content.variant.as_str(), Some(content)))
        .collect()
}

fn one(api: &Api, operation: &Operation) -> TokenStream {
    let name = response_name(operation);
    let about = format!(" What `{}` may answer.", operation.id);
    let all = || {
        operation.responses.iter().flat_map(|response| {
            variants_of(response)
                .into_iter()
                .map(move |(name, content)| (response, name, content))
        })
    };
    let variants = all().map(|(response, name, content)| variant(api, response, name, content));
    let arms = all().map(|(response, name, content)| arm(response, name, content));
    let guard = guard::methods(api, operation);
    let streamed =
        all().any(|(_, _, content)| content.is_some_and(|one| one.payload.is_streamed()));
    let derive = if streamed {
        quote!(#[derive(Debug)])
    } else {
        quote!(#[derive(Debug, Clone, PartialEq)])
    };
    quote! {
        #[doc = #about]
        #derive
        pub enum #name {
            #(#variants,)*
            /// Refused after all, in the words of [`Reject`](symbolon_runtime::Reject).
            Rejected(Reason),
        }

        impl From<Reason> for #name {
            fn from(reason: Reason) -> Self {
                Self::Rejected(reason)
            }
        }

        impl Answer for #name {
            fn into_answer(self) -> Result<Response, Reason> {
                Ok(match self {
                    #(#arms)*
                    Self::Rejected(reason) => return Err(reason),
                })
            }

            #guard
        }
    }
}

/// What a media type of a response carries, in Rust.
fn payload_type(api: &Api, payload: &Payload) -> TokenStream {
    match payload {
        Payload::Bytes | Payload::Multipart(..) => quote!(Stream),
        Payload::Events(ty) => {
            let ty = rust_type(api, ty, &from_sibling());
            quote!(EventStream<#ty>)
        }
        Payload::Json(ty) | Payload::Form(ty, _) | Payload::Text(ty) => {
            rust_type(api, ty, &from_sibling())
        }
    }
}

fn variant(api: &Api, response: &Response, name: &str, content: Option<&Content>) -> TokenStream {
    let name = ident(name);
    let label = match response.status {
        Status::Code(code) => code.to_string(),
        Status::Range(hundred) => format!("{hundred}XX"),
        Status::Default => "Any other status".to_owned(),
    };
    let label = match content {
        Some(content) if response.contents.len() > 1 => {
            format!("{label}, `{}`.", content.media_type)
        }
        _ => format!("{label}."),
    };
    let docs = doc([response.description.as_str(), label.as_str()]);
    let body = content.map(|content| payload_type(api, &content.payload));
    if is_plain(response) {
        let body = body.map(|body| quote!((#body)));
        return quote! { #docs #name #body };
    }
    let status = (!matches!(response.status, Status::Code(_))).then(|| {
        quote! {
            /// The status.
            status: StatusCode,
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

fn arm(response: &Response, name: &str, content: Option<&Content>) -> TokenStream {
    let name = ident(name);
    let status = match response.status {
        Status::Code(code) => {
            let code = proc_macro2::Literal::u16_unsuffixed(code);
            quote!(#code)
        }
        Status::Range(hundred) => {
            let hundred = proc_macro2::Literal::u16_unsuffixed(hundred);
            quote!(runtime::within(status, #hundred))
        }
        Status::Default => quote!(status.as_u16()),
    };
    let made = match content {
        Some(content) => made(content, &status),
        None => quote!(runtime::empty(#status)),
    };
    let body = content.map(|_| quote!(body));
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

fn made(content: &Content, status: &TokenStream) -> TokenStream {
    let media_type = &content.media_type;
    match &content.payload {
        Payload::Json(_) => {
            // A range cannot be sent; what stands in it is JSON.
            let media_type = if media_type.contains('*') {
                "application/json"
            } else {
                media_type
            };
            quote!(runtime::json_response(#status, #media_type, &body))
        }
        Payload::Form(..) => quote!(runtime::form_response(#status, #media_type, &body)),
        Payload::Text(_) => {
            let media_type = if media_type.contains('*') {
                "text/plain"
            } else {
                media_type
            };
            quote!(runtime::text_response(#status, #media_type, &body))
        }
        Payload::Bytes | Payload::Multipart(..) => {
            quote!(runtime::stream_response(#status, #media_type, body))
        }
        Payload::Events(ty) if is_text(ty) => quote!(runtime::text_events_response(#status, body)),
        Payload::Events(_) => quote!(runtime::events_response(#status, body)),
    }
}

fn is_text(ty: &Type) -> bool {
    matches!(ty.kind, Kind::Text(Text::Plain | Text::Formatted(_))) && !ty.nullable
}

fn write_header(header: &Header) -> TokenStream {
    let field = ident(&header.name);
    // `HeaderName::from_static` takes lower case alone; the wire does not tell the difference.
    let wire = header.wire.to_ascii_lowercase();
    let write = match (&header.ty.kind, header.style) {
        (Kind::Text(Text::Plain | Text::Formatted(_)), ParameterStyle::Simple { .. })
            if !header.ty.nullable =>
        {
            quote!(runtime::header(&mut response, #wire, &#field);)
        }
        _ => {
            let style = style(header.style);
            quote!(runtime::header_value(&mut response, #wire, &#field, #style);)
        }
    };
    if header.required {
        write
    } else {
        quote! { if let Some(#field) = #field { #write } }
    }
}
