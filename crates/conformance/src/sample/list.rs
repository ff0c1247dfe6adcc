//! Lists (JSON Schema 2020-12, Core, section 10.3.1; Validation, section 6.4).

use std::sync::Arc;

use serde_json::Value;

use super::build::Step;
use super::form::Form;
use super::maker::{Maker, NodeId};
use super::object::count;
use super::part::{Part, PartId};
use crate::flatten::View;

/// What lists of a node are made of.
#[derive(Debug)]
pub(super) struct List {
    /// The first items, each with a schema of its own.
    pub(super) fixed: Vec<NodeId>,
    /// The items behind them.
    pub(super) items: NodeId,
    /// Items that have to be among them, and how many of each.
    pub(super) contained: Vec<(NodeId, usize)>,
    /// The same where one item may be all of them at once.
    pub(super) together: Option<(NodeId, usize)>,
    /// How many items there are at least, and at most.
    pub(super) least: usize,
    pub(super) most: usize,
    pub(super) is_unique: bool,
}

impl List {
    /// How many items there are, if what has to be contained stands behind the first ones.
    pub(super) fn usual(&self) -> usize {
        let counts = self.contained.iter().map(|(_, count)| *count);
        let contained = counts.fold(0, usize::saturating_add);
        let needed = match contained {
            0 => 0,
            contained => contained.saturating_add(self.fixed.len()),
        };
        self.least.max(needed)
    }

    /// The node of each item of a list of some length.
    pub(super) fn nodes(&self, length: usize) -> impl Iterator<Item = NodeId> + '_ {
        let contained = self.contained.iter();
        let contained = contained.flat_map(|(node, count)| std::iter::repeat_n(*node, *count));
        let first = self.fixed.iter().copied().chain(contained);
        first.chain(std::iter::repeat(self.items)).take(length)
    }

    /// The place of the item that a step leads to.
    pub(super) fn position(&self, step: Step) -> Option<usize> {
        let before = |contained: usize| -> usize {
            let counts = self.contained.iter().take(contained);
            let counts = counts.map(|(_, count)| *count);
            counts.fold(self.fixed.len(), usize::saturating_add)
        };
        match step {
            Step::Fixed(index) => Some(index),
            Step::Contained(index) => Some(before(index)),
            Step::Item => Some(before(self.contained.len())),
            _ => None,
        }
    }
}

pub(super) fn form(maker: &mut Maker, node: NodeId, view: &View) -> Form {
    let parts = maker.said(node);
    let length = parts.iter().map(|part| part.prefix.len()).max();
    let fixed = (0..length.unwrap_or(0)).map(|index| maker.item(&parts, index));
    let fixed: Vec<NodeId> = fixed.collect();
    let items = maker.item(&parts, usize::MAX);
    let contained: Vec<(NodeId, usize)> = parts
        .iter()
        .filter_map(|part| {
            let least = count(&part.says, "minContains").unwrap_or(1);
            Some((maker.contained(&[part.contains?], &parts), least))
        })
        .collect();
    let all: Vec<PartId> = parts.iter().filter_map(|part| part.contains).collect();
    let most_of_one = contained.iter().map(|(_, count)| *count).max();
    let together = most_of_one
        .filter(|_| all.len() > 1)
        .map(|count| (maker.contained(&all, &parts), count));
    // What is contained is evaluated.
    let is_open = |part: &Arc<Part>| all.is_empty().then_some(part.unevaluated_items).flatten();
    let ends = parts.iter().any(|part| {
        let behind = part.items.or(is_open(part));
        behind.is_some_and(|items| maker.parts.get(items).is_never)
    });
    // Where nothing may stand behind the first items, what is contained is among them by chance.
    let contained = if ends { Vec::new() } else { contained };
    let most = count(view, "maxItems").unwrap_or(usize::MAX);
    Form::List(List {
        least: count(view, "minItems").unwrap_or(0),
        most: if ends { most.min(fixed.len()) } else { most },
        together,
        is_unique: parts
            .iter()
            .any(|part| part.says.get("uniqueItems") == Some(&Value::Bool(true))),
        fixed,
        items,
        contained,
    })
}

impl Maker {
    /// The node of the item at a place.
    fn item(&mut self, parts: &[Arc<Part>], index: usize) -> NodeId {
        let mut holding = schemas_of_item(parts, index);
        if holding.is_empty() {
            holding.extend(parts.iter().filter_map(|part| part.unevaluated_items));
            if holding.iter().any(|part| self.parts.get(*part).is_never) {
                let contained: Vec<PartId> =
                    parts.iter().filter_map(|part| part.contains).collect();
                holding = if contained.is_empty() {
                    holding
                } else {
                    contained
                };
            }
        }
        self.all(&holding)
    }

    /// The node of an item that `contains` is about.
    fn contained(&mut self, contains: &[PartId], parts: &[Arc<Part>]) -> NodeId {
        let mut holding = contains.to_vec();
        holding.extend(schemas_of_item(parts, usize::MAX));
        self.all(&holding)
    }
}

fn schemas_of_item(parts: &[Arc<Part>], index: usize) -> Vec<PartId> {
    let own = |part: &Arc<Part>| part.prefix.get(index).copied().or(part.items);
    parts.iter().filter_map(own).collect()
}
