//! The drivers that let one harness speak to this client and this server.

mod client;
mod server;

use proc_macro2::TokenStream;
use quote::quote;

use super::{Header, render, report_broken};
use crate::diagnostics::Diagnostics;
use crate::files::Files;
use crate::model::{Api, Operation};

/// Writes the conformance tests' `src/generated`.
pub fn emit(api: &Api, header: &Header, diagnostics: &mut Diagnostics) -> Files {
    let root = quote! {
        #![allow(deprecated, reason = "what the document deprecates is proven all the same")]
        pub mod client;
        pub mod server;
    };
    let mut files = Files::new();
    for (name, tokens) in [
        ("mod.rs", root),
        (
            "client.rs",
            about(
                "Sends a case through the generated client.",
                client::emit(api),
            ),
        ),
        (
            "server.rs",
            about(
                "Serves the generated server with handlers that record and answer as told.",
                server::emit(api),
            ),
        ),
    ] {
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

/// The operations, as the harness names them.
fn keys(api: &Api) -> TokenStream {
    let keys = api.operations.iter().map(|operation| {
        let (method, path) = key(operation);
        quote!(OperationKey::new(#method, #path))
    });
    quote!(vec![#(#keys),*])
}

fn key(operation: &Operation) -> (&str, &str) {
    (operation.method.uppercase(), &operation.path)
}
