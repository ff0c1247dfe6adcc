//! `api.rs`: what a service has to do, a trait per tag.

use proc_macro2::TokenStream;
use quote::quote;

use super::ident;
use super::request::request_name;
use super::response::response_name;
use super::router::served_path;
use crate::diagnostics::Diagnostics;
use crate::emit::module::{Grouped, Import, Modules};
use crate::emit::{Surface, doc};
use crate::model::Operation;

pub(super) fn emit(
    surface: Surface<'_>,
    prefix: &str,
    modules: &mut Modules<'_>,
    diagnostics: &mut Diagnostics,
) {
    let base = surface.base();
    let mut imports = Import::of(&base, &["request", "response"]);
    imports.push(Import::new("Authenticate", quote!(crate::security)));
    imports.push(Import::new("Future", quote!(std::future)));
    imports.push(Import::new("Reject", quote!(symbolon_runtime)));
    Grouped {
        path: format!("{prefix}api"),
        about: "What a service has to do: one trait per tag.",
        root: quote!(),
        imports: &imports,
        exported: true,
    }
    .write(surface, |group| one(surface, group), modules, diagnostics);
}

/// Whether an operation hands its caller on, and how.
pub(crate) fn caller(operation: &Operation) -> Option<TokenStream> {
    let mut alternatives = operation.security.iter();
    let secured = operation.security.iter().any(|one| !one.schemes.is_empty());
    let optional = alternatives.any(|one| one.schemes.is_empty());
    match (secured, optional) {
        (false, _) => None,
        (true, false) => Some(quote!(Self::Caller)),
        (true, true) => Some(quote!(Option<Self::Caller>)),
    }
}

/// Whether an operation is asked anything.
pub(crate) fn asks(operation: &Operation) -> bool {
    !operation.parameters.is_empty() || operation.body.is_some()
}

fn one(surface: Surface<'_>, index: usize) -> TokenStream {
    let group = &surface.groups[index];
    let name = ident(&group.type_name);
    let about = format!("The operations tagged `{}`.", group.tag);
    let docs = doc([group.description.as_deref().unwrap_or_default(), &about]);
    let secured = surface
        .operations_of(index)
        .any(|operation| caller(operation).is_some());
    let bound = if secured {
        quote!(Authenticate)
    } else {
        quote!(Reject)
    };
    let methods = surface
        .operations_of(index)
        .map(|operation| method(surface, operation));
    quote! {
        #docs
        pub trait #name: #bound { #(#methods)* }
    }
}

fn method(surface: Surface<'_>, operation: &Operation) -> TokenStream {
    let name = ident(&operation.name);
    let path = served_path(surface, operation);
    let route = format!("`{} {path}`", operation.method.uppercase());
    let docs = operation.docs.words("");
    let deprecated = operation.docs.deprecation();
    let about = doc(["", route.as_str()]);
    let gap = (!docs.is_empty() && has_words(operation)).then(|| quote!(#[doc = ""]));
    let caller = caller(operation).map(|caller| quote!(caller: #caller,));
    let request = asks(operation).then(|| {
        let request = request_name(operation);
        quote!(request: request::#request,)
    });
    let response = response_name(operation);
    quote! {
        #docs
        #gap
        #about
        #deprecated
        fn #name(&self, #caller #request) -> impl Future<Output = response::#response> + Send;
    }
}

fn has_words(operation: &Operation) -> bool {
    let has = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    has(&operation.docs.summary) || has(&operation.docs.description)
}
