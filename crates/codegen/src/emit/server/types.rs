//! `types.rs`: the types of the server, how those that requests lead to come off the wire, and what
//! is checked of those that only responses lead to.

use quote::quote;

use super::checks::is_constrained;
use super::decode::{check_before_sending, decode};
use super::text::{coerce, from_multipart, from_text};
use crate::diagnostics::Diagnostics;
use crate::emit::module::Modules;
use crate::emit::types::{Half, Reads, answered, reach, write};
use crate::model::{Api, Shape};

pub(super) fn emit(api: &Api, modules: &mut Modules<'_>, diagnostics: &mut Diagnostics) {
    let (reach, answered) = (reach(api), answered(api));
    let more = |id| {
        let definition = api.definition(id);
        let multipart = matches!(&definition.shape, Shape::Struct(object) if object.multipart);
        if multipart {
            let parts = reach
                .decoded
                .contains(&id)
                .then(|| from_multipart(api, definition));
            return quote!(#parts);
        }
        let decode = if reach.decoded.contains(&id) {
            Some(decode(api, definition))
        } else if answered.contains(&id) && is_constrained(api, id) {
            Some(check_before_sending(api, definition))
        } else {
            None
        };
        let text = reach
            .texts
            .contains(&id)
            .then(|| from_text(api, definition));
        let coerce = reach.coerced.contains(&id).then(|| coerce(api, definition));
        quote! { #decode #text #coerce }
    };
    let reads = |id| Reads {
        strict: reach.decoded.contains(&id),
        checked: reach.decoded.contains(&id) || answered.contains(&id),
    };
    write(api, Half::Server, reads, more, modules, diagnostics);
}
