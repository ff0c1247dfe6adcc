//! Which variant a property names (OAS 3.1, section 4.8.25).
//!
//! A discriminator changes nothing in what JSON Schema calls valid. But a value whose property
//! names another variant, or none, is a value that nobody sends on purpose and many a reader
//! cannot read, so none is made.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::part::{Choice, Part, PartId};
use super::read::Reader;
use crate::discriminator::{COMPONENTS, Discriminator, target};
use crate::pointer::child;

impl Reader<'_> {
    /// Variants, each with the names that its discriminator has for it.
    pub(super) fn told_apart(&mut self, variants: Vec<PartId>) -> Vec<PartId> {
        let schemas = self.parts.root();
        let schema = Value::Object(self.schema.clone());
        let Some(discriminator) = Discriminator::of(schemas.root(), &schema) else {
            return variants;
        };
        let named = |variant: PartId| {
            let pointer = self.parts.get(variant).pointer.clone();
            let schema = pointer.and_then(|pointer| schemas.root().pointer(&pointer));
            match schema.and_then(target) {
                Some(target) => self.named(variant, &target, &discriminator),
                None => variant,
            }
        };
        variants.into_iter().map(named).collect()
    }

    /// The schemas that inherit from this one, if its discriminator tells them apart.
    pub(super) fn heirs(&mut self) -> Option<Choice> {
        if self.schema.contains_key("oneOf") || self.schema.contains_key("anyOf") {
            return None;
        }
        let schemas = self.parts.root();
        let schema = Value::Object(self.schema.clone());
        let discriminator = Discriminator::of(schemas.root(), &schema)?;
        let components = schemas.root().pointer(COMPONENTS)?.as_object()?;
        let own = self.pointer.to_owned();
        let mapped = discriminator.mapping.iter().map(|(_, target)| target);
        let mut pointers: BTreeSet<String> =
            mapped.filter(|target| **target != own).cloned().collect();
        for (name, schema) in components {
            let all = schema.get("allOf").and_then(Value::as_array);
            let mut parts = all.into_iter().flatten();
            if parts.any(|part| target(part).as_ref() == Some(&own)) {
                pointers.insert(child(COMPONENTS, name));
            }
        }
        let mut choice = Choice::default();
        for pointer in pointers {
            let heir = self.parts.at(&pointer);
            choice.heirs.push(heir);
            choice
                .options
                .push(self.named(heir, &pointer, &discriminator));
        }
        (!choice.heirs.is_empty()).then_some(choice)
    }

    /// The property that tells variants apart.
    pub(super) fn property(&self) -> Option<String> {
        let discriminator = self.schema.get("discriminator")?;
        Some(discriminator.get("propertyName")?.as_str()?.to_owned())
    }

    /// A schema, and that its property has one of the names that stand for it.
    fn named(&mut self, schema: PartId, pointer: &str, by: &Discriminator<'_>) -> PartId {
        let names = by.names_of(pointer);
        if names.is_empty() {
            return schema;
        }
        let named = self.parts.made(Part::saying(&json!({ "enum": names })));
        self.parts.made(Part {
            beside: vec![schema],
            properties: vec![(by.property.to_owned(), named)],
            ..Part::saying(&json!({ "required": [by.property] }))
        })
    }
}
