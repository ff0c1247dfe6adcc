//! All that can be chosen on the way from one node to those that it is made of.
//!
//! Where schemas refer to each other, most of a document can be reached from any of them. All of
//! it each time would be too much, and nothing new. So what is near is looked at from everywhere,
//! and what is farther away only from the schema of a whole value that is nearest to it.

use std::collections::{HashMap, HashSet, VecDeque};

use serde_json::Value;

use super::build::{Goal, Owner, Step};
use super::form::{Fork, Form, Leaf};
use super::list::List;
use super::maker::{Maker, NodeId};
use super::object::Object;

/// A text that is long enough to be met once only.
const LONG: usize = 256;

/// The most nodes that are looked at from one, whatever is nearest.
const FARTHEST: usize = 20_000;

/// The nodes that one is made of, nearest first, each with the shortest way to it.
#[derive(Debug, Default)]
pub(super) struct Reach {
    pub(super) visits: Vec<Visit>,
    pub(super) goals: Vec<Aim>,
    /// Ways to nodes that there was a shorter one to.
    pub(super) again: Vec<(usize, Step, NodeId)>,
    known: HashMap<NodeId, usize>,
    chosen: HashMap<Goal, usize>,
    queue: VecDeque<usize>,
    skipped: HashSet<usize>,
}

/// A node, and how it was come to.
#[derive(Debug)]
pub(super) struct Visit {
    pub(super) node: NodeId,
    from: Option<(usize, Step)>,
    children: Vec<(Step, usize)>,
}

/// A choice that a value should show.
#[derive(Debug)]
pub(super) struct Aim {
    pub(super) goal: Goal,
    visit: usize,
    /// Whether the schema itself names it: a variant, a listed value, presence, a bound.
    pub(super) is_stated: bool,
    /// The length of a text that is long.
    pub(super) weight: usize,
}

impl Reach {
    /// What can be reached from a node: all that is among the nearest, so many of them, and what
    /// no other schema of a whole value is nearer to.
    pub(super) fn explore(maker: &mut Maker, node: NodeId, near: usize) -> Self {
        let mut reach = Self::default();
        reach.come_to(maker, None, node);
        while let Some(visit) = reach.next_visit(maker, node, near) {
            reach.look(maker, visit);
        }
        reach
    }

    fn next_visit(&mut self, maker: &mut Maker, root: NodeId, near: usize) -> Option<usize> {
        while let Some(visit) = self.queue.pop_front() {
            let is_near = visit < near;
            if is_near || visit < FARTHEST && maker.is_nearest(root, self.visits[visit].node) {
                return Some(visit);
            }
            self.skipped.insert(visit);
        }
        None
    }

    fn look(&mut self, maker: &mut Maker, visit: usize) {
        let node = self.visits[visit].node;
        match &*maker.form(node) {
            Form::Nothing => {}
            Form::Fork(fork) => self.fork(maker, visit, fork),
            Form::Leaf(leaf) => self.leaf(visit, leaf),
            Form::Object(object) => self.object(maker, visit, object),
            Form::List(list) => self.list(maker, visit, list),
        }
    }

    /// The nearest of several nodes, for each that can be reached from any of them.
    pub(super) fn nearest(maker: &mut Maker, nodes: &[NodeId]) -> HashMap<NodeId, NodeId> {
        let mut reach = Self::default();
        for node in nodes {
            reach.come_to(maker, None, *node);
        }
        let mut nearest: HashMap<NodeId, NodeId> = HashMap::new();
        while let Some(visit) = reach.queue.pop_front() {
            let Visit { node, from, .. } = reach.visits[visit];
            let before = from.and_then(|(before, _)| nearest.get(&reach.visits[before].node));
            nearest.insert(node, before.copied().unwrap_or(node));
            reach.look(maker, visit);
        }
        nearest
    }

    /// The visit of a node, if it was reached.
    pub(super) fn visit(&self, node: NodeId) -> Option<usize> {
        self.known.get(&node).copied()
    }

    /// Whether a visit was made after all: what is too far away is only known of.
    pub(super) fn is_looked_at(&self, visit: usize) -> bool {
        !self.skipped.contains(&visit)
    }

    /// The number of a choice, if it is to be made.
    pub(super) fn number(&self, goal: &Goal) -> Option<usize> {
        self.chosen.get(goal).copied()
    }

    /// The visit that a choice is made in, and all on the way to it.
    pub(super) fn around(&self, goal: usize) -> impl Iterator<Item = usize> + '_ {
        let first = self.goals.get(goal).map(|aim| aim.visit);
        std::iter::successors(first, |visit| {
            let from = self.visits.get(*visit).and_then(|visit| visit.from);
            from.map(|(before, _)| before)
        })
    }

    /// The visits that one leads to.
    pub(super) fn children(&self, visit: usize) -> &[(Step, usize)] {
        self.visits
            .get(visit)
            .map(|visit| visit.children.as_slice())
            .unwrap_or_default()
    }

    /// The way to a visit.
    pub(super) fn steps(&self, visit: usize) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut at = visit;
        while let Some((before, step)) = self.visits.get(at).and_then(|visit| visit.from) {
            steps.push(step);
            at = before;
        }
        steps.reverse();
        steps
    }

    /// The way to a choice.
    pub(super) fn way(&self, aim: &Aim) -> Vec<Step> {
        let mut steps = self.steps(aim.visit);
        steps.push(aim.goal.1);
        steps
    }

    fn come_to(&mut self, maker: &mut Maker, from: Option<(usize, Step)>, node: NodeId) {
        if !maker.is_possible(node) {
            return;
        }
        if self.known.contains_key(&node) {
            self.again
                .extend(from.map(|(visit, step)| (visit, step, node)));
            return;
        }
        let visit = self.visits.len();
        self.known.insert(node, visit);
        self.visits.push(Visit {
            node,
            from,
            children: Vec::new(),
        });
        if let Some((before, step)) = from {
            self.visits[before].children.push((step, visit));
        }
        self.queue.push_back(visit);
    }

    fn aim(&mut self, visit: usize, goal: Goal, is_stated: bool, weight: usize) -> bool {
        let is_new = !self.chosen.contains_key(&goal);
        if is_new {
            self.chosen.insert(goal, self.goals.len());
            self.goals.push(Aim {
                goal,
                visit,
                is_stated,
                weight,
            });
        }
        is_new
    }

    /// Options that were chosen beside another one need not be chosen here: several unions at one
    /// place would multiply.
    fn fork(&mut self, maker: &mut Maker, visit: usize, fork: &Fork) {
        let node = self.visits[visit].node;
        let least = maker.least(node).map(|least| least.option);
        for (index, option) in fork.options.iter().enumerate() {
            if !maker.is_possible(*option) {
                continue;
            }
            let step = Step::Option(index);
            let is_new = self.aim(visit, (Owner::of(maker, node, fork), step), true, 0);
            if is_new || least == Some(index) {
                self.come_to(maker, Some((visit, step)), *option);
            }
        }
    }

    fn leaf(&mut self, visit: usize, leaf: &Leaf) {
        let owner = Owner::Node(self.visits[visit].node);
        for (index, value) in leaf.values.iter().enumerate() {
            let is_stated = index < leaf.stated;
            self.aim(visit, (owner, Step::Value(index)), is_stated, weight(value));
        }
    }

    fn object(&mut self, maker: &mut Maker, visit: usize, object: &Object) {
        let node = self.visits[visit].node;
        let owner = Owner::Node(node);
        let required = object.required();
        let mut optional = Vec::new();
        for (index, member) in object.members.iter().enumerate() {
            if !required.contains(&index) {
                if !maker.is_possible(member.node) || !maker.may_be_there(node, index) {
                    continue;
                }
                optional.push(index);
            }
            self.come_to(maker, Some((visit, Step::Member(index))), member.node);
        }
        if object.most <= required.len() {
            return;
        }
        if !optional.is_empty() && object.least <= required.len() {
            self.aim(visit, (owner, Step::Bare), true, 0);
        }
        for index in &optional {
            self.aim(visit, (owner, Step::Member(*index)), true, 0);
        }
        for index in optional {
            self.aim(visit, (owner, Step::Alone(index)), false, 0);
        }
    }

    fn list(&mut self, maker: &mut Maker, visit: usize, list: &List) {
        let owner = Owner::Node(self.visits[visit].node);
        let before = list.position(Step::Item).unwrap_or(0);
        let is_long = |length: usize| length > 64;
        let mut lengths = vec![list.usual()];
        let has_more = list.most > before && maker.is_possible(list.items);
        if has_more {
            lengths.extend([list.usual() + 1, before + 1]);
            lengths.extend(Some(list.most).filter(|most| !is_long(*most)));
        } else {
            lengths.push(before);
        }
        for length in lengths {
            if (list.usual()..=list.most).contains(&length) && !is_long(length) {
                self.aim(
                    visit,
                    (owner, Step::Length(length)),
                    length <= before + 1,
                    0,
                );
            }
        }
        for index in 0..list.fixed.len().min(list.most) {
            self.come_to(maker, Some((visit, Step::Fixed(index))), list.fixed[index]);
        }
        for (index, (node, count)) in list.contained.iter().enumerate() {
            if *count > 0 {
                self.come_to(maker, Some((visit, Step::Contained(index))), *node);
            }
        }
        if has_more {
            self.come_to(maker, Some((visit, Step::Item)), list.items);
        }
    }
}

fn weight(value: &Value) -> usize {
    let length = value.as_str().map_or(0, str::len);
    if length > LONG { length } else { 0 }
}
