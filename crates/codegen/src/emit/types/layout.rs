//! Which file a type goes into.
//!
//! A small document has one file of types. In a large one a type that only one group of
//! operations leads to is in that group's file, and the rest by the first letter of its name:
//! files that an editor opens without pain.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::reach::{all_of, targets};
use super::{Half, Reads, definition, ident};
use crate::diagnostics::Diagnostics;
use crate::emit::module::{Import, Modules, with_about, with_imports};
use crate::model::{Api, Operation, TypeId};

/// More types than this are written into several files.
const ONE_FILE: usize = 120;

const ABOUT: &str = "The types that requests and responses carry.";

/// Writes `types.rs`, and the files beside it. `more` is what one half has of a type that the
/// other has not, and `strict` which types are read from requests.
pub(crate) fn write(
    api: &Api,
    half: Half,
    reads: impl Fn(TypeId) -> Reads,
    more: impl Fn(TypeId) -> TokenStream,
    modules: &mut Modules<'_>,
    diagnostics: &mut Diagnostics,
) {
    let one = |id: TypeId| {
        let (written, more) = (
            definition(api, half, api.definition(id), reads(id)),
            more(id),
        );
        quote!(#written #more)
    };
    if api.types.is_empty() {
        return;
    }
    if api.types.len() <= ONE_FILE {
        let types = (0..api.types.len()).map(|index| one(TypeId(index)));
        let file = with_about(ABOUT, &with_runtime(&quote!(#(#types)*)));
        modules.add("types.rs".to_owned(), file, diagnostics);
        return;
    }
    let files = files(api);
    for (name, types) in &files {
        let imports = imports(api, types);
        let written = types.iter().map(|id| one(*id));
        let about = match name.strip_prefix(SHARED) {
            Some(letter) => format!("Types of several groups: {}.", letter.to_uppercase()),
            None => format!("The types of the group `{name}`."),
        };
        let written = with_runtime(&quote!(#(#written)*));
        let file = with_about(&about, &quote!(#imports #written));
        modules.add(format!("types/{name}.rs"), file, diagnostics);
    }
    let names: Vec<_> = files.keys().map(|name| format_ident!("{name}")).collect();
    let root = with_about(ABOUT, &quote!(#(mod #names;)* #(pub use #names::*;)*));
    modules.add("types.rs".to_owned(), root, diagnostics);
}

fn with_runtime(tokens: &TokenStream) -> TokenStream {
    with_imports(&[Import::runtime()], tokens)
}

/// What the names of the files begin with that belong to no group.
const SHARED: &str = "shared_";

fn files(api: &Api) -> BTreeMap<String, Vec<TypeId>> {
    let owners = owners(api);
    let mut files: BTreeMap<String, Vec<TypeId>> = BTreeMap::new();
    for (index, owner) in owners.into_iter().enumerate() {
        let name = match owner {
            Owner::Group(module) => module.to_owned(),
            Owner::Several | Owner::Nobody => {
                let first = api.types[index].name.chars().next().unwrap_or('x');
                let letter = first.to_ascii_lowercase();
                let letter = if letter.is_ascii_alphabetic() {
                    letter
                } else {
                    'x'
                };
                format!("{SHARED}{letter}")
            }
        };
        files.entry(name).or_default().push(TypeId(index));
    }
    files
        .into_iter()
        .flat_map(|(name, types)| in_parts(name, types))
        .collect()
}

/// A file's types in as many files as they need.
fn in_parts(name: String, types: Vec<TypeId>) -> Vec<(String, Vec<TypeId>)> {
    if types.len() <= ONE_FILE {
        return vec![(name, types)];
    }
    let parts = types.chunks(ONE_FILE).enumerate();
    parts
        .map(|(index, types)| (format!("{name}_{}", index + 1), types.to_vec()))
        .collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Owner<'a> {
    Nobody,
    Group(&'a str),
    Several,
}

fn owners(api: &Api) -> Vec<Owner<'_>> {
    let mut owners = vec![Owner::Nobody; api.types.len()];
    let of_api = (0..api.groups.len()).map(|index| {
        let operations = api.operations.iter().filter(move |one| one.group == index);
        (
            api.groups[index].module.as_str(),
            operations.collect::<Vec<_>>(),
        )
    });
    let webhooks = ("webhooks", api.webhooks.iter().collect::<Vec<_>>());
    for (module, operations) in of_api.chain([webhooks]) {
        let mut reached = BTreeSet::new();
        operations
            .iter()
            .for_each(|operation| reach(api, operation, &mut reached));
        for id in reached {
            if let Some(owner) = owners.get_mut(id.0) {
                *owner = match *owner {
                    Owner::Nobody => Owner::Group(module),
                    Owner::Group(known) if known == module => Owner::Group(module),
                    _ => Owner::Several,
                };
            }
        }
    }
    owners
}

fn reach(api: &Api, operation: &Operation, found: &mut BTreeSet<TypeId>) {
    for parameter in &operation.parameters {
        all_of(api, &parameter.ty, found);
    }
    let responses = &operation.responses;
    let contents = responses.iter().flat_map(|response| &response.contents);
    let bodies = operation.body.iter().flat_map(|body| &body.contents);
    for ty in contents
        .chain(bodies)
        .filter_map(|content| content.payload.ty())
    {
        all_of(api, ty, found);
    }
    for header in responses.iter().flat_map(|response| &response.headers) {
        all_of(api, &header.ty, found);
    }
}

/// The types of other files that a file names.
fn imports(api: &Api, types: &[TypeId]) -> Option<TokenStream> {
    let here: BTreeSet<TypeId> = types.iter().copied().collect();
    let mut named = Vec::new();
    types
        .iter()
        .for_each(|id| targets(&api.definition(*id).shape, &mut named));
    let names: BTreeSet<&str> = named
        .into_iter()
        .filter(|id| !here.contains(id))
        .map(|id| api.definition(id).name.as_str())
        .collect();
    let names = names.into_iter().map(ident).collect::<Vec<_>>();
    (!names.is_empty()).then(|| quote!(use super::{#(#names),*};))
}
