//! JSON values against the schemas of a document (JSON Schema 2020-12).

mod board;
mod format;
mod places;
mod tidy;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use jsonschema::error::ValidationErrorKind;
use jsonschema::{Draft, Registry, ValidationError, Validator};
use serde_json::Value;

use board::{Board, Seat, build};
pub(crate) use format::is_of_integers;
use places::Places;

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

/// All schemas of a document.
///
/// They are compiled together when one is first asked for: schemas refer to each other, and each
/// on its own would compile all that it reaches anew. Formats are asserted (JSON Schema 2020-12,
/// Validation, section 7.2.2), and those of numbers too (OAS 3.1, section 4.4).
pub struct Schemas {
    root: Arc<Value>,
    registry: Registry<'static>,
    places: OnceLock<Places>,
    board: OnceLock<Board>,
    others: Mutex<HashMap<String, Result<Seat, String>>>,
    elsewhere: Mutex<HashMap<String, Option<Arc<Validator>>>>,
}

impl Schemas {
    /// The schemas of a document: an OpenAPI document, or a schema with what it refers to.
    ///
    /// # Errors
    ///
    /// That an `$id` in it is no URI, or refers to a meta-schema that is not at hand.
    pub fn new(root: &Value) -> Result<Self, String> {
        let mut tidy = root.clone();
        tidy::required_once(&mut tidy);
        let root = Arc::new(root.clone());
        let registry = Registry::new()
            .draft(Draft::Draft202012)
            .add(BASE, tidy)
            .and_then(jsonschema::RegistryBuilder::prepare)
            .map_err(|error| error.to_string())?;
        Ok(Self {
            root,
            registry,
            places: OnceLock::new(),
            board: OnceLock::new(),
            others: Mutex::default(),
            elsewhere: Mutex::default(),
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
        let seat = self.at(pointer)?;
        let mut found = Vec::new();
        seat.errors(&mut value.clone(), |error| {
            found.push(Violation {
                pointer: seat.place(error),
                rule: rule(error).to_owned(),
                message: error.to_string(),
            });
        });
        Ok(found)
    }

    /// Why what is at a pointer is no schema, if it is none.
    pub fn problem(&self, pointer: &str) -> Option<String> {
        self.at(pointer).err()
    }

    /// Whether a value is valid for the schema at a pointer; never, if the schema is none.
    pub fn accepts(&self, pointer: &str, value: &Value) -> bool {
        self.at(pointer)
            .is_ok_and(|seat| seat.accepts(&mut value.clone()))
    }

    /// The same for a value that is changed while it is judged, and is the same again then.
    pub(crate) fn accepts_mut(&self, pointer: &str, value: &mut Value) -> bool {
        self.at(pointer).is_ok_and(|seat| seat.accepts(value))
    }

    /// Whether a value is refused for nothing but what fits: a pointer into the value, and the
    /// keyword. What is wrong in a variant of a union is wrong at the union; there it is enough
    /// that one of the variants is refused for nothing but what fits.
    pub(crate) fn refuses_only_for(
        &self,
        pointer: &str,
        value: &mut Value,
        fits: &dyn Fn(&str, &str) -> bool,
    ) -> bool {
        let Ok(seat) = self.at(pointer) else {
            return false;
        };
        let (mut count, mut all_fit) = (0, true);
        seat.errors(value, |error| {
            count += 1;
            all_fit = all_fit && error_fits(error, &seat, fits);
        });
        count > 0 && all_fit
    }

    /// Whether a value is valid for a schema that stands nowhere in the document, but may
    /// refer to it.
    pub(crate) fn accepts_by(&self, schema: &Value, value: &Value) -> bool {
        self.elsewhere(schema)
            .is_some_and(|validator| validator.is_valid(value))
    }

    /// Those of some values that are valid for a schema that stands nowhere in the document.
    pub(crate) fn accepted_by(&self, schema: &Value, mut values: Vec<Value>) -> Vec<Value> {
        let validator = self.elsewhere(schema);
        values.retain(|value| {
            validator
                .as_ref()
                .is_some_and(|validator| validator.is_valid(value))
        });
        values
    }

    /// A schema that stands nowhere in the document, compiled once.
    fn elsewhere(&self, schema: &Value) -> Option<Arc<Validator>> {
        let key = schema.to_string();
        let mut elsewhere = self
            .elsewhere
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let compile = || {
            let built = build(&self.registry, &absolute(schema));
            built.ok().map(Arc::new)
        };
        elsewhere.entry(key).or_insert_with(compile).clone()
    }

    /// The pointers to the schemas that whole values are of: of parameters, headers and media
    /// types.
    pub(crate) fn of_whole_values(&self) -> &[String] {
        &self.places().whole
    }

    fn places(&self) -> &Places {
        self.places.get_or_init(|| Places::of(&self.root))
    }

    fn at(&self, pointer: &str) -> Result<Seat, String> {
        let board = self
            .board
            .get_or_init(|| Board::compile(&self.registry, &self.places().all));
        if let Some(seat) = board.seat(pointer) {
            return seat.clone();
        }
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        let seat = others
            .entry(pointer.to_owned())
            .or_insert_with(|| Seat::alone(&self.registry, pointer));
        seat.clone()
    }
}

impl std::fmt::Debug for Schemas {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Schemas").finish_non_exhaustive()
    }
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

/// The keyword that an error is about. The validator has one kind of error for several, and
/// calls what nothing fits `falseSchema`, wherever the schema stands.
fn rule<'e>(error: &'e ValidationError<'_>) -> &'e str {
    let kind = error.kind().keyword();
    let mut path = error.schema_path().as_str().rsplit('/');
    let last = path.next().unwrap_or_default();
    match kind {
        "contains" if ["minContains", "maxContains"].contains(&last) => last,
        "required" if last == "dependentRequired" => last,
        "falseSchema" if HOLDERS.contains(&last) => last,
        "falseSchema" => path
            .next()
            .filter(|keyword| HOLDERS.contains(keyword))
            .unwrap_or(kind),
        _ => kind,
    }
}

/// Keywords that may hold the schema that nothing fits.
const HOLDERS: [&str; 11] = [
    "contains",
    "dependentSchemas",
    "else",
    "items",
    "patternProperties",
    "prefixItems",
    "properties",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
];

fn error_fits(error: &ValidationError<'_>, seat: &Seat, fits: &dyn Fn(&str, &str) -> bool) -> bool {
    if fits(&seat.place(error), rule(error)) {
        return true;
    }
    match error.kind() {
        ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context } => {
            let all_fit = |errors: &Vec<ValidationError<'static>>| {
                errors.iter().all(|error| error_fits(error, seat, fits))
            };
            context.iter().any(all_fit)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

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
    fn one_schema_that_is_none_spoils_no_other() {
        let broken = json!({"type": "string", "pattern": "("});
        let schemas = Schemas::new(&json!({"components": {"schemas": {
            "A": {"type": "integer"}, "B": broken, "C": {"items": {"$ref": "#/components/schemas/B"}},
            "D": {"type": "string"},
        }}}))
        .unwrap();
        let problem = |name: &str| schemas.problem(&format!("/components/schemas/{name}"));
        assert_eq!([problem("A"), problem("D")], [None, None]);
        assert!(problem("B").is_some() && problem("C").is_some());
        assert!(schemas.accepts("/components/schemas/A", &json!(1)));
        assert!(!schemas.accepts("/components/schemas/D", &json!(1)));
    }

    #[test]
    fn a_name_that_is_required_twice_is_required() {
        let schema = json!({
            "type": "object",
            "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
            "required": ["a", "b", "a"],
        });
        let schemas = Schemas::new(&json!({ "schema": schema })).unwrap();
        assert!(schemas.accepts("/schema", &json!({"a": "", "b": ""})));
        assert!(!schemas.accepts("/schema", &json!({"a": ""})));
    }

    #[test]
    fn a_rule_is_named_as_the_document_names_it() {
        let schema = json!({
            "contains": {"const": 1}, "minContains": 2, "maxContains": 3,
            "dependentRequired": {"a": ["b"]},
            "properties": {"never": false},
        });
        let schemas = Schemas::new(&json!({ "schema": schema })).unwrap();
        let rules = |value| -> Vec<String> {
            let found = schemas.violations("/schema", &value).unwrap();
            found.into_iter().map(|one| one.rule).collect()
        };
        assert_eq!(rules(json!([1])), ["minContains"]);
        assert_eq!(rules(json!([1, 1, 1, 1])), ["maxContains"]);
        assert_eq!(rules(json!({"a": 1})), ["dependentRequired"]);
        assert_eq!(rules(json!({"never": 1})), ["properties"]);
    }

    #[test]
    fn what_is_wrong_in_a_variant_is_told_from_what_is_wrong_with_the_union() {
        let union = json!({"oneOf": [
            {"type": "object", "required": ["a"], "properties": {"a": {"type": "string", "minLength": 2}}},
            {"type": "null"},
        ]});
        let schemas = Schemas::new(&json!({ "schema": union })).unwrap();
        let only = |mut value: Value, place: &str, rule: &str| {
            schemas.refuses_only_for("/schema", &mut value, &|at, broken| {
                at == place && broken == rule
            })
        };
        assert!(only(json!({"a": "x"}), "/a", "minLength"));
        assert!(only(json!({}), "", "required"));
        assert!(!only(json!({"a": 1}), "/a", "minLength"));
        assert!(!only(json!({"a": "xy"}), "/a", "minLength"));
    }

    #[test]
    fn what_is_no_schema_accepts_nothing_and_says_so() {
        assert!(schemas().violations("/nowhere", &json!(1)).is_err());
    }
}
