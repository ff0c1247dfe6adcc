//! Lists.

use serde_json::Value;

use super::{Attempt, strange};
use crate::flatten::View;
use crate::sample::build::Step;
use crate::sample::list::List;
use crate::sample::maker::{Maker, NodeId};
use crate::sample::object::count;
use crate::sample::part::PartId;
use crate::sample::policy::LONGEST;

pub(super) fn attempts(
    maker: &mut Maker,
    node: NodeId,
    view: &View,
    list: &List,
    value: &Value,
) -> Vec<Attempt> {
    let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let mut attempts = Vec::new();
    if let Some(length) = count(view, "minItems").and_then(|least| least.checked_sub(1)) {
        let shorter = items.iter().take(length).cloned().collect();
        attempts.push(Attempt::here("minItems", vec![shorter]));
    }
    if let Some(length) = count(view, "maxItems")
        .and_then(|most| most.checked_add(1))
        .filter(|length| *length <= LONGEST)
    {
        let longer = maker.of_length(list, items, length);
        attempts.push(Attempt::here("maxItems", Vec::from_iter(longer)));
    }
    if list.is_unique {
        attempts.push(Attempt::here("uniqueItems", twice(maker, list, items)));
    }
    attempts.extend(too_much(maker, node, list, items));
    attempts.extend(contained(maker, node, list, items));
    attempts
}

/// The list with an item twice.
fn twice(maker: &mut Maker, list: &List, items: &[Value]) -> Vec<Value> {
    let item = items.last().cloned();
    let item = item.or_else(|| maker.least(list.items).map(|least| least.value.clone()));
    let Some(item) = item else {
        return Vec::new();
    };
    let mut added = items.to_vec();
    added.push(item.clone());
    if items.is_empty() {
        added.push(item.clone());
    }
    // Where there is no room for one more, one is replaced.
    let mut replaced = items.to_vec();
    if let Some(first) = replaced.first_mut() {
        *first = item;
    }
    vec![Value::Array(added), Value::Array(replaced)]
}

/// An item where none may be, or one that no schema is for but the last.
fn too_much(maker: &mut Maker, node: NodeId, list: &List, items: &[Value]) -> Vec<Attempt> {
    let parts = maker.said(node);
    let is_never = |maker: &mut Maker, schema: PartId| maker.parts.get(schema).is_never;
    let place = format!("/{}", items.len().max(list.fixed.len()));
    let full = Step::Length(list.fixed.len());
    let with = (items.len() < list.fixed.len()).then_some(full);
    let mut attempts = Vec::new();
    for part in &parts {
        if part.items.is_some_and(|schema| is_never(maker, schema)) {
            attempts.push(Attempt {
                with,
                ..Attempt::at("items", place.clone(), strange())
            });
        }
        if part.unevaluated_items.is_some() {
            let next = format!("/{}", items.len());
            attempts.push(Attempt {
                with,
                ..Attempt::at("unevaluatedItems", place.clone(), strange())
            });
            attempts.push(Attempt::at("unevaluatedItems", next, strange()));
        }
        for (index, _) in part.prefix.iter().enumerate() {
            let schema = list.fixed.get(index);
            if schema.is_some_and(|schema| !maker.is_possible(*schema)) {
                attempts.push(Attempt {
                    with: (items.len() < index).then_some(Step::Length(index)),
                    ..Attempt::at("prefixItems", format!("/{index}"), strange())
                });
            }
        }
    }
    attempts
}

/// Too few or too many of the items that have to be contained.
fn contained(maker: &mut Maker, node: NodeId, list: &List, items: &[Value]) -> Vec<Attempt> {
    let parts = maker.said(node);
    let mut attempts = Vec::new();
    for part in parts.iter().filter(|part| part.contains.is_some()) {
        let Some((node, _)) = list.contained.first() else {
            continue;
        };
        let least = count(&part.says, "minContains");
        let rule = if least.is_some() {
            "minContains"
        } else {
            "contains"
        };
        let needed = least.unwrap_or(1);
        let mut values = Vec::new();
        if needed > 0 {
            let fewer: Vec<Value> = items.iter().skip(1).cloned().collect();
            values.push(Value::Array(fewer.clone()));
            // As many items as before, but another one in place of the first.
            let other = maker.unlike(list.items, *node);
            let mut others: Vec<Value> = Vec::from_iter(other);
            others.extend(fewer);
            values.push(Value::Array(others));
            attempts.push(Attempt::here(rule, values));
        }
        if let Some(most) = count(&part.says, "maxContains").filter(|most| *most <= LONGEST) {
            let mut more = items.to_vec();
            while more.len() <= most {
                let one = maker.least(*node).map(|least| least.value.clone());
                let one = match one {
                    Some(one) if list.is_unique && more.contains(&one) => {
                        maker.another(*node, &more)
                    }
                    one => one,
                };
                let Some(one) = one else { break };
                more.push(one);
            }
            attempts.push(Attempt::here("maxContains", vec![Value::Array(more)]));
        }
    }
    attempts
}

impl Maker {
    /// The list, made so long.
    fn of_length(&mut self, list: &List, items: &[Value], length: usize) -> Option<Value> {
        let mut longer = items.to_vec();
        for node in list
            .nodes(length)
            .collect::<Vec<_>>()
            .into_iter()
            .skip(items.len())
        {
            let least = self.least(node)?.value.clone();
            let item = if list.is_unique && longer.contains(&least) {
                self.another(node, &longer)?
            } else {
                least
            };
            longer.push(item);
        }
        Some(Value::Array(longer))
    }

    /// A value of one node that is none of another.
    fn unlike(&mut self, node: NodeId, other: NodeId) -> Option<Value> {
        let others: Vec<Value> = self
            .least(other)
            .map(|least| least.value.clone())
            .into_iter()
            .collect();
        self.another(node, &others)
    }
}
