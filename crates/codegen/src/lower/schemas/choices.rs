//! Alternatives: `oneOf`, `anyOf`, and lists of types.

use std::collections::HashSet;

use super::enums::{Named, of_scalars, scalars};
use super::texts::matches;
use super::{Lowered, Types, plain};
use crate::lower::composition::{Broken, Conjunction, reference};
use crate::lower::keywords::is_null;
use crate::lower::names::{Namespace, inner_name};
use crate::model::{Kind, Scalar, Shape, Tagging, Type, Union, Variant};
use crate::node::Node;

/// One of several alternatives.
pub(super) struct Member<'d> {
    /// What was written in the list.
    pub(super) node: &'d Node,
    /// All that holds for it: what it says, and what stands beside the list.
    pub(super) all: Conjunction<'d>,
    /// Whether nothing stands beside the list that it does not say itself.
    pub(super) alone: bool,
}

impl<'d> Types<'d, '_> {
    /// What alternatives come to.
    pub(super) fn choice(
        &mut self,
        all: &Conjunction<'d>,
        holder: &'d Node,
        keyword: &str,
        name: &str,
    ) -> Lowered<'d> {
        let base = self.without_other_choices(&all.closed(holder), holder);
        let alternatives: Vec<(&Node, Conjunction<'d>)> = holder
            .items(keyword)
            .map(|node| (node, Conjunction::of(self.document, node)))
            .filter(|(_, one)| one.is_empty() || !one.atoms.iter().all(|atom| is_null(atom.node)))
            .collect();
        let span = holder.get(keyword).map_or(holder.span, |node| node.span);
        if !alternatives.is_empty() && alternatives.iter().all(|(_, one)| one.only_requires()) {
            if alternatives.iter().any(|(_, one)| !one.is_empty()) {
                self.not_enforced(
                    span,
                    "these alternatives are not enforced",
                    "they differ in what they require",
                );
            }
            return self.rest(&base, name, alternatives.first().map(|(_, one)| one));
        }
        let mut members: Vec<Member<'d>> = Vec::new();
        for (node, one) in alternatives {
            let member = joined(node, one, &base);
            let known = members
                .iter()
                .any(|other| other.all.key() == member.all.key());
            if !known && !self.is_void(&base, &member) {
                members.push(member);
            }
        }
        if let Some(lowered) = of_values(&members) {
            return lowered;
        }
        match members.as_slice() {
            [] if holder.items(keyword).all(|node| self.says_null(node)) => {
                Lowered::Type(plain(Kind::Null))
            }
            [] => {
                self.not_enforced(
                    span,
                    "these alternatives are not enforced",
                    "none of them fits what stands beside them",
                );
                self.rest(&base, name, None)
            }
            [one] => self.only_one(one, name),
            _ => self.members(members, holder, name),
        }
    }

    /// What is left where alternatives are not enforced.
    fn rest(
        &mut self,
        base: &Conjunction<'d>,
        name: &str,
        first: Option<&Conjunction<'d>>,
    ) -> Lowered<'d> {
        if !base.is_empty() {
            return self.lowered(base, name);
        }
        match first {
            Some(first) if !first.is_empty() => self.lowered(first, name),
            _ => Lowered::Type(plain(Kind::Any)),
        }
    }

    fn says_null(&self, node: &'d Node) -> bool {
        let one = Conjunction::of(self.document, node);
        !one.is_empty() && one.atoms.iter().all(|atom| is_null(atom.node))
    }

    /// Gives up the alternatives of other schemas that hold as well.
    fn without_other_choices(
        &mut self,
        base: &Conjunction<'d>,
        holder: &'d Node,
    ) -> Conjunction<'d> {
        let mut base = base.clone();
        if holder.get("oneOf").is_some() && holder.items("anyOf").nth(1).is_some() {
            self.other_choice(holder, "anyOf");
        }
        while let Some((other, keyword)) = base.choice() {
            self.other_choice(other, keyword);
            base = base.closed(other);
        }
        base
    }

    fn other_choice(&mut self, holder: &'d Node, keyword: &str) {
        let span = holder.get(keyword).map_or(holder.span, |node| node.span);
        self.not_enforced(
            span,
            "these alternatives are not enforced",
            "of several lists that hold at once, the first is",
        );
    }

    /// Whether an alternative and what stands beside it have no value in common.
    fn is_void(&self, base: &Conjunction<'d>, member: &Member<'d>) -> bool {
        let enumerated = || member.all.enumerated();
        member.all.broken == Some(Broken::Impossible)
            || !member.alone
                && (enumerated().is_some_and(|(values, _)| values.is_empty())
                    || member.all.types().is_empty()
                        && !base.types().is_empty()
                        && member.all.states_type())
    }

    /// What the only alternative that is left comes to: the same as if there were no list.
    fn only_one(&mut self, member: &Member<'d>, name: &str) -> Lowered<'d> {
        let is_known = self.known.contains_key(&member.all.key());
        let refers = member.alone && reference(self.document, member.node).is_some();
        if refers || is_known || member.all.is_empty() || member.all.broken.is_some() {
            return Lowered::Type(self.member(member, name));
        }
        if !self.may_go_on(&member.all) {
            return Lowered::Type(self.broken(member.all.span, Broken::TooComplex));
        }
        self.depth += 1;
        let lowered = self.lowered(&member.all, name);
        self.depth -= 1;
        lowered
    }

    /// The type of an alternative.
    fn member(&mut self, member: &Member<'d>, name: &str) -> Type {
        if member.alone {
            self.of_schema(member.node, name)
        } else {
            self.of_all(&member.all, name)
        }
    }

    fn members(
        &mut self,
        mut members: Vec<Member<'d>>,
        holder: &'d Node,
        name: &str,
    ) -> Lowered<'d> {
        without_implied(&mut members);
        if let [one] = members.as_slice() {
            return self.only_one(one, name);
        }
        let tagging = self.tagging(&members, holder);
        let mut names = Namespace::default();
        let mut variants = Vec::new();
        for (index, member) in members.iter().enumerate() {
            let tags = tagging.tags.get(index).cloned().unwrap_or_default();
            let label = names.claim(self.label(member, &tags));
            let inner = inner_name(name, &label);
            let ty = self.member(member, &inner);
            let ty = self.carried(ty, &inner, member.node);
            variants.push(Variant {
                name: label,
                ty,
                tags,
            });
        }
        let (variants, one) = self.collapsed(variants, holder.span, name);
        if let Some(one) = one {
            return Lowered::Type(one);
        }
        let tagging = tagging
            .property
            .map_or(Tagging::Untagged, Tagging::Property);
        self.told_apart(holder, &members, &tagging);
        Lowered::Shape(Shape::Union(Union { variants, tagging }))
    }
}

/// An alternative, and what stands beside the list, unless the alternative says it itself.
fn joined<'d>(node: &'d Node, one: Conjunction<'d>, base: &Conjunction<'d>) -> Member<'d> {
    let types = one.types();
    let base_types = base.types();
    let within =
        |ty: &&str| base_types.contains(ty) || *ty == "integer" && base_types.contains(&"number");
    let implied = base.is_empty()
        || base.is_bare() && (one.has_choice() || !types.is_empty() && types.iter().all(within));
    let all = if implied { one.clone() } else { base.and(&one) };
    let alone = implied || all.key() == one.key();
    Member { node, all, alone }
}

/// The values of an alternative that is nothing but values, with the names that its title gives.
pub(super) fn enumerated(member: &Member<'_>) -> Option<Vec<Named>> {
    if member.all.broken.is_some() || member.all.has_choice() {
        return None;
    }
    let mut values = scalars(&member.all)?;
    if let ([(_, name @ None)], Some(title)) = (values.as_mut_slice(), member.node.get_str("title"))
        && !title.is_empty()
    {
        *name = Some(title.to_owned());
    }
    Some(values)
}

/// The type of alternatives that are nothing but values: one enum of them all.
fn of_values<'d>(members: &[Member<'d>]) -> Option<Lowered<'d>> {
    // What was referred to alone keeps its name.
    if let [] | [Member { alone: true, .. }] = members {
        return None;
    }
    let lists: Vec<Vec<Named>> = members.iter().map(enumerated).collect::<Option<_>>()?;
    let mut seen = HashSet::new();
    let all = lists
        .into_iter()
        .flatten()
        .filter(|(value, _)| seen.insert(format!("{value:?}")))
        .collect();
    Some(of_scalars(all))
}

/// Removes the enums of texts beside a text that takes them all.
fn without_implied(members: &mut Vec<Member<'_>>) {
    let free = members.iter().find(|member| {
        member.all.types() == ["string"]
            && !member.all.has_choice()
            && member.all.enumerated().is_none()
            && member.all.values("format").next().is_none()
            && member.all.values("contentEncoding").next().is_none()
    });
    let Some(bounds) = free.map(|member| member.all.constraints("string")) else {
        return;
    };
    let taken = |value: &Scalar| {
        let Scalar::Text(text) = value else {
            return false;
        };
        let length = text.chars().count();
        bounds.min_length.is_none_or(|least| length >= least)
            && bounds.max_length.is_none_or(|most| length <= most)
            && bounds
                .pattern
                .as_ref()
                .is_none_or(|pattern| matches(pattern, text))
    };
    members.retain(|member| {
        enumerated(member).is_none_or(|values| !values.iter().all(|(value, _)| taken(value)))
    });
}
