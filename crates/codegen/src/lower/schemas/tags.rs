//! How a value shows which alternative it is: a discriminator, or a property whose constants
//! differ.

use std::collections::HashSet;

use super::Types;
use super::choices::Member;
use super::enums::scalars;
use crate::document::component_name;
use crate::lower::composition::{Conjunction, reference};
use crate::model::{Scalar, Tagging};
use crate::node::Node;

/// How deep alternatives of alternatives are looked into.
const DEPTH: usize = 4;

/// The property that tells, and the texts by which it names each alternative.
#[derive(Debug, Default)]
pub(super) struct Tags {
    pub(super) property: Option<String>,
    pub(super) tags: Vec<Vec<String>>,
}

impl<'d> Types<'d, '_> {
    pub(super) fn tagging(&mut self, members: &[Member<'d>], holder: &'d Node) -> Tags {
        let discriminator = holder.get("discriminator");
        let property = discriminator.and_then(|node| node.get_str("propertyName"));
        if let (Some(discriminator), Some(property)) = (discriminator, property) {
            let tags: Option<Vec<_>> = members
                .iter()
                .map(|member| self.discriminated(member, discriminator, property))
                .collect();
            if let Some(tags) = tags.filter(|tags| distinct(tags)) {
                return Tags {
                    property: Some(property.to_owned()),
                    tags,
                };
            }
        }
        self.told_by_constants(members)
    }

    /// Says how values of several objects are told apart where the document does not say it, or
    /// not as it means to.
    pub(super) fn told_apart(
        &mut self,
        holder: &'d Node,
        members: &[Member<'d>],
        tagging: &Tagging,
    ) {
        let is_object = |member: &&Member<'d>| member.all.types() == ["object"];
        let meant = holder
            .get("discriminator")
            .and_then(|node| Some((node.span, node.get_str("propertyName")?)));
        let (span, message, why) = match (meant, tagging) {
            (Some((_, meant)), Tagging::Property(property)) if meant == property => return,
            (Some((span, meant)), _) => (
                span,
                format!("`{meant}` does not tell these alternatives apart"),
                "not every alternative is an object that has it, with values of its own",
            ),
            (None, Tagging::Property(_)) => return,
            (None, Tagging::Untagged) if members.iter().filter(is_object).count() < 2 => return,
            (None, Tagging::Untagged) => (
                holder.span,
                "these objects are told apart by trying, in this order".to_owned(),
                "no property tells which it is",
            ),
        };
        let how = match tagging {
            Tagging::Property(property) => format!("`{property}` does"),
            Tagging::Untagged => "the first that fits is taken".to_owned(),
        };
        self.not_enforced(span, message, &format!("{why}: {how}"));
    }

    /// The texts of a discriminator that name an alternative; none if it is no object with that
    /// property (OAS 3.1, section 4.8.25).
    fn discriminated(
        &self,
        member: &Member<'d>,
        discriminator: &'d Node,
        property: &str,
    ) -> Option<Vec<String>> {
        let values = self.texts(&member.all, property, 0)?;
        let target = self.last_target(member.node);
        let named: Vec<String> = discriminator
            .members("mapping")
            .filter(|(_, mapped)| {
                let mapped = mapped.node.as_str().unwrap_or_default();
                target.is_some_and(|(node, pointer)| self.maps_to(mapped, node, pointer))
            })
            .map(|(value, _)| value.to_owned())
            .collect();
        let fitting: Vec<String> = match &values {
            // The property's own values are what a schema lets through.
            Some(values) => named
                .iter()
                .filter(|name| values.contains(name))
                .cloned()
                .collect(),
            None => named,
        };
        match (fitting.is_empty(), values) {
            (false, _) => Some(fitting),
            (true, Some(values)) => Some(values),
            (true, None) => Some(vec![component_name(target?.1)?]),
        }
    }

    /// What an alternative refers to in the end, and the reference.
    fn last_target(&self, mut schema: &'d Node) -> Option<(&'d Node, &'d str)> {
        let mut found = None;
        for _ in 0..64 {
            let Some(next) = reference(self.document, schema) else {
                break;
            };
            schema = next.0;
            found = Some(next);
        }
        // Beside other keywords, a reference still names the alternative.
        found.or_else(|| {
            let reference = schema.get_str("$ref")?;
            Some((self.document.resolve(reference).ok()?, reference))
        })
    }

    /// Whether a mapping's value, a reference or the name of a component, leads to a schema.
    fn maps_to(&self, mapped: &str, target: &'d Node, pointer: &str) -> bool {
        let by_name = format!("#/components/schemas/{mapped}");
        let resolved = self
            .document
            .resolve(mapped)
            .or_else(|_| self.document.resolve(&by_name));
        match resolved {
            Ok(node) => {
                std::ptr::eq(node, target)
                    || self
                        .last_target(node)
                        .is_some_and(|(node, _)| std::ptr::eq(node, target))
            }
            // A reference to a file that was joined with this one.
            Err(_) => {
                let stem = |text: &str| {
                    let last = component_name(text).unwrap_or_default();
                    let last = last.rsplit('/').next().unwrap_or_default().to_owned();
                    last.split('.').next().unwrap_or_default().to_owned()
                };
                !mapped.is_empty() && stem(mapped) == stem(pointer)
            }
        }
    }

    /// The texts that a property of an object may have: none within if it may have any. None if
    /// the schema is no object with this property.
    fn texts(
        &self,
        all: &Conjunction<'d>,
        property: &str,
        depth: usize,
    ) -> Option<Option<Vec<String>>> {
        if all.broken.is_some() || depth > DEPTH {
            return None;
        }
        if let Some((holder, keyword)) = all.choice() {
            let mut found = Vec::new();
            let base = all.closed(holder);
            for node in holder.items(keyword) {
                let one = base.and(&Conjunction::of(self.document, node));
                found.extend(self.texts(&one, property, depth + 1)??);
            }
            return Some(Some(found));
        }
        if all.types() != ["object"] {
            return None;
        }
        let nodes: Vec<&Node> = all
            .values("properties")
            .filter_map(|properties| properties.get(property))
            .collect();
        if nodes.is_empty() {
            return None;
        }
        let value = Conjunction::of_all(self.document, all.span, nodes);
        let texts = scalars(&value).and_then(|values| {
            values
                .into_iter()
                .map(|(value, _)| match value {
                    Scalar::Text(text) => Some(text),
                    _ => None,
                })
                .collect()
        });
        Some(texts)
    }

    /// A property that every alternative requires, with values of its own.
    fn told_by_constants(&mut self, members: &[Member<'d>]) -> Tags {
        let is_object = |member: &Member<'d>| {
            member.all.broken.is_none()
                && !member.all.has_choice()
                && member.all.types() == ["object"]
        };
        let Some(first) = members.first() else {
            return Tags::default();
        };
        if !members.iter().all(is_object) {
            return Tags::default();
        }
        let required: Vec<HashSet<&str>> =
            members.iter().map(|member| member.all.required()).collect();
        let properties = first
            .all
            .values("properties")
            .filter_map(Node::as_object)
            .flat_map(|object| object.keys());
        for property in properties {
            if !required
                .iter()
                .all(|names| names.contains(property.as_str()))
            {
                continue;
            }
            let tags: Option<Vec<Vec<String>>> = members
                .iter()
                .map(|member| self.texts(&member.all, property, 0).flatten())
                .collect();
            if let Some(tags) = tags.filter(|tags| distinct(tags)) {
                return Tags {
                    property: Some(property.clone()),
                    tags,
                };
            }
        }
        Tags::default()
    }
}

/// Whether no text names two alternatives, and each has one.
fn distinct(tags: &[Vec<String>]) -> bool {
    let mut seen = HashSet::new();
    tags.iter()
        .all(|tags| !tags.is_empty() && tags.iter().all(|tag| seen.insert(tag)))
}
