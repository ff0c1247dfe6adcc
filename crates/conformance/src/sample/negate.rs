//! What is valid where a schema is not: De Morgan's laws over keywords. It only steers; whether
//! a value is valid is for the validator to say.

use serde_json::{Value, json};

use super::kind::Kind;
use super::part::{Part, PartId, Parts, forbidding};

/// Schemas of which any is enough for a value not to be valid for a part, as far as it can be
/// said by keywords.
pub(super) fn negations(parts: &mut Parts, negated: PartId) -> Vec<PartId> {
    let part = parts.get(negated);
    if part.is_never {
        return vec![parts.made(Part::default())];
    }
    let mut options: Vec<Part> = part
        .says
        .iter()
        .flat_map(|(keyword, value)| assertion(keyword, value))
        .map(|says| Part::saying(&says))
        .collect();
    for name in strings(part.says.get("required")) {
        let without = forbidding(parts, &name);
        options.push(Part {
            beside: vec![without],
            ..Part::saying(&json!({ "type": "object" }))
        });
    }
    for (name, schema) in &part.properties {
        let other = parts.not(*schema);
        options.push(Part {
            properties: vec![(name.clone(), other)],
            ..Part::saying(&json!({ "type": "object", "required": [name] }))
        });
    }
    if let Some(items) = part.items {
        let other = parts.not(items);
        options.push(Part {
            items: Some(other),
            ..Part::saying(&json!({ "type": "array", "minItems": 1 }))
        });
    }
    if let Some(contains) = part.contains {
        let other = parts.not(contains);
        options.push(Part {
            items: Some(other),
            ..Part::saying(&json!({ "type": "array" }))
        });
    }
    if let Some(additional) = part.additional {
        let name = free_name(&part);
        let other = parts.not(additional);
        options.push(Part {
            properties: vec![(name.clone(), other)],
            ..Part::saying(&json!({ "type": "object", "required": [name] }))
        });
    }
    if part.names.is_some() {
        options.extend(NAMES.map(|name| Part {
            properties: vec![(name.to_owned(), parts.made(Part::default()))],
            ..Part::saying(&json!({ "type": "object", "required": [name] }))
        }));
    }
    options.extend(part.beside.iter().map(|beside| Part {
        beside: vec![parts.not(*beside)],
        ..Part::default()
    }));
    options.extend(part.choices.iter().map(|choice| Part {
        beside: choice.options.iter().map(|one| parts.not(*one)).collect(),
        ..Part::default()
    }));
    let is_unsteered = !part.patterns.is_empty()
        || !part.prefix.is_empty()
        || part
            .unevaluated_members
            .or(part.unevaluated_items)
            .is_some()
        || UNSTEERED
            .iter()
            .any(|keyword| part.says.contains_key(*keyword));
    if is_unsteered {
        // What cannot be steered is left to chance.
        options.push(Part::default());
    }
    options
        .into_iter()
        .map(|option| parts.made(option))
        .collect()
}

/// A name that a schema has no schema for, beside that for all others.
fn free_name(part: &Part) -> String {
    let mut name = "z".to_owned();
    while part.named(&name).is_some() {
        name.push('_');
    }
    name
}

/// Names of which one may be refused.
const NAMES: [&str; 8] = [
    "a name that is long",
    "",
    "0",
    "A",
    "-",
    "é",
    "key",
    "other",
];

/// Assertions that are broken by chance alone.
const UNSTEERED: [&str; 5] = [
    "contentEncoding",
    "dependentRequired",
    "maxContains",
    "minContains",
    "uniqueItems",
];

/// What breaks an assertion of one keyword.
fn assertion(keyword: &str, value: &Value) -> Option<Value> {
    let next = |step: i64| value.as_i64().and_then(|count| count.checked_add(step));
    Some(match keyword {
        "type" => {
            let named: Vec<String> = match value {
                Value::String(name) => vec![name.clone()],
                several => strings(Some(several)),
            };
            let others = Kind::ALL.iter().map(|kind| kind.name());
            let others: Vec<&str> = others
                .filter(|name| !named.iter().any(|one| one == name))
                .collect();
            json!({ "type": others, "not": { "type": named } })
        }
        "not" => value.clone(),
        "const" => json!({ "not": { "enum": [value] } }),
        "enum" => json!({ "not": { "enum": value } }),
        "minimum" => json!({ "type": "number", "exclusiveMaximum": value }),
        "exclusiveMinimum" => json!({ "type": "number", "maximum": value }),
        "maximum" => json!({ "type": "number", "exclusiveMinimum": value }),
        "exclusiveMaximum" => json!({ "type": "number", "minimum": value }),
        "multipleOf" => json!({ "type": "number", "not": { "multipleOf": value } }),
        "minLength" => {
            json!({ "type": "string", "maxLength": next(-1).filter(|most| *most >= 0)? })
        }
        "maxLength" => json!({ "type": "string", "minLength": next(1)? }),
        "pattern" => json!({ "type": "string", "not": { "pattern": value } }),
        "format" => json!({ "type": "string", "not": { "format": value } }),
        "minItems" => json!({ "type": "array", "maxItems": next(-1).filter(|most| *most >= 0)? }),
        "maxItems" => json!({ "type": "array", "minItems": next(1)? }),
        "minProperties" => {
            json!({ "type": "object", "maxProperties": next(-1).filter(|most| *most >= 0)? })
        }
        "maxProperties" => json!({ "type": "object", "minProperties": next(1)? }),
        _ => return None,
    })
}

fn strings(value: Option<&Value>) -> Vec<String> {
    let items = value.and_then(Value::as_array).into_iter().flatten();
    items
        .filter_map(|item| item.as_str().map(str::to_owned))
        .collect()
}
