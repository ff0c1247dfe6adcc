//! What utoipa is to state of a place beyond what the type says: `#[schema(..)]` and
//! `#[param(..)]`.

use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;

use super::ident;
use crate::model::{Api, Constraints, Kind, Literal, Text, Type};

/// The attributes of a type at a place: its constraints and a format that Rust has no type for.
pub(super) fn of_type(ty: &Type) -> Vec<TokenStream> {
    let mut attributes = match ty.kind {
        Kind::Integer(integer) => of_constraints(&ty.constraints.within(integer)),
        _ => of_constraints(&ty.constraints),
    };
    match &ty.kind {
        Kind::Text(Text::Formatted(format)) => attributes.push(quote!(format = #format)),
        // utoipa knows no addresses.
        Kind::Text(Text::Ipv4) => {
            attributes.extend([quote!(value_type = String), quote!(format = "ipv4")])
        }
        Kind::Text(Text::Ipv6) => {
            attributes.extend([quote!(value_type = String), quote!(format = "ipv6")])
        }
        _ => {}
    }
    attributes
}

fn of_constraints(constraints: &Constraints) -> Vec<TokenStream> {
    let numbers = [
        ("minimum", constraints.minimum),
        ("maximum", constraints.maximum),
        ("exclusive_minimum", constraints.exclusive_minimum),
        ("exclusive_maximum", constraints.exclusive_maximum),
        ("multiple_of", constraints.multiple_of),
    ];
    let counts = [
        ("min_length", constraints.min_length),
        ("max_length", constraints.max_length),
        ("min_items", constraints.min_items),
        ("max_items", constraints.max_items),
    ];
    let mut attributes = Vec::new();
    for (name, value) in numbers {
        if let Some(value) = value {
            let (name, value) = (ident(name), number(value));
            attributes.push(quote!(#name = #value));
        }
    }
    for (name, value) in counts {
        if let Some(value) = value {
            let (name, value) = (ident(name), Token::usize_unsuffixed(value));
            attributes.push(quote!(#name = #value));
        }
    }
    if let Some(pattern) = &constraints.pattern {
        attributes.push(quote!(pattern = #pattern));
    }
    attributes
}

/// The attribute of a default.
pub(super) fn of_default(api: &Api, default: &Literal) -> TokenStream {
    let value = match default {
        Literal::Text(text) => quote!(#text),
        Literal::Boolean(flag) => quote!(#flag),
        Literal::Integer(value) => {
            let value = Token::i128_unsuffixed(*value);
            quote!(#value)
        }
        Literal::Number(value) => number(*value),
        Literal::EnumValue(id, index) => {
            let wire = match &api.definition(*id).shape {
                crate::model::Shape::Enum(values) => {
                    values.get(*index).map(|value| value.wire.clone())
                }
                _ => None,
            };
            quote!(#wire)
        }
    };
    quote!(default = #value)
}

/// A number as a literal: whole where it is whole, so that it fits integers too.
pub(super) fn number(value: f64) -> TokenStream {
    let sign = (value < 0.0).then(|| quote!(-));
    let magnitude = value.abs();
    let literal = if magnitude.fract() == 0.0 && magnitude < 1e18 {
        Token::u64_unsuffixed(magnitude as u64)
    } else {
        Token::f64_unsuffixed(magnitude)
    };
    quote!(#sign #literal)
}

/// An attribute that only stands where the statement is compiled.
pub(super) fn stated(name: &str, attributes: &[TokenStream]) -> Option<TokenStream> {
    let name = ident(name);
    (!attributes.is_empty())
        .then(|| quote!(#[cfg_attr(feature = "statement", #name(#(#attributes),*))]))
}
