//! `client.rs`: a case through the generated client.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{key, keys};
use crate::emit::client::{Class, common};
use crate::emit::server::rust_type;
use crate::model::{Api, Operation, Scheme, SchemeKind};

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
    let import = credentials.is_some().then(|| {
        quote!(
            use symbolon_client::credentials::Credentials;
        )
    });
    let located = api
        .operations
        .iter()
        .any(|operation| !operation.parameters.is_empty())
        .then(|| quote!(Location,));
    quote! {
        use std::future::Future;
        use std::pin::Pin;
        use symbolon_client::{Client, types};
        #import
        use symbolon_conformance::drive::{Answer, Call, CallError, ClientDriver, #located OperationKey, progenitor};

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
    }
}

fn credentials(api: &Api) -> TokenStream {
    let arms = api.schemes.iter().map(credential);
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
        let setter = setter(&parameter.wire);
        let ty = client_type(api, operation, parameter);
        quote! {
            if let Some(value) = call.argument::<#ty>(Location::#location, #wire)? {
                builder = builder.#setter(value);
            }
        }
    });
    let body = operation.body.as_ref().map(|body| {
        let ty = rust_type(api, &body.content.ty, &quote!(types::));
        quote! {
            if let Some(body) = call.payload::<#ty>()? {
                builder = builder.body(body);
            }
        }
    });
    let mutable = (!operation.parameters.is_empty() || body.is_some()).then(|| quote!(mut));
    let success = reader(operation, Class::Success);
    let error = reader(operation, Class::Error);
    quote! {
        async fn #function(client: &Client, call: &Call) -> Result<Answer, CallError> {
            call.only(&[#(#known),*], #takes_body)?;
            let #mutable builder = client.#name();
            #(#arguments)*
            #body
            progenitor::answer(builder.send().await, progenitor::#success, progenitor::#error).await
        }
    }
}

/// What makes a JSON value of what progenitor gives.
fn reader(operation: &Operation, class: Class) -> Ident {
    match common(operation, class) {
        None => format_ident!("bytes"),
        Some(None) => format_ident!("nothing"),
        Some(Some(_)) => format_ident!("json"),
    }
}

fn setter(wire: &str) -> Ident {
    format_ident!("{}", crate::lower::names::snake(wire))
}

/// The type that progenitor gives a parameter: as the model has it, but that it names a text
/// with constraints after operation and parameter.
fn client_type(
    api: &Api,
    operation: &Operation,
    parameter: &crate::model::Parameter,
) -> TokenStream {
    use crate::model::{Kind, Text};
    let constraints = &parameter.ty.constraints;
    let constrained = constraints.min_length.is_some()
        || constraints.max_length.is_some()
        || constraints.pattern.is_some();
    if constrained
        && matches!(
            parameter.ty.kind,
            Kind::Text(Text::Plain | Text::Formatted(_))
        )
    {
        let name = crate::lower::names::pascal(&format!("{}-{}", operation.name, parameter.wire));
        let name = format_ident!("{name}");
        return quote!(types::#name);
    }
    rust_type(api, &parameter.ty, &quote!(types::))
}
