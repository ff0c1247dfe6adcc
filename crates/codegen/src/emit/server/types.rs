//! `types.rs`: the document's types, as serde reads and writes them and utoipa states them.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::{of_default, of_type, stated};
use super::decode::{decode, expected, from_text, in_parameters, requested};
use super::{ident, rust_type};
use crate::model::{
    Additional, Api, EnumValue, Field, Kind, Literal, Recursion, Shape, Struct, Text, Type,
    TypeDefinition, TypeId, Variant,
};

pub(super) fn emit(api: &Api) -> TokenStream {
    let requested = requested(api);
    let in_parameters = in_parameters(api);
    let types = api.types.iter().enumerate().map(|(index, definition)| {
        let id = TypeId(index);
        let written = one(api, definition);
        let decode = requested.contains(&id).then(|| decode(api, definition));
        let text = in_parameters.contains(&id).then(|| from_text(definition));
        quote! { #written #decode #text }
    });
    quote! { #(#types)* }
}

fn one(api: &Api, definition: &TypeDefinition) -> TokenStream {
    let docs = definition.docs.to_tokens(&format!(
        "`{}`.",
        definition.component.as_deref().unwrap_or(&definition.name)
    ));
    let item = match &definition.shape {
        Shape::Struct(object) => structure(api, definition, object),
        Shape::Enum(values) => enumeration(definition, values),
        Shape::Union(variants) => union(api, definition, variants),
        Shape::Newtype(ty) => newtype(api, definition, ty),
    };
    quote! { #docs #item }
}

fn derives(more: &TokenStream) -> TokenStream {
    quote! {
        #[derive(Debug, Clone, PartialEq, #more serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "statement", derive(utoipa::ToSchema))]
    }
}

fn structure(api: &Api, definition: &TypeDefinition, object: &Struct) -> TokenStream {
    let name = ident(&definition.name);
    let derives = derives(&quote!());
    let camel = !object.fields.is_empty()
        && object.fields.iter().any(|field| field.name != field.wire)
        && object
            .fields
            .iter()
            .all(|field| camel_case(&field.name) == field.wire);
    let mut container = Vec::new();
    if camel {
        container.push(quote!(rename_all = "camelCase"));
    }
    if matches!(object.additional, Additional::Forbidden) {
        container.push(quote!(deny_unknown_fields));
    }
    let container = (!container.is_empty()).then(|| quote!(#[serde(#(#container),*)]));
    let fields = object
        .fields
        .iter()
        .map(|one| field(api, definition, one, camel));
    let additional = match &object.additional {
        Additional::Typed(ty) => {
            let ty = rust_type(api, ty, &quote!());
            Some(quote! {
                /// The properties that the document does not name.
                #[serde(flatten)]
                #[cfg_attr(feature = "statement", schema(additional_properties))]
                pub additional: std::collections::BTreeMap<String, #ty>,
            })
        }
        _ => None,
    };
    let defaults = object
        .fields
        .iter()
        .filter_map(|one| default_function(api, definition, one));
    quote! {
        #derives
        #container
        pub struct #name { #(#fields,)* #additional }
        #(#defaults)*
    }
}

fn field(api: &Api, owner: &TypeDefinition, field: &Field, camel: bool) -> TokenStream {
    let name = ident(&field.name);
    let docs = field.docs.to_tokens(&format!("`{}`.", field.wire));
    let mut ty = rust_type(api, &field.ty, &quote!());
    let mut serde = Vec::new();
    let mut schema = of_type(&field.ty);
    if !camel && field.name != field.wire {
        let wire = &field.wire;
        serde.push(quote!(rename = #wire));
    }
    let formatted = is_formatted(&field.ty);
    let read = |how: &str| {
        format!(
            "symbolon_runtime::{}{how}",
            if formatted { "formatted::" } else { "" }
        )
    };
    match (field.required, field.ty.nullable, &field.default) {
        (true, false, _) if formatted => {
            let read = read("required");
            serde.push(quote!(deserialize_with = #read));
        }
        (true, false, _) => {}
        (true, true, _) => {
            let read = read("nullable");
            serde.push(quote!(deserialize_with = #read));
            schema.push(quote!(required = true));
        }
        (false, false, Some(default)) => {
            let function = default_name(owner, field);
            serde.push(quote!(default = #function));
            schema.push(of_default(api, default));
            schema.push(quote!(required = false));
        }
        (false, nullable, _) => {
            ty = quote!(Option<#ty>);
            let read = read(if nullable {
                "optional_nullable"
            } else {
                "optional"
            });
            serde.push(quote!(default));
            serde.push(quote!(deserialize_with = #read));
            serde.push(quote!(skip_serializing_if = "Option::is_none"));
            if !nullable {
                schema.push(quote!(nullable = false));
            }
        }
    }
    if field.ty.recursion != Recursion::None {
        schema.push(quote!(no_recursion));
    }
    let serde = (!serde.is_empty()).then(|| quote!(#[serde(#(#serde),*)]));
    let schema = stated("schema", &schema);
    quote! { #docs #serde #schema pub #name: #ty }
}

/// Whether a type reads more texts than its format allows, and so has to be read strictly.
fn is_formatted(ty: &Type) -> bool {
    matches!(
        ty.kind,
        Kind::Text(Text::DateTime | Text::Date | Text::Uuid)
    )
}

fn default_name(owner: &TypeDefinition, field: &Field) -> String {
    crate::lower::names::snake(&format!("default {} {}", owner.name, field.name))
}

fn default_function(api: &Api, owner: &TypeDefinition, field: &Field) -> Option<TokenStream> {
    let default = field.default.as_ref().filter(|_| !field.ty.nullable)?;
    let name = ident(&default_name(owner, field));
    let ty = rust_type(api, &field.ty, &quote!());
    let value = literal(api, default, &quote!());
    Some(quote! { fn #name() -> #ty { #value } })
}

/// A default as a value of its type.
pub(super) fn literal(api: &Api, literal: &Literal, types: &TokenStream) -> TokenStream {
    match literal {
        Literal::Text(text) => quote!(String::from(#text)),
        Literal::Boolean(flag) => quote!(#flag),
        Literal::Integer(value) => {
            let sign = (*value < 0).then(|| quote!(-));
            let value = proc_macro2::Literal::u128_unsuffixed(value.unsigned_abs());
            quote!(#sign #value)
        }
        Literal::Number(value) => {
            let sign = (*value < 0.0).then(|| quote!(-));
            let value = proc_macro2::Literal::f64_unsuffixed(value.abs());
            quote!(#sign #value)
        }
        Literal::EnumValue(id, index) => {
            let definition = api.definition(*id);
            let name = ident(&definition.name);
            let variant = match &definition.shape {
                Shape::Enum(values) => values.get(*index).map(|value| ident(&value.name)),
                _ => None,
            };
            quote!(#types #name::#variant)
        }
    }
}

fn enumeration(definition: &TypeDefinition, values: &[EnumValue]) -> TokenStream {
    let name = ident(&definition.name);
    let derives = derives(&quote!(Copy, Eq, Hash, PartialOrd, Ord,));
    let variants = values.iter().map(|value| {
        let (wire, name) = (&value.wire, ident(&value.name));
        let doc = format!(" `{wire}`");
        let rename = (value.name != *wire).then(|| quote!(#[serde(rename = #wire)]));
        quote! { #[doc = #doc] #rename #name }
    });
    let arms = values.iter().map(|value| {
        let (wire, name) = (&value.wire, ident(&value.name));
        quote!(Self::#name => #wire)
    });
    quote! {
        #derives
        pub enum #name { #(#variants),* }

        impl #name {
            /// The value on the wire.
            pub fn as_str(self) -> &'static str {
                match self { #(#arms),* }
            }
        }

        impl std::fmt::Display for #name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    }
}

fn union(api: &Api, definition: &TypeDefinition, variants: &[Variant]) -> TokenStream {
    let name = ident(&definition.name);
    let derives = derives(&quote!());
    let variants = variants.iter().map(|variant| {
        let label = ident(&variant.name);
        let ty = rust_type(api, &variant.ty, &quote!());
        let doc = format!(" {}.", expected(api, &variant.ty));
        let mut schema = of_type(&variant.ty);
        if variant.ty.recursion != Recursion::None {
            schema.push(quote!(no_recursion));
        }
        let schema = stated("schema", &schema);
        quote! { #[doc = #doc] #schema #label(#ty) }
    });
    quote! {
        #derives
        #[serde(untagged)]
        pub enum #name { #(#variants),* }
    }
}

fn newtype(api: &Api, definition: &TypeDefinition, ty: &Type) -> TokenStream {
    let name = ident(&definition.name);
    let default = matches!(ty.kind, Kind::Array(_) | Kind::Map(_)).then(|| quote!(Default,));
    let derives = derives(&quote!(#default));
    let schema = stated("schema", &of_type(ty));
    let inner = rust_type(api, ty, &quote!());
    let read = is_formatted(ty)
        .then(|| quote!(#[serde(deserialize_with = "symbolon_runtime::formatted::required")]));
    quote! {
        #derives
        #[serde(transparent)]
        #schema
        pub struct #name(#read pub #inner);
    }
}

/// serde's `camelCase` of a field's name.
fn camel_case(name: &str) -> String {
    let mut out = String::new();
    for (index, word) in name.split('_').enumerate() {
        let mut characters = word.chars();
        match characters.next() {
            Some(first) if index > 0 => out.extend(first.to_uppercase()),
            Some(first) => out.push(first),
            None => {}
        }
        out.push_str(characters.as_str());
    }
    out
}
