//! Unions, and the names of their variants.

use super::choices::{Member, enumerated};
use super::enums::variant_name;
use super::{Lowered, Types, plain};
use crate::lower::composition::{Conjunction, address, reference};
use crate::lower::names::{Namespace, inner_name, pascal};
use crate::model::{Kind, Scalar, Shape, Tagging, Text, Type, Union, Variant};
use crate::node::Node;
use crate::source::Span;

impl<'d> Types<'d, '_> {
    /// A variant's type: without null, which the union has, and with a name for its constraints,
    /// which a variant has no place for.
    pub(super) fn carried(&mut self, ty: Type, inner: &str, schema: &'d Node) -> Type {
        let ty = Type {
            nullable: false,
            ..ty
        };
        if ty.constraints.is_empty() {
            return ty;
        }
        let id = self.unnamed(inner, schema.span);
        if let Some(definition) = self.definitions.get_mut(id.0) {
            definition.docs = crate::lower::docs(schema);
        }
        self.give(id, Lowered::Type(ty));
        plain(Kind::Named(id))
    }

    /// Variants without those that are there already; the type itself, if it is the only one.
    pub(super) fn collapsed(
        &mut self,
        variants: Vec<Variant>,
        span: Span,
        name: &str,
    ) -> (Vec<Variant>, Option<Type>) {
        let mut names = Namespace::default();
        let mut left: Vec<Variant> = Vec::new();
        for variant in variants {
            if matches!(variant.ty.kind, Kind::Null) {
                continue;
            }
            match left.iter_mut().find(|other| alike(&other.ty, &variant.ty)) {
                Some(other) => {
                    other.tags.extend(variant.tags);
                    // A text of a format or of none is one of none.
                    if matches!(variant.ty.kind, Kind::Text(Text::Plain)) {
                        other.ty.kind = variant.ty.kind;
                    }
                }
                None => left.push(Variant {
                    name: names.claim(variant.name),
                    ty: Type {
                        nullable: false,
                        ..variant.ty
                    },
                    tags: variant.tags,
                }),
            }
        }
        for variant in &mut left {
            if needs_name(&variant.ty) {
                let id = self.unnamed(&inner_name(name, &variant.name), span);
                let named = plain(Kind::Named(id));
                let ty = std::mem::replace(&mut variant.ty, named);
                self.give(id, Lowered::Type(ty));
            }
        }
        let one = match left.as_slice() {
            [one] => Some(one.ty.clone()),
            _ => None,
        };
        (left, one)
    }

    pub(super) fn union_of_types(
        &mut self,
        all: &Conjunction<'d>,
        types: &[&'d str],
        name: &str,
    ) -> Lowered<'d> {
        let mut variants = Vec::new();
        for ty in types {
            let label = pascal(ty);
            let inner = inner_name(name, &label);
            let ty = self.of_all(&all.only(ty), &inner);
            let ty = match all.atoms.first() {
                Some(atom) => self.carried(ty, &inner, atom.node),
                None => ty,
            };
            variants.push(Variant {
                name: label,
                ty,
                tags: Vec::new(),
            });
        }
        match self.collapsed(variants, all.span, name) {
            (_, Some(one)) => Lowered::Type(one),
            (variants, None) => Lowered::Shape(Shape::Union(Union {
                variants,
                tagging: Tagging::Untagged,
            })),
        }
    }

    /// The name of an alternative's variant: of the type that it refers to, of its title, of its
    /// tag or only value, of its type.
    pub(super) fn label(&mut self, member: &Member<'d>, tags: &[String]) -> String {
        if reference(self.document, member.node).is_some()
            && let Kind::Named(id) = self.of_reference(member.node).kind
        {
            return self.name(id);
        }
        if let Some(title) = member
            .node
            .get_str("title")
            .filter(|title| !title.is_empty())
        {
            return pascal(title);
        }
        if let [tag] = tags {
            return variant_name(&Scalar::Text(tag.clone()));
        }
        if let Some(values) = enumerated(member)
            && let [(value, _)] = values.as_slice()
        {
            return variant_name(value);
        }
        let owner = member.all.atoms.iter().rev().find_map(|atom| atom.owner);
        let id = owner.and_then(|owner| self.referred.get(&address(owner)));
        match (id.copied(), member.alone) {
            (Some(id), false) => self.name(id),
            _ => pascal(member.all.types().first().copied().unwrap_or("value")),
        }
    }

    /// The name of a type's variant.
    pub(super) fn label_of(&self, ty: &Type) -> String {
        match &ty.kind {
            Kind::Text(_) => "String".to_owned(),
            Kind::Integer(_) => "Integer".to_owned(),
            Kind::Number(_) => "Number".to_owned(),
            Kind::Boolean => "Boolean".to_owned(),
            Kind::Array(_) | Kind::Tuple(_) => "Array".to_owned(),
            Kind::Named(id) => self.name(*id),
            Kind::Map(_) => "Object".to_owned(),
            Kind::Null | Kind::File | Kind::Any => "Value".to_owned(),
        }
    }
}

/// Whether a type says what a variant has no place for: constraints, and a format that Rust has no
/// type for.
fn needs_name(ty: &Type) -> bool {
    !ty.constraints.is_empty() || matches!(ty.kind, Kind::Text(Text::Formatted(_)))
}

/// Whether two variants are one: of the same type, or texts of which one has no format.
fn alike(one: &Type, other: &Type) -> bool {
    let is_text = |ty: &Type| matches!(ty.kind, Kind::Text(Text::Plain | Text::Formatted(_)));
    let is_plain = |ty: &Type| matches!(ty.kind, Kind::Text(Text::Plain));
    let are_texts = is_text(one) && is_text(other) && (is_plain(one) || is_plain(other));
    same(one, other) || are_texts && one.constraints == other.constraints
}

/// Whether two types are one.
fn same(one: &Type, other: &Type) -> bool {
    let kinds = match (&one.kind, &other.kind) {
        (Kind::Text(one), Kind::Text(other)) => one == other,
        (Kind::Integer(one), Kind::Integer(other)) => one == other,
        (Kind::Number(one), Kind::Number(other)) => one == other,
        (Kind::Boolean, Kind::Boolean) | (Kind::Any, Kind::Any) | (Kind::File, Kind::File) => true,
        (Kind::Array(one), Kind::Array(other)) | (Kind::Map(one), Kind::Map(other)) => {
            one.nullable == other.nullable && same(one, other)
        }
        (Kind::Named(one), Kind::Named(other)) => one == other,
        _ => false,
    };
    kinds && one.constraints == other.constraints
}
