//! `credentials.rs`: credentials are given once, and each request carries those that its
//! operation requires.

use indexmap::IndexMap;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::doc;
use crate::model::{Alternative, Api, ApiKeyPlace, Scheme, SchemeKind};

pub(super) fn emit(api: &Api) -> TokenStream {
    let fields = api.schemes.iter().map(|scheme| {
        let name = format_ident!("{}", scheme.name);
        quote!(#name: Option<String>)
    });
    let setters = api.schemes.iter().map(setter);
    let shown = api.schemes.iter().map(|scheme| {
        let (text, name) = (&scheme.name, format_ident!("{}", scheme.name));
        quote!(.field(#text, &self.#name.as_ref().map(|_| "(hidden)")))
    });
    let attach = attach(api);
    let appliers = appliers(api);
    let pass_client = needs_client(api).then(|| quote!(self.client(),));
    quote! {
        use progenitor_client::{ClientHooks, ClientInfo, Error, OperationInfo};
        use super::Client;



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
                self.inner().attach(#pass_client info.operation_id, request).map_err(Error::InvalidRequest)
            }
        }

        #appliers
    }
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
    let take_client = needs_client(api).then(|| quote!(client: &reqwest::Client,));
    quote! {
        fn attach(&self, #take_client operation: &str, request: &mut reqwest::Request) -> Result<(), String> {
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
            quote!(set_header(request, "authorization", &format!(#format))?;)
        }
        SchemeKind::Basic => {
            quote!(set_basic(client, request, #name)?;)
        }
        SchemeKind::ApiKey {
            place: ApiKeyPlace::Header,
            key,
        } => {
            let key = key.to_ascii_lowercase();
            quote!(set_header(request, #key, #name)?;)
        }
        SchemeKind::ApiKey {
            place: ApiKeyPlace::Query,
            key,
        } => {
            quote!(request.url_mut().query_pairs_mut().append_pair(#key, #name);)
        }
        SchemeKind::ApiKey {
            place: ApiKeyPlace::Cookie,
            key,
        } => {
            quote!(set_header(request, "cookie", &format!("{}={}", #key, #name))?;)
        }
    }
}

/// Whether attaching needs the client: reqwest encodes HTTP basic credentials, on a builder.
fn needs_client(api: &Api) -> bool {
    api.schemes
        .iter()
        .any(|scheme| scheme.kind == SchemeKind::Basic)
}

/// The functions that attaching uses.
fn appliers(api: &Api) -> TokenStream {
    let kinds: Vec<_> = api.schemes.iter().map(|scheme| &scheme.kind).collect();
    let in_header = kinds.iter().any(|kind| {
        !matches!(
            kind,
            SchemeKind::Basic
                | SchemeKind::ApiKey {
                    place: ApiKeyPlace::Query,
                    ..
                }
        )
    });
    let set_header = in_header.then(|| {
        quote! {
            fn set_header(request: &mut reqwest::Request, name: &'static str, value: &str) -> Result<(), String> {
                let mut value = reqwest::header::HeaderValue::from_str(value)
                    .map_err(|_| format!("the credential for {name} has characters that no header can carry"))?;
                value.set_sensitive(true);
                request.headers_mut().append(name, value);
                Ok(())
            }
        }
    });
    let set_basic = kinds.contains(&&SchemeKind::Basic).then(|| {
        quote! {
            fn set_basic(
                client: &reqwest::Client, request: &mut reqwest::Request, pair: &str,
            ) -> Result<(), String> {
                let (user, password) = pair.split_once(':').unwrap_or((pair, ""));
                let empty = reqwest::Request::new(request.method().clone(), request.url().clone());
                let builder = reqwest::RequestBuilder::from_parts(client.clone(), std::mem::replace(request, empty));
                *request = builder.basic_auth(user, Some(password)).build().map_err(|error| error.to_string())?;
                Ok(())
            }
        }
    });
    quote! { #set_header #set_basic }
}
