//! Documents made wrong: in their tree, or in their text.

use serde_json::{Value, json};

use crate::random::Random;

/// Names that mean something somewhere.
const NAMES: [&str; 22] = [
    "$ref",
    "type",
    "enum",
    "const",
    "allOf",
    "oneOf",
    "anyOf",
    "items",
    "properties",
    "required",
    "default",
    "nullable",
    "discriminator",
    "additionalProperties",
    "schema",
    "content",
    "style",
    "in",
    "name",
    "operationId",
    "x-a",
    "",
];

/// A document with a few things wrong, as JSON.
pub(crate) fn tree(random: &mut Random, seed: &Value) -> String {
    let mut document = seed.clone();
    for _ in 0..=random.below(4) {
        let parts = pointers(&document);
        let place = random.one_of(&parts).clone();
        let other = document.pointer(random.one_of(&parts).as_str()).cloned();
        if let Some(node) = document.pointer_mut(&place) {
            change(random, node, other.unwrap_or(Value::Null), &parts);
        }
    }
    let text = document.to_string();
    // A copy of the whole in itself, and again, is a document nobody could read.
    if text.len() > 200_000 {
        return seed.to_string();
    }
    if random.below(8) == 0 {
        return self::text(random, &text);
    }
    text
}

fn change(random: &mut Random, node: &mut Value, other: Value, parts: &[String]) {
    match random.below(7) {
        0 => *node = value(random, parts),
        1 => *node = other,
        2 => drop_member(random, node),
        3 => {
            let name = *random.one_of(&NAMES);
            let new = value(random, parts);
            if let Some(object) = node.as_object_mut() {
                object.insert(name.to_owned(), new);
            }
        }
        4 => rename_member(random, node),
        5 => *node = json!({ "$ref": format!("#{}", random.one_of(parts)) }),
        _ => {
            let name = *random.one_of(&NAMES);
            match node {
                Value::Object(object) => {
                    object.insert(name.to_owned(), other);
                }
                Value::Array(items) => items.push(other),
                scalar => *scalar = value(random, parts),
            }
        }
    }
}

fn drop_member(random: &mut Random, node: &mut Value) {
    match node {
        Value::Object(object) => {
            let names: Vec<String> = object.keys().cloned().collect();
            if !names.is_empty() {
                object.remove(random.one_of(&names));
            }
        }
        Value::Array(items) if !items.is_empty() => {
            let index = random.below(items.len());
            items.remove(index);
        }
        other => *other = Value::Null,
    }
}

fn rename_member(random: &mut Random, node: &mut Value) {
    if let Some(object) = node.as_object_mut() {
        let names: Vec<String> = object.keys().cloned().collect();
        if names.is_empty() {
            return;
        }
        let value = object.remove(random.one_of(&names)).unwrap_or_default();
        let name = match random.below(3) {
            0 => random.one_of(&NAMES).to_string(),
            1 => random.one_of(&names).to_uppercase(),
            _ => format!("{}\u{301} {{}}", random.one_of(&names)),
        };
        object.insert(name, value);
    }
}

fn value(random: &mut Random, parts: &[String]) -> Value {
    match random.below(16) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(-1),
        3 => json!(1e300),
        4 => json!(u64::MAX),
        5 => json!(0.5),
        6 => json!(""),
        7 => json!("../other.yaml#/x"),
        8 => json!(format!("#{}", random.one_of(parts))),
        9 => json!("\u{1F600} \"\\ */ {}"),
        10 => json!([]),
        11 => json!({}),
        12 => json!(["null", "object", "array", "string", "integer"]),
        13 => json!({ "type": "object", "nullable": true, "allOf": [{ "$ref": "#" }] }),
        14 => json!(*random.one_of(&NAMES)),
        _ => json!(false),
    }
}

/// The pointers to all parts of a document.
fn pointers(document: &Value) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut next = 0;
    while next < all.len() {
        let pointer = all[next].clone();
        next += 1;
        match document.pointer(&pointer) {
            Some(Value::Object(object)) => {
                for name in object.keys() {
                    let token = name.replace('~', "~0").replace('/', "~1");
                    all.push(format!("{pointer}/{token}"));
                }
            }
            Some(Value::Array(items)) => {
                all.extend((0..items.len()).map(|index| format!("{pointer}/{index}")));
            }
            _ => {}
        }
    }
    all
}

/// A text with a few bytes wrong.
pub(crate) fn text(random: &mut Random, seed: &str) -> String {
    let mut text: Vec<char> = seed.chars().collect();
    for _ in 0..=random.below(3) {
        let at = random.below(text.len());
        let end = (at + random.below(40)).min(text.len());
        match random.below(5) {
            0 => text.truncate(at),
            1 => drop(text.drain(at..end)),
            2 => {
                let copy: Vec<char> = text[at..end].to_vec();
                let to = random.below(text.len());
                text.splice(to..to, copy);
            }
            3 if at < text.len() => {
                let signs = [
                    '"', '\'', '{', '}', '[', ']', ':', ',', '#', '&', '*', '|', '-', '\n', ' ',
                    '\t', '\0', 'ß', '\u{FEFF}', '0',
                ];
                text[at] = *random.one_of(&signs);
            }
            _ => text.insert(at, ' '),
        }
    }
    text.into_iter().collect()
}
