//! What utoipa is to state of a place beyond what the type says: `#[schema(..)]` and
//! `#[param(..)]`.

use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;

use super::enumeration::json_text;
use super::{ident, number};
use crate::model::{Api, Constraints, Kind, Literal, Scalar, Shape, Text, Type};

/// The attributes of a type at a place: its constraints and a format that Rust has no type for.
pub(crate) fn of_type(ty: &Type) -> Vec<TokenStream> {
    let mut attributes = match ty.kind {
        Kind::Integer(integer) => of_constraints(&ty.constraints.within(integer)),
        _ => of_constraints(&ty.constraints),
    };
    match &ty.kind {
        Kind::Text(Text::Formatted(format)) => attributes.push(quote!(format = #format)),
        // What is stated in place of a type that utoipa does not know is a text of a format.
        Kind::Text(Text::Ipv4) => attributes.push(quote!(format = "ipv4")),
        Kind::Text(Text::Ipv6) => attributes.push(quote!(format = "ipv6")),
        Kind::Text(Text::Base64) => attributes.push(quote!(format = "byte")),
        Kind::File => attributes.push(quote!(format = "binary")),
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

/// The attribute of a default, if it can be stated.
pub(crate) fn of_default(api: &Api, default: &Literal) -> Option<TokenStream> {
    let value = match default {
        Literal::Scalar(value) => value,
        Literal::EnumValue(id, index) => match &api.definition(*id).shape {
            Shape::Enum(values) => &values.get(*index)?.wire,
            _ => return None,
        },
        Literal::Array(_) | Literal::EmptyMap => return None,
    };
    let value = match value {
        Scalar::Text(text) => quote!(#text),
        Scalar::Boolean(flag) => quote!(#flag),
        Scalar::Integer(_) | Scalar::Number(_) => {
            let text = json_text(value);
            let literal: TokenStream = text.parse().ok()?;
            literal
        }
    };
    Some(quote!(default = #value))
}

/// An attribute that only stands where the statement is compiled.
pub(crate) fn stated(name: &str, attributes: &[TokenStream]) -> Option<TokenStream> {
    let name = ident(name);
    (!attributes.is_empty())
        .then(|| quote!(#[cfg_attr(feature = "statement", #name(#(#attributes),*))]))
}
