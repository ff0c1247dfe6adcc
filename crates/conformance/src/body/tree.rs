//! Names with brackets behind them (`a[b][0]=1`), and texts, as values of a schema.
//!
//! OAS 3.1 leaves open how what is nested is written in a form or as `deepObject` (sections
//! 4.8.12.3 and 4.8.14.4). Brackets are what servers and clients have agreed on, and so they are
//! written and read here.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::style::{Types, items_of, may_be, member_of, types_of, value_of};

/// Texts by the keys that lead to them.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    texts: Vec<String>,
    below: BTreeMap<Key, Tree>,
}

/// A key; numbers stand in their own order.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Index(usize),
    Name(String),
}

impl Tree {
    /// So many brackets may stand behind a name: more than anybody nests, and too few to fill a
    /// stack.
    pub(crate) const DEEPEST: usize = 64;

    pub(crate) fn add(&mut self, keys: &[&str], text: String) {
        match keys.split_first() {
            None => self.texts.push(text),
            Some((first, rest)) => {
                let key = match first.parse::<usize>() {
                    Ok(index) if index.to_string() == *first => Key::Index(index),
                    _ => Key::Name((*first).to_owned()),
                };
                self.below.entry(key).or_default().add(rest, text);
            }
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.below.is_empty()
    }

    /// The value that it is by some schemas, of which one may hold.
    pub(crate) fn value(&self, root: &Value, schemas: &[&Value]) -> Value {
        let types = schemas
            .iter()
            .map(|schema| types_of(root, schema))
            .reduce(Types::or)
            .unwrap_or(Types::ALL);
        let items = || items_of(root, schemas);
        if self.below.is_empty() {
            return match self.texts.as_slice() {
                // An object may stand there as JSON (OAS 3.1, section 4.8.15.1).
                [only] if types.object && !types.array => scalar_or_object(only, types),
                [only] if !types.array || may_be(root, schemas, &value_of(only, types)) => {
                    value_of(only, types)
                }
                texts => {
                    let items = items();
                    let types = items
                        .iter()
                        .map(|schema| types_of(root, schema))
                        .reduce(Types::or)
                        .unwrap_or(Types::ALL);
                    texts
                        .iter()
                        .map(|text| scalar_or_object(text, types))
                        .collect()
                }
            };
        }
        let is_list = self
            .below
            .keys()
            .all(|key| matches!(key, Key::Index(_)) || *key == Key::Name(String::new()));
        if types.array && is_list {
            let items = items();
            // `a[]=1&a[]=2`: each text is an item.
            let each = self.below.values().flat_map(|tree| match tree.texts.len() {
                0 | 1 => vec![tree.value(root, &items)],
                _ => match tree.value(root, &[]) {
                    Value::Array(many) => many,
                    one => vec![one],
                },
            });
            return each.collect();
        }
        let members: Map<String, Value> = self
            .below
            .iter()
            .map(|(key, tree)| {
                let name = match key {
                    Key::Index(index) => index.to_string(),
                    Key::Name(name) => name.clone(),
                };
                let schemas = member_of(root, schemas, &name);
                let value = tree.value(root, &schemas);
                (name, value)
            })
            .collect();
        Value::Object(members)
    }
}

fn scalar_or_object(text: &str, types: Types) -> Value {
    match types.object && !types.scalar() && text.starts_with('{') {
        true => serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned())),
        false => value_of(text, types),
    }
}

/// A name, and the keys in brackets behind it. With more of them than are read it is but a name.
pub(super) fn bracketed(name: &str) -> Vec<&str> {
    let Some((first, rest)) = name.split_once('[').filter(|_| name.ends_with(']')) else {
        return vec![name];
    };
    let rest = &rest[..rest.len() - 1];
    if rest.matches("][").count() >= Tree::DEEPEST {
        return vec![name];
    }
    std::iter::once(first).chain(rest.split("][")).collect()
}

/// The texts of a value, each under its name with brackets. Null is nothing.
pub(super) fn pairs(name: &str, value: &Value, into: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::Object(members) => {
            for (member, value) in members {
                pairs(&format!("{name}[{member}]"), value, into);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                pairs(&format!("{name}[{index}]"), value, into);
            }
        }
        Value::String(text) => into.push((name.to_owned(), text.clone())),
        scalar => into.push((name.to_owned(), scalar.to_string())),
    }
}
