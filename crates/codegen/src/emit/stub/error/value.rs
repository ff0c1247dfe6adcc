//! Values of the document's types that tell a status and a message.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::server::ident;
use crate::model::{
    Access, Additional, Api, Field, Float, Integer, Kind, Recursion, Shape, Struct, Text, Type,
    TypeId,
};

fn types_module() -> TokenStream {
    quote!(types::)
}

/// Writes values down. What a value cannot be made of, a file say, has none.
pub(super) struct Writer<'a> {
    api: &'a Api,
    server: &'a Ident,
    /// The types that what is being written is part of: one that needs itself has no value.
    within: Vec<TypeId>,
    /// Whether the status is told anywhere.
    pub(super) status: bool,
    /// Whether the message is.
    pub(super) message: bool,
}

impl<'a> Writer<'a> {
    pub(super) fn new(api: &'a Api, server: &'a Ident) -> Self {
        Self {
            api,
            server,
            within: Vec::new(),
            status: false,
            message: false,
        }
    }

    fn named(&mut self, id: TypeId) -> Option<TokenStream> {
        if self.within.contains(&id) {
            return None;
        }
        self.within.push(id);
        let value = self.definition(id);
        self.within.pop();
        value
    }

    fn definition(&mut self, id: TypeId) -> Option<TokenStream> {
        let api = self.api;
        let definition = api.definition(id);
        let name = ident(&definition.name);
        let types = types_module();
        match &definition.shape {
            Shape::Struct(object) => {
                let fields = self.fields(object)?;
                Some(quote!(#types #name { #fields }))
            }
            Shape::Enum(values) => {
                let first = ident(&values.first()?.name);
                Some(quote!(#types #name::#first))
            }
            Shape::Union(union) => union.variants.iter().find_map(|variant| {
                let label = ident(&variant.name);
                let value = self.value(&variant.ty)?;
                Some(quote!(#types #name::#label(#value)))
            }),
            Shape::Newtype(ty) => {
                let value = self.value(ty)?;
                Some(quote!(#types #name(#value)))
            }
        }
    }

    fn fields(&mut self, object: &Struct) -> Option<TokenStream> {
        // Lists come last: they have something in them only if nothing else tells the message.
        let is_list = |field: &Field| matches!(field.ty.kind, Kind::Array(_));
        let mut written = vec![TokenStream::new(); object.fields.len()];
        for lists in [false, true] {
            let fields = object.fields.iter().zip(&mut written);
            for (field, written) in fields.filter(|(field, _)| is_list(field) == lists) {
                let name = ident(&field.name);
                let value = self.field(field)?;
                *written = quote!(#name: #value,);
            }
        }
        let additional = matches!(object.additional, Additional::Typed(_))
            .then(|| quote!(additional: Default::default(),));
        Some(quote!(#(#written)* #additional))
    }

    fn field(&mut self, field: &Field) -> Option<TokenStream> {
        let optional = !field.required && (field.default.is_none() || field.ty.nullable);
        if optional {
            let told = self.told(field);
            return Some(match told {
                Some(value) => quote!(Some(#value)),
                None => quote!(None),
            });
        }
        self.value(&field.ty)
    }

    /// The value of an optional property that is there to tell the status or the message: an
    /// error that says nothing helps nobody.
    fn told(&mut self, field: &Field) -> Option<TokenStream> {
        if field.ty.nullable || field.access != Access::Both {
            return None;
        }
        let name = field.wire.to_lowercase().replace(['_', '-'], "");
        let tells = match &field.ty.kind {
            Kind::Text(Text::Plain) => matches!(
                name.as_str(),
                "message"
                    | "msg"
                    | "detail"
                    | "title"
                    | "description"
                    | "error"
                    | "errordescription"
                    | "errormessage"
                    | "reason"
            ),
            // The words may stand one step further in.
            Kind::Named(_) if matches!(name.as_str(), "error" | "status" | "meta") => {
                return self.tells(&field.ty);
            }
            Kind::Integer(_) => matches!(name.as_str(), "status" | "statuscode" | "code"),
            Kind::Array(item)
                if !self.message && ["errors", "details"].contains(&name.as_str()) =>
            {
                let item = self.tells(item)?;
                return Some(quote!(vec![#item]));
            }
            _ => false,
        };
        if tells { self.value(&field.ty) } else { None }
    }

    /// A value that tells the message, if it does.
    fn tells(&mut self, ty: &Type) -> Option<TokenStream> {
        let before = (self.status, self.message);
        self.message = false;
        let value = self.value(ty).filter(|_| self.message);
        match value {
            Some(_) => self.message = true,
            None => (self.status, self.message) = before,
        }
        value
    }

    /// A value of a type.
    pub(super) fn value(&mut self, ty: &Type) -> Option<TokenStream> {
        if ty.nullable {
            return Some(quote!(None));
        }
        let value = match &ty.kind {
            Kind::Text(text) => self.text(text),
            Kind::Integer(integer) => {
                self.status = true;
                match integer {
                    Integer::I32 => quote!(i32::from(status.as_u16())),
                    Integer::I64 => quote!(i64::from(status.as_u16())),
                    Integer::U32 => quote!(u32::from(status.as_u16())),
                    Integer::U64 => quote!(u64::from(status.as_u16())),
                }
            }
            Kind::Number(float) => {
                self.status = true;
                match float {
                    Float::F32 => quote!(f32::from(status.as_u16())),
                    Float::F64 => quote!(f64::from(status.as_u16())),
                }
            }
            Kind::Boolean => quote!(false),
            Kind::Array(item) if ty.constraints.min_items.is_some_and(|least| least > 0) => {
                let item = self.value(item)?;
                let least = ty.constraints.min_items.unwrap_or(1).min(16);
                let items = std::iter::repeat_n(item, least);
                quote!(vec![#(#items),*])
            }
            Kind::Array(item) if !self.message => match self.tells(item) {
                Some(item) => quote!(vec![#item]),
                None => quote!(Vec::new()),
            },
            Kind::Array(_) => quote!(Vec::new()),
            Kind::Tuple(items) => {
                let items: Option<Vec<_>> = items.iter().map(|item| self.value(item)).collect();
                let items = items?;
                quote!((#(#items,)*))
            }
            Kind::Map(_) => quote!(Default::default()),
            Kind::Named(id) => self.named(*id)?,
            Kind::Null => quote!(()),
            Kind::Any => quote!(serde_json::Value::Null),
            Kind::File => return None,
        };
        Some(if ty.recursion == Recursion::Direct {
            quote!(Box::new(#value))
        } else {
            value
        })
    }

    fn text(&mut self, text: &Text) -> TokenStream {
        match text {
            // What identifies the kind of an error and has no page of its own (RFC 9457).
            Text::Formatted(format) if format.starts_with("uri") => {
                quote!("about:blank".to_owned())
            }
            Text::Plain | Text::Formatted(_) => {
                self.message = true;
                quote!(message.to_owned())
            }
            Text::DateTime => quote!(chrono::Utc::now()),
            Text::Date => quote!(chrono::Utc::now().date_naive()),
            Text::Uuid => quote!(uuid::Uuid::new_v4()),
            Text::Base64 => {
                let server = self.server;
                quote!(#server::runtime::Base64::default())
            }
            Text::Ipv4 => quote!(std::net::Ipv4Addr::UNSPECIFIED),
            Text::Ipv6 => quote!(std::net::Ipv6Addr::UNSPECIFIED),
        }
    }
}
