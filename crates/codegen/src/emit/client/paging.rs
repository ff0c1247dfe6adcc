//! Lists walked as a stream, across their pages.
//!
//! A list pages by `offset` if it takes an `offset` and a `limit` and answers with an object
//! that has one array: the next page begins behind the items received, and an empty page is
//! the end.

use proc_macro2::TokenStream;
use quote::quote;

use super::outcome::{Class, Outcome, outcome, outcome_type};
use crate::emit::types::{ident, rust_type};
use crate::model::{Api, Field, Kind, Location, Operation, Payload, Shape, Type};

/// The method that walks an operation's list, if it is one.
pub(super) fn stream(api: &Api, operation: &Operation) -> Option<TokenStream> {
    let is_count = |name: &str| {
        operation.parameters_in(Location::Query).any(|parameter| {
            parameter.name == name
                && parameter.wire == name
                && !parameter.required
                && matches!(parameter.ty.kind, Kind::Integer(_))
        })
    };
    if !is_count("offset") || !is_count("limit") || operation.body.is_some() {
        return None;
    }
    let Outcome::One(Payload::Json(page)) = outcome(operation, Class::Success) else {
        return None;
    };
    let (items, item) = items(api, page)?;
    let item = rust_type(api, item, &quote!(types::));
    let error = outcome_type(api, operation, Class::Error);
    let items = ident(&items.name);
    let about = format!(
        " Walks the whole list of `{}`, page by page, from `offset` on.",
        operation.id
    );
    Some(quote! {
        #[doc = #about]
        ///
        /// `limit` is the size of a page, not of the list. After an error the stream ends.
        pub fn stream(self) -> impl futures::Stream<Item = Result<#item, Error<#error>>> + 'a {
            let start = self.offset.clone();
            let pages = futures::stream::try_unfold((self, start), |(list, offset)| async move {
                let offset = offset.map_err(Error::<#error>::InvalidRequest)?.unwrap_or_default();
                let page = list.clone().offset(offset).send().await?.into_inner();
                if page.#items.is_empty() {
                    return Ok::<_, Error<#error>>(None);
                }
                let next = offset.saturating_add(page.#items.len() as _);
                let items = futures::stream::iter(page.#items.into_iter().map(Ok));
                Ok(Some((items, (list, Ok(Some(next))))))
            });
            futures::TryStreamExt::try_flatten(pages)
        }
    })
}

/// The one array of a page, and the type of its items.
fn items<'a>(api: &'a Api, page: &Type) -> Option<(&'a Field, &'a Type)> {
    let Kind::Named(id) = page.kind else {
        return None;
    };
    let Shape::Struct(object) = &api.definition(id).shape else {
        return None;
    };
    let mut arrays = object
        .fields
        .iter()
        .filter_map(|field| match &field.ty.kind {
            Kind::Array(item) if field.required && !field.ty.nullable && !page.nullable => {
                Some((field, item.as_ref()))
            }
            _ => None,
        });
    let first = arrays.next()?;
    arrays.next().is_none().then_some(first)
}
