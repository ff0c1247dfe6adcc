//! `server.rs`: the generated server with handlers that record what they see and answer as
//! they are told.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{key, keys, module};
use crate::emit::client::status_pattern;
use crate::emit::module::{Import, with_imports};
use crate::emit::server::{
    asks, body_name, caller, has_conjunction, is_plain, request_name, response_name, sent_path,
};
use crate::emit::types::rust_type;
use crate::emit::{Surface, SurfaceKind};
use crate::model::{Api, Body, Content, Operation, Payload, Response, Scheme, SchemeKind, Status};

pub(super) fn emit(surface: Surface<'_>) -> TokenStream {
    let api = surface.api;
    let keys = keys(surface);
    let module = module(quote!(symbolon_server), surface);
    let authenticate = (!api.schemes.is_empty()).then(|| authenticate(api));
    let traits = surface.groups.iter().enumerate().map(|(index, group)| {
        let name = format_ident!("{}", group.type_name);
        let methods = surface.operations_of(index).map(method);
        quote! {
            impl #module::api::#name for Recorder {
                #(#methods)*
            }
        }
    });
    let answers = surface.operations.iter().map(|one| answers(api, one));
    let arms = surface.operations.iter().map(|operation| {
        let (answer, (method, path)) = (format_ident!("{}_answer", operation.name), key(operation));
        quote!((#method, #path) => #answer(answer).map(drop))
    });
    let served = (surface.kind == SurfaceKind::Webhooks).then(|| served(surface));
    let mut imports = Import::of(&module, &["request", "response"]);
    imports.extend(Import::of(
        &quote!(symbolon_conformance::drive),
        &[
            "Answer",
            "Location",
            "OperationKey",
            "Seen",
            "ServerDriver",
            "Stage",
        ],
    ));
    imports.extend(Import::of(
        &quote!(symbolon_runtime),
        &[
            "AuthenticationError",
            "Enforcement",
            "Options",
            "Reject",
            "Rejection",
        ],
    ));
    imports.push(Import::new("Arc", quote!(std::sync)));
    imports.push(Import::new("Router", quote!(axum)));
    imports.push(Import::new("Response", quote!(axum::response)));
    let tokens = quote! {
        /// The generated server as the harness drives it. How a refused request is worded is
        /// the service's business, and so comes from it.
        #[derive(Debug, Clone, Copy)]
        pub struct Driver {
            /// Words a refused request.
            pub reject: fn(Rejection) -> Response,
        }

        impl ServerDriver for Driver {
            fn operations(&self) -> Vec<OperationKey> {
                #keys
            }

            fn router(&self, stage: Arc<Stage>) -> Router {
                let options = Options { responses: Enforcement::Refuse, ..Options::default() };
                #module::router::router_with(Arc::new(Recorder { stage, reject: self.reject }), options)
            }

            #served

            fn expressible(&self, operation: &OperationKey, answer: &Answer) -> Result<(), String> {
                match (operation.method.as_str(), operation.path.as_str()) {
                    #(#arms,)*
                    _ => Err("the server has no such operation".to_owned()),
                }
            }
        }

        struct Recorder {
            stage: Arc<Stage>,
            reject: fn(Rejection) -> Response,
        }

        impl Reject for Recorder {
            fn reject(&self, rejection: Rejection) -> Response {
                (self.reject)(rejection)
            }
        }

        #authenticate
        #(#traits)*
        #(#answers)*
    };
    with_imports(&imports, &tokens)
}

/// Where each webhook is received: its sender alone knows the URL.
fn served(surface: Surface<'_>) -> TokenStream {
    let arms = surface.operations.iter().map(|operation| {
        let ((method, path), served) = (key(operation), sent_path(surface, operation));
        quote!((#method, #path) => Some(#served))
    });
    quote! {
        fn served_path(&self, operation: &OperationKey) -> Option<&'static str> {
            match (operation.method.as_str(), operation.path.as_str()) {
                #(#arms,)*
                _ => None,
            }
        }
    }
}

fn authenticate(api: &Api) -> TokenStream {
    let methods = api.schemes.iter().map(scheme);
    let combine = has_conjunction(api).then(|| {
        quote! {
            fn combine(&self, mut first: Self::Caller, second: Self::Caller) -> Result<Self::Caller, AuthenticationError> {
                first.extend(second);
                Ok(first)
            }
        }
    });
    quote! {
        impl symbolon_server::security::Authenticate for Recorder {
            /// Scheme and credential, one pair for each that was shown.
            type Caller = Vec<(String, String)>;
            #(#methods)*
            #combine
        }
    }
}

fn scheme(scheme: &Scheme) -> TokenStream {
    let (wire, name) = (&scheme.wire, format_ident!("{}", scheme.name));
    let (argument, text) = match scheme.kind {
        SchemeKind::Basic => (
            quote!(credentials: symbolon_runtime::Basic),
            Some(
                quote!(let credential = &format!("{}:{}", credentials.user, credentials.password);),
            ),
        ),
        SchemeKind::MutualTls => (
            quote!(certificate: &symbolon_runtime::ClientCertificate),
            Some(quote!(let credential = &String::from_utf8_lossy(&certificate.der).into_owned();)),
        ),
        _ => (quote!(credential: &str), None),
    };
    quote! {
        async fn #name(&self, #argument, _: &[&str], _: &http::request::Parts) -> Result<Self::Caller, AuthenticationError> {
            #text
            if self.stage.accepts(#wire, credential) {
                Ok(vec![(#wire.to_owned(), credential.to_owned())])
            } else {
                Err(AuthenticationError::Unauthenticated("not the credential of this case".to_owned()))
            }
        }
    }
}

fn method(operation: &Operation) -> TokenStream {
    let name = format_ident!("{}", operation.name);
    let (method, path) = key(operation);
    let response = response_name(operation);
    let answer = format_ident!("{}_answer", operation.name);
    let credentials = caller(operation).map(|ty| {
        (
            quote!(caller: #ty,),
            operation.security.iter().any(|one| one.schemes.is_empty()),
        )
    });
    let shown = match &credentials {
        None => quote!(Vec::new()),
        Some((_, true)) => quote!(caller.unwrap_or_default()),
        Some((_, false)) => quote!(caller),
    };
    let argument = credentials.map(|(argument, _)| argument);
    let request = asks(operation).then(|| {
        let request = request_name(operation);
        quote!(request: request::#request,)
    });
    let parameters = operation.parameters.iter().map(|parameter| {
        let (group, field) = (
            format_ident!("{}", parameter.location.lowercase()),
            format_ident!("{}", parameter.name),
        );
        let (location, wire) = (
            format_ident!("{}", parameter.location.variant()),
            &parameter.wire,
        );
        let record = if parameter.required || parameter.default.is_some() {
            "argument"
        } else {
            "optional_argument"
        };
        let record = format_ident!("{record}");
        quote!(seen.#record(Location::#location, #wire, &request.#group.#field);)
    });
    let body = operation
        .body
        .as_ref()
        .map(|body| see_body(operation, body));
    let mutable = asks(operation).then(|| quote!(mut));
    quote! {
        async fn #name(&self, #argument #request) -> response::#response {
            let #mutable seen = Seen::new(OperationKey::new(#method, #path), #shown);
            #(#parameters)*
            #body
            match #answer(&self.stage.answer_for(seen)) {
                Ok(response) => response,
                // The harness asks `expressible` first.
                Err(problem) => panic!("{problem}"),
            }
        }
    }
}

/// Notes the body that a handler got.
fn see_body(operation: &Operation, body: &Body) -> TokenStream {
    let see = |content: &Content| {
        let media_type = &content.media_type;
        match &content.payload {
            Payload::Json(_) | Payload::Form(..) | Payload::Text(_) | Payload::Multipart(..) => {
                quote!(seen.payload(#media_type, &body);)
            }
            Payload::Bytes | Payload::Events(_) => quote! {
                if let Ok(bytes) = body.bytes().await {
                    seen.payload(#media_type, &String::from_utf8_lossy(&bytes));
                }
            },
        }
    };
    let seen = match body.contents.as_slice() {
        [one] => see(one),
        several => {
            let name = body_name(operation);
            let arms = several.iter().map(|content| {
                let (variant, see) = (format_ident!("{}", content.variant), see(content));
                quote!(request::#name::#variant(body) => { #see })
            });
            quote!(match body { #(#arms)* })
        }
    };
    if body.required {
        quote!(let body = request.body; #seen)
    } else {
        quote!(if let Some(body) = request.body { #seen })
    }
}

/// A scripted answer as a response of the operation.
fn answers(api: &Api, operation: &Operation) -> TokenStream {
    let name = format_ident!("{}_answer", operation.name);
    let response = response_name(operation);
    let arms = operation
        .responses
        .iter()
        .map(|one| arm(api, operation, one));
    let rest = (!operation
        .responses
        .iter()
        .any(|one| one.status == Status::Default))
    .then(|| quote!(other => return Err(format!("the server has no response of status {other}")),));
    quote! {
        fn #name(answer: &Answer) -> Result<response::#response, String> {
            Ok(match answer.status { #(#arms)* #rest })
        }
    }
}

fn arm(api: &Api, operation: &Operation, response: &Response) -> TokenStream {
    let pattern = status_pattern(response.status);
    match response.contents.as_slice() {
        [] => {
            let made = made(api, operation, response, None);
            quote!(#pattern => #made,)
        }
        [one] => {
            let made = made(api, operation, response, Some(one));
            quote!(#pattern => #made,)
        }
        several => {
            let arms = several.iter().map(|content| {
                let (media_type, made) = (
                    &content.media_type,
                    made(api, operation, response, Some(content)),
                );
                quote!(Some(#media_type) => #made,)
            });
            quote! {
                #pattern => match answer.declared.as_deref() {
                    #(#arms)*
                    _ => return Err("the server has no such media type".to_owned()),
                },
            }
        }
    }
}

/// An expression for one variant of a response.
fn made(
    api: &Api,
    operation: &Operation,
    response: &Response,
    content: Option<&Content>,
) -> TokenStream {
    let ty = response_name(operation);
    let name = content.map_or(&response.variant, |content| &content.variant);
    let variant = format_ident!("{name}");
    let body = match content.map(|content| &content.payload) {
        None => None,
        Some(Payload::Json(_) | Payload::Form(..) | Payload::Text(_)) => {
            Some(quote!(answer.decoded()?))
        }
        Some(Payload::Bytes | Payload::Multipart(..)) => {
            let range = content.filter(|content| content.media_type.contains('*'));
            let typed = range.map(|_| quote!(.with_content_type(answer.media_type())));
            Some(quote! {
                symbolon_runtime::Stream::from(answer.decoded::<String>()?) #typed
            })
        }
        Some(Payload::Events(ty)) => {
            let ty = rust_type(api, ty, &quote!(symbolon_server::types::));
            Some(quote! {
                symbolon_runtime::EventStream::new(futures::stream::iter(answer.decoded::<Vec<#ty>>()?))
            })
        }
    };
    if is_plain(response) {
        let body = body.map(|body| quote!((#body)));
        return quote!(response::#ty::#variant #body);
    }
    let status = (!matches!(response.status, Status::Code(_)))
        .then(|| quote!(status: answer.status_code()?,));
    let headers = response.headers.iter().map(|header| {
        let (field, wire) = (format_ident!("{}", header.name), &header.wire);
        let read = format_ident!(
            "{}",
            if header.required {
                "header"
            } else {
                "optional_header"
            }
        );
        quote!(#field: answer.#read(#wire)?,)
    });
    let body = body.map(|body| quote!(body: #body,));
    quote!(response::#ty::#variant { #status #(#headers)* #body })
}
