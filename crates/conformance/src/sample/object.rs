//! Objects (JSON Schema 2020-12, Core, section 10.3.2; Validation, section 6.5).

use std::sync::Arc;

use serde_json::{Value, json};

use super::form::Form;
use super::kind::Kind;
use super::maker::{Maker, NodeId};
use super::part::{Part, PartId};
use super::random::Random;
use super::{number, pattern, scalar};
use crate::flatten::View;

/// The most members that are made for their number alone.
const MOST: usize = 64;

/// What objects of a node are made of.
#[derive(Debug)]
pub(super) struct Object {
    pub(super) members: Vec<Member>,
    /// How many members there are at least, and at most.
    pub(super) least: usize,
    pub(super) most: usize,
}

/// A member that an object has or may have.
#[derive(Debug)]
pub(super) struct Member {
    pub(super) name: String,
    pub(super) node: NodeId,
    pub(super) is_required: bool,
    /// The members that have to be there if this one is, by their place in the list.
    pub(super) needs: Vec<usize>,
}

impl Object {
    /// The members that have to be there.
    pub(super) fn required(&self) -> Vec<usize> {
        let required = self.members.iter().enumerate();
        let required = required.filter(|(_, member)| member.is_required);
        self.with_needs(required.map(|(index, _)| index).collect())
    }

    fn with_needs(&self, mut chosen: Vec<usize>) -> Vec<usize> {
        let mut at = 0;
        while let Some(member) = chosen.get(at).and_then(|index| self.members.get(*index)) {
            for need in &member.needs {
                if !chosen.contains(need) {
                    chosen.push(*need);
                }
            }
            at += 1;
        }
        chosen
    }

    /// Some members and what they need, no more than may be there: those that have to be and the
    /// one that is asked for before the others.
    pub(super) fn completed(&self, chosen: Vec<usize>, asked: Option<usize>) -> Vec<usize> {
        let mut kept = self.required();
        kept.extend(asked.filter(|index| !kept.contains(index)));
        let mut kept = self.with_needs(kept);
        for index in chosen {
            if kept.contains(&index) {
                continue;
            }
            let before = kept.len();
            kept.push(index);
            let has_needs = self
                .members
                .get(index)
                .is_some_and(|one| !one.needs.is_empty());
            if has_needs {
                kept = self.with_needs(kept);
            }
            if kept.len() > self.most {
                kept.truncate(before);
            }
        }
        kept
    }

    /// Whether a member has to be there beside others.
    pub(super) fn is_needed(&self, index: usize, others: &[usize]) -> bool {
        let mut others = others.iter().filter_map(|other| self.members.get(*other));
        let is_required = self
            .members
            .get(index)
            .is_some_and(|member| member.is_required);
        is_required || others.any(|other| other.needs.contains(&index))
    }
}

/// A number of characters, items or members. `2.0` is one too.
pub(super) fn count(view: &View, keyword: &str) -> Option<usize> {
    let count = view.get(keyword)?;
    let whole = || {
        let whole = count.as_f64().and_then(number::decimal)?;
        whole.as_u64()
    };
    count
        .as_u64()
        .or_else(whole)
        .and_then(|count| usize::try_from(count).ok())
}

pub(super) fn form(maker: &mut Maker, node: NodeId, view: &View) -> Form {
    let parts = maker.said(node);
    let required: Vec<String> = strings(view.get("required"));
    let mut names: Vec<String> = Vec::new();
    let mut add = |name: &str| {
        if !names.iter().any(|one| one == name) {
            names.push(name.to_owned());
        }
    };
    for (name, _) in parts.iter().flat_map(|part| &part.properties) {
        add(name);
    }
    required.iter().for_each(|name| add(name));
    let dependents: Vec<(String, Vec<String>)> = parts.iter().flat_map(dependents).collect();
    for (name, needs) in &dependents {
        add(name);
        needs.iter().for_each(|name| add(name));
    }
    let least = count(view, "minProperties").unwrap_or(0);
    for name in maker.other_names(&parts, least.saturating_sub(names.len()).min(MOST)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let members = names.iter().map(|name| Member {
        node: maker.member(&parts, name),
        is_required: required.contains(name),
        needs: dependents
            .iter()
            .filter(|(one, _)| one == name)
            .flat_map(|(_, needs)| needs)
            .filter_map(|need| names.iter().position(|one| one == need))
            .collect(),
        name: name.clone(),
    });
    Form::Object(Object {
        members: members.collect(),
        least,
        most: count(view, "maxProperties").unwrap_or(usize::MAX),
    })
}

/// `dependentRequired`, name by name.
fn dependents(part: &Arc<Part>) -> Vec<(String, Vec<String>)> {
    let listed = part
        .says
        .get("dependentRequired")
        .and_then(Value::as_object);
    let listed = listed.into_iter().flatten();
    listed
        .map(|(name, needs)| (name.clone(), strings(Some(needs))))
        .collect()
}

fn strings(value: Option<&Value>) -> Vec<String> {
    let items = value.and_then(Value::as_array).into_iter().flatten();
    items
        .filter_map(|item| item.as_str().map(str::to_owned))
        .collect()
}

impl Maker {
    /// The node of a member, whatever its name.
    pub(super) fn member(&mut self, parts: &[Arc<Part>], name: &str) -> NodeId {
        let mut holding: Vec<PartId> = Vec::new();
        let mut is_evaluated = false;
        for part in parts {
            let before = holding.len();
            holding.extend(part.named(name));
            for (pattern, schema) in &part.patterns {
                if self.matches(pattern, name) {
                    holding.push(*schema);
                }
            }
            if holding.len() == before {
                holding.extend(part.additional);
            }
            is_evaluated |= holding.len() > before;
        }
        if !is_evaluated {
            holding.extend(parts.iter().filter_map(|part| part.unevaluated_members));
        }
        if !self.may_be_named(parts, name) {
            let never = Part {
                is_never: true,
                ..Part::default()
            };
            holding.push(self.parts.made(never));
        }
        self.all(&holding)
    }

    fn matches(&self, pattern: &str, name: &str) -> bool {
        let schema = json!({ "pattern": pattern });
        !self
            .schemas
            .accepted_by(&schema, vec![json!(name)])
            .is_empty()
    }

    /// Whether `propertyNames` allows a name, as far as assertions say it.
    fn may_be_named(&mut self, parts: &[Arc<Part>], name: &str) -> bool {
        let Some(rule) = self.rule_of_names(parts) else {
            return true;
        };
        let view = self.view(rule);
        !scalar::accepted(&self.schemas, &view, vec![json!(name)]).is_empty()
    }

    /// What is said of the names of members.
    pub(super) fn rule_of_names(&mut self, parts: &[Arc<Part>]) -> Option<NodeId> {
        let rules: Vec<PartId> = parts.iter().filter_map(|part| part.names).collect();
        (!rules.is_empty()).then(|| {
            let node = self.all(&rules);
            self.of_kind(node, Kind::String)
        })
    }

    /// Names for members that no schema names. They are made only where one says a word about
    /// such members, or asks for more members than it names: what it is silent about, a typed
    /// client or server may leave out.
    fn other_names(&mut self, parts: &[Arc<Part>], missing: usize) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for (pattern, _) in parts.iter().flat_map(|part| &part.patterns) {
            let (low, _) = pattern::range(pattern).unwrap_or((1, 1));
            for length in [low.max(1), low + 2] {
                let name = pattern::matching(pattern, length, &mut Random::new(7, pattern));
                names.extend(name.filter(|name| self.matches(pattern, name)));
            }
        }
        let others: Vec<PartId> = parts
            .iter()
            .filter_map(|part| part.additional.or(part.unevaluated_members))
            .collect();
        let allows = others.iter().all(|part| !self.parts.get(*part).is_never);
        if allows && (!others.is_empty() || missing > 0) {
            let wanted = missing.max(if others.is_empty() { 0 } else { 2 });
            names.extend(self.free_names(parts, wanted));
        }
        names
    }

    /// So many names that `propertyNames` allows.
    fn free_names(&mut self, parts: &[Arc<Part>], wanted: usize) -> Vec<String> {
        let Some(rule) = self.rule_of_names(parts) else {
            let more = (2..wanted).map(|index| format!("key{index}"));
            let usual = ["key".to_owned(), "another key/~ü".to_owned()];
            return usual.into_iter().chain(more).take(wanted).collect();
        };
        let mut names: Vec<String> = self
            .texts(rule)
            .into_iter()
            .filter(|name| name.chars().count() <= MOST)
            .collect();
        let view = self.view(rule);
        let mut random = Random::new(7, "names");
        for _ in 0..wanted {
            if names.len() >= wanted {
                break;
            }
            let name = scalar::random(&self.schemas, Kind::String, &view, &mut random);
            let name = name.and_then(|name| name.as_str().map(str::to_owned));
            names.extend(name.filter(|name| !names.contains(name)));
        }
        names.truncate(wanted);
        names
    }

    /// The texts that a node lists or that are at its edges.
    fn texts(&mut self, node: NodeId) -> Vec<String> {
        match &*self.form(node) {
            Form::Leaf(leaf) => leaf
                .values
                .iter()
                .filter_map(|value| value.as_str().map(str::to_owned))
                .collect(),
            Form::Fork(fork) => {
                let options = fork.options.iter();
                options.flat_map(|option| self.texts(*option)).collect()
            }
            _ => Vec::new(),
        }
    }
}
