//! `api.rs`: what a service has to do, a trait per tag.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use super::request::request_name;
use super::response::response_name;
use crate::emit::doc;
use crate::model::{Api, Group, Operation};

pub(super) fn emit(api: &Api) -> TokenStream {
    let traits = api
        .groups
        .iter()
        .enumerate()
        .map(|(index, group)| one(api, index, group));
    quote! {
        #(#traits)*
    }
}

/// Whether an operation hands its caller on, and how.
pub(crate) fn caller(operation: &Operation) -> Option<TokenStream> {
    let optional = operation
        .security
        .iter()
        .any(|alternative| alternative.schemes.is_empty());
    match (
        operation
            .security
            .iter()
            .any(|alternative| !alternative.schemes.is_empty()),
        optional,
    ) {
        (false, _) => None,
        (true, false) => Some(quote!(Self::Caller)),
        (true, true) => Some(quote!(Option<Self::Caller>)),
    }
}

/// Whether an operation is asked anything.
pub(crate) fn asks(operation: &Operation) -> bool {
    !operation.parameters.is_empty() || operation.body.is_some()
}

fn one(api: &Api, index: usize, group: &Group) -> TokenStream {
    let name = ident(&group.type_name);
    let about = format!("The operations tagged `{}`.", group.tag);
    let docs = doc([group.description.as_deref().unwrap_or_default(), &about]);
    let secured = api
        .operations_of(index)
        .any(|operation| caller(operation).is_some());
    let bound = if secured {
        quote!(super::security::Authenticate)
    } else {
        quote!(symbolon_runtime::Reject)
    };
    let methods = api.operations_of(index).map(method);
    quote! {
        #docs
        pub trait #name: #bound { #(#methods)* }
    }
}

fn method(operation: &Operation) -> TokenStream {
    let name = ident(&operation.name);
    let route = format!("`{} {}`", operation.method.uppercase(), operation.path);
    let docs = operation.docs.to_tokens("");
    let about = doc(["", route.as_str()]);
    let caller = caller(operation).map(|caller| quote!(caller: #caller,));
    let request = asks(operation).then(|| {
        let request = request_name(operation);
        quote!(request: super::request::#request,)
    });
    let response = response_name(operation);
    quote! {
        #docs
        #[doc = ""]
        #about
        fn #name(&self, #caller #request) -> impl std::future::Future<Output = super::response::#response> + Send;
    }
}
