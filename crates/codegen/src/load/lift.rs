//! OpenAPI 3.0's dialect of JSON Schema made into 2020-12, so that later stages know one.
//!
//! It is done for every document, because people write 3.0's keywords in 3.1 documents too
//! and mean what they meant. A property that happens to be named `nullable` is safe: its
//! value is a schema, never `true`.

use super::references::{NAMED, is_data, is_extension};
use crate::node::{Member, Node, Object, Value};
use crate::source::Span;

/// Keywords that say nothing of which values a schema allows. They stay where they are when
/// the schema becomes an alternative.
const ANNOTATIONS: [&str; 11] = [
    "title",
    "description",
    "default",
    "deprecated",
    "readOnly",
    "writeOnly",
    "example",
    "examples",
    "externalDocs",
    "xml",
    "$comment",
];

/// Keywords that refuse null where another schema does.
const COMPOSED: [&str; 5] = ["$ref", "allOf", "anyOf", "oneOf", "const"];

pub(super) fn lift(node: &mut Node) {
    let whole = node.span;
    match &mut node.value {
        Value::Array(items) => items.iter_mut().for_each(lift),
        Value::Object(object) => {
            for (name, member) in object.iter_mut() {
                match &mut member.node.value {
                    Value::Object(named) if NAMED.contains(&name.as_str()) => {
                        named.values_mut().for_each(|member| lift(&mut member.node));
                    }
                    _ if is_data(name) || is_extension(name) => {}
                    _ => lift(&mut member.node),
                }
            }
            exclusive(object, "minimum", "exclusiveMinimum");
            exclusive(object, "maximum", "exclusiveMaximum");
            tuple(object);
            null_type(object);
            dynamic_reference(object);
            nullable(object, whole);
        }
        _ => {}
    }
}

/// `minimum: 1, exclusiveMinimum: true` becomes `exclusiveMinimum: 1`.
fn exclusive(object: &mut Object, bound: &str, exclusive: &str) {
    match object.get(exclusive).map(|member| &member.node.value) {
        Some(Value::Bool(true)) if object.contains_key(bound) => {
            if let Some(member) = object.shift_remove(bound) {
                object.insert(exclusive.to_owned(), member);
            }
        }
        Some(Value::Bool(false)) => {
            object.shift_remove(exclusive);
        }
        _ => {}
    }
}

/// `items: [...]`, as drafts before 2020-12 wrote tuples, becomes `prefixItems`, and its
/// `additionalItems` `items`.
fn tuple(object: &mut Object) {
    let Some(items) = object.get("items") else {
        return;
    };
    if items.node.as_array().is_none() || object.contains_key("prefixItems") {
        return;
    }
    for (old, new) in [("items", "prefixItems"), ("additionalItems", "items")] {
        if let Some(member) = object.shift_remove(old) {
            object.insert(new.to_owned(), member);
        }
    }
}

/// `type: null` is, in YAML, no type at all; `"null"` is meant.
fn null_type(object: &mut Object) {
    let Some(written) = object.get_mut("type") else {
        return;
    };
    let types = match &mut written.node.value {
        Value::Array(types) => types.as_mut_slice(),
        _ => std::slice::from_mut(&mut written.node),
    };
    for one in types {
        if one.value == Value::Null {
            one.value = Value::String("null".to_owned());
        }
    }
}

/// `$dynamicRef` leads where `$ref` does, unless a schema that refers to this one gives the
/// anchor another meaning, for which Rust has no type.
fn dynamic_reference(object: &mut Object) {
    if !object.contains_key("$ref")
        && let Some(member) = object.shift_remove("$dynamicRef")
    {
        object.insert("$ref".to_owned(), member);
    }
}

/// `nullable: true` becomes a `null` among the types, or an alternative that is null.
///
/// OAS 3.0.3 says that it has no effect where no `type` is beside it; whoever writes it there
/// means it.
fn nullable(object: &mut Object, whole: Span) {
    let Some(Value::Bool(flag)) = object.get("nullable").map(|member| &member.node.value) else {
        return;
    };
    let flag = *flag;
    let Some(keyword) = object.shift_remove("nullable") else {
        return;
    };
    if !flag {
        return;
    }
    let composed = COMPOSED.iter().any(|name| object.contains_key(*name));
    let typed = object.contains_key("type") || object.contains_key("enum");
    if typed && !composed {
        null_among(object, keyword.node.span);
    } else if object.keys().any(|name| !is_annotation(name)) {
        null_beside(object, &keyword, whole);
    }
}

fn is_annotation(name: &str) -> bool {
    ANNOTATIONS.contains(&name) || name.starts_with("x-")
}

/// Adds null to the types and the values of a schema.
fn null_among(object: &mut Object, span: Span) {
    let null = |value| Node { span, value };
    if let Some(types) = object.get_mut("type") {
        let written = std::mem::replace(&mut types.node.value, Value::Null);
        let mut all = match written {
            Value::Array(items) => items,
            one => vec![Node {
                span: types.node.span,
                value: one,
            }],
        };
        if !all.iter().any(|item| item.as_str() == Some("null")) {
            all.push(null(Value::String("null".to_owned())));
        }
        types.node.value = Value::Array(all);
    }
    if let Some(Value::Array(values)) = object.get_mut("enum").map(|member| &mut member.node.value)
        && !values.iter().any(|value| value.value == Value::Null)
    {
        values.push(null(Value::Null));
    }
}

/// Makes a schema the first of two alternatives, the other of which is null. What is said of
/// it, and not of its values, stays outside. The alternative keeps the whole's place, by which
/// [`Document::resolve`](crate::document::Document::resolve) knows it.
fn null_beside(object: &mut Object, keyword: &Member, whole: Span) {
    let (outer, inner): (Object, Object) = std::mem::take(object)
        .into_iter()
        .partition(|(name, _)| is_annotation(name));
    *object = outer;
    let at = |span, value| Node { span, value };
    let member = |node| Member {
        key: keyword.key,
        node,
    };
    let span = keyword.node.span;
    let null = member(at(span, Value::String("null".to_owned())));
    let of_null = Object::from_iter([("type".to_owned(), null)]);
    let alternatives = vec![
        at(whole, Value::Object(inner)),
        at(span, Value::Object(of_null)),
    ];
    object.insert(
        "anyOf".to_owned(),
        member(at(span, Value::Array(alternatives))),
    );
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Diagnostics;
    use crate::load::tree;
    use serde_json::json;

    fn lifted(text: &str) -> serde_json::Value {
        let mut node = tree::read(0, text, &mut Diagnostics::default()).unwrap();
        super::lift(&mut node);
        node.to_json()
    }

    #[test]
    fn nullable_becomes_a_type() {
        assert_eq!(
            lifted("{type: string, nullable: true}"),
            json!({"type": ["string", "null"]})
        );
        assert_eq!(
            lifted("{type: string, enum: [a], nullable: true}"),
            json!({"type": ["string", "null"], "enum": ["a", null]})
        );
        assert_eq!(
            lifted("{$ref: '#/a', nullable: true}"),
            json!({"anyOf": [{"$ref": "#/a"}, {"type": "null"}]})
        );
        assert_eq!(
            lifted("{type: string, nullable: false}"),
            json!({"type": "string"})
        );
    }

    #[test]
    fn nullable_without_a_type_is_meant_all_the_same() {
        let or_null = json!({"type": "null"});
        assert_eq!(
            lifted(
                "{type: object, nullable: true, allOf: [{$ref: '#/a'}], readOnly: true, description: d}"
            ),
            json!({"readOnly": true, "description": "d",
                "anyOf": [{"type": "object", "allOf": [{"$ref": "#/a"}]}, or_null]})
        );
        assert_eq!(
            lifted("{nullable: true, oneOf: [{type: string}], discriminator: {propertyName: a}}"),
            json!({"anyOf": [
                {"oneOf": [{"type": "string"}], "discriminator": {"propertyName": "a"}}, or_null]})
        );
        assert_eq!(
            lifted("{nullable: true, enum: [a]}"),
            json!({"enum": ["a", null]})
        );
        assert_eq!(
            lifted("{nullable: true, properties: {a: {}}}"),
            json!({"anyOf": [{"properties": {"a": {}}}, or_null]})
        );
        assert_eq!(
            lifted("{nullable: true, description: anything}"),
            json!({"description": "anything"})
        );
        assert_eq!(
            lifted("{type: [string, integer], nullable: true}"),
            json!({"type": ["string", "integer", "null"]})
        );
        assert_eq!(
            lifted("{type: [string, 'null'], nullable: true, const: null}"),
            json!({"anyOf": [{"type": ["string", "null"], "const": null}, or_null]})
        );
    }

    #[test]
    fn an_unquoted_null_is_a_type() {
        assert_eq!(
            lifted("{anyOf: [{type: null}, {type: [string, null]}]}"),
            json!({"anyOf": [{"type": "null"}, {"type": ["string", "null"]}]})
        );
    }

    #[test]
    fn tuples_of_older_drafts_become_prefixes() {
        assert_eq!(
            lifted(
                "{type: array, items: [{type: string, nullable: true}], additionalItems: false}"
            ),
            json!({"type": "array", "prefixItems": [{"type": ["string", "null"]}], "items": false})
        );
        assert_eq!(
            lifted("{definitions: {a: {items: {type: string, nullable: true}}}}"),
            json!({"definitions": {"a": {"items": {"type": ["string", "null"]}}}})
        );
    }

    #[test]
    fn data_and_properties_of_that_name_are_left_alone() {
        let schema = "{properties: {nullable: {type: boolean}}, example: {nullable: true}}";
        assert_eq!(
            lifted(schema),
            json!({"properties": {"nullable": {"type": "boolean"}}, "example": {"nullable": true}})
        );
    }

    #[test]
    fn names_are_not_taken_for_keywords() {
        let text =
            "{responses: {default: {content: {a/b: {schema: {type: string, nullable: true}}}}}}";
        let schema = &lifted(text)["responses"]["default"]["content"]["a/b"]["schema"];
        assert_eq!(*schema, json!({"type": ["string", "null"]}));
        let schema = lifted("{properties: {default: {type: string, nullable: true}}}");
        assert_eq!(
            schema,
            json!({"properties": {"default": {"type": ["string", "null"]}}})
        );
    }

    #[test]
    fn boolean_exclusive_bounds_become_bounds() {
        assert_eq!(
            lifted("{minimum: 1, exclusiveMinimum: true}"),
            json!({"exclusiveMinimum": 1})
        );
        assert_eq!(
            lifted("{maximum: 1, exclusiveMaximum: false}"),
            json!({"maximum": 1})
        );
    }
}
