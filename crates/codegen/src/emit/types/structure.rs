//! Structs: objects with known properties.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::{of_default, of_type, stated};
use super::{Half, ident, literal, rust_type, stated_type};
use crate::model::{
    Access, Additional, Api, Field, Kind, Recursion, Shape, Struct, Text, Type, TypeDefinition,
};

/// More required properties than this are easier to read in a struct expression.
const ARGUMENTS: usize = 6;

pub(super) fn emit(
    api: &Api,
    half: Half,
    definition: &TypeDefinition,
    object: &Struct,
    strict: bool,
) -> TokenStream {
    let name = ident(&definition.name);
    let statement = half.statement();
    let camel = is_camel(object);
    // `runtime::object!` has the traits.
    let mut container = vec![quote!(remote = "Self")];
    if camel {
        container.push(quote!(rename_all = "camelCase"));
    }
    if matches!(object.additional, Additional::Forbidden) {
        container.push(quote!(deny_unknown_fields));
    }
    let container = quote!(#[serde(#(#container),*)]);
    let derive_default = is_empty_by_default(object).then(|| quote!(Default,));
    let writer = Writer {
        api,
        half,
        definition,
        camel,
        strict,
    };
    let fields = object.fields.iter().map(|one| writer.field(one));
    let additional = writer.additional(object);
    let (construction, default) = match construction(api, definition, object) {
        Construction::None => (None, None),
        Construction::Default(tokens) => (None, Some(tokens)),
        Construction::New(tokens) => (Some(tokens), None),
    };
    let defaults: Vec<_> = object
        .fields
        .iter()
        .filter_map(|one| default_function(api, one))
        .collect();
    let inherent = (!defaults.is_empty() || construction.is_some()).then(|| {
        quote! { impl #name { #construction #(#defaults)* } }
    });
    quote! {
        #[derive(Debug, Clone, PartialEq, #derive_default serde::Serialize, serde::Deserialize)]
        #statement
        #container
        pub struct #name { #(#fields,)* #additional }

        runtime::object!(#name);

        #inherent
        #default
    }
}

/// Whether serde's own rule makes every name on the wire of the name in Rust.
fn is_camel(object: &Struct) -> bool {
    object.fields.iter().any(|field| field.name != field.wire)
        && object
            .fields
            .iter()
            .all(|field| camel_case(&field.name) == field.wire)
}

/// Whether an object without any property is a value, and each absent property means nothing.
fn is_empty_by_default(object: &Struct) -> bool {
    object
        .fields
        .iter()
        .all(|field| !field.required && field.default.as_ref().is_none_or(|_| field.ty.nullable))
}

struct Writer<'a> {
    api: &'a Api,
    half: Half,
    definition: &'a TypeDefinition,
    camel: bool,
    /// Whether null is told from absence although the document does not allow it.
    strict: bool,
}

impl Writer<'_> {
    fn field(&self, field: &Field) -> TokenStream {
        let name = ident(&field.name);
        let docs = field.docs.to_tokens(&format!("`{}`.", field.wire));
        let ty = field_type(self.api, field, &quote!());
        let absent = is_optional(field).then(|| quote!(skip_serializing_if = "Option::is_none"));
        let serde = in_lines(self.serde(field), absent);
        let schema = self.schema(field);
        quote! { #docs #serde #schema pub #name: #ty }
    }

    /// How serde reads and writes a property.
    fn serde(&self, field: &Field) -> Vec<TokenStream> {
        let mut serde = Vec::new();
        if !self.camel && field.name != field.wire {
            let wire = &field.wire;
            serde.push(quote!(rename = #wire));
        }
        let formatted = is_formatted(&field.ty);
        let module = if formatted { "formatted::" } else { "" };
        let read = |how: &str| format!("runtime::{module}{how}");
        // A null that is a value of the type is there, and not absent.
        let strict = self.strict || formatted || has_null(self.api, &field.ty, 8);
        match (field.required, field.ty.nullable, &field.default) {
            (true, false, _) if formatted => {
                let read = read("required");
                serde.push(quote!(deserialize_with = #read));
            }
            (true, false, _) => {}
            (true, true, _) => {
                let read = read("nullable");
                serde.push(quote!(deserialize_with = #read));
            }
            (false, false, Some(_)) => {
                let function = format!("{}::{}", self.definition.name, default_name(field));
                serde.push(quote!(default = #function));
                if formatted {
                    let read = read("required");
                    serde.push(quote!(deserialize_with = #read));
                }
            }
            // Who reads an answer may take null for absence, as serde does by itself; who is
            // asked may not.
            (false, false, _) if !strict => {}
            (false, nullable, _) => {
                let read = read(if nullable {
                    "optional_nullable"
                } else {
                    "optional"
                });
                serde.push(quote!(default));
                serde.push(quote!(deserialize_with = #read));
            }
        }
        serde
    }

    /// What the statement says of a property beyond its type.
    fn schema(&self, field: &Field) -> Option<TokenStream> {
        let mut more = Vec::new();
        let optional = is_optional(field);
        if self.half == Half::Client {
            let stated = stated_type(self.api, self.half, &field.ty, &quote!())?;
            let stated = if optional {
                quote!(Option<#stated>)
            } else {
                stated
            };
            let text = stated.to_string().replace(' ', "");
            return Some(quote!(#[cfg_attr(feature = "statement", schemars(with = #text))]));
        }
        match (field.required, field.ty.nullable, &field.default) {
            (true, true, _) => more.push(quote!(required = true)),
            (false, false, Some(default)) => {
                more.extend(of_default(self.api, default));
                more.push(quote!(required = false));
            }
            (false, false, None) => more.push(quote!(nullable = false)),
            _ => {}
        }
        if field.ty.recursion != Recursion::None {
            more.push(quote!(no_recursion));
        }
        // Of a list or a map utoipa would state it of what is in it.
        let holds = matches!(field.ty.kind, Kind::Array(_) | Kind::Map(_));
        match field.access {
            _ if holds => {}
            Access::Both => {}
            Access::ReadOnly => more.push(quote!(read_only)),
            Access::WriteOnly => more.push(quote!(write_only)),
        }
        stated_field_as(self.api, &field.ty, optional, &more)
    }

    fn additional(&self, object: &Struct) -> Option<TokenStream> {
        let Additional::Typed(ty) = &object.additional else {
            return None;
        };
        let ty = rust_type(self.api, ty, &quote!());
        let schema = (self.half == Half::Server)
            .then(|| quote!(#[cfg_attr(feature = "statement", schema(additional_properties))]));
        Some(quote! {
            /// The properties that the document does not name.
            #[serde(flatten)]
            #schema
            pub additional: std::collections::BTreeMap<String, #ty>,
        })
    }
}

/// serde's attributes in one line where they fit in one, and otherwise in two.
fn in_lines(mut serde: Vec<TokenStream>, absent: Option<TokenStream>) -> TokenStream {
    const WIDTH: usize = 72;
    let length: usize = serde.iter().map(|one| one.to_string().len() + 2).sum();
    let apart = absent
        .as_ref()
        .is_some_and(|one| length + one.to_string().len() > WIDTH);
    let second = match absent {
        Some(absent) if apart => Some(quote!(#[serde(#absent)])),
        Some(absent) => {
            serde.push(absent);
            None
        }
        None => None,
    };
    let first = (!serde.is_empty()).then(|| quote!(#[serde(#(#serde),*)]));
    quote!(#first #second)
}

/// The attribute that says of a place what its type does not, if there is anything to say.
pub(super) fn stated_field(
    api: &Api,
    half: Half,
    ty: &Type,
    more: &[TokenStream],
) -> Option<TokenStream> {
    match half {
        Half::Server => stated_field_as(api, ty, false, more),
        Half::Client => {
            let text = stated_type(api, half, ty, &quote!())?
                .to_string()
                .replace(' ', "");
            Some(quote!(#[cfg_attr(feature = "statement", schemars(with = #text))]))
        }
    }
}

fn stated_field_as(
    api: &Api,
    ty: &Type,
    optional: bool,
    more: &[TokenStream],
) -> Option<TokenStream> {
    let mut schema = of_type(ty);
    if let Some(stated) = stated_type(api, Half::Server, ty, &quote!()) {
        let stated = if optional {
            quote!(Option<#stated>)
        } else {
            stated
        };
        schema.push(quote!(value_type = #stated));
    }
    schema.extend(more.iter().cloned());
    stated("schema", &schema)
}

/// The type of a property's field: optional where the property is and has no default.
pub(crate) fn field_type(api: &Api, field: &Field, types: &TokenStream) -> TokenStream {
    let ty = rust_type(api, &field.ty, types);
    if is_optional(field) {
        quote!(Option<#ty>)
    } else {
        ty
    }
}

/// Whether a property may be absent, and has nothing that its absence means.
fn is_optional(field: &Field) -> bool {
    !field.required && (field.default.is_none() || field.ty.nullable)
}

/// Whether null is a value of a type. Deeper than `depth` it is taken for none.
fn has_null(api: &Api, ty: &Type, depth: usize) -> bool {
    let inner = |ty: &Type| depth > 0 && has_null(api, ty, depth - 1);
    ty.nullable
        || match &ty.kind {
            Kind::Any | Kind::Null => true,
            Kind::Named(id) => {
                let definition = api.definition(*id);
                definition.nullable
                    || match &definition.shape {
                        Shape::Union(of) => of.variants.iter().any(|one| inner(&one.ty)),
                        Shape::Newtype(ty) => inner(ty),
                        Shape::Struct(_) | Shape::Enum(_) => false,
                    }
            }
            _ => false,
        }
}

/// Whether a type reads more texts than its format allows, and so has to be read strictly.
pub(super) fn is_formatted(ty: &Type) -> bool {
    match &ty.kind {
        Kind::Text(Text::DateTime | Text::Date | Text::Uuid) => true,
        Kind::Array(inner) | Kind::Map(inner) => is_formatted(inner),
        _ => false,
    }
}

fn default_name(field: &Field) -> String {
    format!("default_{}", field.name.trim_end_matches('_'))
}

fn default_function(api: &Api, field: &Field) -> Option<TokenStream> {
    let default = field
        .default
        .as_ref()
        .filter(|_| !field.required && !field.ty.nullable)?;
    let name = ident(&default_name(field));
    let ty = rust_type(api, &field.ty, &quote!());
    let value = literal(api, default, &field.ty, &quote!());
    Some(quote! { fn #name() -> #ty { #value } })
}

/// A constructor of the required properties, where others may be left out.
fn construction(api: &Api, definition: &TypeDefinition, object: &Struct) -> Construction {
    let required: Vec<_> = object
        .fields
        .iter()
        .filter(|field| field.required)
        .collect();
    let rest = object.fields.len() - required.len();
    let additional = matches!(object.additional, Additional::Typed(_));
    if required.len() > ARGUMENTS || (rest == 0 && !additional) || is_empty_by_default(object) {
        return Construction::None;
    }
    let is_text = |field: &Field| {
        matches!(field.ty.kind, Kind::Text(Text::Plain | Text::Formatted(_))) && !field.ty.nullable
    };
    let arguments = required.iter().map(|field| {
        let name = ident(&field.name);
        if is_text(field) {
            return quote!(#name: impl Into<String>);
        }
        let ty = field_type(api, field, &quote!());
        quote!(#name: #ty)
    });
    let values = object.fields.iter().map(|field| {
        let name = ident(&field.name);
        if field.required {
            return if is_text(field) {
                quote!(#name: #name.into())
            } else {
                quote!(#name)
            };
        }
        match &field.default {
            Some(_) if !field.ty.nullable => {
                let default = ident(&default_name(field));
                quote!(#name: Self::#default())
            }
            _ => quote!(#name: None),
        }
    });
    let additional = additional.then(|| quote!(additional: std::collections::BTreeMap::new(),));
    let about = format!(
        " {} `{}` with the properties that it has to have.",
        article(&definition.name),
        definition.name
    );
    let made = quote!(Self { #(#values,)* #additional });
    if required.is_empty() {
        let name = ident(&definition.name);
        return Construction::Default(quote! {
            impl Default for #name {
                fn default() -> Self { #made }
            }
        });
    }
    Construction::New(quote! {
        #[doc = #about]
        pub fn new(#(#arguments),*) -> Self { #made }
    })
}

/// How a value is made of what it has to have.
enum Construction {
    /// By a struct expression.
    None,
    /// Of nothing: an implementation of `Default`.
    Default(TokenStream),
    /// Of some properties: `new`.
    New(TokenStream),
}

fn article(name: &str) -> &'static str {
    if name.starts_with(['A', 'E', 'I', 'O', 'U']) {
        "An"
    } else {
        "A"
    }
}

/// serde's `camelCase` of a field's name.
fn camel_case(name: &str) -> String {
    let mut out = String::new();
    for (index, word) in name.split('_').enumerate() {
        let mut characters = word.chars();
        match characters.next() {
            Some(first) if index > 0 => out.push(first.to_ascii_uppercase()),
            Some(first) => out.push(first),
            None => {}
        }
        out.push_str(characters.as_str());
    }
    out
}
