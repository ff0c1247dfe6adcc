//! Alternatives made into unions.

use super::{Lowered, Types, plain};
use crate::diagnostics::Diagnostic;
use crate::lower::composition::types_of;
use crate::lower::names::{Namespace, pascal};
use crate::model::{Kind, Shape, Type, Variant};
use crate::node::Node;

impl Types<'_, '_> {
    /// Says how values of several objects are told apart: by trying, since no discriminator is
    /// read yet.
    pub(super) fn told_apart(&mut self, schema: &Node, all: &[&Node]) {
        let is_object = |node: &&&Node| {
            self.document
                .target(node)
                .is_some_and(|node| types_of(node).first() == Some(&"object"))
        };
        if all.iter().filter(is_object).count() > 1 {
            self.diagnostics.add(
                Diagnostic::warning(
                    "not-enforced",
                    schema.span,
                    "these objects are told apart by trying, in this order",
                )
                .label("the first that fits is taken; a discriminator is not read"),
            );
        }
    }

    pub(super) fn union(&mut self, all: &[&Node], name: &str) -> Lowered {
        if let [one] = all {
            return match self.component(one) {
                Some(named) => Lowered::Type(named),
                None => self.lowered(one, name),
            };
        }
        let mut names = Namespace::default();
        let mut variants = Vec::new();
        for alternative in all {
            let label = match self.component(alternative) {
                Some(Type {
                    kind: Kind::Named(id),
                    ..
                }) => self
                    .definition(id)
                    .map(|definition| definition.name.clone()),
                _ => alternative.get_str("title").map(pascal),
            };
            let label =
                label.unwrap_or_else(|| variant_name(types_of(alternative).first().copied()));
            let label = names.claim(label);
            let inner = format!("{name}{label}");
            let mut ty = self.ty(alternative, &inner);
            if !ty.constraints.is_empty() {
                // A variant has no place for constraints; a type of its own has.
                let inner = self.names.claim(inner);
                let id = self.define(inner, None, false, alternative);
                self.definitions[id.0].shape = Shape::Newtype(ty);
                ty = plain(Kind::Named(id));
            }
            variants.push(Variant { name: label, ty });
        }
        Lowered::Shape(Shape::Union(variants))
    }

    pub(super) fn union_of_types(&mut self, schema: &Node, types: &[&str], name: &str) -> Lowered {
        let mut variants = Vec::new();
        for ty in types {
            let label = variant_name(Some(ty));
            let inner = format!("{name}{label}");
            let ty = match self.of_type(schema, ty, &inner) {
                Lowered::Type(ty) => ty,
                Lowered::Shape(shape) => {
                    let name = self.names.claim(inner);
                    let id = self.define(name, None, false, schema);
                    self.definitions[id.0].shape = shape;
                    plain(Kind::Named(id))
                }
            };
            variants.push(Variant { name: label, ty });
        }
        Lowered::Shape(Shape::Union(variants))
    }
}

fn variant_name(ty: Option<&str>) -> String {
    pascal(ty.unwrap_or("value"))
}
