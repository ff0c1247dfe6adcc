//! Arrays and tuples.

use super::{Lowered, Types, plain};
use crate::lower::composition::Conjunction;
use crate::model::{Constraints, Kind, Shape, Tagging, Type, Union, Variant};
use crate::node::{Node, Value};
use crate::source::Span;

/// The longest tuple that Rust's own traits are implemented for.
const LONGEST: usize = 12;

impl<'d> Types<'d, '_> {
    pub(super) fn array(
        &mut self,
        all: &Conjunction<'d>,
        mut constraints: Constraints,
        name: &str,
    ) -> Type {
        let fixed = first_items(all);
        let items: Vec<&Node> = all
            .values("items")
            .filter(|node| node.as_array().is_none())
            .collect();
        let closed = items
            .iter()
            .any(|node| matches!(node.value, Value::Bool(false)));
        let inner = format!("{name}Item");
        if fixed.is_empty() {
            if closed {
                constraints.max_items = Some(0);
            }
            let item = self.item(all, &items, closed, &inner);
            return Type {
                constraints,
                ..plain(Kind::Array(Box::new(item)))
            };
        }
        let count = fixed.len();
        let at_most = if closed { Some(count) } else { None };
        let most = constraints.max_items.into_iter().chain(at_most).min();
        let least = constraints.min_items.unwrap_or_default();
        if (2..=LONGEST).contains(&count) && least == count && most == Some(count) {
            let types = fixed
                .iter()
                .enumerate()
                .map(|(index, node)| self.of_schema(node, &format!("{inner}{}", index + 1)))
                .collect();
            return Type {
                constraints: Constraints {
                    unique_items: constraints.unique_items,
                    ..Constraints::default()
                },
                ..plain(Kind::Tuple(types))
            };
        }
        self.array_of_several(
            &fixed,
            &items,
            closed,
            (
                Constraints {
                    max_items: most,
                    ..constraints
                },
                all.span,
            ),
            &inner,
        )
    }

    /// The type of the items of an array, whatever their place.
    fn item(
        &mut self,
        all: &Conjunction<'d>,
        items: &[&'d Node],
        closed: bool,
        inner: &str,
    ) -> Type {
        match items {
            [] => plain(Kind::Any),
            _ if closed => plain(Kind::Any),
            [one] => self.of_schema(one, inner),
            several => {
                let all = Conjunction::of_all(self.document, all.span, several.iter().copied());
                self.of_all(&all, inner)
            }
        }
    }

    /// An array whose items differ by their place, but whose length is open: each item is one
    /// of the types.
    fn array_of_several(
        &mut self,
        fixed: &[&'d Node],
        items: &[&'d Node],
        closed: bool,
        (constraints, span): (Constraints, Span),
        inner: &str,
    ) -> Type {
        self.not_enforced(
            span,
            "the places of these items are not enforced",
            "each item may be of any of the types",
        );
        let rest = items.iter().copied().filter(|_| !closed);
        let mut types: Vec<Type> = Vec::new();
        for (index, node) in fixed.iter().copied().chain(rest).enumerate() {
            types.push(self.of_schema(node, &format!("{inner}{}", index + 1)));
        }
        // Without a word on what follows, anything may.
        let open = items.is_empty() && constraints.max_items.is_none_or(|most| most > fixed.len());
        let item = if open {
            plain(Kind::Any)
        } else {
            self.one_of(types, span, inner)
        };
        Type {
            constraints,
            ..plain(Kind::Array(Box::new(item)))
        }
    }

    /// A type that is one of several.
    pub(super) fn one_of(&mut self, types: Vec<Type>, span: Span, name: &str) -> Type {
        let nullable = types.iter().any(|ty| ty.nullable);
        let variants = types
            .into_iter()
            .map(|ty| Variant {
                name: self.label_of(&ty),
                ty,
                tags: Vec::new(),
            })
            .collect();
        match self.collapsed(variants, span, name) {
            (variants, None) if variants.is_empty() => plain(Kind::Any),
            (_, Some(one)) => Type {
                nullable: nullable || one.nullable,
                ..one
            },
            (variants, None) => {
                let id = self.unnamed(name, span);
                self.give(
                    id,
                    Lowered::Shape(Shape::Union(Union {
                        variants,
                        tagging: Tagging::Untagged,
                    })),
                );
                Type {
                    nullable,
                    ..plain(Kind::Named(id))
                }
            }
        }
    }
}

/// The schemas of the first items: `prefixItems`, or `items` as a list (JSON Schema before
/// 2020-12).
fn first_items<'d>(all: &Conjunction<'d>) -> Vec<&'d Node> {
    let lists = all.values("prefixItems").chain(all.values("items"));
    lists
        .filter_map(Node::as_array)
        .next()
        .into_iter()
        .flatten()
        .collect()
}
