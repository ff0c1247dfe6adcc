//! How a service that is new tells an error: in the form that the document declares for it, as
//! a value that a stub can write down.

mod form;
mod value;

use std::collections::BTreeMap;

use proc_macro2::Ident;
use quote::quote;

pub(super) use self::form::Form;
use crate::emit::server::is_checked;
use crate::emit::types::rust_type;
use crate::lower::names::{Namespace, snake};
use crate::model::{Api, Kind, Operation, Payload, Response, Status, Text, Type};

/// The statuses that a stub answers with of itself.
const STATUSES: [u16; 11] = [400, 401, 403, 404, 405, 408, 413, 415, 422, 500, 501];

/// How all errors are told.
pub(super) struct Forms {
    /// The form of most, and of those of which the document says nothing.
    pub(super) usual: Form,
    /// The others, and what they are for.
    pub(super) others: Vec<(Form, Vec<Occasion>)>,
}

impl Forms {
    /// All forms.
    pub(super) fn all(&self) -> impl Iterator<Item = &Form> {
        let others = self.others.iter().map(|(form, _)| form);
        std::iter::once(&self.usual).chain(others)
    }
}

/// Some operations with some statuses.
pub(super) struct Occasion {
    /// By `operationId`; all, if there is none.
    pub(super) operations: Vec<String>,
    /// One at least.
    pub(super) statuses: Vec<u16>,
}

/// What tells one form from another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    /// The type in Rust.
    ty: String,
    media_type: String,
    /// Whether it is JSON; a text, if not.
    json: bool,
}

/// What an operation declares.
struct Declared<'a> {
    id: &'a str,
    /// Its form at each status of which it says anything; none where that cannot be written down.
    forms: BTreeMap<u16, Option<Key>>,
}

/// The usual form is that of most responses of failures, of those that can be written down; where
/// the document has none, that of RFC 9457.
pub(super) fn forms(api: &Api, server: &Ident) -> Forms {
    let written = Written::of(api, server);
    let usual = written.usual();
    let declared: Vec<Declared> = api
        .operations
        .iter()
        .map(|operation| written.declared_by(operation))
        .collect();
    let common: BTreeMap<u16, &Key> = STATUSES
        .into_iter()
        .filter_map(|status| Some((status, common(&declared, status)?)))
        .collect();
    let mut occasions: BTreeMap<&Key, BTreeMap<Vec<u16>, Vec<String>>> = BTreeMap::new();
    for (status, key) in &common {
        let statuses = vec![*status];
        occasions
            .entry(key)
            .or_default()
            .insert(statuses, Vec::new());
    }
    for operation in &declared {
        let mut statuses: BTreeMap<&Key, Vec<u16>> = BTreeMap::new();
        for (status, key) in &operation.forms {
            if let Some(key) = key
                && !common.contains_key(status)
            {
                statuses.entry(key).or_default().push(*status);
            }
        }
        for (key, statuses) in statuses {
            let operations = occasions.entry(key).or_default().entry(statuses);
            operations.or_default().push(operation.id.to_owned());
        }
    }
    let others = occasions
        .into_iter()
        .filter(|(key, _)| Some(*key) != usual.as_ref())
        .map(|(key, occasions)| {
            let occasions = occasions.into_iter();
            let occasion = |(statuses, operations)| Occasion {
                operations,
                statuses,
            };
            (key.clone(), occasions.map(occasion).collect())
        })
        .collect();
    written.into_forms(usual, others)
}

/// The form of all operations that speak of a status, if they all have one: then it is that of
/// the others too.
fn common<'a>(declared: &'a [Declared<'_>], status: u16) -> Option<&'a Key> {
    let mut forms = declared.iter().filter_map(|one| one.forms.get(&status));
    let first = forms.next()?.as_ref()?;
    forms
        .all(|key| key.as_ref() == Some(first))
        .then_some(first)
}

/// The forms that a document declares and that can be written down.
struct Written<'a> {
    api: &'a Api,
    forms: BTreeMap<Key, Form>,
    /// How many responses have each form, those that come first in the document first.
    frequency: Vec<(Key, usize)>,
}

impl<'a> Written<'a> {
    fn of(api: &'a Api, server: &Ident) -> Self {
        let mut written = Self {
            api,
            forms: BTreeMap::new(),
            frequency: Vec::new(),
        };
        let responses = api.operations.iter().flat_map(|one| &one.responses);
        for response in responses.filter(|response| is_failure(response.status)) {
            let mut bodies = bodies(api, response);
            let found = bodies.find_map(|(key, ty)| written.take(key, ty, server));
            let Some(key) = found else { continue };
            match written.frequency.iter_mut().find(|(one, _)| *one == key) {
                Some((_, times)) => *times += 1,
                None => written.frequency.push((key, 1)),
            }
        }
        written
    }

    /// Writes a form, if it can be written and was not yet.
    fn take(&mut self, key: Key, ty: &Type, server: &Ident) -> Option<Key> {
        if !self.forms.contains_key(&key) {
            let form = Form::of(self.api, server, &key, ty)?;
            self.forms.insert(key.clone(), form);
        }
        Some(key)
    }

    /// The most frequent; of two that are as frequent, the one that the document has first.
    fn usual(&self) -> Option<Key> {
        let mut frequency: Vec<_> = self.frequency.iter().filter(|(key, _)| key.json).collect();
        frequency.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
        frequency.first().map(|(key, _)| key.clone())
    }

    fn declared_by<'o>(&self, operation: &'o Operation) -> Declared<'o> {
        let form_at = |status| {
            let response = response_to(operation, status)?;
            let mut keys = bodies(self.api, response).map(|(key, _)| key);
            Some((status, keys.find(|key| self.forms.contains_key(key))))
        };
        Declared {
            id: &operation.id,
            forms: STATUSES.into_iter().filter_map(form_at).collect(),
        }
    }

    /// Names each form that is used.
    fn into_forms(mut self, usual: Option<Key>, others: Vec<(Key, Vec<Occasion>)>) -> Forms {
        let usual = usual.and_then(|key| self.forms.remove(&key));
        let mut forms = Forms {
            usual: usual.unwrap_or_else(Form::problem),
            others: Vec::new(),
        };
        // What stands beside the functions, and what is local where they are called.
        let taken = [
            "describe",
            "error",
            "reject",
            "message",
            "rejection",
            "status",
        ];
        let mut names = Namespace::without(&taken);
        for (key, occasions) in others {
            if let Some(form) = self.forms.remove(&key) {
                let name = names.claim(snake(form.function_name()));
                forms.others.push((form.made_by(&name), occasions));
            }
        }
        forms
    }
}

/// The bodies of a response that may be written: JSON first.
fn bodies<'a>(api: &'a Api, response: &'a Response) -> impl Iterator<Item = (Key, &'a Type)> {
    let of = move |json: bool| {
        response.contents.iter().filter_map(move |content| {
            let ty = match &content.payload {
                Payload::Json(ty) if json => ty,
                Payload::Text(ty) if !json => ty,
                _ => return None,
            };
            let is_plain = match &ty.kind {
                Kind::Text(Text::Plain) => true,
                Kind::Text(Text::Formatted(format)) => !is_checked(format),
                _ => false,
            };
            let key = Key {
                ty: rust_type(api, ty, &quote!(types::)).to_string(),
                media_type: content.media_type.clone(),
                json,
            };
            (json || is_plain).then_some((key, ty))
        })
    };
    of(true).chain(of(false))
}

/// Whether an operation declares a status, or a range or a default that it is of.
pub(super) fn declares(operation: &Operation, status: u16) -> bool {
    response_to(operation, status).is_some()
}

/// The response that an operation declares for a status (OAS 3.1, section 4.8.16).
fn response_to(operation: &Operation, status: u16) -> Option<&Response> {
    let by = |wanted| {
        let mut responses = operation.responses.iter();
        responses.find(|response| response.status == wanted)
    };
    by(Status::Code(status))
        .or_else(|| by(Status::Range(status / 100)))
        .or_else(|| by(Status::Default))
}

fn is_failure(status: Status) -> bool {
    match status {
        Status::Code(code) => code >= 400,
        Status::Range(hundred) => hundred >= 4,
        Status::Default => true,
    }
}
