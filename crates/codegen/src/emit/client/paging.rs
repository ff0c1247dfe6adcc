//! `builder/paging.rs`: lists walked as a stream, across their pages.
//!
//! A list pages by `offset` if it takes an `offset` and a `limit` and answers with an object
//! that has one array: the next page begins behind the items received, and an empty page is
//! the end.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::document::{Class, common};
use crate::model::{Api, Content, Field, Kind, Location, Operation, Shape};

pub(super) fn emit(api: &Api) -> TokenStream {
    let streams: Vec<_> = api
        .operations
        .iter()
        .filter_map(|operation| one(api, operation))
        .collect();
    if streams.is_empty() {
        return quote!();
    }
    quote! {
        use futures::stream::{self, Stream, TryStreamExt};
        use progenitor_client::Error;
        use super::super::types;
        #(#streams)*
    }
}

fn one(api: &Api, operation: &Operation) -> Option<TokenStream> {
    let is_count = |name: &str| {
        operation.parameters_in(Location::Query).any(|parameter| {
            parameter.wire == name
                && !parameter.required
                && matches!(parameter.ty.kind, Kind::Integer(_))
        })
    };
    if !is_count("offset") || !is_count("limit") || operation.body.is_some() {
        return None;
    }
    let page = common(operation, Class::Success)??;
    let (items, item) = items(api, page)?;
    let error = error(api, operation)?;
    let builder = format_ident!("{}", operation.type_name);
    let items = format_ident!("{}", items.name);
    let about = format!(
        " Walks the whole list of `{}`, page by page, from `offset` on.",
        operation.id
    );
    Some(quote! {
        impl<'a> super::#builder<'a> {
            #[doc = #about]
            ///
            /// `limit` is the size of a page, not of the list. After an error the stream ends.
            pub fn stream(self) -> impl Stream<Item = Result<types::#item, Error<#error>>> + 'a {
                let start = self.offset.clone();
                stream::try_unfold((self, start), |(list, offset)| async move {
                    let offset = offset.map_err(Error::<#error>::InvalidRequest)?.unwrap_or_default();
                    let page = list.clone().offset(offset).send().await?.into_inner();
                    if page.#items.is_empty() {
                        return Ok::<_, Error<#error>>(None);
                    }
                    let next = offset.saturating_add(page.#items.len() as _);
                    let items = stream::iter(page.#items.into_iter().map(Ok));
                    Ok(Some((items, (list, Ok(Some(next))))))
                })
                .try_flatten()
            }
        }
    })
}

/// The one array of a page, and the name of its items' type.
fn items<'a>(api: &'a Api, page: &Content) -> Option<(&'a Field, proc_macro2::Ident)> {
    let Kind::Named(id) = page.ty.kind else {
        return None;
    };
    let Shape::Struct(object) = &api.definition(id).shape else {
        return None;
    };
    let mut arrays = object
        .fields
        .iter()
        .filter_map(|field| match &field.ty.kind {
            Kind::Array(item) if field.required && !field.ty.nullable => match item.kind {
                Kind::Named(id) if !item.nullable => {
                    Some((field, format_ident!("{}", api.definition(id).name)))
                }
                _ => None,
            },
            _ => None,
        });
    let first = arrays.next()?;
    arrays.next().is_none().then_some(first)
}

/// The type that progenitor gives an operation's errors.
fn error(api: &Api, operation: &Operation) -> Option<TokenStream> {
    match common(operation, Class::Error) {
        None => Some(quote!(progenitor_client::ByteStream)),
        Some(None) => Some(quote!(())),
        Some(Some(content)) => match content.ty.kind {
            Kind::Named(id) if !content.ty.nullable => {
                let name = format_ident!("{}", api.definition(id).name);
                Some(quote!(types::#name))
            }
            _ => None,
        },
    }
}
