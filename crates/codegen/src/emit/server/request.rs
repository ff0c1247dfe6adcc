//! `request.rs`: what each operation is asked, and how it comes off the wire.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::attributes::{of_default, of_type, stated};
use super::checks::check_function;
use super::types::literal;
use super::{from_sibling, ident, rust_type};
use crate::model::{Api, Body, Kind, Location, Operation, Parameter, ParameterStyle, Type};

pub(super) fn emit(api: &Api) -> TokenStream {
    let asks =
        |operation: &&Operation| !operation.parameters.is_empty() || operation.body.is_some();
    let operations: Vec<_> = api.operations.iter().filter(asks).collect();
    if operations.is_empty() {
        return quote!();
    }
    let with_body = operations.iter().any(|operation| operation.body.is_some());
    let with_parameters = operations
        .iter()
        .any(|operation| !operation.parameters.is_empty());
    let mut names = vec![quote!(Reason), quote!(Report)];
    if with_body {
        names.push(quote!(Limits));
    }
    if with_parameters {
        names.extend([quote!(Location), quote!(Parameters), quote!(PathValues)]);
    }
    let body = with_body.then(|| {
        quote!(
            use axum::body::Body;
        )
    });
    let parts = quote!(
        use http::request::Parts;
    );
    let items = operations.iter().map(|operation| one(api, operation));
    quote! {
        #body
        #parts
        use symbolon_runtime::{#(#names),*};
        #(#items)*
    }
}

/// The name of an operation's request.
pub(crate) fn request_name(operation: &Operation) -> proc_macro2::Ident {
    format_ident!("{}Request", operation.type_name)
}

/// The name of the parameters of one location.
pub(super) fn parameters_name(operation: &Operation, location: Location) -> proc_macro2::Ident {
    format_ident!("{}{}", operation.type_name, location.variant())
}

/// The locations that an operation has parameters in.
pub(super) fn locations(operation: &Operation) -> impl Iterator<Item = Location> {
    Location::ALL
        .into_iter()
        .filter(|location| operation.parameters_in(*location).next().is_some())
}

fn one(api: &Api, operation: &Operation) -> TokenStream {
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
        let ty = body_type(api, body);
        let doc = crate::emit::doc([body.description.as_deref().unwrap_or("The body.")]);
        quote! { #doc pub body: #ty }
    });
    let fields = fields.chain(body);
    let decode = decode(api, operation, &groups);
    quote! {
        #(#structs)*
        #[doc = #about]
        #[derive(Debug, Clone, PartialEq)]
        pub struct #name { #(#fields),* }
        impl #name { #decode }
    }
}

fn body_type(api: &Api, body: &Body) -> TokenStream {
    let ty = rust_type(api, &body.content.ty, &from_sibling());
    if body.required {
        ty
    } else {
        quote!(Option<#ty>)
    }
}

fn decode(api: &Api, operation: &Operation, groups: &[Location]) -> TokenStream {
    let path = groups.contains(&Location::Path);
    let read = (!groups.is_empty()).then(|| {
        let values = if path {
            quote!(PathValues::read(parts).await?)
        } else {
            quote!(PathValues::default())
        };
        quote! {
            let path = #values;
            let parameters = Parameters::read(parts, path)?;
        }
    });
    let decoded = groups.iter().map(|location| {
        let (field, ty) = (
            ident(location.lowercase()),
            parameters_name(operation, *location),
        );
        quote!(let #field = #ty::decode(&parameters, &mut report);)
    });
    let body = operation.body.as_ref().map(|body| decode_body(api, body));
    let (parts, take_body) = match (&operation.body, path) {
        (Some(_), true) => (
            quote!(&mut Parts),
            Some(quote!(body: Body, limits: &Limits)),
        ),
        (Some(_), false) => (quote!(&Parts), Some(quote!(body: Body, limits: &Limits))),
        (None, true) => (quote!(&mut Parts), None),
        (None, false) => (quote!(&Parts), None),
    };
    let is_async = (path || operation.body.is_some()).then(|| quote!(async));
    let fields: Vec<_> = groups
        .iter()
        .map(|location| ident(location.lowercase()))
        .chain(operation.body.iter().map(|_| ident("body")))
        .collect();
    let whole = all_of(&fields);
    quote! {
        pub(super) #is_async fn decode(parts: #parts, #take_body) -> Result<Self, Reason> {
            let mut report = Report::new();
            #read
            #(#decoded)*
            #body
            report.conclude(#whole)
        }
    }
}

fn decode_body(api: &Api, body: &Body) -> TokenStream {
    let media_type = &body.content.media_type;
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    let ty = rust_type(api, &body.content.ty, &from_sibling());
    if body.required {
        quote! {
            symbolon_runtime::media_type(&parts.headers, &[#essence])?;
            let bytes = symbolon_runtime::read(body, limits).await?;
            let body = symbolon_runtime::json::<#ty>(&bytes, &mut report)?;
        }
    } else {
        quote! {
            let bytes = symbolon_runtime::read(body, limits).await?;
            let body = if bytes.is_empty() {
                Some(None)
            } else {
                symbolon_runtime::media_type(&parts.headers, &[#essence])?;
                symbolon_runtime::json::<#ty>(&bytes, &mut report)?.map(Some)
            };
        }
    }
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

fn parameters(api: &Api, operation: &Operation, location: Location) -> TokenStream {
    let name = parameters_name(operation, location);
    let about = format!(
        " The {} parameters of `{}`.",
        location.lowercase(),
        operation.id
    );
    let place = ident(location.variant());
    let all: Vec<_> = operation.parameters_in(location).collect();
    let fields = all.iter().map(|parameter| field(api, parameter));
    let reads = all.iter().map(|parameter| read(api, parameter));
    let values = all.iter().map(|parameter| {
        let (name, local) = (ident(&parameter.name), local(parameter));
        match &parameter.default {
            Some(default) => {
                let value = literal(api, default, &from_sibling());
                let fallback = match default {
                    crate::model::Literal::Text(_) => quote!(unwrap_or_else(|| #value)),
                    _ => quote!(unwrap_or(#value)),
                };
                quote!(#name: #local?.#fallback)
            }
            None => quote!(#name: #local?),
        }
    });
    quote! {
        #[doc = #about]
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(feature = "statement", derive(utoipa::IntoParams), into_params(parameter_in = #place))]
        pub struct #name { #(#fields),* }
        impl #name {
            fn decode(parameters: &Parameters<'_>, report: &mut Report) -> Option<Self> {
                #(#reads)*
                Some(Self { #(#values),* })
            }
        }
    }
}

fn field(api: &Api, parameter: &Parameter) -> TokenStream {
    let name = ident(&parameter.name);
    let docs = parameter.docs.to_tokens(&format!("`{}`.", parameter.wire));
    let mut attributes = Vec::new();
    if parameter.name != parameter.wire {
        let wire = &parameter.wire;
        attributes.push(quote!(rename = #wire));
    }
    attributes.extend(of_type(&parameter.ty));
    if let (Kind::Array(_), ParameterStyle::Delimited(delimiter)) =
        (&parameter.ty.kind, parameter.style)
        && parameter.location == Location::Query
    {
        let style = match delimiter {
            ' ' => ident("SpaceDelimited"),
            '|' => ident("PipeDelimited"),
            _ => ident("Form"),
        };
        attributes.extend([quote!(style = #style), quote!(explode = false)]);
    }
    let ty = rust_type(api, &parameter.ty, &from_sibling());
    let ty = match (&parameter.default, parameter.required) {
        (Some(default), _) => {
            attributes.push(of_default(api, default));
            attributes.push(quote!(required = false));
            ty
        }
        (None, true) => ty,
        (None, false) => {
            attributes.push(quote!(nullable = false));
            quote!(Option<#ty>)
        }
    };
    let attributes = stated("param", &attributes);
    quote! { #docs #attributes pub #name: #ty }
}

/// The local variable of a parameter, which must not hide the function's own arguments.
fn local(parameter: &Parameter) -> proc_macro2::Ident {
    if ["report", "parameters"].contains(&parameter.name.as_str()) {
        format_ident!("{}_", parameter.name)
    } else {
        ident(&parameter.name)
    }
}

fn read(api: &Api, parameter: &Parameter) -> TokenStream {
    let (name, wire) = (local(parameter), &parameter.wire);
    let location = ident(parameter.location.variant());
    let check = check_function(api, &parameter.ty, &from_sibling());
    let array = match (&parameter.ty.kind, parameter.style) {
        (Kind::Array(item), style) => Some((item, style)),
        _ => None,
    };
    let presence = if parameter.required {
        "required"
    } else {
        "optional"
    };
    match array {
        None => {
            let method = ident(presence);
            let ty = rust_type(api, &parameter.ty, &from_sibling());
            quote!(let #name = parameters.#method::<#ty>(Location::#location, #wire, #check, report);)
        }
        Some((item, style)) => {
            let method = format_ident!("{presence}_array");
            let item = rust_type(
                api,
                &Type {
                    nullable: false,
                    ..item.as_ref().clone()
                },
                &from_sibling(),
            );
            let style = match style {
                ParameterStyle::Repeated => quote!(Repeated),
                ParameterStyle::Delimited(delimiter) => quote!(Delimited(#delimiter)),
            };
            quote! {
                let #name = parameters.#method::<#item>(
                    Location::#location, #wire, symbolon_runtime::Style::#style, #check, report,
                );
            }
        }
    }
}
