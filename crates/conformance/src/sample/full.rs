//! A value with all that may be there.

use serde_json::Value;

use super::build::Builder;
use super::form::{Fork, Form, Leaf};
use super::least::size;
use super::list::List;
use super::maker::{Maker, NodeId};
use super::policy::Policy;

/// The most values in one. What has grown to that has enough in it without more.
const FULLEST: usize = 200;

/// How deep optional parts go at most.
const DEEPEST: usize = 6;

impl Maker {
    /// A value with all that may be there, down to where it would grow too large.
    pub(super) fn full(&mut self, node: NodeId) -> Option<Value> {
        let mut fullest: Option<Value> = None;
        for level in 1..=DEEPEST {
            let mut policy = All { level };
            let built = Builder::new(self, &mut policy)
                .with_room(4 * FULLEST)
                .start(node, &[]);
            let Some(value) = built.map(|built| built.value) else {
                break;
            };
            let is_too_large = fullest.is_some() && size(&value) > FULLEST;
            if is_too_large || fullest.as_ref() == Some(&value) {
                break;
            }
            fullest = Some(value);
        }
        fullest
    }

    /// How much there can be in the values of a node, near its top.
    fn bulk(&mut self, node: NodeId) -> usize {
        if let Some(bulk) = self.bulks.get(&node) {
            return *bulk;
        }
        // An end for circles.
        self.bulks.insert(node, 0);
        let bulk = match &*self.form(node) {
            Form::Nothing => 0,
            Form::Fork(_) if self.is_chosen(node) => 3,
            Form::Fork(fork) => self.bulks(fork).into_iter().max().unwrap_or(0),
            Form::Leaf(leaf) if leaf.values.iter().all(Value::is_null) => 1,
            Form::Leaf(_) => 2,
            Form::List(list) => 3 + list.fixed.len(),
            Form::Object(object) => 4 + object.members.len(),
        };
        self.bulks.insert(node, bulk);
        bulk
    }

    fn bulks(&mut self, fork: &Fork) -> Vec<usize> {
        let options = fork.options.iter();
        options
            .map(|option| {
                let is_possible = self.is_possible(*option);
                if is_possible { self.bulk(*option) } else { 0 }
            })
            .collect()
    }
}

/// Chooses all that may be there, so many levels deep.
struct All {
    level: usize,
}

impl Policy for All {
    fn option(&mut self, maker: &mut Maker, _: NodeId, fork: &Fork) -> Option<usize> {
        let bulks = maker.bulks(fork);
        let most = bulks.iter().max()?;
        bulks.iter().position(|bulk| bulk == most)
    }

    fn value(&mut self, _: &mut Maker, _: NodeId, leaf: &Leaf) -> Option<Value> {
        let says_much = |value: &&Value| {
            !value.is_null() && !matches!(value, Value::String(text) if text.is_empty())
        };
        leaf.values.iter().find(says_much).cloned()
    }

    fn wants(&mut self, _: &mut Maker, _: NodeId, _: usize, level: usize) -> bool {
        level <= self.level
    }

    fn length(&mut self, _: &mut Maker, _: NodeId, list: &List, level: usize) -> Option<usize> {
        let wanted = list.fixed.len().max(1).max(list.usual());
        (level <= self.level).then_some(wanted.min(list.most))
    }
}
