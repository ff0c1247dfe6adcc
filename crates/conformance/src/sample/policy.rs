//! What is chosen, where a value is free to be one thing or another.

use serde_json::Value;

use super::form::{Fork, Leaf};
use super::list::List;
use super::maker::{Maker, NodeId};
use super::random::Random;
use super::scalar;

/// The longest list that is made.
pub(super) const LONGEST: usize = 10_000;

/// Chooses. What it leaves open is made as small as can be.
pub(super) trait Policy {
    /// Whether it leaves everything open.
    fn is_plain(&self) -> bool {
        false
    }

    /// One of the options of a fork.
    fn option(&mut self, maker: &mut Maker, node: NodeId, fork: &Fork) -> Option<usize>;

    /// A scalar.
    fn value(&mut self, maker: &mut Maker, node: NodeId, leaf: &Leaf) -> Option<Value>;

    /// Whether an optional member is there. The level counts the objects and lists around it.
    fn wants(&mut self, maker: &mut Maker, node: NodeId, index: usize, level: usize) -> bool;

    /// How many items a list has.
    fn length(
        &mut self,
        maker: &mut Maker,
        node: NodeId,
        list: &List,
        level: usize,
    ) -> Option<usize>;
}

/// Chooses nothing.
pub(super) struct Plain;

impl Policy for Plain {
    fn is_plain(&self) -> bool {
        true
    }

    fn option(&mut self, _: &mut Maker, _: NodeId, _: &Fork) -> Option<usize> {
        None
    }

    fn value(&mut self, _: &mut Maker, _: NodeId, _: &Leaf) -> Option<Value> {
        None
    }

    fn wants(&mut self, _: &mut Maker, _: NodeId, _: usize, _: usize) -> bool {
        false
    }

    fn length(&mut self, _: &mut Maker, _: NodeId, _: &List, _: usize) -> Option<usize> {
        None
    }
}

/// Chooses at random.
pub(super) struct Chance {
    random: Random,
}

impl Chance {
    pub(super) fn new(random: Random) -> Self {
        Self { random }
    }
}

impl Policy for Chance {
    fn option(&mut self, _: &mut Maker, _: NodeId, fork: &Fork) -> Option<usize> {
        (!fork.options.is_empty()).then(|| self.random.below(fork.options.len()))
    }

    fn value(&mut self, maker: &mut Maker, node: NodeId, leaf: &Leaf) -> Option<Value> {
        let Some(kind) = leaf.kind else {
            return self.random.pick(&leaf.values).cloned();
        };
        if self.random.below(4) == 0 {
            return self.random.pick(&leaf.values).cloned();
        }
        let view = maker.view(node);
        let made = scalar::random(&maker.schemas, kind, &view, &mut self.random);
        made.filter(|value| maker.accepts(node, value))
    }

    fn wants(&mut self, _: &mut Maker, _: NodeId, _: usize, _: usize) -> bool {
        self.random.flip()
    }

    fn length(&mut self, _: &mut Maker, _: NodeId, list: &List, _: usize) -> Option<usize> {
        let base = if self.random.flip() {
            list.least
        } else {
            list.usual()
        };
        let length = base.min(LONGEST) + self.random.below(4);
        Some(length.min(list.most))
    }
}
