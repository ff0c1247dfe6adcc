//! Values that break one constraint each.

use std::cell::Cell;
use std::collections::HashSet;
use std::sync::Arc;

use serde_json::Value;

use super::breaking::{self, Attempt};
use super::build::{Builder, Step};
use super::hash;
use super::maker::{Maker, NodeId};
use super::policy::Plain;
use super::reach::Reach;
use crate::pointer;

/// How many nodes are looked at, whatever else they are nearer to.
const NEAR: usize = 120;

/// How a value was broken.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Something stands there that should not.
    Set(Value),
    /// Something is missing.
    Remove,
}

/// A value that breaks one constraint.
#[derive(Debug, Clone, PartialEq)]
pub struct Breakage {
    /// Where: a JSON pointer into the value; for `required` that of the missing member, for
    /// `additionalProperties` that of the member that is too much.
    pub pointer: String,
    /// The keyword that is broken; `discriminator` for a name that no variant has.
    pub rule: String,
    /// The broken value, whole.
    pub value: Value,
    /// What was done to a valid value.
    pub edit: Edit,
    /// Where the outermost union around the place stands that has several variants. One who
    /// reads the value may say no more than that none of them fits there.
    pub union: Option<String>,
    /// The valid value.
    base: Arc<Value>,
    /// Where the variant was chosen that the constraint is in.
    fork: Option<String>,
}

impl Breakage {
    /// Breaks another valid value of the same schema in the same way: with the same variant, if
    /// the constraint is one of a variant, and with the part that is broken, if it was not
    /// there. Says whether it could.
    pub fn apply(&self, value: &mut Value) -> bool {
        if let Some(fork) = &self.fork
            && let Some(variant) = self.base.pointer(fork)
        {
            put(value, fork, variant.clone());
        }
        self.complete(value);
        self.edit(value)
    }

    /// Whether a value is broken in this way still.
    pub fn is_in(&self, value: &Value) -> bool {
        let there = value.pointer(&self.pointer);
        match &self.edit {
            Edit::Set(wrong) => there == Some(wrong),
            Edit::Remove => there.is_none(),
        }
    }

    /// Whether to apply it replaces what stands at a place: a variant that is needed.
    pub(crate) fn replaces(&self, pointer: &str) -> bool {
        let fork = self.fork.as_deref();
        fork.is_some_and(|fork| pointer::is_within(pointer, fork))
    }

    fn edit(&self, value: &mut Value) -> bool {
        match &self.edit {
            Edit::Set(wrong) => put(value, &self.pointer, wrong.clone()),
            Edit::Remove => pointer::remove(value, &self.pointer),
        }
    }

    /// Puts there what is missing on the way to the place.
    fn complete(&self, value: &mut Value) {
        let ends = self.pointer.match_indices('/').map(|(at, _)| at);
        let ways = ends.skip(1).chain([self.pointer.len()]);
        let missing = ways
            .map(|end| &self.pointer[..end])
            .find(|way| value.pointer(way).is_none());
        if let Some(way) = missing
            && let Some(part) = self.base.pointer(way)
            && !pointer::set(value, way, part.clone())
            && let Some((around, _)) = pointer::split(way)
            && let Some(part) = self.base.pointer(around)
        {
            put(value, around, part.clone());
        }
    }
}

fn put(value: &mut Value, pointer: &str, part: Value) -> bool {
    if pointer.is_empty() {
        *value = part;
        return true;
    }
    pointer::set(value, pointer, part)
}

impl Maker {
    /// Every constraint of a schema and of what it is made of, broken.
    pub(super) fn broken(&mut self, pointer: &str) -> Vec<Breakage> {
        let node = self.at(pointer);
        let reach = Reach::explore(self, node, NEAR);
        let visits = reach.visits.iter().enumerate();
        let mut ways: Vec<(Vec<Step>, NodeId)> = visits
            .filter(|(index, _)| reach.is_looked_at(*index))
            .map(|(index, visit)| (reach.steps(index), visit.node))
            .collect();
        let more = NEAR.saturating_sub(ways.len());
        ways.extend(reach.again.iter().take(more).map(|(visit, step, node)| {
            let mut steps = reach.steps(*visit);
            steps.push(*step);
            (steps, *node)
        }));
        let mut breaker = Breaker {
            maker: self,
            pointer,
            node,
            known: HashSet::new(),
            broken: Vec::new(),
        };
        for (steps, node) in ways {
            breaker.at(&steps, node);
        }
        breaker.broken
    }
}

struct Breaker<'a> {
    maker: &'a mut Maker,
    pointer: &'a str,
    node: NodeId,
    known: HashSet<(String, u64)>,
    broken: Vec<Breakage>,
}

/// A valid value, and where in it a constraint holds.
struct Ground {
    value: Arc<Value>,
    place: String,
    union: Option<String>,
    fork: Option<String>,
}

impl Breaker<'_> {
    /// Every constraint of the node that some steps lead to.
    fn at(&mut self, steps: &[Step], node: NodeId) {
        let Some(ground) = self.ground(steps) else {
            return;
        };
        let Some(value) = ground.value.pointer(&ground.place) else {
            return;
        };
        let is_option = matches!(steps.last(), Some(Step::Option(_)));
        for attempt in breaking::attempts(self.maker, node, value, is_option) {
            match attempt.with {
                None => self.attempt(&attempt, &ground),
                Some(step) => {
                    let mut further = steps.to_vec();
                    further.push(step);
                    if let Some(ground) = self.ground(&further) {
                        self.attempt(&attempt, &ground);
                    }
                }
            }
        }
    }

    /// A small value in which some steps are made.
    fn ground(&mut self, steps: &[Step]) -> Option<Ground> {
        let built = Builder::new(self.maker, &mut Plain).start(self.node, steps)?;
        Some(Ground {
            value: Arc::new(built.value),
            place: built.place,
            union: built.union,
            fork: built.fork,
        })
    }

    fn attempt(&mut self, attempt: &Attempt, ground: &Ground) {
        for edit in &attempt.edits {
            let mut breakage = Breakage {
                pointer: format!("{}{}", ground.place, attempt.place),
                rule: attempt.rule.to_owned(),
                value: Value::Null,
                edit: edit.clone(),
                union: ground.union.clone(),
                base: Arc::clone(&ground.value),
                fork: ground.fork.clone(),
            };
            let mut value = Value::clone(&ground.value);
            if !breakage.edit(&mut value) || !self.is_broken(&breakage, &ground.place, &mut value) {
                continue;
            }
            breakage.value = value;
            let place = breakage.pointer.clone();
            if self.known.insert((place, hash(&breakage.value))) {
                self.broken.push(breakage);
            }
            if !attempt.each {
                return;
            }
        }
    }

    /// Whether the validator finds just this one thing wrong. A wrong type also breaks all else
    /// that is said of the value.
    fn is_broken(&self, breakage: &Breakage, at: &str, value: &mut Value) -> bool {
        let is_named = Cell::new(false);
        let is_union = |rule: &str| ["anyOf", "oneOf"].contains(&rule);
        let fits = |place: &str, rule: &str| {
            let is_it = match breakage.rule.as_str() {
                "discriminator" => is_union(rule) || ["enum", "const"].contains(&rule),
                broken => rule == broken,
            };
            is_named.set(is_named.get() || is_it);
            match breakage.rule.as_str() {
                "type" => place == at && !is_union(rule),
                "discriminator" => pointer::is_within(&breakage.pointer, place) && is_it,
                _ => (place == at || place == breakage.pointer) && is_it,
            }
        };
        let schemas = &self.maker.schemas;
        schemas.refuses_only_for(self.pointer, value, &fits) && is_named.get()
    }
}
