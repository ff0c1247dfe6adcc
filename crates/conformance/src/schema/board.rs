//! Many schemas compiled together: an object with a member for each, so that what they share
//! is compiled once. A value is judged as the member of an object that has no other.

use std::collections::HashMap;
use std::sync::Arc;

use jsonschema::{Draft, Registry, ValidationError, Validator};
use serde_json::{Map, Value, json};

use super::{BASE, format};
use crate::pointer::to_fragment;

/// Where the schema at a pointer is judged.
#[derive(Debug, Clone)]
pub(super) struct Seat {
    validator: Arc<Validator>,
    /// The member that stands for the schema, if others were compiled with it.
    member: Option<String>,
}

/// The seats of all schemas that stand in a document, or why they are none.
#[derive(Debug, Default)]
pub(super) struct Board {
    seats: HashMap<String, Result<Seat, String>>,
}

impl Board {
    pub(super) fn compile(registry: &Registry<'_>, pointers: &[String]) -> Self {
        let mut board = Self::default();
        board.add(registry, pointers);
        board
    }

    pub(super) fn seat(&self, pointer: &str) -> Option<&Result<Seat, String>> {
        self.seats.get(pointer)
    }

    /// One that cannot be compiled spoils all that are compiled with it, so it is looked for in
    /// either half.
    fn add(&mut self, registry: &Registry<'_>, pointers: &[String]) {
        let members: Map<String, Value> = pointers
            .iter()
            .enumerate()
            .map(|(index, pointer)| (index.to_string(), reference(pointer)))
            .collect();
        match build(registry, &json!({ "properties": members })) {
            Ok(validator) => {
                let validator = Arc::new(validator);
                for (index, pointer) in pointers.iter().enumerate() {
                    let seat = Seat {
                        validator: Arc::clone(&validator),
                        member: Some(index.to_string()),
                    };
                    self.seats.insert(pointer.clone(), Ok(seat));
                }
            }
            Err(problem) => match pointers {
                [] => {}
                [only] => {
                    self.seats.insert(only.clone(), Err(problem));
                }
                several => {
                    let (one, other) = several.split_at(several.len() / 2);
                    self.add(registry, one);
                    self.add(registry, other);
                }
            },
        }
    }
}

impl Seat {
    /// A seat for a schema alone.
    pub(super) fn alone(registry: &Registry<'_>, pointer: &str) -> Result<Self, String> {
        let validator = build(registry, &reference(pointer))?;
        Ok(Self {
            validator: Arc::new(validator),
            member: None,
        })
    }

    pub(super) fn accepts(&self, value: &mut Value) -> bool {
        self.seated(value, |value| self.validator.is_valid(value))
    }

    /// Calls for each error.
    pub(super) fn errors(&self, value: &mut Value, mut found: impl FnMut(&ValidationError<'_>)) {
        self.seated(value, |value| {
            let errors = self.validator.iter_errors(value);
            errors.for_each(|error| found(&error));
        });
    }

    /// Calls with the value as the member that it is judged as, and puts it back.
    fn seated<T>(&self, value: &mut Value, call: impl FnOnce(&Value) -> T) -> T {
        let Some(member) = &self.member else {
            return call(value);
        };
        let alone = Map::from_iter([(member.clone(), value.take())]);
        let mut around = Value::Object(alone);
        let result = call(&around);
        if let Some(inside) = around.get_mut(member) {
            *value = inside.take();
        }
        result
    }

    /// The pointer into the value that an error is about.
    pub(super) fn place(&self, error: &ValidationError<'_>) -> String {
        let path = error.instance_path().as_str();
        match &self.member {
            Some(member) => path[(1 + member.len()).min(path.len())..].to_owned(),
            None => path.to_owned(),
        }
    }
}

/// Compiles a schema.
pub(super) fn build(registry: &Registry<'_>, schema: &Value) -> Result<Validator, String> {
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
        .with_keyword("format", format::keyword)
        .with_registry(registry)
        .build(schema)
        .map_err(|error| error.to_string())
}

fn reference(pointer: &str) -> Value {
    json!({ "$ref": format!("{BASE}#{}", to_fragment(pointer)) })
}
