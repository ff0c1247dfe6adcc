//! Values that show every choice once.

use std::collections::HashSet;

use serde_json::Value;

use super::build::{Builder, Built, Goal, Owner, Step};
use super::form::{Fork, Form, Leaf};
use super::list::List;
use super::maker::{Maker, NodeId};
use super::policy::{Plain, Policy};
use super::reach::{Aim, Reach};

/// How many nodes are looked at, whatever else they are nearer to.
const NEAR: usize = 200;

/// How many values there may be for what no schema states, such as a text in another alphabet.
const USUAL: usize = 64;

/// How many values there may be in all.
const MOST: usize = 1024;

/// How much of long texts there may be in all values together, beside the first.
const LONG: usize = 8192;

impl Maker {
    /// Calls with values, edges first, until every choice was in one that was taken.
    pub(super) fn cover(&mut self, node: NodeId, take: &mut dyn FnMut(Value) -> bool) {
        let reach = Reach::explore(self, node, NEAR);
        let mut cover = Cover::new(&reach);
        let (mut count, mut long) = (0, 0);
        for is_stated in [true, false] {
            let most = if is_stated { MOST } else { USUAL };
            for (number, aim) in reach.goals.iter().enumerate() {
                let is_wanted = aim.is_stated == is_stated && !cover.made[number];
                let is_too_long = aim.weight > 0 && long > 0 && long + aim.weight > LONG;
                if !is_wanted || is_too_long || count >= most {
                    continue;
                }
                long += aim.weight;
                count += 1;
                self.show(node, aim, &mut cover, take);
                // Shown or not, it is not tried again.
                cover.note(number);
            }
        }
    }

    /// Makes a value that shows a choice, and as many others as there is room for; or only that
    /// one, if the whole is not valid.
    fn show(
        &mut self,
        node: NodeId,
        aim: &Aim,
        cover: &mut Cover<'_>,
        take: &mut dyn FnMut(Value) -> bool,
    ) {
        let way = cover.reach.way(aim);
        cover.turn += 1;
        let built = Builder::new(self, cover).start(node, &way);
        let mut taken = |built: Option<Built>| {
            let built = built?;
            take(built.value).then_some(built.made)
        };
        let made = taken(built).or_else(|| taken(Builder::new(self, &mut Plain).start(node, &way)));
        for goal in made.into_iter().flatten() {
            if let Some(number) = cover.reach.number(&goal) {
                cover.note(number);
            }
        }
        cover.take_back();
    }
}

/// Chooses what was not chosen before.
struct Cover<'r> {
    reach: &'r Reach,
    /// Which choices were made.
    made: Vec<bool>,
    /// How many were not, in each visit and behind it.
    left: Vec<usize>,
    /// What was chosen in the value that is being made.
    pending: HashSet<usize>,
    turn: usize,
}

impl<'r> Cover<'r> {
    fn new(reach: &'r Reach) -> Self {
        let mut left = vec![0; reach.visits.len()];
        for number in 0..reach.goals.len() {
            reach.around(number).for_each(|visit| left[visit] += 1);
        }
        Self {
            reach,
            made: vec![false; reach.goals.len()],
            left,
            pending: HashSet::new(),
            turn: 0,
        }
    }

    /// A choice that was made for good.
    fn note(&mut self, number: usize) {
        if !std::mem::replace(&mut self.made[number], true) && !self.pending.remove(&number) {
            self.reach
                .around(number)
                .for_each(|visit| self.left[visit] -= 1);
        }
    }

    /// What was chosen in a value that shows it not.
    fn take_back(&mut self) {
        for number in self.pending.drain() {
            self.reach
                .around(number)
                .for_each(|visit| self.left[visit] += 1);
        }
    }

    /// Whether a choice is there to be made, and makes it.
    fn makes(&mut self, goal: Goal) -> bool {
        let number = self
            .reach
            .number(&goal)
            .filter(|number| !self.made[*number]);
        let Some(number) = number.filter(|number| self.pending.insert(*number)) else {
            return false;
        };
        self.reach
            .around(number)
            .for_each(|visit| self.left[visit] -= 1);
        true
    }

    /// Whether a step leads to a choice that was not made.
    fn leads_on(&self, visit: usize, step: Step) -> bool {
        let mut children = self.reach.children(visit).iter();
        children.any(|(one, child)| *one == step && self.left[*child] > 0)
    }
}

impl Policy for Cover<'_> {
    fn option(&mut self, maker: &mut Maker, node: NodeId, fork: &Fork) -> Option<usize> {
        let visit = self
            .reach
            .visit(node)
            .filter(|visit| self.left[*visit] > 0)?;
        let owner = Owner::of(maker, node, fork);
        let mut options = 0..fork.options.len();
        options
            .clone()
            .find(|option| self.makes((owner, Step::Option(*option))))
            .or_else(|| options.find(|option| self.leads_on(visit, Step::Option(*option))))
    }

    fn value(&mut self, _: &mut Maker, node: NodeId, leaf: &Leaf) -> Option<Value> {
        let owner = Owner::Node(node);
        let is_light = |value: &Value| value.as_str().is_none_or(|text| text.len() <= 256);
        let is_open = self
            .reach
            .visit(node)
            .is_some_and(|visit| self.left[visit] > 0);
        let unseen = is_open.then(|| {
            let mut values = leaf.values.iter().enumerate();
            values.position(|(index, value)| {
                is_light(value) && self.makes((owner, Step::Value(index)))
            })
        });
        // What was seen already is at least not the same each time.
        let other = self.turn % leaf.values.len();
        let index = unseen.flatten().unwrap_or(other);
        leaf.values
            .get(index)
            .filter(|value| is_light(value))
            .cloned()
    }

    fn wants(&mut self, _: &mut Maker, node: NodeId, index: usize, _: usize) -> bool {
        let Some(visit) = self.reach.visit(node).filter(|visit| self.left[*visit] > 0) else {
            return false;
        };
        let step = Step::Member(index);
        self.makes((Owner::Node(node), step)) || self.leads_on(visit, step)
    }

    fn length(&mut self, maker: &mut Maker, node: NodeId, list: &List, _: usize) -> Option<usize> {
        let visit = self
            .reach
            .visit(node)
            .filter(|visit| self.left[*visit] > 0)?;
        let before = list.position(Step::Item).unwrap_or(0);
        if self.leads_on(visit, Step::Item) {
            // Scalars are small, so there may be more of them.
            let is_scalar = matches!(&*maker.form(list.items), Form::Leaf(_));
            let more = if is_scalar { 8 } else { 2 };
            return Some(list.usual().max(before + more).min(list.most));
        }
        let mut lengths = list.usual()..=list.most.min(list.usual() + 3);
        lengths.find(|length| self.makes((Owner::Node(node), Step::Length(*length))))
    }
}
