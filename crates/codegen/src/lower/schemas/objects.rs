//! Objects: their properties, and what else they may have.

use indexmap::{IndexMap, IndexSet};

use super::{Lowered, Types, plain};
use crate::lower::composition::{Conjunction, address};
use crate::lower::docs;
use crate::lower::keywords::closes;
use crate::lower::names::{Namespace, inner_name, snake};
use crate::model::{Access, Additional, Constraints, Docs, Field, Kind, Struct, Type};
use crate::node::{Node, Value};
use crate::source::Span;

/// A property, as all the schemas that declare it do.
pub(super) struct Property<'d> {
    /// The schemas, the outer ones last.
    pub(super) schemas: Vec<&'d Node>,
    /// The schema that was referred to and brought the property in.
    owner: Option<&'d Node>,
}

impl<'d> Types<'d, '_> {
    pub(super) fn object(
        &mut self,
        all: &Conjunction<'d>,
        constraints: Constraints,
        name: &str,
    ) -> Lowered<'d> {
        let properties = properties(all);
        let additional = self.additional(all, !properties.is_empty(), name);
        match additional {
            Additional::Typed(_) | Additional::Ignored if properties.is_empty() => {
                self.without_fields(all);
                let value = match additional {
                    Additional::Typed(value) => value,
                    _ => Box::new(plain(Kind::Any)),
                };
                Lowered::Type(Type {
                    constraints,
                    ..plain(Kind::Map(value))
                })
            }
            additional => {
                let mut defaults = Vec::new();
                let mut fields = self.fields(all, &properties, name, &mut defaults);
                if !matches!(additional, Additional::Forbidden) {
                    fields.extend(undeclared(all, &properties, &additional, &fields));
                }
                let object = Struct {
                    fields,
                    additional,
                    min_properties: constraints.min_properties,
                    max_properties: constraints.max_properties,
                    multipart: false,
                };
                Lowered::Object(object, defaults)
            }
        }
    }

    /// Whether `unevaluatedProperties` lets no property be that is not declared (Core, section 11.3).
    fn is_closed(&mut self, all: &Conjunction<'d>) -> bool {
        let Some(closing) = all.atoms.iter().find(|atom| closes(atom.node)) else {
            return false;
        };
        let mut keywords = all.atoms.iter().flat_map(|atom| {
            let here = EVALUATING.iter();
            here.filter(|keyword| atom.node.get(keyword).is_some())
        });
        let Some(keyword) = keywords.next() else {
            return true;
        };
        self.not_enforced(
            closing.node.span,
            "`unevaluatedProperties` is not enforced",
            &format!("beside `{keyword}`, which may evaluate more"),
        );
        false
    }

    /// Says which names are required of a map, which has no fields for them.
    fn without_fields(&mut self, all: &Conjunction<'d>) {
        for node in all
            .atoms
            .iter()
            .flat_map(|atom| atom.node.items("required"))
        {
            if let Some(wire) = node.as_str() {
                self.not_enforced(
                    node.span,
                    format!("`{wire}` is not required"),
                    "no property of any name is declared",
                );
            }
        }
    }

    fn fields(
        &mut self,
        all: &Conjunction<'d>,
        properties: &IndexMap<&'d str, Property<'d>>,
        name: &str,
        defaults: &mut Vec<(usize, &'d Node)>,
    ) -> Vec<Field> {
        let required = all.required();
        // The field of the properties that have no name of their own.
        let mut names = Namespace::without(&["additional"]);
        let mut fields = Vec::new();
        for (wire, property) in properties {
            // What several schemas say together is of none of them.
            let owner = property
                .owner
                .filter(|_| property.schemas.len() == 1)
                .and_then(|owner| self.referred.get(&address(owner)).copied());
            let inner = match owner {
                Some(id) => inner_name(&self.name(id), wire),
                None => inner_name(name, wire),
            };
            let ty = self.of_property(property, all.span, &inner);
            let required = required.contains(wire);
            if let Some(holder) = self.default_of(property).filter(|_| !required) {
                defaults.push((fields.len(), holder));
            }
            fields.push(Field {
                wire: (*wire).to_owned(),
                name: names.claim(snake(wire)),
                required,
                ty,
                default: None,
                access: self.access(property),
                docs: words(property),
            });
        }
        fields
    }

    /// The type of a property.
    pub(super) fn of_property(&mut self, property: &Property<'d>, span: Span, inner: &str) -> Type {
        match property.schemas.as_slice() {
            [one] => self.of_schema(one, inner),
            several => {
                let all = Conjunction::of_all(self.document, span, several.iter().copied());
                self.of_all(&all, inner)
            }
        }
    }

    /// What the schemas of a property, or those they refer to, say by a keyword.
    pub(super) fn word(&self, property: &Property<'d>, keyword: &str) -> Option<&'d Node> {
        let mut schemas = property.schemas.iter().rev();
        schemas.find_map(|schema| self.word_of(schema, keyword))
    }

    /// The schema that has a property's default.
    pub(super) fn default_of(&self, property: &Property<'d>) -> Option<&'d Node> {
        let mut schemas = property.schemas.iter().rev();
        schemas.find_map(|schema| self.holder_of(schema, "default"))
    }

    /// What a schema, its parts or those that it refers to say by a keyword.
    fn word_of(&self, schema: &'d Node, keyword: &str) -> Option<&'d Node> {
        self.holder_of(schema, keyword)?.get(keyword)
    }

    /// The first of a schema, its parts and those that it refers to that has a keyword.
    pub(super) fn holder_of(&self, schema: &'d Node, keyword: &str) -> Option<&'d Node> {
        let mut at = vec![schema];
        // Breadth-first, and as far as people go.
        for _ in 0..16 {
            let schema = if at.is_empty() {
                None
            } else {
                Some(at.remove(0))
            }?;
            if schema.get(keyword).is_some() {
                return Some(schema);
            }
            let target = schema
                .get_str("$ref")
                .and_then(|reference| self.document.resolve(reference).ok());
            at.extend(target);
            at.extend(schema.items("allOf"));
            // `nullable` beside a reference was made alternatives.
            if let (Some(one), Some(_), None) = (
                schema.items("anyOf").next(),
                schema.items("anyOf").nth(1),
                schema.items("anyOf").nth(2),
            ) {
                at.push(one);
            }
        }
        None
    }

    pub(super) fn access(&self, property: &Property<'d>) -> Access {
        let is = |keyword: &str| {
            self.word(property, keyword)
                .is_some_and(|node| node.value == Value::Bool(true))
        };
        match (is("readOnly"), is("writeOnly")) {
            (true, false) => Access::ReadOnly,
            (false, true) => Access::WriteOnly,
            _ => Access::Both,
        }
    }

    /// What properties an object may have that it does not name.
    pub(super) fn additional(
        &mut self,
        all: &Conjunction<'d>,
        beside: bool,
        name: &str,
    ) -> Additional {
        let inner = format!("{name}Value");
        let said: Vec<&Node> = all.values("additionalProperties").collect();
        let is = |flag: bool| move |node: &&&Node| node.value == Value::Bool(flag);
        let forbidden = said.iter().any(|node| is(false)(&node)) || self.is_closed(all);
        let typed: Vec<&Node> = said
            .iter()
            .filter(|node| node.as_object().is_some())
            .copied()
            .collect();
        let open = typed.is_empty() && said.iter().any(|node| is(true)(&node));
        let patterns: Vec<&Node> = all
            .values("patternProperties")
            .filter_map(Node::as_object)
            .flat_map(|object| object.values().map(|member| &member.node))
            .collect();
        let value = match typed.as_slice() {
            _ if forbidden => None,
            [] => None,
            [one] => Some(self.of_schema(one, &inner)),
            several => {
                let all = Conjunction::of_all(self.document, all.span, several.iter().copied());
                Some(self.of_all(&all, &inner))
            }
        };
        if patterns.is_empty() {
            return match value {
                Some(value) => Additional::Typed(Box::new(value)),
                None if forbidden => Additional::Forbidden,
                None if open => Additional::Typed(Box::new(plain(Kind::Any))),
                None => Additional::Ignored,
            };
        }
        if let Some(node) = all.values("patternProperties").next() {
            self.not_enforced(
                node.span,
                "these patterns of names are not enforced",
                "any other name may have a value of these types",
            );
        }
        // Names that no pattern matches may have any value where nothing else is said of them.
        if value.is_none() && !forbidden && (beside || open) && patterns.len() > 1 {
            return Additional::Typed(Box::new(plain(Kind::Any)));
        }
        let mut types: Vec<Type> = Vec::new();
        for (index, pattern) in patterns.iter().enumerate() {
            let inner = match index {
                0 => inner.clone(),
                _ => format!("{inner}{}", index + 1),
            };
            types.push(self.of_schema(pattern, &inner));
        }
        types.extend(value);
        Additional::Typed(Box::new(self.one_of(types, all.span, &inner)))
    }
}

/// Keywords that may let a property be which nothing that is lowered names: where one of them stands
/// beside it, `unevaluatedProperties` forbids less than `additionalProperties` does.
const EVALUATING: [&str; 5] = [
    "additionalProperties",
    "anyOf",
    "dependentSchemas",
    "if",
    "patternProperties",
];

/// Fields for what is required and is no declared property (Validation, section 6.5.3): it has to be
/// there, and is what any other property may be.
fn undeclared(
    all: &Conjunction<'_>,
    properties: &IndexMap<&str, Property<'_>>,
    additional: &Additional,
    fields: &[Field],
) -> Vec<Field> {
    let ty = match additional {
        Additional::Typed(value) => (**value).clone(),
        _ => plain(Kind::Any),
    };
    let mut taken: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
    taken.push("additional");
    let mut names = Namespace::without(&taken);
    let required = all
        .atoms
        .iter()
        .flat_map(|atom| atom.node.items("required"));
    // Each once, in the order of the document.
    let missing: IndexSet<&str> = required
        .filter_map(Node::as_str)
        .filter(|wire| !properties.contains_key(wire))
        .collect();
    missing
        .into_iter()
        .map(|wire| Field {
            wire: wire.to_owned(),
            name: names.claim(snake(wire)),
            required: true,
            ty: ty.clone(),
            default: None,
            access: Access::Both,
            docs: Docs::default(),
        })
        .collect()
}

/// The properties of an object, in the order in which they are declared.
pub(super) fn properties<'d>(all: &Conjunction<'d>) -> IndexMap<&'d str, Property<'d>> {
    let mut properties: IndexMap<&str, Property<'d>> = IndexMap::new();
    for atom in &all.atoms {
        for (wire, member) in atom.node.members("properties") {
            match properties.get_mut(wire) {
                Some(known) => known.schemas.push(&member.node),
                None => {
                    properties.insert(
                        wire,
                        Property {
                            schemas: vec![&member.node],
                            owner: atom.owner,
                        },
                    );
                }
            }
        }
    }
    properties
}

/// The words of the outermost schema that has any.
pub(super) fn words(property: &Property<'_>) -> Docs {
    let all: Vec<Docs> = property.schemas.iter().map(|schema| docs(schema)).collect();
    let deprecated = all.iter().any(|docs| docs.deprecated);
    let spoken = all
        .into_iter()
        .rev()
        .find(|docs| docs.summary.is_some() || docs.description.is_some());
    Docs {
        deprecated,
        ..spoken.unwrap_or_default()
    }
}
