//! `types.rs`: the document's types, as serde reads and writes them. Both halves have them, each
//! its own: what the two believe is compared, not shared.

mod attributes;
mod enumeration;
mod layout;
mod literal;
mod newtype;
mod reach;
mod rust_type;
mod structure;
mod union;

use proc_macro2::TokenStream;
use quote::quote;

pub(crate) use attributes::{of_default, of_type, stated};
pub(crate) use enumeration::json_text;
pub(crate) use layout::write;
pub(crate) use literal::{integer, literal, number, scalar};
pub(crate) use reach::{Reading, answered, is_scalar, reach};
pub(crate) use rust_type::{ident, rust_type, stated_type};

use crate::model::{Api, Shape, TypeDefinition};

/// Which half a type is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Half {
    /// The client, whose statement schemars makes.
    Client,
    /// The server, whose statement utoipa makes.
    Server,
}

impl Half {
    /// The derive by which a compiled half states its schemas, behind a feature.
    fn statement(self) -> TokenStream {
        match self {
            Self::Client => {
                quote!(#[cfg_attr(feature = "statement", derive(schemars::JsonSchema))])
            }
            Self::Server => quote!(#[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]),
        }
    }
}

/// How a half reads a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reads {
    /// It is read from requests, and so keeps null and absence apart wherever the document does.
    pub(crate) strict: bool,
    /// The half has checks for its constraints.
    pub(crate) checked: bool,
}

/// A type as it is written down, without what only one half has.
pub(crate) fn definition(
    api: &Api,
    half: Half,
    definition: &TypeDefinition,
    reads: Reads,
) -> TokenStream {
    let fallback = format!(
        "`{}`.",
        definition.component.as_deref().unwrap_or(&definition.name)
    );
    let docs = match (&definition.shape, half) {
        // utoipa's derive calls a method for it that its builder of unions does not have.
        (Shape::Union(_), Half::Server) if definition.docs.deprecated => {
            let words = definition.docs.words(&fallback);
            quote!(#words #[cfg_attr(not(feature = "statement"), deprecated)])
        }
        _ => definition.docs.to_tokens(&fallback),
    };
    let item = match &definition.shape {
        Shape::Struct(object) => structure::emit(api, half, definition, object, reads.strict),
        Shape::Enum(values) => enumeration::emit(half, definition, values),
        Shape::Union(of) => union::emit(api, half, definition, of, reads.checked),
        Shape::Newtype(ty) => newtype::emit(api, half, definition, ty),
    };
    quote! { #docs #item }
}
