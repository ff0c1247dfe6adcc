//! Enums: one of several values.

use proc_macro2::{Literal as Token, TokenStream};
use quote::quote;

use super::{Half, ident};
use crate::model::{EnumValue, Scalar, TypeDefinition};

pub(super) fn emit(half: Half, definition: &TypeDefinition, values: &[EnumValue]) -> TokenStream {
    let texts: Option<Vec<(&str, &EnumValue)>> = values
        .iter()
        .map(|value| match &value.wire {
            Scalar::Text(text) => Some((text.as_str(), value)),
            _ => None,
        })
        .collect();
    match texts {
        Some(texts) => of_texts(half, definition, &texts),
        None => of_values(half, definition, values),
    }
}

fn of_texts(half: Half, definition: &TypeDefinition, values: &[(&str, &EnumValue)]) -> TokenStream {
    let name = ident(&definition.name);
    // utoipa takes no name for a variant whose name on the wire is empty, and states its own.
    let is_derived = half == Half::Client || values.iter().all(|(wire, _)| !wire.is_empty());
    let derive = is_derived.then(|| half.statement());
    let statement = (!is_derived).then(|| {
        let values = values.iter().map(|(_, value)| *value);
        statement(half, definition, values)
    });
    let variants = values.iter().map(|(wire, value)| {
        let name = ident(&value.name);
        let doc = doc(wire);
        let rename = (value.name != *wire).then(|| quote!(#[serde(rename = #wire)]));
        quote! { #[doc = #doc] #rename #name }
    });
    let arms = values.iter().map(|(wire, value)| {
        let name = ident(&value.name);
        quote!(Self::#name => #wire)
    });
    quote! {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #derive
        pub enum #name { #(#variants),* }

        impl #name {
            /// The value on the wire.
            pub fn as_str(self) -> &'static str {
                match self { #(#arms),* }
            }
        }

        impl std::fmt::Display for #name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        #statement
    }
}

/// serde has no derive for values that are no texts.
fn of_values(half: Half, definition: &TypeDefinition, values: &[EnumValue]) -> TokenStream {
    let name = ident(&definition.name);
    let variants = values.iter().map(|value| {
        let name = ident(&value.name);
        let doc = doc(&json_text(&value.wire));
        quote! { #[doc = #doc] #name }
    });
    let write = values.iter().map(|value| {
        let (name, write) = (ident(&value.name), write(&value.wire));
        quote!(Self::#name => #write)
    });
    let read = values.iter().map(|value| {
        let (name, text) = (ident(&value.name), json_text(&value.wire));
        quote!(#text => Ok(Self::#name))
    });
    let expected = format!(
        "one of {}",
        values
            .iter()
            .map(|value| json_text(&value.wire))
            .collect::<Vec<_>>()
            .join(", ")
    );
    let statement = statement(half, definition, values.iter());
    quote! {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum #name { #(#variants),* }

        impl serde::Serialize for #name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { #(#write),* }
            }
        }

        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                match serde_json::Value::deserialize(deserializer)?.to_string().as_str() {
                    #(#read,)*
                    other => Err(serde::de::Error::custom(format_args!("expected {}, found {other}", #expected))),
                }
            }
        }

        #statement
    }
}

fn write(value: &Scalar) -> TokenStream {
    match value {
        Scalar::Text(text) => quote!(serializer.serialize_str(#text)),
        Scalar::Boolean(flag) => quote!(serializer.serialize_bool(#flag)),
        Scalar::Number(value) => {
            let sign = (*value < 0.0).then(|| quote!(-));
            let value = Token::f64_unsuffixed(value.abs());
            quote!(serializer.serialize_f64(#sign #value))
        }
        Scalar::Integer(value) => match (i64::try_from(*value), u64::try_from(*value)) {
            (Ok(value), _) => {
                let sign = (value < 0).then(|| quote!(-));
                let value = Token::u64_unsuffixed(value.unsigned_abs());
                quote!(serializer.serialize_i64(#sign #value))
            }
            (_, Ok(value)) => {
                let value = Token::u64_unsuffixed(value);
                quote!(serializer.serialize_u64(#value))
            }
            _ => {
                let value = Token::f64_unsuffixed(*value as f64);
                quote!(serializer.serialize_f64(#value))
            }
        },
    }
}

fn statement<'a>(
    half: Half,
    definition: &TypeDefinition,
    values: impl Iterator<Item = &'a EnumValue>,
) -> TokenStream {
    let (name, title) = (ident(&definition.name), &definition.name);
    let texts = values.map(|value| json_value(&value.wire));
    match half {
        Half::Server => quote! {
            #[cfg(feature = "statement")]
            impl utoipa::PartialSchema for #name {
                fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                    utoipa::openapi::schema::ObjectBuilder::new()
                        .schema_type(utoipa::openapi::schema::SchemaType::AnyValue)
                        .enum_values(Some([#(serde_json::json!(#texts)),*]))
                        .into()
                }
            }

            #[cfg(feature = "statement")]
            impl utoipa::ToSchema for #name {}
        },
        Half::Client => quote! {
            #[cfg(feature = "statement")]
            impl schemars::JsonSchema for #name {
                fn schema_name() -> std::borrow::Cow<'static, str> {
                    #title.into()
                }

                fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                    schemars::json_schema!({ "enum": [#(#texts),*] })
                }
            }
        },
    }
}

fn json_value(value: &Scalar) -> TokenStream {
    match value {
        Scalar::Text(text) => quote!(#text),
        Scalar::Boolean(flag) => quote!(#flag),
        Scalar::Integer(_) | Scalar::Number(_) => {
            super::scalar(value, &crate::model::Type::plain(crate::model::Kind::Any))
        }
    }
}

/// A value as JSON writes it.
pub(crate) fn json_text(value: &Scalar) -> String {
    match value {
        Scalar::Text(text) => serde_json::Value::from(text.as_str()).to_string(),
        Scalar::Boolean(flag) => flag.to_string(),
        Scalar::Integer(value) => match (i64::try_from(*value), u64::try_from(*value)) {
            (Err(_), Err(_)) => serde_json::Value::from(*value as f64).to_string(),
            _ => value.to_string(),
        },
        Scalar::Number(value) => serde_json::Value::from(*value).to_string(),
    }
}

/// A value in a doc comment, whatever characters it has.
fn doc(wire: &str) -> String {
    let quoted = wire.replace('`', "'");
    if quoted.is_empty() {
        " The empty text.".to_owned()
    } else {
        format!(" `{}`", quoted.replace(char::is_control, " "))
    }
}
