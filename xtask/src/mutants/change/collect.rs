//! A mutant, and how the mutants of a document are collected.

use std::fmt;

use serde_json::{Map, Value};
use symbolon_conformance::pointer::{child, of_reference, split};

use super::edit::Edit;

/// How many references may lead to the next.
const DEEPEST: usize = 16;

/// A change of a document in one place.
#[derive(Debug, Clone, PartialEq)]
pub(in super::super) struct Mutant {
    /// What is done.
    pub(in super::super) kind: &'static str,
    /// Where: a JSON pointer into the document.
    pub(in super::super) place: String,
    edits: Vec<Edit>,
}

impl fmt::Display for Mutant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.kind, self.place)
    }
}

impl Mutant {
    /// The changed document; `None` if the change cannot be made, or changes nothing.
    pub(in super::super) fn apply(&self, document: &Value) -> Option<Value> {
        let mut changed = document.clone();
        let is_done = self.edits.iter().all(|edit| edit.apply(&mut changed));
        (is_done && changed != *document).then_some(changed)
    }
}

/// Collects the mutants of one document.
pub(super) struct Mutants<'d> {
    document: &'d Value,
    made: Vec<Mutant>,
}

impl<'d> Mutants<'d> {
    pub(super) fn new(document: &'d Value) -> Self {
        Self {
            document,
            made: Vec::new(),
        }
    }

    pub(super) fn into_made(self) -> Vec<Mutant> {
        self.made
    }

    /// Whether the document is of OAS 3.0, whose schemas have a dialect of their own.
    pub(super) fn is_3_0(&self) -> bool {
        let version = self.document.get("openapi").and_then(Value::as_str);
        version.is_some_and(|version| version.starts_with("3.0"))
    }

    /// What stands at a place.
    pub(super) fn get(&self, place: &str) -> Option<&'d Value> {
        self.document.pointer(place)
    }

    /// What stands at a place, references followed.
    pub(super) fn resolved(&self, place: &str) -> Option<&'d Value> {
        let mut value = self.get(place)?;
        for _ in 0..DEEPEST {
            let Some(reference) = value.get("$ref").and_then(Value::as_str) else {
                break;
            };
            value = self.get(&of_reference(reference)?)?;
        }
        Some(value)
    }

    /// The members of the object at a place; none, if there is no object.
    pub(super) fn members(
        &self,
        place: &str,
    ) -> impl Iterator<Item = (&'d String, &'d Value)> + use<'d> {
        let object: Option<&'d Map<String, Value>> = self.get(place).and_then(Value::as_object);
        object.into_iter().flatten()
    }

    /// The items of the list at a place; none, if there is no list.
    pub(super) fn items(&self, place: &str) -> &'d [Value] {
        let list = self.get(place).and_then(Value::as_array);
        list.map_or(&[], Vec::as_slice)
    }

    /// Adds the document in which this stands at a place.
    pub(super) fn set(&mut self, kind: &'static str, place: &str, value: Value) {
        if self.get(place) != Some(&value) {
            let edit = Edit::Set(place.to_owned(), value);
            self.edit(kind, place, vec![edit]);
        }
    }

    /// Adds the document in which the value at a place was changed so, if that changes it.
    pub(super) fn change(
        &mut self,
        kind: &'static str,
        place: &str,
        change: impl FnOnce(&mut Value),
    ) {
        if let Some(value) = self.get(place) {
            let mut value = value.clone();
            change(&mut value);
            self.set(kind, place, value);
        }
    }

    /// Adds the document in which what stands at a place is gone, if anything does.
    pub(super) fn remove(&mut self, kind: &'static str, place: &str) {
        if self.get(place).is_some() {
            self.edit(kind, place, vec![Edit::Remove(place.to_owned())]);
        }
    }

    /// Adds the document in which the member at a place has another name, which must be free.
    pub(super) fn rename(&mut self, kind: &'static str, place: &str, name: &str) {
        self.rename_and(kind, place, name, Vec::new());
    }

    /// The same, with what has to follow the name.
    pub(super) fn rename_and(
        &mut self,
        kind: &'static str,
        place: &str,
        name: &str,
        others: Vec<Edit>,
    ) {
        let is_free = split(place).is_some_and(|(parent, _)| {
            self.get(place).is_some() && self.get(&child(parent, name)).is_none()
        });
        if is_free {
            let renamed = Edit::Rename(place.to_owned(), name.to_owned());
            self.edit(kind, place, others.into_iter().chain([renamed]).collect());
        }
    }

    /// Adds the document that these edits make.
    pub(super) fn edit(&mut self, kind: &'static str, place: &str, edits: Vec<Edit>) {
        self.made.push(Mutant {
            kind,
            place: place.to_owned(),
            edits,
        });
    }
}
