//! Which variant of a union a property names (OAS 3.1, section 4.8.25).

use serde_json::{Value, json};

use crate::flatten::flatten;
use crate::pointer::{child, of_reference, unescape};

/// How deep the names of a variant are looked for.
const DEPTH: usize = 4;

/// Where the schemas are that an implicit name means.
pub(crate) const COMPONENTS: &str = "/components/schemas";

/// A Discriminator Object, in its document.
pub(crate) struct Discriminator<'a> {
    root: &'a Value,
    /// The property that tells variants apart.
    pub(crate) property: &'a str,
    /// The names of the mapping, each with the pointer of its schema.
    pub(crate) mapping: Vec<(&'a str, String)>,
}

impl<'a> Discriminator<'a> {
    /// That of a schema, if it has one.
    pub(crate) fn of(root: &'a Value, schema: &'a Value) -> Option<Self> {
        let discriminator = schema.get("discriminator")?;
        let property = discriminator.get("propertyName")?.as_str()?;
        let mapping = discriminator.get("mapping").and_then(Value::as_object);
        let named = mapping.into_iter().flatten().filter_map(|(name, target)| {
            let target = target.as_str()?;
            let by_name = child(COMPONENTS, target);
            let pointer = match root.pointer(&by_name) {
                Some(_) => by_name,
                None => of_reference(target)?,
            };
            Some((name.as_str(), pointer))
        });
        Some(Self {
            root,
            property,
            mapping: named.collect(),
        })
    }

    /// The names that stand for the schema at a pointer; none, if nothing is known of them.
    pub(crate) fn names_of(&self, pointer: &str) -> Vec<Value> {
        let mapped = self.mapping.iter().filter(|(_, target)| target == pointer);
        let mut names: Vec<Value> = mapped.map(|(name, _)| json!(name)).collect();
        if names.is_empty() && !self.is_union(pointer) {
            let implicit = pointer.strip_prefix(COMPONENTS);
            let implicit = implicit.and_then(|name| name.strip_prefix('/'));
            names.extend(implicit.map(|name| json!(unescape(name))));
        }
        match self.own_names(pointer) {
            // What a variant itself lets its property be is stronger than what it is called.
            Some(own) if !names.iter().any(|name| own.contains(name)) => own,
            Some(own) => {
                names.retain(|name| own.contains(name));
                names
            }
            None => names,
        }
    }

    /// Whether a variant is a union itself: then its variants have the names.
    fn is_union(&self, pointer: &str) -> bool {
        let schema = self.root.pointer(pointer);
        schema.is_some_and(|schema| schema.get("oneOf").or(schema.get("anyOf")).is_some())
    }

    /// The names that a variant itself lists.
    fn own_names(&self, pointer: &str) -> Option<Vec<Value>> {
        let view = flatten(self.root, self.root.pointer(pointer)?);
        listed(
            self.root,
            view.get("properties")?.get(self.property)?,
            DEPTH,
        )
    }
}

/// What a variant refers to, itself or as the only part of its `allOf`. One that stands in the
/// union itself has no name.
pub(crate) fn target(variant: &Value) -> Option<String> {
    let reference = |schema: &Value| of_reference(schema.get("$ref")?.as_str()?);
    reference(variant).or_else(|| match variant.get("allOf")?.as_array()?.as_slice() {
        [only] => reference(only),
        _ => None,
    })
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
