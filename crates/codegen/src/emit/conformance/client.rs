//! `client.rs`: a case through the generated client.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{key, keys};
use crate::emit::client::{Class, Outcome, outcome, outcome_name, parameter_name};
use crate::emit::module::{Import, with_imports};
use crate::emit::server::body_name;
use crate::emit::types::rust_type;
use crate::model::{Api, Body, Operation, Payload, Scheme, SchemeKind};

pub(super) fn emit(api: &Api) -> TokenStream {
    let keys = keys(api);
    let arms = api.operations.iter().map(|operation| {
        let (name, (method, path)) = (format_ident!("call_{}", operation.name), key(operation));
        quote!((#method, #path) => #name(&client, call).await)
    });
    let functions = api
        .operations
        .iter()
        .map(|operation| function(api, operation));
    let (credentials, make) = if api.schemes.is_empty() {
        (
            None,
            quote!(Client::new_with_client(base_url, self.http.clone())),
        )
    } else {
        (
            Some(credentials(api)),
            quote!(Client::new_with_client(
                base_url,
                self.http.clone(),
                credentials(call)?
            )),
        )
    };
    let mut imports = Import::of(
        &quote!(symbolon_client),
        &["Client", "request", "response", "types"],
    );
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
        #[derive(Debug, Clone, Default)]
        pub struct Driver {
            /// One for all cases: each reads the system's certificates.
            http: reqwest::Client,
        }

        impl ClientDriver for Driver {
            fn operations(&self) -> Vec<OperationKey> {
                #keys
            }

            fn call<'a>(
                &'a self, base_url: &'a str, call: &'a Call,
            ) -> Pin<Box<dyn Future<Output = Result<Answer, CallError>> + Send + 'a>> {
                Box::pin(async move {
                    let client = #make;
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
    let (success, read_success) = reader(operation, Class::Success);
    let (error, read_error) = reader(operation, Class::Error);
    quote! {
        async fn #function(client: &Client, call: &Call) -> Result<Answer, CallError> {
            call.only(&[#(#known),*], #takes_body)?;
            let #mutable builder = client.#name();
            #(#arguments)*
            #body
            progenitor::answer(builder.send().await, #success, #error).await
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
            Payload::Json(ty) | Payload::Form(ty, _) | Payload::Text(ty) => {
                let ty = rust_type(api, ty, &quote!(types::));
                quote!(call.payload::<#ty>()?)
            }
            Payload::Bytes => quote!(call.payload::<String>()?),
            Payload::Multipart(..) | Payload::Events(_) => {
                return quote! {
                    Some(#media_type) => return Err(CallError::not_expressible("body", "the driver has no such body")),
                };
            }
        };
        let value = match (&content.payload, several) {
            (Payload::Bytes, _) if media_type.contains('*') => quote!(#value.map(symbolon_client::runtime::Upload::from)),
            (Payload::Bytes, true) => quote!(#value.map(reqwest::Body::from)),
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
        match call.body.as_ref().map(|body| body.media_type.as_str()) {
            None => {}
            #(#arms)*
            Some(_) => return Err(CallError::not_expressible("body", "the client has no such media type")),
        }
    }
}

/// What makes a JSON value of what the client gives, and the function that it is, if it is none
/// of the harness's.
fn reader(operation: &Operation, class: Class) -> (TokenStream, Option<TokenStream>) {
    match outcome(operation, class) {
        Outcome::Nothing => (quote!(progenitor::nothing), None),
        Outcome::One(payload) => (read(payload), None),
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
                        quote!(response::#name::#variant(value) => #read(value).await,)
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

fn read(payload: &Payload) -> TokenStream {
    match payload {
        Payload::Json(_) | Payload::Form(..) | Payload::Text(_) => quote!(progenitor::json),
        Payload::Bytes | Payload::Multipart(..) => quote!(progenitor::bytes),
        Payload::Events(_) => quote!(progenitor::nothing),
    }
}
