//! Reads the schema at a pointer (JSON Schema 2020-12, Core, sections 10 and 11).

use serde_json::{Map, Value, json};

use super::negate::negations;
use super::part::{Choice, Part, PartId, Parts, forbidding};
use crate::pointer::child;

/// The keywords that apply no schema.
const ASSERTIONS: [&str; 22] = [
    "const",
    "contentEncoding",
    "dependentRequired",
    "enum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "maxContains",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minContains",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "pattern",
    "required",
    "type",
    "uniqueItems",
];

/// The keywords for which meeting what a schema's parts say one by one need not be enough.
const HARD: [&str; 6] = [
    "contains",
    "if",
    "not",
    "oneOf",
    "unevaluatedItems",
    "unevaluatedProperties",
];

/// Reads the schema at a pointer.
pub(super) struct Reader<'a> {
    pub(super) parts: &'a mut Parts,
    pub(super) schema: &'a Map<String, Value>,
    pub(super) pointer: &'a str,
}

impl Reader<'_> {
    pub(super) fn read(&mut self) -> Part {
        let mut part = Part {
            pointer: Some(self.pointer.to_owned()),
            ..Part::default()
        };
        for keyword in ASSERTIONS {
            if let Some(value) = self.schema.get(keyword) {
                part.says.insert(keyword.to_owned(), value.clone());
            }
        }
        part.beside = self.references();
        part.beside.extend(self.list("allOf"));
        part.properties = self.by_name("properties");
        part.patterns = self.by_name("patternProperties");
        part.additional = self.one("additionalProperties");
        part.unevaluated_members = self.one("unevaluatedProperties");
        part.names = self.one("propertyNames");
        part.prefix = self.list("prefixItems");
        part.items = self.one("items");
        part.unevaluated_items = self.one("unevaluatedItems");
        part.contains = self.one("contains");
        let dependents = self.by_name("dependentSchemas").into_iter();
        part.dependents = dependents.map(|(name, _)| name).collect();
        part.contains_nothing = self.schema.get("contains") == Some(&Value::Bool(false));
        part.negated = self.one("not");
        part.discriminator = self.property();
        part.choices = self.choices();
        part.is_hard = HARD
            .iter()
            .any(|keyword| self.schema.contains_key(*keyword));
        part
    }

    pub(super) fn one(&mut self, keyword: &str) -> Option<PartId> {
        let value = self.schema.get(keyword)?;
        (value.is_object() || value.is_boolean())
            .then(|| self.parts.at(&child(self.pointer, keyword)))
    }

    pub(super) fn list(&mut self, keyword: &str) -> Vec<PartId> {
        let count = self
            .schema
            .get(keyword)
            .and_then(Value::as_array)
            .map_or(0, Vec::len);
        let place = child(self.pointer, keyword);
        (0..count)
            .map(|index| self.parts.at(&child(&place, &index.to_string())))
            .collect()
    }

    pub(super) fn by_name(&mut self, keyword: &str) -> Vec<(String, PartId)> {
        let place = child(self.pointer, keyword);
        let schemas = self.schema.get(keyword).and_then(Value::as_object);
        let names = schemas.into_iter().flat_map(Map::keys);
        names
            .map(|name| (name.clone(), self.parts.at(&child(&place, name))))
            .collect()
    }

    fn references(&mut self) -> Vec<PartId> {
        let mut found = Vec::new();
        for keyword in ["$ref", "$dynamicRef"] {
            let reference = self.schema.get(keyword).and_then(Value::as_str);
            let target = reference.and_then(|reference| self.parts.resolve(reference));
            found.extend(target.map(|pointer| self.parts.at(&pointer)));
        }
        found
    }

    fn choices(&mut self) -> Vec<Choice> {
        let mut choices = Vec::new();
        for keyword in ["oneOf", "anyOf"] {
            let variants = self.list(keyword);
            if self.schema.get(keyword).is_some_and(Value::is_array) {
                let rivals = if keyword == "oneOf" {
                    variants.clone()
                } else {
                    Vec::new()
                };
                choices.push(Choice {
                    rivals,
                    ..Choice::of(self.told_apart(variants))
                });
            }
        }
        choices.extend(self.heirs());
        if let Some(condition) = self.one("if") {
            let then = self.one("then");
            let otherwise = self.one("else");
            let met = Part {
                beside: [Some(condition), then].into_iter().flatten().collect(),
                ..Part::default()
            };
            let unmet = Part {
                beside: [Some(self.parts.not(condition)), otherwise]
                    .into_iter()
                    .flatten()
                    .collect(),
                ..Part::default()
            };
            // Of many conditions few are met at once.
            let options = vec![self.parts.made(unmet), self.parts.made(met)];
            choices.push(Choice::of(options));
        }
        if let Some(negated) = self.one("not") {
            choices.push(Choice::of(negations(self.parts, negated)));
        }
        for (name, schema) in self.by_name("dependentSchemas") {
            let without = forbidding(self.parts, &name);
            let with = Part {
                beside: vec![schema],
                ..Part::saying(&json!({ "required": [name] }))
            };
            choices.push(Choice::of(vec![without, self.parts.made(with)]));
        }
        choices
    }
}
