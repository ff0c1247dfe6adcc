//! `allOf`, `anyOf`, `oneOf`, and the ways to write null.

use crate::document::Document;
use crate::node::{Member, Node, Object, Value};

/// Members that say nothing of a type.
const ANNOTATIONS: [&str; 11] = [
    "title",
    "description",
    "example",
    "examples",
    "deprecated",
    "externalDocs",
    "xml",
    "$comment",
    "readOnly",
    "writeOnly",
    "default",
];

/// How many schemas one `allOf` may bring together, so that references between them end.
const PARTS: usize = 256;

/// The types that a schema may be of, but for null. Where it states none, those that its
/// keywords are about.
pub(super) fn types_of(schema: &Node) -> Vec<&str> {
    match schema.get("type").map(|node| &node.value) {
        Some(Value::String(one)) if one != "null" => vec![one],
        Some(Value::Array(all)) => all
            .iter()
            .filter_map(Node::as_str)
            .filter(|ty| *ty != "null")
            .collect(),
        Some(_) => Vec::new(),
        None => {
            let has = |names: &[&str]| names.iter().any(|name| schema.get(name).is_some());
            if has(&["properties", "additionalProperties", "required"]) {
                vec!["object"]
            } else if has(&["items", "minItems", "maxItems"]) {
                vec!["array"]
            } else if has(&["minLength", "maxLength", "pattern"]) {
                vec!["string"]
            } else {
                Vec::new()
            }
        }
    }
}

/// Whether null is a value of a schema, in whatever spelling.
pub(super) fn is_nullable(document: &Document, schema: &Node) -> bool {
    let merged = merged(document, schema);
    let schema = document.target(merged.as_ref().unwrap_or(schema));
    schema.is_some_and(|schema| null_among(document, schema))
}

fn null_among(document: &Document, schema: &Node) -> bool {
    let is_null = |node: &Node| node.as_str() == Some("null");
    let by_type = match schema.get("type") {
        Some(node) => is_null(node) || node.as_array().unwrap_or_default().iter().any(is_null),
        None => false,
    };
    by_type
        || ["anyOf", "oneOf"]
            .iter()
            .any(|keyword| schema.items(keyword).any(|node| null_only(document, node)))
}

/// The alternatives of `oneOf` or `anyOf`, but for null.
pub(super) fn alternatives<'n>(document: &'n Document, schema: &'n Node) -> Option<Vec<&'n Node>> {
    let keyword = ["oneOf", "anyOf"]
        .into_iter()
        .find(|keyword| schema.get(keyword).is_some())?;
    let all: Vec<&Node> = schema
        .items(keyword)
        .filter(|node| !null_only(document, node))
        .collect();
    (!all.is_empty()).then_some(all)
}

fn null_only(document: &Document, schema: &Node) -> bool {
    let Some(schema) = document.target(schema) else {
        return false;
    };
    schema.get_str("type") == Some("null")
}

/// The one schema that an `allOf`, or a `$ref`, and what stands beside it amount to. `None` if
/// there is neither, or nothing beside the `$ref`.
pub(super) fn merged(document: &Document, schema: &Node) -> Option<Node> {
    if schema.get("allOf").is_none() && !is_refined_reference(schema) {
        return None;
    }
    let mut object = Object::new();
    let mut parts = 0;
    gather(document, schema, &mut object, &mut parts);
    // A part that only refers, with nothing beside it, stays the reference that it was.
    let only = schema.items("allOf").collect::<Vec<_>>();
    let says_more = schema.as_object().into_iter().flatten().any(|(name, _)| {
        name != "allOf" && name != "type" && !ANNOTATIONS.contains(&name.as_str())
    });
    match only.as_slice() {
        [one] if !says_more && one.get("$ref").is_some() => Some((*one).clone()),
        _ => Some(Node {
            span: schema.span,
            value: Value::Object(object),
        }),
    }
}

/// Whether a schema refers to another and says more of it (JSON Schema Core, section 8.2.3.1:
/// what stands beside a `$ref` holds too).
pub(super) fn is_refined_reference(schema: &Node) -> bool {
    let mut members = schema.as_object().into_iter().flatten();
    let says_more =
        |name: &str| name != "$ref" && !ANNOTATIONS.contains(&name) && !name.starts_with("x-");
    schema.get("$ref").is_some() && members.any(|(name, _)| says_more(name))
}

fn gather(document: &Document, schema: &Node, into: &mut Object, parts: &mut usize) {
    *parts += 1;
    if *parts > PARTS {
        return;
    }
    if schema.get("$ref").is_some()
        && let Some(target) = document.target(schema)
    {
        gather(document, target, into, parts);
    }
    for part in schema.items("allOf") {
        gather(document, part, into, parts);
    }
    for (name, member) in schema.as_object().into_iter().flatten() {
        if name == "allOf" || name == "$ref" {
            continue;
        }
        match into.get_mut(name) {
            Some(present) => combine(name, present, member),
            None => {
                into.insert(name.clone(), member.clone());
            }
        }
    }
}

/// Brings together what two parts say by one keyword: both hold.
fn combine(keyword: &str, present: &mut Member, other: &Member) {
    match (keyword, &mut present.node.value, &other.node.value) {
        ("properties", Value::Object(all), Value::Object(more)) => {
            for (name, property) in more {
                match all.get_mut(name) {
                    // What both say of it holds; the two are brought together when it is met.
                    Some(known) => known.node = both(&known.node, &property.node),
                    None => {
                        all.insert(name.clone(), property.clone());
                    }
                }
            }
        }
        ("required", Value::Array(all), Value::Array(more)) => {
            for name in more {
                if !all.iter().any(|known| known.value == name.value) {
                    all.push(name.clone());
                }
            }
        }
        ("minimum" | "minLength" | "minItems" | "exclusiveMinimum", _, _) => {
            if other.node.as_f64() > present.node.as_f64() {
                *present = other.clone();
            }
        }
        ("maximum" | "maxLength" | "maxItems" | "exclusiveMaximum", _, _) => {
            if other.node.as_f64() < present.node.as_f64() {
                *present = other.clone();
            }
        }
        ("enum", Value::Array(all), Value::Array(more)) => {
            all.retain(|value| more.iter().any(|other| other.value == value.value));
        }
        ("type", _, _) => {
            let (mut all, more) = (types_with_null(&present.node), types_with_null(&other.node));
            all.retain(|ty| more.iter().any(|other| other.value == ty.value));
            present.node.value = Value::Array(all);
        }
        // The outer part comes last, and its words and narrower values are the ones meant.
        _ => *present = other.clone(),
    }
}

/// A schema that is both of two.
fn both(one: &Node, other: &Node) -> Node {
    let parts = Node {
        span: one.span,
        value: Value::Array(vec![one.clone(), other.clone()]),
    };
    let member = Member {
        key: one.span,
        node: parts,
    };
    Node {
        span: one.span,
        value: Value::Object(Object::from_iter([("allOf".to_owned(), member)])),
    }
}

fn types_with_null(types: &Node) -> Vec<Node> {
    match &types.value {
        Value::Array(all) => all.clone(),
        _ => vec![types.clone()],
    }
}
