//! Where the schemas of a document stand (OAS 3.1, sections 4.8.12.2, 4.8.14.1 and 4.8.7.1).

use std::collections::HashSet;

use serde_json::{Map, Value};

use crate::pointer::{child, of_reference};

/// Members around schemas that hold data, and are left alone whatever they look like.
const DATA: [&str; 2] = ["example", "examples"];

/// Keywords whose value is a schema (JSON Schema 2020-12, Core, section 10).
const ONE: [&str; 11] = [
    "additionalProperties",
    "contains",
    "contentSchema",
    "else",
    "if",
    "items",
    "not",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
];

/// Keywords whose value is a list of schemas.
const MANY: [&str; 4] = ["allOf", "anyOf", "oneOf", "prefixItems"];

/// Keywords whose value is schemas by name.
const NAMED: [&str; 4] = [
    "$defs",
    "dependentSchemas",
    "patternProperties",
    "properties",
];

/// Keywords whose verdict on a value cannot be told from what the parts of a schema say one by
/// one.
const JUDGED: [&str; 8] = [
    "anyOf",
    "contains",
    "if",
    "not",
    "oneOf",
    "propertyNames",
    "unevaluatedItems",
    "unevaluatedProperties",
];

/// Where the schemas of a document stand.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// All that a value may be judged by on its own: those of parameters, headers, media types
    /// and components, what they refer to, and in them what has variants or conditions, with
    /// each variant.
    pub(super) all: Vec<String>,
    /// Those among them that whole values are of: of parameters, headers and media types.
    pub(super) whole: Vec<String>,
}

impl Places {
    pub(super) fn of(root: &Value) -> Self {
        let mut search = Search {
            root,
            seen: HashSet::new(),
            found: Self::default(),
        };
        search.document(root, "");
        search.found
    }
}

struct Search<'a> {
    root: &'a Value,
    seen: HashSet<String>,
    found: Places,
}

impl Search<'_> {
    fn document(&mut self, value: &Value, at: &str) {
        match value {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.document(item, &child(at, &index.to_string()));
                }
            }
            Value::Object(members) => {
                for (name, member) in members {
                    self.member(name, member, at);
                }
            }
            _ => {}
        }
    }

    fn member(&mut self, name: &str, member: &Value, at: &str) {
        let place = child(at, name);
        match member {
            _ if DATA.contains(&name) => {}
            _ if name == "schema" => {
                self.found.whole.push(place.clone());
                self.add(member, place);
            }
            Value::Object(schemas) if place == "/components/schemas" => {
                for (name, schema) in schemas {
                    self.add(schema, child(&place, name));
                }
            }
            member => self.document(member, &place),
        }
    }

    /// A schema that is judged by on its own.
    fn add(&mut self, schema: &Value, at: String) {
        if (schema.is_object() || schema.is_boolean()) && self.seen.insert(at.clone()) {
            self.found.all.push(at.clone());
            self.inside(schema, &at);
        }
    }

    fn inside(&mut self, schema: &Value, at: &str) {
        let Value::Object(keywords) = schema else {
            return;
        };
        if let Some(target) = target(keywords)
            && let Some(schema) = self.root.pointer(&target)
        {
            self.add(schema, target);
        }
        let is_judged = JUDGED.iter().any(|keyword| keywords.contains_key(*keyword));
        if is_judged && self.seen.insert(at.to_owned()) {
            self.found.all.push(at.to_owned());
        }
        for (keyword, value) in keywords {
            let place = child(at, keyword);
            let name = keyword.as_str();
            match value {
                Value::Array(schemas) if MANY.contains(&name) => {
                    for (index, schema) in schemas.iter().enumerate() {
                        let place = child(&place, &index.to_string());
                        match name {
                            "anyOf" | "oneOf" => self.add(schema, place),
                            _ => self.inside(schema, &place),
                        }
                    }
                }
                Value::Object(schemas) if NAMED.contains(&name) => {
                    for (name, schema) in schemas {
                        self.inside(schema, &child(&place, name));
                    }
                }
                schema if ONE.contains(&name) => self.inside(schema, &place),
                _ => {}
            }
        }
    }
}

fn target(keywords: &Map<String, Value>) -> Option<String> {
    keywords
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(of_reference)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn schemas_are_found_wherever_they_stand_and_data_is_not_mistaken_for_one() {
        let root = json!({
            "paths": {"/a": {"get": {
                "parameters": [{"schema": {"type": "string"}, "example": {"schema": {}}}],
                "responses": {"default": {"content": {"text/plain": {"schema": {
                    "properties": {"schema": {"not": {}}, "b": {"$ref": "#/elsewhere"}, "c": {}},
                }}}}},
            }}},
            "components": {"schemas": {"A": {"oneOf": [true, {"$ref": "#/components/schemas/A"}]}}},
            "elsewhere": {"type": "null"},
        });
        let places = Places::of(&root);
        let mut found = places.all;
        found.sort();
        let body = "/paths/~1a/get/responses/default/content/text~1plain/schema";
        let mut expected = [
            "/components/schemas/A".to_owned(),
            "/components/schemas/A/oneOf/0".to_owned(),
            "/components/schemas/A/oneOf/1".to_owned(),
            "/elsewhere".to_owned(),
            "/paths/~1a/get/parameters/0/schema".to_owned(),
            body.to_owned(),
            format!("{body}/properties/schema"),
        ];
        expected.sort();
        assert_eq!(found, expected);
        assert_eq!(
            places.whole,
            [body, "/paths/~1a/get/parameters/0/schema"]
                .map(str::to_owned)
                .into_iter()
                .rev()
                .collect::<Vec<_>>()
        );
    }
}
