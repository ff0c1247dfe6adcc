//! `server.rs`: the generated server with handlers that record what they see and answer as
//! they are told.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{key, keys};
use crate::emit::server::{asks, caller, has_conjunction, request_name, response_name};
use crate::model::{Api, Operation, Response, Scheme, SchemeKind, Status};

pub(super) fn emit(api: &Api) -> TokenStream {
    let keys = keys(api);
    let authenticate = (!api.schemes.is_empty()).then(|| authenticate(api));
    let traits = api.groups.iter().enumerate().map(|(index, group)| {
        let name = format_ident!("{}", group.type_name);
        let methods = api.operations_of(index).map(method);
        quote! {
            impl symbolon_server::api::#name for Recorder {
                #(#methods)*
            }
        }
    });
    let answers = api.operations.iter().map(answers);
    let arms = api.operations.iter().map(|operation| {
        let (answer, (method, path)) = (format_ident!("{}_answer", operation.name), key(operation));
        quote!((#method, #path) => #answer(answer).map(drop))
    });
    let located = api
        .operations
        .iter()
        .any(|operation| !operation.parameters.is_empty())
        .then(|| quote!(Location,));
    let requests = api.operations.iter().any(asks).then(|| quote!(request,));
    let security = authenticate.is_some().then(|| {
        quote!(
            use symbolon_runtime::AuthenticationError;
        )
    });
    quote! {
        use std::sync::Arc;
        use axum::Router;
        use axum::response::Response;
        use symbolon_conformance::drive::{Answer, #located OperationKey, Seen, ServerDriver, Stage};
        #security
        use symbolon_runtime::{Reject, Rejection};
        use symbolon_server::{#requests response};

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
                symbolon_server::router::router(Arc::new(Recorder { stage, reject: self.reject }))
            }

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
        _ => (quote!(credential: &str), None),
    };
    quote! {
        async fn #name(&self, #argument, _: &[&str]) -> Result<Self::Caller, AuthenticationError> {
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
    let body = operation.body.as_ref().map(|body| {
        let media_type = &body.content.media_type;
        let record = format_ident!(
            "{}",
            if body.required {
                "payload"
            } else {
                "optional_payload"
            }
        );
        quote!(seen.#record(#media_type, &request.body);)
    });
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

/// A scripted answer as a response of the operation.
fn answers(operation: &Operation) -> TokenStream {
    let name = format_ident!("{}_answer", operation.name);
    let response = response_name(operation);
    let arms = operation.responses.iter().map(|one| arm(operation, one));
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

fn arm(operation: &Operation, response: &Response) -> TokenStream {
    let (ty, variant) = (
        response_name(operation),
        format_ident!("{}", response.variant),
    );
    let pattern = match response.status {
        Status::Code(code) => {
            let code = proc_macro2::Literal::u16_unsuffixed(code);
            quote!(#code)
        }
        Status::Range(hundred) => {
            let (low, high) = (hundred * 100, hundred * 100 + 99);
            quote!(#low..=#high)
        }
        Status::Default => quote!(_),
    };
    let has_body = response.content.is_some();
    if response.headers.is_empty() && matches!(response.status, Status::Code(_)) {
        let body = has_body.then(|| quote!((answer.decoded()?)));
        return quote!(#pattern => response::#ty::#variant #body,);
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
    let body = has_body.then(|| quote!(body: answer.decoded()?,));
    quote!(#pattern => response::#ty::#variant { #status #(#headers)* #body },)
}
