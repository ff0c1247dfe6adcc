//! `security.rs`: who calls, a method per security scheme.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use crate::emit::doc;
use crate::emit::module::{Import, with_imports};
use crate::model::{Alternative, Api, ApiKeyPlace, Operation, Scheme, SchemeKind};

pub(super) fn emit(api: &Api) -> TokenStream {
    let methods = api.schemes.iter().map(method);
    let functions = api
        .schemes
        .iter()
        .filter(|scheme| is_used(api, scheme))
        .map(function);
    let combine = has_conjunction(api).then(|| {
        quote! {
            /// The caller that two credentials name together, where an operation requires both.
            ///
            /// # Errors
            ///
            /// That the two do not go together.
            fn combine(&self, first: Self::Caller, second: Self::Caller) -> Result<Self::Caller, AuthenticationError>;
        }
    });
    let mut imports = vec![
        Import::new("Future", quote!(std::future)),
        Import::new("Parts", quote!(http::request)),
    ];
    imports.extend(Import::of(
        &quote!(symbolon_runtime),
        &["AuthenticationError", "Reason", "Reject"],
    ));
    let tokens = quote! {
        /// Tells who calls.
        pub trait Authenticate: Reject {
            /// Who calls: what a handler gets to know of him.
            type Caller: Send;
            #(#methods)*
            #combine
        }
        #(#functions)*
    };
    with_imports(&imports, &tokens)
}

fn is_used(api: &Api, scheme: &Scheme) -> bool {
    let mut required = api
        .operations
        .iter()
        .chain(&api.webhooks)
        .flat_map(|operation| &operation.security)
        .flat_map(|one| &one.schemes);
    required.any(|(index, _)| api.schemes[*index].wire == scheme.wire)
}

/// Whether any operation requires two credentials at once.
pub(crate) fn has_conjunction(api: &Api) -> bool {
    api.operations
        .iter()
        .chain(&api.webhooks)
        .flat_map(|operation| &operation.security)
        .any(|one| one.schemes.len() > 1)
}

fn method(scheme: &Scheme) -> TokenStream {
    let name = ident(&scheme.name);
    let what = match &scheme.kind {
        SchemeKind::Bearer => "`Authorization: Bearer` (RFC 6750)".to_owned(),
        SchemeKind::Basic => "`Authorization: Basic` (RFC 7617)".to_owned(),
        SchemeKind::ApiKey { place, key } => {
            format!("an API key: the {} `{key}`", place_name(*place))
        }
        SchemeKind::Http { scheme } => format!("`Authorization: {scheme}`"),
        SchemeKind::MutualTls => "the certificate of the TLS connection".to_owned(),
    };
    let about = format!("The security scheme `{}`: {what}.", scheme.wire);
    let docs = doc([
        scheme.description.as_deref().unwrap_or_default(),
        &about,
        "`scopes` are those that the operation requires. `request` is the request's head, with \
         what a layer left in its extensions: from where it comes, for one.",
    ]);
    let argument = match &scheme.kind {
        SchemeKind::Bearer => quote!(token: &str),
        SchemeKind::Basic => quote!(credentials: symbolon_runtime::Basic),
        SchemeKind::ApiKey { .. } => quote!(key: &str),
        SchemeKind::Http { .. } => quote!(credentials: &str),
        SchemeKind::MutualTls => quote!(certificate: &symbolon_runtime::ClientCertificate),
    };
    quote! {
        #docs
        fn #name(
            &self, #argument, scopes: &[&str], request: &Parts,
        ) -> impl Future<Output = Result<Self::Caller, AuthenticationError>> + Send;
    }
}

fn place_name(place: ApiKeyPlace) -> &'static str {
    match place {
        ApiKeyPlace::Header => "header",
        ApiKeyPlace::Query => "query parameter",
        ApiKeyPlace::Cookie => "cookie",
    }
}

/// Finds the credential of a scheme and asks the service whose it is.
fn function(scheme: &Scheme) -> TokenStream {
    let name = ident(&scheme.name);
    let found = match &scheme.kind {
        SchemeKind::Bearer => quote!(symbolon_runtime::bearer(parts)?),
        SchemeKind::Basic => quote!(symbolon_runtime::basic(parts)?),
        SchemeKind::ApiKey { place, key } => match place {
            ApiKeyPlace::Header => quote!(symbolon_runtime::api_key_header(parts, #key)?),
            ApiKeyPlace::Query => quote!(&symbolon_runtime::api_key_query(parts, #key)?),
            ApiKeyPlace::Cookie => quote!(&symbolon_runtime::api_key_cookie(parts, #key)?),
        },
        SchemeKind::Http { scheme } => quote!(symbolon_runtime::http_scheme(parts, #scheme)?),
        SchemeKind::MutualTls => quote!(symbolon_runtime::client_certificate(parts)?),
    };
    quote! {
        pub(crate) async fn #name<S: Authenticate>(
            service: &S, parts: &Parts, scopes: &[&str],
        ) -> Result<S::Caller, Reason> {
            Ok(service.#name(#found, scopes, parts).await?)
        }
    }
}

/// An expression for the caller of an operation, as a `Result<_, Reason>`. `None` if anybody
/// may call.
pub(super) fn authentication(api: &Api, operation: &Operation) -> Option<TokenStream> {
    let required: Vec<_> = operation
        .security
        .iter()
        .filter(|one| !one.schemes.is_empty())
        .collect();
    let optional = required.len() < operation.security.len();
    let (last, rest) = required.split_last()?;
    let mut expression = alternative(api, last);
    for one in rest.iter().rev() {
        let first = alternative(api, one);
        expression = quote! {
            match #first {
                Ok(caller) => Ok(caller),
                Err(first) => match #expression {
                    Ok(caller) => Ok(caller),
                    Err(second) => Err(symbolon_runtime::strongest(first, second)),
                },
            }
        };
    }
    // Where the requirement is optional, no credential is a caller too; a wrong one is none.
    Some(if optional {
        quote!(symbolon_runtime::optional_caller(#expression))
    } else {
        expression
    })
}

fn alternative(api: &Api, alternative: &Alternative) -> TokenStream {
    let calls: Vec<_> = alternative
        .schemes
        .iter()
        .map(|(index, scopes)| {
            let name = ident(&api.schemes[*index].name);
            quote!(security::#name(&*server.service, &parts, &[#(#scopes),*]).await)
        })
        .collect();
    match calls.as_slice() {
        [one] => one.clone(),
        [first, rest @ ..] => quote! {
            async {
                let caller = #first?;
                #( let caller = server.service.combine(caller, #rest?)?; )*
                Ok::<_, Reason>(caller)
            }.await
        },
        [] => quote!(),
    }
}
