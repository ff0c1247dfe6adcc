//! Values of the document as Rust expressions.

use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;

use super::ident;
use crate::model::{Api, Float, Kind, Literal, Scalar, Shape, Text, Type};

/// A default as a value of its type.
pub(crate) fn literal(api: &Api, literal: &Literal, ty: &Type, types: &TokenStream) -> TokenStream {
    match literal {
        Literal::Scalar(value) => scalar(value, ty),
        Literal::EnumValue(id, index) => {
            let definition = api.definition(*id);
            let name = ident(&definition.name);
            let variant = match &definition.shape {
                Shape::Enum(values) => values.get(*index).map(|value| ident(&value.name)),
                _ => None,
            };
            quote!(#types #name::#variant)
        }
        Literal::Newtype(id, inner) => {
            let definition = api.definition(*id);
            let name = ident(&definition.name);
            let ty = match &definition.shape {
                Shape::Newtype(ty) => ty,
                _ => ty,
            };
            let inner = self::literal(api, inner, ty, types);
            quote!(#types #name(#inner))
        }
        Literal::Array(items) => {
            let item = match &ty.kind {
                Kind::Array(item) => item.as_ref(),
                _ => ty,
            };
            let items: Vec<_> = items
                .iter()
                .map(|value| self::literal(api, value, item, types))
                .collect();
            if items.is_empty() {
                quote!(Vec::new())
            } else {
                quote!(vec![#(#items),*])
            }
        }
        Literal::EmptyMap => quote!(std::collections::BTreeMap::new()),
    }
}

/// A scalar as a value of its type.
pub(crate) fn scalar(value: &Scalar, ty: &Type) -> TokenStream {
    match (value, &ty.kind) {
        (Scalar::Text(text), Kind::Text(Text::Plain | Text::Formatted(_)) | Kind::Any) => {
            quote!(String::from(#text))
        }
        (Scalar::Text(text), _) => quote!(String::from(#text)),
        (Scalar::Boolean(flag), _) => quote!(#flag),
        (Scalar::Integer(value), Kind::Number(float)) => decimal(*value as f64, *float),
        (Scalar::Integer(value), _) => integer(*value),
        (Scalar::Number(value), Kind::Number(float)) => decimal(*value, *float),
        (Scalar::Number(value), _) => decimal(*value, Float::F64),
    }
}

fn decimal(value: f64, float: Float) -> TokenStream {
    let sign = value.is_sign_negative().then(|| quote!(-));
    let magnitude = match float {
        Float::F32 => Token::f32_unsuffixed(value.abs() as f32),
        Float::F64 => Token::f64_unsuffixed(value.abs()),
    };
    quote!(#sign #magnitude)
}

/// A whole number as a literal.
pub(crate) fn integer(value: i128) -> TokenStream {
    let sign = (value < 0).then(|| quote!(-));
    let magnitude = Token::u128_unsuffixed(value.unsigned_abs());
    quote!(#sign #magnitude)
}

/// A number as a literal: whole where it is whole, so that it fits integers too.
pub(crate) fn number(value: f64) -> TokenStream {
    let sign = (value < 0.0).then(|| quote!(-));
    let magnitude = value.abs();
    let literal = if magnitude.fract() == 0.0 && magnitude < 1.8e19 {
        Token::u64_unsuffixed(magnitude as u64)
    } else {
        Token::f64_unsuffixed(magnitude)
    };
    quote!(#sign #literal)
}
