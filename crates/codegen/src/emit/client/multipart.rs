//! How a value becomes the parts of a `multipart` body.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::server::struct_check;
use crate::emit::types::ident;
use crate::model::{
    Additional, Api, Field, Kind, Payload, Shape, Struct, Type, TypeDefinition, TypeId,
};

/// The conversion of a type that is sent as parts.
pub(super) fn into_multipart(api: &Api, id: TypeId) -> Option<TokenStream> {
    let definition = api.definition(id);
    let Shape::Struct(object) = &definition.shape else {
        return None;
    };
    object
        .multipart
        .then(|| written(api, definition, object, &media_types(api, id)))
}

/// The media types that the document states for single parts.
fn media_types(api: &Api, id: TypeId) -> Vec<(String, String)> {
    let operations = api.operations.iter().chain(&api.webhooks);
    let contents = operations
        .flat_map(|one| &one.body)
        .flat_map(|body| &body.contents);
    contents
        .filter_map(|content| match &content.payload {
            Payload::Multipart(ty, parts) => match ty.kind {
                Kind::Named(named) if named == id => Some(parts.clone()),
                _ => None,
            },
            _ => None,
        })
        .next()
        .unwrap_or_default()
}

fn written(
    api: &Api,
    definition: &TypeDefinition,
    object: &Struct,
    media_types: &[(String, String)],
) -> TokenStream {
    let name = ident(&definition.name);
    let parts = object.fields.iter().map(|field| {
        let stated = media_types.iter().find(|(name, _)| *name == field.wire);
        part(
            api,
            field,
            stated.map(|(_, media_type)| media_type.as_str()),
        )
    });
    let additional = matches!(object.additional, Additional::Typed(_)).then(|| {
        quote! {
            for (name, value) in &self.additional {
                form.json(name.as_str(), "application/json", value);
            }
        }
    });
    let check = struct_check(api, object).map(|check| {
        quote! {
            fn check(&self, at: &runtime::Place<'_>, report: &mut runtime::Report) { #check }
        }
    });
    let mutable = (!object.fields.is_empty() || additional.is_some()).then(|| quote!(mut));
    quote! {
        impl symbolon_runtime::client::IntoMultipart for #name {
            fn into_multipart(self) -> symbolon_runtime::client::Multipart {
                let #mutable form = symbolon_runtime::client::Multipart::new();
                #(#parts)*
                #additional
                form
            }
            #check
        }
    }
}

fn part(api: &Api, field: &Field, media_type: Option<&str>) -> TokenStream {
    let (name, wire) = (ident(&field.name), &field.wire);
    let optional = !(field.required || (field.default.is_some() && !field.ty.nullable));
    let is_file = |ty: &Type| matches!(ty.kind, Kind::File);
    let typed = |value: TokenStream| match media_type {
        Some(media_type) if !media_type.contains(['*', ',']) => {
            quote!(symbolon_runtime::File { content_type: #value.content_type.or_else(|| Some(String::from(#media_type))), ..#value })
        }
        _ => value,
    };
    let (by_value, write) = match &field.ty.kind {
        Kind::File => {
            let file = typed(quote!(value));
            (true, quote!(form.file(#wire, #file);))
        }
        Kind::Array(item) if is_file(item) => {
            let file = typed(quote!(file));
            (true, quote!(for file in value { form.file(#wire, #file); }))
        }
        _ if is_structured(api, &field.ty) => {
            let media_type = media_type
                .filter(|text| text.contains("json"))
                .unwrap_or("application/json");
            (false, quote!(form.json(#wire, #media_type, value);))
        }
        Kind::Array(item) if !is_structured(api, item) => {
            (false, quote!(for item in value { form.text(#wire, item); }))
        }
        _ => (false, quote!(form.text(#wire, value);)),
    };
    let nullable_array = field.ty.nullable;
    let reference = (!by_value).then(|| quote!(&));
    match (optional, nullable_array) {
        (true, true) => quote!(if let Some(Some(value)) = #reference self.#name { #write }),
        (true, false) | (false, true) => {
            quote!(if let Some(value) = #reference self.#name { #write })
        }
        (false, false) => quote!({ let value = #reference self.#name; #write }),
    }
}

/// Whether a value is JSON in its part: an object, or an array of what is no scalar.
fn is_structured(api: &Api, ty: &Type) -> bool {
    match &ty.kind {
        Kind::Map(_) | Kind::Tuple(_) | Kind::Any => true,
        Kind::Array(item) => is_structured(api, item) || matches!(item.kind, Kind::Array(_)),
        Kind::Named(id) => match &api.definition(*id).shape {
            Shape::Struct(_) => true,
            Shape::Enum(_) => false,
            Shape::Newtype(inner) => is_structured(api, inner),
            Shape::Union(of) => of
                .variants
                .iter()
                .any(|variant| is_structured(api, &variant.ty)),
        },
        _ => false,
    }
}
