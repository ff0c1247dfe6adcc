//! `types.rs`: the types of the server, and how those that requests lead to come off the wire.

use quote::quote;

use super::decode::decode;
use super::text::{coerce, from_multipart, from_text};
use crate::diagnostics::Diagnostics;
use crate::emit::module::Modules;
use crate::emit::types::{Half, reach, write};
use crate::model::{Api, Shape};

pub(super) fn emit(api: &Api, modules: &mut Modules<'_>, diagnostics: &mut Diagnostics) {
    let reach = reach(api);
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
        let decode = reach.decoded.contains(&id).then(|| decode(api, definition));
        let text = reach
            .texts
            .contains(&id)
            .then(|| from_text(api, definition));
        let coerce = reach.coerced.contains(&id).then(|| coerce(api, definition));
        quote! { #decode #text #coerce }
    };
    let strict = |id| reach.decoded.contains(&id);
    write(api, Half::Server, strict, more, modules, diagnostics);
}
