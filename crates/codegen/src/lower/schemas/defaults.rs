//! Defaults.

use super::Types;
use super::texts::matches;
use crate::diagnostics::Diagnostic;
use crate::lower::keywords::bound_of;
use crate::model::{EnumValue, Integer, Kind, Literal, Scalar, Shape, Text, Type, TypeId};
use crate::node::{Node, Value};
use crate::values::is_default;

/// A default that waits for the types of all fields to be known.
pub(super) struct Pending<'d> {
    /// The struct.
    pub(super) id: TypeId,
    /// Which of its fields.
    pub(super) field: usize,
    /// The schema that has the default.
    pub(super) holder: &'d Node,
}

impl<'d> Types<'d, '_> {
    /// The literal of a schema's `default`, if its type has one.
    pub(in crate::lower) fn default(&mut self, schema: &'d Node, ty: &Type) -> Option<Literal> {
        let holder = self.holder_of(schema, "default")?;
        self.literal(holder, ty)
    }

    pub(super) fn fill_in_defaults(&mut self) {
        for pending in std::mem::take(&mut self.defaults) {
            let Some(Shape::Struct(object)) = self
                .definition(pending.id)
                .map(|definition| &definition.shape)
            else {
                continue;
            };
            let Some(ty) = object
                .fields
                .get(pending.field)
                .map(|field| field.ty.clone())
            else {
                continue;
            };
            let literal = self.literal(pending.holder, &ty);
            if let Some(definition) = self.definitions.get_mut(pending.id.0)
                && let Shape::Struct(object) = &mut definition.shape
                && let Some(field) = object.fields.get_mut(pending.field)
            {
                field.default = literal;
            }
        }
    }

    /// The default of a schema, as a value of this type. The check tells of one that is none.
    fn literal(&mut self, holder: &'d Node, ty: &Type) -> Option<Literal> {
        let node = holder.get("default")?;
        if node.value == Value::Null || !is_default(holder, node) {
            return None;
        }
        let literal = self.value(node, ty);
        if literal.is_none() {
            self.report(
                Diagnostic::warning("not-enforced", node.span, "this default is not filled in")
                    .label("only those of texts, numbers, booleans, enums, arrays of these and empty objects are, where they keep to their types"),
            );
        }
        literal
    }

    fn value(&self, node: &Node, ty: &Type) -> Option<Literal> {
        let scalar = match (&ty.kind, &node.value) {
            (Kind::Text(Text::Plain | Text::Formatted(_)), Value::String(text)) => {
                Scalar::Text(text.clone())
            }
            (Kind::Integer(integer), _) => {
                let number = node.as_integer()?;
                if !holds(*integer, number) {
                    return None;
                }
                Scalar::Integer(number)
            }
            (Kind::Number(_), _) => Scalar::Number(node.as_f64()?),
            (Kind::Boolean, Value::Bool(flag)) => Scalar::Boolean(*flag),
            (Kind::Named(id), _) => return self.named_value(*id, node),
            (Kind::Array(item), Value::Array(items)) => {
                let literals = items.iter().map(|node| self.value(node, item));
                return Some(Literal::Array(literals.collect::<Option<_>>()?));
            }
            (Kind::Map(_), Value::Object(object)) if object.is_empty() => {
                return Some(Literal::EmptyMap);
            }
            _ => return None,
        };
        Some(Literal::Scalar(scalar))
    }

    fn named_value(&self, id: TypeId, node: &Node) -> Option<Literal> {
        match &self.definition(id)?.shape {
            Shape::Enum(values) => enum_value(id, values, node),
            Shape::Newtype(ty) if !ty.nullable && keeps_to(ty, node) => {
                let inner = self.value(node, ty)?;
                Some(Literal::Newtype(id, Box::new(inner)))
            }
            Shape::Newtype(_) | Shape::Struct(_) | Shape::Union(_) => None,
        }
    }
}

fn enum_value(id: TypeId, values: &[EnumValue], node: &Node) -> Option<Literal> {
    let index = values.iter().position(|value| match &value.wire {
        Scalar::Text(text) => node.as_str() == Some(text),
        Scalar::Integer(number) => node.as_integer() == Some(*number),
        Scalar::Number(number) => node.as_f64() == Some(*number),
        Scalar::Boolean(flag) => node.value == Value::Bool(*flag),
    })?;
    Some(Literal::EnumValue(id, index))
}

/// Whether a value keeps to the constraints of a type that stand elsewhere than its default. Of a
/// list whose items are to differ it is not looked whether they do.
fn keeps_to(ty: &Type, node: &Node) -> bool {
    let of = &ty.constraints;
    let is_number = bound_of(node).is_none_or(|number| {
        of.minimum.is_none_or(|least| number >= least)
            && of.maximum.is_none_or(|most| number <= most)
            && of.exclusive_minimum.is_none_or(|least| number > least)
            && of.exclusive_maximum.is_none_or(|most| number < most)
    });
    let is_text = node.as_str().is_none_or(|text| {
        let length = text.chars().count();
        of.min_length.is_none_or(|least| length >= least)
            && of.max_length.is_none_or(|most| length <= most)
            && of
                .pattern
                .as_ref()
                .is_none_or(|pattern| matches(pattern, text))
            && !(text.is_empty() && matches!(ty.kind, Kind::Text(Text::Formatted(_))))
    });
    let is_list = node.as_array().is_none_or(|items| {
        of.min_items.is_none_or(|least| items.len() >= least)
            && of.max_items.is_none_or(|most| items.len() <= most)
            && !(of.unique_items && items.len() > 1)
    });
    is_number && is_text && is_list
}

/// Whether a whole number is a value of its type.
fn holds(integer: Integer, number: i128) -> bool {
    match integer {
        Integer::I32 => i32::try_from(number).is_ok(),
        Integer::I64 => i64::try_from(number).is_ok(),
        Integer::U32 => u32::try_from(number).is_ok(),
        Integer::U64 => u64::try_from(number).is_ok(),
    }
}
