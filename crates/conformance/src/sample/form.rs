//! What kind of values a node has.

use std::sync::Arc;

use serde_json::Value;

use super::kind::Kind;
use super::maker::{Maker, NodeId};
use super::part::{Part, PartId};
use super::{list, object, scalar};
use crate::flatten::View;

/// The most choices at one node. More of them are made by a schema that negates itself.
const CHOICES: usize = 48;

/// What kind of values a node has, and what they are made of.
#[derive(Debug)]
pub(super) enum Form {
    /// No value at all.
    Nothing,
    /// Those of any of some nodes: variants, or types.
    Fork(Fork),
    /// These, and others like them.
    Leaf(Leaf),
    Object(object::Object),
    List(list::List),
}

#[derive(Debug)]
pub(super) struct Fork {
    /// The choice that is made here; none, where it is that of a type.
    pub(super) choice: Option<(PartId, usize)>,
    pub(super) options: Vec<NodeId>,
    /// The schema that each option adds, where it is one of a choice.
    pub(super) schemas: Vec<PartId>,
}

/// Scalars, or values that the schema lists.
#[derive(Debug)]
pub(super) struct Leaf {
    pub(super) kind: Option<Kind>,
    pub(super) values: Vec<Value>,
    /// How many of them, from the first, the schema itself names: what it lists, and bounds.
    pub(super) stated: usize,
}

impl Maker {
    pub(super) fn shape(&mut self, node: NodeId) -> Form {
        let parts = self.said(node);
        let view = self.view(node);
        if self.key(node).taken.len() > CHOICES || contradict(&view, &parts) {
            return Form::Nothing;
        }
        if let Some((choice, schemas)) = self.open_choice(node) {
            let options = schemas.iter();
            let options = options.map(|option| self.chosen(node, choice, *option));
            return Form::Fork(Fork {
                choice: Some(choice),
                options: options.collect(),
                schemas,
            });
        }
        if let Some(values) = listed(&view) {
            let values = scalar::accepted(&self.schemas, &view, values);
            return self.leaf(node, None, values, usize::MAX);
        }
        let kinds = match self.key(node).kind {
            Some(kind) => vec![kind],
            None => kinds(&view, &parts),
        };
        match kinds.as_slice() {
            [] => Form::Nothing,
            [Kind::Object] => object::form(self, node, &view),
            [Kind::Array] => list::form(self, node, &view),
            [kind] => {
                let (values, stated) = scalar::edges(&self.schemas, *kind, &view);
                self.leaf(node, Some(*kind), values, stated)
            }
            several => Form::Fork(Fork {
                choice: None,
                options: several
                    .iter()
                    .map(|kind| self.of_kind(node, *kind))
                    .collect(),
                schemas: Vec::new(),
            }),
        }
    }

    fn leaf(&self, node: NodeId, kind: Option<Kind>, values: Vec<Value>, stated: usize) -> Form {
        let before = values.len();
        let values: Vec<Value> = values
            .into_iter()
            .filter(|value| self.accepts(node, value))
            .collect();
        match values.len() {
            0 => Form::Nothing,
            all if all == before => Form::Leaf(Leaf {
                kind,
                stated: stated.min(all),
                values,
            }),
            // Which of them were bounds is not known any more.
            all => Form::Leaf(Leaf {
                kind,
                stated: if stated == usize::MAX {
                    all
                } else {
                    all.min(2)
                },
                values,
            }),
        }
    }
}

/// Whether schemas leave no value, as far as it is seen at once: before all choices are made,
/// so that those are not gone on with that cannot lead anywhere.
fn contradict(view: &View, parts: &[Arc<Part>]) -> bool {
    let required = view.get("required").and_then(Value::as_array);
    let mut required = required.into_iter().flatten().filter_map(Value::as_str);
    let is_object = || view.get("type").and_then(Value::as_str) == Some("object");
    parts.iter().any(|part| part.is_never)
        || view.get("type") == Some(&Value::Array(Vec::new()))
        || is_object() && required.any(|name| parts.iter().any(|part| part.forbids(name)))
}

/// The values of `const` or `enum`.
fn listed(view: &View) -> Option<Vec<Value>> {
    match (view.get("const"), view.get("enum")) {
        (Some(only), _) => Some(vec![only.clone()]),
        (None, Some(Value::Array(values))) => Some(values.clone()),
        _ => None,
    }
}

/// The types that are allowed; those that the keywords are about, if none is named.
fn kinds(view: &View, parts: &[Arc<Part>]) -> Vec<Kind> {
    if let Some(named) = view.get("type") {
        let names: Vec<&str> = match named {
            Value::String(name) => vec![name],
            Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        let mut kinds: Vec<Kind> = names.into_iter().filter_map(Kind::named).collect();
        if kinds.contains(&Kind::Number) {
            kinds.retain(|kind| *kind != Kind::Integer);
        }
        return kinds;
    }
    let says = |keywords: &[&str]| keywords.iter().any(|keyword| view.contains_key(*keyword));
    let about = |kind: Kind| match kind {
        Kind::String => {
            let of_numbers = ["int32", "int64", "float", "double"];
            let format = view.get("format").and_then(Value::as_str);
            says(&["minLength", "maxLength", "pattern", "contentEncoding"])
                || format.is_some_and(|format| !of_numbers.contains(&format))
        }
        Kind::Number | Kind::Integer => {
            says(&[
                "minimum",
                "maximum",
                "exclusiveMinimum",
                "exclusiveMaximum",
                "multipleOf",
            ]) || ["int32", "int64", "float", "double"]
                .iter()
                .any(|format| view.get("format").and_then(Value::as_str) == Some(*format))
        }
        Kind::Object => {
            says(&[
                "required",
                "minProperties",
                "maxProperties",
                "dependentRequired",
            ]) || parts.iter().any(|part| part.is_about_objects())
        }
        Kind::Array if parts.iter().any(|part| part.contains_nothing) => false,
        Kind::Array => {
            says(&["minItems", "maxItems", "uniqueItems"])
                || parts.iter().any(|part| part.is_about_lists())
        }
        Kind::Boolean | Kind::Null => false,
    };
    let mut guessed: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| about(*kind)).collect();
    let others = Kind::ALL.into_iter().filter(|kind| !about(*kind));
    guessed.retain(|kind| !is_contradictory(*kind, view));
    if guessed.is_empty() {
        guessed.extend(others);
    }
    guessed
}

/// Whether the bounds leave no value of a type.
fn is_contradictory(kind: Kind, view: &View) -> bool {
    let (least, most) = match kind {
        Kind::String => ("minLength", "maxLength"),
        Kind::Array => ("minItems", "maxItems"),
        Kind::Object => ("minProperties", "maxProperties"),
        _ => return false,
    };
    object::count(view, least) > object::count(view, most).or(Some(usize::MAX))
}
