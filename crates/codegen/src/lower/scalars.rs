//! What single keywords say: enums, formats, bounds.

use super::names::{Namespace, pascal};
use crate::model::{Constraints, EnumValue, Integer, Text};
use crate::node::{Node, Value};

/// The values of an enum of texts; a `const` is an enum of one (Validation, section 6.1.3).
pub(super) fn enum_values(schema: &Node) -> Option<Vec<EnumValue>> {
    let nodes: Vec<&Node> = match schema.get("const") {
        Some(constant) => vec![constant],
        None => schema.get("enum")?.as_array()?.iter().collect(),
    };
    let texts: Vec<&str> = nodes
        .into_iter()
        .filter(|node| node.value != Value::Null)
        .map(Node::as_str)
        .collect::<Option<_>>()?;
    let mut names = Namespace::default();
    let mut values: Vec<EnumValue> = Vec::new();
    for wire in texts {
        if !values.iter().any(|value| value.wire == wire) {
            values.push(EnumValue {
                wire: wire.to_owned(),
                name: names.claim(pascal(wire)),
            });
        }
    }
    (!values.is_empty()).then_some(values)
}

pub(super) fn text(schema: &Node) -> Text {
    match schema.get_str("format") {
        Some("date-time") => Text::DateTime,
        Some("date") => Text::Date,
        Some("uuid") => Text::Uuid,
        Some("ipv4") => Text::Ipv4,
        Some("ipv6") => Text::Ipv6,
        Some(other) => Text::Formatted(other.to_owned()),
        None => Text::Plain,
    }
}

pub(super) fn integer(schema: &Node) -> Integer {
    let not_negative = schema
        .get("minimum")
        .and_then(Node::as_f64)
        .is_some_and(|low| low >= 0.0)
        || schema
            .get("exclusiveMinimum")
            .and_then(Node::as_f64)
            .is_some_and(|low| low >= -1.0);
    match schema.get_str("format") {
        Some("int32") if not_negative => Integer::U32,
        Some("int32" | "int16" | "int8") => Integer::I32,
        Some("uint32" | "uint16" | "uint8") => Integer::U32,
        Some("uint64") => Integer::U64,
        _ if not_negative => Integer::U64,
        _ => Integer::I64,
    }
}

pub(super) fn constraints(schema: &Node) -> Constraints {
    let number = |name: &str| schema.get(name).and_then(Node::as_f64);
    let count = |name: &str| schema.get(name).and_then(Node::as_count);
    Constraints {
        minimum: number("minimum"),
        maximum: number("maximum"),
        exclusive_minimum: number("exclusiveMinimum"),
        exclusive_maximum: number("exclusiveMaximum"),
        multiple_of: number("multipleOf"),
        min_length: count("minLength"),
        max_length: count("maxLength"),
        pattern: schema.get_str("pattern").map(str::to_owned),
        min_items: count("minItems"),
        max_items: count("maxItems"),
        unique_items: schema.is_true("uniqueItems"),
        min_properties: count("minProperties"),
        max_properties: count("maxProperties"),
    }
}
