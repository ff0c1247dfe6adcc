//! Smaller valid values, made from one.

use std::cmp::Ordering;
use std::collections::HashSet;

use serde_json::{Value, json};

use super::form::{Fork, Form, Leaf};
use super::hash;
use super::kind::Kind;
use super::least::size;
use super::list::List;
use super::maker::{Maker, NodeId};
use super::object::Object;
use super::part::PartId;
use crate::pointer::{self, child};

/// How deep a value is looked into.
const DEPTH: usize = 48;

/// How many smaller values of one are tried at most. Each costs as much as the value is large.
const CANDIDATES: usize = 400;

/// A variant that a part of the value is of, and has to stay of.
type Guard = (String, PartId);

/// Smaller parts, each with its place.
#[derive(Default)]
struct Smaller {
    parts: Vec<(String, Value)>,
    guards: Vec<Guard>,
}

impl Maker {
    /// Smaller values of the schema at a pointer, the smallest steps last. Each is smaller by
    /// [`weight`], so that no chain of them goes on for ever. Of a large value those come first
    /// that take most away, and no more than [`CANDIDATES`] are tried.
    pub(super) fn shrunk(&mut self, pointer: &str, value: &Value) -> Vec<Value> {
        let node = self.at(pointer);
        let mut smaller = Smaller::default();
        self.shrink(node, value, "", DEPTH, &mut smaller);
        // What is outside takes more away than what is inside.
        let depth = |(place, _): &(String, Value)| place.matches('/').count();
        smaller.parts.sort_by_key(depth);
        let weighed = weight(value);
        let mut known = HashSet::new();
        let mut found = Vec::new();
        for (place, part) in smaller.parts.into_iter().take(CANDIDATES) {
            let mut other = value.clone();
            if place.is_empty() {
                other = part;
            } else if !pointer::set(&mut other, &place, part) {
                continue;
            }
            let is_smaller = weight(&other).cmp(&weighed) == Ordering::Less;
            if is_smaller
                && known.insert(hash(&other))
                && self.keeps(&smaller.guards, &place, &other)
                && self.schemas.accepts_mut(pointer, &mut other)
            {
                found.push(other);
            }
        }
        found
    }

    /// Whether what is around a changed place is of the variants that it was of. What is inside
    /// is not the same any more, or has not changed.
    fn keeps(&mut self, guards: &[Guard], changed: &str, value: &Value) -> bool {
        guards.iter().all(|(place, variant)| {
            let part = value.pointer(place);
            !pointer::is_within(changed, place)
                || part.is_none_or(|part| self.holds(*variant, part))
        })
    }

    fn shrink(
        &mut self,
        node: NodeId,
        value: &Value,
        at: &str,
        depth: usize,
        smaller: &mut Smaller,
    ) {
        if depth == 0 {
            return;
        }
        if let Some(least) = self.least(node).filter(|least| least.value != *value) {
            smaller.parts.push((at.to_owned(), least.value.clone()));
        }
        match &*self.form(node) {
            Form::Nothing => {}
            Form::Fork(fork) => {
                if let Some((option, variant)) = self.option_of(fork, value) {
                    smaller
                        .guards
                        .extend(variant.map(|variant| (at.to_owned(), variant)));
                    self.shrink(option, value, at, depth - 1, smaller);
                }
            }
            Form::Leaf(leaf) => {
                let values = scalars(leaf, value);
                let parts = values.into_iter().map(|value| (at.to_owned(), value));
                smaller.parts.extend(parts);
            }
            Form::Object(object) => self.shrink_object(object, value, at, depth, smaller),
            Form::List(list) => self.shrink_list(list, value, at, depth, smaller),
        }
    }

    fn shrink_object(
        &mut self,
        object: &Object,
        value: &Value,
        at: &str,
        depth: usize,
        smaller: &mut Smaller,
    ) {
        let Value::Object(members) = value else {
            return;
        };
        let required = |name: &str| {
            let mut named = object.members.iter();
            named.any(|member| member.is_required && member.name == name)
        };
        let optional: Vec<&String> = members.keys().filter(|name| !required(name)).collect();
        for gone in runs(&optional) {
            let mut fewer = members.clone();
            fewer.retain(|name, _| !gone.contains(&name));
            smaller.parts.push((at.to_owned(), Value::Object(fewer)));
        }
        for member in &object.members {
            if let Some(value) = members.get(&member.name) {
                let at = child(at, &member.name);
                self.shrink(member.node, value, &at, depth - 1, smaller);
            }
        }
    }

    fn shrink_list(
        &mut self,
        list: &List,
        value: &Value,
        at: &str,
        depth: usize,
        smaller: &mut Smaller,
    ) {
        let Value::Array(items) = value else {
            return;
        };
        let places: Vec<usize> = (0..items.len()).collect();
        for gone in runs(&places) {
            let kept = items.iter().enumerate();
            let kept = kept.filter(|(index, _)| !gone.contains(index));
            let kept: Vec<Value> = kept.map(|(_, item)| item.clone()).collect();
            smaller.parts.push((at.to_owned(), Value::Array(kept)));
        }
        let nodes: Vec<NodeId> = list.nodes(items.len()).collect();
        for (index, (node, item)) in nodes.into_iter().zip(items).enumerate() {
            let at = child(at, &index.to_string());
            self.shrink(node, item, &at, depth - 1, smaller);
        }
    }

    /// The option that a value is of, and the variant's schema, if it is one of a union.
    fn option_of(&mut self, fork: &Fork, value: &Value) -> Option<(NodeId, Option<PartId>)> {
        if fork.choice.is_none() {
            let mut options = fork.options.iter();
            let option = options.find(|option| {
                let kind = self.key(**option).kind;
                kind.is_some_and(|kind| kind.holds(value))
            });
            return option.map(|option| (*option, None));
        }
        let mut options = fork.options.iter().zip(&fork.schemas);
        let (option, variant) = options.find(|(_, variant)| self.holds(**variant, value))?;
        Some((*option, Some(*variant)))
    }

    /// Whether a value is one of a schema, as far as it can be told. What was made here is told
    /// by what it is made of.
    fn holds(&mut self, part: PartId, value: &Value) -> bool {
        let part = self.parts.get(part);
        if let Some(pointer) = &part.pointer {
            return self.schemas.accepts(pointer, value);
        }
        let listed = part.says.get("enum").and_then(Value::as_array);
        let named = part.properties.iter().all(|(name, schema)| {
            let member = value.get(name);
            member.is_none_or(|member| self.holds(*schema, member))
        });
        !part.is_never
            && listed.is_none_or(|values| values.contains(value))
            && named
            && part.beside.iter().all(|beside| self.holds(*beside, value))
    }
}

/// Some of a list to be left out: all, either half, each quarter, and so on to each one.
fn runs<T>(all: &[T]) -> Vec<&[T]> {
    let mut runs = Vec::new();
    let mut length = all.len();
    while length > 0 {
        runs.extend(all.chunks(length));
        length = if length == 1 { 0 } else { length.div_ceil(2) };
    }
    runs
}

/// Smaller scalars, from far to near.
fn scalars(leaf: &Leaf, value: &Value) -> Vec<Value> {
    let mut smaller: Vec<Value> = leaf.values.clone();
    smaller.sort_by_key(weight);
    match (leaf.kind, value) {
        (Some(Kind::String), Value::String(text)) => {
            let plain = |one: char| {
                if one.is_ascii_alphanumeric() {
                    one
                } else {
                    'a'
                }
            };
            let letters: Vec<char> = text.chars().collect();
            let first = |count: usize| letters.iter().take(count).collect::<String>();
            smaller.push(json!(text.chars().map(plain).collect::<String>()));
            for part in [2, 4, 8] {
                smaller.push(json!(first(letters.len() - letters.len() / part)));
            }
            smaller.push(json!(first(letters.len().saturating_sub(1))));
            smaller.push(json!(letters.iter().skip(1).collect::<String>()));
            smaller.extend((0..letters.len().min(64)).map(|at| {
                let replaced = letters.iter().enumerate();
                let replaced =
                    replaced.map(|(index, one)| if index == at { plain(*one) } else { *one });
                json!(replaced.collect::<String>())
            }));
        }
        (Some(Kind::Integer | Kind::Number), Value::Number(number)) => {
            if let Some(number) = number.as_i64() {
                smaller
                    .extend([number / 2, number / 10, number - number.signum()].map(Value::from));
            } else if let Some(number) = number.as_f64() {
                let rounded = [number.trunc(), number / 2.0, (number * 10.0).trunc() / 10.0];
                smaller.extend(rounded.into_iter().filter_map(super::number::decimal));
            }
        }
        _ => {}
    }
    smaller
}

/// How large a value is: first how many values are in it, then how long its scalars are, then
/// how many of their characters are not plain, then which characters and numbers they are. There
/// is an end below each.
fn weight(value: &Value) -> (usize, usize, usize, u128) {
    let mut weight = (size(value), 0, 0, 0);
    add_scalars(value, &mut weight);
    weight
}

fn add_scalars(value: &Value, weight: &mut (usize, usize, usize, u128)) {
    let (_, length, odd, rank) = weight;
    match value {
        Value::Null => {}
        Value::Bool(flag) => *rank += u128::from(*flag),
        Value::Number(number) => {
            let text = number.to_string();
            *length += text.len();
            *odd += text.bytes().filter(|one| !one.is_ascii_digit()).count();
            let whole = number.as_i64().map(i64::unsigned_abs).or(number.as_u64());
            // The bits of numbers that are not negative are in the order of the numbers.
            let bits = || number.as_f64().map_or(0, |number| number.abs().to_bits());
            *rank += u128::from(whole.unwrap_or_else(bits));
        }
        Value::String(text) => {
            *length += text.chars().count();
            *odd += text
                .chars()
                .filter(|one| !one.is_ascii_alphanumeric())
                .count();
            *rank += text
                .chars()
                .map(|one| u128::from(u32::from(one)))
                .sum::<u128>();
        }
        Value::Array(items) => items.iter().for_each(|item| add_scalars(item, weight)),
        Value::Object(members) => {
            for member in members.values() {
                add_scalars(member, weight);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_taken_apart_from_the_whole_to_each_one() {
        let all = runs(&[1, 2, 3]);
        assert_eq!(all, [&[1, 2, 3][..], &[1, 2], &[3], &[1], &[2], &[3]]);
        assert!(runs::<u8>(&[]).is_empty());
    }

    #[test]
    fn what_is_plainer_weighs_less() {
        let order = [
            json!(""),
            json!("a"),
            json!("b"),
            json!("é"),
            json!("aa"),
            json!(["a"]),
        ];
        assert!(order.is_sorted_by(|one, other| weight(one) < weight(other)));
    }
}
