//! Values that break one constraint each.

use serde_json::{Map, Value};

use super::breaking;
use super::maker::variants;
use crate::flatten::{View, flatten};
use crate::pointer::{self, child, is_within};
use crate::schema::Schemas;

/// How a value was broken.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Something stands there that should not.
    Set(Value),
    /// Something is missing.
    Remove,
}

/// A value that breaks one constraint.
#[derive(Debug, Clone, PartialEq)]
pub struct Breakage {
    /// Where: a JSON pointer into the value; for `required` that of the missing member, for
    /// `additionalProperties` that of the member that is too much.
    pub pointer: String,
    /// The keyword that is broken.
    pub rule: String,
    /// The broken value, whole.
    pub value: Value,
    /// What was done to a valid value.
    pub edit: Edit,
}

impl Breakage {
    /// Breaks another value of the same shape in the same way. Says whether it could.
    pub fn apply(&self, value: &mut Value) -> bool {
        match &self.edit {
            Edit::Set(wrong) if self.pointer.is_empty() => {
                *value = wrong.clone();
                true
            }
            Edit::Set(wrong) => pointer::set(value, &self.pointer, wrong.clone()),
            Edit::Remove => pointer::remove(value, &self.pointer),
        }
    }
}

/// A constraint and ways to break it, the first of which that works is enough.
pub(super) struct Attempt {
    pub(super) rule: &'static str,
    /// The place of the edit, from where the constraint holds.
    pub(super) place: String,
    pub(super) edits: Vec<Edit>,
    /// Whether each way counts, not only the first.
    pub(super) each: bool,
}

/// Every constraint that a valid value meets, broken.
pub(super) fn all(schemas: &Schemas, pointer: &str, schema: &Value, base: &Value) -> Vec<Breakage> {
    let walk = Walk {
        schemas,
        pointer,
        base,
    };
    let mut broken = Vec::new();
    walk.visit(schema, base, "", &mut broken);
    broken
}

struct Walk<'a> {
    schemas: &'a Schemas,
    pointer: &'a str,
    base: &'a Value,
}

impl Walk<'_> {
    /// `value` is what stands at `at` in the base, and finite, so this ends.
    fn visit(&self, schema: &Value, value: &Value, at: &str, broken: &mut Vec<Breakage>) {
        let view = self.settled(schema, value);
        for attempt in breaking::attempts(self.schemas, &view, value) {
            self.attempt(&attempt, at, broken);
        }
        match value {
            Value::Object(members) => self.visit_members(&view, members, at, broken),
            Value::Array(items) => {
                let fixed = view
                    .get("prefixItems")
                    .and_then(Value::as_array)
                    .map_or(0, Vec::len);
                for (index, item) in items.iter().enumerate().take(fixed + 1) {
                    let prefix = view.get("prefixItems").and_then(|fixed| fixed.get(index));
                    if let Some(schema) = prefix.or_else(|| view.get("items")) {
                        self.visit(schema, item, &child(at, &index.to_string()), broken);
                    }
                }
            }
            _ => {}
        }
    }

    fn visit_members(
        &self,
        view: &View,
        members: &Map<String, Value>,
        at: &str,
        broken: &mut Vec<Breakage>,
    ) {
        let properties = view.get("properties");
        let mut others = 0;
        for (name, value) in members {
            let named = properties.and_then(|properties| properties.get(name));
            let other = view
                .get("additionalProperties")
                .filter(|_| named.is_none() && others == 0);
            if let Some(schema) = named.or(other) {
                self.visit(schema, value, &child(at, name), broken);
                others += usize::from(named.is_none());
            }
        }
    }

    /// The keywords that hold for a value, those of its variant among them if no other variant
    /// could be meant: `anyOf: [T, null]` is `T` for what is not null.
    fn settled(&self, schema: &Value, value: &Value) -> View {
        let mut view = flatten(self.schemas.root(), schema);
        for _ in 0..8 {
            let variants: Vec<Value> = variants(&view)
                .into_iter()
                .filter(|variant| !self.schemas.accepts_by(variant, &Value::Null))
                .collect();
            let [only] = variants.as_slice() else { break };
            if !self.schemas.accepts_by(only, value) {
                break;
            }
            view = flatten(self.schemas.root(), only);
            view.insert("nullable".to_owned(), Value::Bool(true));
        }
        view
    }

    fn attempt(&self, attempt: &Attempt, at: &str, broken: &mut Vec<Breakage>) {
        for edit in &attempt.edits {
            let mut breakage = Breakage {
                pointer: format!("{at}{}", attempt.place),
                rule: attempt.rule.to_owned(),
                value: Value::Null,
                edit: edit.clone(),
            };
            let mut value = self.base.clone();
            if !breakage.apply(&mut value) || !self.breaks(&breakage, at, &value) {
                continue;
            }
            breakage.value = value;
            let is_known =
                |one: &Breakage| one.pointer == breakage.pointer && one.edit == breakage.edit;
            if !broken.iter().any(is_known) {
                broken.push(breakage);
            }
            if !attempt.each {
                return;
            }
        }
    }

    /// Whether the validator finds just this one thing wrong. A wrong type also breaks `enum`
    /// and all else that is said of the value, and what is wrong in a variant of a union is
    /// wrong at the union.
    fn breaks(&self, breakage: &Breakage, at: &str, value: &Value) -> bool {
        let Ok(violations) = self.schemas.violations(self.pointer, value) else {
            return false;
        };
        let is_union = |rule: &str| ["anyOf", "oneOf", "not", "falseSchema"].contains(&rule);
        let fits = |pointer: &str, rule: &str| match breakage.rule.as_str() {
            _ if is_union(rule) => is_within(&breakage.pointer, pointer),
            "type" => pointer == at,
            rule_broken => pointer == at && rule == rule_broken,
        };
        !violations.is_empty() && violations.iter().all(|one| fits(&one.pointer, &one.rule))
    }
}
