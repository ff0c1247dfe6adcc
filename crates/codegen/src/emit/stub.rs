//! A service that serves every operation and does nothing yet: what a new workspace begins
//! with. Unlike all else that is emitted it is written once, and its reader's from then on.

mod error;
mod service;
#[cfg(test)]
mod tests;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::server::{asks, caller, ident, request_name, response_name};
use super::{Header, doc, render, report_broken};
use crate::diagnostics::Diagnostics;
use crate::files::Files;
use crate::model::{Api, Group, Operation};

/// Writes `service.rs` and a file per tag below `api`, for the `src` of a service crate that
/// has the server half as `server` (its name in Rust).
pub fn emit(api: &Api, server: &str, diagnostics: &mut Diagnostics) -> Files {
    let server = ident(server);
    let modules = api.groups.iter().map(|group| ident(&group.module));
    let mut parts = vec![
        (
            "service.rs".to_owned(),
            "The service: what it works on, who calls it, and how a refused request is worded."
                .to_owned(),
            service::emit(api, &server),
        ),
        (
            "api/mod.rs".to_owned(),
            "The operations, a file per tag.".to_owned(),
            quote!(#(mod #modules;)*),
        ),
    ];
    parts.extend(api.groups.iter().enumerate().map(|(index, group)| {
        let tokens = operations(api, index, group, &server);
        (
            format!("api/{}.rs", group.module),
            format!("The operations tagged `{}`.", group.tag.escape_debug()),
            tokens,
        )
    }));
    let mut files = Files::new();
    for (path, about, tokens) in parts {
        // What is its reader's own has no header that forbids to edit it.
        match render(&Header::default(), tokens) {
            Ok(text) => {
                files.insert(path, format!("//! {about}\n\n{text}"));
            }
            Err(error) => report_broken(&format!("the service's {path}"), &error, diagnostics),
        }
    }
    files
}

/// The operations of one tag, none of them implemented.
fn operations(api: &Api, index: usize, group: &Group, server: &Ident) -> TokenStream {
    let name = ident(&group.type_name);
    let asked = api.operations_of(index).any(asks);
    let request = asked.then(|| quote!(request,));
    let secured = api.operations_of(index).any(|one| caller(one).is_some());
    let caller = secured.then(|| quote!(Caller,));
    let methods = api.operations_of(index).map(method);
    quote! {
        use #server::runtime::Reason;
        use #server::{api, #request response};

        use crate::service::{#caller Service};

        impl api::#name for Service { #(#methods)* }
    }
}

fn method(operation: &Operation) -> TokenStream {
    let name = ident(&operation.name);
    let summary = operation.docs.summary.as_deref().unwrap_or_default();
    let route = format!("`{} {}`", operation.method.uppercase(), operation.path);
    let docs = doc([summary.lines().next().unwrap_or_default(), route.as_str()]);
    let caller = match caller(operation) {
        // Nobody is a caller too where the document says so.
        Some(_) if is_optional(operation) => Some(quote!(_caller: Option<Caller>,)),
        Some(_) => Some(quote!(_caller: Caller,)),
        None => None,
    };
    let request = asks(operation).then(|| {
        let request = request_name(operation);
        quote!(_request: request::#request,)
    });
    let response = response_name(operation);
    quote! {
        #docs
        async fn #name(&self, #caller #request) -> response::#response {
            Reason::NotImplemented.into()
        }
    }
}

fn is_optional(operation: &Operation) -> bool {
    operation
        .security
        .iter()
        .any(|alternative| alternative.schemes.is_empty())
}
