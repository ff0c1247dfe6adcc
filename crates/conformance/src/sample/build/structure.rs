//! Objects and lists, member by member and item by item.

use serde_json::{Map, Value};

use super::{Builder, Owner, Step};
use crate::pointer::child;
use crate::sample::list::List;
use crate::sample::maker::NodeId;
use crate::sample::object::Object;
use crate::sample::policy::LONGEST;

impl Builder<'_> {
    pub(super) fn object(
        &mut self,
        node: NodeId,
        object: &Object,
        steps: &[Step],
    ) -> Option<Value> {
        let (asked, leads_on) = match steps.first() {
            Some(Step::Member(index)) => (Some(*index), true),
            Some(Step::With(index) | Step::Alone(index)) => (Some(*index), false),
            _ => (None, false),
        };
        let mut chosen = object.required();
        chosen.extend(asked);
        if !matches!(steps.first(), Some(Step::Alone(_) | Step::Bare)) {
            for index in 0..object.members.len() {
                if !chosen.contains(&index)
                    && self.may_choose()
                    && self.state.room > chosen.len()
                    && self.policy.wants(self.maker, node, index, self.level)
                {
                    chosen.push(index);
                }
            }
        }
        let chosen = object.completed(chosen, asked);
        let mut members = Map::new();
        // What the steps lead to comes first: there may be no room for all.
        let (first, rest): (Vec<usize>, Vec<usize>) =
            chosen.iter().partition(|index| asked == Some(**index));
        for index in first.into_iter().chain(rest) {
            let member = object.members.get(index)?;
            let is_asked = asked == Some(index);
            let steps = if is_asked && leads_on {
                self.state.place = child(&self.state.place, &member.name);
                steps.get(1..).unwrap_or_default()
            } else {
                &[]
            };
            match self.build(member.node, steps) {
                Some(value) => {
                    members.insert(member.name.clone(), value);
                }
                None if is_asked || object.is_needed(index, &chosen) => return None,
                None => {}
            }
        }
        self.filled(node, object, &mut members);
        self.note(node, object, &members);
        (object.least..=object.most)
            .contains(&members.len())
            .then_some(Value::Object(members))
    }

    /// As many members as there have to be: those of the smallest object first, for others may
    /// hold an object like this one, and so on without end.
    fn filled(&mut self, node: NodeId, object: &Object, members: &mut Map<String, Value>) {
        if members.len() >= object.least {
            return;
        }
        let least = self.maker.least(node);
        let smallest = least.iter().filter_map(|least| least.value.as_object());
        for (name, value) in smallest.flatten() {
            if members.len() < object.least && !members.contains_key(name) {
                members.insert(name.clone(), value.clone());
            }
        }
    }

    fn note(&mut self, node: NodeId, object: &Object, members: &Map<String, Value>) {
        let optional = object
            .members
            .iter()
            .enumerate()
            .filter(|(_, member)| !member.is_required && members.contains_key(&member.name));
        let there: Vec<usize> = optional.map(|(index, _)| index).collect();
        let (made, owner) = (&mut self.state.made, Owner::Node(node));
        made.extend(there.iter().map(|index| (owner, Step::Member(*index))));
        match there.as_slice() {
            [] => made.push((owner, Step::Bare)),
            [only] => made.push((owner, Step::Alone(*only))),
            _ => {}
        }
    }

    pub(super) fn list(&mut self, node: NodeId, list: &List, steps: &[Step]) -> Option<Value> {
        let led_to = steps.first().and_then(|step| list.position(*step));
        let length = match steps.first() {
            Some(Step::Length(length)) => Some(*length),
            None if self.may_choose() => self.policy.length(self.maker, node, list, self.level),
            _ => None,
        };
        let needed = led_to.map_or(0, |place| place + 1);
        let length = length
            .unwrap_or_else(|| list.usual())
            .clamp(list.least, list.most.max(list.least))
            .max(needed);
        if length > list.most || length > LONGEST {
            return None;
        }
        let mut items: Vec<Value> = Vec::new();
        for (index, item) in list.nodes(length).enumerate() {
            let steps = if led_to == Some(index) {
                self.state.place = child(&self.state.place, &index.to_string());
                steps.get(1..).unwrap_or_default()
            } else {
                &[]
            };
            let mut value = self.build(item, steps);
            if list.is_unique && value.as_ref().is_some_and(|value| items.contains(value)) {
                value = self.maker.another(item, &items);
            }
            match value {
                Some(value) => items.push(value),
                None if items.len() >= list.usual() && index >= needed => break,
                None => return None,
            }
        }
        let length = Step::Length(items.len());
        self.state.made.push((Owner::Node(node), length));
        Some(Value::Array(items))
    }
}
