//! `credentials.rs`: credentials are given once, and each request carries those that its
//! operation requires.

use indexmap::IndexMap;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::doc;
use crate::emit::module::{Import, with_imports};
use crate::model::{Alternative, Api, ApiKeyPlace, Scheme, SchemeKind};

pub(super) fn emit(api: &Api) -> TokenStream {
    let carried = || api.schemes.iter().filter(|scheme| is_carried(scheme));
    let fields = carried().map(|scheme| {
        let name = format_ident!("{}", scheme.name);
        quote!(#name: Option<String>)
    });
    let setters = carried().map(setter);
    let shown = carried().map(|scheme| {
        let (text, name) = (&scheme.name, format_ident!("{}", scheme.name));
        quote!(.field(#text, &self.#name.as_ref().map(|_| "(hidden)")))
    });
    let attach = attach(api);
    let mut imports = Import::of(&quote!(crate), &["Client", "runtime"]);
    imports.extend(Import::of(
        &quote!(symbolon_runtime::client),
        &["ClientHooks", "ClientInfo", "Error", "OperationInfo"],
    ));
    let tokens = quote! {
        /// What the client shows of itself: a credential per security scheme of the document.
        /// A request carries those that its operation requires, and no others.
        #[derive(Clone, Default, PartialEq, Eq)]
        pub struct Credentials { #(#fields),* }

        impl Credentials {
            /// No credential.
            pub fn new() -> Self {
                Self::default()
            }
            #(#setters)*
            #attach
        }

        /// Shows which credentials there are, and none of them.
        impl std::fmt::Debug for Credentials {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct("Credentials") #(#shown)* .finish()
            }
        }

        impl ClientHooks<Credentials> for Client {
            async fn pre<E>(&self, request: &mut reqwest::Request, info: &OperationInfo) -> Result<(), Error<E>> {
                ClientInfo::inner(self).attach(info.operation_id, request).map_err(Error::InvalidRequest)
            }
        }
    };
    with_imports(&imports, &tokens)
}

/// Whether a scheme's credential travels in the request: a certificate is the connection's, and
/// is given to the `reqwest::Client`.
fn is_carried(scheme: &Scheme) -> bool {
    scheme.kind != SchemeKind::MutualTls
}

fn setter(scheme: &Scheme) -> TokenStream {
    let name = format_ident!("{}", scheme.name);
    let about = match &scheme.kind {
        SchemeKind::Bearer => "Sent as `Authorization: Bearer` (RFC 6750).".to_owned(),
        SchemeKind::Basic => "Sent as `Authorization: Basic` (RFC 7617).".to_owned(),
        SchemeKind::ApiKey {
            place: ApiKeyPlace::Header,
            key,
        } => format!("Sent as the header `{key}`."),
        SchemeKind::ApiKey {
            place: ApiKeyPlace::Query,
            key,
        } => format!("Sent as the query parameter `{key}`."),
        SchemeKind::ApiKey {
            place: ApiKeyPlace::Cookie,
            key,
        } => format!("Sent as the cookie `{key}`."),
        SchemeKind::Http { scheme } => format!("Sent as `Authorization: {scheme}`."),
        SchemeKind::MutualTls => String::new(),
    };
    let docs = doc([
        scheme.description.as_deref().unwrap_or_default(),
        about.as_str(),
    ]);
    match scheme.kind {
        SchemeKind::Basic => quote! {
            #docs
            #[must_use]
            pub fn #name(mut self, user: &str, password: &str) -> Self {
                self.#name = Some(format!("{user}:{password}"));
                self
            }
        },
        _ => quote! {
            #docs
            #[must_use]
            pub fn #name(mut self, credential: impl Into<String>) -> Self {
                self.#name = Some(credential.into());
                self
            }
        },
    }
}

/// Attaches the first alternative of an operation's requirement for which there are all
/// credentials. Without one the request goes as it is, and the server says what it lacks.
fn attach(api: &Api) -> TokenStream {
    let mut by_requirement: IndexMap<Vec<Vec<usize>>, Vec<&str>> = IndexMap::new();
    for operation in &api.operations {
        let schemes = |alternative: &Alternative| {
            alternative
                .schemes
                .iter()
                .map(|(index, _)| *index)
                .filter(|index| is_carried(&api.schemes[*index]))
                .collect()
        };
        let alternatives: Vec<Vec<usize>> = operation
            .security
            .iter()
            .map(schemes)
            .filter(|one: &Vec<_>| !one.is_empty())
            .collect();
        if !alternatives.is_empty() {
            by_requirement
                .entry(alternatives)
                .or_default()
                .push(&operation.name);
        }
    }
    let arms = by_requirement.iter().map(|(alternatives, operations)| {
        let branches = alternatives.iter().map(|indices| {
            let schemes: Vec<_> = indices.iter().map(|index| &api.schemes[*index]).collect();
            let names: Vec<_> = schemes.iter().map(|scheme| format_ident!("{}", scheme.name)).collect();
            let calls = schemes.iter().map(|scheme| apply(scheme));
            match names.as_slice() {
                [one] => quote! { if let Some(#one) = &self.#one { #(#calls)* return Ok(()); } },
                several => quote! { if let (#(Some(#several)),*) = (#(&self.#several),*) { #(#calls)* return Ok(()); } },
            }
        });
        quote! { #(#operations)|* => { #(#branches)* } }
    });
    if by_requirement.is_empty() {
        return quote! {
            fn attach(&self, _: &str, _: &mut reqwest::Request) -> Result<(), String> {
                Ok(())
            }
        };
    }
    quote! {
        fn attach(&self, operation: &str, request: &mut reqwest::Request) -> Result<(), String> {
            match operation {
                #(#arms)*
                _ => {}
            }
            Ok(())
        }
    }
}

fn apply(scheme: &Scheme) -> TokenStream {
    let name = format_ident!("{}", scheme.name);
    match &scheme.kind {
        SchemeKind::Bearer => {
            let format = format!("Bearer {{{name}}}");
            quote!(runtime::set_header(request, "authorization", &format!(#format))?;)
        }
        SchemeKind::Http { scheme } => {
            let format = format!("{scheme} {{{name}}}");
            quote!(runtime::set_header(request, "authorization", &format!(#format))?;)
        }
        SchemeKind::Basic => quote! {
            let (user, password) = #name.split_once(':').unwrap_or((#name, ""));
            runtime::set_basic(request, user, password)?;
        },
        SchemeKind::ApiKey {
            place: ApiKeyPlace::Header,
            key,
        } => {
            let key = key.to_ascii_lowercase();
            quote!(runtime::set_header(request, #key, #name)?;)
        }
        SchemeKind::ApiKey {
            place: ApiKeyPlace::Query,
            key,
        } => {
            quote!(runtime::add_query(request, #key, #name);)
        }
        SchemeKind::ApiKey {
            place: ApiKeyPlace::Cookie,
            key,
        } => {
            quote!(runtime::add_cookie(request, #key, #name)?;)
        }
        // The certificate is the connection's: it is given to the `reqwest::Client`.
        SchemeKind::MutualTls => quote!(),
    }
}
