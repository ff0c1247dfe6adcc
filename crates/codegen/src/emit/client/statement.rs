//! `statement.rs`: the schemas that the compiled client believes in.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::model::Api;

pub(super) fn emit(api: &Api) -> TokenStream {
    let schemas = api.types.iter().filter_map(|definition| {
        let component = definition.component.as_ref()?;
        let name = format_ident!("{}", definition.name);
        Some(quote!((#component, schemars::schema_for!(super::types::#name))))
    });
    quote! {
        use std::collections::BTreeMap;

        /// The schema of each of the document's components, stated by schemars from the types
        /// that this client reads and writes.
        pub fn statement() -> BTreeMap<&'static str, schemars::Schema> {
            BTreeMap::from([#(#schemas),*])
        }
    }
}
