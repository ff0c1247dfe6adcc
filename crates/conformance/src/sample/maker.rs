//! From a schema to values: what kind of schema it is, and who makes values for it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use serde_json::{Value, json};

use super::random::Random;
use super::structure::size;
use super::{number, text};
use crate::flatten::{View, flatten, types};
use crate::schema::Schemas;

/// How deep optional parts go: a list or an object costs two, a union one. Below that there is
/// only what is required. Bounds the values of recursive schemas.
pub(super) const DEPTH: i32 = 10;

/// How deep required parts go. A schema that requires more is taken for one that no value can
/// meet, such as one that requires itself.
const BOTTOM: i32 = -16;

/// The most edge values of one schema.
pub(super) const MOST: usize = 48;

/// The largest value with all that may be there. Each of its constraints is broken once, and
/// each time the whole of it is made and validated anew.
const FULLEST: usize = 600;

/// What was made before, by schema and depth.
type Memory<T> = RefCell<HashMap<(String, i32), T>>;

/// Makes candidates. They are not validated as a whole; the [`super::Sampler`] does that.
pub(super) struct Maker<'a> {
    pub(super) schemas: &'a Schemas,
    made: Memory<Rc<Vec<Value>>>,
    filled: Memory<Option<Value>>,
}

impl<'a> Maker<'a> {
    pub(super) fn new(schemas: &'a Schemas) -> Self {
        Self {
            schemas,
            made: RefCell::default(),
            filled: RefCell::default(),
        }
    }

    pub(super) fn view(&self, schema: &Value) -> View {
        flatten(self.schemas.root(), schema)
    }

    /// Edge values.
    pub(super) fn edges(&self, schema: &Value, depth: i32) -> Rc<Vec<Value>> {
        if depth < BOTTOM {
            return Rc::default();
        }
        // Only what is referred to is met again and again.
        let key = schema.get("$ref").map(|_| (schema.to_string(), depth));
        if let Some(made) = key
            .as_ref()
            .and_then(|key| self.made.borrow().get(key).cloned())
        {
            return made;
        }
        let mut values = self.edges_of(&self.view(schema), depth);
        values.truncate(MOST);
        let values = Rc::new(values);
        if let Some(key) = key {
            self.made.borrow_mut().insert(key, Rc::clone(&values));
        }
        values
    }

    fn edges_of(&self, view: &View, depth: i32) -> Vec<Value> {
        if let Some(values) = listed(view) {
            return self.accepted(view, values);
        }
        let variants = variants(view);
        if !variants.is_empty() {
            let each = variants
                .iter()
                .map(|variant| self.edges(variant, depth - 1).to_vec())
                .collect();
            return self.accepted(view, in_turns(each));
        }
        let each = types(view)
            .iter()
            .map(|name| self.edges_of_type(name, view, depth))
            .collect();
        in_turns(each)
    }

    fn edges_of_type(&self, name: &str, view: &View, depth: i32) -> Vec<Value> {
        match name {
            "null" => vec![Value::Null],
            "boolean" => vec![json!(true), json!(false)],
            "integer" => self.accepted(view, number::integers(view)),
            "number" => self.accepted(view, number::decimals(view)),
            "string" => self.accepted(view, text::edges(view)),
            "array" => self.arrays(view, depth),
            "object" => self.objects(view, depth),
            _ => Vec::new(),
        }
    }

    /// A random value.
    pub(super) fn random(&self, schema: &Value, depth: i32, random: &mut Random) -> Option<Value> {
        if depth < BOTTOM {
            return None;
        }
        let view = self.view(schema);
        if let Some(values) = listed(&view) {
            return random.pick(&values).cloned();
        }
        let variants = variants(&view);
        if let Some(variant) = random.pick(&variants) {
            return self.random(variant, depth - 1, random);
        }
        let types = types(&view);
        match random.pick(&types)?.as_str() {
            "integer" => number::random_integer(&view, random),
            "string" => text::random(&view, random),
            "array" => self.random_array(&view, depth, random),
            "object" => self.random_object(&view, depth, random),
            other => random
                .pick(&self.edges_of_type(other, &view, depth))
                .cloned(),
        }
    }

    /// A value with all that may be there, lists with one item.
    pub(super) fn full(&self, schema: &Value, depth: i32) -> Option<Value> {
        if depth < BOTTOM {
            return None;
        }
        let key = schema.get("$ref").map(|_| (schema.to_string(), depth));
        if let Some(filled) = key
            .as_ref()
            .and_then(|key| self.filled.borrow().get(key).cloned())
        {
            return filled;
        }
        let value = self.full_of(&self.view(schema), depth);
        // What has grown too large has enough in it without this.
        let value = match value {
            Some(value) if size(&value) > FULLEST => self.edges(schema, depth).first().cloned(),
            other => other,
        };
        if let Some(key) = key {
            self.filled.borrow_mut().insert(key, value.clone());
        }
        value
    }

    fn full_of(&self, view: &View, depth: i32) -> Option<Value> {
        if listed(view).is_none() {
            let variants = variants(view);
            if !variants.is_empty() {
                let made = variants
                    .iter()
                    .filter_map(|variant| self.full(variant, depth - 1));
                return made
                    .filter(|value| self.schemas.accepts_by(&Value::Object(view.clone()), value))
                    .max_by_key(|value| (size(value), !value.is_null()));
            }
            let types = types(view);
            if types.iter().any(|name| name == "object") {
                return self.full_object(view, depth);
            }
            if types.iter().any(|name| name == "array") {
                return self.full_array(view, depth);
            }
        }
        let edges = self.edges_of(view, depth);
        edges
            .iter()
            .find(|value| {
                !value.is_null() && !matches!(value, Value::String(text) if text.is_empty())
            })
            .or(edges.first())
            .cloned()
    }

    /// Those that the view itself accepts. Structures are left to the validation of the whole,
    /// unless variants tell more of them than the keywords that they are made from.
    fn accepted(&self, view: &View, mut values: Vec<Value>) -> Vec<Value> {
        let schema = Value::Object(view.clone());
        values.retain(|value| self.schemas.accepts_by(&schema, value));
        values
    }
}

/// The values of `const` or `enum`.
fn listed(view: &View) -> Option<Vec<Value>> {
    match (view.get("const"), view.get("enum")) {
        (Some(only), _) => Some(vec![only.clone()]),
        (None, Some(Value::Array(values))) => Some(values.clone()),
        _ => None,
    }
}

/// A schema for each variant of `anyOf`, `oneOf` or `if`; none if there are no variants.
pub(super) fn variants(view: &View) -> Vec<Value> {
    let mut rest = view.clone();
    for keyword in ["anyOf", "oneOf"] {
        if let Some(Value::Array(variants)) = rest.remove(keyword) {
            return variants
                .into_iter()
                .map(|variant| with(&rest, variant))
                .collect();
        }
    }
    if let Some(condition) = rest.remove("if") {
        let (then, otherwise) = (rest.remove("then"), rest.remove("else"));
        let met = json!({ "allOf": [condition, then.unwrap_or(Value::Bool(true))] });
        return vec![
            with(&rest, met),
            with(&rest, otherwise.unwrap_or(Value::Bool(true))),
        ];
    }
    Vec::new()
}

/// One of the variants, and the keywords around them, if there are any that matter.
fn with(rest: &View, variant: Value) -> Value {
    let says_nothing = |keyword: &str| {
        [
            "title",
            "description",
            "example",
            "examples",
            "default",
            "discriminator",
            "deprecated",
        ]
        .contains(&keyword)
            || keyword.starts_with("x-")
    };
    if rest.keys().all(|keyword| says_nothing(keyword)) {
        return variant;
    }
    json!({ "allOf": [rest, variant] })
}

/// The first of each, then the second of each, and so on.
fn in_turns(each: Vec<Vec<Value>>) -> Vec<Value> {
    let mut iterators: Vec<_> = each.into_iter().map(Vec::into_iter).collect();
    let mut values = Vec::new();
    loop {
        let before = values.len();
        for iterator in &mut iterators {
            values.extend(iterator.next());
        }
        if values.len() == before {
            return values;
        }
    }
}
