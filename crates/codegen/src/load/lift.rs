//! OpenAPI 3.0's dialect of JSON Schema made into 2020-12, so that later stages know one.
//!
//! It is done for every document, because people write 3.0's keywords in 3.1 documents too
//! and mean what they meant. A property that happens to be named `nullable` is safe: its
//! value is a schema, never `true`.

use crate::node::{Member, Node, Object, Value};

/// Members whose values are data, not schemas.
const DATA: [&str; 5] = ["example", "examples", "default", "enum", "const"];

/// Members whose values are objects with free names: a property may be named `default`.
const NAMED: [&str; 19] = [
    "properties",
    "patternProperties",
    "$defs",
    "definitions",
    "dependentSchemas",
    "responses",
    "headers",
    "schemas",
    "parameters",
    "requestBodies",
    "securitySchemes",
    "callbacks",
    "links",
    "paths",
    "pathItems",
    "webhooks",
    "content",
    "encoding",
    "variables",
];

pub(super) fn lift(node: &mut Node) {
    match &mut node.value {
        Value::Array(items) => items.iter_mut().for_each(lift),
        Value::Object(object) => {
            for (name, member) in object.iter_mut() {
                match &mut member.node.value {
                    Value::Object(named) if NAMED.contains(&name.as_str()) => {
                        named.values_mut().for_each(|member| lift(&mut member.node));
                    }
                    _ if DATA.contains(&name.as_str()) || name.starts_with("x-") => {}
                    _ => lift(&mut member.node),
                }
            }
            exclusive(object, "minimum", "exclusiveMinimum");
            exclusive(object, "maximum", "exclusiveMaximum");
            nullable(object);
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

/// `nullable: true` becomes a `null` among the types, or an alternative that is null.
fn nullable(object: &mut Object) {
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
    let null = |value| Node {
        span: keyword.node.span,
        value,
    };
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
        if let Some(Value::Array(values)) =
            object.get_mut("enum").map(|member| &mut member.node.value)
            && !values.iter().any(|value| value.value == Value::Null)
        {
            values.push(null(Value::Null));
        }
    } else if !object.is_empty() {
        let whole = Node {
            span: keyword.node.span,
            value: Value::Object(std::mem::take(object)),
        };
        let member = |node| Member {
            key: keyword.key,
            node,
        };
        let of_null = Object::from_iter([(
            "type".to_owned(),
            member(null(Value::String("null".to_owned()))),
        )]);
        let alternatives = Value::Array(vec![whole, null(Value::Object(of_null))]);
        object.insert("anyOf".to_owned(), member(null(alternatives)));
    }
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
