//! From a node to a value, choice by choice.

mod structure;

use serde_json::Value;

use super::form::{Fork, Form};
use super::maker::{Maker, NodeId};
use super::part::PartId;
use super::policy::{Chance, Plain, Policy};
use super::random::Random;

/// The most values in a value, beyond which nothing is chosen any more. What is left open then
/// is as small as can be.
const ROOM: usize = 64;

/// How deep choices are made.
const DEPTH: usize = 24;

/// How often in one value another way is tried, where the first one is not valid.
const RETRIES: u64 = 24;

/// A step from a node to one that it is made of, or a choice at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Step {
    /// An option of a fork.
    Option(usize),
    /// A scalar.
    Value(usize),
    /// A member, whatever else is there.
    Member(usize),
    /// The same, without looking into it.
    With(usize),
    /// A member, and of the others only those that have to be there.
    Alone(usize),
    /// No member but those that have to be there.
    Bare,
    /// One of the first items.
    Fixed(usize),
    /// One of the items that have to be contained.
    Contained(usize),
    /// An item behind those.
    Item,
    /// So many items.
    Length(usize),
}

/// Whose choice a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Owner {
    Node(NodeId),
    /// A choice of a schema, whatever else was chosen at the same node.
    Choice(NodeId, PartId, usize),
}

impl Owner {
    pub(super) fn of(maker: &Maker, node: NodeId, fork: &Fork) -> Self {
        match fork.choice {
            Some((part, choice)) => Self::Choice(maker.base(node), part, choice),
            None => Self::Node(node),
        }
    }
}

/// A choice that can be made, and what it is.
pub(super) type Goal = (Owner, Step);

/// A value, and how it was made.
#[derive(Debug)]
pub(super) struct Built {
    pub(super) value: Value,
    /// Where the steps led to.
    pub(super) place: String,
    /// Where the first choice stands that they led through.
    pub(super) fork: Option<String>,
    /// Where the first union stands that they led through and that has several variants.
    pub(super) union: Option<String>,
    pub(super) made: Vec<Goal>,
}

pub(super) struct Builder<'a> {
    pub(super) maker: &'a mut Maker,
    policy: &'a mut dyn Policy,
    state: State,
    retries: u64,
    depth: usize,
    /// How many objects and lists are around what is made.
    level: usize,
}

/// What has to be taken back when another way is tried.
#[derive(Debug, Clone)]
struct State {
    room: usize,
    place: String,
    fork: Option<String>,
    union: Option<String>,
    made: Vec<Goal>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(maker: &'a mut Maker, policy: &'a mut dyn Policy) -> Self {
        Self {
            maker,
            policy,
            state: State {
                room: ROOM,
                place: String::new(),
                fork: None,
                union: None,
                made: Vec::new(),
            },
            retries: RETRIES,
            depth: 0,
            level: 0,
        }
    }

    /// With room for so many values in one.
    pub(super) fn with_room(mut self, room: usize) -> Self {
        self.state.room = room;
        self
    }

    /// A value of a node in which some steps are made.
    pub(super) fn start(mut self, node: NodeId, steps: &[Step]) -> Option<Built> {
        let value = self.build(node, steps)?;
        Some(Built {
            value,
            place: self.state.place,
            fork: self.state.fork,
            union: self.state.union,
            made: self.state.made,
        })
    }

    /// The same for a node of which no value is known yet, without a second try.
    pub(super) fn try_once(mut self, node: NodeId, steps: &[Step]) -> Option<Value> {
        self.accepted(node, steps)
    }

    fn build(&mut self, node: NodeId, steps: &[Step]) -> Option<Value> {
        // What has no value would be looked for without end.
        let smallest = self.maker.least(node)?;
        if steps.is_empty() && self.policy.is_plain() {
            return Some(smallest.value.clone());
        }
        if !self.maker.is_hard(node) {
            return self.shaped(node, steps);
        }
        let form = self.maker.form(node);
        if matches!(&*form, Form::Fork(_)) {
            return self.shaped(node, steps);
        }
        let before = self.state.clone();
        let shaped = self.shaped(node, steps);
        match shaped {
            Some(value) if self.maker.accepts(node, &value) => Some(value),
            Some(value) if steps.is_empty() => {
                self.state = before;
                let trimmed = self.trimmed(node, &form, value);
                trimmed.or_else(|| Some(smallest.value.clone()))
            }
            None if steps.is_empty() => {
                self.state = before;
                Some(smallest.value.clone())
            }
            _ => {
                self.state = before;
                self.retried(node, steps)
            }
        }
    }

    /// An object without as many of its last optional members as make it valid.
    fn trimmed(&self, node: NodeId, form: &Form, mut value: Value) -> Option<Value> {
        let Form::Object(object) = form else {
            return None;
        };
        let required = object.required();
        for (index, member) in object.members.iter().enumerate().rev() {
            let members = value.as_object_mut()?;
            let may_go = !required.contains(&index) && members.len() > object.least;
            if may_go && members.remove(&member.name).is_some() && self.maker.accepts(node, &value)
            {
                return Some(value);
            }
        }
        None
    }

    fn accepted(&mut self, node: NodeId, steps: &[Step]) -> Option<Value> {
        self.shaped(node, steps)
            .filter(|value| self.maker.accepts(node, value))
    }

    /// The same steps with the rest as small as can be, then in a value that is of no other
    /// variant, then by chance.
    fn retried(&mut self, node: NodeId, steps: &[Step]) -> Option<Value> {
        let apart = self.maker.told_apart(node);
        for seed in 0.. {
            self.retries = self.retries.checked_sub(1)?;
            let mut chance = Chance::new(Random::new(seed, "retry"));
            let policy: &mut dyn Policy = if seed < 2 { &mut Plain } else { &mut chance };
            let mut other = Builder {
                maker: self.maker,
                policy,
                state: self.state.clone(),
                retries: self.retries,
                depth: self.depth,
                level: self.level,
            };
            let value = match apart {
                Some(apart) if seed == 1 => other.build(apart, steps),
                _ => other.shaped(node, steps),
            };
            let (state, retries) = (other.state, other.retries);
            self.retries = retries;
            if let Some(value) = value.filter(|value| self.maker.accepts(node, value)) {
                self.state = state;
                return Some(value);
            }
        }
        None
    }

    /// Whether there is room for more than has to be there.
    fn may_choose(&self) -> bool {
        self.state.room > 0 && self.depth < DEPTH
    }

    fn shaped(&mut self, node: NodeId, steps: &[Step]) -> Option<Value> {
        let form = self.maker.form(node);
        self.state.room = self.state.room.saturating_sub(1);
        self.depth += 1;
        let value = match &*form {
            Form::Nothing => None,
            Form::Fork(fork) => self.fork(node, fork, steps),
            Form::Leaf(leaf) => {
                let index = match steps.first() {
                    Some(Step::Value(index)) => Some(*index),
                    _ => None,
                };
                let chosen = match index {
                    None if self.may_choose() => self.policy.value(self.maker, node, leaf),
                    _ => None,
                };
                let value = chosen.or_else(|| leaf.values.get(index.unwrap_or(0)).cloned());
                let at = value
                    .as_ref()
                    .and_then(|value| leaf.values.iter().position(|one| one == value));
                self.state
                    .made
                    .extend(at.map(|at| (Owner::Node(node), Step::Value(at))));
                value
            }
            Form::Object(object) => {
                self.level += 1;
                let value = self.object(node, object, steps);
                self.level -= 1;
                value
            }
            Form::List(list) => {
                self.level += 1;
                let value = self.list(node, list, steps);
                self.level -= 1;
                value
            }
        };
        self.depth -= 1;
        value
    }

    fn fork(&mut self, node: NodeId, fork: &Fork, steps: &[Step]) -> Option<Value> {
        if let [Step::Option(option), rest @ ..] = steps {
            if fork.choice.is_some() {
                self.led_through(fork);
            }
            let owner = Owner::of(self.maker, node, fork);
            self.state.made.push((owner, Step::Option(*option)));
            return self.build(*fork.options.get(*option)?, rest);
        }
        if self.may_choose()
            && let Some(option) = self.policy.option(self.maker, node, fork)
        {
            let before = self.state.clone();
            let owner = Owner::of(self.maker, node, fork);
            self.state.made.push((owner, Step::Option(option)));
            if let Some(value) = self.build(*fork.options.get(option)?, steps) {
                return Some(value);
            }
            self.state = before;
        }
        let option = self.maker.least(node)?.option;
        let owner = Owner::of(self.maker, node, fork);
        self.state.made.push((owner, Step::Option(option)));
        self.build(*fork.options.get(option)?, steps)
    }

    /// Notes a choice on the way.
    fn led_through(&mut self, fork: &Fork) {
        let place = &self.state.place;
        self.state.fork.get_or_insert_with(|| place.clone());
        let options = fork.options.iter();
        let said = options.filter(|option| {
            let least = self.maker.least(**option);
            least.is_some_and(|least| !least.value.is_null())
        });
        if said.count() > 1 {
            self.state.union.get_or_insert_with(|| place.clone());
        }
    }
}
