//! A made value brought closer to what people expect to see: examples of its parts and texts that
//! can be read put in, and what does not travel this way (`readOnly`, `writeOnly`) taken out.

use serde_json::{Value, json};

use crate::flatten::{View, flatten};
use crate::pointer::{child, remove, set, to_fragment};
use crate::schema::Schemas;

/// Deeper than what people look at, and an end for schemas that refer to themselves.
const DEPTH: usize = 16;

/// The longest text that is made of a name.
const LONGEST: usize = 1000;

/// A change of a value.
struct Edit {
    pointer: String,
    /// What takes the place; `None` takes it away.
    value: Option<Value>,
}

/// The same value with the examples, and the defaults, that its parts have of their own, with the
/// name of its member for any other text, and without what the flag (`readOnly`, `writeOnly`)
/// marks; each as far as it stays valid.
pub(super) fn with_examples(schemas: &Schemas, pointer: &str, value: Value, hidden: &str) -> Value {
    edited(schemas, pointer, value, hidden, true)
}

/// The same value without what the flag (`readOnly`, `writeOnly`) marks, as far as it stays
/// valid.
pub(super) fn without_hidden(
    schemas: &Schemas,
    pointer: &str,
    value: Value,
    hidden: &str,
) -> Value {
    edited(schemas, pointer, value, hidden, false)
}

fn edited(
    schemas: &Schemas,
    pointer: &str,
    value: Value,
    hidden: &str,
    has_examples: bool,
) -> Value {
    let mut walk = Walk {
        schemas,
        hidden,
        has_examples,
        edits: Vec::new(),
    };
    let schema = json!({ "$ref": format!("#{}", to_fragment(pointer)) });
    walk.schema(&schema, &value, "text", "", DEPTH);
    applied(schemas, pointer, value, &walk.edits)
}

/// The value with all changes, or if it is not valid with them, with those of either half.
fn applied(schemas: &Schemas, pointer: &str, value: Value, edits: &[Edit]) -> Value {
    if edits.is_empty() {
        return value;
    }
    let mut changed = value.clone();
    edits.iter().for_each(|edit| apply(&mut changed, edit));
    if schemas.accepts(pointer, &changed) {
        return changed;
    }
    if edits.len() == 1 {
        return value;
    }
    let (first, second) = edits.split_at(edits.len() / 2);
    let value = applied(schemas, pointer, value, first);
    applied(schemas, pointer, value, second)
}

fn apply(value: &mut Value, edit: &Edit) {
    match &edit.value {
        Some(new) => set(value, &edit.pointer, new.clone()),
        None => remove(value, &edit.pointer),
    };
}

struct Walk<'a> {
    schemas: &'a Schemas,
    hidden: &'a str,
    has_examples: bool,
    edits: Vec<Edit>,
}

impl Walk<'_> {
    /// Looks at a value and its schema; `name` is that of the member that it stands in.
    fn schema(&mut self, schema: &Value, value: &Value, name: &str, at: &str, depth: usize) {
        if depth == 0 {
            return;
        }
        let view = flatten(self.schemas.root(), schema);
        for variant in alternatives(&view) {
            // The first that the value is of; most are told apart without the validator.
            if is_possible(self.schemas.root(), &variant, value)
                && self.schemas.accepts_by(&variant, value)
            {
                return self.schema(&variant, value, name, at, depth - 1);
            }
        }
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    let described = view
                        .get("properties")
                        .and_then(|properties| properties.get(name))
                        .or_else(|| view.get("additionalProperties"));
                    if let Some(schema) = described {
                        self.part(schema, member, name, &child(at, name), depth);
                    }
                }
            }
            Value::Array(items) => {
                let fixed = view.get("prefixItems").and_then(Value::as_array);
                for (index, item) in items.iter().enumerate() {
                    let described = fixed
                        .and_then(|fixed| fixed.get(index))
                        .or_else(|| view.get("items"));
                    if let Some(schema) = described {
                        self.part(schema, item, name, &child(at, &index.to_string()), depth);
                    }
                }
            }
            Value::String(_) if self.has_examples => {
                if let Some(text) = readable(&view, name) {
                    self.edit(at, Some(Value::String(text)));
                }
            }
            _ => {}
        }
    }

    fn part(&mut self, schema: &Value, value: &Value, name: &str, at: &str, depth: usize) {
        let view = flatten(self.schemas.root(), schema);
        let new = match view.get(self.hidden) {
            Some(Value::Bool(true)) => None,
            _ => match own(&view).filter(|_| self.has_examples) {
                Some(example) => Some(example.clone()),
                None => return self.schema(schema, value, name, at, depth - 1),
            },
        };
        self.edit(at, new);
    }

    fn edit(&mut self, at: &str, value: Option<Value>) {
        self.edits.push(Edit {
            pointer: at.to_owned(),
            value,
        });
    }
}

/// A text of the length that a schema asks for, made of a name; `None` if it asks for more.
fn readable(view: &View, name: &str) -> Option<String> {
    let asks = |keyword: &&str| view.contains_key(*keyword);
    let says_more = [
        "const",
        "enum",
        "format",
        "pattern",
        "not",
        "contentEncoding",
    ];
    if name.is_empty() || says_more.iter().any(asks) {
        return None;
    }
    let length = |keyword: &str| {
        let length = view.get(keyword).and_then(Value::as_u64)?;
        usize::try_from(length).ok()
    };
    let least = length("minLength").unwrap_or(0);
    let most = length("maxLength").unwrap_or(usize::MAX);
    let count = name.chars().count().max(least).min(most);
    (count <= LONGEST).then(|| name.chars().cycle().take(count).collect())
}

/// Each alternative of a schema, with what holds beside it.
fn alternatives(view: &View) -> Vec<Value> {
    for keyword in ["anyOf", "oneOf"] {
        if let Some(Value::Array(several)) = view.get(keyword) {
            let mut rest = view.clone();
            rest.remove(keyword);
            return several
                .iter()
                .map(|one| json!({ "allOf": [rest, one] }))
                .collect();
        }
    }
    Vec::new()
}

/// The example that a schema gives of itself.
fn own(view: &View) -> Option<&Value> {
    let several = view.get("examples").and_then(Value::as_array);
    several
        .and_then(|several| several.first())
        .or_else(|| view.get("example"))
        .or_else(|| view.get("default"))
        .filter(|example| !example.is_null())
}

/// Whether a value has a type that a schema allows.
fn is_possible(root: &Value, schema: &Value, value: &Value) -> bool {
    let types = crate::flatten::types(&flatten(root, schema));
    let is = |name: &str| types.iter().any(|one| one == name);
    types.is_empty()
        || match value {
            Value::Null => is("null"),
            Value::Bool(_) => is("boolean"),
            Value::Number(_) => is("number") || is("integer"),
            Value::String(_) => is("string"),
            Value::Array(_) => is("array"),
            Value::Object(_) => is("object"),
        }
}
