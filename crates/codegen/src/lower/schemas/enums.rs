//! Enumerated values.

use std::collections::{HashMap, HashSet};

use super::{Lowered, Types, plain};
use crate::lower::composition::Conjunction;
use crate::lower::keywords::is_null;
use crate::lower::names::{Namespace, pascal};
use crate::model::{EnumValue, Kind, Scalar, Shape};
use crate::node::{Node, Value};
use crate::values::is_of_type;

/// Extensions that name the variants of an enum, value by value.
const NAMES: [&str; 3] = ["x-enum-varnames", "x-enumNames", "x-enum-names"];

/// A value, and the name that the document gives it.
pub(super) type Named = (Scalar, Option<String>);

impl<'d> Types<'d, '_> {
    /// What enumerated values come to; none if there are none, or they cannot be kept.
    pub(super) fn enumeration(&mut self, all: &Conjunction<'d>) -> Option<Lowered<'d>> {
        let (values, holder) = all.enumerated()?;
        if values.is_empty() {
            let null = all.atoms.iter().any(|atom| is_null(atom.node));
            return Some(Lowered::Type(if null {
                plain(Kind::Null)
            } else {
                self.untyped(holder.span, "no value is left of these")
            }));
        }
        if let Some(named) = scalars(all) {
            return Some(of_scalars(named));
        }
        let span = holder
            .get("enum")
            .or(holder.get("const"))
            .map_or(holder.span, |node| node.span);
        // The check tells of values that are not of the type beside them.
        if values.iter().any(|value| is_of_type(holder, value)) {
            self.not_enforced(
                span,
                "these values are not enforced",
                "not texts, numbers or booleans of the schema's type",
            );
        }
        let every =
            |is: fn(&Node) -> bool| !all.states_type() && values.iter().all(|node| is(node));
        if every(|node| node.as_object().is_some()) {
            return Some(Lowered::Type(plain(Kind::Map(Box::new(plain(Kind::Any))))));
        }
        if every(|node| node.as_array().is_some()) {
            return Some(Lowered::Type(plain(Kind::Array(Box::new(plain(
                Kind::Any,
            ))))));
        }
        None
    }
}

/// The values that schemas which hold together enumerate, but for null, if all are scalars of a
/// type that they allow.
pub(super) fn scalars(all: &Conjunction<'_>) -> Option<Vec<Named>> {
    let (values, holder) = all.enumerated()?;
    let types = all.types();
    let fits = |value: &Node| {
        !all.states_type() && all.only.is_none()
            || types.iter().any(|ty| match *ty {
                "string" => value.as_str().is_some(),
                "integer" => value.as_integer().is_some(),
                "number" => value.as_f64().is_some(),
                "boolean" => matches!(value.value, Value::Bool(_)),
                _ => false,
            })
    };
    let fitting: Vec<_> = values.iter().copied().filter(|value| fits(value)).collect();
    // `enum: [1, 2]` of a string: what was meant stood in no quotes.
    let (values, as_text) = match types.as_slice() {
        ["string"] if fitting.is_empty() => (values, true),
        _ => (fitting, false),
    };
    let mut seen = HashSet::new();
    let mut named = Vec::new();
    for node in values {
        let value = scalar(node)?;
        let value = match value {
            value if !as_text => value,
            Scalar::Integer(number) => Scalar::Text(number.to_string()),
            Scalar::Number(number) => Scalar::Text(number.to_string()),
            Scalar::Boolean(flag) => Scalar::Text(flag.to_string()),
            text => text,
        };
        if seen.insert(format!("{value:?}")) {
            named.push((value, given_name(holder, node)));
        }
    }
    (!named.is_empty()).then_some(named)
}

/// The name that an extension gives a value.
fn given_name(holder: &Node, value: &Node) -> Option<String> {
    let values = holder.get("enum")?.as_array()?;
    let names = NAMES
        .into_iter()
        .filter_map(|name| holder.get(name)?.as_array())
        .find(|names| names.len() == values.len())?;
    let index = values.iter().position(|one| std::ptr::eq(one, value))?;
    let name = names.get(index)?.as_str()?;
    (!name.is_empty()).then(|| name.to_owned())
}

fn scalar(node: &Node) -> Option<Scalar> {
    if let Some(number) = node.as_integer() {
        return Some(Scalar::Integer(number));
    }
    match &node.value {
        Value::String(text) => Some(Scalar::Text(text.clone())),
        Value::Float(number) => Some(Scalar::Number(*number)),
        Value::Bool(flag) => Some(Scalar::Boolean(*flag)),
        _ => None,
    }
}

/// The type of values: an enum of them, or what they are all of.
pub(super) fn of_scalars<'d>(named: Vec<Named>) -> Lowered<'d> {
    let is_flag = |(value, _): &Named| matches!(value, Scalar::Boolean(_));
    if named.len() == 2 && named.iter().all(is_flag) {
        return Lowered::Type(plain(Kind::Boolean));
    }
    let names = variant_names(&named);
    let values = named.into_iter().zip(names);
    Lowered::Shape(Shape::Enum(
        values
            .map(|((wire, _), name)| EnumValue { wire, name })
            .collect(),
    ))
}

/// The names of the variants. Where a sign alone tells two values apart (`name` and `-name`),
/// it becomes a word.
fn variant_names(named: &[Named]) -> Vec<String> {
    let plain: Vec<String> = named
        .iter()
        .map(|(value, given)| match given {
            Some(given) => pascal(given),
            None => variant_name(value),
        })
        .collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for name in &plain {
        *counts.entry(name).or_default() += 1;
    }
    let mut names = Namespace::default();
    named
        .iter()
        .zip(&plain)
        .map(|((value, _), name)| {
            let shared = counts.get(name.as_str()).is_some_and(|count| *count > 1);
            let signed = match value {
                Scalar::Text(text) if shared => signed(text),
                _ => None,
            };
            names.claim(signed.unwrap_or_else(|| name.clone()))
        })
        .collect()
}

fn signed(text: &str) -> Option<String> {
    let (word, rest) = match text.split_at_checked(1)? {
        ("-", rest) => ("minus", rest),
        ("+", rest) => ("plus", rest),
        _ => return None,
    };
    Some(pascal(&format!("{word} {rest}")))
}

/// The name of a value's variant.
pub(super) fn variant_name(value: &Scalar) -> String {
    match value {
        Scalar::Text(text) if text.chars().any(char::is_alphanumeric) => pascal(text),
        Scalar::Text(text) => symbols(text),
        Scalar::Integer(number) if *number < 0 => format!("Minus{}", number.unsigned_abs()),
        Scalar::Integer(number) => format!("X{number}"),
        Scalar::Number(number) => {
            let digits = number.abs().to_string().replace(['.', '-', '+'], "_");
            let sign = if *number < 0.0 { "Minus" } else { "X" };
            format!("{sign}{digits}")
        }
        Scalar::Boolean(true) => "True".to_owned(),
        Scalar::Boolean(false) => "False".to_owned(),
    }
}

/// A name for a text without letters and digits: the names of its characters.
fn symbols(text: &str) -> String {
    if text.is_empty() {
        return "Empty".to_owned();
    }
    text.chars()
        .map(|symbol| match symbol_name(symbol) {
            Some(name) => name.to_owned(),
            None => format!("U{:04X}", u32::from(symbol)),
        })
        .collect()
}

fn symbol_name(symbol: char) -> Option<&'static str> {
    Some(match symbol {
        ' ' => "Space",
        '!' => "Not",
        '"' => "Quote",
        '#' => "Hash",
        '$' => "Dollar",
        '%' => "Percent",
        '&' => "And",
        '\'' => "Apostrophe",
        '(' => "Open",
        ')' => "Close",
        '*' => "Star",
        '+' => "Plus",
        ',' => "Comma",
        '-' => "Minus",
        '.' => "Dot",
        '/' => "Slash",
        ':' => "Colon",
        ';' => "Semicolon",
        '<' => "Less",
        '=' => "Equal",
        '>' => "Greater",
        '?' => "Question",
        '@' => "At",
        '[' => "OpenBracket",
        '\\' => "Backslash",
        ']' => "CloseBracket",
        '^' => "Caret",
        '_' => "Underscore",
        '`' => "Backtick",
        '{' => "OpenBrace",
        '|' => "Or",
        '}' => "CloseBrace",
        '~' => "Tilde",
        '\n' => "Newline",
        '\t' => "Tab",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(texts: &[&str]) -> Vec<String> {
        let named: Vec<Named> = texts
            .iter()
            .map(|text| (Scalar::Text((*text).to_owned()), None))
            .collect();
        variant_names(&named)
    }

    #[test]
    fn every_value_has_a_name_of_its_own() {
        assert_eq!(
            names(&["", ">=", "*", "+1", "-1", "a", "A", "1", "😀", "名前"]),
            [
                "Empty",
                "GreaterEqual",
                "Star",
                "Plus1",
                "Minus1",
                "A",
                "A2",
                "X1",
                "U1F600",
                "名前"
            ]
        );
    }

    #[test]
    fn a_sign_becomes_a_word_where_it_alone_differs() {
        assert_eq!(names(&["-name", "name"]), ["MinusName", "Name"]);
        assert_eq!(names(&["-name", "age"]), ["Name", "Age"]);
    }

    #[test]
    fn numbers_have_names() {
        for (value, name) in [
            (Scalar::Integer(1), "X1"),
            (Scalar::Integer(-1), "Minus1"),
            (Scalar::Number(1.5), "X1_5"),
            (Scalar::Boolean(true), "True"),
        ] {
            assert_eq!(variant_name(&value), name);
        }
    }
}
