//! `request.rs`: what each operation is asked, and how it comes off the wire.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::body::{body_enum, body_type, decode_body, is_streamed};
use super::parameters::{locations, parameters, parameters_name};
use super::{from_sibling, ident};
use crate::diagnostics::Diagnostics;
use crate::emit::Surface;
use crate::emit::module::{Grouped, Import, Modules};
use crate::emit::types::is_scalar;
use crate::model::{Location, Operation, Parameter};
use crate::routes::Segment;

pub(super) fn emit(
    surface: Surface<'_>,
    prefix: &str,
    modules: &mut Modules<'_>,
    diagnostics: &mut Diagnostics,
) {
    let mut imports = vec![
        Import::new("Body", quote!(axum::body)),
        Import::new("types", quote!(crate)),
        Import::new("Parts", quote!(http::request)),
        Import::runtime(),
    ];
    imports.extend(Import::of(
        &quote!(symbolon_runtime),
        &[
            "Limits",
            "Located",
            "Location",
            "Parameters",
            "PathValues",
            "Reason",
            "Report",
            "Style",
        ],
    ));
    Grouped {
        path: format!("{prefix}request"),
        about: "What each operation is asked.",
        root: quote!(),
        imports: &imports,
        exported: true,
    }
    .write(
        surface,
        |group| {
            let asks = |operation: &&Operation| super::asks(operation);
            let items = surface
                .operations_of(group)
                .filter(asks)
                .map(|one_of| one(surface, one_of));
            quote!(#(#items)*)
        },
        modules,
        diagnostics,
    );
}

/// The name of an operation's request.
pub(crate) fn request_name(operation: &Operation) -> proc_macro2::Ident {
    format_ident!("{}Request", operation.type_name)
}

fn one(surface: Surface<'_>, operation: &Operation) -> TokenStream {
    let api = surface.api;
    let name = request_name(operation);
    let about = format!(" What `{}` is asked.", operation.id);
    let groups: Vec<_> = locations(operation).collect();
    let structs = groups
        .iter()
        .map(|location| parameters(api, operation, *location));
    let fields = groups.iter().map(|location| {
        let (field, ty) = (
            ident(location.lowercase()),
            parameters_name(operation, *location),
        );
        let doc = format!(" The {} parameters.", location.lowercase());
        quote! { #[doc = #doc] pub #field: #ty }
    });
    let body = operation.body.as_ref().map(|body| {
        let ty = body_type(api, operation, body, &from_sibling(), &quote!());
        let doc = crate::emit::doc([body.description.as_deref().unwrap_or("The body.")]);
        quote! { #doc pub body: #ty }
    });
    let fields = fields.chain(body);
    let body_enum = operation
        .body
        .as_ref()
        .and_then(|body| body_enum(api, operation, body));
    let decode = decode(surface, operation, &groups);
    let derive = if operation.body.as_ref().is_some_and(is_streamed) {
        quote!(#[derive(Debug)])
    } else {
        quote!(#[derive(Debug, Clone, PartialEq)])
    };
    quote! {
        #(#structs)*
        #body_enum
        #[doc = #about]
        #derive
        pub struct #name { #(#fields),* }
        impl #name { #decode }
    }
}

fn decode(surface: Surface<'_>, operation: &Operation, groups: &[Location]) -> TokenStream {
    let path = groups.contains(&Location::Path);
    let read = (!groups.is_empty()).then(|| {
        let values = if path {
            let names = path_names(operation);
            Some(quote!(let path = PathValues::read(parts, &[#(#names),*]).await?;))
        } else {
            None
        };
        let path = if path {
            quote!(path)
        } else {
            quote!(PathValues::default())
        };
        let claiming = claiming(surface, operation);
        quote! {
            #values
            let parameters = Parameters::read(parts, #path)? #claiming;
        }
    });
    let decoded = groups.iter().map(|location| {
        let (field, ty) = (
            ident(location.lowercase()),
            parameters_name(operation, *location),
        );
        let place = ident(location.variant());
        quote!(let #field = #ty::decode(parameters.at(Location::#place), &mut report);)
    });
    let body = operation
        .body
        .as_ref()
        .map(|body| decode_body(surface.api, operation, body));
    let take_body = body.is_some().then(|| quote!(body: Body, limits: &Limits));
    let parts = if path {
        quote!(&mut Parts)
    } else {
        quote!(&Parts)
    };
    let is_async = (path || operation.body.is_some()).then(|| quote!(async));
    let fields: Vec<_> = groups
        .iter()
        .map(|location| ident(location.lowercase()))
        .chain(operation.body.iter().map(|_| ident("body")))
        .collect();
    let whole = all_of(&fields);
    let visibility = if surface.is_split() {
        quote!(pub(crate))
    } else {
        quote!(pub(super))
    };
    quote! {
        #visibility #is_async fn decode(parts: #parts, #take_body) -> Result<Self, Reason> {
            let mut report = Report::new();
            #read
            #(#decoded)*
            #body
            report.conclude(#whole)
        }
    }
}

/// What the router's parameters are called, in their order; where a segment holds more than
/// one expression, the segment's template.
fn path_names(operation: &Operation) -> Vec<String> {
    segments(operation)
        .into_iter()
        .filter(|segment| {
            segment
                .iter()
                .any(|part| matches!(part, Segment::Parameter(_)))
        })
        .map(|segment| match segment.as_slice() {
            [Segment::Parameter(name)] => name.clone(),
            parts => parts
                .iter()
                .map(|part| match part {
                    Segment::Literal(text) => text.clone(),
                    Segment::Parameter(name) => format!("{{{name}}}"),
                })
                .collect(),
        })
        .collect()
}

/// The path template cut at its slashes.
pub(super) fn segments(operation: &Operation) -> Vec<Vec<Segment>> {
    let mut all = vec![Vec::new()];
    for part in &operation.segments {
        match part {
            Segment::Parameter(_) => {
                if let Some(last) = all.last_mut() {
                    last.push(part.clone());
                }
            }
            Segment::Literal(text) => {
                for (index, piece) in text.split('/').enumerate() {
                    if index > 0 {
                        all.push(Vec::new());
                    }
                    if let Some(last) = all.last_mut()
                        && !piece.is_empty()
                    {
                        last.push(Segment::Literal(piece.to_owned()));
                    }
                }
            }
        }
    }
    all
}

/// The names of the query parameters, where one of them could be taken for a part of another:
/// an array (`a[]=`), an object with properties of its own names.
fn claiming(surface: Surface<'_>, operation: &Operation) -> Option<TokenStream> {
    let query: Vec<_> = operation.parameters_in(Location::Query).collect();
    let is_structured = |parameter: &&&Parameter| !is_scalar(surface.api, &parameter.ty);
    if query.len() < 2 || !query.iter().any(|parameter| is_structured(&parameter)) {
        return None;
    }
    let names = query.iter().map(|parameter| &parameter.wire);
    Some(quote!(.claiming(&[#(#names),*])))
}

/// An expression that is the request if each of its parts is there.
fn all_of(fields: &[proc_macro2::Ident]) -> TokenStream {
    let mut fields = fields.iter();
    let Some(first) = fields.next() else {
        return quote!(Some(Self {}));
    };
    let (mut zipped, mut pattern, mut names) = (quote!(#first), quote!(#first), vec![first]);
    for field in fields {
        zipped = quote!(#zipped.zip(#field));
        pattern = quote!((#pattern, #field));
        names.push(field);
    }
    quote!(#zipped.map(|#pattern| Self { #(#names),* }))
}
