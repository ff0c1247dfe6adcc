//! The client half: progenitor's builder client, and beside it what progenitor has not:
//! parameter styles, media types, several response types, credentials, paging, and the
//! statement of what the compiled client believes.

mod arguments;
mod credentials;
mod document;
mod headers;
mod multipart;
mod outcome;
mod paging;
mod send;
mod split;
mod statement;

use std::panic::{AssertUnwindSafe, catch_unwind};

use proc_macro2::TokenStream;
use progenitor_impl::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TagStyle};
use quote::quote;

use self::split::Parts;
use super::module::{Grouped, Import, Modules, with_about, with_imports};
use super::server::{check_before_sending, has_deprecated, is_constrained};
use super::types::{Half, Reads, reach, write};
use super::{Header, Surface, SurfaceKind, report_broken};
use crate::diagnostics::Diagnostics;
use crate::files::Files;
use crate::model::Api;

pub(crate) use arguments::parameter_name;
pub(crate) use headers::headers_name;
pub(crate) use outcome::{Class, Outcome, outcome, outcome_name, status_pattern};

/// Writes the client's `src/generated`.
pub fn emit(api: &Api, header: &Header, diagnostics: &mut Diagnostics) -> Files {
    let mut modules = Modules::new(header, "client");
    let sent = reach(api).decoded;
    let more = |id| {
        if let Some(multipart) = multipart::into_multipart(api, id) {
            return multipart;
        }
        if sent.contains(&id) && is_constrained(api, id) {
            return check_before_sending(api, api.definition(id));
        }
        quote!()
    };
    write(
        api,
        Half::Client,
        |id| Reads {
            strict: false,
            checked: sent.contains(&id),
        },
        more,
        &mut modules,
        diagnostics,
    );
    surface(Surface::of_api(api), &mut modules, diagnostics);
    if let Some(webhooks) = Surface::of_webhooks(api) {
        surface(webhooks, &mut modules, diagnostics);
    }
    if !api.schemes.is_empty() {
        let tokens = with_about("Credentials, given once.", &credentials::emit(api));
        modules.add("credentials.rs".to_owned(), tokens, diagnostics);
    }
    let statement = with_about(
        "The schemas that this client believes in.",
        &statement::emit(api),
    );
    modules.add("statement.rs".to_owned(), statement, diagnostics);
    modules.finish()
}

/// Writes the client of what is sent to the API, or of what the API sends.
fn surface(surface: Surface<'_>, modules: &mut Modules<'_>, diagnostics: &mut Diagnostics) {
    let parts = match progenitor(surface) {
        Ok(parts) => parts,
        Err(error) => return report_broken("client", &error, diagnostics),
    };
    let prefix = match surface.kind {
        SurfaceKind::Api => "",
        SurfaceKind::Webhooks => "webhooks/",
    };
    let of_types = imports_of_types();
    let has_requests = requests(surface, prefix, &of_types, modules, diagnostics);
    let has_responses = responses(surface, prefix, &of_types, modules, diagnostics);
    let imports = imports(surface);
    builders(surface, prefix, &imports, &parts, modules, diagnostics);
    let root = root(surface, &parts, has_requests, has_responses);
    let (name, about) = match surface.kind {
        SurfaceKind::Api => ("mod.rs", None),
        SurfaceKind::Webhooks => (
            "webhooks.rs",
            Some("What the API sends by itself, sent: webhooks and callbacks."),
        ),
    };
    let root = match about {
        Some(about) => with_about(about, &root),
        None => root,
    };
    modules.add(name.to_owned(), root, diagnostics);
}

/// What the files of bodies and responses may need.
fn imports_of_types() -> Vec<Import> {
    let mut imports = Import::of(&quote!(crate), &["runtime", "types"]);
    imports.push(Import::new("Style", quote!(symbolon_runtime)));
    imports.extend(Import::of(
        &quote!(symbolon_runtime::client),
        &["ByteStream", "EventStream"],
    ));
    imports
}

/// What the files of builders may need.
fn imports(surface: Surface<'_>) -> Vec<Import> {
    let mut imports = imports_of_types();
    imports.extend(Import::of(
        &surface.base(),
        &["builder", "request", "response", "Client"],
    ));
    imports.push(Import::new("Location", quote!(symbolon_runtime)));
    imports.extend(Import::of(
        &quote!(symbolon_runtime::client),
        &["Error", "ResponseValue"],
    ));
    imports
}

/// The enums of bodies that have several media types. Whether there are any.
fn requests(
    surface: Surface<'_>,
    prefix: &str,
    imports: &[Import],
    modules: &mut Modules<'_>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let part = |group| {
        let all = surface
            .operations_of(group)
            .filter_map(|one| send::body_enum(surface, one));
        quote!(#(#all)*)
    };
    if surface.group_indices().all(|group| part(group).is_empty()) {
        return false;
    }
    Grouped {
        path: format!("{prefix}request"),
        about: "The bodies of requests that have several media types.",
        root: quote!(),
        imports,
        exported: true,
    }
    .write(surface, part, modules, diagnostics);
    true
}

/// The types of responses that have several, and of headers. Whether there are any.
fn responses(
    surface: Surface<'_>,
    prefix: &str,
    imports: &[Import],
    modules: &mut Modules<'_>,
    diagnostics: &mut Diagnostics,
) -> bool {
    let part = |group| {
        let all = surface.operations_of(group).map(|operation| {
            let (enums, headers) = (
                outcome::enums(surface, operation),
                headers::headers(surface.api, operation),
            );
            quote!(#enums #headers)
        });
        quote!(#(#all)*)
    };
    if surface.group_indices().all(|group| part(group).is_empty()) {
        return false;
    }
    Grouped {
        path: format!("{prefix}response"),
        about: "What comes back where it is of several types, and its headers.",
        root: quote!(),
        imports,
        exported: true,
    }
    .write(surface, part, modules, diagnostics);
    true
}

fn builders(
    surface: Surface<'_>,
    prefix: &str,
    imports: &[Import],
    parts: &Parts,
    modules: &mut Modules<'_>,
    diagnostics: &mut Diagnostics,
) {
    let part = |group| {
        let starters = send::starters(surface, group);
        let builders = surface
            .operations
            .iter()
            .zip(&parts.operations)
            .filter(|(operation, _)| operation.group == group)
            .map(|(operation, written)| send::builder(surface, operation, written));
        quote!(#starters #(#builders)*)
    };
    Grouped {
        path: format!("{prefix}builder"),
        about: "One builder per operation.",
        root: quote!(),
        imports,
        exported: true,
    }
    .write(surface, part, modules, diagnostics);
}

fn root(
    surface: Surface<'_>,
    parts: &Parts,
    has_requests: bool,
    has_responses: bool,
) -> TokenStream {
    let api = surface.api;
    let client = &parts.client;
    let hooks = (!has_inner(surface)).then(|| quote!(impl ClientHooks for Client {}));
    let request = has_requests.then(|| {
        quote!(
            pub mod request;
        )
    });
    let response = has_responses.then(|| {
        quote!(
            pub mod response;
        )
    });
    let client_imports = with_imports(
        &Import::of(
            &quote!(symbolon_runtime::client),
            &["ClientHooks", "ClientInfo"],
        ),
        &quote!(#client #hooks),
    );
    let unwrap = quote!(
        #![allow(clippy::unwrap_used, reason = "progenitor's `Client::new` has no way to say that TLS failed")]
    );
    if surface.kind == SurfaceKind::Webhooks {
        return quote! { pub mod builder; #request #response #client_imports };
    }
    let deprecated = has_deprecated(api).then(|| {
        quote!(#![allow(deprecated, reason = "what the document deprecates is sent all the same")])
    });
    let types = (!api.types.is_empty()).then(|| {
        quote!(
            pub mod types;
        )
    });
    let credentials = (!api.schemes.is_empty()).then(|| {
        quote!(
            pub mod credentials;
        )
    });
    let webhooks = (!api.webhooks.is_empty()).then(|| {
        quote!(
            pub mod webhooks;
        )
    });
    quote! {
        #unwrap
        #deprecated
        #types
        #request
        #response
        pub mod builder;
        #credentials
        #webhooks
        #[cfg(feature = "statement")]
        pub mod statement;
        pub use symbolon_runtime::client as runtime;
        pub use symbolon_runtime::client::{ByteStream, Error, ResponseValue};
        #client_imports
    }
}

/// Whether the client carries credentials.
fn has_inner(surface: Surface<'_>) -> bool {
    surface.kind == SurfaceKind::Api && !surface.api.schemes.is_empty()
}

/// What progenitor makes of the document that was written for it.
fn progenitor(surface: Surface<'_>) -> Result<Parts, Box<dyn std::error::Error>> {
    let told = document::document(surface);
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Builder)
        .with_tag(TagStyle::Merged)
        .with_hooks(HooksMode::Expected);
    told.replace_types(&mut settings);
    if has_inner(surface) {
        settings.with_inner_type(quote!(credentials::Credentials));
    }
    let document = serde_json::from_value(told.document)?;
    // What progenitor and typify would assert is kept from them by the document above; should
    // anything be left, it ends as a finding, not as a panic.
    let generated = catch_unwind(AssertUnwindSafe(|| {
        Generator::new(&settings).generate_tokens(&document)
    }));
    match generated {
        Ok(tokens) => split::split(surface, tokens?),
        Err(payload) => {
            let text = payload.downcast_ref::<String>().map(String::as_str);
            let text = text
                .or_else(|| payload.downcast_ref::<&str>().copied())
                .unwrap_or("no reason given");
            Err(format!("progenitor gave up: {text}").into())
        }
    }
}
