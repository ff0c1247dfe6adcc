//! JSON values against the schemas of a document (JSON Schema 2020-12).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use jsonschema::{Draft, Registry, Validator};
use serde_json::{Value, json};

use crate::pointer::to_fragment;

/// The name by which schemas refer to their document.
const BASE: &str = "document:///contract";

/// What one value breaks, in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// A pointer into the value.
    pub pointer: String,
    /// The keyword that is broken.
    pub rule: String,
    /// What is wrong, in the validator's words.
    pub message: String,
}

/// All schemas of a document. Each is compiled when it is first asked for, once; formats are
/// asserted (JSON Schema 2020-12, Validation, section 7.2.2).
pub struct Schemas {
    root: Arc<Value>,
    registry: Registry<'static>,
    compiled: Mutex<HashMap<String, Compiled>>,
}

type Compiled = Arc<Result<Validator, String>>;

impl Schemas {
    /// The schemas of a document: an OpenAPI document, or a schema with what it refers to.
    ///
    /// # Errors
    ///
    /// That an `$id` in it is no URI, or refers to a meta-schema that is not at hand.
    pub fn new(root: &Value) -> Result<Self, String> {
        let root = Arc::new(root.clone());
        let registry = Registry::new()
            .draft(Draft::Draft202012)
            .add(BASE, (*root).clone())
            .and_then(jsonschema::RegistryBuilder::prepare)
            .map_err(|error| error.to_string())?;
        Ok(Self {
            root,
            registry,
            compiled: Mutex::default(),
        })
    }

    /// The whole document.
    pub fn root(&self) -> &Value {
        &self.root
    }

    /// All that a value breaks of the schema at a pointer; nothing if it is valid.
    ///
    /// # Errors
    ///
    /// That the schema is none.
    pub fn violations(&self, pointer: &str, value: &Value) -> Result<Vec<Violation>, String> {
        let compiled = self.at(pointer);
        let validator = compiled.as_ref().as_ref().map_err(Clone::clone)?;
        Ok(list(validator, value))
    }

    /// Why what is at a pointer is no schema, if it is none.
    pub fn problem(&self, pointer: &str) -> Option<String> {
        self.at(pointer).as_ref().as_ref().err().cloned()
    }

    /// Whether a value is valid for the schema at a pointer; never, if the schema is none.
    pub fn accepts(&self, pointer: &str, value: &Value) -> bool {
        self.at(pointer)
            .as_ref()
            .as_ref()
            .is_ok_and(|validator| validator.is_valid(value))
    }

    /// Whether a value is valid for a schema that stands nowhere in the document, but may
    /// refer to it.
    pub(crate) fn accepts_by(&self, schema: &Value, value: &Value) -> bool {
        let compiled = self.cached(schema.to_string(), || absolute(schema));
        compiled
            .as_ref()
            .as_ref()
            .is_ok_and(|validator| validator.is_valid(value))
    }

    fn at(&self, pointer: &str) -> Compiled {
        self.cached(
            format!("#{pointer}"),
            || json!({ "$ref": format!("{BASE}#{}", to_fragment(pointer)) }),
        )
    }

    fn cached(&self, key: String, schema: impl FnOnce() -> Value) -> Compiled {
        let mut compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = compiled
            .entry(key)
            .or_insert_with(|| Arc::new(self.compile(&schema())));
        Arc::clone(entry)
    }

    fn compile(&self, schema: &Value) -> Result<Validator, String> {
        jsonschema::options()
            .with_draft(Draft::Draft202012)
            .with_registry(&self.registry)
            .should_validate_formats(true)
            .build(schema)
            .map_err(|error| error.to_string())
    }
}

impl std::fmt::Debug for Schemas {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Schemas").finish_non_exhaustive()
    }
}

fn list(validator: &Validator, value: &Value) -> Vec<Violation> {
    let violation = |error: jsonschema::ValidationError<'_>| Violation {
        pointer: error.instance_path().to_string(),
        rule: error.kind().keyword().to_owned(),
        message: error.to_string(),
    };
    validator.iter_errors(value).map(violation).collect()
}

/// The same schema with its local references made absolute.
fn absolute(schema: &Value) -> Value {
    match schema {
        Value::Object(members) => members
            .iter()
            .map(|(key, value)| match value {
                Value::String(reference) if key == "$ref" && reference.starts_with('#') => {
                    (key.clone(), Value::String(format!("{BASE}{reference}")))
                }
                _ => (key.clone(), absolute(value)),
            })
            .collect(),
        Value::Array(items) => items.iter().map(absolute).collect(),
        scalar => scalar.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schemas() -> Schemas {
        Schemas::new(&json!({
            "paths": {"/a/{b}": {"schema": {"$ref": "#/components/schemas/Tree"}}},
            "components": {"schemas": {
                "Tree": {"type": "object", "required": ["at"], "properties": {
                    "at": {"type": "string", "format": "date-time"},
                    "below": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
                }},
            }},
        }))
        .unwrap()
    }

    #[test]
    fn a_recursive_schema_is_reached_through_any_pointer() {
        let schemas = schemas();
        let good =
            json!({"at": "2026-01-02T03:04:05Z", "below": [{"at": "2026-01-02T03:04:05.5+01:00"}]});
        let bad = json!({"at": "2026-01-02T03:04:05Z", "below": [{"at": "yesterday"}, {}]});
        for pointer in ["/components/schemas/Tree", "/paths/~1a~1{b}/schema"] {
            assert_eq!(schemas.violations(pointer, &good).unwrap(), []);
            let found: Vec<_> = schemas
                .violations(pointer, &bad)
                .unwrap()
                .into_iter()
                .map(|one| (one.pointer, one.rule))
                .collect();
            assert_eq!(
                found,
                [
                    ("/below/0/at".to_owned(), "format".to_owned()),
                    ("/below/1".to_owned(), "required".to_owned())
                ]
            );
        }
    }

    #[test]
    fn a_schema_from_elsewhere_may_refer_to_the_document() {
        let schema = json!({"items": {"$ref": "#/components/schemas/Tree"}});
        assert!(schemas().accepts_by(&schema, &json!([{"at": "2026-01-02T03:04:05Z"}])));
        assert!(!schemas().accepts_by(&schema, &json!([{}])));
    }

    #[test]
    fn what_is_no_schema_accepts_nothing_and_says_so() {
        assert!(schemas().violations("/nowhere", &json!(1)).is_err());
    }
}
