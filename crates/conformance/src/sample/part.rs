//! The schemas of a document, each read once: what it says by itself, and which other schemas
//! it applies, to what (JSON Schema 2020-12, Core, sections 10 and 11).

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::Value;

use super::negate::negations;
use super::read::Reader;
use crate::flatten::View;
use crate::pointer::{child, of_reference};
use crate::schema::Schemas;

/// A schema among those that were read.
pub(super) type PartId = usize;

/// What one schema says.
#[derive(Debug, Clone, Default)]
pub(super) struct Part {
    /// Where it stands; nowhere, if it was made here.
    pub(super) pointer: Option<String>,
    /// Whether nothing is valid.
    pub(super) is_never: bool,
    /// Whether meeting what its parts say one by one need not be enough.
    pub(super) is_hard: bool,
    /// The assertions.
    pub(super) says: View,
    /// The schemas that hold as well: `$ref` and `allOf`.
    pub(super) beside: Vec<PartId>,
    /// Of each, one schema holds as well: `oneOf`, `anyOf`, `if`, `not`, `dependentSchemas`.
    pub(super) choices: Vec<Choice>,
    pub(super) properties: Vec<(String, PartId)>,
    pub(super) patterns: Vec<(String, PartId)>,
    pub(super) additional: Option<PartId>,
    pub(super) unevaluated_members: Option<PartId>,
    pub(super) names: Option<PartId>,
    pub(super) prefix: Vec<PartId>,
    pub(super) items: Option<PartId>,
    pub(super) unevaluated_items: Option<PartId>,
    pub(super) contains: Option<PartId>,
    /// Members that no object may have.
    pub(super) forbidden: Vec<String>,
    /// The names that `dependentSchemas` is about.
    pub(super) dependents: Vec<String>,
    /// Whether `contains` asks for what there is not.
    pub(super) contains_nothing: bool,
    /// The schema that `not` has.
    pub(super) negated: Option<PartId>,
    /// The property of a discriminator.
    pub(super) discriminator: Option<String>,
}

impl Part {
    /// A schema with these assertions alone.
    pub(super) fn saying(says: &Value) -> Self {
        Self {
            says: says.as_object().cloned().unwrap_or_default(),
            ..Self::default()
        }
    }

    /// Whether it says nothing by itself.
    pub(super) fn is_silent(&self) -> bool {
        let is_about = self.is_about_objects() || self.is_about_lists();
        !self.is_never && self.says.is_empty() && self.choices.is_empty() && !is_about
    }

    pub(super) fn is_about_objects(&self) -> bool {
        !self.properties.is_empty()
            || !self.patterns.is_empty()
            || self
                .additional
                .or(self.unevaluated_members)
                .or(self.names)
                .is_some()
    }

    pub(super) fn is_about_lists(&self) -> bool {
        !self.prefix.is_empty()
            || self
                .items
                .or(self.unevaluated_items)
                .or(self.contains)
                .is_some()
    }

    /// Whether no object may have a member.
    pub(super) fn forbids(&self, name: &str) -> bool {
        self.forbidden.iter().any(|one| one == name)
    }

    /// The schema that `properties` has for a member.
    pub(super) fn named(&self, name: &str) -> Option<PartId> {
        let found = self.properties.iter().find(|(one, _)| one == name);
        found.map(|(_, part)| *part)
    }
}

/// Schemas of which one is chosen.
#[derive(Debug, Clone, Default)]
pub(super) struct Choice {
    pub(super) options: Vec<PartId>,
    /// The schemas that inherit from one with a discriminator, an option each. Where one of
    /// them holds already, the choice is made.
    pub(super) heirs: Vec<PartId>,
    /// The variants of `oneOf`, an option each: none but the one that is chosen may hold.
    pub(super) rivals: Vec<PartId>,
}

impl Choice {
    pub(super) fn of(options: Vec<PartId>) -> Self {
        Self {
            options,
            ..Self::default()
        }
    }
}

/// Where a schema comes from.
#[derive(Debug, Clone)]
enum Source {
    Pointer(String),
    Not(PartId),
    Made(Arc<Part>),
}

/// All schemas that were read or made.
#[derive(Debug)]
pub(super) struct Parts {
    schemas: Arc<Schemas>,
    sources: Vec<Source>,
    read: Vec<Option<Arc<Part>>>,
    pointers: HashMap<String, PartId>,
    opposites: HashMap<PartId, PartId>,
    anchors: Option<HashMap<String, String>>,
}

impl Parts {
    pub(super) fn new(schemas: Arc<Schemas>) -> Self {
        Self {
            schemas,
            sources: Vec::new(),
            read: Vec::new(),
            pointers: HashMap::new(),
            opposites: HashMap::new(),
            anchors: None,
        }
    }

    /// The schema at a pointer.
    pub(super) fn at(&mut self, pointer: &str) -> PartId {
        if let Some(part) = self.pointers.get(pointer) {
            return *part;
        }
        let part = self.add(Source::Pointer(pointer.to_owned()));
        self.pointers.insert(pointer.to_owned(), part);
        part
    }

    /// A schema that stands nowhere.
    pub(super) fn made(&mut self, part: Part) -> PartId {
        self.add(Source::Made(Arc::new(part)))
    }

    /// What is valid if something is not.
    pub(super) fn not(&mut self, part: PartId) -> PartId {
        if let Some(opposite) = self.opposites.get(&part) {
            return *opposite;
        }
        if let Some(Source::Not(opposite)) = self.sources.get(part) {
            return *opposite;
        }
        let opposite = self.add(Source::Not(part));
        self.opposites.insert(part, opposite);
        opposite
    }

    fn add(&mut self, source: Source) -> PartId {
        self.sources.push(source);
        self.read.push(None);
        self.sources.len() - 1
    }

    pub(super) fn get(&mut self, id: PartId) -> Arc<Part> {
        if let Some(Some(part)) = self.read.get(id) {
            return Arc::clone(part);
        }
        let part = match self.sources.get(id).cloned() {
            Some(Source::Pointer(pointer)) => Arc::new(self.parse(&pointer)),
            Some(Source::Not(part)) => Arc::new(Part {
                choices: vec![Choice::of(negations(self, part))],
                ..Part::default()
            }),
            Some(Source::Made(part)) => part,
            None => Arc::default(),
        };
        if let Some(place) = self.read.get_mut(id) {
            *place = Some(Arc::clone(&part));
        }
        part
    }

    fn parse(&mut self, pointer: &str) -> Part {
        let schemas = Arc::clone(&self.schemas);
        match schemas.root().pointer(pointer) {
            Some(Value::Object(schema)) => {
                let mut reader = Reader {
                    parts: self,
                    schema,
                    pointer,
                };
                reader.read()
            }
            other => Part {
                pointer: Some(pointer.to_owned()),
                is_never: other == Some(&Value::Bool(false)),
                ..Part::default()
            },
        }
    }

    /// The pointer that a reference means. A dynamic one is read as one that is not
    /// (Core, section 8.2.3).
    pub(super) fn resolve(&mut self, reference: &str) -> Option<String> {
        let schemas = Arc::clone(&self.schemas);
        let pointer = of_reference(reference).or_else(|| {
            let anchors = self.anchors.get_or_insert_with(|| {
                let mut anchors = HashMap::new();
                collect_anchors(schemas.root(), "", &mut anchors);
                anchors
            });
            anchors.get(reference.strip_prefix('#')?).cloned()
        })?;
        schemas.root().pointer(&pointer).map(|_| pointer)
    }

    pub(super) fn root(&self) -> Arc<Schemas> {
        Arc::clone(&self.schemas)
    }
}

fn collect_anchors(value: &Value, at: &str, anchors: &mut HashMap<String, String>) {
    match value {
        Value::Object(members) => {
            for keyword in ["$anchor", "$dynamicAnchor"] {
                if let Some(Value::String(name)) = members.get(keyword) {
                    anchors.entry(name.clone()).or_insert_with(|| at.to_owned());
                }
            }
            for (name, member) in members {
                collect_anchors(member, &child(at, name), anchors);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect_anchors(item, &child(at, &index.to_string()), anchors);
            }
        }
        _ => {}
    }
}

/// A schema that allows all objects without a member.
pub(super) fn forbidding(parts: &mut Parts, name: &str) -> PartId {
    let never = parts.made(Part {
        is_never: true,
        ..Part::default()
    });
    parts.made(Part {
        properties: vec![(name.to_owned(), never)],
        forbidden: vec![name.to_owned()],
        ..Part::default()
    })
}
