//! Values that are of one variant of `oneOf` and of no other, where the variants overlap
//! (JSON Schema 2020-12, Core, section 10.2.1.3).
//!
//! Real unions often do: their variants are open objects, and any object of one is one of all
//! that require less. What tells them apart then is that a member is missing which a rival
//! requires, or that one is there that is none of the variant's own, and not as a rival has it.

use serde_json::{Value, json};

use super::maker::{Key, Maker, NodeId};
use super::part::{Part, PartId, forbidding};

/// The same node, steered away from the rivals of the variants that were chosen.
struct Apart {
    key: Key,
    /// Members that the variant itself has a schema for, and those that it requires.
    own: Vec<String>,
    required: Vec<String>,
    /// Members that have to be missing, or wrong.
    missing: Vec<String>,
    wrong: Vec<String>,
}

impl Maker {
    /// A node whose values are of no variant but those that were chosen. To be asked for where
    /// this does not follow from the variants themselves.
    pub(super) fn told_apart(&mut self, node: NodeId) -> Option<NodeId> {
        let mut key = self.key(node);
        if std::mem::replace(&mut key.is_apart, true) {
            return None;
        }
        let mut rivals: Vec<PartId> = Vec::new();
        for (part, choice, option) in &key.taken {
            let part = self.parts.get(*part);
            let choice = part.choices.get(*choice)?;
            let others = choice.rivals.iter().zip(&choice.options);
            let others = others.filter(|(_, other)| *other != option);
            rivals.extend(others.map(|(rival, _)| *rival));
        }
        if rivals.is_empty() {
            return None;
        }
        let (own, required) = self.names(&key.parts);
        let mut apart = Apart {
            key,
            own,
            required,
            missing: Vec::new(),
            wrong: Vec::new(),
        };
        for rival in rivals {
            self.exclude(rival, &mut apart);
        }
        apart.key.parts = self.closure(&apart.key.parts);
        let base = self.base(node);
        Some(self.node(apart.key, Some(base)))
    }

    fn exclude(&mut self, rival: PartId, apart: &mut Apart) {
        let parts = self.closure(&[rival]);
        let (names, required) = self.names(&parts);
        let is_excluded = required.iter().any(|name| apart.missing.contains(name))
            || names.iter().any(|name| apart.wrong.contains(name));
        if is_excluded {
            return;
        }
        let is_free =
            |name: &&String| !apart.required.contains(name) && !apart.wrong.contains(name);
        if let Some(name) = required.iter().find(is_free) {
            let without = forbidding(&mut self.parts, name);
            apart.key.parts.push(without);
            apart.missing.push(name.clone());
            return;
        }
        let is_foreign =
            |name: &&String| !apart.own.contains(name) && !apart.missing.contains(name);
        let foreign = names.iter().find(is_foreign);
        let schema = foreign.and_then(|name| {
            let mut schemas = parts.iter().map(|part| self.parts.get(*part).named(name));
            Some((name, schemas.find_map(|schema| schema)?))
        });
        let part = match schema {
            Some((name, schema)) => {
                apart.wrong.push(name.clone());
                let wrong = self.parts.not(schema);
                self.parts.made(Part {
                    properties: vec![(name.clone(), wrong)],
                    ..Part::saying(&json!({ "required": [name] }))
                })
            }
            None => self.parts.not(rival),
        };
        apart.key.parts.push(part);
    }

    /// The members that schemas have a schema for, and those that they require.
    fn names(&mut self, parts: &[PartId]) -> (Vec<String>, Vec<String>) {
        let (mut own, mut required) = (Vec::new(), Vec::new());
        for part in parts {
            let part = self.parts.get(*part);
            own.extend(part.properties.iter().map(|(name, _)| name.clone()));
            let names = part.says.get("required").and_then(Value::as_array);
            let names = names.into_iter().flatten().filter_map(Value::as_str);
            required.extend(names.map(str::to_owned));
        }
        (own, required)
    }
}
