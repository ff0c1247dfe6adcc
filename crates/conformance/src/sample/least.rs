//! The smallest value of a node, or that it has none.
//!
//! A schema that requires itself, by whatever way round, has no finite value. A smallest value
//! holds no value of its own node, so a node that is met again on the way down is no way out.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde_json::{Map, Value};

use super::build::{Builder, Step};
use super::form::{Fork, Form};
use super::list::List;
use super::maker::{Maker, NodeId};
use super::object::Object;
use super::policy::{Chance, LONGEST, Plain};
use super::random::Random;

/// How deep values are looked for, again and again: what fails for a circle on one way may be
/// found on a longer one.
const DEPTHS: [usize; 3] = [4, 12, 64];

/// How many choices beside others are looked at for one node. Unions that contradict each other
/// at one place have more combinations than anybody can try.
const MOST: usize = 2000;

/// What it costs to look for a value by chance, in choices.
const SEARCH: usize = 40;

/// How often a value is looked for by chance on behalf of one node, all choices together.
const SEARCHES: usize = 100;

/// How many nodes may be around one that is looked at: the stack has an end.
const NESTED: usize = 160;

/// How many lists with items that differ may be in each other.
const OTHERS: usize = 1;

/// How often chance is given a try, where the parts of a schema do not say what is valid.
const TRIES: u64 = 32;

/// The smallest value of a node.
#[derive(Debug, Clone)]
pub(super) struct Least {
    pub(super) value: Value,
    /// The number of values in it, itself among them.
    pub(super) size: usize,
    /// The option that was chosen, of a fork.
    pub(super) option: usize,
}

/// What is known of smallest values.
#[derive(Debug, Default)]
pub(super) struct Leasts {
    found: HashMap<NodeId, Arc<Least>>,
    none: HashSet<NodeId>,
    /// Nodes whose smallest value is being looked for.
    open: HashSet<NodeId>,
    /// Nodes for which none was found in this round, and how deep.
    failed: HashMap<NodeId, usize>,
    /// How many choices beside others were looked at for the outermost node.
    work: usize,
    /// How often a value was looked for by chance for the outermost node.
    searches: usize,
    /// Whether some were not looked at that might have a value.
    is_cut_short: bool,
    /// How many values are being looked for that differ from others.
    others: usize,
}

impl Maker {
    pub(super) fn least(&mut self, node: NodeId) -> Option<Arc<Least>> {
        if let Some(least) = self.leasts.found.get(&node) {
            return Some(Arc::clone(least));
        }
        if self.leasts.none.contains(&node) {
            return None;
        }
        let is_outermost = self.leasts.open.is_empty();
        if is_outermost {
            self.leasts.work = 0;
            self.leasts.searches = 0;
        }
        let was_cut_short = self.leasts.is_cut_short;
        for depth in DEPTHS {
            self.leasts.is_cut_short = false;
            let outer = std::mem::take(&mut self.leasts.failed);
            let found = self.least_within(node, depth);
            self.leasts.failed = outer;
            let is_cut_short = self.leasts.is_cut_short;
            self.leasts.is_cut_short |= was_cut_short;
            match found {
                Some(least) => return Some(least),
                None if is_cut_short => {}
                None => break,
            }
        }
        if is_outermost {
            self.leasts.none.insert(node);
        }
        None
    }

    /// Whether a node has a value at all.
    pub(super) fn is_possible(&mut self, node: NodeId) -> bool {
        self.least(node).is_some()
    }

    fn least_within(&mut self, node: NodeId, depth: usize) -> Option<Arc<Least>> {
        if let Some(least) = self.leasts.found.get(&node) {
            return Some(Arc::clone(least));
        }
        let failed = self.leasts.failed.get(&node);
        if self.leasts.none.contains(&node) || failed.is_some_and(|before| *before >= depth) {
            return None;
        }
        let is_too_far = depth == 0 || self.leasts.open.len() > NESTED || self.leasts.work > MOST;
        if is_too_far || !self.leasts.open.insert(node) {
            self.leasts.is_cut_short = true;
            return None;
        }
        let form = self.form(node);
        let found = match &*form {
            Form::Nothing => None,
            Form::Fork(fork) => self.least_option(node, fork, depth),
            Form::Leaf(leaf) => leaf.values.first().map(|value| of(value.clone())),
            Form::Object(object) => self.least_object(object, depth).map(of),
            Form::List(list) => self.least_list(list, depth).map(of),
        };
        let is_fork = matches!(&*form, Form::Fork(_));
        let found = found.filter(|least| is_fork || self.accepts(node, &least.value));
        let found = match found {
            None if !is_fork && self.is_hard(node) => self.least_apart(node, depth).or_else(|| {
                let searched = self.searched(node, &form);
                searched.map(of)
            }),
            found => found,
        };
        self.leasts.open.remove(&node);
        match found {
            Some(least) => {
                let least = Arc::new(least);
                self.leasts.found.insert(node, Arc::clone(&least));
                Some(least)
            }
            None => {
                self.leasts.failed.insert(node, depth);
                None
            }
        }
    }

    /// The smallest of all options; the first that there is, where other choices were made
    /// before. Null says little, so it is taken only where all else is large.
    fn least_option(&mut self, node: NodeId, fork: &Fork, depth: usize) -> Option<Least> {
        let is_first_enough = self.is_chosen(node) && fork.choice.is_some();
        let mut best: Option<(usize, Least)> = None;
        for (option, node) in fork.options.iter().enumerate() {
            if is_first_enough && best.is_some() {
                break;
            }
            // Each option of the first choice has as much to try as the others.
            self.leasts.work = if is_first_enough {
                self.leasts.work + 1
            } else {
                0
            };
            let Some(least) = self.least_within(*node, depth) else {
                continue;
            };
            let rank = least.size + if least.value.is_null() { 5 } else { 0 };
            if best.as_ref().is_none_or(|(before, _)| rank < *before) {
                best = Some((
                    rank,
                    Least {
                        option,
                        ..(*least).clone()
                    },
                ));
            }
        }
        best.map(|(_, least)| least)
    }

    fn least_object(&mut self, object: &Object, depth: usize) -> Option<Value> {
        let mut members = Map::new();
        for index in object.required() {
            let member = object.members.get(index)?;
            let least = self.least_within(member.node, depth - 1)?;
            members.insert(member.name.clone(), least.value.clone());
        }
        for member in &object.members {
            if members.len() >= object.least {
                break;
            }
            if !members.contains_key(&member.name)
                && member.needs.is_empty()
                && let Some(least) = self.least_within(member.node, depth - 1)
            {
                members.insert(member.name.clone(), least.value.clone());
            }
        }
        (object.least..=object.most)
            .contains(&members.len())
            .then_some(Value::Object(members))
    }

    fn least_list(&mut self, list: &List, depth: usize) -> Option<Value> {
        let length = list.usual();
        if length > list.most || length > LONGEST {
            return None;
        }
        let mut items: Vec<Value> = Vec::new();
        for node in list.nodes(length) {
            let least = self.least_within(node, depth - 1)?;
            let item = if list.is_unique && items.contains(&least.value) {
                self.another(node, &items)?
            } else {
                least.value.clone()
            };
            items.push(item);
        }
        Some(Value::Array(items))
    }

    /// A value of a node that is not among some.
    pub(super) fn another(&mut self, node: NodeId, others: &[Value]) -> Option<Value> {
        if let Form::Leaf(leaf) = &*self.form(node)
            && let Some(value) = leaf.values.iter().find(|value| !others.contains(value))
        {
            return Some(value.clone());
        }
        if self.leasts.others >= OTHERS {
            return None;
        }
        self.leasts.others += 1;
        let found = self.another_by_chance(node, others);
        self.leasts.others -= 1;
        found
    }

    fn another_by_chance(&mut self, node: NodeId, others: &[Value]) -> Option<Value> {
        let tried = TRIES.saturating_mul(u64::try_from(others.len()).unwrap_or(0));
        (tried..tried.saturating_add(TRIES)).find_map(|seed| {
            let mut chance = Chance::new(Random::new(seed, "another"));
            let built = Builder::new(self, &mut chance).start(node, &[])?;
            (!others.contains(&built.value)).then_some(built.value)
        })
    }

    /// The smallest value that is of no other variant.
    fn least_apart(&mut self, node: NodeId, depth: usize) -> Option<Least> {
        let apart = self.told_apart(node)?;
        let least = self.least_within(apart, depth)?;
        let is_valid = self.accepts(node, &least.value);
        is_valid.then(|| Least::clone(&least))
    }

    /// A value of a node whose parts do not say what is valid: each member alone, then chance.
    fn searched(&mut self, node: NodeId, form: &Form) -> Option<Value> {
        if self.leasts.searches >= SEARCHES {
            self.leasts.is_cut_short = true;
            return None;
        }
        self.leasts.searches += 1;
        self.leasts.work += SEARCH;
        if let Form::Object(object) = form {
            for index in 0..object.members.len() {
                let steps = [Step::Alone(index)];
                if let Some(value) = Builder::new(self, &mut Plain).try_once(node, &steps) {
                    return Some(value);
                }
            }
        }
        if let Form::List(list) = form {
            let lengths = list.least..list.usual().min(list.least + 8);
            for length in lengths.chain([list.fixed.len()]) {
                let steps = [Step::Length(length)];
                if let Some(value) = Builder::new(self, &mut Plain).try_once(node, &steps) {
                    return Some(value);
                }
            }
            if let Some((one, count)) = list.together {
                let least = self.least(one)?;
                let items = vec![least.value.clone(); count.max(list.least).min(LONGEST)];
                return Some(Value::Array(items)).filter(|value| self.accepts(node, value));
            }
        }
        (0..TRIES).find_map(|seed| {
            let mut chance = Chance::new(Random::new(seed, "search"));
            Builder::new(self, &mut chance).try_once(node, &[])
        })
    }
}

fn of(value: Value) -> Least {
    Least {
        size: size(&value),
        value,
        option: 0,
    }
}

/// The number of values in a value, itself among them.
pub(super) fn size(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Object(members) => 1 + members.values().map(size).sum::<usize>(),
        _ => 1,
    }
}
