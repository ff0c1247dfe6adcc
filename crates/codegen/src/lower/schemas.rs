//! Schemas made into types.

mod unions;

use std::collections::HashMap;

use super::composition::{alternatives, is_nullable, is_refined_reference, merged, types_of};
use super::docs;
use super::names::{Namespace, pascal, snake};
use super::scalars::{constraints, enum_values, integer, text};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::{Document, component_name};
use crate::model::{
    Additional, Constraints, Field, Float, Kind, Literal, Recursion, Shape, Struct, Text, Type,
    TypeDefinition, TypeId,
};
use crate::node::{Node, Value};

/// How deep types written in place may be nested; beyond, something refers to itself without
/// a name to stop at.
const DEPTH: usize = 64;

/// The types made so far.
pub(super) struct Types<'d, 'x> {
    document: &'d Document,
    diagnostics: &'x mut Diagnostics,
    names: Namespace,
    components: HashMap<String, TypeId>,
    definitions: Vec<TypeDefinition>,
    depth: usize,
}

/// What a schema turned out to be: a type that can stand where it is, or one that needs a
/// name.
enum Lowered {
    Type(Type),
    Shape(Shape),
}

impl<'d, 'x> Types<'d, 'x> {
    /// The types of the document's components. All get their names before any is looked at,
    /// so that they can refer to each other, and a type written in place never takes one.
    pub(super) fn of_components(document: &'d Document, diagnostics: &'x mut Diagnostics) -> Self {
        let mut types = Self {
            document,
            diagnostics,
            names: Namespace::of_types(),
            components: HashMap::new(),
            definitions: Vec::new(),
            depth: 0,
        };
        let components = document.root().get("components");
        let schemas: Vec<_> = components
            .into_iter()
            .flat_map(|node| node.members("schemas"))
            .collect();
        for (component, member) in &schemas {
            let name = types.names.claim(pascal(component));
            let nullable = is_nullable(document, &member.node);
            let id = types.define(name, Some((*component).to_owned()), nullable, &member.node);
            types.components.insert((*component).to_owned(), id);
        }
        for (index, (_, member)) in schemas.into_iter().enumerate() {
            let name = types.definitions[index].name.clone();
            let shape = match types.lowered(&member.node, &name) {
                Lowered::Shape(shape) => shape,
                Lowered::Type(ty) => Shape::Newtype(Type {
                    nullable: false,
                    ..ty
                }),
            };
            types.definitions[index].shape = shape;
        }
        types
    }

    /// All types.
    pub(super) fn finish(self) -> Vec<TypeDefinition> {
        self.definitions
    }

    /// Reports something that cannot be carried further.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.add(diagnostic);
    }

    /// The definition of a type.
    pub(super) fn definition(&self, id: TypeId) -> Option<&TypeDefinition> {
        self.definitions.get(id.0)
    }

    /// The type of a schema. One that needs a name gets the suggested one.
    pub(super) fn ty(&mut self, schema: &Node, suggested: &str) -> Type {
        if let Some(named) = self.component(schema) {
            return named;
        }
        let nullable = is_nullable(self.document, schema);

        match self.lowered(schema, suggested) {
            Lowered::Type(ty) => Type {
                nullable: nullable || ty.nullable,
                ..ty
            },
            Lowered::Shape(shape) => {
                let name = self.names.claim(pascal(suggested));
                let id = self.define(name, None, false, schema);
                self.definitions[id.0].shape = shape;
                Type {
                    nullable,
                    ..plain(Kind::Named(id))
                }
            }
        }
    }

    /// The literal of a `default`, if its type has one.
    pub(super) fn default(&mut self, schema: &Node, ty: &Type) -> Option<Literal> {
        let beside = schema.get("default");
        let default = beside.or_else(|| self.document.target(schema)?.get("default"))?;
        let literal = match (&ty.kind, &default.value) {
            (Kind::Text(Text::Plain | Text::Formatted(_)), Value::String(text)) => {
                Some(Literal::Text(text.clone()))
            }
            (Kind::Integer(_), _) => default.as_integer().map(Literal::Integer),
            (Kind::Number(_), _) => default.as_f64().map(Literal::Number),
            (Kind::Boolean, Value::Bool(flag)) => Some(Literal::Boolean(*flag)),
            (Kind::Named(id), Value::String(text)) => {
                match self.definition(*id).map(|definition| &definition.shape) {
                    Some(Shape::Enum(values)) => values
                        .iter()
                        .position(|value| value.wire == *text)
                        .map(|index| Literal::EnumValue(*id, index)),
                    _ => None,
                }
            }
            _ => None,
        };
        if literal.is_none() && default.value != Value::Null {
            self.diagnostics.add(
                Diagnostic::warning(
                    "not-enforced",
                    default.span,
                    "this default is not filled in",
                )
                .label("only defaults of texts, numbers, booleans and enums are"),
            );
        }
        literal
    }

    fn define(
        &mut self,
        name: String,
        component: Option<String>,
        nullable: bool,
        schema: &Node,
    ) -> TypeId {
        let id = TypeId(self.definitions.len());
        let shape = Shape::Newtype(plain(Kind::Any));
        self.definitions.push(TypeDefinition {
            name,
            component,
            nullable,
            shape,
            docs: docs(schema),
            span: schema.span,
        });
        id
    }

    /// The component that a schema refers to, if it refers to one and says nothing else that
    /// matters to the type.
    fn component(&mut self, schema: &Node) -> Option<Type> {
        let reference = schema
            .get_str("$ref")
            .filter(|_| !is_refined_reference(schema))?;
        let id = reference
            .strip_prefix("#/components/schemas/")
            .filter(|rest| !rest.contains('/'))
            .and_then(component_name)
            .and_then(|name| self.components.get(&name).copied())?;
        let nullable = self
            .definition(id)
            .is_some_and(|definition| definition.nullable);
        Some(Type {
            nullable,
            ..plain(Kind::Named(id))
        })
    }

    fn lowered(&mut self, schema: &Node, name: &str) -> Lowered {
        if self.depth > DEPTH {
            self.diagnostics.add(
                Diagnostic::error("endless-type", schema.span, "this type never ends")
                    .label("leads back to itself without a name"),
            );
            return Lowered::Type(plain(Kind::Any));
        }
        self.depth += 1;
        let lowered = self.lowered_here(schema, name);
        self.depth -= 1;
        lowered
    }

    fn lowered_here(&mut self, schema: &Node, name: &str) -> Lowered {
        if let Some(named) = self.component(schema) {
            return Lowered::Type(named);
        }
        let Some(schema) = self.document.target(schema) else {
            return Lowered::Type(plain(Kind::Any));
        };
        if let Some(merged) = merged(self.document, schema) {
            return self.lowered(&merged, name);
        }
        if let Some(all) = alternatives(self.document, schema) {
            if schema.get("properties").is_none() {
                self.told_apart(schema, &all);
                return self.union(&all, name);
            }
            let keyword = schema
                .get("oneOf")
                .or(schema.get("anyOf"))
                .map_or(schema.span, |node| node.span);
            self.diagnostics.add(
                Diagnostic::warning(
                    "not-enforced",
                    keyword,
                    "these alternatives are not enforced",
                )
                .label("beside `properties`, which are"),
            );
        }
        if let Some(values) = enum_values(schema) {
            return Lowered::Shape(Shape::Enum(values));
        }
        let types = types_of(schema);
        match types.as_slice() {
            [] => Lowered::Type(plain(Kind::Any)),
            [one] => self.of_type(schema, one, name),
            several => self.union_of_types(schema, several, name),
        }
    }

    fn of_type(&mut self, schema: &Node, ty: &str, name: &str) -> Lowered {
        let mut constraints = constraints(schema);
        let kind = match ty {
            "string" => {
                let text = text(schema);
                self.of_format(schema, &text, &mut constraints);
                Kind::Text(text)
            }
            "integer" => Kind::Integer(integer(schema)),
            "number" => Kind::Number(match schema.get_str("format") {
                Some("float") => Float::F32,
                _ => Float::F64,
            }),
            "boolean" => Kind::Boolean,
            "array" => {
                let item = match schema.get("items") {
                    Some(items) => self.ty(items, &format!("{name}Item")),
                    None => plain(Kind::Any),
                };
                Kind::Array(Box::new(item))
            }
            "object" => return self.object(schema, name, constraints),
            _ => Kind::Any,
        };
        if schema.get("enum").is_some() || schema.get("const").is_some() {
            let span = schema
                .get("enum")
                .or(schema.get("const"))
                .map_or(schema.span, |node| node.span);
            self.diagnostics.add(
                Diagnostic::warning("not-enforced", span, "these values are not enforced")
                    .label("only enums of texts are so far"),
            );
        }
        Lowered::Type(Type {
            constraints,
            ..plain(kind)
        })
    }

    /// Takes the constraints of a text from one that is held as another type than a text.
    fn of_format(&mut self, schema: &Node, text: &Text, constraints: &mut Constraints) {
        if matches!(text, Text::Plain | Text::Formatted(_)) {
            return;
        }
        for keyword in ["minLength", "maxLength", "pattern"] {
            if let Some(node) = schema.get(keyword) {
                self.diagnostics.add(
                    Diagnostic::warning(
                        "not-enforced",
                        node.span,
                        format!("`{keyword}` is not enforced here"),
                    )
                    .label("the format decides the text"),
                );
            }
        }
        *constraints = Constraints::default();
    }

    fn object(&mut self, schema: &Node, name: &str, constraints: Constraints) -> Lowered {
        let additional = match schema.get("additionalProperties") {
            Some(node) => match &node.value {
                Value::Bool(false) => Additional::Forbidden,
                Value::Bool(true) => Additional::Typed(Box::new(plain(Kind::Any))),
                _ => Additional::Typed(Box::new(self.ty(node, &format!("{name}Value")))),
            },
            None => Additional::Ignored,
        };
        let has_properties = schema.members("properties").next().is_some();
        match additional {
            Additional::Typed(value) if !has_properties => Lowered::Type(Type {
                constraints,
                ..plain(Kind::Map(value))
            }),
            Additional::Ignored if !has_properties => {
                let value = Box::new(plain(Kind::Any));
                Lowered::Type(Type {
                    constraints,
                    ..plain(Kind::Map(value))
                })
            }
            additional => {
                for keyword in ["minProperties", "maxProperties"] {
                    if let Some(node) = schema.get(keyword) {
                        self.diagnostics.add(
                            Diagnostic::warning(
                                "not-enforced",
                                node.span,
                                format!("`{keyword}` is not enforced here"),
                            )
                            .label("beside `properties`"),
                        );
                    }
                }
                Lowered::Shape(Shape::Struct(Struct {
                    fields: self.fields(schema, name),
                    additional,
                }))
            }
        }
    }

    fn fields(&mut self, schema: &Node, name: &str) -> Vec<Field> {
        let required: Vec<&str> = schema.items("required").filter_map(Node::as_str).collect();
        let mut names = Namespace::default();
        // The field of the properties that have no name of their own.
        names.claim("additional".to_owned());
        let mut fields = Vec::new();
        for (wire, member) in schema.members("properties") {
            let ty = self.ty(&member.node, &inner_name(name, wire));
            let required = required.contains(&wire);
            let default = if required {
                None
            } else {
                self.default(&member.node, &ty)
            };
            fields.push(Field {
                wire: wire.to_owned(),
                name: names.claim(snake(wire)),
                required,
                ty,
                default,
                docs: docs(&member.node),
            });
        }
        fields
    }
}

/// The name of a type written in place at a property. A property that repeats the name of its
/// object does not repeat it in the type: `subjectType` of `Subject` is a `SubjectType`.
fn inner_name(owner: &str, wire: &str) -> String {
    let property = pascal(wire);
    match property.strip_prefix(owner) {
        Some(rest) if rest.starts_with(char::is_uppercase) => property,
        _ => format!("{owner}{property}"),
    }
}

fn plain(kind: Kind) -> Type {
    Type {
        kind,
        nullable: false,
        constraints: Constraints::default(),
        recursion: Recursion::None,
    }
}
