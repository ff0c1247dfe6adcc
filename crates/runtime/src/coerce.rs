//! From a tree of texts to JSON, as the expected type has it.

use serde_json::{Map, Value};

use crate::decode::decode;
use crate::explain::Check;
use crate::tree::Tree;
use crate::{Coerce, Decode, Hint, Place, Report};

/// How deep hints may nest: those of a type that holds itself have no end.
const DEEPEST: usize = 64;

/// Decodes and checks what a tree holds. `None` if it is not of the type; the report then says
/// where.
pub(crate) fn decode_tree<T: Decode + Coerce>(
    tree: &Tree,
    check: Check<T>,
    at: &Place<'_>,
    report: &mut Report,
) -> Option<T> {
    decode(&coerce(tree, &T::hint()), check, at, report)
}

/// The JSON that a tree is under a hint. What does not fit stays a text, for whoever decodes
/// it to say so.
pub(crate) fn coerce(tree: &Tree, hint: &Hint) -> Value {
    // Types that hold themselves in several alternatives could be tried without end.
    let steps = 10_000 + 64 * tree.size();
    let mut coercion = Coercion {
        steps,
        knows_all: false,
    };
    match coercion.fit(tree, hint, 0) {
        Some(value) => value,
        None => coercion.nearest(tree, hint, 0),
    }
}

struct Coercion {
    /// How many more steps it may take.
    steps: usize,
    /// Whether an object may only have names that its type knows.
    knows_all: bool,
}

impl Coercion {
    /// The value, if all of it fits the hint.
    fn fit(&mut self, tree: &Tree, hint: &Hint, depth: usize) -> Option<Value> {
        self.steps = self.steps.checked_sub(1)?;
        if depth > DEEPEST {
            return None;
        }
        if let Some(value) = &tree.json {
            return Some(fit_json(value, hint));
        }
        let text = tree.text.as_deref();
        let depth = depth + 1;
        match hint {
            Hint::Text => text.map(Value::from),
            Hint::Matching(holds) => text.filter(|text| holds(text)).map(Value::from),
            Hint::Integer => integer(text?),
            Hint::Number => number(text?),
            Hint::Boolean => boolean(text?).map(Value::Bool),
            Hint::Null => matches!(text?, "" | "null").then_some(Value::Null),
            Hint::Any => Some(plain(tree)),
            Hint::Array(item) => {
                let item = item();
                tree.lists().find_map(|items| {
                    let fit = items.into_iter().map(|tree| self.fit(tree, &item, depth));
                    fit.collect::<Option<_>>().map(Value::Array)
                })
            }
            Hint::Tuple(hints) => {
                let items = tree.lists().find(|items| items.len() == hints.len())?;
                let pairs = items.into_iter().zip(*hints);
                let fit = pairs.map(|(tree, hint)| self.fit(tree, &hint(), depth));
                fit.collect::<Option<_>>().map(Value::Array)
            }
            Hint::Map(_) | Hint::Object { .. } => {
                let Some(properties) = &tree.object else {
                    return json_object(text?);
                };
                if self.knows_all && !has_place_for_all(hint, tree) {
                    return None;
                }
                let fit = properties.iter().map(|(name, tree)| {
                    let value = self.fit(tree, &property(hint, name), depth)?;
                    Some((name.clone(), value))
                });
                fit.collect::<Option<_>>().map(Value::Object)
            }
            Hint::OneOf(alternatives) => {
                if let Some(value) = self.fit_known(tree, alternatives, depth) {
                    return Some(value);
                }
                // One text is rather a text than a list of one.
                let is_one = text.is_some() && tree.items().is_none_or(|items| items.len() == 1);
                let is_list = |hint: &Hint| matches!(hint, Hint::Array(_) | Hint::Tuple(_));
                let (later, first): (Vec<_>, Vec<_>) = alternatives
                    .iter()
                    .map(|hint| hint())
                    .partition(|hint| is_one && is_list(hint));
                let mut hints = first.iter().chain(&later);
                hints.find_map(|hint| self.fit(tree, hint, depth))
            }
        }
    }

    /// The value, if it is an object of which one of the alternatives knows all names: also those
    /// of the objects in it, if there is such a one.
    fn fit_known(
        &mut self,
        tree: &Tree,
        alternatives: &[fn() -> Hint],
        depth: usize,
    ) -> Option<Value> {
        let outer = std::mem::replace(&mut self.knows_all, true);
        let found = self.fit_outermost(tree, alternatives, depth);
        self.knows_all = outer;
        match found {
            None if !outer => self.fit_outermost(tree, alternatives, depth),
            found => found,
        }
    }

    /// The value, if it is an object of which one of the alternatives knows the outermost names.
    fn fit_outermost(
        &mut self,
        tree: &Tree,
        alternatives: &[fn() -> Hint],
        depth: usize,
    ) -> Option<Value> {
        if depth > DEEPEST || tree.object.as_ref().is_none_or(|object| object.is_empty()) {
            return None;
        }
        alternatives.iter().find_map(|hint| match hint() {
            Hint::OneOf(alternatives) => {
                self.steps = self.steps.checked_sub(1)?;
                self.fit_outermost(tree, alternatives, depth + 1)
            }
            hint if knows_all(&hint, tree) => self.fit(tree, &hint, depth),
            _ => None,
        })
    }

    /// The value with all that fits, and the rest as plain as it is written.
    fn nearest(&mut self, tree: &Tree, hint: &Hint, depth: usize) -> Value {
        let depth = depth + 1;
        if depth > DEEPEST || tree.json.is_some() {
            return plain(tree);
        }
        match hint {
            Hint::Array(item) => match tree.lists().last() {
                Some(items) => {
                    let item = item();
                    let near = items.into_iter();
                    near.map(|tree| self.fit_or_nearest(tree, &item, depth))
                        .collect()
                }
                None => plain(tree),
            },
            Hint::Tuple(hints) => match tree.lists().last() {
                Some(items) => items
                    .into_iter()
                    .enumerate()
                    .map(|(index, tree)| {
                        let hint = hints.get(index).map_or(Hint::Any, |hint| hint());
                        self.fit_or_nearest(tree, &hint, depth)
                    })
                    .collect(),
                None => plain(tree),
            },
            Hint::Map(_) | Hint::Object { .. } => match &tree.object {
                Some(properties) => properties
                    .iter()
                    .map(|(name, tree)| {
                        let value = self.fit_or_nearest(tree, &property(hint, name), depth);
                        (name.clone(), value)
                    })
                    .collect::<Map<_, _>>()
                    .into(),
                None => plain(tree),
            },
            Hint::OneOf(alternatives) => {
                let likely = alternatives
                    .iter()
                    // The first of those that are equally near.
                    .rev()
                    .map(|hint| hint())
                    .max_by_key(|hint| likeness(hint, tree));
                match likely {
                    Some(hint) => self.nearest(tree, &hint, depth),
                    None => plain(tree),
                }
            }
            _ => plain(tree),
        }
    }

    fn fit_or_nearest(&mut self, tree: &Tree, hint: &Hint, depth: usize) -> Value {
        match self.fit(tree, hint, depth) {
            Some(value) => value,
            None => self.nearest(tree, hint, depth),
        }
    }
}

/// What an object's property of this name is.
fn property(hint: &Hint, name: &str) -> Hint {
    match hint {
        Hint::Map(value) => value(),
        Hint::Object {
            properties,
            additional,
        } => properties
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, hint)| *hint)
            .or(*additional)
            .map_or(Hint::Any, |hint| hint()),
        _ => Hint::Any,
    }
}

/// Whether an object names all of the names, and so is rather meant than one that takes any.
fn knows_all(hint: &Hint, tree: &Tree) -> bool {
    let Hint::Object { properties, .. } = hint else {
        return false;
    };
    let mut names = tree.object.iter().flat_map(|object| object.keys());
    names.all(|name| properties.iter().any(|(known, _)| known == name))
}

/// Whether an object has a place for all of the names.
fn has_place_for_all(hint: &Hint, tree: &Tree) -> bool {
    match hint {
        Hint::Object {
            additional: None, ..
        } => knows_all(hint, tree),
        _ => true,
    }
}

/// How near a tree that does not fit comes to a hint.
fn likeness(hint: &Hint, tree: &Tree) -> u8 {
    match hint {
        Hint::Object { .. } if tree.object.is_some() && knows_all(hint, tree) => 3,
        Hint::Object { .. } | Hint::Map(_) if tree.object.is_some() => 2,
        Hint::Array(_) | Hint::Tuple(_) if tree.items().is_some() => 2,
        Hint::Null => 0,
        _ => 1,
    }
}

/// The tree without any hint.
fn plain(tree: &Tree) -> Value {
    if let Some(value) = &tree.json {
        return value.clone();
    }
    if let Some(text) = &tree.text {
        return Value::from(text.as_str());
    }
    if let Some(items) = tree.items().filter(|items| !items.is_empty()) {
        return items.into_iter().map(plain).collect();
    }
    if let Some(object) = &tree.object {
        let properties = object.iter();
        return properties
            .map(|(name, tree)| (name.clone(), plain(tree)))
            .collect::<Map<_, _>>()
            .into();
    }
    if tree.list.is_some() {
        return Value::Array(Vec::new());
    }
    Value::Null
}

/// JSON stays what it is; only that it may be the one item of an array that repeats.
fn fit_json(value: &Value, hint: &Hint) -> Value {
    match (hint, value) {
        (Hint::Array(_), Value::Array(_)) => value.clone(),
        (Hint::Array(_), single) => Value::Array(vec![single.clone()]),
        _ => value.clone(),
    }
}

/// Many clients write an object that stands in a text as JSON, without a word about it.
fn json_object(text: &str) -> Option<Value> {
    let object = text
        .starts_with('{')
        .then(|| serde_json::from_str(text).ok());
    object.flatten()
}

/// A whole number as JSON writes it, but with leading zeros.
pub(crate) fn integer(text: &str) -> Option<Value> {
    // Rust reads `+1` and JSON does not.
    if text.starts_with('+') {
        return None;
    }
    let signed = text.parse::<i64>().map(Value::from);
    signed
        .or_else(|_| text.parse::<u64>().map(Value::from))
        .ok()
}

/// A number as JSON writes it (RFC 8259, section 6).
pub(crate) fn number(text: &str) -> Option<Value> {
    // serde_json would pass over white space.
    let bare = text.starts_with(|c: char| c == '-' || c.is_ascii_digit())
        && text.ends_with(|c: char| c.is_ascii_digit());
    let number = bare.then(|| serde_json::from_str::<serde_json::Number>(text).ok());
    number.flatten().map(Value::Number)
}

fn boolean(text: &str) -> Option<bool> {
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn button() -> Hint {
        Hint::Object {
            properties: &[("type", i32::hint), ("style", i32::hint)],
            additional: None,
        }
    }

    fn select() -> Hint {
        Hint::Object {
            properties: &[("type", i32::hint), ("custom_id", String::hint)],
            additional: None,
        }
    }

    /// Its outermost names are those of a row.
    fn section() -> Hint {
        Hint::Object {
            properties: &[("type", i32::hint), ("components", || Hint::Array(select))],
            additional: None,
        }
    }

    fn row() -> Hint {
        Hint::Object {
            properties: &[
                ("type", i32::hint),
                ("components", || {
                    Hint::Array(|| Hint::OneOf(&[button, select]))
                }),
            ],
            additional: None,
        }
    }

    #[test]
    fn unions_within_unions_are_found_in_forms() {
        let message = Hint::Object {
            properties: &[("components", || {
                Hint::OneOf(&[
                    || Hint::Null,
                    || Hint::Array(|| Hint::OneOf(&[section, row])),
                ])
            })],
            additional: None,
        };
        let texts = [
            (
                ["components", "0", "components", "0", "style"].as_slice(),
                "1",
            ),
            (&["components", "0", "components", "0", "type"], "2"),
            (&["components", "0", "type"], "1"),
        ];
        let found = texts.map(|(keys, text)| {
            let keys = keys.iter().map(|key| (*key).to_owned()).collect();
            (keys, Tree::text(text))
        });
        assert_eq!(
            coerce(&crate::tree::grow(found.to_vec()), &message),
            json!({"components": [{"components": [{"style": 1, "type": 2}], "type": 1}]})
        );
    }

    #[test]
    fn one_text_is_rather_a_text_than_a_list_of_one() {
        let either = Hint::OneOf(&[|| Hint::Array(String::hint), String::hint]);
        let one = Tree {
            list: Some(vec![Tree::text("a,b")]),
            escaped: Some(vec![Tree::text("a"), Tree::text("b")]),
            ..Tree::text("a,b")
        };
        assert_eq!(coerce(&one, &either), json!("a,b"));
        assert_eq!(coerce(&one, &Hint::Array(String::hint)), json!(["a,b"]));
        let several = Tree::list(vec![Tree::text("a"), Tree::text("b")]);
        assert_eq!(coerce(&several, &either), json!(["a", "b"]));
    }
}
