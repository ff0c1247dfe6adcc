//! `service.rs`: the service, who calls it, and how a refused request is worded.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::error;
use crate::emit::server::{has_conjunction, ident};
use crate::model::{Api, Scheme, SchemeKind, Status};

pub(super) fn emit(api: &Api, server: &Ident) -> TokenStream {
    let forms = error::forms(api, server);
    let authenticate = (!api.schemes.is_empty()).then(|| authenticate(api, server));
    let types = forms
        .all()
        .any(error::Form::is_typed)
        .then(|| quote!(use #server::types;));
    let security = authenticate.is_some().then(|| {
        (
            quote!(AuthenticationError,),
            quote!(
                use #server::security::Authenticate;
                use axum::http::request::Parts;
            ),
        )
    });
    let (error, security) = security.unzip();
    let reject = reject(api, &forms);
    let describe = describe(api);
    let bodies = forms.all().map(error::Form::function);
    let json = forms.all().any(error::Form::is_json).then(|| {
        quote!(
            use axum::Json;
        )
    });
    quote! {
        #json
        use axum::http::header::{self, HeaderValue};
        use axum::http::StatusCode;
        use axum::response::{IntoResponse, Response};
        use #server::runtime::{#error Reason, Reject, Rejection};
        #security
        #types

        /// The service. What its handlers work on goes in here: a pool of database connections,
        /// say.
        #[derive(Debug, Default)]
        pub struct Service;

        #authenticate

        impl Reject for Service {
            fn reject(&self, rejection: Rejection) -> Response {
                reject(rejection)
            }
        }

        #reject
        #describe
        #(#bodies)*
    }
}

/// Who calls: anybody, and loudly so.
fn authenticate(api: &Api, server: &Ident) -> TokenStream {
    let methods = api.schemes.iter().map(|scheme| {
        let name = ident(&scheme.name);
        let (argument, ty) = argument(scheme, server);
        let about = format!(" The security scheme `{}`.", scheme.wire);
        quote! {
            #[doc = #about]
            async fn #name(&self, #argument: #ty, _scopes: &[&str], _request: &Parts) -> Result<Caller, AuthenticationError> {
                Ok(())
            }
        }
    });
    let combine = has_conjunction(api).then(|| {
        quote! {
            fn combine(&self, _first: Caller, _second: Caller) -> Result<Caller, AuthenticationError> {
                Ok(())
            }
        }
    });
    quote! {
        /// Who calls, as far as handlers need to know. Nothing is known of anybody yet.
        pub type Caller = ();

        /// # ANY CREDENTIAL IS ACCEPTED
        ///
        /// A new service knows nobody, and so takes every credential for a valid one. Look each
        /// of them up, make `Caller` what handlers have to know, and answer with
        /// `AuthenticationError::Unauthenticated` for a credential that nobody has BEFORE
        /// ANYTHING THAT MATTERS IS SERVED.
        impl Authenticate for Service {
            type Caller = Caller;
            #(#methods)*
            #combine
        }
    }
}

/// What a scheme's method is given.
fn argument(scheme: &Scheme, server: &Ident) -> (TokenStream, TokenStream) {
    match scheme.kind {
        SchemeKind::Bearer => (quote!(_token), quote!(&str)),
        SchemeKind::Basic => (quote!(_credentials), quote!(#server::runtime::Basic)),
        SchemeKind::Http { .. } => (quote!(_credential), quote!(&str)),
        SchemeKind::MutualTls => (
            quote!(_certificate),
            quote!(&#server::runtime::ClientCertificate),
        ),
        SchemeKind::ApiKey { .. } => (quote!(_key), quote!(&str)),
    }
}

fn reject(api: &Api, forms: &error::Forms) -> TokenStream {
    let form_is = format!(" {}.", forms.usual.about());
    let response = response(forms);
    let challenge = challenge(api).map(|challenge| {
        quote! {
            if matches!(rejection.reason, Reason::NoCredential(_) | Reason::Unauthenticated(_)) {
                headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(#challenge));
            }
        }
    });
    quote! {
        /// The response to a request that was refused, or whose operation is not implemented:
        #[doc = #form_is]
        pub fn reject(rejection: Rejection) -> Response {
            let (status, message) = describe(&rejection);
            let mut response = #response;
            let headers = response.headers_mut();
            #challenge
            match rejection.reason {
                Reason::MethodNotAllowed { allow } => {
                    if let Ok(allow) = HeaderValue::from_str(allow) {
                        headers.insert(header::ALLOW, allow);
                    }
                }
                Reason::TooManyRequests { retry_after } => {
                    headers.insert(header::RETRY_AFTER, retry_after.as_secs().into());
                }
                _ => {}
            }
            response
        }
    }
}

/// The response of `rejection`, `status` and `message`.
fn response(forms: &error::Forms) -> TokenStream {
    let usual = forms.usual.response();
    if forms.others.is_empty() {
        return usual;
    }
    let arms = forms.others.iter().map(|(form, occasions)| {
        let patterns = occasions.iter().map(|occasion| {
            let operations = &occasion.operations;
            let statuses = occasion.statuses.iter().copied();
            let statuses = statuses.map(Literal::u16_unsuffixed);
            let operations = match operations.is_empty() {
                true => quote!(_),
                false => quote!(#(#operations)|*),
            };
            quote!((#operations, #(#statuses)|*))
        });
        let response = form.response();
        quote!(#(#patterns)|* => #response,)
    });
    quote! {
        // Not all refusals have one form in the document.
        match (rejection.operation.unwrap_or_default(), status.as_u16()) {
            #(#arms)*
            _ => #usual,
        }
    }
}

/// What a client is told to prove who it is by (RFC 9110, section 11.6.1). HTTP has no registered
/// challenge for API keys, but a 401 has to have one.
fn challenge(api: &Api) -> Option<String> {
    let registered = api.schemes.iter().find_map(|scheme| match &scheme.kind {
        SchemeKind::Bearer => Some("Bearer".to_owned()),
        SchemeKind::Basic => Some(r#"Basic realm="api", charset="UTF-8""#.to_owned()),
        SchemeKind::Http { scheme }
            if scheme
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') =>
        {
            Some(scheme.clone())
        }
        _ => None,
    });
    let is_key = |scheme: &Scheme| matches!(scheme.kind, SchemeKind::ApiKey { .. });
    registered.or_else(|| api.schemes.iter().any(is_key).then(|| "ApiKey".to_owned()))
}

fn describe(api: &Api) -> TokenStream {
    let invalid = invalid(api);
    quote! {
        /// The status and the words of each reason.
        fn describe(rejection: &Rejection) -> (StatusCode, String) {
            match &rejection.reason {
                Reason::Malformed(why) => (StatusCode::BAD_REQUEST, why.clone()),
                Reason::Invalid(violations) => {
                    let all: Vec<_> = violations
                        .iter()
                        .map(|one| format!("{} {}: {}", one.location, one.place, one.message))
                        .collect();
                    (#invalid, all.join("; "))
                }
                Reason::UnsupportedMediaType { expected, .. } => (
                    StatusCode::UNSUPPORTED_MEDIA_TYPE,
                    format!("the body must be {}", expected.join(" or ")),
                ),
                Reason::TooLarge { limit } => (
                    StatusCode::PAYLOAD_TOO_LARGE,
                    format!("the body must have {limit} bytes or fewer"),
                ),
                Reason::NoCredential(why) | Reason::Unauthenticated(why) => {
                    (StatusCode::UNAUTHORIZED, why.clone())
                }
                Reason::Forbidden(why) => (StatusCode::FORBIDDEN, why.clone()),
                Reason::TooManyRequests { retry_after } => (
                    StatusCode::TOO_MANY_REQUESTS,
                    format!("too many requests; try again in {} seconds", retry_after.as_secs()),
                ),
                Reason::NotFound => (
                    StatusCode::NOT_FOUND,
                    "there is nothing at this path".to_owned(),
                ),
                Reason::MethodNotAllowed { allow } => (
                    StatusCode::METHOD_NOT_ALLOWED,
                    format!("this path has only {allow}"),
                ),
                Reason::Timeout { limit } => (
                    StatusCode::REQUEST_TIMEOUT,
                    format!("the body must arrive within {} seconds", limit.as_secs()),
                ),
                Reason::NotImplemented => (
                    StatusCode::NOT_IMPLEMENTED,
                    "this operation is not implemented yet".to_owned(),
                ),
                Reason::Unavailable(_) | Reason::InvalidResponse(_) => (
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "the service failed; the request may be tried again".to_owned(),
                ),
            }
        }
    }
}

/// How a request is refused that breaks a constraint: as most operations have it, and those that
/// declare the other status alone with that.
fn invalid(api: &Api) -> TokenStream {
    let (usual, other) = match prefers_422(api) {
        true => (422, 400),
        false => (400, 422),
    };
    let status = |code| match code {
        422 => quote!(StatusCode::UNPROCESSABLE_ENTITY),
        _ => quote!(StatusCode::BAD_REQUEST),
    };
    let others: Vec<&str> = api
        .operations
        .iter()
        .filter(|one| error::declares(one, other) && !error::declares(one, usual))
        .map(|one| one.id.as_str())
        .collect();
    let (usual, other) = (status(usual), status(other));
    if others.is_empty() {
        return usual;
    }
    quote! {
        match rejection.operation {
            Some(#(#others)|*) => #other,
            _ => #usual,
        }
    }
}

/// Whether the document speaks of 422 where a request breaks a constraint, rather than of 400.
fn prefers_422(api: &Api) -> bool {
    let declared = |code| {
        let responses = api.operations.iter().flat_map(|one| &one.responses);
        responses
            .filter(|response| response.status == Status::Code(code))
            .count()
    };
    declared(422) > declared(400)
}
