//! Which JSON types a schema allows, as far as its keywords say it outright.

use serde_json::Value;

use super::Members;
use crate::pointer::of_reference;
use crate::schema::is_of_integers;

/// How deep schemas are looked into: deeper nesting than any that people write, and an end
/// for those that refer to themselves.
const DEPTH: usize = 32;

/// A set of JSON types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Types {
    /// `number` or `integer`.
    pub number: bool,
    /// Numbers that are not whole.
    pub fraction: bool,
    /// `boolean`.
    pub boolean: bool,
    /// `string`.
    pub string: bool,
    /// `array`.
    pub array: bool,
    /// `object`.
    pub object: bool,
}

impl Types {
    const NONE: Self = Self::each(false);
    /// All types: what is said of a value by nobody.
    pub(crate) const ALL: Self = Self::each(true);

    /// Texts alone.
    pub(crate) const TEXT: Self = Self {
        string: true,
        ..Self::NONE
    };

    const fn each(flag: bool) -> Self {
        Self {
            number: flag,
            fraction: flag,
            boolean: flag,
            string: flag,
            array: flag,
            object: flag,
        }
    }

    /// The types that the schema at a pointer allows; all of them where there is none.
    pub fn at(root: &Value, pointer: Option<&str>) -> Self {
        pointer
            .and_then(|pointer| root.pointer(pointer))
            .map_or(Self::ALL, |schema| of(root, schema, DEPTH))
    }

    /// Whether some scalar is allowed.
    pub fn scalar(self) -> bool {
        self.number || self.boolean || self.string
    }

    fn and(self, other: Self) -> Self {
        Self {
            number: self.number && other.number,
            fraction: self.fraction && other.fraction,
            boolean: self.boolean && other.boolean,
            string: self.string && other.string,
            array: self.array && other.array,
            object: self.object && other.object,
        }
    }

    pub(crate) fn or(self, other: Self) -> Self {
        Self {
            number: self.number || other.number,
            fraction: self.fraction || other.fraction,
            boolean: self.boolean || other.boolean,
            string: self.string || other.string,
            array: self.array || other.array,
            object: self.object || other.object,
        }
    }

    fn named(name: &str) -> Self {
        let mut types = Self::NONE;
        match name {
            "number" => (types.number, types.fraction) = (true, true),
            "integer" => types.number = true,
            "boolean" => types.boolean = true,
            "string" => types.string = true,
            "array" => types.array = true,
            "object" => types.object = true,
            _ => {}
        }
        types
    }

    fn of_value(value: &Value) -> Self {
        Self::named(match value {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(_) => "number",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        })
    }
}

fn of(root: &Value, schema: &Value, depth: usize) -> Types {
    if depth == 0 {
        return Types::ALL;
    }
    let any = |schemas: &[Value]| {
        schemas
            .iter()
            .fold(Types::NONE, |types, one| types.or(of(root, one, depth - 1)))
    };
    let mut types = match schema.get("type") {
        Some(Value::String(name)) => Types::named(name),
        Some(Value::Array(names)) => names
            .iter()
            .filter_map(Value::as_str)
            .fold(Types::NONE, |types, name| types.or(Types::named(name))),
        _ => Types::ALL,
    };
    types.fraction &= !schema.as_object().is_some_and(is_of_integers);
    if let Some(target) = target(root, schema) {
        types = types.and(of(root, target, depth - 1));
    }
    if let Some(value) = schema.get("const") {
        types = types.and(Types::of_value(value));
    }
    if let Some(Value::Array(values)) = schema.get("enum") {
        types = types.and(
            values
                .iter()
                .fold(Types::NONE, |types, value| types.or(Types::of_value(value))),
        );
    }
    for keyword in ["anyOf", "oneOf"] {
        if let Some(Value::Array(schemas)) = schema.get(keyword) {
            types = types.and(any(schemas));
        }
    }
    if let Some(Value::Array(schemas)) = schema.get("allOf") {
        types = schemas
            .iter()
            .fold(types, |types, one| types.and(of(root, one, depth - 1)));
    }
    types
}

/// Whether one of some schemas may allow a value, as far as types and listed values say it.
pub(crate) fn may_be(root: &Value, schemas: &[&Value], value: &Value) -> bool {
    let mut each = schemas.iter();
    schemas.is_empty() || each.any(|schema| allows(root, schema, value, DEPTH))
}

fn allows(root: &Value, schema: &Value, value: &Value, depth: usize) -> bool {
    if depth == 0 {
        return true;
    }
    let allows = |schema: &Value| allows(root, schema, value, depth - 1);
    let all = |keyword: &str, is_met: &dyn Fn(&Vec<Value>) -> bool| {
        schema
            .get(keyword)
            .and_then(Value::as_array)
            .is_none_or(is_met)
    };
    let own = Types::of_value(value);
    let types = match schema.get("type") {
        Some(Value::String(name)) => vec![name.as_str()],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let is_of_type = types.is_empty()
        || types
            .into_iter()
            .map(Types::named)
            .any(|types| own.and(types) != Types::NONE);
    is_of_type
        && schema.get("const").is_none_or(|only| only == value)
        && all("enum", &|values| values.contains(value))
        && target(root, schema).is_none_or(allows)
        && all("allOf", &|parts| parts.iter().all(allows))
        && all("anyOf", &|variants| variants.iter().any(allows))
        && all("oneOf", &|variants| variants.iter().any(allows))
}

fn target<'a>(root: &'a Value, schema: &Value) -> Option<&'a Value> {
    let pointer = of_reference(schema.get("$ref")?.as_str()?)?;
    root.pointer(&pointer)
}

/// The types that the items of a list may have.
pub(super) fn of_items(root: &Value, pointer: Option<&str>) -> Types {
    let mut found = None;
    visit(
        root,
        pointer.and_then(|pointer| root.pointer(pointer)),
        DEPTH,
        &mut |schema| {
            if let Some(items) = schema.get("items") {
                found = Some(of(root, items, DEPTH));
            }
        },
    );
    found.unwrap_or(Types::ALL)
}

/// The types that the members of an object may have, for those that the schema names.
pub(super) fn of_members(root: &Value, pointer: Option<&str>) -> Members {
    let mut members = Members::new();
    visit(
        root,
        pointer.and_then(|pointer| root.pointer(pointer)),
        DEPTH,
        &mut |schema| {
            if let Some(Value::Object(properties)) = schema.get("properties") {
                members.extend(
                    properties
                        .iter()
                        .map(|(name, schema)| (name.clone(), of(root, schema, DEPTH))),
                );
            }
        },
    );
    members
}

/// The types of members that a schema does not name.
pub(super) fn of_other_members(root: &Value, pointer: Option<&str>) -> Types {
    let mut found = None;
    visit(
        root,
        pointer.and_then(|pointer| root.pointer(pointer)),
        DEPTH,
        &mut |schema| {
            if let Some(other) = schema.get("additionalProperties") {
                found = Some(of(root, other, DEPTH));
            }
        },
    );
    found.unwrap_or(Types::ALL)
}

/// Whether members that a schema does not name are described by it.
pub(super) fn describes_others(root: &Value, pointer: Option<&str>) -> bool {
    let mut described = false;
    visit(
        root,
        pointer.and_then(|pointer| root.pointer(pointer)),
        DEPTH,
        &mut |schema| {
            described |= schema
                .get("additionalProperties")
                .is_some_and(|other| *other != Value::Bool(false));
        },
    );
    described
}

/// The types that a schema allows.
pub(crate) fn types_of(root: &Value, schema: &Value) -> Types {
    of(root, schema, DEPTH)
}

/// The schemas that may hold for the items of a list.
pub(crate) fn items_of<'a>(root: &'a Value, schemas: &[&'a Value]) -> Vec<&'a Value> {
    let mut found = Vec::new();
    for schema in schemas {
        visit(root, Some(schema), DEPTH, &mut |one| {
            found.extend(one.get("items"))
        });
    }
    found
}

/// The schemas that may hold for a member of an object.
pub(crate) fn member_of<'a>(root: &'a Value, schemas: &[&'a Value], name: &str) -> Vec<&'a Value> {
    let mut named = Vec::new();
    let mut other = Vec::new();
    for schema in schemas {
        visit(root, Some(schema), DEPTH, &mut |one| {
            named.extend(one.get("properties").and_then(|all| all.get(name)));
            other.extend(
                one.get("additionalProperties")
                    .filter(|one| one.is_object()),
            );
        });
    }
    if named.is_empty() { other } else { named }
}

/// Where the schema of a property stands, for a schema that names it.
pub(crate) fn member_pointer(root: &Value, at: &str, name: &str) -> Option<String> {
    pointers(root, at, DEPTH)
        .into_iter()
        .map(|at| format!("{at}/properties/{}", crate::pointer::escape(name)))
        .find(|pointer| root.pointer(pointer).is_some())
}

/// Where a schema stands, and those that hold beside it or may.
fn pointers(root: &Value, at: &str, depth: usize) -> Vec<String> {
    let Some(schema) = root.pointer(at).filter(|_| depth > 0) else {
        return Vec::new();
    };
    let mut all = vec![at.to_owned()];
    let target = schema
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(of_reference);
    if let Some(target) = target {
        all.extend(pointers(root, &target, depth - 1));
    }
    for keyword in ["allOf", "anyOf", "oneOf"] {
        let count = schema
            .get(keyword)
            .and_then(Value::as_array)
            .map_or(0, Vec::len);
        for index in 0..count {
            all.extend(pointers(
                root,
                &format!("{at}/{keyword}/{index}"),
                depth - 1,
            ));
        }
    }
    all
}

/// Visits a schema and those that hold beside it or may.
fn visit<'a>(
    root: &'a Value,
    schema: Option<&'a Value>,
    depth: usize,
    look: &mut impl FnMut(&'a Value),
) {
    let Some(schema) = schema.filter(|_| depth > 0) else {
        return;
    };
    look(schema);
    visit(root, target(root, schema), depth - 1, look);
    for keyword in ["allOf", "anyOf", "oneOf"] {
        for one in schema
            .get(keyword)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            visit(root, Some(one), depth - 1, look);
        }
    }
}
