//! The document's own error form, as a value that a stub can write down.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::server::ident;
use crate::model::{
    Access, Additional, Api, Field, Float, Integer, Kind, Payload, Recursion, Shape, Status,
    Struct, Text, Type, TypeId,
};

/// How an error is told.
pub(super) struct Form {
    /// The function that makes its body of a status and a message.
    pub(super) function: TokenStream,
    /// Its media type, where that is not `application/json`.
    pub(super) media_type: Option<String>,
    /// What it is, in words.
    pub(super) about: String,
    /// Whether it is of the document's types.
    pub(super) types: bool,
}

/// The form that most responses of failures have and that can be written down; where the
/// document has none, that of RFC 9457.
pub(super) fn form(api: &Api, server: &Ident) -> Form {
    let mut counted: BTreeMap<TypeId, BTreeMap<&str, usize>> = BTreeMap::new();
    let responses = api.operations.iter().flat_map(|one| &one.responses);
    for content in responses
        .filter(|response| is_failure(response.status))
        .flat_map(|response| &response.contents)
    {
        if let Payload::Json(ty) = &content.payload
            && let Kind::Named(id) = ty.kind
        {
            let media_types = counted.entry(id).or_default();
            *media_types.entry(&content.media_type).or_default() += 1;
        }
    }
    let mut forms: Vec<_> = counted.into_iter().collect();
    // The sort is stable: of two that are as frequent, the one that the document has first.
    forms.sort_by_key(|(_, media_types)| std::cmp::Reverse(media_types.values().sum::<usize>()));
    forms
        .into_iter()
        .find_map(|(id, media_types)| {
            let most = media_types.into_iter().max_by_key(|(_, times)| *times)?;
            typed(api, server, id, most.0)
        })
        .unwrap_or_else(problem)
}

fn is_failure(status: Status) -> bool {
    match status {
        Status::Code(code) => code >= 400,
        Status::Range(hundred) => hundred >= 4,
        Status::Default => true,
    }
}

fn typed(api: &Api, server: &Ident, id: TypeId, media_type: &str) -> Option<Form> {
    let mut writer = Writer {
        api,
        server,
        within: Vec::new(),
        status: false,
        message: false,
    };
    let value = writer.named(id)?;
    let name = ident(&api.definition(id).name);
    let types = types_module();
    let about = format!(" The document's `{}`.", api.definition(id).name);
    let status = ident(if writer.status { "status" } else { "_status" });
    let message = ident(if writer.message {
        "message"
    } else {
        "_message"
    });
    let function = quote! {
        #[doc = #about]
        fn error(#status: StatusCode, #message: &str) -> #types #name { #value }
    };
    Some(Form {
        function,
        // A range says nothing of what a body is; JSON it is all the same.
        media_type: Some(media_type.to_owned())
            .filter(|one| one != "application/json" && !one.contains('*')),
        about: format!("the document's `{}`", api.definition(id).name),
        types: true,
    })
}

fn problem() -> Form {
    let function = quote! {
        /// Problem details (RFC 9457): the document has no form of its own.
        fn error(status: StatusCode, message: &str) -> serde_json::Value {
            serde_json::json!({
                "type": "about:blank",
                "title": status.canonical_reason().unwrap_or_default(),
                "status": status.as_u16(),
                "detail": message,
            })
        }
    };
    Form {
        function,
        media_type: Some("application/problem+json".to_owned()),
        about: "problem details (RFC 9457)".to_owned(),
        types: false,
    }
}

fn types_module() -> TokenStream {
    quote!(types::)
}

/// Writes values down. What a value cannot be made of, a file say, has none.
struct Writer<'a> {
    api: &'a Api,
    server: &'a Ident,
    /// The types that what is being written is part of: one that needs itself has no value.
    within: Vec<TypeId>,
    /// Whether the status is told anywhere.
    status: bool,
    /// Whether the message is.
    message: bool,
}

impl Writer<'_> {
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
        let mut written = Vec::new();
        for field in &object.fields {
            let name = ident(&field.name);
            let value = self.field(field)?;
            written.push(quote!(#name: #value,));
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
        let value = self.value(&field.ty)?;
        // A property that travels in one direction may be optional in Rust, required or not.
        Some(if field.access == Access::Both {
            value
        } else {
            quote!(#value.into())
        })
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

    fn value(&mut self, ty: &Type) -> Option<TokenStream> {
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
