//! Which variant a property names (OAS 3.1, section 4.8.25).
//!
//! A discriminator changes nothing in what is valid. But a value whose property names another
//! variant, or none, is a value that nobody sends on purpose and many a reader cannot read, so
//! none is made.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::part::{Choice, Part, PartId};
use super::read::Reader;
use crate::flatten::flatten;
use crate::pointer::child;

/// How deep the names of a variant are looked for.
const DEPTH: usize = 4;

const COMPONENTS: &str = "/components/schemas";

impl Reader<'_> {
    /// Variants, each with the names that its discriminator has for it.
    pub(super) fn told_apart(&mut self, variants: Vec<PartId>) -> Vec<PartId> {
        let Some(property) = self.property() else {
            return variants;
        };
        variants
            .into_iter()
            .map(|variant| match self.parts.get(variant).pointer.clone() {
                Some(pointer) => self.named_variant(variant, &pointer, &property),
                None => variant,
            })
            .collect()
    }

    /// The schemas that inherit from this one, if its discriminator tells them apart.
    pub(super) fn heirs(&mut self) -> Option<Choice> {
        let property = self.property()?;
        if self.schema.contains_key("oneOf") || self.schema.contains_key("anyOf") {
            return None;
        }
        let schemas = self.parts.root();
        let components = schemas.root().pointer(COMPONENTS)?.as_object()?;
        let own = self.pointer.to_owned();
        let mut pointers: BTreeSet<String> = self
            .mapping()
            .into_iter()
            .map(|(_, target)| target)
            .filter(|target| *target != own)
            .collect();
        for (name, schema) in components {
            let all = schema.get("allOf").and_then(Value::as_array);
            let inherits = all
                .into_iter()
                .flatten()
                .any(|part| self.target(part).as_ref() == Some(&own));
            if inherits {
                pointers.insert(child(COMPONENTS, name));
            }
        }
        let mut choice = Choice::default();
        for pointer in pointers {
            let heir = self.parts.at(&pointer);
            choice.heirs.push(heir);
            choice.options.push(self.named(heir, &pointer, &property));
        }
        (!choice.heirs.is_empty()).then_some(choice)
    }

    /// The property that tells variants apart.
    pub(super) fn property(&self) -> Option<String> {
        let discriminator = self.schema.get("discriminator")?;
        Some(discriminator.get("propertyName")?.as_str()?.to_owned())
    }

    /// The mapping's names, each with the pointer of its schema.
    fn mapping(&mut self) -> Vec<(String, String)> {
        let mapping = self
            .schema
            .get("discriminator")
            .and_then(|discriminator| discriminator.get("mapping"))
            .and_then(Value::as_object);
        let mut named = Vec::new();
        for (name, target) in mapping.into_iter().flatten() {
            let Some(target) = target.as_str() else {
                continue;
            };
            let by_name = child(COMPONENTS, target);
            let is_name = self.parts.root().root().pointer(&by_name).is_some();
            let pointer = if is_name {
                Some(by_name)
            } else {
                self.parts.resolve(target)
            };
            named.extend(pointer.map(|pointer| (name.clone(), pointer)));
        }
        named
    }

    /// A variant of a union. One that stands in the union itself has no name.
    fn named_variant(&mut self, variant: PartId, pointer: &str, property: &str) -> PartId {
        let schemas = self.parts.root();
        let schema = schemas.root().pointer(pointer);
        let target = schema.and_then(|schema| {
            let only = schema.get("allOf").and_then(Value::as_array);
            let only = only
                .filter(|all| all.len() == 1)
                .and_then(|all| all.first());
            self.target(schema)
                .or_else(|| only.and_then(|part| self.target(part)))
        });
        match target {
            Some(target) => self.named(variant, &target, property),
            None => variant,
        }
    }

    /// A schema, and that its property has one of the names that stand for it.
    fn named(&mut self, schema: PartId, pointer: &str, property: &str) -> PartId {
        let mut names: Vec<Value> = self
            .mapping()
            .into_iter()
            .filter(|(_, target)| target == pointer)
            .map(|(name, _)| json!(name))
            .collect();
        if names.is_empty() && !self.is_union(pointer) {
            let implicit = pointer.strip_prefix(COMPONENTS).map(|name| &name[1..]);
            names.extend(implicit.map(|name| json!(crate::pointer::unescape(name))));
        }
        if let Some(own) = self.own_names(pointer, property) {
            names.retain(|name| own.contains(name));
        }
        if names.is_empty() {
            return schema;
        }
        let named = self.parts.made(Part::saying(&json!({ "enum": names })));
        self.parts.made(Part {
            beside: vec![schema],
            properties: vec![(property.to_owned(), named)],
            ..Part::saying(&json!({ "required": [property] }))
        })
    }

    /// Whether a variant is a union itself: then its variants have the names.
    fn is_union(&self, pointer: &str) -> bool {
        let schemas = self.parts.root();
        let schema = schemas.root().pointer(pointer);
        schema.is_some_and(|schema| schema.get("oneOf").or(schema.get("anyOf")).is_some())
    }

    /// The names that a variant itself lists.
    fn own_names(&self, pointer: &str, property: &str) -> Option<Vec<Value>> {
        let schemas = self.parts.root();
        let root = schemas.root();
        let view = flatten(root, root.pointer(pointer)?);
        listed(root, view.get("properties")?.get(property)?, DEPTH)
    }

    fn target(&mut self, schema: &Value) -> Option<String> {
        self.parts.resolve(schema.get("$ref")?.as_str()?)
    }
}

/// The values that a schema lists, in its variants too.
fn listed(root: &Value, schema: &Value, depth: usize) -> Option<Vec<Value>> {
    let view = flatten(root, schema);
    if let Some(only) = view.get("const") {
        return Some(vec![only.clone()]);
    }
    if let Some(Value::Array(several)) = view.get("enum") {
        return Some(several.clone());
    }
    let variants = view.get("oneOf").or(view.get("anyOf"))?.as_array()?;
    let mut all = Vec::new();
    for variant in variants.iter().filter(|_| depth > 0) {
        if variant.get("type").and_then(Value::as_str) != Some("null") {
            all.extend(listed(root, variant, depth - 1)?);
        }
    }
    Some(all)
}
