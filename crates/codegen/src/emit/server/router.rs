//! `router.rs`: the operations as an axum router, a handler per operation.

use indexmap::IndexMap;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::api::asks;
use super::described::path_attribute;
use super::ident;
use super::request::{request_name, segments};
use super::security::authentication;
use crate::diagnostics::Diagnostics;
use crate::emit::module::{Grouped, Import, Modules};
use crate::emit::{Surface, SurfaceKind};
use crate::model::{Location, Operation};
use crate::routes::Segment;

/// More paths than this are written in several functions.
const ONE_FUNCTION: usize = 48;

pub(super) fn emit(
    surface: Surface<'_>,
    prefix: &str,
    modules: &mut Modules<'_>,
    diagnostics: &mut Diagnostics,
) {
    let base = surface.base();
    let mut imports = Import::of(&base, &["api", "request"]);
    imports.extend([
        Import::new("security", quote!(crate)),
        Import::new("Arc", quote!(std::sync)),
        Import::new("Router", quote!(axum)),
        Import::new("Response", quote!(axum::response)),
    ]);
    imports.extend(Import::of(&quote!(axum::extract), &["Request", "State"]));
    imports.extend(Import::of(
        &quote!(symbolon_runtime),
        &["Options", "Reason", "Reject", "Server"],
    ));
    Grouped {
        path: format!("{prefix}router"),
        about: "The operations as an axum router.",
        root: root(surface),
        imports: &imports,
        exported: false,
    }
    .write(
        surface,
        |group| {
            let handlers = surface
                .operations_of(group)
                .map(|operation| handler(surface, operation));
            quote!(#(#handlers)*)
        },
        modules,
        diagnostics,
    );
}

fn root(surface: Surface<'_>) -> TokenStream {
    let (bound, service) = bound(surface);
    let paths = by_path(surface);
    let all: Vec<_> = paths
        .iter()
        .map(|(path, operations)| route(surface, path, operations))
        .collect();
    let unchecked = paths
        .keys()
        .any(|path| path.contains("/:") || path.contains("/*"))
        .then(|| quote!(.without_v07_checks()));
    let (routes, functions) = if all.len() > ONE_FUNCTION {
        let functions = all.chunks(ONE_FUNCTION).enumerate().map(|(index, routes)| {
            let name = format_ident!("routes_{}", index + 1);
            quote! {
                fn #name<S>(router: Router<Server<S>>) -> Router<Server<S>> where S: #bound {
                    router #(#routes)*
                }
            }
        });
        let names = (1..=functions.len()).map(|index| format_ident!("routes_{index}"));
        let calls = quote!(#(let router = #names(router);)*);
        (
            quote! { let router = Router::new() #unchecked; #calls router },
            Some(quote!(#(#functions)*)),
        )
    } else {
        (quote! { Router::new() #unchecked #(#all)* }, None)
    };
    let what = match surface.kind {
        SurfaceKind::Api => "The operations",
        SurfaceKind::Webhooks => {
            "The receivers of webhooks and callbacks, each at a path of its own name"
        }
    };
    let (first, second) = (
        format!(" {what}, with the default [`Options`]."),
        format!(" {what}, with options of your own."),
    );
    quote! {
        #service

        #[doc = #first]
        ///
        /// What is not an operation is answered too, in the words of [`symbolon_runtime::Reject`]:
        /// merge other routes in before you set a fallback of your own.
        pub fn router<S>(service: Arc<S>) -> Router where S: #bound {
            router_with(service, Options::default())
        }

        #[doc = #second]
        ///
        /// They say how much of a request is taken, and what becomes of a response that breaks the
        /// document ([`symbolon_runtime::Enforcement`]).
        pub fn router_with<S>(service: Arc<S>, options: Options) -> Router where S: #bound {
            #routes
                .fallback(async |State(server): State<Server<S>>| server.unmatched(Reason::NotFound))
                .with_state(Server::new(service, options))
        }
        #functions
    }
}

/// What a service has to be to be served, and a trait that says so where it is long.
fn bound(surface: Surface<'_>) -> (TokenStream, Option<TokenStream>) {
    let traits: Vec<_> = surface
        .group_indices()
        .map(|index| ident(&surface.groups[index].type_name))
        .collect();
    let all = quote!(#(api::#traits)+*);
    match traits.len() {
        0 => (quote!(Reject), None),
        1..=3 => (all, None),
        _ => (
            quote!(Service),
            Some(quote! {
                /// Everything that a service has to do.
                pub trait Service: #all {}

                impl<S> Service for S where S: #all {}
            }),
        ),
    }
}

/// The operations of each path that the router tells apart.
fn by_path(surface: Surface<'_>) -> IndexMap<String, Vec<&Operation>> {
    let mut paths: IndexMap<String, Vec<&Operation>> = IndexMap::new();
    for operation in surface.operations {
        let path = match surface.kind {
            SurfaceKind::Api => router_path(operation),
            SurfaceKind::Webhooks => sent_path(surface, operation),
        };
        paths.entry(path).or_default().push(operation);
    }
    paths
}

/// The path at which an operation is served: that of the document, a webhook's name, or, for a
/// callback, whose URL is known to its sender alone, the name of its method.
pub(super) fn served_path(surface: Surface<'_>, operation: &Operation) -> String {
    match surface.kind {
        SurfaceKind::Webhooks if !operation.path.starts_with('/') => format!("/{}", operation.name),
        _ => operation.path.clone(),
    }
}

/// The same as it stands in a request.
pub(crate) fn sent_path(surface: Surface<'_>, operation: &Operation) -> String {
    escaped(&served_path(surface, operation))
}

/// The path as the router reads it: a segment that holds an expression is a parameter, named by
/// its place.
fn router_path(operation: &Operation) -> String {
    let mut parameters = 0;
    let all: Vec<String> = segments(operation)
        .into_iter()
        .map(|segment| {
            if segment
                .iter()
                .any(|part| matches!(part, Segment::Parameter(_)))
            {
                parameters += 1;
                return format!("{{p{parameters}}}");
            }
            let texts = segment.iter().map(|part| match part {
                Segment::Literal(text) | Segment::Parameter(text) => escaped(text),
            });
            texts.collect()
        })
        .collect();
    let path = all.join("/");
    if path.starts_with('/') {
        path
    } else {
        format!("/{path}")
    }
}

/// Text as it stands in a request's path (RFC 3986, section 3.3), and as the generated client
/// writes it: escapes that are there are left as they are. No brace is left for the router.
fn escaped(text: &str) -> String {
    const FOREIGN: percent_encoding::AsciiSet = percent_encoding::CONTROLS
        .add(b' ')
        .add(b'"')
        .add(b'#')
        .add(b'<')
        .add(b'>')
        .add(b'?')
        .add(b'[')
        .add(b'\\')
        .add(b']')
        .add(b'^')
        .add(b'`')
        .add(b'{')
        .add(b'|')
        .add(b'}');
    let mut pieces = text.split('%');
    let first = pieces.next().unwrap_or_default();
    let mut written = percent_encoding::utf8_percent_encode(first, &FOREIGN).to_string();
    for piece in pieces {
        let digits = piece.bytes().take(2).filter(u8::is_ascii_hexdigit).count();
        written.push_str(if digits == 2 { "%" } else { "%25" });
        written.extend(percent_encoding::utf8_percent_encode(piece, &FOREIGN));
    }
    written
}

fn route(surface: Surface<'_>, path: &str, operations: &[&Operation]) -> TokenStream {
    let mut by_method: IndexMap<&str, Vec<&Operation>> = IndexMap::new();
    for operation in operations {
        by_method
            .entry(operation.method.lowercase())
            .or_default()
            .push(operation);
    }
    let handlers = by_method
        .iter()
        .enumerate()
        .map(|(index, (method, operations))| {
            let method = ident(method);
            let function = if index == 0 {
                quote!(axum::routing::#method)
            } else {
                quote!(.#method)
            };
            let handler = match operations.as_slice() {
                [one] => {
                    let name = handler_name(surface, one);
                    quote!(#name::<S>)
                }
                several => told_apart(surface, several),
            };
            quote!(#function(#handler))
        });
    let allow = allow(operations);
    quote! {
        .route(
            #path,
            #(#handlers)*
                .fallback(async |State(server): State<Server<S>>| {
                    server.unmatched(Reason::MethodNotAllowed { allow: #allow })
                }),
        )
    }
}

/// A handler for operations whose paths are one to the router: the first whose template fits,
/// those with text beside their expressions before those without.
fn told_apart(surface: Surface<'_>, operations: &[&Operation]) -> TokenStream {
    let mut operations = operations.to_vec();
    operations.sort_by_key(|operation| {
        let plain = segments(operation).iter().all(|segment| segment.len() <= 1);
        usize::from(plain)
    });
    let mut chain = None;
    for operation in operations.iter().rev() {
        let (name, path) = (handler_name(surface, operation), &operation.path);
        chain = Some(match chain {
            None => quote!({ #name(server, request).await }),
            Some(rest) => quote! {
                if symbolon_runtime::path_fits(request.uri(), #path) {
                    #name(server, request).await
                } else #rest
            },
        });
    }
    let is_block = operations.len() == 1;
    let body = if is_block {
        quote!(#chain)
    } else {
        quote!({ #chain })
    };
    quote!(async |server: State<Server<S>>, request: Request| #body)
}

fn handler_name(surface: Surface<'_>, operation: &Operation) -> TokenStream {
    let name = ident(&operation.name);
    if surface.is_split() {
        let module = ident(&surface.groups[operation.group].module);
        quote!(#module::#name)
    } else {
        quote!(#name)
    }
}

/// The value of `Allow` (RFC 9110, section 10.2.1). axum answers HEAD where there is a GET.
fn allow(operations: &[&Operation]) -> String {
    let mut methods: Vec<_> = operations
        .iter()
        .map(|operation| operation.method.uppercase())
        .collect();
    if methods.contains(&"GET") {
        methods.push("HEAD");
    }
    methods.sort_unstable();
    methods.dedup();
    methods.join(", ")
}

fn handler(surface: Surface<'_>, operation: &Operation) -> TokenStream {
    let name = ident(&operation.name);
    let id = &operation.id;
    let route = format!("{} {}", operation.method.uppercase(), operation.path);
    let group = ident(&surface.groups[operation.group].type_name);
    let statement =
        (surface.kind == SurfaceKind::Api).then(|| path_attribute(surface.api, operation));
    let caller =
        authentication(surface.api, operation).map(|expression| quote!(let caller = #expression?;));
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
        quote!(let request = request::#request::decode(#parts, #body)#wait?;)
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
    let visibility = surface.is_split().then(|| quote!(pub(super)));
    let service = ident("service");
    // The block is awaited on the spot: a future handed on by value is copied with the whole
    // request in it, and doubles the handler's own.
    quote! {
        #statement
        #visibility async fn #name<S: api::#group>(State(server): State<Server<S>>, #argument) -> Response {
            let answer = async {
                #split
                #caller
                #decode
                let #service = &*server.service;
                Ok(#service.#name(#pass_caller #pass_request).await)
            }
            .await;
            let route = #route;
            server.settle(#id, route, answer)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_a_path_cannot_hold_is_escaped() {
        assert_eq!(
            escaped("/a b/%20/100%/{x}[1]#y?z/é"),
            "/a%20b/%20/100%25/%7Bx%7D%5B1%5D%23y%3Fz/%C3%A9"
        );
    }
}
