//! The part of `request.rs` that holds parameters, a struct per location.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::checks::{check_function, is_constrained_here};
use super::{from_sibling, ident, rust_type};
use crate::emit::types::{Half, Reading, literal, of_default, of_type, stated, stated_type};
use crate::model::{Api, Kind, Literal, Location, Operation, Parameter, ParameterStyle, Scalar};

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

pub(super) fn parameters(api: &Api, operation: &Operation, location: Location) -> TokenStream {
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
    let values = all.iter().map(|parameter| value(api, parameter));
    quote! {
        #[doc = #about]
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(feature = "statement", derive(utoipa::IntoParams), into_params(parameter_in = #place))]
        pub struct #name { #(#fields),* }
        impl #name {
            fn decode(given: Located<'_, '_>, report: &mut Report) -> Option<Self> {
                #(#reads)*
                Some(Self { #(#values),* })
            }
        }
    }
}

fn value(api: &Api, parameter: &Parameter) -> TokenStream {
    let (name, local) = (ident(&parameter.name), local(parameter));
    let Some(default) = &parameter.default else {
        return quote!(#name: #local?);
    };
    let value = literal(api, default, &parameter.ty, &from_sibling());
    let fallback = if is_allocated(default) {
        quote!(unwrap_or_else(|| #value))
    } else {
        quote!(unwrap_or(#value))
    };
    quote!(#name: #local?.#fallback)
}

/// Whether making the default costs something that is not to be spent where it is not needed.
fn is_allocated(default: &Literal) -> bool {
    match default {
        Literal::Scalar(value) => matches!(value, Scalar::Text(_)),
        Literal::EnumValue(..) => false,
        Literal::Newtype(_, inner) => is_allocated(inner),
        Literal::Array(_) | Literal::EmptyMap => true,
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
    attributes.extend(of_style(parameter));
    let ty = rust_type(api, &parameter.ty, &from_sibling());
    let stated_ty = stated_type(api, Half::Server, &parameter.ty, &from_sibling());
    let mut optional = false;
    let ty = match (&parameter.default, parameter.required) {
        (Some(default), _) => {
            attributes.extend(of_default(api, default));
            attributes.push(quote!(required = false));
            ty
        }
        (None, true) => ty,
        (None, false) => {
            attributes.push(quote!(nullable = false));
            optional = true;
            quote!(Option<#ty>)
        }
    };
    if let Some(stated) = stated_ty {
        let stated = if optional {
            quote!(Option<#stated>)
        } else {
            stated
        };
        attributes.push(quote!(value_type = #stated));
    }
    let attributes = stated("param", &attributes);
    quote! { #docs #attributes pub #name: #ty }
}

/// What utoipa is to state of a style that is not the location's own.
fn of_style(parameter: &Parameter) -> Vec<TokenStream> {
    let structured = !matches!(
        parameter.ty.kind,
        Kind::Text(_) | Kind::Integer(_) | Kind::Number(_) | Kind::Boolean
    );
    let (style, explode) = match (parameter.location, parameter.style) {
        (Location::Query, ParameterStyle::Form { explode: false }) if structured => ("Form", false),
        (Location::Query, ParameterStyle::SpaceDelimited) => ("SpaceDelimited", false),
        (Location::Query, ParameterStyle::PipeDelimited) => ("PipeDelimited", false),
        (Location::Query, ParameterStyle::DeepObject) => ("DeepObject", true),
        (Location::Path, ParameterStyle::Label { explode }) => ("Label", explode),
        (Location::Path, ParameterStyle::Matrix { explode }) => ("Matrix", explode),
        _ => return Vec::new(),
    };
    let style = ident(style);
    vec![quote!(style = #style), quote!(explode = #explode)]
}

/// The local variable of a parameter, which must not hide the function's own arguments.
fn local(parameter: &Parameter) -> proc_macro2::Ident {
    if ["report", "given"].contains(&parameter.name.as_str()) {
        format_ident!("{}_", parameter.name)
    } else {
        ident(&parameter.name)
    }
}

fn read(api: &Api, parameter: &Parameter) -> TokenStream {
    let (name, wire) = (local(parameter), &parameter.wire);
    let presence = if parameter.required && parameter.default.is_none() {
        "required"
    } else {
        "optional"
    };
    let reading = Reading::of(api, parameter);
    let (kind, style) = match reading {
        Reading::Scalar => ("", None),
        Reading::Array => ("_array", Some(style(parameter.style))),
        Reading::Value => ("_value", Some(style(parameter.style))),
    };
    let style = style.map(|style| quote!(#style,));
    // What the type itself checks is found where the value is read.
    if is_constrained_here(&parameter.ty) {
        let method = format_ident!("{presence}{kind}_with");
        let check = check_function(api, &parameter.ty, &from_sibling());
        return quote!(let #name = given.#method(#wire, #style #check, report););
    }
    let method = format_ident!("{presence}{kind}");
    quote!(let #name = given.#method(#wire, #style report);)
}

/// A style as the runtime names it.
pub(crate) fn style(style: ParameterStyle) -> TokenStream {
    match style {
        ParameterStyle::Simple { explode } => quote!(Style::Simple { explode: #explode }),
        ParameterStyle::Label { explode } => quote!(Style::Label { explode: #explode }),
        ParameterStyle::Matrix { explode } => quote!(Style::Matrix { explode: #explode }),
        ParameterStyle::Form { explode } => quote!(Style::Form { explode: #explode }),
        ParameterStyle::SpaceDelimited => quote!(Style::SpaceDelimited),
        ParameterStyle::PipeDelimited => quote!(Style::PipeDelimited),
        ParameterStyle::DeepObject => quote!(Style::DeepObject),
        ParameterStyle::Json => quote!(Style::Json),
    }
}
