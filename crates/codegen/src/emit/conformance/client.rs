//! `client.rs`: a case through the generated client.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{key, keys, module};
use crate::emit::client::{
    Class, Outcome, headers_name, outcome, outcome_name, parameter_name, status_pattern,
};
use crate::emit::module::{Import, with_imports};
use crate::emit::server::{body_name, sent_path};
use crate::emit::types::rust_type;
use crate::emit::{Surface, SurfaceKind};
use crate::model::{Api, Body, Operation, Payload, Response, Scheme, SchemeKind, Status};

pub(super) fn emit(surface: Surface<'_>) -> TokenStream {
    let api = surface.api;
    let keys = keys(surface);
    let arms = surface.operations.iter().map(|operation| {
        let (name, (method, path)) = (format_ident!("call_{}", operation.name), key(operation));
        match surface.kind {
            SurfaceKind::Api => quote!((#method, #path) => #name(&client, call).await),
            // The client of a webhook is made with the URL that it sends to.
            SurfaceKind::Webhooks => {
                let path = sent_path(surface, operation)
                    .replace('{', "{{")
                    .replace('}', "}}");
                let url = format!("{{base_url}}{path}");
                quote! {
                    (#method, #path) => {
                        let url = format!(#url);
                        #name(&Client::new_with_client(&url, self.http.clone()), call).await
                    }
                }
            }
        }
    });
    let functions = surface
        .operations
        .iter()
        .map(|operation| function(api, operation));
    let has_credentials = surface.kind == SurfaceKind::Api && !api.schemes.is_empty();
    let credentials = has_credentials.then(|| credentials(api));
    let make = match surface.kind {
        SurfaceKind::Webhooks => quote!(call.without_credentials()?;),
        SurfaceKind::Api if has_credentials => quote! {
            let client = Client::new_with_client(base_url, self.http.clone(), credentials(call)?);
        },
        SurfaceKind::Api => quote! {
            let client = Client::new_with_client(base_url, self.http.clone());
        },
    };
    let mut imports = Import::of(
        &module(quote!(symbolon_client), surface),
        &["Client", "request", "response"],
    );
    imports.push(Import::new("types", quote!(symbolon_client)));
    imports.push(Import::new(
        "Credentials",
        quote!(symbolon_client::credentials),
    ));
    imports.push(Import::new("Future", quote!(std::future)));
    imports.push(Import::new("Pin", quote!(std::pin)));
    imports.extend(Import::of(
        &quote!(symbolon_conformance::drive),
        &[
            "Answer",
            "Call",
            "CallError",
            "ClientDriver",
            "Location",
            "OperationKey",
            "progenitor",
        ],
    ));
    let tokens = quote! {
        /// The generated client as the harness drives it.
        #[derive(Debug, Clone)]
        pub struct Driver {
            /// One for all cases: each reads the system's certificates.
            http: reqwest::Client,
        }

        impl Default for Driver {
            fn default() -> Self {
                Self { http: symbolon_conformance::drive::client() }
            }
        }

        impl ClientDriver for Driver {
            fn operations(&self) -> Vec<OperationKey> {
                #keys
            }

            fn call<'a>(
                &'a self, base_url: &'a str, call: &'a Call,
            ) -> Pin<Box<dyn Future<Output = Result<Answer, CallError>> + Send + 'a>> {
                Box::pin(async move {
                    #make
                    match (call.operation.method.as_str(), call.operation.path.as_str()) {
                        #(#arms,)*
                        _ => Err(CallError::UnknownOperation),
                    }
                })
            }
        }

        #credentials
        #(#functions)*
    };
    with_imports(&imports, &tokens)
}

fn credentials(api: &Api) -> TokenStream {
    let carried = api
        .schemes
        .iter()
        .filter(|scheme| scheme.kind != SchemeKind::MutualTls);
    let arms = carried.map(credential);
    quote! {
        fn credentials(call: &Call) -> Result<Credentials, CallError> {
            let mut credentials = Credentials::new();
            for (scheme, credential) in &call.credentials {
                credentials = match scheme.as_str() {
                    #(#arms)*
                    _ => return Err(CallError::not_expressible(scheme, "the client has no such security scheme")),
                };
            }
            Ok(credentials)
        }
    }
}

fn credential(scheme: &Scheme) -> TokenStream {
    let (wire, name) = (&scheme.wire, format_ident!("{}", scheme.name));
    match scheme.kind {
        SchemeKind::Basic => quote! {
            #wire => {
                let (user, password) = credential.split_once(':').unwrap_or((credential, ""));
                credentials.#name(user, password)
            }
        },
        _ => quote!(#wire => credentials.#name(credential),),
    }
}

fn function(api: &Api, operation: &Operation) -> TokenStream {
    let name = format_ident!("{}", operation.name);
    let function = format_ident!("call_{name}");
    let known = operation.parameters.iter().map(|parameter| {
        let (location, wire) = (
            format_ident!("{}", parameter.location.variant()),
            &parameter.wire,
        );
        quote!((Location::#location, #wire))
    });
    let takes_body = operation.body.is_some();
    let arguments = operation.parameters.iter().map(|parameter| {
        let (location, wire) = (
            format_ident!("{}", parameter.location.variant()),
            &parameter.wire,
        );
        let setter = parameter_name(parameter);
        let ty = rust_type(api, &parameter.ty, &quote!(types::));
        quote! {
            if let Some(value) = call.argument::<#ty>(Location::#location, #wire)? {
                builder = builder.#setter(value);
            }
        }
    });
    let body = operation.body.as_ref().map(|one| body(api, operation, one));
    let mutable = (!operation.parameters.is_empty() || body.is_some()).then(|| quote!(mut));
    let (success, read_success) = reader(api, operation, Class::Success);
    let (error, read_error) = reader(api, operation, Class::Error);
    let send = match headers(operation) {
        None => quote!(progenitor::answer(builder.send().await, #success, #error).await),
        Some(headers) => quote! {
            let result = builder.send().await;
            #headers
            progenitor::answer(result, #success, #error).await
        },
    };
    quote! {
        async fn #function(client: &Client, call: &Call) -> Result<Answer, CallError> {
            call.only(&[#(#known),*], #takes_body)?;
            let #mutable builder = client.#name();
            #(#arguments)*
            #body
            #send
        }
        #read_success
        #read_error
    }
}

fn body(api: &Api, operation: &Operation, body: &Body) -> TokenStream {
    let several = body.contents.len() > 1;
    let arms = body.contents.iter().map(|content| {
        let media_type = &content.media_type;
        let value = match &content.payload {
            Payload::Json(ty)
            | Payload::Form(ty, _)
            | Payload::Text(ty)
            | Payload::Multipart(ty, _) => {
                let ty = rust_type(api, ty, &quote!(types::));
                quote!(call.payload::<#ty>()?)
            }
            Payload::Bytes | Payload::Events(_) => quote!(call.payload::<String>()?),
        };
        let value = match (&content.payload, several) {
            (Payload::Bytes, _) if media_type.contains('*') => quote! {
                #value.map(|body| symbolon_client::runtime::Upload::from(body).of_type(call.media_type()))
            },
            (Payload::Bytes | Payload::Events(_), true) => quote!(#value.map(reqwest::Body::from)),
            _ => value,
        };
        let body = if several {
            let (name, variant) = (body_name(operation), format_ident!("{}", content.variant));
            quote!(builder.body(request::#name::#variant(body)))
        } else {
            quote!(builder.body(body))
        };
        quote! {
            Some(#media_type) => if let Some(body) = #value { builder = #body; },
        }
    });
    quote! {
        match call.body.as_ref().map(|body| body.declared.as_str()) {
            None => {}
            #(#arms)*
            Some(_) => return Err(CallError::not_expressible("body", "the client has no such media type")),
        }
    }
}

/// Reads the headers of a response by their types.
fn headers(operation: &Operation) -> Option<TokenStream> {
    let all: Vec<&Response> = operation.responses.iter().collect();
    let typed: Vec<&Response> = all
        .iter()
        .copied()
        .filter(|one| !one.headers.is_empty())
        .collect();
    let read = |response: &Response| {
        let name = headers_name(operation, response);
        quote! {
            response::#name::try_from(headers).map_err(|why| CallError::undecodable(status, why))?;
        }
    };
    let last = typed.last()?;
    if let [only] = typed.as_slice()
        && matches!(only.status, Status::Code(_))
    {
        let (status, read) = (status_pattern(only.status), read(only));
        return Some(quote! {
            if let Some((status, headers)) = progenitor::head(&result) && status == #status { #read }
        });
    }
    // What a range or `default` is not for has an arm of its own.
    let is_wide = typed
        .iter()
        .any(|one| !matches!(one.status, Status::Code(_)));
    let arms = all.iter().filter_map(|response| {
        let pattern = status_pattern(response.status);
        if response.headers.is_empty() {
            let is_needed = is_wide && response.status < last.status;
            return is_needed.then(|| quote!(#pattern => {}));
        }
        let read = read(response);
        Some(quote!(#pattern => { #read }))
    });
    let rest = (last.status != Status::Default).then(|| quote!(_ => {}));
    Some(quote! {
        if let Some((status, headers)) = progenitor::head(&result) {
            match status { #(#arms)* #rest }
        }
    })
}

/// What makes a JSON value of what the client gives, and the function that it is, if it is none
/// of the harness's.
fn reader(api: &Api, operation: &Operation, class: Class) -> (TokenStream, Option<TokenStream>) {
    match outcome(operation, class) {
        Outcome::Nothing => (quote!(progenitor::nothing), None),
        Outcome::One(Payload::Events(ty)) => {
            let ty = rust_type(api, ty, &quote!(types::));
            (
                quote!(|events| progenitor::items(events, |event: symbolon_runtime::Event<#ty>| event.data)),
                None,
            )
        }
        Outcome::One(payload) => {
            let function = read(payload);
            (quote!(progenitor::#function), None)
        }
        Outcome::Several(cases) => {
            let name = outcome_name(operation, class);
            let suffix = match class {
                Class::Success => "success",
                Class::Error => "error",
            };
            let function = format_ident!("read_{}_{suffix}", operation.name);
            let arms = cases.iter().map(|case| {
                let variant = case.variant();
                match case.content {
                    Some(content) => {
                        let read = read(&content.payload);
                        let data = matches!(content.payload, Payload::Events(_))
                            .then(|| quote!(, |event| event.data));
                        quote!(response::#name::#variant(value) => progenitor::#read(value #data).await,)
                    }
                    None => quote!(response::#name::#variant => Ok(None),),
                }
            });
            let written = quote! {
                async fn #function(value: response::#name) -> Result<Option<serde_json::Value>, CallError> {
                    match value { #(#arms)* }
                }
            };
            (quote!(#function), Some(written))
        }
    }
}

/// The harness's function that reads what a client makes of a body.
fn read(payload: &Payload) -> Ident {
    format_ident!(
        "{}",
        match payload {
            Payload::Json(_) | Payload::Form(..) | Payload::Text(_) => "json",
            Payload::Bytes | Payload::Multipart(..) => "bytes",
            Payload::Events(_) => "items",
        }
    )
}
