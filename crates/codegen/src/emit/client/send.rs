//! `builder.rs`: progenitor's builders, and what each of them sends, in the styles and media
//! types of the document.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::arguments::{Argument, arguments, free_name, is_range, parameter_name};
use super::outcome::{Class, accepted, outcome_type, read};
use super::paging::stream;
use super::split::Builder;
use crate::emit::server::{body_name, check_function, checks, style};
use crate::emit::types::ident;
use crate::emit::{Surface, doc};
use crate::model::{Api, Body, Content, Kind, Operation, Parameter, Payload};
use crate::routes::Segment;

/// The methods of the client that begin the operations of a group.
pub(super) fn starters(surface: Surface<'_>, group: usize) -> TokenStream {
    let methods = surface.operations_of(group).map(|operation| {
        let (name, builder) = (ident(&operation.name), ident(&operation.type_name));
        let docs = docs(operation);
        quote! {
            #docs
            pub fn #name(&self) -> builder::#builder<'_> {
                builder::#builder::new(self)
            }
        }
    });
    quote! { impl Client { #(#methods)* } }
}

/// The document's words, and what is sent where.
fn docs(operation: &Operation) -> TokenStream {
    let sends = match operation.segments.is_empty() {
        false => format!(
            "Sends `{} {}`.",
            operation.method.uppercase(),
            operation.path
        ),
        true => format!(
            "Sends `{}` to the URL that the client was made with.",
            operation.method.uppercase()
        ),
    };
    let words = operation.docs.words("");
    let has_words = [&operation.docs.summary, &operation.docs.description]
        .into_iter()
        .any(|text| text.as_ref().is_some_and(|text| !text.trim().is_empty()));
    let gap = has_words.then(|| quote!(#[doc = ""]));
    let sends = doc([sends.as_str()]);
    let deprecated = operation.docs.deprecation();
    quote!(#words #gap #sends #deprecated)
}

/// The builder of an operation.
pub(super) fn builder(
    surface: Surface<'_>,
    operation: &Operation,
    written: &Builder,
) -> TokenStream {
    let name = ident(&operation.type_name);
    let about = format!(
        " Asks for `{}`: begun by [`Client::{}`].",
        operation.id, operation.name
    );
    let (fields, client) = (&written.fields, &written.client);
    let arguments = arguments(surface, operation);
    // A stream can be sent once.
    let streamed = operation
        .body
        .iter()
        .flat_map(|body| &body.contents)
        .any(|content| content.payload.is_streamed());
    let derive = if streamed {
        quote!(#[derive(Debug)])
    } else {
        quote!(#[derive(Debug, Clone)])
    };
    let methods = written.methods.iter().enumerate().map(|(index, method)| {
        // `new` comes first, then a method per argument in their order.
        let docs = match index.checked_sub(1) {
            None => doc(["Nothing is set as yet."]),
            Some(index) => argument_docs(operation, index),
        };
        quote!(#docs #method)
    });
    let send = send(surface, operation, &arguments, client);
    let stream = stream(surface.api, operation);
    quote! {
        #[doc = #about]
        #derive
        pub struct #name<'a> { #client: &'a Client, #(#fields),* }

        impl<'a> #name<'a> {
            #(#methods)*
            #send
            #stream
        }
    }
}

fn argument_docs(operation: &Operation, index: usize) -> TokenStream {
    match operation.parameters.get(index) {
        Some(parameter) => {
            let description = parameter.docs.description.as_deref().unwrap_or_default();
            let fallback = format!(
                "The {} parameter `{}`.",
                parameter.location.lowercase(),
                parameter.wire
            );
            let words = if description.trim().is_empty() {
                doc([fallback.as_str()])
            } else {
                doc([description])
            };
            let deprecated = parameter.docs.deprecation();
            quote!(#words #deprecated)
        }
        None => {
            let description = operation
                .body
                .as_ref()
                .and_then(|body| body.description.as_deref());
            doc([description.unwrap_or("The body.")])
        }
    }
}

fn send(
    surface: Surface<'_>,
    operation: &Operation,
    arguments: &[Argument],
    client: &Ident,
) -> TokenStream {
    let request = free_name("request", arguments);
    let response = free_name("response", arguments);
    let success = outcome_type(surface.api, operation, Class::Success);
    let error = outcome_type(surface.api, operation, Class::Error);
    let names: Vec<_> = arguments.iter().map(|argument| &argument.name).collect();
    let unpack = names
        .iter()
        .map(|name| quote!(let #name = #name.map_err(Error::InvalidRequest)?;));
    let method = ident(operation.method.uppercase());
    let path = path(operation, &request);
    let checks = operation
        .parameters
        .iter()
        .filter_map(|one| check(surface.api, one, &request));
    let parameters = operation
        .parameters
        .iter()
        .filter_map(|parameter| write(parameter, &request));
    let accept = accepted(operation).map(|all| quote!(#request.accept(#all);));
    let body = operation
        .body
        .as_ref()
        .map(|body| write_body(surface.api, operation, body, &request));
    let id = &operation.name;
    let read = read(operation, &response);
    let about = format!(" Sends the `{}` request.", operation.method.uppercase());
    let writes = !operation.segments.is_empty()
        || !operation.parameters.is_empty()
        || accept.is_some()
        || body.is_some();
    let mutable = writes.then(|| quote!(mut));
    let destructure = quote!(let Self { #client, #(#names),* } = self;);
    quote! {
        #[doc = #about]
        pub async fn send(self) -> Result<ResponseValue<#success>, Error<#error>> {
            #destructure
            #(#unpack)*
            let #mutable #request = runtime::Request::new(reqwest::Method::#method, &#client.baseurl);
            #(#checks)*
            #path
            #(#parameters)*
            #accept
            #body
            let #response = #request.send(#client, #id).await?;
            #read
        }
    }
}

/// The path, in its parts.
fn path(operation: &Operation, request: &Ident) -> TokenStream {
    let parts = operation.segments.iter().map(|segment| match segment {
        Segment::Literal(text) => quote!(#request.literal(#text);),
        Segment::Parameter(wire) => {
            let parameter = operation
                .parameters
                .iter()
                .find(|one| one.location == crate::model::Location::Path && one.wire == *wire);
            match parameter {
                Some(parameter) => {
                    let (name, style) = (parameter_name(parameter), style(parameter.style));
                    quote!(#request.path(#wire, &#name, #style);)
                }
                // Lowering declares every expression of a template; should one be missing, the
                // template is sent as it stands.
                None => {
                    let text = format!("{{{wire}}}");
                    quote!(#request.literal(#text);)
                }
            }
        }
    });
    quote!(#(#parts)*)
}

fn write(parameter: &Parameter, request: &Ident) -> Option<TokenStream> {
    use crate::model::Location::{Cookie, Header, Path, Query};
    let (name, wire, style) = (
        parameter_name(parameter),
        &parameter.wire,
        style(parameter.style),
    );
    let method = match parameter.location {
        Path => return None,
        Query => ident("query"),
        Header => ident("header"),
        Cookie => ident("cookie"),
    };
    Some(quote!(#request.#method(#wire, &#name, #style);))
}

/// Finds what the document forbids before it is sent.
fn check(api: &Api, parameter: &Parameter, request: &Ident) -> Option<TokenStream> {
    checks(api, &parameter.ty)?;
    let (name, wire) = (parameter_name(parameter), &parameter.wire);
    let location = ident(parameter.location.variant());
    let function = check_function(api, &parameter.ty, &quote!(types::));
    let call =
        |value: TokenStream| quote!(#request.check(Location::#location, #wire, #value, #function););
    Some(if parameter.required {
        call(quote!(&#name))
    } else {
        let call = call(quote!(value));
        quote!(if let Some(value) = &#name { #call })
    })
}

fn write_body(api: &Api, operation: &Operation, body: &Body, request: &Ident) -> TokenStream {
    let written = match body.contents.as_slice() {
        [one] => write_content(api, one, request),
        several => {
            let name = body_name(operation);
            let arms = several.iter().map(|content| {
                let (variant, write) = (
                    ident(&content.variant),
                    write_content(api, content, request),
                );
                quote!(request::#name::#variant(body) => { #write })
            });
            quote!(match body { #(#arms)* })
        }
    };
    if body.required {
        written
    } else {
        quote!(if let Some(body) = body { #written })
    }
}

fn write_content(api: &Api, content: &Content, request: &Ident) -> TokenStream {
    let media_type = &content.media_type;
    let check = match &content.payload {
        Payload::Json(ty) | Payload::Form(ty, _) | Payload::Text(ty) => checks(api, ty).map(|_| {
            let function = check_function(api, ty, &quote!(types::));
            quote!(#request.check_body(&body, #function);)
        }),
        Payload::Multipart(ty, _) if matches!(ty.kind, Kind::Named(_)) => checks(api, ty)
            .map(|_| quote!(#request.check_body(&body, runtime::IntoMultipart::check);)),
        _ => None,
    };
    let write = match &content.payload {
        Payload::Json(_) => quote!(#request.json(#media_type, &body);),
        Payload::Form(_, styles) => {
            let styles = styles.iter().map(|(name, one)| {
                let style = style(*one);
                quote!((#name, #style))
            });
            quote!(#request.form(#media_type, &body, &[#(#styles),*]);)
        }
        Payload::Text(_) => quote!(#request.text(#media_type, &body);),
        Payload::Multipart(ty, _) => match ty.kind {
            Kind::Named(_) => {
                quote!(#request.multipart(#media_type, runtime::IntoMultipart::into_multipart(body));)
            }
            _ => quote!(#request.multipart(#media_type, runtime::Multipart::of(&body));),
        },
        Payload::Bytes if is_range(media_type) => quote!(#request.upload(#media_type, body);),
        Payload::Bytes | Payload::Events(_) => quote!(#request.stream(#media_type, body);),
    };
    quote!(#check #write)
}

/// The enum of the media types of an operation's body, if it has several.
pub(super) fn body_enum(surface: Surface<'_>, operation: &Operation) -> Option<TokenStream> {
    let body = operation
        .body
        .as_ref()
        .filter(|body| body.contents.len() > 1)?;
    let name = body_name(operation);
    let about = format!(" The body of `{}`, by its media type.", operation.id);
    let types: Vec<TokenStream> = body
        .contents
        .iter()
        .map(|content| super::arguments::content_type(surface.api, content))
        .collect();
    let variants = body.contents.iter().zip(&types).map(|(content, ty)| {
        let (variant, doc) = (
            ident(&content.variant),
            format!(" `{}`", content.media_type),
        );
        quote!(#[doc = #doc] #variant(#ty))
    });
    let streamed = body
        .contents
        .iter()
        .any(|content| content.payload.is_streamed());
    let derive = if streamed {
        quote!(#[derive(Debug)])
    } else {
        quote!(#[derive(Debug, Clone, PartialEq)])
    };
    let texts: Vec<String> = types.iter().map(ToString::to_string).collect();
    let conversions = body.contents.iter().zip(&types).filter(|(_, ty)| {
        texts
            .iter()
            .filter(|other| **other == ty.to_string())
            .count()
            == 1
    });
    let conversions = conversions.map(|(content, ty)| {
        let variant = ident(&content.variant);
        quote! {
            impl From<#ty> for #name {
                fn from(body: #ty) -> Self {
                    Self::#variant(body)
                }
            }
        }
    });
    Some(quote! {
        #[doc = #about]
        #derive
        pub enum #name { #(#variants),* }
        #(#conversions)*
    })
}
