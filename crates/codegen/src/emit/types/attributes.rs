//! What utoipa is to state of a place beyond what the type says: `#[schema(..)]` and
//! `#[param(..)]`.

use proc_macro2::{Literal as Token, TokenStream};
use quote::{ToTokens, quote};

use super::enumeration::json_text;
use super::{ident, number};
use crate::model::{Api, Bound, Constraints, Kind, Literal, Scalar, Shape, Text, Type};

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
    let bounds = [
        ("minimum", constraints.minimum),
        ("maximum", constraints.maximum),
        ("exclusive_minimum", constraints.exclusive_minimum),
        ("exclusive_maximum", constraints.exclusive_maximum),
    ];
    let counts = [
        ("min_length", constraints.min_length),
        ("max_length", constraints.max_length),
        ("min_items", constraints.min_items),
        ("max_items", constraints.max_items),
    ];
    let mut attributes = Vec::new();
    for (name, value) in bounds {
        if let Some(value) = value {
            let (name, value) = (ident(name), bound(value));
            attributes.push(quote!(#name = #value));
        }
    }
    if let Some(factor) = constraints.multiple_of {
        // utoipa reads it as a floating-point number.
        let factor = if is_small(factor) {
            number(factor)
        } else {
            Token::f64_unsuffixed(factor).into_token_stream()
        };
        attributes.push(quote!(multiple_of = #factor));
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

/// A bound as a literal. utoipa makes it an expression whose type nothing tells, and which is
/// an `i32` unless it says otherwise.
fn bound(value: Bound) -> TokenStream {
    let whole = match value {
        Bound::Integer(whole) => whole,
        Bound::Number(value) => {
            let sign = (value < 0.0).then(|| quote!(-));
            let magnitude = Token::f64_unsuffixed(value.abs());
            return quote!(#sign #magnitude);
        }
    };
    let sign = (whole < 0).then(|| quote!(-));
    let magnitude = whole.unsigned_abs();
    let magnitude = if i32::try_from(whole).is_ok() {
        Token::u128_unsuffixed(magnitude)
    } else if let Ok(magnitude) = i64::try_from(magnitude) {
        Token::i64_suffixed(magnitude)
    } else {
        Token::f64_suffixed(magnitude as f64)
    };
    quote!(#sign #magnitude)
}

/// Whether a number that is whole fits an `i32`.
fn is_small(value: f64) -> bool {
    value.abs() <= f64::from(i32::MAX)
}

/// The attribute of a default, if it can be stated.
pub(crate) fn of_default(api: &Api, default: &Literal) -> Option<TokenStream> {
    let value = match default {
        Literal::Scalar(value) => value,
        Literal::EnumValue(id, index) => match &api.definition(*id).shape {
            Shape::Enum(values) => &values.get(*index)?.wire,
            _ => return None,
        },
        Literal::Newtype(_, inner) => return of_default(api, inner),
        Literal::Array(_) | Literal::EmptyMap => return None,
    };
    let value = match value {
        Scalar::Text(text) => quote!(#text),
        Scalar::Boolean(flag) => quote!(#flag),
        Scalar::Integer(_) | Scalar::Number(_) => {
            let text = json_text(value) + suffix(value);
            let literal: TokenStream = text.parse().ok()?;
            literal
        }
    };
    Some(quote!(default = #value))
}

/// The type of a literal that would not be an `i32`; as with bounds, nothing else tells it.
fn suffix(value: &Scalar) -> &'static str {
    let Scalar::Integer(value) = value else {
        return "";
    };
    if i32::try_from(*value).is_ok() {
        ""
    } else if i64::try_from(*value).is_ok() {
        "i64"
    } else if u64::try_from(*value).is_ok() {
        "u64"
    } else {
        ""
    }
}

/// An attribute that only stands where the statement is compiled.
pub(crate) fn stated(name: &str, attributes: &[TokenStream]) -> Option<TokenStream> {
    let name = ident(name);
    (!attributes.is_empty())
        .then(|| quote!(#[cfg_attr(feature = "statement", #name(#(#attributes),*))]))
}
