//! What a builder is given: the parameters of an operation, and its body.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::emit::Surface;
use crate::emit::server::body_name;
use crate::emit::types::{ident, rust_type};
use crate::model::{Api, Body, Content, Operation, Parameter, Payload};

/// Methods that a builder has anyway.
const TAKEN: [&str; 5] = ["body", "client", "new", "send", "stream"];

/// One thing that a builder is given.
#[derive(Debug, Clone)]
pub(crate) struct Argument {
    /// The name of its field and of the method that sets it.
    pub(crate) name: Ident,
    /// Its type, optional or not.
    pub(crate) ty: TokenStream,
    /// Whether it has to be given.
    pub(crate) required: bool,
}

/// The arguments of an operation, the body last.
pub(crate) fn arguments(surface: Surface<'_>, operation: &Operation) -> Vec<Argument> {
    let parameters = operation.parameters.iter().map(|parameter| Argument {
        name: parameter_name(parameter),
        ty: rust_type(surface.api, &parameter.ty, &quote!(types::)),
        required: parameter.required,
    });
    let body = operation.body.iter().map(|body| Argument {
        name: ident("body"),
        ty: body_type(surface.api, operation, body),
        required: body.required,
    });
    parameters.chain(body).collect()
}

/// The name of the method that sets a parameter.
pub(crate) fn parameter_name(parameter: &Parameter) -> Ident {
    if TAKEN.contains(&parameter.name.as_str()) {
        format_ident!("{}_", parameter.name)
    } else {
        ident(&parameter.name)
    }
}

fn body_type(api: &Api, operation: &Operation, body: &Body) -> TokenStream {
    match body.contents.as_slice() {
        [one] => content_type(api, one),
        _ => {
            let name = body_name(operation);
            quote!(request::#name)
        }
    }
}

/// Whether a media type leaves it to the caller which it is.
pub(super) fn is_range(media_type: &str) -> bool {
    media_type.contains('*')
}

/// What a media type of a request carries, in Rust.
pub(super) fn content_type(api: &Api, content: &Content) -> TokenStream {
    match &content.payload {
        Payload::Bytes if is_range(&content.media_type) => quote!(runtime::Upload),
        Payload::Bytes | Payload::Events(_) => quote!(reqwest::Body),
        Payload::Json(ty)
        | Payload::Form(ty, _)
        | Payload::Multipart(ty, _)
        | Payload::Text(ty) => rust_type(api, ty, &quote!(types::)),
    }
}

/// A name for a local variable that no argument has.
pub(crate) fn free_name(wanted: &str, arguments: &[Argument]) -> Ident {
    let mut name = wanted.to_owned();
    while arguments.iter().any(|argument| argument.name == name) {
        name.push('_');
    }
    ident(&name)
}
