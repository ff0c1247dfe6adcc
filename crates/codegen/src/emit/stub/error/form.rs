//! One form of an error, and what is written for it.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Key;
use super::value::Writer;
use crate::emit::server::ident;
use crate::emit::types::rust_type;
use crate::model::{Api, Kind, Type};

/// How an error is told.
pub(in super::super) struct Form {
    /// The function that makes its body.
    function: Ident,
    /// What that function is given: a status and a message, as far as it needs them.
    parameters: TokenStream,
    /// The type of a body.
    made: TokenStream,
    /// The body.
    value: TokenStream,
    /// The media type, where the kind of body does not say it.
    media_type: Option<String>,
    /// The document's type that it is; empty, if it is none.
    type_name: String,
    json: bool,
}

impl Form {
    /// The form of a type, if a value of it can be written down.
    pub(super) fn of(api: &Api, server: &Ident, key: &Key, ty: &Type) -> Option<Self> {
        let mut writer = Writer::new(api, server);
        // Null would say nothing.
        let ty = &Type {
            nullable: false,
            ..ty.clone()
        };
        let value = writer.value(ty)?;
        let status = ident(if writer.status { "status" } else { "_status" });
        let message = ident(if writer.message {
            "message"
        } else {
            "_message"
        });
        let usual = if key.json {
            "application/json"
        } else {
            "text/plain"
        };
        Some(Self {
            function: ident("error"),
            parameters: quote!(#status: StatusCode, #message: &str),
            made: rust_type(api, ty, &quote!(types::)),
            value,
            // A range says nothing of what a body is; JSON it is all the same.
            media_type: Some(key.media_type.clone())
                .filter(|one| one != usual && !one.contains('*')),
            type_name: match ty.kind {
                Kind::Named(id) => api.definition(id).name.clone(),
                _ => String::new(),
            },
            json: key.json,
        })
    }

    /// Problem details, for a document that has no form of its own.
    pub(super) fn problem() -> Self {
        Self {
            function: ident("error"),
            parameters: quote!(status: StatusCode, message: &str),
            made: quote!(serde_json::Value),
            value: quote! {
                serde_json::json!({
                    "type": "about:blank",
                    "title": status.canonical_reason().unwrap_or_default(),
                    "status": status.as_u16(),
                    "detail": message,
                })
            },
            media_type: Some("application/problem+json".to_owned()),
            type_name: String::new(),
            json: true,
        }
    }

    /// The same, made by a function of this name.
    pub(super) fn made_by(mut self, function: &str) -> Self {
        self.function = ident(function);
        self
    }

    /// A name for the function that makes it.
    pub(super) fn function_name(&self) -> &str {
        match self.type_name.as_str() {
            "" => "refusal",
            name => name,
        }
    }

    /// Whether it is of the document's types.
    pub(in super::super) fn is_typed(&self) -> bool {
        !self.type_name.is_empty()
    }

    pub(in super::super) fn is_json(&self) -> bool {
        self.json
    }

    /// What it is, in words.
    pub(in super::super) fn about(&self) -> String {
        match (self.type_name.as_str(), &self.media_type) {
            ("", Some(media_type)) if media_type == "application/problem+json" => {
                "problem details (RFC 9457)".to_owned()
            }
            ("", _) => "what the document declares".to_owned(),
            (name, _) => format!("the document's `{name}`"),
        }
    }

    /// The function that makes its body of a status and a message.
    pub(in super::super) fn function(&self) -> TokenStream {
        let Self {
            function,
            parameters,
            made,
            value,
            ..
        } = self;
        let about = format!(" The body of a refusal: {}.", self.about());
        quote! {
            #[doc = #about]
            fn #function(#parameters) -> #made { #value }
        }
    }

    /// The response that is made with it, of `status` and `message`.
    pub(in super::super) fn response(&self) -> TokenStream {
        let function = &self.function;
        let media_type = self
            .media_type
            .as_deref()
            .map(|media_type| quote!([(header::CONTENT_TYPE, #media_type)],));
        let body = quote!(#function(status, &message));
        let body = if self.json { quote!(Json(#body)) } else { body };
        quote!((status, #media_type #body).into_response())
    }
}
