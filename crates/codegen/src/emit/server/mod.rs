//! The server half: types, requests, responses, traits, credentials, router, statement.

mod api;
mod body;
mod checks;
mod decode;
mod described;
mod guard;
mod parameters;
mod request;
mod response;
mod router;
mod security;
mod statement;
mod text;
mod types;

use proc_macro2::TokenStream;
use quote::quote;

use super::module::{Modules, with_about};
use super::{Header, Surface};
use crate::diagnostics::Diagnostics;
use crate::files::Files;
use crate::model::{Api, Operation, Shape};

pub(crate) use super::types::{ident, rust_type};
pub(crate) use api::{asks, caller};
pub(crate) use body::body_name;
pub(crate) use checks::{check_function, checks, is_checked, is_constrained};
pub(crate) use decode::{check_before_sending, expected, struct_check};
pub(crate) use parameters::style;
pub(crate) use request::request_name;
pub(crate) use response::{is_plain, response_name};
pub(crate) use router::sent_path;
pub(crate) use security::has_conjunction;

/// Writes the server's `src/generated`.
pub fn emit(api: &Api, header: &Header, diagnostics: &mut Diagnostics) -> Files {
    let mut modules = Modules::new(header, "server");
    types::emit(api, &mut modules, diagnostics);
    surface(Surface::of_api(api), "", &mut modules, diagnostics);
    let webhooks = Surface::of_webhooks(api);
    if let Some(webhooks) = webhooks {
        surface(webhooks, "webhooks/", &mut modules, diagnostics);
        let request = api.webhooks.iter().any(asks).then(|| {
            quote!(
                pub mod request;
            )
        });
        let root = with_about(
            "What the API sends by itself, received: webhooks and callbacks.",
            &quote!(pub mod api; #request pub mod response; pub mod router;),
        );
        modules.add("webhooks.rs".to_owned(), root, diagnostics);
    }
    if !api.schemes.is_empty() {
        let tokens = with_about(
            "Who calls, by the document's security schemes.",
            &security::emit(api),
        );
        modules.add("security.rs".to_owned(), tokens, diagnostics);
    }
    let statement = with_about(
        "The document that this server believes in.",
        &statement::emit(api),
    );
    modules.add("statement.rs".to_owned(), statement, diagnostics);
    modules.add("mod.rs".to_owned(), root(api), diagnostics);
    modules.finish()
}

fn surface(
    surface: Surface<'_>,
    prefix: &str,
    modules: &mut Modules<'_>,
    diagnostics: &mut Diagnostics,
) {
    if surface.operations.iter().any(asks) {
        request::emit(surface, prefix, modules, diagnostics);
    }
    response::emit(surface, prefix, modules, diagnostics);
    api::emit(surface, prefix, modules, diagnostics);
    router::emit(surface, prefix, modules, diagnostics);
}

fn root(api: &Api) -> TokenStream {
    let deprecated = has_deprecated(api).then(|| {
        quote!(#![allow(deprecated, reason = "what the document deprecates is served all the same")])
    });
    let types = (!api.types.is_empty()).then(|| {
        quote!(
            pub mod types;
        )
    });
    let request = api.operations.iter().any(asks).then(|| {
        quote!(
            pub mod request;
        )
    });
    let security = (!api.schemes.is_empty()).then(|| {
        quote!(
            pub mod security;
        )
    });
    let webhooks = (!api.webhooks.is_empty()).then(|| {
        quote!(
            pub mod webhooks;
        )
    });
    quote! {
        #deprecated
        #types
        #request
        pub mod response;
        pub mod api;
        #security
        pub mod router;
        #webhooks
        #[cfg(feature = "statement")]
        pub mod statement;
    }
}

/// Whether a document deprecates anything that another generated part names.
pub(crate) fn has_deprecated(api: &Api) -> bool {
    let of_types = api.types.iter().any(|definition| {
        let fields = match &definition.shape {
            Shape::Struct(object) => object.fields.as_slice(),
            _ => &[],
        };
        definition.docs.deprecated || fields.iter().any(|field| field.docs.deprecated)
    });
    let of_operations = |operation: &Operation| {
        let mut parameters = operation.parameters.iter();
        operation.docs.deprecated || parameters.any(|parameter| parameter.docs.deprecated)
    };
    of_types
        || api
            .operations
            .iter()
            .chain(&api.webhooks)
            .any(of_operations)
}

/// The path to the named types from a module that imports theirs.
pub(super) fn from_sibling() -> TokenStream {
    quote!(types::)
}
