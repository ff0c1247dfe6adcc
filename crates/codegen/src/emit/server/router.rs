//! `router.rs`: the operations as an axum router, a handler per operation.

use indexmap::IndexMap;
use proc_macro2::TokenStream;
use quote::quote;

use super::api::asks;
use super::request::{locations, parameters_name, request_name};
use super::security::authentication;
use super::{from_sibling, ident, rust_type};
use crate::model::{Alternative, Api, Header, Location, Operation, Response, Status};

pub(super) fn emit(api: &Api) -> TokenStream {
    let routes = routes(api);
    let bounds = bounds(api);
    let handlers = api
        .operations
        .iter()
        .map(|operation| handler(api, operation));
    quote! {
        use std::sync::Arc;
        use axum::Router;
        use axum::extract::{Request, State};
        use axum::response::Response;
        use symbolon_runtime::{Limits, Reason, Server};

        /// The operations, with the default [`Limits`].
        ///
        /// What is not an operation is answered too, in the words of [`symbolon_runtime::Reject`]:
        /// merge other routes in before you set a fallback of your own.
        pub fn router<S>(service: Arc<S>) -> Router where S: #bounds {
            router_with_limits(service, Limits::default())
        }

        /// The operations, with limits of your own.
        pub fn router_with_limits<S>(service: Arc<S>, limits: Limits) -> Router where S: #bounds {
            Router::new()
                #(#routes)*
                .fallback(async |State(server): State<Server<S>>| server.unmatched(Reason::NotFound))
                .with_state(Server { service, limits })
        }

        #(#handlers)*
    }
}

/// What a service has to be to be served.
fn bounds(api: &Api) -> TokenStream {
    let traits: Vec<_> = api
        .groups
        .iter()
        .map(|group| ident(&group.type_name))
        .collect();
    if traits.is_empty() {
        quote!(symbolon_runtime::Reject)
    } else {
        quote!(#(super::api::#traits)+*)
    }
}

fn by_path(api: &Api) -> IndexMap<&str, Vec<&Operation>> {
    let mut paths: IndexMap<&str, Vec<&Operation>> = IndexMap::new();
    for operation in &api.operations {
        paths.entry(&operation.path).or_default().push(operation);
    }
    paths
}

fn routes(api: &Api) -> Vec<TokenStream> {
    let mut routes = Vec::new();
    for (path, operations) in by_path(api) {
        let handlers = operations.iter().enumerate().map(|(index, operation)| {
            let (method, name) = (ident(operation.method.lowercase()), ident(&operation.name));
            let function = if index == 0 {
                quote!(axum::routing::#method)
            } else {
                quote!(.#method)
            };
            quote!(#function(#name::<S>))
        });
        let allow = allow(&operations);
        routes.push(quote! {
            .route(
                #path,
                #(#handlers)*
                    .fallback(async |State(server): State<Server<S>>| {
                        server.unmatched(Reason::MethodNotAllowed { allow: #allow })
                    }),
            )
        });
    }
    routes
}

/// The value of `Allow` (RFC 9110, section 10.2.1). axum answers HEAD where there is a GET.
fn allow(operations: &[&Operation]) -> String {
    let mut methods: Vec<_> = operations
        .iter()
        .map(|operation| operation.method.uppercase())
        .collect();
    if methods.contains(&"GET") && !methods.contains(&"HEAD") {
        methods.push("HEAD");
    }
    methods.sort_unstable();
    methods.join(", ")
}

fn handler(api: &Api, operation: &Operation) -> TokenStream {
    let name = ident(&operation.name);
    let id = &operation.id;
    let group = ident(&api.groups[operation.group].type_name);
    let statement = path_attribute(api, operation);
    let caller =
        authentication(api, operation).map(|expression| quote!(let caller = #expression?;));
    let pass_caller = caller.is_some().then(|| quote!(caller,));
    let in_path = operation.parameters_in(Location::Path).next().is_some();
    let decode = asks(operation).then(|| {
        let request = request_name(operation);
        let parts = if in_path {
            quote!(&mut parts)
        } else {
            quote!(&parts)
        };
        let body = operation
            .body
            .is_some()
            .then(|| quote!(body, &server.limits));
        let wait = (in_path || operation.body.is_some()).then(|| quote!(.await));
        quote!(let request = super::request::#request::decode(#parts, #body)#wait?;)
    });
    let pass_request = decode.is_some().then(|| quote!(request,));
    let parts = if in_path {
        quote!(mut parts)
    } else {
        quote!(parts)
    };
    let body = if operation.body.is_some() {
        quote!(body)
    } else {
        quote!(_)
    };
    let split = (caller.is_some() || decode.is_some())
        .then(|| quote!(let (#parts, #body) = request.into_parts();));
    let argument = if split.is_some() {
        quote!(request: Request)
    } else {
        quote!(_: Request)
    };
    // The block is awaited on the spot: a future handed on by value is copied with the whole
    // request in it, and doubles the handler's own.
    quote! {
        #statement
        async fn #name<S>(State(server): State<Server<S>>, #argument) -> Response
        where
            S: super::api::#group,
        {
            server.settle(#id, async {
                #split
                #caller
                #decode
                Ok(super::api::#group::#name(&*server.service, #pass_caller #pass_request).await)
            }.await)
        }
    }
}

/// What utoipa is to state of an operation: its parameters from the structs that decode them,
/// its bodies from the types that serde reads and writes.
fn path_attribute(api: &Api, operation: &Operation) -> TokenStream {
    let (method, path, id) = (
        ident(operation.method.lowercase()),
        &operation.path,
        &operation.id,
    );
    let tag = &api.groups[operation.group].tag;
    let summary = operation
        .docs
        .summary
        .as_ref()
        .map(|text| quote!(summary = #text,));
    let description = operation
        .docs
        .description
        .as_ref()
        .map(|text| quote!(description = #text,));
    let parameters: Vec<_> = locations(operation)
        .map(|location| {
            let name = parameters_name(operation, location);
            quote!(super::request::#name)
        })
        .collect();
    let parameters = (!parameters.is_empty()).then(|| quote!(params(#(#parameters),*),));
    let body = operation.body.as_ref().map(|body| {
        let ty = rust_type(api, &body.content.ty, &from_sibling());
        let ty = if body.required {
            ty
        } else {
            quote!(Option<#ty>)
        };
        let media_type = &body.content.media_type;
        let description = body
            .description
            .as_ref()
            .map(|text| quote!(, description = #text));
        quote!(request_body(content = #ty, content_type = #media_type #description),)
    });
    let responses = operation
        .responses
        .iter()
        .map(|response| response_attribute(api, response));
    let security = security_attribute(api, &operation.security);
    quote! {
        #[cfg_attr(feature = "statement", utoipa::path(
            #method, path = #path, operation_id = #id, tag = #tag, #summary #description
            #parameters #body responses(#(#responses),*), #security
        ))]
    }
}

fn response_attribute(api: &Api, response: &Response) -> TokenStream {
    let status = match response.status {
        Status::Code(code) => {
            let code = proc_macro2::Literal::u16_unsuffixed(code);
            quote!(#code)
        }
        Status::Range(hundred) => {
            let range = format!("{hundred}XX");
            quote!(#range)
        }
        Status::Default => quote!("default"),
    };
    let description = &response.description;
    let body = response.content.as_ref().map(|content| {
        let ty = rust_type(api, &content.ty, &from_sibling());
        let media_type = &content.media_type;
        quote!(, body = #ty, content_type = #media_type)
    });
    let headers = response
        .headers
        .iter()
        .map(|header| header_attribute(api, header));
    let headers = (!response.headers.is_empty()).then(|| quote!(, headers(#(#headers),*)));
    quote!((status = #status, description = #description #body #headers))
}

fn header_attribute(api: &Api, header: &Header) -> TokenStream {
    let (wire, ty) = (&header.wire, rust_type(api, &header.ty, &from_sibling()));
    let description = header
        .description
        .as_ref()
        .map(|text| quote!(, description = #text));
    quote!((#wire = #ty #description))
}

fn security_attribute(api: &Api, security: &[Alternative]) -> Option<TokenStream> {
    let alternatives = security.iter().map(|alternative| {
        let schemes = alternative.schemes.iter().map(|(index, scopes)| {
            let wire = &api.schemes[*index].wire;
            quote!(#wire = [#(#scopes),*])
        });
        quote!((#(#schemes),*))
    });
    (!security.is_empty()).then(|| quote!(security(#(#alternatives),*)))
}
