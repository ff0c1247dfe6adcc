//! `response.rs`: what comes back. progenitor has one type for an operation's successes and
//! one for its errors; where the document has several, each is a variant of an enum.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, format_ident, quote};

use crate::emit::types::{ident, rust_type};
use crate::emit::{Surface, doc};
use crate::model::{Api, Content, Kind, Operation, Payload, Response, Status, Text};

/// Which of an operation's responses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Those of a status below 400.
    Success,
    /// The rest.
    Error,
}

/// One thing that may come back.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Case<'a> {
    pub(crate) response: &'a Response,
    pub(crate) content: Option<&'a Content>,
}

impl Case<'_> {
    /// The name of its variant.
    pub(crate) fn variant(&self) -> Ident {
        ident(
            self.content
                .map_or(&self.response.variant, |content| &content.variant),
        )
    }
}

/// What a class of responses is to the caller.
#[derive(Debug)]
pub(crate) enum Outcome<'a> {
    /// Nothing but the status: there is no body, or no such response.
    Nothing,
    /// One type.
    One(&'a Payload),
    /// A variant per response and media type.
    Several(Vec<Case<'a>>),
}

/// What a class of an operation's responses is to the caller.
pub(crate) fn outcome(operation: &Operation, class: Class) -> Outcome<'_> {
    let cases = cases(operation, class);
    let Some(first) = cases.first() else {
        return Outcome::Nothing;
    };
    let key = |case: &Case<'_>| {
        case.content
            .map(|content| format!("{:?}", signature(&content.payload)))
    };
    if cases.iter().all(|case| key(case) == key(first)) {
        return match first.content {
            Some(content) => Outcome::One(&content.payload),
            None => Outcome::Nothing,
        };
    }
    Outcome::Several(cases)
}

/// What makes two bodies one type.
fn signature(payload: &Payload) -> (u8, Option<String>) {
    let kind = match payload {
        Payload::Json(_) => 0,
        Payload::Form(..) | Payload::Text(_) => 1,
        Payload::Multipart(..) | Payload::Bytes => return (2, None),
        Payload::Events(_) => 3,
    };
    let ty = payload
        .ty()
        .map(|ty| format!("{:?}/{}", ty.kind, ty.nullable));
    (kind, ty)
}

/// The responses of a class, and each of their media types.
pub(crate) fn cases(operation: &Operation, class: Class) -> Vec<Case<'_>> {
    let mut cases = Vec::new();
    for response in &operation.responses {
        if !includes(operation, class, response.status) {
            continue;
        }
        if response.contents.is_empty() {
            cases.push(Case {
                response,
                content: None,
            });
        }
        for content in &response.contents {
            cases.push(Case {
                response,
                content: Some(content),
            });
        }
    }
    cases
}

/// A `default` is an error where a success is declared, and both where none is.
pub(crate) fn includes(operation: &Operation, class: Class, status: Status) -> bool {
    let is_success = |status: Status| match status {
        Status::Code(code) => code < 400,
        Status::Range(hundred) => hundred < 4,
        Status::Default => false,
    };
    match (status, class) {
        (Status::Default, Class::Error) => true,
        (Status::Default, Class::Success) => !operation
            .responses
            .iter()
            .any(|response| is_success(response.status)),
        (status, Class::Success) => is_success(status),
        (status, Class::Error) => !is_success(status),
    }
}

/// The type of a class of responses.
pub(crate) fn outcome_type(api: &Api, operation: &Operation, class: Class) -> TokenStream {
    match outcome(operation, class) {
        Outcome::Nothing => quote!(()),
        Outcome::One(payload) => payload_type(api, payload),
        Outcome::Several(_) => {
            let name = outcome_name(operation, class);
            quote!(response::#name)
        }
    }
}

pub(crate) fn outcome_name(operation: &Operation, class: Class) -> Ident {
    match class {
        Class::Success => format_ident!("{}Success", operation.type_name),
        Class::Error => format_ident!("{}Error", operation.type_name),
    }
}

/// What a media type of a response carries, in Rust.
pub(crate) fn payload_type(api: &Api, payload: &Payload) -> TokenStream {
    match payload {
        Payload::Json(ty) | Payload::Text(ty) => rust_type(api, ty, &quote!(types::)),
        Payload::Form(..) => quote!(String),
        Payload::Multipart(..) | Payload::Bytes => quote!(ByteStream),
        Payload::Events(ty) => {
            let ty = rust_type(api, ty, &quote!(types::));
            quote!(EventStream<#ty>)
        }
    }
}

/// The enums of an operation.
pub(super) fn enums(surface: Surface<'_>, operation: &Operation) -> TokenStream {
    let all = [Class::Success, Class::Error]
        .into_iter()
        .filter_map(|class| match outcome(operation, class) {
            Outcome::Several(cases) => Some(one(surface.api, operation, class, &cases)),
            _ => None,
        });
    quote!(#(#all)*)
}

fn one(api: &Api, operation: &Operation, class: Class, cases: &[Case<'_>]) -> TokenStream {
    let name = outcome_name(operation, class);
    let about = match class {
        Class::Success => format!(" What `{}` answers.", operation.id),
        Class::Error => format!(" What `{}` refuses with.", operation.id),
    };
    let variants = cases.iter().map(|case| {
        let variant = case.variant();
        let label = match case.response.status {
            Status::Code(code) => code.to_string(),
            Status::Range(hundred) => format!("{hundred}XX"),
            Status::Default => "Any other status".to_owned(),
        };
        let label = match case.content {
            Some(content) if case.response.contents.len() > 1 => {
                format!("{label}, `{}`.", content.media_type)
            }
            _ => format!("{label}."),
        };
        let docs = doc([case.response.description.as_str(), label.as_str()]);
        let body = case.content.map(|content| {
            let ty = payload_type(api, &content.payload);
            quote!((#ty))
        });
        quote!(#docs #variant #body)
    });
    let is_bytes = |case: &Case<'_>| {
        case.content
            .is_some_and(|one| matches!(one.payload, Payload::Bytes | Payload::Multipart(..)))
    };
    let streamed = cases
        .iter()
        .any(|case| case.content.is_some_and(|one| one.payload.is_streamed()));
    let bytes = cases.iter().any(is_bytes);
    let derive = match (bytes, streamed) {
        (true, _) => quote!(),
        (false, true) => quote!(#[derive(Debug)]),
        (false, false) => quote!(#[derive(Debug, Clone, PartialEq)]),
    };
    let debug = bytes.then(|| debug(&name, cases));
    quote! {
        #[doc = #about]
        #derive
        pub enum #name { #(#variants),* }
        #debug
    }
}

/// A stream of bytes has nothing to show.
fn debug(name: &Ident, cases: &[Case<'_>]) -> TokenStream {
    let arms = cases.iter().map(|case| {
        let (variant, text) = (case.variant(), case.variant().to_string());
        let pattern = case.content.map(|_| quote!((_)));
        quote!(Self::#variant #pattern => #text)
    });
    quote! {
        impl std::fmt::Debug for #name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(match self { #(#arms),* })
            }
        }
    }
}

/// The pattern of the numbers that a response is for, after those of the responses before it.
pub(crate) fn status_pattern(status: Status) -> TokenStream {
    let literal = proc_macro2::Literal::u16_unsuffixed;
    match status {
        Status::Code(code) => literal(code).into_token_stream(),
        Status::Range(hundred) => {
            let low = hundred.saturating_mul(100);
            let (low, high) = (literal(low), literal(low.saturating_add(99)));
            quote!(#low..=#high)
        }
        Status::Default => quote!(_),
    }
}

/// Statements' last expression: the response as what it is declared to be.
pub(super) fn read(operation: &Operation, response: &Ident) -> TokenStream {
    // Statuses that are read alike share an arm.
    let mut arms: Vec<(Vec<TokenStream>, TokenStream)> = Vec::new();
    let mut by_default = false;
    for declared in &operation.responses {
        by_default |= declared.status == Status::Default;
        let pattern = status_pattern(declared.status);
        let both = declared.status == Status::Default
            && includes(operation, Class::Success, declared.status);
        if both {
            let (success, error) = (
                decode(operation, declared, Class::Success, response),
                decode(operation, declared, Class::Error, response),
            );
            arms.push((vec![quote!(_ if #response.status().is_success())], success));
            arms.push((vec![quote!(_)], error));
            continue;
        }
        let class = if includes(operation, Class::Success, declared.status) {
            Class::Success
        } else {
            Class::Error
        };
        let value = decode(operation, declared, class, response);
        let same = arms
            .last_mut()
            .filter(|(_, known)| known.to_string() == value.to_string())
            .filter(|_| declared.status != Status::Default);
        match same {
            Some((patterns, _)) => patterns.push(pattern),
            None => arms.push((vec![pattern], value)),
        }
    }
    let arms = arms
        .into_iter()
        .map(|(patterns, value)| quote!(#(#patterns)|* => #value,));
    let rest = (!by_default).then(|| quote!(_ => Err(Error::UnexpectedResponse(#response)),));
    quote!(match #response.status().as_u16() { #(#arms)* #rest })
}

fn decode(
    operation: &Operation,
    declared: &Response,
    class: Class,
    response: &Ident,
) -> TokenStream {
    let several = matches!(outcome(operation, class), Outcome::Several(_));
    let wrap = |case: Case<'_>| {
        several.then(|| {
            let (name, variant) = (outcome_name(operation, class), case.variant());
            match case.content {
                Some(_) => quote!(response::#name::#variant),
                None => quote!(|()| response::#name::#variant),
            }
        })
    };
    let finish = |value: TokenStream, case: Case<'_>| {
        let value = match wrap(case) {
            Some(wrap) => quote!(runtime::map(#value, #wrap)),
            None => value,
        };
        match class {
            Class::Success => quote!(Ok(#value)),
            Class::Error => quote!(Err(Error::ErrorResponse(#value))),
        }
    };
    match declared.contents.as_slice() {
        [] => finish(
            quote!(runtime::empty(#response)),
            Case {
                response: declared,
                content: None,
            },
        ),
        [one] => finish(
            read_one(&one.payload, response),
            Case {
                response: declared,
                content: Some(one),
            },
        ),
        several => {
            let media_types = several.iter().map(|content| &content.media_type);
            let arms = several.iter().enumerate().map(|(index, content)| {
                let index = proc_macro2::Literal::usize_unsuffixed(index);
                let value = finish(
                    read_one(&content.payload, response),
                    Case {
                        response: declared,
                        content: Some(content),
                    },
                );
                quote!(Some(#index) => #value,)
            });
            quote! {
                match runtime::media_type(&#response, &[#(#media_types),*]) {
                    #(#arms)*
                    _ => Err(Error::UnexpectedResponse(#response)),
                }
            }
        }
    }
}

fn read_one(payload: &Payload, response: &Ident) -> TokenStream {
    match payload {
        Payload::Json(_) => quote!(runtime::json(#response).await?),
        Payload::Text(_) | Payload::Form(..) => quote!(runtime::text(#response).await?),
        Payload::Bytes | Payload::Multipart(..) => quote!(runtime::bytes(#response)),
        Payload::Events(ty) => match ty.kind {
            Kind::Text(Text::Plain | Text::Formatted(_)) => quote!(runtime::text_events(#response)),
            _ => quote!(runtime::events(#response)),
        },
    }
}

/// The media types that an operation's responses may have, for `Accept`.
pub(super) fn accepted(operation: &Operation) -> Option<String> {
    let mut all: Vec<&str> = Vec::new();
    for content in operation
        .responses
        .iter()
        .flat_map(|response| &response.contents)
    {
        if !all.contains(&content.media_type.as_str()) {
            all.push(&content.media_type);
        }
    }
    (!all.is_empty()).then(|| all.join(", "))
}
