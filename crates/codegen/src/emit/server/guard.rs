//! The part of `response.rs` that checks what a handler answered, for a server that enforces it:
//! the methods of `Answer` beside `into_answer`. An operation has them only if the document says
//! of its responses what their types do not.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::checks::{check_function, checks};
use super::response::{is_plain, variants_of};
use super::{from_sibling, ident, rust_type};
use crate::model::{Api, Content, Header, Operation, Payload, Response, Status};

/// Both methods, as far as there is anything to do in them.
pub(super) fn methods(api: &Api, operation: &Operation) -> TokenStream {
    let variants = || {
        operation.responses.iter().flat_map(|response| {
            variants_of(response)
                .into_iter()
                .map(move |(name, content)| (response, ident(name), content))
        })
    };
    let mut checked = Arms::default();
    let mut guarded = Arms::default();
    let mut has_body = false;
    for (response, name, content) in variants() {
        let body = content.and_then(|content| body_checks(api, content));
        has_body |= body.is_some();
        checked.extend(check_arm(api, response, &name, content, body));
        guarded.extend(content.and_then(|content| guard_arm(api, response, &name, content)));
    }
    let check = checked.into_tokens().map(|arms| {
        let at = has_body.then(|| quote!(let at = &Place::Body;));
        quote!(fn check(&self, report: &mut Report) { #at #arms })
    });
    let guard = guarded
        .into_tokens()
        .map(|arms| quote!(fn guard(&mut self, guard: Guard) { #arms }));
    quote!(#check #guard)
}

/// Statements that check `value`, a whole body. A stream has none: there is nothing to look at
/// yet.
fn body_checks(api: &Api, content: &Content) -> Option<TokenStream> {
    match &content.payload {
        Payload::Json(ty) | Payload::Form(ty, _) | Payload::Text(ty) => checks(api, ty),
        Payload::Multipart(..) | Payload::Bytes | Payload::Events(_) => None,
    }
}

fn check_arm(
    api: &Api,
    response: &Response,
    name: &Ident,
    content: Option<&Content>,
    body: Option<TokenStream>,
) -> Option<Arm> {
    let mut bound = Vec::new();
    let mut statements = Vec::new();
    let all = response.headers.iter();
    let all = all.filter_map(|header| Some((header, checks(api, &header.ty)?)));
    let headers: Vec<_> = all.collect();
    let alone = headers.len() == 1 && body.is_none();
    for (header, checks) in &headers {
        let (field, local) = (ident(&header.name), local(header));
        bound.push(if field == local {
            quote!(#field)
        } else {
            quote!(#field: #local)
        });
        statements.push(header_checks(header, checks, alone));
    }
    let alike = content
        .and_then(|content| content.payload.ty())
        .filter(|_| bound.is_empty())
        .map(|ty| rust_type(api, ty, &from_sibling()).to_string());
    if let Some(checks) = body {
        let value = quote!(value);
        bound.push(if is_plain(response) {
            value
        } else {
            quote!(body: #value)
        });
        statements.push(checks);
    }
    let pattern = pattern(response, name, content, &bound)?;
    Some(Arm {
        patterns: vec![pattern],
        alike,
        body: quote!(#(#statements)*),
    })
}

/// Statements that check a header, by those for its type; `alone` if nothing else is checked.
fn header_checks(header: &Header, checks: &TokenStream, alone: bool) -> TokenStream {
    let (local, wire) = (local(header), &header.wire);
    let at = quote!(&Place::header(#wire));
    if !header.required {
        return quote!(if let Some(value) = #local { let at = #at; #checks });
    }
    let checks = quote!(let (value, at) = (#local, #at); #checks);
    if alone { checks } else { quote!({ #checks }) }
}

/// The local variable of a header, which must not hide those of the checks.
fn local(header: &Header) -> Ident {
    if ["value", "at", "report"].contains(&header.name.as_str()) {
        format_ident!("{}_", header.name)
    } else {
        ident(&header.name)
    }
}

fn guard_arm(api: &Api, response: &Response, name: &Ident, content: &Content) -> Option<Arm> {
    let Payload::Events(ty) = &content.payload else {
        return None;
    };
    checks(api, ty)?;
    let check = check_function(api, ty, &from_sibling());
    let pattern = pattern(response, name, Some(content), &[quote!(body)])?;
    Some(Arm {
        patterns: vec![pattern],
        alike: Some(rust_type(api, ty, &from_sibling()).to_string()),
        body: quote!(body.guard(guard, #check);),
    })
}

/// A pattern of a variant that binds some of what it has; `None` if that is nothing.
fn pattern(
    response: &Response,
    name: &Ident,
    content: Option<&Content>,
    bound: &[TokenStream],
) -> Option<TokenStream> {
    if bound.is_empty() {
        return None;
    }
    if is_plain(response) {
        return Some(quote!(Self::#name(#(#bound),*)));
    }
    let has_status = !matches!(response.status, Status::Code(_));
    let fields = response.headers.len() + usize::from(has_status) + usize::from(content.is_some());
    let rest = (bound.len() < fields).then(|| quote!(..));
    let bound = bound.iter().cloned().chain(rest);
    Some(quote!(Self::#name { #(#bound),* }))
}

/// What is done with the values of some variants.
struct Arm {
    patterns: Vec<TokenStream>,
    /// The type of what the patterns bind, if it can be one with that of another arm.
    alike: Option<String>,
    body: TokenStream,
}

/// The arms of a `match`; what several variants have in common stands in one.
#[derive(Default)]
struct Arms(Vec<Arm>);

impl Arms {
    fn extend(&mut self, arm: Option<Arm>) {
        let Some(arm) = arm else { return };
        let same = |other: &&mut Arm| {
            arm.alike.is_some()
                && arm.alike == other.alike
                && arm.body.to_string() == other.body.to_string()
        };
        match self.0.iter_mut().find(same) {
            Some(other) => other.patterns.extend(arm.patterns),
            None => self.0.push(arm),
        }
    }

    fn into_tokens(self) -> Option<TokenStream> {
        let arms = self
            .0
            .iter()
            .map(|Arm { patterns, body, .. }| quote!(#(#patterns)|* => { #body }));
        match self.0.as_slice() {
            [] => None,
            [Arm { patterns, body, .. }] => Some(quote!(if let #(#patterns)|* = self { #body })),
            _ => Some(quote!(match self { #(#arms)* _ => {} })),
        }
    }
}
