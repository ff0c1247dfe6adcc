//! The drivers that let one harness speak to this client and this server.

mod client;
mod server;

use proc_macro2::TokenStream;
use quote::quote;

use super::{Header, Surface, SurfaceKind, render, report_broken};
use crate::diagnostics::Diagnostics;
use crate::files::Files;
use crate::model::{Api, Operation};

/// Writes the conformance tests' `src/generated`.
pub fn emit(api: &Api, header: &Header, diagnostics: &mut Diagnostics) -> Files {
    let webhooks = Surface::of_webhooks(api);
    let of_webhooks = webhooks.map(|_| {
        quote!(
            pub mod webhooks;
        )
    });
    let sent = webhooks.map(|_| {
        quote! {
            Surface::webhooks(webhooks::client::Driver::default(), webhooks::server::Driver { reject }),
        }
    });
    let root = quote! {
        #![allow(deprecated, reason = "what the document deprecates is proven all the same")]
        pub mod client;
        pub mod server;
        #of_webhooks

        use symbolon_conformance::suite::Surface;

        /// The generated halves, ready to be proven. How a refused request is worded is the
        /// service's business, and so comes from it.
        pub fn surfaces(reject: fn(symbolon_runtime::Rejection) -> axum::response::Response) -> Vec<Surface> {
            vec![
                Surface::api(client::Driver::default(), server::Driver { reject }),
                #sent
            ]
        }
    };
    let mut written = vec![("mod.rs", root)];
    for surface in [Some(Surface::of_api(api)), webhooks].into_iter().flatten() {
        let (client, server) = match surface.kind {
            SurfaceKind::Api => ("client.rs", "server.rs"),
            SurfaceKind::Webhooks => ("webhooks/client.rs", "webhooks/server.rs"),
        };
        let sends = "Sends a case through the generated client.";
        let serves = "Serves the generated server with handlers that record and answer as told.";
        written.push((client, about(sends, client::emit(surface))));
        written.push((server, about(serves, server::emit(surface))));
    }
    if webhooks.is_some() {
        let words = "What the API sends by itself: webhooks and callbacks.";
        written.push((
            "webhooks.rs",
            about(
                words,
                quote!(
                    pub mod client;
                    pub mod server;
                ),
            ),
        ));
    }
    let mut files = Files::new();
    for (name, tokens) in written {
        match render(header, tokens) {
            Ok(text) => {
                files.insert(name.to_owned(), text);
            }
            Err(error) => report_broken(&format!("conformance/{name}"), &error, diagnostics),
        }
    }
    files
}

fn about(words: &str, tokens: TokenStream) -> TokenStream {
    let words = format!(" {words}");
    quote! { #![doc = #words] #tokens }
}

/// The module of a half that holds what is written of a surface.
fn module(half: TokenStream, surface: Surface<'_>) -> TokenStream {
    match surface.kind {
        SurfaceKind::Api => half,
        SurfaceKind::Webhooks => quote!(#half::webhooks),
    }
}

/// The operations, as the harness names them.
fn keys(surface: Surface<'_>) -> TokenStream {
    let keys = surface.operations.iter().map(|operation| {
        let (method, path) = key(operation);
        quote!(OperationKey::new(#method, #path))
    });
    quote!(vec![#(#keys),*])
}

fn key(operation: &Operation) -> (&str, &str) {
    (operation.method.uppercase(), &operation.path)
}
