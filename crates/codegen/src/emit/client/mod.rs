//! The client half: progenitor's builder client, and beside it what progenitor has not:
//! credentials, paging, and the statement of what the compiled client believes.

mod credentials;
mod document;
mod paging;
mod split;
mod statement;

use std::panic::{AssertUnwindSafe, catch_unwind};

use proc_macro2::TokenStream;
use progenitor_impl::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TagStyle};
use quote::quote;

use super::{Header, render, report_broken};
use crate::diagnostics::Diagnostics;
use crate::files::Files;
use crate::model::Api;

pub(crate) use document::{Class, common};

/// Finds what the client cannot carry.
pub fn check(api: &Api, diagnostics: &mut Diagnostics) {
    document::document(api, diagnostics);
}

/// Writes the client's `src/generated`.
pub fn emit(api: &Api, header: &Header, diagnostics: &mut Diagnostics) -> Files {
    let mut files = Files::new();
    let progenitor = match progenitor(api, diagnostics) {
        Ok(tokens) => tokens,
        Err(error) => {
            report_broken("client", &error, diagnostics);
            return files;
        }
    };
    let mut parts = match split::split(progenitor) {
        Ok(parts) => parts,
        Err(error) => {
            report_broken("client", &error, diagnostics);
            return files;
        }
    };
    let paging = paging::emit(api);
    if !paging.is_empty() {
        parts.builder = {
            let builder = parts.builder;
            quote! { mod paging; #builder }
        };
    }
    let credentials = (!api.schemes.is_empty()).then(|| {
        quote!(
            pub mod credentials;
        )
    });
    let client = parts.client;
    let root = quote! {
        #![allow(clippy::unwrap_used, reason = "progenitor's `Client::new` has no way to say that TLS failed")]
        #credentials
        #[cfg(feature = "statement")]
        pub mod statement;
        #[allow(clippy::all, clippy::unwrap_used, missing_docs, unreachable_pub, reason = "typify's own words")]
        pub mod types;
        #[allow(clippy::all, missing_docs, unreachable_patterns, unreachable_pub, reason = "progenitor's own words")]
        pub mod builder;
        #client
    };
    let all = [
        ("mod.rs", Some(root)),
        (
            "types.rs",
            Some(with_about(
                "The types that requests and responses carry.",
                parts.types,
            )),
        ),
        (
            "builder.rs",
            Some(with_about("One builder per operation.", parts.builder)),
        ),
        (
            "builder/paging.rs",
            (!paging.is_empty()).then(|| with_about("Lists walked across their pages.", paging)),
        ),
        (
            "credentials.rs",
            credentials.map(|_| with_about("Credentials, given once.", credentials::emit(api))),
        ),
        (
            "statement.rs",
            Some(with_about(
                "The schemas that this client believes in.",
                statement::emit(api),
            )),
        ),
    ];
    for (name, tokens) in all {
        let Some(tokens) = tokens else { continue };
        match render(header, tokens) {
            Ok(text) => {
                files.insert(name.to_owned(), text);
            }
            Err(error) => report_broken(&format!("client/{name}"), &error, diagnostics),
        }
    }
    files
}

fn with_about(about: &str, tokens: TokenStream) -> TokenStream {
    let about = format!(" {about}");
    quote! { #![doc = #about] #tokens }
}

/// What progenitor makes of the document that was written for it.
fn progenitor(
    api: &Api,
    diagnostics: &mut Diagnostics,
) -> Result<TokenStream, Box<dyn std::error::Error>> {
    let document = serde_json::from_value(document::document(api, diagnostics))?;
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Builder)
        .with_tag(TagStyle::Merged)
        .with_derive(split::STATEMENT)
        .with_derive("PartialEq")
        .with_map_type("::std::collections::BTreeMap");
    if !api.schemes.is_empty() {
        settings
            .with_inner_type(quote!(credentials::Credentials))
            .with_hooks(HooksMode::Expected);
    }
    // progenitor and typify assert what they cannot express. What is known of that is kept from
    // them by the document above; what is not must end as a finding, not as a panic.
    let generated = catch_unwind(AssertUnwindSafe(|| {
        Generator::new(&settings).generate_tokens(&document)
    }));
    match generated {
        Ok(tokens) => Ok(tokens?),
        Err(payload) => {
            let text = payload.downcast_ref::<String>().map(String::as_str);
            let text = text
                .or_else(|| payload.downcast_ref::<&str>().copied())
                .unwrap_or("no reason given");
            Err(format!("progenitor gave up: {text}").into())
        }
    }
}
