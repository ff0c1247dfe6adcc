//! Texts, numbers, booleans and null, and which of them a schema's assertions allow.

use serde_json::{Value, json};

use super::kind::Kind;
use super::random::Random;
use super::{number, text};
use crate::flatten::View;
use crate::schema::Schemas;

/// The assertions that are about scalars, among them what was set aside when several were made
/// one.
const ABOUT: [&str; 14] = [
    "allOf",
    "const",
    "enum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "maxLength",
    "maximum",
    "minLength",
    "minimum",
    "multipleOf",
    "not",
    "pattern",
    "type",
];

/// How often chance is given a try.
const TRIES: usize = 32;

/// Those of some values that the assertions allow, each once.
pub(super) fn accepted(schemas: &Schemas, view: &View, values: Vec<Value>) -> Vec<Value> {
    let mut distinct: Vec<Value> = Vec::with_capacity(values.len());
    for value in values {
        if !distinct.contains(&value) {
            distinct.push(value);
        }
    }
    let judged: View = view
        .iter()
        .filter(|(keyword, _)| ABOUT.contains(&keyword.as_str()))
        .map(|(keyword, value)| (keyword.clone(), value.clone()))
        .collect();
    schemas.accepted_by(&Value::Object(judged), distinct)
}

/// Edge values, and how many of them, from the first, the schema states.
pub(super) fn edges(schemas: &Schemas, kind: Kind, view: &View) -> (Vec<Value>, usize) {
    let candidates = match kind {
        Kind::Null => (vec![Value::Null], Vec::new()),
        Kind::Boolean => (vec![json!(true), json!(false)], Vec::new()),
        Kind::Integer => number::integers(view),
        Kind::Number => number::decimals(view),
        Kind::String => text::edges(view),
        Kind::Array | Kind::Object => (Vec::new(), Vec::new()),
    };
    let (mut values, mut count) = chosen(schemas, view, candidates);
    if values.is_empty() && kind == Kind::String {
        (values, count) = chosen(schemas, view, text::plain(view));
    }
    if values.is_empty() {
        let mut chance = Random::new(7, "scalar");
        values.extend(random(schemas, kind, view, &mut chance));
    }
    (values, count)
}

/// What is accepted of two lists in one, and how many are of the first.
fn chosen(
    schemas: &Schemas,
    view: &View,
    (stated, usual): (Vec<Value>, Vec<Value>),
) -> (Vec<Value>, usize) {
    let mut values = accepted(schemas, view, stated);
    let count = values.len();
    values.extend(usual);
    (accepted(schemas, view, values), count)
}

/// A random value.
pub(super) fn random(
    schemas: &Schemas,
    kind: Kind,
    view: &View,
    random: &mut Random,
) -> Option<Value> {
    for round in 0..TRIES {
        let value = match kind {
            Kind::Null => Some(Value::Null),
            Kind::Boolean => Some(json!(random.flip())),
            Kind::Integer => number::random_integer(view, random),
            Kind::Number => number::random_decimal(view, random),
            Kind::String if round < TRIES / 2 => text::random(view, random),
            Kind::String => text::random_plain(view, random),
            Kind::Array | Kind::Object => None,
        };
        if let Some(value) = accepted(schemas, view, Vec::from_iter(value)).pop() {
            return Some(value);
        }
    }
    None
}
