//! One way to say it: a schema as a list of variants, each of one type, without references,
//! annotations and roundabout ways.

use serde_json::{Map, Value, json};

use crate::flatten::{View, flatten, merge};
use crate::schema::is_of_integers;

/// Deeper than unions are nested.
const DEPTH: usize = 16;

/// Keywords of which values a schema allows (JSON Schema 2020-12, Core, sections 8 to 11, and
/// Validation, sections 6 to 8). What else may stand there is for people and tools (Core, section
/// 6.5): words, names, extensions, and what is written wrong.
const KEYWORDS: [&str; 43] = [
    "$dynamicRef",
    "$ref",
    "additionalProperties",
    "allOf",
    "anyOf",
    "const",
    "contains",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "dependentRequired",
    "dependentSchemas",
    "else",
    "enum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "if",
    "items",
    "maxContains",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minContains",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "not",
    "oneOf",
    "pattern",
    "patternProperties",
    "prefixItems",
    "properties",
    "propertyNames",
    "required",
    "then",
    "type",
    "unevaluatedItems",
    "unevaluatedProperties",
    "uniqueItems",
];

/// Keywords that are compared beside a schema as a whole.
const BESIDE: [&str; 5] = [
    "nullable",
    "default",
    "readOnly",
    "writeOnly",
    "discriminator",
];

/// Whether a keyword is for people and tools.
pub(super) fn is_remark(keyword: &str) -> bool {
    !KEYWORDS.contains(&keyword) && !BESIDE.contains(&keyword)
}

/// Whether a keyword says nothing of which values a schema allows.
fn is_annotation(keyword: &str) -> bool {
    !KEYWORDS.contains(&keyword)
}

/// Whether `nullable` says anything. It does in the dialect of OAS 3.0, which a client may
/// state its types in; in 3.1, the document's and the server's, the word means nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nullable {
    Means,
    MeansNothing,
}

/// The variants of a schema. A schema that allows anything has one variant, without keywords;
/// one that allows nothing has none.
pub(super) fn variants(root: &Value, schema: &Value, nullable: Nullable) -> Vec<View> {
    let mut variants = Vec::new();
    expand(root, schema, nullable, DEPTH, &mut variants);
    if variants.iter().any(View::is_empty) {
        return vec![View::new()];
    }
    let mut distinct: Vec<View> = Vec::new();
    for variant in joined_enums(variants) {
        if !distinct.contains(&variant) {
            distinct.push(variant);
        }
    }
    distinct
}

/// Variants without those that another one covers: a text that keeps to all that another does, and to
/// more, is one of those.
pub(super) fn uncovered(variants: Vec<View>) -> Vec<View> {
    let covers = |one: &View, other: &View| {
        one.get("type") == Some(&json!("string"))
            && one.iter().all(|(key, said)| other.get(key) == Some(said))
    };
    let mut left: Vec<View> = Vec::new();
    for variant in variants {
        if !left.iter().any(|other| covers(other, &variant)) {
            left.retain(|one| !covers(&variant, one));
            left.push(variant);
        }
    }
    left
}

/// A statement in which null is a type: utoipa writes `()` as a schema of nothing but
/// `default: null`.
pub(super) fn with_null(statement: &Value) -> Value {
    if *statement == json!({ "default": null }) {
        return json!({ "type": "null" });
    }
    match statement {
        Value::Object(members) => members
            .iter()
            .map(|(name, member)| (name.clone(), with_null(member)))
            .collect(),
        Value::Array(items) => items.iter().map(with_null).collect(),
        other => other.clone(),
    }
}

fn expand(
    root: &Value,
    schema: &Value,
    nullable: Nullable,
    depth: usize,
    variants: &mut Vec<View>,
) {
    let mut view = flatten(root, schema);
    if nullable == Nullable::Means && view.get("nullable") == Some(&Value::Bool(true)) {
        variants.push(of_type("null"));
    }
    view.retain(|keyword, _| !is_annotation(keyword));
    for keyword in ["anyOf", "oneOf"] {
        if depth == 0 {
            break;
        }
        if let Some(Value::Array(several)) = view.remove(keyword) {
            for one in several {
                // What stands around a union holds for each of its variants.
                let mut one = flatten(root, &one);
                one.retain(|keyword, _| {
                    keyword == "nullable" && nullable == Nullable::Means || !is_annotation(keyword)
                });
                let one = Value::Object(merge(view.clone(), one));
                expand(root, &one, nullable, depth - 1, variants);
            }
            return;
        }
    }
    if let Some(only) = view.remove("const") {
        let listed = view.get("enum").and_then(Value::as_array);
        if listed.is_some_and(|values| !values.contains(&only)) {
            return;
        }
        view.insert("enum".to_owned(), json!([only]));
    }
    variants.extend(by_type(&view));
}

fn of_type(name: &str) -> View {
    Map::from_iter([("type".to_owned(), json!(name))])
}

/// A view for each type, with the keywords that are about that type.
fn by_type(view: &View) -> Vec<View> {
    if view.contains_key("not") && !view.contains_key("type") && view["not"] == json!({}) {
        return Vec::new();
    }
    // What two parts say that have no type in common.
    if view.get("type") == Some(&json!([])) {
        return Vec::new();
    }
    let mut names = stated_types(view);
    if is_of_integers(view) {
        for name in names.iter_mut().filter(|name| *name == "number") {
            *name = "integer".to_owned();
        }
    }
    names.sort();
    names.dedup();
    if names.is_empty() {
        return vec![tidied(view.clone())];
    }
    names
        .into_iter()
        .filter_map(|name| as_type(view, &name))
        .collect()
}

fn as_type(view: &View, name: &str) -> Option<View> {
    let mut one: View = view
        .iter()
        .filter(|(keyword, _)| is_about(keyword, name))
        .map(|(keyword, value)| (keyword.clone(), value.clone()))
        .collect();
    one.insert("type".to_owned(), json!(name));
    if let Some(Value::Array(values)) = view.get("enum") {
        // A list says more than the word for what is in it.
        if name == "number" && values.iter().all(|value| type_of(value) == "integer") {
            one.insert("type".to_owned(), json!("integer"));
        }
        let mut values: Vec<Value> = values
            .iter()
            .filter(|value| is_of(value, name))
            .cloned()
            .collect();
        if values.is_empty() {
            return None;
        }
        values.sort_by_key(Value::to_string);
        values.dedup();
        one.insert("enum".to_owned(), Value::Array(values));
    }
    if name == "null" {
        return Some(of_type(name));
    }
    Some(tidied(one))
}

/// The types that a view names or else is about. A schema that lists members and names no type
/// means an object: taken to the letter it would allow anything else beside, which nobody
/// means and no Rust type has.
fn stated_types(view: &View) -> Vec<String> {
    match (view.get("type"), view.get("enum")) {
        (Some(Value::String(name)), _) => vec![name.clone()],
        (Some(Value::Array(names)), _) => names
            .iter()
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect(),
        (_, Some(Value::Array(values))) => values
            .iter()
            .map(|value| type_of(value).to_owned())
            .collect(),
        _ => {
            let says = |name: &str| {
                view.keys()
                    .any(|keyword| is_about(keyword, name) && !is_about(keyword, "null"))
            };
            ["object", "array", "string", "number"]
                .into_iter()
                .filter(|name| says(name))
                .map(str::to_owned)
                .take(1)
                .collect()
        }
    }
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if !number.is_f64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn is_of(value: &Value, name: &str) -> bool {
    type_of(value) == name || name == "number" && value.is_number()
}

/// Whether a keyword says anything about values of a type. Those that are unknown here are
/// kept for each.
fn is_about(keyword: &str, name: &str) -> bool {
    match keyword {
        "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" => {
            ["number", "integer"].contains(&name)
        }
        "minLength" | "maxLength" | "pattern" | "contentEncoding" | "contentMediaType"
        | "contentSchema" => name == "string",
        "items" | "prefixItems" | "contains" | "minContains" | "maxContains" | "minItems"
        | "maxItems" | "uniqueItems" | "unevaluatedItems" => name == "array",
        "properties"
        | "patternProperties"
        | "additionalProperties"
        | "propertyNames"
        | "required"
        | "minProperties"
        | "maxProperties"
        | "dependentRequired"
        | "dependentSchemas"
        | "unevaluatedProperties" => name == "object",
        "format" => ["string", "number", "integer"].contains(&name),
        _ => true,
    }
}

/// Whether a schema allows anything.
fn says_nothing(schema: &Value) -> bool {
    match schema {
        Value::Bool(flag) => *flag,
        Value::Object(members) => members.iter().all(|(keyword, value)| match value {
            Value::Array(parts) if keyword == "allOf" => parts.iter().all(says_nothing),
            _ => is_remark(keyword),
        }),
        _ => false,
    }
}

/// Whether a schema allows any text, and nothing else.
fn is_text(schema: &Value) -> bool {
    let mut said = schema.as_object().into_iter().flatten();
    said.all(|(keyword, value)| match keyword.as_str() {
        "type" => value == "string",
        keyword => is_annotation(keyword),
    }) && schema.get("type").is_some()
}

/// A whole number, exactly.
fn whole(value: &Value) -> Option<i128> {
    let exact = value.as_i64().map(i128::from);
    let exact = exact.or_else(|| value.as_u64().map(i128::from));
    exact.or_else(|| value.as_f64().map(|number| number as i128))
}

/// How many characters a UUID has.
const UUID: f64 = 36.0;

/// What says nothing is left out, and lists without order are put in order.
fn tidied(mut view: View) -> View {
    // Where there is nothing else that may evaluate a member, both say the same.
    let applicators = ["allOf", "if", "dependentSchemas", "additionalProperties"];
    if !applicators.iter().any(|one| view.contains_key(*one))
        && let Some(rest) = view.remove("unevaluatedProperties")
    {
        view.insert("additionalProperties".to_owned(), rest);
    }
    // What 3.1 calls an encoding is a format to 3.0 (OAS 3.1, section 4.4).
    let format = match view.get("contentEncoding").and_then(Value::as_str) {
        Some("base64") => Some("byte"),
        Some("binary") => Some("binary"),
        _ => None,
    };
    if let Some(format) = format
        && !view.contains_key("format")
    {
        view.remove("contentEncoding");
        view.insert("format".to_owned(), json!(format));
    }
    // Lengths that each of the listed texts has.
    if let Some(Value::Array(values)) = view.get("enum").cloned() {
        let lengths = values.iter().filter_map(Value::as_str);
        let lengths: Vec<usize> = lengths.map(|text| text.chars().count()).collect();
        view.retain(|keyword, bound| {
            let bound = bound.as_u64().and_then(|bound| usize::try_from(bound).ok());
            match (keyword.as_str(), bound) {
                ("minLength", Some(least)) => lengths.iter().any(|length| *length < least),
                ("maxLength", Some(most)) => lengths.iter().any(|length| *length > most),
                _ => true,
            }
        });
    }
    let is_uuid = view.get("format") == Some(&json!("uuid"));
    // A bound of a whole number that its format sets too.
    let is_whole = view.get("type") == Some(&json!("integer"));
    let (least, most) = match view.get("format").and_then(Value::as_str) {
        Some("int32") => (i128::from(i32::MIN), i128::from(i32::MAX)),
        Some("uint32") => (i128::from(i64::MIN), i128::from(u32::MAX)),
        Some("uint64") => (i128::from(i64::MIN), i128::from(u64::MAX)),
        _ => (i128::from(i64::MIN), i128::from(i64::MAX)),
    };
    view.retain(|keyword, value| match keyword.as_str() {
        "additionalProperties" | "items" | "unevaluatedProperties" => !says_nothing(value),
        "properties" | "patternProperties" => *value != json!({}),
        // A name is a text in any case, and is not read or written by itself.
        "propertyNames" => !is_text(value),
        "required" | "prefixItems" => *value != json!([]),
        // As long as each of its texts is in any case (RFC 9562, section 4).
        "minLength" if is_uuid => value.as_f64() > Some(UUID),
        "maxLength" if is_uuid => value.as_f64() < Some(UUID),
        "minLength" | "minItems" | "minProperties" => value.as_f64() != Some(0.0),
        "minimum" => !is_whole || whole(value).is_none_or(|bound| bound > least),
        "maximum" => !is_whole || whole(value).is_none_or(|bound| bound < most),
        "uniqueItems" => *value != Value::Bool(false),
        "enum" => *value != json!([false, true]),
        _ => true,
    });
    if let Some(Value::Array(names)) = view.get_mut("required") {
        names.sort_by_key(Value::to_string);
        names.dedup();
    }
    view
}

/// Variants that only list values of one type are one list: `oneOf` of constants is an enum.
fn joined_enums(variants: Vec<View>) -> Vec<View> {
    let mut joined: Vec<View> = Vec::new();
    for variant in variants {
        let is_list = |view: &View| {
            let mut keywords = view.keys();
            keywords.all(|keyword| ["type", "format", "enum"].contains(&keyword.as_str()))
                && view.contains_key("enum")
        };
        let said = |view: &View, keyword| view.get(keyword).cloned();
        let same = joined.iter_mut().find(|one| {
            is_list(one)
                && is_list(&variant)
                && said(one, "type") == said(&variant, "type")
                && said(one, "format") == said(&variant, "format")
        });
        match (
            same.and_then(|one| one.get_mut("enum")),
            variant.get("enum"),
        ) {
            (Some(Value::Array(values)), Some(Value::Array(more))) => {
                values.extend(
                    more.iter()
                        .filter(|value| !values.contains(value))
                        .cloned()
                        .collect::<Vec<_>>(),
                );
                values.sort_by_key(Value::to_string);
            }
            _ => joined.push(variant),
        }
    }
    joined
}
