//! A type under a name of its own.

use proc_macro2::TokenStream;
use quote::quote;

use super::structure::{is_formatted, stated_field};
use super::{Half, ident, rust_type};
use crate::model::{Api, Kind, Type, TypeDefinition};

pub(super) fn emit(api: &Api, half: Half, definition: &TypeDefinition, ty: &Type) -> TokenStream {
    let name = ident(&definition.name);
    let default = matches!(ty.kind, Kind::Array(_) | Kind::Map(_)).then(|| quote!(Default,));
    let statement = half.statement();
    // The container's, for utoipa; the field's, for schemars.
    let schema = stated_field(api, half, ty, &[]);
    let (of_container, of_field) = match half {
        Half::Server => (schema, None),
        Half::Client => (None, schema),
    };
    let inner = rust_type(api, ty, &quote!());
    let read = is_formatted(ty).then(|| {
        let function = if ty.nullable { "nullable" } else { "required" };
        let path = format!("runtime::formatted::{function}");
        quote!(#[serde(deserialize_with = #path)])
    });
    quote! {
        #[derive(Debug, Clone, PartialEq, #default serde::Serialize, serde::Deserialize)]
        #statement
        #[serde(transparent)]
        #of_container
        pub struct #name(#read #of_field pub #inner);

        impl From<#inner> for #name {
            fn from(value: #inner) -> Self {
                Self(value)
            }
        }
    }
}
