//! What schema objects say by single keywords, alone and together.

use super::composition::Conjunction;
use crate::model::{Bound, Constraints};
use crate::node::{Node, Value};

/// Keywords that say something of a value that a type can carry.
const ASSERTIONS: [&str; 25] = [
    "type",
    "enum",
    "const",
    "format",
    "contentEncoding",
    "contentMediaType",
    "multipleOf",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "items",
    "prefixItems",
    "maxProperties",
    "minProperties",
    "required",
    "properties",
    "additionalProperties",
    "patternProperties",
];

/// Keywords that are about one type, and so name it where `type` is missing.
const TELLING: [(&str, &[&str]); 4] = [
    (
        "object",
        &[
            "properties",
            "additionalProperties",
            "patternProperties",
            "required",
            "minProperties",
            "maxProperties",
        ],
    ),
    (
        "array",
        &[
            "items",
            "prefixItems",
            "minItems",
            "maxItems",
            "uniqueItems",
        ],
    ),
    (
        "string",
        &[
            "minLength",
            "maxLength",
            "pattern",
            "contentEncoding",
            "contentMediaType",
        ],
    ),
    (
        "number",
        &[
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
        ],
    ),
];

/// The types of JSON Schema (Validation, section 6.1.1), but for null.
pub(super) const TYPES: [&str; 6] = ["boolean", "object", "array", "number", "integer", "string"];

/// Whether a schema object says anything of a value, but for its alternatives and parts.
pub(super) fn asserts(schema: &Node) -> bool {
    let mut members = schema.as_object().into_iter().flatten();
    members.any(|(name, _)| ASSERTIONS.contains(&name.as_str())) || closes(schema)
}

/// Whether a schema object lets no property be that neither it nor its alternatives and parts
/// name (Core, section 11.3).
pub(super) fn closes(schema: &Node) -> bool {
    let rest = schema.get("unevaluatedProperties");
    rest.is_some_and(|node| node.value == Value::Bool(false))
}

/// The types that a schema object states, null among them; none if it states none.
fn stated(schema: &Node) -> Option<Vec<&str>> {
    match &schema.get("type")?.value {
        Value::String(one) => Some(vec![one]),
        Value::Array(all) => Some(all.iter().filter_map(Node::as_str).collect()),
        _ => None,
    }
}

/// Whether a schema object lets null be, as far as its own keywords say; none if they do not.
pub(super) fn null_stated(schema: &Node) -> Option<bool> {
    if let Some(types) = stated(schema) {
        return Some(types.contains(&"null"));
    }
    if let Some(constant) = schema.get("const") {
        return Some(constant.value == Value::Null);
    }
    schema
        .get("enum")?
        .as_array()
        .map(|values| values.iter().any(|value| value.value == Value::Null))
}

/// Whether null is the only value of a schema object.
pub(super) fn is_null(schema: &Node) -> bool {
    let only = |values: &[Node]| {
        !values.is_empty() && values.iter().all(|value| value.value == Value::Null)
    };
    stated(schema).is_some_and(|types| !types.is_empty() && types.iter().all(|ty| *ty == "null"))
        || schema
            .get("const")
            .is_some_and(|node| node.value == Value::Null)
        || schema
            .get("enum")
            .and_then(Node::as_array)
            .is_some_and(only)
}

impl<'d> Conjunction<'d> {
    /// The types that a value may be of, but for null: those that all atoms state, or where
    /// none states any, the one that their keywords are about. Empty if there is none.
    pub(super) fn types(&self) -> Vec<&'d str> {
        if let Some(only) = self.only {
            return vec![only];
        }
        let mut types: Option<Vec<&str>> = None;
        for stated in self.atoms.iter().filter_map(|atom| stated(atom.node)) {
            types = Some(match types {
                None => stated,
                Some(known) => common(&known, &stated),
            });
        }
        let mut types = match types {
            Some(types) => types,
            None => self.telling().into_iter().collect(),
        };
        types.retain(|ty| *ty != "null");
        // Every integer is a number.
        if types.contains(&"number") {
            types.retain(|ty| *ty != "integer");
        }
        types
    }

    /// Whether any atom states a type.
    pub(super) fn states_type(&self) -> bool {
        self.atoms.iter().any(|atom| stated(atom.node).is_some())
    }

    /// Whether any atom states a type that JSON Schema does not have.
    pub(super) fn states_unknown_type(&self) -> bool {
        let is_known = |ty: &&str| *ty == "null" || TYPES.contains(ty);
        let mut stated = self.atoms.iter().filter_map(|atom| stated(atom.node));
        stated.any(|types| !types.iter().all(is_known))
    }

    /// Whether the atoms say nothing but a type.
    pub(super) fn is_bare(&self) -> bool {
        let says_more = |name: &str| name != "type" && ASSERTIONS.contains(&name);
        self.atoms.iter().all(|atom| {
            let mut members = atom.node.as_object().into_iter().flatten();
            !members.any(|(name, _)| says_more(name)) && !atom.open
        })
    }

    /// Whether the atoms say nothing but what is required.
    pub(super) fn only_requires(&self) -> bool {
        let other = |name: &str| !matches!(name, "required" | "type") && ASSERTIONS.contains(&name);
        self.atoms.iter().all(|atom| {
            let mut members = atom.node.as_object().into_iter().flatten();
            !members.any(|(name, _)| other(name)) && !atom.open
        }) && (self.is_empty() || self.values("required").next().is_some())
    }

    fn telling(&self) -> Option<&'static str> {
        let has = |keyword: &str| self.values(keyword).next().is_some();
        let by_keyword = TELLING
            .iter()
            .find(|(_, keywords)| keywords.iter().any(|keyword| has(keyword)))
            .map(|(ty, _)| *ty);
        by_keyword.or_else(|| {
            self.values("format")
                .find_map(|node| of_format(node.as_str()?))
        })
    }

    /// The bounds that all atoms set, as far as they are about values of this type.
    pub(super) fn constraints(&self, ty: &str) -> Constraints {
        let number = |name: &'static str| self.values(name).filter_map(Node::as_f64);
        let bound = |name: &'static str| self.values(name).filter_map(bound_of);
        let count = |name: &'static str| self.values(name).filter_map(Node::as_count);
        let mut constraints = Constraints::default();
        match ty {
            "string" => {
                constraints.min_length = count("minLength").max().filter(|least| *least > 0);
                constraints.max_length = count("maxLength").min();
                constraints.pattern = self
                    .last("pattern")
                    .and_then(Node::as_str)
                    .map(str::to_owned);
            }
            "integer" | "number" => {
                constraints.minimum = bound("minimum").reduce(Bound::max);
                constraints.maximum = bound("maximum").reduce(Bound::min);
                constraints.exclusive_minimum = bound("exclusiveMinimum").reduce(Bound::max);
                constraints.exclusive_maximum = bound("exclusiveMaximum").reduce(Bound::min);
                constraints.multiple_of =
                    number("multipleOf").filter(|factor| *factor > 0.0).last();
            }
            "array" => {
                constraints.min_items = count("minItems").max().filter(|least| *least > 0);
                constraints.max_items = count("maxItems").min();
                constraints.unique_items = self
                    .atoms
                    .iter()
                    .any(|atom| atom.node.is_true("uniqueItems"));
            }
            "object" => {
                constraints.min_properties =
                    count("minProperties").max().filter(|least| *least > 0);
                constraints.max_properties = count("maxProperties").min();
                constraints.names = self.names().map(Box::new);
            }
            _ => {}
        }
        constraints
    }

    /// What is said of the names of properties, as far as it is of lengths and of one pattern.
    fn names(&self) -> Option<Constraints> {
        let said = |keyword: &'static str| {
            let all = self.values("propertyNames");
            all.filter_map(move |names| names.get(keyword))
        };
        let names = Constraints {
            min_length: said("minLength")
                .filter_map(Node::as_count)
                .max()
                .filter(|least| *least > 0),
            max_length: said("maxLength").filter_map(Node::as_count).min(),
            pattern: said("pattern")
                .filter_map(Node::as_str)
                .last()
                .map(str::to_owned),
            ..Constraints::default()
        };
        (names != Constraints::default()).then_some(names)
    }

    /// Whether there are alternatives to be looked at.
    pub(super) fn has_choice(&self) -> bool {
        self.choice().is_some()
    }

    /// The values that all atoms enumerate, null aside; none if none enumerates any. With them,
    /// the schema object that lists them.
    pub(super) fn enumerated(&self) -> Option<(Vec<&'d Node>, &'d Node)> {
        let mut found: Option<(Vec<&'d Node>, &'d Node)> = None;
        for atom in &self.atoms {
            let values: Vec<&Node> = match (atom.node.get("const"), atom.node.get("enum")) {
                (Some(constant), _) => vec![constant],
                (None, Some(listed)) => match listed.as_array() {
                    // An empty list is a mistake that is reported elsewhere.
                    Some(values) if !values.is_empty() => values.iter().collect(),
                    _ => continue,
                },
                (None, None) => continue,
            };
            found = Some(match found {
                None => (values, atom.node),
                Some((mut known, holder)) => {
                    known.retain(|value| values.iter().any(|other| equal(value, other)));
                    (known, holder)
                }
            });
        }
        let (mut values, holder) = found?;
        values.retain(|value| value.value != Value::Null);
        Some((values, holder))
    }
}

/// Whether two values are one (JSON Schema Core, section 4.2.2: `1.0` is `1`).
pub(super) fn equal(one: &Node, other: &Node) -> bool {
    match (one.as_integer(), other.as_integer()) {
        (Some(one), Some(other)) => one == other,
        _ => one.value == other.value,
    }
}

/// The types of both lists, in the order of the first; a number and an integer are an integer.
fn common<'d>(one: &[&'d str], other: &[&'d str]) -> Vec<&'d str> {
    let integer = |ty: &&str| *ty == "integer";
    let mut both = Vec::new();
    for ty in one {
        if other.contains(ty) || *ty == "integer" && other.contains(&"number") {
            both.push(*ty);
        } else if *ty == "number" {
            both.extend(other.iter().copied().find(integer));
        }
    }
    both
}

/// The type that a format is of, where people write nothing else.
fn of_format(format: &str) -> Option<&'static str> {
    Some(match format {
        "int8" | "int16" | "int32" | "int64" | "uint8" | "uint16" | "uint32" | "uint64" => {
            "integer"
        }
        "float" | "double" => "number",
        "date-time"
        | "date"
        | "time"
        | "duration"
        | "uuid"
        | "uri"
        | "uri-reference"
        | "url"
        | "email"
        | "hostname"
        | "ipv4"
        | "ipv6"
        | "byte"
        | "binary"
        | "password"
        | "regex"
        | "idn-email"
        | "idn-hostname"
        | "iri"
        | "iri-reference"
        | "uri-template"
        | "json-pointer"
        | "relative-json-pointer" => "string",
        _ => return None,
    })
}

/// A number, exactly if it is whole.
pub(super) fn bound_of(node: &Node) -> Option<Bound> {
    let whole = node.as_integer().map(Bound::Integer);
    whole.or_else(|| node.as_f64().map(Bound::Number))
}
