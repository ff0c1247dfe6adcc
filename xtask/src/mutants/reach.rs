//! Which operations a place of a document is about: those that it stands in, and those that
//! lead to it by references.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use serde_json::Value;
use symbolon_conformance::drive::OperationKey;
use symbolon_conformance::pointer::{child, is_within, of_reference, unescape};

use super::change::METHODS;

/// Members that hold data, in which nothing is a reference.
const DATA: [&str; 5] = ["const", "default", "enum", "example", "examples"];

/// Members whose own members have free names, of which `default` may be one.
const NAMED: [&str; 13] = [
    "$defs",
    "callbacks",
    "dependentSchemas",
    "headers",
    "links",
    "parameters",
    "pathItems",
    "patternProperties",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "securitySchemes",
];

/// What a place is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Reached {
    /// The operations, in the order of the document.
    pub(super) operations: BTreeSet<OperationKey>,
    /// Whether it is also about what stands in no operation: what is answered where none is, the
    /// requirements of the document, its servers.
    pub(super) elsewhere: bool,
    /// Whether it is referred to in requests.
    in_requests: bool,
    /// Whether it is referred to in responses.
    in_responses: bool,
}

impl Reached {
    /// Whether anybody on the wire can be concerned.
    pub(super) fn is_anything(&self) -> bool {
        self.elsewhere || !self.operations.is_empty()
    }
}

/// Which way a message goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Request,
    Response,
}

/// The references of a document.
pub(super) struct References {
    /// From where each target is referred to.
    sources: BTreeMap<String, Vec<String>>,
    /// The operations of each path item, by its place.
    items: BTreeMap<String, Vec<OperationKey>>,
    /// What was found for each region.
    known: RefCell<BTreeMap<String, Rc<Reached>>>,
}

impl References {
    /// Finds all references of a document.
    ///
    /// # Errors
    ///
    /// The first that leads into another file.
    pub(super) fn of(document: &Value) -> anyhow::Result<Self> {
        let mut sources = BTreeMap::new();
        walk(document, "", &mut |place, reference| {
            let Some(target) = of_reference(reference) else {
                anyhow::bail!(
                    "it refers to `{reference}`, and only documents of one file can be changed"
                );
            };
            let from: &mut Vec<String> = sources.entry(target).or_default();
            from.push(place.to_owned());
            Ok(())
        })?;
        Ok(Self {
            sources,
            items: items(document),
            known: RefCell::default(),
        })
    }

    /// What a place is about.
    pub(super) fn reached(&self, place: &str) -> Rc<Reached> {
        let region = region(place);
        if let Some(known) = self.known.borrow().get(&region) {
            return Rc::clone(known);
        }
        let found = Rc::new(self.search(&region));
        let mut known = self.known.borrow_mut();
        Rc::clone(known.entry(region).or_insert(found))
    }

    /// Whether a message of that direction can have in it what stands at a place.
    pub(super) fn is_in(&self, place: &str, direction: Direction) -> bool {
        let reached = self.reached(place);
        let is_referred_to = match direction {
            Direction::Request => reached.in_requests,
            Direction::Response => reached.in_responses,
        };
        is_referred_to || direction_of(place) == Some(direction)
    }

    fn search(&self, region: &str) -> Reached {
        let mut reached = Reached::default();
        let mut seen = BTreeSet::from([region.to_owned()]);
        let mut waiting = vec![region.to_owned()];
        while let Some(region) = waiting.pop() {
            self.stands(&region, &mut reached);
            for source in self.to(&region) {
                match direction_of(source) {
                    Some(Direction::Request) => reached.in_requests = true,
                    Some(Direction::Response) => reached.in_responses = true,
                    None => {}
                }
                let next = self::region(source);
                if seen.insert(next.clone()) {
                    waiting.push(next);
                }
            }
        }
        reached
    }

    /// Adds what a region itself is.
    fn stands(&self, region: &str, reached: &mut Reached) {
        let tokens: Vec<String> = region.split('/').skip(1).map(unescape).collect();
        let words: Vec<&str> = tokens.iter().map(String::as_str).collect();
        let is_method = |word: &str| METHODS.contains(&word);
        if let Some(at) = words.iter().rposition(|word| *word == "callbacks")
            && let [_, expression, method, ..] = words[at + 1..]
            && is_method(method)
        {
            reached
                .operations
                .insert(OperationKey::new(method, expression));
        }
        match words[..] {
            ["paths", path, method, ..] if is_method(method) => {
                reached.operations.insert(OperationKey::new(method, path));
            }
            ["webhooks", name, method, ..] if is_method(method) => {
                let path = format!("/{name}");
                reached.operations.insert(OperationKey::new(method, &path));
            }
            ["components", section, ..] if section != "securitySchemes" => {}
            ["paths" | "webhooks", ..] => {
                let item: Vec<&str> = region.split('/').take(3).collect();
                let operations = self.items.get(&item.join("/"));
                reached
                    .operations
                    .extend(operations.into_iter().flatten().cloned());
                reached.elsewhere |= operations.is_none();
            }
            _ => reached.elsewhere = true,
        }
    }

    /// From where a region is referred to: as a whole, as a part of something, or in parts.
    fn to(&self, region: &str) -> impl Iterator<Item = &String> {
        let ends = region
            .match_indices('/')
            .map(|(end, _)| end)
            .chain([region.len()]);
        let around = ends.filter_map(|end| self.sources.get(&region[..end]));
        let inner = self.sources.range(child(region, "")..);
        let inner = inner
            .take_while(move |(target, _)| is_within(target, region))
            .map(|(_, from)| from);
        around.chain(inner).flatten()
    }
}

/// Finds references, and the targets of discriminators.
fn walk(
    value: &Value,
    place: &str,
    found: &mut dyn FnMut(&str, &str) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                walk(item, &child(place, &index.to_string()), found)?;
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                let at = child(place, name);
                match member.as_str() {
                    Some(reference) if name == "$ref" => found(&at, reference)?,
                    Some(target)
                        if place.ends_with("/discriminator/mapping") && target.starts_with('#') =>
                    {
                        found(&at, target)?;
                    }
                    _ if DATA.contains(&name.as_str()) && !is_of_names(place) => {}
                    _ if name.starts_with("x-") && name != "x-unmatched" => {}
                    _ => walk(member, &at, found)?,
                }
            }
        }
        _ => {}
    }
    Ok(())
}

/// Whether the members of what stands at a place have free names.
fn is_of_names(place: &str) -> bool {
    place
        .rsplit('/')
        .next()
        .is_some_and(|name| NAMED.contains(&name))
}

/// The part of a document that a place is searched by: a component as a whole, or an operation.
fn region(place: &str) -> String {
    let mut tokens = place.split('/').skip(1);
    let wanted = match tokens.next() {
        Some("components") => 3,
        Some("paths" | "webhooks") => 3,
        _ => return place.to_owned(),
    };
    if place.contains("/callbacks/") && !place.starts_with("/components") {
        return place.to_owned();
    }
    let kept: Vec<&str> = place.split('/').take(wanted + 1).collect();
    kept.join("/")
}

/// The operations of each path item that has some.
fn items(document: &Value) -> BTreeMap<String, Vec<OperationKey>> {
    let mut found = BTreeMap::new();
    for (section, prefix) in [("paths", ""), ("webhooks", "/")] {
        let items = document.get(section).and_then(Value::as_object);
        for (name, item) in items.into_iter().flatten() {
            let methods = METHODS.iter().filter(|method| item.get(**method).is_some());
            let keys = methods.map(|method| OperationKey::new(method, &format!("{prefix}{name}")));
            let keys: Vec<_> = keys.collect();
            if !keys.is_empty() {
                found.insert(child(&format!("/{section}"), name), keys);
            }
        }
    }
    found
}

/// Which way a message goes that a place is a part of, if the place says it.
fn direction_of(place: &str) -> Option<Direction> {
    let tokens: Vec<&str> = place.split('/').skip(1).collect();
    let item = match tokens[..] {
        ["x-unmatched", ..] | ["components", "responses" | "headers", ..] => {
            return Some(Direction::Response);
        }
        ["components", "parameters" | "requestBodies", ..] => return Some(Direction::Request),
        ["components", "callbacks", _, _, ref item @ ..]
        | ["components", "pathItems", _, ref item @ ..]
        | ["paths" | "webhooks", _, _, "callbacks", _, _, ref item @ ..]
        | ["paths" | "webhooks", _, ref item @ ..] => item,
        _ => return None,
    };
    match *item {
        ["parameters", ..] | [_, "parameters" | "requestBody", ..] => Some(Direction::Request),
        [_, "responses", ..] => Some(Direction::Response),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
