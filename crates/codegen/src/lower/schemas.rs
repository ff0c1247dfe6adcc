//! Schemas made into types.

mod arrays;
mod choices;
mod defaults;
mod enums;
mod multipart;
mod nulls;
mod objects;
mod order;
mod references;
mod tags;
mod texts;
mod unions;

use std::collections::HashMap;

use super::composition::{Broken, Conjunction, Key, reference};
use super::docs;
use super::keywords::{TYPES, is_null};
use super::names::{Namespace, pascal};
use super::scalars::{float, integer, is_integer};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::Document;
use crate::model::{Constraints, Kind, Recursion, Shape, Struct, Type, TypeDefinition, TypeId};
use crate::node::Node;
use crate::source::Span;

/// How deep types written in place may be nested.
const DEPTH: usize = 64;

/// How many parts of compositions may be brought together for one schema, and for all of a
/// document: each alternative of an alternative may be a composition.
const STEPS: usize = 2_000;
const ALL_STEPS: usize = 50_000;

/// The types made so far.
pub(super) struct Types<'d, 'x> {
    pub(super) document: &'d Document,
    diagnostics: &'x mut Diagnostics,
    names: Namespace,
    definitions: Vec<TypeDefinition>,
    /// The types of schemas that are referred to.
    referred: HashMap<usize, TypeId>,
    /// The types of schemas, by what they say.
    known: HashMap<Key<'d>, Known>,
    /// Whether null is a value of a schema, by what it says.
    nullable: HashMap<Key<'d>, bool>,
    /// Referred to, and not yet looked at.
    waiting: Vec<(TypeId, &'d Node)>,
    /// Defaults, which need the types of all fields.
    defaults: Vec<defaults::Pending<'d>>,
    /// The structs of multipart bodies.
    multiparts: HashMap<Key<'d>, TypeId>,
    depth: usize,
    steps: usize,
    all_steps: usize,
}

/// What is known of the type of a schema.
enum Known {
    /// It is being worked out; the name that it got because it leads back to itself.
    Underway(Option<TypeId>),
    /// It is this.
    Type(Box<Type>),
}

/// What a schema turned out to be: a type that can stand where it is, or one that needs a
/// name.
enum Lowered<'d> {
    Type(Type),
    Shape(Shape),
    /// An object, with those of its fields, by index, that have a default, and the schema that
    /// states it.
    Object(Struct, Vec<(usize, &'d Node)>),
}

impl<'d, 'x> Types<'d, 'x> {
    /// The types of the document's components. All get their names before any is looked at,
    /// so that they can refer to each other, and a type written in place never takes one.
    pub(super) fn of_components(document: &'d Document, diagnostics: &'x mut Diagnostics) -> Self {
        let mut types = Self {
            document,
            diagnostics,
            names: Namespace::beside_prelude("Type"),
            definitions: Vec::new(),
            referred: HashMap::new(),
            known: HashMap::new(),
            nullable: HashMap::new(),
            waiting: Vec::new(),
            defaults: Vec::new(),
            multiparts: HashMap::new(),
            depth: 0,
            steps: 0,
            all_steps: 0,
        };
        let components = document.root().get("components");
        let schemas: Vec<_> = components
            .into_iter()
            .flat_map(|node| node.members("schemas"))
            .collect();
        for (component, member) in &schemas {
            let name = types.names.claim(pascal(component));
            types.refer(&member.node, name, Some((*component).to_owned()));
        }
        // In the order of the document: what is written in place gets its name in that order.
        types.waiting.reverse();
        types.settle();
        types
    }

    /// All types, and the names that they have.
    pub(super) fn finish(mut self) -> (Vec<TypeDefinition>, Namespace) {
        order::order(&mut self.definitions);
        (self.definitions, self.names)
    }

    /// Reports something that cannot be carried further.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.add(diagnostic);
    }

    /// Reports that something is not enforced.
    pub(super) fn not_enforced(&mut self, span: Span, message: impl Into<String>, label: &str) {
        self.report(Diagnostic::warning("not-enforced", span, message).label(label));
    }

    /// The definition of a type.
    pub(super) fn definition(&self, id: TypeId) -> Option<&TypeDefinition> {
        self.definitions.get(id.0)
    }

    /// The type of a schema. One that needs a name gets the suggested one.
    pub(super) fn ty(&mut self, schema: &'d Node, suggested: &str) -> Type {
        let ty = self.of_schema(schema, suggested);
        if self.depth == 0 {
            self.settle();
        }
        ty
    }

    /// Like [`Types::ty`], for a schema within a schema.
    fn of_schema(&mut self, schema: &'d Node, suggested: &str) -> Type {
        if reference(self.document, schema).is_some() {
            return self.of_reference(schema);
        }
        let all = Conjunction::of(self.document, schema);
        if all.is_empty() && all.broken.is_none() && schema.get("not").is_some() {
            return self.untyped(schema.span, "there is no type of all but some values");
        }
        self.of_all(&all, suggested)
    }

    /// The type of schemas that hold together. What says the same is the same type, so that
    /// what leads back to itself ends, and what is shared is made once.
    fn of_all(&mut self, all: &Conjunction<'d>, suggested: &str) -> Type {
        if let Some(broken) = all.broken {
            return self.broken(all.span, broken);
        }
        if all.is_empty() {
            return plain(Kind::Any);
        }
        let mut key = all.key();
        if !self.known.contains_key(&key) {
            key = all.placed_key();
        }
        match self.known.get(&key) {
            Some(Known::Type(ty)) => return ty.as_ref().clone(),
            Some(Known::Underway(Some(id))) => return plain(Kind::Named(*id)),
            Some(Known::Underway(None)) => {
                let name = self.names.claim(suggested.to_owned());
                let nullable = self.is_nullable(all);
                let id = self.define(name, None, nullable, all);
                self.known.insert(key, Known::Underway(Some(id)));
                return Type {
                    nullable,
                    ..plain(Kind::Named(id))
                };
            }
            None => {}
        }
        if !self.may_go_on(all) {
            return self.broken(all.span, Broken::TooComplex);
        }
        self.known.insert(key.clone(), Known::Underway(None));
        self.depth += 1;
        let lowered = self.lowered(all, suggested);
        self.depth -= 1;
        let ty = self.settled(all, &key, lowered, suggested);
        self.known.insert(key, Known::Type(Box::new(ty.clone())));
        ty
    }

    /// Gives what needs a name one.
    fn settled(
        &mut self,
        all: &Conjunction<'d>,
        key: &Key<'d>,
        lowered: Lowered<'d>,
        suggested: &str,
    ) -> Type {
        let nullable = self.is_nullable(all);
        let forced = match self.known.get(key) {
            Some(Known::Underway(forced)) => *forced,
            _ => None,
        };
        let id = match (forced, lowered) {
            (None, Lowered::Type(ty)) => {
                let nullable = (nullable || ty.nullable) && !matches!(ty.kind, Kind::Any);
                return Type { nullable, ..ty };
            }
            (None, lowered) => {
                let name = self.names.claim(suggested.to_owned());
                let id = self.define(name, None, false, all);
                self.give(id, lowered);
                id
            }
            (Some(id), lowered) => {
                self.give(id, lowered);
                id
            }
        };
        Type {
            nullable,
            ..plain(Kind::Named(id))
        }
    }

    /// Whether there is room for more.
    fn may_go_on(&mut self, all: &Conjunction<'d>) -> bool {
        if all.atoms.len() > 1 {
            self.steps += all.atoms.len();
            self.all_steps += all.atoms.len();
        }
        self.depth < DEPTH && self.steps <= STEPS && self.all_steps <= ALL_STEPS
    }

    fn broken(&mut self, span: Span, broken: Broken) -> Type {
        match broken {
            Broken::Impossible => self.untyped(span, "no value fits this schema"),
            // The check told of it, as an error.
            Broken::Unresolved if self.diagnostics.has_errors() => plain(Kind::Any),
            Broken::Unresolved => self.untyped(span, "this refers to nothing"),
            Broken::TooComplex => {
                self.report(
                    Diagnostic::warning("too-complex", span, "this composition is given up").label(
                        "too many schemas hold together here, or too deep: any JSON is taken",
                    ),
                );
                plain(Kind::Any)
            }
        }
    }

    /// Any JSON, where the document says more.
    fn untyped(&mut self, span: Span, why: &str) -> Type {
        self.report(Diagnostic::warning("untyped", span, why).label("any JSON is taken here"));
        plain(Kind::Any)
    }

    fn lowered(&mut self, all: &Conjunction<'d>, name: &str) -> Lowered<'d> {
        if let Some((holder, keyword)) = all.choice() {
            return self.choice(all, holder, keyword, name);
        }
        if let Some(lowered) = self.enumeration(all) {
            return lowered;
        }
        let mut types = all.types();
        types.retain(|ty| TYPES.contains(ty));
        match types.as_slice() {
            [] if all.atoms.iter().all(|atom| is_null(atom.node)) => {
                Lowered::Type(plain(Kind::Null))
            }
            [] => Lowered::Type(self.typeless(all)),
            [one] => self.of_type(all, one, name),
            // All types there are say no more than none.
            several if several.len() >= TYPES.len() - 1 && all.is_bare() => {
                Lowered::Type(plain(Kind::Any))
            }
            several => self.union_of_types(all, several, name),
        }
    }

    /// The type of what says something, but nothing that has a type.
    fn typeless(&mut self, all: &Conjunction<'d>) -> Type {
        if all.states_unknown_type() {
            // The check told of it.
            return plain(Kind::Any);
        }
        if all.states_type() {
            return self.untyped(all.span, "these types have no value in common");
        }
        if all.values("enum").next().is_some() || all.values("const").next().is_some() {
            return self.untyped(all.span, "these values have no type");
        }
        plain(Kind::Any)
    }

    fn of_type(&mut self, all: &Conjunction<'d>, ty: &str, name: &str) -> Lowered<'d> {
        let constraints = all.constraints(ty);
        let kind = match ty {
            "string" => return Lowered::Type(self.text(all, constraints)),
            "integer" => Kind::Integer(integer(all)),
            // A number of a format of integers is one (OAS 3.1, section 4.4).
            "number" if is_integer(all) => Kind::Integer(integer(all)),
            "number" => Kind::Number(float(all)),
            "boolean" => Kind::Boolean,
            "array" => return Lowered::Type(self.array(all, constraints, name)),
            _ => return self.object(all, constraints, name),
        };
        let constraints = match kind {
            Kind::Integer(integer) => constraints.within(integer),
            _ => constraints,
        };
        Lowered::Type(Type {
            constraints,
            ..plain(kind)
        })
    }

    fn define(
        &mut self,
        name: String,
        component: Option<String>,
        nullable: bool,
        all: &Conjunction<'d>,
    ) -> TypeId {
        let id = TypeId(self.definitions.len());
        let mut words = crate::model::Docs::default();
        // The outer part comes last, and its words are the ones meant.
        for atom in &all.atoms {
            let more = docs(atom.node);
            if atom.owner.is_none() && (more.summary.is_some() || more.description.is_some()) {
                words = more;
            }
        }
        self.definitions.push(TypeDefinition {
            name,
            component,
            nullable,
            shape: Shape::Newtype(plain(Kind::Any)),
            docs: words,
            span: all.span,
        });
        id
    }

    /// Says what a type is.
    fn give(&mut self, id: TypeId, lowered: Lowered<'d>) {
        let shape = match lowered {
            Lowered::Shape(shape) => shape,
            // The name says itself whether it may be null.
            Lowered::Type(ty) => Shape::Newtype(Type {
                nullable: false,
                ..ty
            }),
            Lowered::Object(object, defaults) => {
                self.defaults.extend(
                    defaults
                        .into_iter()
                        .map(|(field, holder)| defaults::Pending { id, field, holder }),
                );
                Shape::Struct(object)
            }
        };
        if let Some(definition) = self.definitions.get_mut(id.0) {
            definition.shape = shape;
        }
    }

    /// A type written in place that is yet to be given what it is.
    fn unnamed(&mut self, suggested: &str, span: Span) -> TypeId {
        let nothing = Conjunction {
            atoms: Vec::new(),
            only: None,
            broken: None,
            span,
        };
        let name = self.names.claim(suggested.to_owned());
        self.define(name, None, false, &nothing)
    }

    fn name(&self, id: TypeId) -> String {
        self.definition(id)
            .map(|definition| definition.name.clone())
            .unwrap_or_default()
    }
}

/// A type without constraints.
pub(super) fn plain(kind: Kind) -> Type {
    Type {
        kind,
        nullable: false,
        constraints: Constraints::default(),
        recursion: Recursion::None,
    }
}
