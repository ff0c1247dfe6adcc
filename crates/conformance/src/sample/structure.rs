//! Lists and objects (JSON Schema 2020-12, Core, section 10.3; Validation, sections 6.4 and 6.5).

use std::rc::Rc;

use serde_json::{Map, Value};

use super::maker::{MOST, Maker};
use super::random::Random;
use super::{pattern, text};
use crate::flatten::View;

/// The largest value that is made, in scalars and structures.
const LARGEST: usize = 3000;

/// The number of values in a value, itself among them.
pub(super) fn size(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(size).sum::<usize>(),
        Value::Object(members) => 1 + members.values().map(size).sum::<usize>(),
        _ => 1,
    }
}

fn count(view: &View, keyword: &str) -> Option<usize> {
    view.get(keyword)
        .and_then(Value::as_u64)
        .and_then(|count| usize::try_from(count).ok())
}

/// A member that an object may have, with its edge values.
struct Member {
    name: String,
    is_required: bool,
    edges: Rc<Vec<Value>>,
}

impl Maker<'_> {
    pub(super) fn objects(&self, view: &View, depth: i32) -> Vec<Value> {
        let members = self.members(view, depth);
        if members
            .iter()
            .any(|member| member.is_required && member.edges.is_empty())
        {
            return Vec::new();
        }
        let (least, most) = (
            count(view, "minProperties").unwrap_or(0),
            count(view, "maxProperties").unwrap_or(usize::MAX),
        );
        let build = |wanted: &dyn Fn(usize, &Member) -> bool, column: usize| -> Value {
            let mut object = Map::new();
            let required = members.iter().filter(|member| member.is_required);
            let others = members
                .iter()
                .enumerate()
                .filter(|(index, member)| !member.is_required && wanted(*index, member))
                .map(|(_, member)| member);
            let spare = members.iter().filter(|member| !member.is_required);
            for member in required.chain(others) {
                if member.is_required || object.len() < most {
                    place(&mut object, member, column);
                }
            }
            for member in spare {
                if object.len() < least {
                    place(&mut object, member, column);
                }
            }
            Value::Object(object)
        };
        let mut objects = vec![build(&|_, _| false, 0)];
        if depth > 0 {
            objects.push(build(&|_, _| true, 0));
            let optional = (0..members.len()).filter(|index| !members[*index].is_required);
            objects.extend(optional.map(|alone| build(&|index, _| index == alone, 0)));
        }
        let columns = members
            .iter()
            .map(|member| member.edges.len())
            .max()
            .unwrap_or(0)
            .min(MOST);
        objects.extend((1..columns).map(|column| build(&|_, _| depth > 0, column)));
        distinct(objects)
    }

    fn members(&self, view: &View, depth: i32) -> Vec<Member> {
        let is_required = |name: &str| {
            view.get("required")
                .and_then(Value::as_array)
                .is_some_and(|names| names.iter().any(|one| one == name))
        };
        let named = view
            .get("properties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten();
        let mut members: Vec<Member> = named
            .filter(|(name, _)| depth > 0 || is_required(name))
            .map(|(name, schema)| Member {
                name: name.clone(),
                is_required: is_required(name),
                edges: self.edges(schema, depth - 2),
            })
            .collect();
        let unnamed = view
            .get("required")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_str);
        let unnamed: Vec<&str> = unnamed
            .filter(|name| !members.iter().any(|member| member.name == *name))
            .collect();
        let other = view
            .get("additionalProperties")
            .cloned()
            .unwrap_or(Value::Bool(true));
        members.extend(unnamed.into_iter().map(|name| Member {
            name: name.to_owned(),
            is_required: true,
            edges: self.edges(&other, depth - 2),
        }));
        if depth > 0 || count(view, "minProperties").is_some() {
            members.extend(self.extra_members(view, depth));
        }
        members
    }

    /// Members that the schema has no name for. They are made only where it says a word about
    /// them: what it is silent about, a typed client or server may leave out.
    fn extra_members(&self, view: &View, depth: i32) -> Vec<Member> {
        let names = self.extra_names(view);
        let member = |name: String, schema: &Value| Member {
            edges: self.edges(schema, depth - 2),
            name,
            is_required: false,
        };
        let mut members = Vec::new();
        for (pattern, schema) in view
            .get("patternProperties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            let length = pattern::range(pattern).map_or(1, |(least, _)| least.max(1));
            let name = pattern::matching(pattern, length, &mut Random::new(7, pattern));
            members.extend(name.map(|name| member(name, schema)));
        }
        if let Some(schema) = view
            .get("additionalProperties")
            .filter(|schema| **schema != Value::Bool(false))
        {
            members.extend(names.into_iter().map(|name| member(name, schema)));
        }
        members.retain(|member| !member.edges.is_empty());
        members
    }

    fn extra_names(&self, view: &View) -> Vec<String> {
        let Some(rule) = view.get("propertyNames") else {
            let wanted = count(view, "minProperties").unwrap_or(0).min(64);
            let more = (2..wanted).map(|index| format!("key{index}"));
            return ["key".to_owned(), "another key/~ü".to_owned()]
                .into_iter()
                .chain(more)
                .collect();
        };
        let candidates = text::edges(&self.view(rule))
            .into_iter()
            .filter(|name| self.schemas.accepts_by(rule, name));
        candidates
            .filter_map(|name| name.as_str().map(str::to_owned))
            .take(3)
            .collect()
    }

    pub(super) fn arrays(&self, view: &View, depth: i32) -> Vec<Value> {
        let least = count(view, "minItems").unwrap_or(0);
        let most = count(view, "maxItems").unwrap_or(usize::MAX);
        let fixed: Vec<Rc<Vec<Value>>> = view
            .get("prefixItems")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .map(|schema| self.edges(schema, depth - 2))
            .collect();
        let items = self.item_edges(view, depth);
        let is_unique = view.get("uniqueItems") == Some(&Value::Bool(true));
        let build = |length: usize, from: usize| -> Value {
            let mut list: Vec<Value> = Vec::new();
            let length = length.max(least).min(most);
            for edges in fixed.iter().take(length) {
                list.extend(edges.get(from % edges.len().max(1)).cloned());
            }
            for index in 0..items.len().max(length) {
                let item = items.get((from + index) % items.len().max(1));
                list.extend(
                    item.filter(|item| list.len() < length && !(is_unique && list.contains(item)))
                        .cloned(),
                );
            }
            Value::Array(list)
        };
        let mut lists = vec![build(least.max(fixed.len().min(most)), 0), build(least, 0)];
        if depth > 0 {
            lists.push(build(1, 0));
            lists.push(build(items.len().min(16), 0));
            lists.extend((0..items.len()).map(|from| build(fixed.len().max(1), from)));
            if most <= 64 {
                lists.push(build(most, 0));
            }
        }
        distinct(lists)
    }

    fn item_edges(&self, view: &View, depth: i32) -> Vec<Value> {
        let schema = view.get("items").cloned().unwrap_or(Value::Bool(true));
        let mut edges: Vec<Value> = view
            .get("contains")
            .map(|contained| {
                self.edges(contained, depth - 2)
                    .iter()
                    .take(1)
                    .cloned()
                    .collect()
            })
            .unwrap_or_default();
        edges.extend(self.edges(&schema, depth - 2).iter().cloned());
        edges
    }

    pub(super) fn full_object(&self, view: &View, depth: i32) -> Option<Value> {
        let mut object = Map::new();
        let most = count(view, "maxProperties").unwrap_or(usize::MAX);
        let mut members = self.members(view, depth);
        members.sort_by_key(|member| !member.is_required);
        let properties = view.get("properties").and_then(Value::as_object);
        for member in members.into_iter().take(most) {
            let schema = properties
                .and_then(|properties| properties.get(&member.name))
                .or_else(|| view.get("additionalProperties"));
            let value = schema
                .and_then(|schema| self.full(schema, depth - 2))
                .or_else(|| member.edges.first().cloned());
            match value {
                Some(value) => object.insert(member.name, value),
                None if member.is_required => return None,
                None => continue,
            };
        }
        Some(Value::Object(object))
    }

    pub(super) fn full_array(&self, view: &View, depth: i32) -> Option<Value> {
        let least = count(view, "minItems").unwrap_or(0).max(1);
        if depth <= 0
            || least > 1
            || view.contains_key("prefixItems")
            || view.contains_key("contains")
        {
            return self
                .arrays(view, depth)
                .into_iter()
                .max_by_key(|list| size(list).min(64));
        }
        let items = view.get("items").cloned().unwrap_or(Value::Bool(true));
        Some(
            self.full(&items, depth - 2)
                .map_or(Value::Array(Vec::new()), |item| Value::Array(vec![item])),
        )
    }

    pub(super) fn random_object(
        &self,
        view: &View,
        depth: i32,
        random: &mut Random,
    ) -> Option<Value> {
        let mut object = Map::new();
        let properties = view.get("properties").and_then(Value::as_object);
        for member in self.members(view, depth) {
            if !member.is_required && random.flip() {
                continue;
            }
            let schema = properties.and_then(|properties| properties.get(&member.name));
            let value = schema
                .and_then(|schema| self.random(schema, depth - 2, random))
                .or_else(|| random.pick(&member.edges).cloned());
            match value {
                Some(value) => object.insert(member.name, value),
                None if member.is_required => return None,
                None => continue,
            };
        }
        Some(Value::Object(object))
    }

    pub(super) fn random_array(
        &self,
        view: &View,
        depth: i32,
        random: &mut Random,
    ) -> Option<Value> {
        if view.contains_key("prefixItems") || view.contains_key("contains") {
            return random.pick(&self.arrays(view, depth)).cloned();
        }
        let least = count(view, "minItems").unwrap_or(0);
        let most = count(view, "maxItems").unwrap_or(least + 3).min(least + 3);
        let length = if depth > 0 {
            least + random.below(most.saturating_sub(least) + 1)
        } else {
            least
        };
        let items = view.get("items").cloned().unwrap_or(Value::Bool(true));
        Some(
            (0..length)
                .filter_map(|_| self.random(&items, depth - 2, random))
                .collect(),
        )
    }
}

/// Puts the member there with its edge value of a column, or one of the earlier ones.
fn place(object: &mut Map<String, Value>, member: &Member, column: usize) {
    if let Some(value) = member.edges.get(column % member.edges.len().max(1)) {
        object
            .entry(member.name.clone())
            .or_insert_with(|| value.clone());
    }
}

fn distinct(values: Vec<Value>) -> Vec<Value> {
    let mut kept: Vec<Value> = Vec::new();
    for value in values {
        if kept.len() < MOST && size(&value) <= LARGEST && !kept.contains(&value) {
            kept.push(value);
        }
    }
    kept
}
